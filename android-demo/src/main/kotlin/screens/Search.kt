package roughcheck.demo.screens

import roughcheck.EntryView
import roughcheck.Station

/** Finds entries by their number. Away from the main thread. */
internal class Search(private val station: Station) {
    /** At most [count] entries, newest first, older than [before], whose number contains [text]; every entry where it is empty. */
    fun page(text: String, before: String?, count: Int): List<EntryView> {
        if (text.isEmpty()) return station.entries(before, count)
        val found = ArrayList<EntryView>()
        var from = before
        while (found.size < count) {
            val page = station.entries(from, STEP)
            found += page.filter { it.number?.contains(text, ignoreCase = true) == true }.take(count - found.size)
            if (page.size < STEP) break
            from = page.last().name
        }
        return found
    }

    private companion object {
        const val STEP = 500
    }
}
