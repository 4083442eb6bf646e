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
 * The camera, open: from the first frame to the last. It lives on a thread of its own, since opening and closing take a
 * cheap phone half a second; whatever is called comes back at once.
 */
internal class CameraSession(
    private val manager: CameraManager,
    private val camera: BackCamera,
    private val texture: SurfaceTexture,
    private var light: Boolean,
) {
    /** The frames, the newest only; ends with [CameraUnavailable]. */
    val frames = Channel<Frame>(Channel.CONFLATED) { dropped -> dropped.close() }

    private val thread = HandlerThread("camera").apply { start() }
    private val handler = Handler(thread.looper)
    private val images = CameraImages(camera.frames)
    private val preview = Surface(texture.apply { setDefaultBufferSize(camera.preview.width, camera.preview.height) })
    private var device: CameraDevice? = null
    private var session: CameraCaptureSession? = null
    private var region: Rect? = null
    private var hasTurn = false
    private var isOpening = false
    private var isClosing = false

    /** The view let the texture go while the camera writes into it: it is released here, when the camera is closed. */
    @Volatile var isLeftTexture = false

    init {
        handler.post(::open)
    }

    /** Switches the light. */
    fun light(on: Boolean) {
        handler.post { light = on; repeat() }
    }

    /** Focuses on a part of the sensor; after some seconds the camera looks after itself again. */
    fun focus(on: Rect) {
        handler.post { focusNow(on) }
    }

    /** Closes everything; a camera that is still being opened is closed when it is open. */
    fun close() {
        frames.cancel()
        handler.post {
            isClosing = true
            if (!isOpening) closeNow()
        }
    }

    // From here on: on the camera's thread.

    @SuppressLint("MissingPermission") // Without it openCamera throws, and that is said.
    private fun open() {
        // A screen that was turned opens the camera while the one before it still closes it.
        hasTurn = TURN.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)
        if (!hasTurn) return end("the camera is still in use")
        images.reader.setOnImageAvailableListener({ images.newest()?.let(::give) }, handler)
        trying {
            manager.openCamera(camera.id, Opened(), handler)
            isOpening = true
        }
    }

    private fun give(frame: Frame) {
        if (frames.trySend(frame).isFailure) frame.close()
    }

    private inner class Opened : CameraDevice.StateCallback() {
        override fun onOpened(opened: CameraDevice) {
            if (isOverWith(opened)) return
            @Suppress("DEPRECATION") // What replaces it is there from Android 9 on.
            trying { opened.createCaptureSession(listOf(preview, images.reader.surface), Configured(), handler) }
        }

        override fun onDisconnected(lost: CameraDevice) {
            if (!isOverWith(lost)) end("another app has the camera")
        }

        override fun onError(failed: CameraDevice, error: Int) {
            if (!isOverWith(failed)) end("the camera failed: $error")
        }

        private fun isOverWith(which: CameraDevice): Boolean {
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

        override fun onConfigureFailed(failed: CameraCaptureSession) = end("the camera gives no such pictures")
    }

    private fun repeat() = trying { session?.setRepeatingRequest(request().build(), null, handler) }

    private fun focusNow(on: Rect) {
        region = on
        repeat()
        // Touched before the camera is open: the first request will look there.
        if (session != null && camera.focusesWhereTold) trying {
            val once = request().apply { set(CaptureRequest.CONTROL_AF_TRIGGER, CaptureRequest.CONTROL_AF_TRIGGER_START) }
            session?.capture(once.build(), null, handler)
        }
        handler.removeCallbacksAndMessages(FOCUS)
        handler.postAtTime({ region = null; repeat() }, FOCUS, android.os.SystemClock.uptimeMillis() + FOCUS_MS)
    }

    private fun request(): CaptureRequest.Builder = device!!.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW).apply {
        addTarget(preview)
        addTarget(images.reader.surface)
        val there = region?.let { arrayOf(MeteringRectangle(it, MeteringRectangle.METERING_WEIGHT_MAX)) }
        val told = there != null && camera.focusesWhereTold
        set(CaptureRequest.CONTROL_AF_MODE, if (told) CaptureRequest.CONTROL_AF_MODE_AUTO else camera.focusing)
        if (told) set(CaptureRequest.CONTROL_AF_REGIONS, there)
        if (there != null && camera.exposesWhereTold) set(CaptureRequest.CONTROL_AE_REGIONS, there)
        set(CaptureRequest.FLASH_MODE, if (light && camera.hasTorch) CaptureRequest.FLASH_MODE_TORCH else CaptureRequest.FLASH_MODE_OFF)
    }

    private fun closeNow() {
        try {
            session?.close()
            device?.close()
        } catch (_: RuntimeException) {
            // A camera that died has nothing to close.
        }
        images.close()
        preview.release()
        if (isLeftTexture) texture.release()
        if (hasTurn) TURN.release()
        thread.quit()
    }

    private fun end(why: String, cause: Throwable? = null) {
        frames.close(CameraUnavailable(why, cause))
    }

    /** A camera may be taken away between any two calls. */
    private inline fun trying(action: () -> Unit) = try {
        action()
    } catch (failed: CameraAccessException) {
        end("the camera cannot be used", failed)
    } catch (failed: SecurityException) {
        end("the camera is not allowed", failed)
    } catch (failed: IllegalStateException) {
        end("the camera was closed", failed)
    } catch (failed: IllegalArgumentException) {
        end("the camera knows no such pictures", failed)
    }

    private companion object {
        val TURN = Semaphore(1)
        const val PATIENCE_S = 3L
        const val FOCUS_MS = 4000L
        val FOCUS = Any()
    }
}
