package roughcheck.demo.screens

import android.widget.LinearLayout
import roughcheck.demo.R
import roughcheck.demo.check.Deciding
import roughcheck.demo.check.Draft
import roughcheck.demo.check.ReportView
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.text

/**
 * The verdict, from the report in the draft: the sign and the library's headline, what differs, what to do, and what the
 * certificate does not say; then everything else.
 */
class VerdictScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private val draft: Draft? get() = services.drafts.current
    private val report: ReportView? = draft?.report?.let(ReportView::parse)

    /** What is unfolded; folded again after the app was away. */
    private val unfolded = HashSet<Int>()

    /** Whether it is asked if nothing shall be decided. */
    private var leaving = false

    override val title: String get() = words(if (draft?.practice == true) R.string.verdict_title_practice else R.string.verdict_title)
    override val showsNames: Boolean get() = true
    override val hasBack: Boolean get() = false

    override fun onShow() {
        if (report == null) return shell.start()
        if (draft?.began != null) work {
            services.run { Deciding(desk, drafts, shift) }.recover()
            shell.redraw()
        }
    }

    /** The way back leads out, what was checked is checked; or back to the verdict, where it was asked whether to leave. */
    override fun onBack(): Boolean {
        if (leaving) {
            leaving = false
            shell.redraw()
        } else {
            done()
        }
        return true
    }

    override fun Page.draw() {
        val report = report ?: return
        val draft = draft ?: return
        val parts = VerdictParts(context, report, language) { section ->
            if (!unfolded.add(section)) unfolded.remove(section)
            shell.redraw()
        }
        parts.run {
            body.banner(draft)
            body.corrections(draft)
            body.differences()
            body.next()
            body.scope(R.id.verdict_harms in unfolded)
            if (report.entry != null && draft.decided == null || draft.practice) body.correct()
            body.noted()
            body.notChecked()
            body.signer()
            body.certificate()
            body.good(R.id.verdict_good in unfolded)
        }
        foot(draft, report)
    }

    private fun LinearLayout.correct() {
        if (report?.verdict == null || draft?.decided != null) return
        val entry = report.entry
        button(words(R.string.verdict_correct), id = R.id.verdict_correct, gap = 20) {
            services.drafts.change { copy(corrected = parcel, corrects = entry ?: corrects, report = null, decision = null, reason = "") }
            shell.replace(Place(Name.PARCEL))
        }
    }

    private fun Page.foot(draft: Draft, report: ReportView) {
        val decided = draft.decided
        when {
            leaving && decided == null -> {
                foot.text(words(R.string.verdict_undecided), Size.STRONG, id = R.id.verdict_undecided)
                foot.button(words(R.string.verdict_decide), Look.MAIN, R.id.verdict_decide) { decide() }
                foot.button(words(R.string.verdict_leave), id = R.id.verdict_leave) { leaveIt() }
            }
            decided != null -> {
                foot.text(decidedWords(decided), Size.STRONG, id = R.id.verdict_decided)
                foot.button(words(R.string.verdict_done), Look.MAIN, R.id.verdict_done) { done() }
            }
            report.verdict == null -> {
                foot.button(words(R.string.verdict_again), Look.MAIN, R.id.verdict_again) { scanAgain() }
                foot.button(words(R.string.verdict_done), id = R.id.verdict_done) { done() }
            }
            report.recorded == "failed" -> {
                foot.button(words(R.string.verdict_check_again), Look.MAIN, R.id.verdict_check_again) { checkAgain() }
                foot.button(words(R.string.verdict_done), id = R.id.verdict_done) { done() }
            }
            else -> {
                foot.button(words(R.string.verdict_decide), Look.MAIN, R.id.verdict_decide) { decide() }
                foot.button(words(R.string.verdict_done), id = R.id.verdict_done, gap = 8) { done() }
            }
        }
    }

    private fun decidedWords(decided: String) =
        if (decided == Draft.PRACTISED) words(R.string.decide_practised) else words(R.string.verdict_decided, decided.substringAfterLast('.'))

    private fun decide() = shell.replace(Place(Name.DECIDE))

    private fun scanAgain() {
        services.drafts.change { copy(text = null, report = null) }
        shell.replace(Place(Name.SCAN))
    }

    private fun checkAgain() {
        services.drafts.change { copy(report = null) }
        shell.replace(Place(Name.PARCEL))
    }

    /** Leads out at once where there is nothing to decide, and asks otherwise. */
    private fun done() {
        val open = report?.entry != null && draft?.decided == null
        if (!open) return leaveIt()
        leaving = true
        shell.redraw()
    }

    private fun leaveIt() {
        services.drafts.end()
        shell.start()
    }
}
