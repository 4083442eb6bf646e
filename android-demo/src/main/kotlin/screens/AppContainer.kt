package roughcheck.demo.screens

import android.content.Context
import android.content.SharedPreferences
import kotlinx.coroutines.CoroutineScope
import roughcheck.demo.camera.Feedback
import roughcheck.demo.camera.FrameSource
import roughcheck.demo.check.DraftStore
import roughcheck.demo.station.JournalSearch
import roughcheck.demo.station.NetworkStatus
import roughcheck.demo.station.Setup
import roughcheck.demo.station.Shift
import roughcheck.demo.station.StationRepository
import roughcheck.demo.station.SyncController

/** The dependencies of all screens, one instance each. */
interface AppContainer {
    /** The station. */
    val repository: StationRepository

    /** The current presentation. */
    val drafts: DraftStore

    /** The officers and the acting one. */
    val shift: Shift

    /** The state of the first run. */
    val setup: Setup

    /** The search in the journal. */
    val journalSearch: JournalSearch

    /** Sync with headquarters. */
    val sync: SyncController

    /** Whether there is a network. */
    val network: NetworkStatus

    /** Vibration and tones. */
    val feedback: Feedback

    /** Settings that name nobody: the language, the address of headquarters. */
    val settings: SharedPreferences

    /** Lives as long as the app, for work that must finish even if its screen is left. */
    val scope: CoroutineScope

    /** The camera for a scanning screen. */
    fun frameSource(context: Context): FrameSource
}
