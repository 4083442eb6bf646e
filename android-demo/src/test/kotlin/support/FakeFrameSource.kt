package roughcheck.demo.support

import android.content.Context
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Paint
import android.view.View
import java.io.File
import java.nio.ByteBuffer
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext
import roughcheck.Frame
import roughcheck.demo.camera.CameraUnavailable
import roughcheck.demo.camera.FrameSource

/** A camera that delivers the same picture again and again: the one a test holds in front of it. */
class FakeFrameSource(context: Context) : FrameSource {
    override val preview: View = Shown(context)
    override val frames: Flow<Frame> = flow {
        if (broken) throw CameraUnavailable("no camera in this phone")
        isOpen = true
        try {
            while (true) {
                val plane = held
                if (plane == null) {
                    // Off the main thread, whose clock stands still in tests.
                    withContext(Dispatchers.Default) { delay(5) }
                } else {
                    val frame = HeldFrame(plane)
                    emit(frame)
                    // No frame is dropped: the next one comes once this one has been read.
                    frame.closed.await()
                    plane.reads++
                }
            }
        } finally {
            isOpen = false
        }
    }
    override val hasTorch = true

    override fun setTorch(on: Boolean) {
        isTorchOn = on
    }

    override fun focus(x: Float, y: Float) {
        focused = x to y
    }

    /** A picture in front of the camera: a grey plane. */
    class Plane(val grey: ByteArray, val width: Int, val height: Int) {
        /** How many frames of it have been read. */
        @Volatile var reads = 0

        /** A frame in a direct buffer, like the camera's. */
        fun frame(): Frame = HeldFrame(this)
    }

    private class HeldFrame(plane: Plane) : Frame {
        val closed = CompletableDeferred<Unit>()
        override val grey: ByteBuffer = ByteBuffer.allocateDirect(plane.grey.size).put(plane.grey).also { it.flip() }
        override val width = plane.width
        override val height = plane.height
        override val rowStride = width

        override fun close() {
            closed.complete(Unit)
        }
    }

    /** The preview, as on a phone: the picture fills the view, the rest is cut off. */
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
        /** The picture in front of the camera; null if there is none. */
        var held: Plane? = null

        /** Whether the phone has no camera. */
        var broken = false

        /** Whether the camera is open. */
        var isOpen = false

        /** Whether the torch is on. */
        var isTorchOn = false

        /** The last focus point. */
        var focused: Pair<Float, Float>? = null

        /** A working camera with nothing in front of it. */
        fun fresh() {
            held = null
            broken = false
            isTorchOn = false
            focused = null
        }

        /** A plain grey picture. */
        fun plain(grey: Int) = Plane(ByteArray(1280 * 720) { grey.toByte() }, 1280, 720)

        /** The same picture out of focus. */
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

        /** A picture file as a frame of 1280 x 720: scaled down to fit, with a grey margin. */
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
