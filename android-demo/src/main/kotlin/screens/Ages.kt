package roughcheck.demo.screens

import android.content.Context
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.station.Network

/** Sentences on what waits and on how old things are, the same on every screen. */
internal object Ages {
    /** What waits for headquarters, and since when. */
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

    /** Whether there is a network; none is the normal case, and is said so. */
    fun network(context: Context, network: Network): String = context.getString(
        when {
            network.isAirplaneMode -> R.string.network_airplane
            network.isThere -> R.string.network_there
            else -> R.string.network_none
        },
    )

    /** How old the keys are. */
    fun trust(context: Context, status: StationStatus): String {
        val days = status.ageDays?.toInt() ?: return context.getString(R.string.trust_none)
        val due = status.head?.nextUpdate?.take(DAY) ?: return context.resources.getQuantityString(R.plurals.trust_age, days, days)
        return context.resources.getQuantityString(R.plurals.trust_age_due, days, days, due)
    }

    /** `2026-03-01` of an instant. */
    private const val DAY = 10
}
