package roughcheck.demo.screens

import android.widget.LinearLayout
import roughcheck.demo.R
import roughcheck.demo.check.DecideUseCase
import roughcheck.demo.check.Draft
import roughcheck.demo.check.ReportView
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.text

/**
 * The verdict, from the report in the draft: first the icon and the library's headline, the differences, the next steps and
 * what the certificate does not say; then everything else.
 */
class VerdictScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private val draft: Draft? get() = container.drafts.current
    private val report: ReportView? = draft?.report?.let(ReportView::parse)

    /** The expanded sections; collapsed again after a restart. */
    private val expanded = HashSet<Int>()

    /** Whether the officer is asked to confirm leaving without a decision. */
    private var isConfirmingLeave = false

    override val title: String get() = getString(if (draft?.practice == true) R.string.verdict_title_practice else R.string.verdict_title)
    override val showsNames: Boolean get() = true
    override val hasBack: Boolean get() = false

    override fun onShow() {
        if (report == null) return host.start()
        if (draft?.began != null) work {
            container.run { DecideUseCase(repository, drafts, shift) }.recover()
            host.redraw()
        }
    }

    /** Back leaves the verdict, or closes the question whether to leave. */
    override fun onBack(): Boolean {
        if (isConfirmingLeave) {
            isConfirmingLeave = false
            host.redraw()
        } else {
            done()
        }
        return true
    }

    override fun Page.draw() {
        val report = report ?: return
        val draft = draft ?: return
        val sections = VerdictSections(context, report, language) { section ->
            if (!expanded.add(section)) expanded.remove(section)
            host.redraw()
        }
        sections.run {
            body.banner(draft)
            body.corrections(draft)
            body.differences()
            body.next()
            body.scope(R.id.verdict_harms in expanded)
            if (report.entry != null && draft.decided == null || draft.practice) body.correct()
            body.noted()
            body.notChecked()
            body.signer(draft)
            body.certificate()
            body.good(R.id.verdict_good in expanded)
        }
        footer(draft, report)
    }

    private fun LinearLayout.correct() {
        if (report?.verdict == null || draft?.decided != null) return
        val entry = report.entry
        button(getString(R.string.verdict_correct), id = R.id.verdict_correct, gap = 20) {
            container.drafts.change { copy(corrected = parcel, corrects = entry ?: corrects, report = null, decision = null, reason = "") }
            host.replace(Route(Destination.PARCEL))
        }
    }

    private fun Page.footer(draft: Draft, report: ReportView) {
        val decided = draft.decided
        when {
            isConfirmingLeave && decided == null -> {
                footer.text(getString(R.string.verdict_undecided), TextSize.STRONG, id = R.id.verdict_undecided)
                footer.button(getString(R.string.verdict_decide), ButtonStyle.PRIMARY, R.id.verdict_decide) { decide() }
                footer.button(getString(R.string.verdict_leave), id = R.id.verdict_leave) { discard() }
            }
            decided != null -> {
                footer.text(decidedText(decided), TextSize.STRONG, id = R.id.verdict_decided)
                footer.button(getString(R.string.verdict_done), ButtonStyle.PRIMARY, R.id.verdict_done) { done() }
            }
            report.verdict == null -> {
                footer.button(getString(R.string.verdict_again), ButtonStyle.PRIMARY, R.id.verdict_again) { scanAgain() }
                footer.button(getString(R.string.verdict_done), id = R.id.verdict_done) { done() }
            }
            report.recorded == "failed" -> {
                footer.button(getString(R.string.verdict_check_again), ButtonStyle.PRIMARY, R.id.verdict_check_again) { checkAgain() }
                footer.button(getString(R.string.verdict_done), id = R.id.verdict_done) { done() }
            }
            else -> {
                footer.button(getString(R.string.verdict_decide), ButtonStyle.PRIMARY, R.id.verdict_decide) { decide() }
                footer.button(getString(R.string.verdict_done), id = R.id.verdict_done, gap = 8) { done() }
            }
        }
    }

    private fun decidedText(decided: String) =
        if (decided == Draft.PRACTISED) getString(R.string.decide_practised) else getString(R.string.verdict_decided, decided.substringAfterLast('.'))

    private fun decide() = host.replace(Route(Destination.DECIDE))

    private fun scanAgain() {
        container.drafts.change { copy(text = null, report = null) }
        host.replace(Route(Destination.SCAN))
    }

    private fun checkAgain() {
        container.drafts.change { copy(report = null) }
        host.replace(Route(Destination.PARCEL))
    }

    /** Leaves at once if there is nothing to decide, and asks otherwise. */
    private fun done() {
        val isUndecided = report?.entry != null && draft?.decided == null
        if (!isUndecided) return discard()
        isConfirmingLeave = true
        host.redraw()
    }

    private fun discard() {
        container.drafts.end()
        host.start()
    }
}
