package roughcheck.demo.screens

import android.text.InputType
import android.widget.LinearLayout
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import roughcheck.EntryView
import roughcheck.JournalState
import roughcheck.demo.R
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.column
import roughcheck.demo.kit.field
import roughcheck.demo.kit.put
import roughcheck.demo.kit.text
import roughcheck.demo.kit.touchCard

/**
 * What this phone did, newest first, one page at a time: each older page is a screen of its own, so that the way back leads
 * to the newer one and a long journal never fills the memory.
 *
 * Its argument says in a first line whether a number is searched, which itself is kept sealed, and in a second one the entry
 * before which the page ends.
 */
class JournalScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private var search = if (place.argument.orEmpty().startsWith(SEARCHED)) services.recall.search else ""
    private val before = place.argument.orEmpty().substringAfter('\n', "").ifEmpty { null }
    private var entries: List<EntryView>? = null
    private var waiting: Waiting? = null
    private var state: JournalState? = null
    private var proving = false
    private var looking: Job? = null
    private val list: LinearLayout = column(context)

    override val title: String get() = words(R.string.journal)

    override fun onShow() = look(0)

    override fun Page.draw() {
        if (before == null) body.card(R.id.journal_state, gap = 4) { whole() } else body.text(words(R.string.journal_older_page), soft = true)
        body.field(words(R.string.journal_search), search, InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS, R.id.journal_search, LONGEST) {
            search = it.replace('\n', ' ').trim()
            services.recall.search = search
            shell.keep(placeOf(null))
            look(AFTER_A_KEY_MS)
        }
        (list.parent as? LinearLayout)?.removeView(list)
        body.put(list, gap = 4)
        fill()
    }

    private fun LinearLayout.whole() {
        val state = state
        when {
            proving -> text(words(R.string.journal_proving), id = R.id.journal_proved)
            state == null -> text(words(R.string.journal_unproved), id = R.id.journal_proved)
            else -> {
                text(context.resources.getQuantityString(R.plurals.journal_entries, state.entries.toInt(), state.entries.toInt()), Size.SMALL, soft = true)
                text(proved(state), Size.STRONG, id = R.id.journal_proved)
                if (state.unsignedTail > 0uL) {
                    val tail = state.unsignedTail.toInt()
                    text(context.resources.getQuantityString(R.plurals.journal_tail, tail, tail))
                }
            }
        }
        if (!proving) button(words(R.string.journal_prove), id = R.id.journal_prove) { prove() }
        button(words(R.string.journal_head), id = R.id.journal_head) { shell.go(Place(Name.HEAD)) }
    }

    private fun proved(state: JournalState): String = when {
        state.ok -> words(R.string.journal_ok)
        state.firstBad == null -> words(R.string.journal_bad, Entries(context).fault(state.reason.orEmpty()))
        else -> words(R.string.journal_bad_at, state.firstBad.toString(), Entries(context).fault(state.reason.orEmpty()))
    }

    private fun prove() {
        proving = true
        shell.redraw()
        work {
            try {
                state = services.desk.use { verify() }
            } finally {
                proving = false
            }
            shell.redraw()
        }
    }

    /** Looks up the page, after a short wait while keys come fast. */
    private fun look(afterMs: Long) {
        looking?.cancel()
        looking = work {
            withContext(Dispatchers.IO) { delay(afterMs) }
            val wanted = search
            val from = before.takeIf { wanted == placed }
            val found = services.desk.use { Waiting.look(this) to search(wanted, from, PAGE) }
            waiting = found.first
            entries = found.second
            fill()
        }
    }

    /** The search with which this page began; another search begins at the newest entry. */
    private val placed = search

    /** Draws the entries anew; the field above keeps its focus. */
    private fun fill() {
        list.removeAllViews()
        val entries = entries ?: return
        if (entries.isEmpty()) list.text(words(if (search.isEmpty()) R.string.journal_empty else R.string.journal_not_found), id = R.id.journal_none)
        val words = Entries(context)
        entries.forEach { list.row(words, it) }
        if (entries.size == PAGE) {
            list.button(words(R.string.journal_older), id = R.id.journal_older) { shell.go(placeOf(entries.last().name)) }
        }
    }

    private fun LinearLayout.row(words: Entries, entry: EntryView) {
        val at = words(R.string.journal_place, entry.seq.toString(), Moments.shown(entry.clock))
        val sent = waiting?.let { words(sentOf(it, entry)) }
        val spoken = listOfNotNull(words.what(entry), entry.number, at, sent).joinToString(". ")
        val row = touchCard(spoken, R.id.journal_row, { shell.go(Place(Name.ENTRY, entry.name)) }) {
            words.put(this, entry)
            entry.number?.let { text(it, gap = 4) }
            text(listOfNotNull(at, sent).joinToString(" · "), Size.SMALL, soft = true, gap = 4)
        }
        row.tag = entry.name
    }

    private fun sentOf(waiting: Waiting, entry: EntryView) = when {
        waiting.isApart(entry) -> R.string.journal_apart
        waiting.has(entry) -> R.string.journal_waits
        else -> R.string.journal_sent
    }

    private fun placeOf(before: String?): Place {
        val searched = if (search.isEmpty()) "" else SEARCHED
        return Place(Name.JOURNAL, if (before == null) searched.ifEmpty { null } else "$searched\n$before")
    }

    private companion object {
        const val SEARCHED = "searched"
        const val PAGE = 50
        const val LONGEST = 64
        const val AFTER_A_KEY_MS = 250L
    }
}
