package roughcheck.demo.camera

import android.annotation.SuppressLint
import android.graphics.Rect
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.hardware.camera2.params.MeteringRectangle
import android.os.Handler
import android.os.HandlerThread
import android.view.Surface
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.channels.Channel
import roughcheck.Frame

/**
 * An open camera. It runs on a thread of its own, since opening and closing take a cheap phone half a second; every call
 * returns at once.
 */
internal class CameraSession(
    private val manager: CameraManager,
    private val camera: BackCamera,
    private val texture: SurfaceTexture,
    private var isTorchOn: Boolean,
) {
    /** The frames, the newest only; closed with [CameraUnavailable] on failure. */
    val frames = Channel<Frame>(Channel.CONFLATED) { dropped -> dropped.close() }

    private val thread = HandlerThread("camera").apply { start() }
    private val handler = Handler(thread.looper)
    private val images = CameraImages(camera.frames)
    private val preview = Surface(texture.apply { setDefaultBufferSize(camera.preview.width, camera.preview.height) })
    private var device: CameraDevice? = null
    private var session: CameraCaptureSession? = null
    private var region: Rect? = null
    private var hasPermit = false
    private var isOpening = false
    private var isClosing = false

    /** Whether the view gave up the texture while the camera writes into it; it is then released when the camera is closed. */
    @Volatile var ownsTexture = false

    init {
        handler.post(::open)
    }

    /** Switches the torch. */
    fun setTorch(on: Boolean) {
        handler.post { isTorchOn = on; repeat() }
    }

    /** Focuses on a part of the sensor; after a few seconds the camera returns to continuous focus. */
    fun focus(on: Rect) {
        handler.post { focusNow(on) }
    }

    /** Closes everything; a camera still being opened is closed once it is open. */
    fun close() {
        frames.cancel()
        handler.post {
            isClosing = true
            if (!isOpening) closeNow()
        }
    }

    // Everything below runs on the camera's thread.

    @SuppressLint("MissingPermission") // Without the permission openCamera throws, which is reported.
    private fun open() {
        // After the phone is turned, the new screen opens the camera while the old one is still closing it.
        hasPermit = PERMIT.tryAcquire(OPEN_TIMEOUT_S, TimeUnit.SECONDS)
        if (!hasPermit) return end("the camera is still in use")
        images.reader.setOnImageAvailableListener({ images.newest()?.let(::send) }, handler)
        reportingErrors {
            manager.openCamera(camera.id, Opened(), handler)
            isOpening = true
        }
    }

    private fun send(frame: Frame) {
        if (frames.trySend(frame).isFailure) frame.close()
    }

    private inner class Opened : CameraDevice.StateCallback() {
        override fun onOpened(opened: CameraDevice) {
            if (closeIfEnding(opened)) return
            @Suppress("DEPRECATION") // Its replacement needs Android 9.
            reportingErrors { opened.createCaptureSession(listOf(preview, images.reader.surface), Configured(), handler) }
        }

        override fun onDisconnected(lost: CameraDevice) {
            if (!closeIfEnding(lost)) end("another app has the camera")
        }

        override fun onError(failed: CameraDevice, error: Int) {
            if (!closeIfEnding(failed)) end("the camera failed: $error")
        }

        private fun closeIfEnding(which: CameraDevice): Boolean {
            device = which
            isOpening = false
            if (isClosing) closeNow()
            return isClosing
        }
    }

    private inner class Configured : CameraCaptureSession.StateCallback() {
        override fun onConfigured(configured: CameraCaptureSession) {
            session = configured
            repeat()
        }

        override fun onConfigureFailed(failed: CameraCaptureSession) = end("the camera does not support this configuration")
    }

    private fun repeat() = reportingErrors { session?.setRepeatingRequest(request().build(), null, handler) }

    private fun focusNow(on: Rect) {
        region = on
        repeat()
        // If touched before the camera is open, the first request uses the region.
        if (session != null && camera.supportsFocusRegions) reportingErrors {
            val once = request().apply { set(CaptureRequest.CONTROL_AF_TRIGGER, CaptureRequest.CONTROL_AF_TRIGGER_START) }
            session?.capture(once.build(), null, handler)
        }
        handler.removeCallbacksAndMessages(FOCUS)
        handler.postAtTime({ region = null; repeat() }, FOCUS, android.os.SystemClock.uptimeMillis() + FOCUS_MS)
    }

    private fun request(): CaptureRequest.Builder = device!!.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW).apply {
        addTarget(preview)
        addTarget(images.reader.surface)
        val regions = region?.let { arrayOf(MeteringRectangle(it, MeteringRectangle.METERING_WEIGHT_MAX)) }
        val isFocusSet = regions != null && camera.supportsFocusRegions
        set(CaptureRequest.CONTROL_AF_MODE, if (isFocusSet) CaptureRequest.CONTROL_AF_MODE_AUTO else camera.autofocusMode)
        if (isFocusSet) set(CaptureRequest.CONTROL_AF_REGIONS, regions)
        if (regions != null && camera.supportsExposureRegions) set(CaptureRequest.CONTROL_AE_REGIONS, regions)
        set(CaptureRequest.FLASH_MODE, if (isTorchOn && camera.hasTorch) CaptureRequest.FLASH_MODE_TORCH else CaptureRequest.FLASH_MODE_OFF)
    }

    private fun closeNow() {
        try {
            session?.close()
            device?.close()
        } catch (_: RuntimeException) {
            // A failed camera has nothing to close.
        }
        images.close()
        preview.release()
        if (ownsTexture) texture.release()
        if (hasPermit) PERMIT.release()
        thread.quit()
    }

    private fun end(why: String, cause: Throwable? = null) {
        frames.close(CameraUnavailable(why, cause))
    }

    /** The camera can become unavailable between any two calls. */
    private inline fun reportingErrors(action: () -> Unit) = try {
        action()
    } catch (failed: CameraAccessException) {
        end("the camera cannot be used", failed)
    } catch (failed: SecurityException) {
        end("the camera is not allowed", failed)
    } catch (failed: IllegalStateException) {
        end("the camera was closed", failed)
    } catch (failed: IllegalArgumentException) {
        end("the camera does not support these pictures", failed)
    }

    private companion object {
        val PERMIT = Semaphore(1)
        const val OPEN_TIMEOUT_S = 3L
        const val FOCUS_MS = 4000L
        val FOCUS = Any()
    }
}
