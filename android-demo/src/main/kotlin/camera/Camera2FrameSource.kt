package roughcheck.demo.camera

import android.content.Context
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraManager
import android.util.Size
import android.view.Surface
import android.view.TextureView
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.FlowCollector
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import roughcheck.Frame

/**
 * The back camera, through camera2. It is open only while [frames] is collected.
 *
 * Use it from the main thread. Tested: the choice of camera and sizes, the rotation of touches and pictures, and a phone
 * without a camera. Never run on a phone, since the tests have no camera: the code of [CameraSession] and [CameraImages]
 * after a camera is opened (session, requests, torch, images).
 */
class Camera2FrameSource(context: Context) : FrameSource {
    private val manager = context.getSystemService(Context.CAMERA_SERVICE) as CameraManager
    private val camera = BackCamera.find(manager)
    private val texture = MutableStateFlow<SurfaceTexture?>(null)
    private var session: CameraSession? = null
    private var isTorchOn = false
    private var displayRotation = Surface.ROTATION_0

    override val preview = TextureView(context).apply { surfaceTextureListener = TextureListener() }

    override val frames: Flow<Frame> = flow {
        if (camera == null) throw CameraUnavailable("no camera on the back of this phone")
        try {
            // Redrawing the screen destroys the surface and creates another one.
            while (true) {
                val opened = CameraSession(manager, camera, texture.filterNotNull().first(), isTorchOn)
                session = opened
                try {
                    for (frame in opened.frames) emitOrClose(frame)
                } finally {
                    session = null
                    opened.close()
                }
            }
        } finally {
            isTorchOn = false
        }
    }

    private suspend fun FlowCollector<Frame>.emitOrClose(frame: Frame) = try {
        emit(frame)
    } catch (ended: Throwable) {
        // Possibly nobody received it. Closing it twice does no harm.
        frame.close()
        throw ended
    }

    override val hasTorch: Boolean get() = camera?.hasTorch == true

    override fun setTorch(on: Boolean) {
        isTorchOn = on
        session?.setTorch(on)
    }

    override fun focus(x: Float, y: Float) {
        val camera = camera ?: return
        session?.focus(camera.imageRotation.regionAt(x, y, Size(preview.width, preview.height), camera.preview, displayRotation))
    }

    private fun updateRotation() {
        val camera = camera ?: return
        displayRotation = preview.display?.rotation ?: Surface.ROTATION_0
        preview.setTransform(camera.imageRotation.previewTransform(Size(preview.width, preview.height), camera.preview, displayRotation))
    }

    private inner class TextureListener : TextureView.SurfaceTextureListener {
        override fun onSurfaceTextureAvailable(made: SurfaceTexture, width: Int, height: Int) {
            updateRotation()
            texture.value = made
        }

        override fun onSurfaceTextureSizeChanged(same: SurfaceTexture, width: Int, height: Int) = updateRotation()

        override fun onSurfaceTextureDestroyed(old: SurfaceTexture): Boolean {
            texture.value = null
            val writing = session ?: return true
            writing.ownsTexture = true
            writing.frames.close()
            return false
        }

        override fun onSurfaceTextureUpdated(same: SurfaceTexture) {
            // Turning the phone upside down triggers no redraw.
            if (preview.display?.rotation != displayRotation) updateRotation()
        }
    }
}
