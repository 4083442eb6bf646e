package roughcheck.demo.camera

import android.view.View
import kotlinx.coroutines.flow.Flow
import roughcheck.Frame

/** A camera as a screen uses it: preview, frames, torch and focus. Tests feed frames from files through it. */
interface FrameSource {
    /** The preview; frames arrive while it is shown. */
    val preview: View

    /** Grey frames, the newest only, while collected; fails with [CameraUnavailable] if there is no camera. */
    val frames: Flow<Frame>

    /** Whether there is a torch. */
    val hasTorch: Boolean

    /** Switches the torch. */
    fun setTorch(on: Boolean)

    /** Focuses on a point of the preview: 0 to 1 from its left and from its top. */
    fun focus(x: Float, y: Float)
}

/** No camera can be used: there is none, another app has it, or it failed. */
class CameraUnavailable(reason: String, cause: Throwable? = null) : Exception(reason, cause)
