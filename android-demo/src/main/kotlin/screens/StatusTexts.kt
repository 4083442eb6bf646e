package roughcheck.demo.screens

import android.content.Context
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.station.NetworkStatus

/** Texts on pending entries, the network and the age of the keys, the same on every screen. */
internal object StatusTexts {
    /** How many entries are pending, and since when. */
    fun waiting(context: Context, status: StationStatus): String {
        val pending = status.sync.pending.toInt()
        val since = status.sync.oldestPending?.take(DAY)
        return when {
            status.sync.collectors.isEmpty() -> context.resources.getQuantityString(R.plurals.waiting_no_headquarters, pending, pending)
            pending == 0 -> context.getString(R.string.waiting_nothing)
            since == null -> context.resources.getQuantityString(R.plurals.waiting, pending, pending)
            else -> context.resources.getQuantityString(R.plurals.waiting_since, pending, pending, since)
        }
    }

    /** Whether there is a network; having none is normal, and the text says so. */
    fun network(context: Context, network: NetworkStatus): String = context.getString(
        when {
            network.isAirplaneMode -> R.string.network_airplane
            network.isConnected -> R.string.network_there
            else -> R.string.network_none
        },
    )

    /** The age of the keys. */
    fun trust(context: Context, status: StationStatus): String {
        val days = status.ageDays?.toInt() ?: return context.getString(R.string.trust_none)
        val due = status.head?.nextUpdate?.take(DAY) ?: return context.resources.getQuantityString(R.plurals.trust_age, days, days)
        return context.resources.getQuantityString(R.plurals.trust_age_due, days, days, due)
    }

    /** The length of the date at the start of a timestamp. */
    private const val DAY = 10
}
