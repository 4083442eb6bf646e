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
import roughcheck.demo.station.id
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.clickableCard
import roughcheck.demo.widgets.column
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.put
import roughcheck.demo.widgets.sayCount
import roughcheck.demo.widgets.text

/**
 * The journal, newest first, one page at a time. Each older page is a screen of its own, so that back leads to the newer one
 * and a long journal never fills the memory.
 *
 * The first line of the argument says whether there is a search (the number itself is stored encrypted), the second one names
 * the entry before which the page ends.
 */
class JournalScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private var query = if (route.argument.orEmpty().startsWith(SEARCHED)) container.journalSearch.query else ""
    private val before = route.argument.orEmpty().substringAfter('\n', "").ifEmpty { null }
    private var entries: List<EntryView>? = null
    private var pending: PendingEntries? = null
    private var state: JournalState? = null
    private var isVerifying = false
    private var loading: Job? = null
    private val list: LinearLayout = column(context)

    override val title: String get() = getString(R.string.journal)

    override fun onShow() = load(0)

    override fun Page.draw() {
        if (before == null) body.card(R.id.journal_state, gap = 4) { verification() } else body.text(getString(R.string.journal_older_page), soft = true)
        body.field(getString(R.string.journal_search), query, InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS, R.id.journal_search, MAX_LENGTH) {
            query = it.replace('\n', ' ').trim()
            container.journalSearch.query = query
            host.updateRoute(routeBefore(null))
            load(TYPING_DELAY_MS)
        }
        (list.parent as? LinearLayout)?.removeView(list)
        body.put(list, gap = 4)
        showEntries()
    }

    private fun LinearLayout.verification() {
        val state = state
        when {
            isVerifying -> text(getString(R.string.journal_proving), id = R.id.journal_proved)
            state == null -> text(getString(R.string.journal_unproved), id = R.id.journal_proved)
            else -> {
                text(context.sayCount(R.plurals.journal_entries, state.entries.toInt()), TextSize.SMALL, soft = true)
                text(resultText(state), TextSize.STRONG, id = R.id.journal_proved)
                if (state.unsignedTail > 0uL) {
                    val tail = state.unsignedTail.toInt()
                    text(context.sayCount(R.plurals.journal_tail, tail))
                }
            }
        }
        if (!isVerifying) button(getString(R.string.journal_prove), id = R.id.journal_prove) { verifyJournal() }
        button(getString(R.string.journal_checkpoint), id = R.id.journal_checkpoint) { host.navigate(Route(Destination.CHECKPOINT)) }
    }

    private fun resultText(state: JournalState): String = when {
        state.ok -> getString(R.string.journal_ok)
        state.firstBad == null -> getString(R.string.journal_bad, EntryTexts(context).fault(state.reason.orEmpty()))
        else -> getString(R.string.journal_bad_at, state.firstBad.toString(), EntryTexts(context).fault(state.reason.orEmpty()))
    }

    private fun verifyJournal() {
        isVerifying = true
        host.redraw()
        work {
            try {
                state = container.repository.withStation { verify() }
            } finally {
                isVerifying = false
            }
            host.redraw()
        }
    }

    /** Loads the page; the delay skips searches while the officer is still typing. */
    private fun load(delayMs: Long) {
        loading?.cancel()
        loading = work {
            withContext(Dispatchers.IO) { delay(delayMs) }
            val query = query
            val from = before.takeIf { query == initialQuery }
            val found = container.repository.withStation { PendingEntries.load(this) to search(query, from, PAGE) }
            pending = found.first
            entries = found.second
            showEntries()
        }
    }

    /** The query of this page; another query starts at the newest entry. */
    private val initialQuery = query

    /** Redraws the entries; the search field keeps its focus. */
    private fun showEntries() {
        list.removeAllViews()
        val entries = entries ?: return
        if (entries.isEmpty()) list.text(getString(if (query.isEmpty()) R.string.journal_empty else R.string.journal_not_found), id = R.id.journal_none)
        val texts = EntryTexts(context)
        entries.forEach { list.row(texts, it) }
        if (entries.size == PAGE) {
            list.button(getString(R.string.journal_older), id = R.id.journal_older) { host.navigate(routeBefore(entries.last().id)) }
        }
    }

    private fun LinearLayout.row(texts: EntryTexts, entry: EntryView) {
        val at = getString(R.string.journal_place, entry.seq.toString(), Timestamps.format(entry.clock))
        val status = pending?.let { getString(statusOf(it, entry)) }
        val spoken = listOfNotNull(texts.what(entry), entry.number, at, status).joinToString(". ")
        val row = clickableCard(spoken, R.id.journal_row, { host.navigate(Route(Destination.ENTRY, entry.id)) }) {
            texts.put(this, entry)
            entry.number?.let { text(it, gap = 4) }
            text(listOfNotNull(at, status).joinToString(" · "), TextSize.SMALL, soft = true, gap = 4)
        }
        row.tag = entry.id
    }

    private fun statusOf(pending: PendingEntries, entry: EntryView) = when {
        pending.isQuarantined(entry) -> R.string.journal_quarantined
        pending.isPending(entry) -> R.string.journal_waits
        else -> R.string.journal_sent
    }

    private fun routeBefore(before: String?): Route {
        val searched = if (query.isEmpty()) "" else SEARCHED
        return Route(Destination.JOURNAL, if (before == null) searched.ifEmpty { null } else "$searched\n$before")
    }

    private companion object {
        const val SEARCHED = "searched"
        const val PAGE = 50
        const val MAX_LENGTH = 64
        const val TYPING_DELAY_MS = 250L
    }
}
