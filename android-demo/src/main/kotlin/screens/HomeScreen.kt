package roughcheck.demo.screens

import roughcheck.EntryView
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.check.Draft
import roughcheck.demo.check.ReportView
import roughcheck.demo.station.id
import roughcheck.demo.station.undecidedChecks
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.clickableCard
import roughcheck.demo.widgets.sayCount
import roughcheck.demo.widgets.text
import roughcheck.io

/** The home of a shift: the next check, pending entries, the age of the trust data. */
class HomeScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private var status: StationStatus? = null
    private var undecided: List<EntryView> = emptyList()

    override val title: String get() = status?.let { getString(R.string.home_post, it.post, it.country) } ?: getString(R.string.app_name)
    override val hasBack: Boolean get() = false

    override fun onShow() {
        work {
            status = container.repository.withStation { status() }
            host.redraw()
            undecided = container.repository.withStation { undecidedChecks() }
            if (undecided.isNotEmpty()) host.redraw()
        }
    }

    override fun Page.draw() {
        val draft = container.drafts.current
        if (draft != null && draft.hasSubject) body.card(R.id.home_draft) { checkUnderWay(draft) }
        // The check under way has a card of its own.
        val waiting = undecided.filter { it.id != draft?.report?.let(ReportView::parse)?.entry }
        waiting.firstOrNull()?.let { newest ->
            val count = context.sayCount(R.plurals.home_undecided, waiting.size)
            val which = getString(R.string.home_undecided_newest, newest.seq.toString(), newest.number.orEmpty())
            body.clickableCard("$count $which", R.id.home_undecided, { host.navigate(Route(Destination.ENTRY, newest.id)) }) {
                text(count, TextSize.STRONG)
                text(which, TextSize.SMALL, soft = true)
            }
        }
        status?.let { status ->
            body.clickableCard(getString(R.string.home_sync), R.id.home_sync, { host.navigate(Route(Destination.SYNC)) }) {
                text(getString(R.string.home_sync), TextSize.STRONG)
                text(StatusTexts.waiting(context, status), id = R.id.home_waiting)
                text(StatusTexts.network(context, container.network), TextSize.SMALL, soft = true, id = R.id.home_network)
            }
            body.clickableCard(getString(R.string.home_trust), R.id.home_trust, { host.navigate(Route(Destination.TRUST)) }) {
                text(getString(R.string.home_trust), TextSize.STRONG)
                text(StatusTexts.trust(context, status))
            }
        }
        body.button(getString(R.string.home_journal), id = R.id.home_journal) { host.navigate(Route(Destination.JOURNAL)) }
        body.button(getString(R.string.home_hand_over), id = R.id.home_hand_over) { handOver() }
        // A check under way must be continued or discarded first.
        val canBegin = draft == null || !draft.hasSubject || draft.practice || draft.decided != null
        body.button(getString(R.string.home_practice), id = R.id.home_practice) { begin(practice = true) }.isEnabled = canBegin
        body.button(getString(R.string.home_settings), id = R.id.home_settings) { host.navigate(Route(Destination.SETTINGS)) }
        footer.button(getString(R.string.home_check), ButtonStyle.PRIMARY, R.id.home_check) { begin(practice = false) }.isEnabled = canBegin
    }

    private fun android.widget.LinearLayout.checkUnderWay(draft: Draft) {
        text(getString(if (draft.practice) R.string.home_practice_under_way else R.string.home_under_way), TextSize.STRONG)
        draft.officer?.let { if (it != container.shift.acting) text(getString(R.string.shift_begun_by, it)) }
        button(getString(R.string.home_go_on), ButtonStyle.PRIMARY, R.id.home_go_on) { host.navigate(Route(if (draft.report == null) Destination.PARCEL else Destination.VERDICT)) }
        button(getString(R.string.home_discard), id = R.id.home_discard) {
            container.drafts.end()
            host.redraw()
        }
    }

    private fun begin(practice: Boolean) {
        container.drafts.begin(Draft(officer = container.shift.acting, practice = practice))
        host.navigate(Route(Destination.SCAN))
    }

    private fun handOver() {
        container.shift.end()
        host.start()
    }
}
