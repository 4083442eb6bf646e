package roughcheck.demo.station

import kotlinx.coroutines.flow.StateFlow
import roughcheck.SyncReport

/** Syncs the journal with headquarters, in the background or when an officer asks for it. */
interface SyncController {
    /** The address of headquarters' collector; null if nobody has entered one. */
    var address: String?

    /** The current state. */
    val state: StateFlow<SyncState>

    /** Lets the system sync whenever there is a network, also after a restart. */
    fun schedule()

    /** Starts syncing, whatever screen is shown; follow it in [state]. */
    fun start()

    /** Stops what [start] started. Nothing is lost: the next sync continues. */
    fun stop()

    /** Syncs now and returns the result. */
    suspend fun syncNow(): SyncReport
}

/** The state of syncing since the app was started. */
sealed class SyncState {
    /** Not started yet. */
    object Idle : SyncState()

    /** Running; [acknowledged] entries have arrived in this session and [waiting] are pending. */
    class Running(val acknowledged: Long, val waiting: Long) : SyncState()

    /** Finished, with its result. */
    class Finished(val report: SyncReport) : SyncState()

    /** The phone itself failed; [code] is the library's, [text] is for whoever helps. */
    class Failed(val code: String, val text: String) : SyncState()
}
