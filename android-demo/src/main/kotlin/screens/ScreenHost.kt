package roughcheck.demo.screens

import android.content.Context
import android.net.Uri

/** The activity around a screen. */
interface ScreenHost : Navigator {
    /** The context with the officer's language and the theme. */
    val context: Context

    /** The app's dependencies. */
    val container: AppContainer

    /** Recreates the activity, after the language was changed. */
    fun recreate()

    /** Redraws this screen. */
    fun redraw()

    /** Lets the officer choose a file; [Screen.onDocument] receives it, even if the app was killed in the meantime. */
    fun openDocument(request: Int, type: String = "*/*")

    /** Lets the officer choose where to save a file; [Screen.onDocument] receives the location. */
    fun createDocument(request: Int, name: String, type: String = "application/octet-stream")

    /** Asks for permission to use the camera; [Screen.onCamera] receives the answer. */
    fun askCamera()

    /** Reads a chosen file off the main thread; null if it cannot be read or is longer than [limit] bytes. */
    suspend fun read(document: Uri, limit: Int): ByteArray?

    /** Writes a chosen file off the main thread; false on failure. */
    suspend fun write(document: Uri, content: ByteArray): Boolean
}
