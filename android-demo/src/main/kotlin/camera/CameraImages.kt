package roughcheck.demo.camera

import android.graphics.ImageFormat
import android.media.Image
import android.media.ImageReader
import android.util.Size
import java.util.concurrent.atomic.AtomicBoolean
import roughcheck.Frame

/**
 * The images of one camera. Their memory belongs to the camera, and reading it after it is freed would crash the app: an image
 * in use stays valid until it is closed, even if the camera is closed first.
 */
internal class CameraImages(size: Size) {
    /** Four images: one is being read, one is waiting, one is being delivered, one is being written. */
    val reader: ImageReader = ImageReader.newInstance(size.width, size.height, ImageFormat.YUV_420_888, 4)
    private var inUse = 0
    private var isClosing = false

    /** The newest image; older ones are closed at once. Null if there is none. */
    @Synchronized
    fun newest(): Frame? {
        if (isClosing) return null
        val image = try {
            reader.acquireLatestImage()
        } catch (_: IllegalStateException) {
            // All are in use; another one will come.
            null
        }
        return image?.let { inUse++; CameraFrame(it) }
    }

    /** Closes now, or once the last image is closed. */
    @Synchronized
    fun close() {
        isClosing = true
        if (inUse == 0) reader.close()
    }

    @Synchronized
    private fun release(image: Image) {
        image.close()
        inUse--
        if (isClosing && inUse == 0) reader.close()
    }

    private inner class CameraFrame(private val image: Image) : Frame {
        private val isClosed = AtomicBoolean()
        override val grey get() = image.planes[0].buffer
        override val width get() = image.width
        override val height get() = image.height
        override val rowStride get() = image.planes[0].rowStride

        override fun close() {
            if (isClosed.compareAndSet(false, true)) release(image)
        }
    }
}
