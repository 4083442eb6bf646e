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
 * The camera on the back, by camera2. It is open while [frames] are collected, and no longer.
 *
 * Used from the main thread. Never run on a phone yet, since the tests have no camera: what runs in [CameraSession] and
 * [CameraImages] once a camera is opened (session, requests, light, images). Tested: which camera and which sizes are taken,
 * how touches and pictures are turned, and what is said where no camera is to be had.
 */
class Camera2Eye(context: Context) : Eye {
    private val manager = context.getSystemService(Context.CAMERA_SERVICE) as CameraManager
    private val camera = BackCamera.find(manager)
    private val texture = MutableStateFlow<SurfaceTexture?>(null)
    private var session: CameraSession? = null
    private var light = false
    private var turned = Surface.ROTATION_0

    override val preview = TextureView(context).apply { surfaceTextureListener = Watching() }

    override val frames: Flow<Frame> = flow {
        if (camera == null) throw CameraUnavailable("no camera on the back of this phone")
        try {
            // A screen that is drawn anew takes the surface away, and brings another one.
            while (true) {
                val opened = CameraSession(manager, camera, texture.filterNotNull().first(), light)
                session = opened
                try {
                    for (frame in opened.frames) hand(frame)
                } finally {
                    session = null
                    opened.close()
                }
            }
        } finally {
            light = false
        }
    }

    private suspend fun FlowCollector<Frame>.hand(frame: Frame) = try {
        emit(frame)
    } catch (ended: Throwable) {
        // Nobody may have got it. Giving it back twice does nothing.
        frame.close()
        throw ended
    }

    override val hasTorch: Boolean get() = camera?.hasTorch == true

    override fun torch(on: Boolean) {
        light = on
        session?.light(on)
    }

    override fun focus(x: Float, y: Float) {
        val camera = camera ?: return
        session?.focus(camera.mount.regionAt(x, y, Size(preview.width, preview.height), camera.preview, turned))
    }

    private fun turn() {
        val camera = camera ?: return
        turned = preview.display?.rotation ?: Surface.ROTATION_0
        preview.setTransform(camera.mount.upright(Size(preview.width, preview.height), camera.preview, turned))
    }

    private inner class Watching : TextureView.SurfaceTextureListener {
        override fun onSurfaceTextureAvailable(made: SurfaceTexture, width: Int, height: Int) {
            turn()
            texture.value = made
        }

        override fun onSurfaceTextureSizeChanged(same: SurfaceTexture, width: Int, height: Int) = turn()

        override fun onSurfaceTextureDestroyed(old: SurfaceTexture): Boolean {
            texture.value = null
            val writing = session ?: return true
            writing.isLeftTexture = true
            writing.frames.close()
            return false
        }

        override fun onSurfaceTextureUpdated(same: SurfaceTexture) {
            // Turned upside down, a phone draws nothing anew.
            if (preview.display?.rotation != turned) turn()
        }
    }
}
