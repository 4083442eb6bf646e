package roughcheck.demo.station

import kotlinx.coroutines.flow.StateFlow
import roughcheck.SyncReport

/** Sends what waits for headquarters, in the background or when an officer asks for it. */
interface Sending {
    /** Where headquarters' collector is; null where nobody has said so. */
    var address: String?

    /** How far it is. */
    val progress: StateFlow<Sent>

    /** Lets the system send when there is a network; again and again, also after a restart. */
    fun schedule()

    /** Begins to send, and goes on whatever screen is shown; [progress] says how far it is. */
    fun begin()

    /** Stops what [begin] began. Nothing is lost: the next time goes on. */
    fun stop()

    /** Sends now, and says how far it came. */
    suspend fun now(): SyncReport
}

/** How far sending is, since the app was started. */
sealed class Sent {
    /** Nothing was sent yet. */
    object Idle : Sent()

    /** Under way; [acknowledged] entries arrived in this session and [waiting] wait. */
    class UnderWay(val acknowledged: Long, val waiting: Long) : Sent()

    /** Ended, with what came of it. */
    class Ended(val report: SyncReport) : Sent()

    /** The phone itself could not; [code] is the library's, [text] for whoever helps. */
    class Failed(val code: String, val text: String) : Sent()
}
