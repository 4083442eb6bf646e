package roughcheck.demo.station

import roughcheck.SyncReport

/** Sends what waits for headquarters, in the background or when an officer asks for it. */
interface Sending {
    /** Where headquarters' collector is; null where nobody has said so. */
    var address: String?

    /** Lets the system send when there is a network; again and again, also after a restart. */
    fun schedule()

    /** Sends now, and says how far it came. */
    suspend fun now(): SyncReport
}
