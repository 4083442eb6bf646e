package roughcheck.demo.camera

import android.content.Context
import android.view.TextureView
import android.view.View
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import roughcheck.Frame

/** The camera on the back, by camera2. */
class Camera2Eye(context: Context) : Eye {
    override val preview: View = TextureView(context)
    override val frames: Flow<Frame> = flow { throw CameraUnavailable("being written") }
    override val hasTorch: Boolean = false
    override fun torch(on: Boolean) = Unit
    override fun focus(x: Float, y: Float) = Unit
}
