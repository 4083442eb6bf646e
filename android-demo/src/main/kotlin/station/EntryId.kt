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

private const val PAGE = 50
private const val MAX_ENTRIES = 1000
