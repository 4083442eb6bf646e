package roughcheck.demo.camera

import android.view.View
import kotlinx.coroutines.flow.Flow
import roughcheck.Frame

/** A camera as a screen sees it: a preview, frames, a light, a focus. Tests feed frames from files through it. */
interface Eye {
    /** What the officer looks at; frames come while it is shown. */
    val preview: View

    /** Grey frames while they are collected, newest first; ends with [CameraUnavailable] where there are none to be had. */
    val frames: Flow<Frame>

    /** Whether there is a light to switch. */
    val hasTorch: Boolean

    /** Switches the light. */
    fun torch(on: Boolean)

    /** Focuses on a place of the preview: 0 to 1 from its left, 0 to 1 from its top. */
    fun focus(x: Float, y: Float)
}

/** There is no camera to look through: none is built in, another app has it, or it failed. */
class CameraUnavailable(reason: String, cause: Throwable? = null) : Exception(reason, cause)
