package roughcheck.demo.screens

import android.content.Context
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.station.NetworkStatus
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.sayCount

/** Texts on pending entries, the network and the age of the keys, the same on every screen. */
internal object StatusTexts {
    /** How many entries are pending, and since when. */
    fun waiting(context: Context, status: StationStatus): String {
        val pending = status.sync.pending.toInt()
        val since = status.sync.oldestPending?.take(DAY)
        return when {
            status.sync.collectors.isEmpty() -> context.sayCount(R.plurals.waiting_no_headquarters, pending)
            pending == 0 -> context.say(R.string.waiting_nothing)
            since == null -> context.sayCount(R.plurals.waiting, pending)
            else -> context.sayCount(R.plurals.waiting_since, pending, since)
        }
    }

    /** Whether there is a network; having none is normal, and the text says so. */
    fun network(context: Context, network: NetworkStatus): String = context.say(
        when {
            network.isAirplaneMode -> R.string.network_airplane
            network.isConnected -> R.string.network_there
            else -> R.string.network_none
        },
    )

    /** The age of the keys. */
    fun trust(context: Context, status: StationStatus): String {
        val days = status.ageDays?.toInt() ?: return context.say(R.string.trust_none)
        val due = status.head?.nextUpdate?.take(DAY) ?: return context.sayCount(R.plurals.trust_age, days)
        return context.sayCount(R.plurals.trust_age_due, days, due)
    }

    /** The length of the date at the start of a timestamp. */
    private const val DAY = 10
}
