package roughcheck.demo.station

import roughcheck.EntryView
import roughcheck.Station

/** `EPOCH.SEQ`: identifies the entry in the whole journal, for good. */
internal val EntryView.id: String get() = "$epoch.$seq"

/** The id of the newest entry; null in an empty journal. */
internal fun Station.newestEntryId(): String? = entries(null, 1).firstOrNull()?.id

/** The entries recorded after this one, newest first; at most about a thousand. */
internal fun Station.entriesSince(entry: String): List<EntryView> {
    val newer = ArrayList<EntryView>()
    while (newer.size < MAX_ENTRIES) {
        val page = entries(newer.lastOrNull()?.id, PAGE)
        newer += page.takeWhile { it.id != entry }
        if (page.size < PAGE || newer.lastOrNull() != page.last()) break
    }
    return newer
}

/**
 * The checks at this phone of which nobody recorded what was done, newest first; those that a later check corrected do not count.
 * At most about a thousand entries are looked at: older ones were acknowledged, or are found by the library when the number is shown again.
 */
internal fun Station.undecidedChecks(): List<EntryView> {
    val settled = HashSet<String>()
    val undecided = ArrayList<EntryView>()
    var seen = 0
    var last: String? = null
    while (seen < MAX_ENTRIES) {
        val page = entries(last, PAGE)
        for (entry in page) {
            val about = entry.about
            if (about != null && (entry.kind == "decision" || entry.kind == "check")) settled += about
            if (entry.kind == "check" && entry.verdict != null && entry.id !in settled) undecided += entry
        }
        seen += page.size
        last = page.lastOrNull()?.id
        if (page.size < PAGE) break
    }
    return undecided
}

private const val PAGE = 50
private const val MAX_ENTRIES = 1000
