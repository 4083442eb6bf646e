package roughcheck.demo.support

import android.content.Context
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Paint
import android.view.View
import java.io.File
import java.nio.ByteBuffer
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext
import roughcheck.Frame
import roughcheck.demo.camera.CameraUnavailable
import roughcheck.demo.camera.Eye

/** A camera that sees what a test holds before it: the same frame, again and again. */
class FedEye(context: Context) : Eye {
    override val preview: View = Shown(context)
    override val frames: Flow<Frame> = flow {
        if (broken) throw CameraUnavailable("no camera in this phone")
        isWatched = true
        try {
            while (true) {
                held?.let { emit(it.frame()) }
                // Off the main thread, whose clock stands still in tests.
                withContext(Dispatchers.Default) { delay(15) }
            }
        } finally {
            isWatched = false
        }
    }
    override val hasTorch = true

    override fun torch(on: Boolean) {
        light = on
    }

    override fun focus(x: Float, y: Float) {
        focused = x to y
    }

    /** What is held before the camera: a grey plane. */
    class Plane(val grey: ByteArray, val width: Int, val height: Int) {
        /** As the camera gives it, in a direct buffer. */
        fun frame(): Frame = object : Frame {
            override val grey: ByteBuffer = ByteBuffer.allocateDirect(this@Plane.grey.size).put(this@Plane.grey).also { it.flip() }
            override val width = this@Plane.width
            override val height = this@Plane.height
            override val rowStride = width
            override fun close() = Unit
        }
    }

    /** Shows what is held before the camera, as a phone does: filling the view, the rest cut off. */
    private class Shown(context: Context) : View(context) {
        override fun onDraw(canvas: Canvas) {
            val plane = held ?: return
            val picture = Bitmap.createBitmap(plane.width, plane.height, Bitmap.Config.ARGB_8888)
            picture.setPixels(IntArray(plane.grey.size) { (plane.grey[it].toInt() and 0xff) * 0x10101 or (0xff shl 24) }, 0, plane.width, 0, 0, plane.width, plane.height)
            val scale = maxOf(width.toFloat() / plane.width, height.toFloat() / plane.height)
            canvas.translate((width - plane.width * scale) / 2, (height - plane.height * scale) / 2)
            canvas.scale(scale, scale)
            canvas.drawBitmap(picture, 0f, 0f, Paint(Paint.FILTER_BITMAP_FLAG))
        }
    }

    companion object {
        /** What is held before the camera now. */
        var held: Plane? = null

        /** Whether the phone has no camera. */
        var broken = false

        /** Whether somebody looks through it. */
        var isWatched = false

        /** Whether the light is on. */
        var light = false

        /** Where it was focused last. */
        var focused: Pair<Float, Float>? = null

        /** Nothing is held before it, and it is whole. */
        fun fresh() {
            held = null
            broken = false
            light = false
            focused = null
        }

        /** Something evenly grey. */
        fun even(grey: Int) = Plane(ByteArray(1280 * 720) { grey.toByte() }, 1280, 720)

        /** The same, out of focus. */
        fun blurred(plane: Plane): Plane {
            val sharp = java.awt.image.BufferedImage(plane.width, plane.height, java.awt.image.BufferedImage.TYPE_BYTE_GRAY)
            sharp.raster.setDataElements(0, 0, plane.width, plane.height, plane.grey)
            val few = java.awt.image.BufferedImage(plane.width / 16, plane.height / 16, java.awt.image.BufferedImage.TYPE_BYTE_GRAY)
            few.createGraphics().run { drawImage(sharp.getScaledInstance(few.width, few.height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null); dispose() }
            val soft = java.awt.image.BufferedImage(plane.width, plane.height, java.awt.image.BufferedImage.TYPE_BYTE_GRAY)
            soft.createGraphics().run {
                setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC)
                drawImage(few, 0, 0, plane.width, plane.height, null)
                dispose()
            }
            return Plane((soft.raster.dataBuffer as java.awt.image.DataBufferByte).data, plane.width, plane.height)
        }

        /** A picture as the grey plane of a frame of 1280 x 720: scaled down to fit, grey around it. */
        fun planeOf(picture: File): Plane {
            val image = javax.imageio.ImageIO.read(picture)
            val scale = minOf(1.0, 1280.0 / image.width, 720.0 / image.height)
            val frame = java.awt.image.BufferedImage(1280, 720, java.awt.image.BufferedImage.TYPE_BYTE_GRAY)
            frame.createGraphics().run {
                color = java.awt.Color(200, 200, 200)
                fillRect(0, 0, 1280, 720)
                val (w, h) = (image.width * scale).toInt() to (image.height * scale).toInt()
                drawImage(image, (1280 - w) / 2, (720 - h) / 2, w, h, null)
                dispose()
            }
            return Plane((frame.raster.dataBuffer as java.awt.image.DataBufferByte).data, 1280, 720)
        }
    }
}
