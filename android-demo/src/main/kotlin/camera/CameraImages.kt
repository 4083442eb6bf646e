package roughcheck.demo.camera

import android.graphics.ImageFormat
import android.media.Image
import android.media.ImageReader
import android.util.Size
import java.util.concurrent.atomic.AtomicBoolean
import roughcheck.Frame

/**
 * The images of one camera. What is being looked at stays where it is until it is given back, also when the camera is closed
 * meanwhile: its memory is the camera's, and reading it afterwards would end the app.
 */
internal class CameraImages(size: Size) {
    /** Four images: one is looked at, one waits, one is on its way to them, one is being written. */
    val reader: ImageReader = ImageReader.newInstance(size.width, size.height, ImageFormat.YUV_420_888, 4)
    private var out = 0
    private var closing = false

    /** The newest image; older ones go back at once. Null where there is none. */
    @Synchronized
    fun newest(): Frame? {
        if (closing) return null
        val image = try {
            reader.acquireLatestImage()
        } catch (_: IllegalStateException) {
            // All are out; the next one comes.
            null
        }
        return image?.let { out++; CameraFrame(it) }
    }

    /** Closes, now or once the last image is back. */
    @Synchronized
    fun close() {
        closing = true
        if (out == 0) reader.close()
    }

    @Synchronized
    private fun back(image: Image) {
        image.close()
        out--
        if (closing && out == 0) reader.close()
    }

    private inner class CameraFrame(private val image: Image) : Frame {
        private val given = AtomicBoolean()
        override val grey get() = image.planes[0].buffer
        override val width get() = image.width
        override val height get() = image.height
        override val rowStride get() = image.planes[0].rowStride

        override fun close() {
            if (given.compareAndSet(false, true)) back(image)
        }
    }
}
