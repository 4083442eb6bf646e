package roughcheck.demo.screens

import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.check.Draft
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.text
import roughcheck.demo.kit.touchCard
import roughcheck.io

/** Where a shift is spent: the next check, what waits, how old the trust data are. */
class HomeScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private var status: StationStatus? = null

    override val title: String get() = status?.let { words(R.string.home_post, it.post, it.country) } ?: words(R.string.app_name)
    override val hasBack: Boolean get() = false

    override fun onShow() {
        work {
            status = services.desk.use { status() }
            shell.redraw()
        }
    }

    override fun Page.draw() {
        val draft = services.drafts.current
        if (draft != null && draft.hasSubject) body.card(R.id.home_draft) { underWay(draft) }
        status?.let { status ->
            body.touchCard(words(R.string.home_sync), R.id.home_sync, { shell.go(Place(Name.SYNC)) }) {
                text(words(R.string.home_sync), Size.STRONG)
                text(Ages.waiting(context, status), id = R.id.home_waiting)
                text(Ages.network(context, services.network), Size.SMALL, soft = true, id = R.id.home_network)
            }
            body.touchCard(words(R.string.home_trust), R.id.home_trust, { shell.go(Place(Name.TRUST)) }) {
                text(words(R.string.home_trust), Size.STRONG)
                text(Ages.trust(context, status))
            }
        }
        body.button(words(R.string.home_journal), id = R.id.home_journal) { shell.go(Place(Name.JOURNAL)) }
        body.button(words(R.string.home_hand_over), id = R.id.home_hand_over) { handOver() }
        // One that is under way is gone on with, or put away first by a touch of its own.
        val isFree = draft == null || !draft.hasSubject || draft.practice || draft.decided != null
        body.button(words(R.string.home_practice), id = R.id.home_practice) { begin(practice = true) }.isEnabled = isFree
        body.button(words(R.string.home_settings), id = R.id.home_settings) { shell.go(Place(Name.SETTINGS)) }
        foot.button(words(R.string.home_check), Look.MAIN, R.id.home_check) { begin(practice = false) }.isEnabled = isFree
    }

    private fun android.widget.LinearLayout.underWay(draft: Draft) {
        text(words(if (draft.practice) R.string.home_practice_under_way else R.string.home_under_way), Size.STRONG)
        draft.officer?.let { if (it != services.shift.acting) text(words(R.string.shift_begun_by, it)) }
        button(words(R.string.home_go_on), Look.MAIN, R.id.home_go_on) { shell.go(Place(if (draft.report == null) Name.PARCEL else Name.VERDICT)) }
        button(words(R.string.home_put_away), id = R.id.home_put_away) {
            services.drafts.end()
            shell.redraw()
        }
    }

    private fun begin(practice: Boolean) {
        services.drafts.begin(Draft(officer = services.shift.acting, practice = practice))
        shell.go(Place(Name.SCAN))
    }

    private fun handOver() {
        services.shift.end()
        shell.start()
    }
}
