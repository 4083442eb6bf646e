package roughcheck.demo.screens

import roughcheck.EntryView
import roughcheck.Station
import roughcheck.demo.station.id

/**
 * The entries that no receipt acknowledges: the newest ones, since headquarters takes entries in order.
 */
internal class PendingEntries private constructor(
    private val oldest: Pair<Int, ULong>?,
    private val epochs: List<String>,
    private val quarantined: Set<String>,
) {
    /** Whether headquarters quarantined it, which is not an acknowledgement. */
    fun isQuarantined(entry: EntryView): Boolean = entry.id in quarantined

    /** Whether this entry is pending. */
    fun isPending(entry: EntryView): Boolean {
        val (oldestEpoch, seq) = oldest ?: return false
        val epoch = epochs.indexOf(entry.epoch)
        return epoch in 0 until oldestEpoch || epoch == oldestEpoch && entry.seq >= seq
    }

    companion object {
        /** Finds the oldest pending entry; null if the phone has no headquarters. Call off the main thread. */
        fun load(station: Station): PendingEntries? {
            val sync = station.status().sync
            if (sync.collectors.isEmpty()) return null
            val quarantined = sync.quarantined.mapTo(HashSet()) { "${it.epoch}.${it.seq}" }
            var left = sync.pending
            val epochs = ArrayList<String>()
            var newest = station.entries(null, 1).firstOrNull()
            // Numbers in an epoch have no gaps: one query an epoch is enough, however many entries are pending.
            while (left > 0uL && newest != null) {
                epochs += newest.epoch
                if (left <= newest.seq) return PendingEntries(epochs.lastIndex to newest.seq - left + 1uL, epochs, quarantined)
                left -= newest.seq
                newest = station.entries("${newest.epoch}.1", 1).firstOrNull()
            }
            return PendingEntries(if (epochs.isEmpty()) null else epochs.lastIndex to 1uL, epochs, quarantined)
        }
    }
}
