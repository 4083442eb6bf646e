package roughcheck.demo.screens

import android.content.Context
import android.content.SharedPreferences
import kotlinx.coroutines.CoroutineScope
import roughcheck.demo.camera.Eye
import roughcheck.demo.camera.Signals
import roughcheck.demo.check.Drafts
import roughcheck.demo.station.Desk
import roughcheck.demo.station.Network
import roughcheck.demo.station.Recall
import roughcheck.demo.station.Sending
import roughcheck.demo.station.Setup
import roughcheck.demo.station.Shift

/** What the app has for its screens, once for all of them. */
interface Services {
    /** The station. */
    val desk: Desk

    /** The presentation at hand. */
    val drafts: Drafts

    /** Who acts. */
    val shift: Shift

    /** How far the first run is. */
    val setup: Setup

    /** What is searched in the journal. */
    val recall: Recall

    /** What waits for headquarters. */
    val sending: Sending

    /** Whether there is a network. */
    val network: Network

    /** Haptics and tones. */
    val signals: Signals

    /** Small settings that name nobody: the language, the address of headquarters. */
    val settings: SharedPreferences

    /** Lives as long as the app: what must end also when its screen is left. */
    val scope: CoroutineScope

    /** The camera for a screen that scans. */
    fun eye(context: Context): Eye
}

/** What a screen can ask of the activity around it. */
interface Shell {
    /** With the officer's language and the theme. */
    val context: Context

    /** The app's. */
    val services: Services

    /** Shows another screen; the way back leads here. */
    fun go(place: Place)

    /** Shows another screen in the place of this one. */
    fun replace(place: Place)

    /** Keeps another argument for this screen, which stays as it is: what is typed outlives the process. */
    fun keep(place: Place)

    /** Goes back. */
    fun back()

    /** Goes to the start: the first run, who acts, or home. */
    fun start()

    /** Makes the whole window anew: after another language was chosen. */
    fun recreate()

    /** Draws this screen anew. */
    fun redraw()

    /** Lets the officer choose a file; [Screen.onDocument] gets it, also after the app was killed meanwhile. */
    fun openDocument(request: Int, type: String = "*/*")

    /** Lets the officer choose where to save a file; [Screen.onDocument] gets the place. */
    fun createDocument(request: Int, name: String, type: String = "application/octet-stream")

    /** Asks for the camera; [Screen.onCamera] gets the answer. */
    fun askCamera()

    /** Reads a chosen file, at most [limit] bytes of it; null where it is longer or cannot be read. Away from the main thread. */
    suspend fun read(document: android.net.Uri, limit: Int): ByteArray?

    /** Writes a chosen file; false where that was not possible. Away from the main thread. */
    suspend fun write(document: android.net.Uri, content: ByteArray): Boolean
}
