package roughcheck.demo.screens

import android.app.Activity
import android.graphics.Rect
import android.text.InputType
import android.view.Gravity
import android.view.View
import android.widget.Button
import android.widget.LinearLayout
import kotlin.coroutines.coroutineContext
import kotlinx.coroutines.ensureActive
import roughcheck.Decision
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.check.Deciding
import roughcheck.demo.check.Draft
import roughcheck.demo.check.ReportView
import roughcheck.demo.kit.ChoiceView
import roughcheck.demo.kit.DecisionSign
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.dp
import roughcheck.demo.kit.field
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.put
import roughcheck.demo.kit.text

/** What the officer does about it: release, hold or seize. Which of them needs a reason, the library says. */
class DecideScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private val deciding = services.run { Deciding(desk, drafts, shift) }
    private val draft: Draft? get() = services.drafts.current
    private val report: ReportView? = draft?.report?.let(ReportView::parse)

    /** Why the library did not take it, in the officer's words. */
    private var missing: String? = null

    override val title: String get() = words(if (draft?.practice == true) R.string.decide_title_practice else R.string.decide_title)

    /** A reason may name somebody. */
    override val showsNames: Boolean get() = true
    override val hasBack: Boolean get() = draft?.decided == null

    override fun onShow() {
        val report = report ?: return shell.start()
        // Nothing was judged, or it could not be recorded: there is no entry to decide about.
        if (report.entry == null && draft?.practice != true) return shell.replace(Place(Name.VERDICT))
        if (draft?.began != null) work {
            deciding.recover()
            shell.redraw()
        }
    }

    override fun onBack(): Boolean {
        if (draft?.decided == null) shell.replace(Place(Name.VERDICT)) else end()
        return true
    }

    override fun Page.draw() {
        val draft = draft ?: return
        if (report == null) return
        if (draft.decided != null) return decided(draft, draft.decided)
        body.text(report.headline, Size.STRONG, id = R.id.decide_headline)
        if (draft.practice) body.text(words(R.string.verdict_practice))
        if (services.shift.acting == null) {
            // Every decision names who made it.
            foot.button(words(R.string.parcel_who), Look.MAIN, R.id.parcel_who) { shell.go(Place(Name.SHIFT)) }
            return
        }
        val confirm: Button = foot.button(confirmWords(), Look.MAIN, R.id.decide_confirm) { confirm() }
        confirm.isEnabled = draft.decision != null && !services.drafts.isBusy
        body.decisions {
            confirm.text = confirmWords()
            confirm.isEnabled = true
        }
        // Beside what it asks for.
        missing?.let { body.card(R.id.decide_missing) { text(it, Size.STRONG) } }
        val type = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES or InputType.TYPE_TEXT_FLAG_MULTI_LINE
        val reason = body.field(words(R.string.decide_reason), draft.reason, type, R.id.decide_reason, LONGEST_REASON) { typed ->
            services.drafts.change { copy(reason = typed) }
        }
        reason.minLines = 2
        reason.gravity = Gravity.TOP or Gravity.START
        body.text(words(R.string.decide_reason_hint), Size.SMALL, soft = true)
    }

    private fun LinearLayout.decisions(chosen: () -> Unit) {
        val views = ArrayList<Pair<Decision, ChoiceView>>()
        fun show() = views.forEach { (decision, choice) ->
            choice.show(draft?.decision == decision.name)
            val sign = DecisionSign(context, decision, choice.view.currentTextColor)
            choice.view.setCompoundDrawablesRelativeWithIntrinsicBounds(null, null, sign, null)
        }
        for (decision in Decision.entries) {
            val choice = ChoiceView(this, words(nameOf(decision)), several = false, spoken = null) {
                services.drafts.change { copy(decision = decision.name) }
                show()
                chosen()
            }
            choice.view.id = idOf(decision)
            choice.view.textSize = Size.HEADING.sp
            choice.view.minHeight = context.dp(BIG_DP)
            views += decision to choice
            put(choice.view, gap = 10)
        }
        show()
    }

    private fun confirmWords(): String {
        val decision = Decision.entries.find { it.name == draft?.decision } ?: return words(R.string.decide_choose)
        val officer = services.shift.acting ?: return words(nameOf(decision))
        return when (decision) {
            Decision.RELEASE -> words(R.string.decide_confirm_release, officer)
            Decision.HOLD -> words(R.string.decide_confirm_hold, officer)
            Decision.SEIZE -> words(R.string.decide_confirm_seize, officer)
        }
    }

    private fun confirm() {
        if (services.drafts.isBusy) return
        work {
            missing = null
            try {
                deciding.run()
            } catch (failed: RoughcheckException.Failed) {
                if (failed.code != "reason-needed") throw failed
                missing = words(R.string.decide_reason_needed)
            } finally {
                // Left meanwhile: whoever comes back finds the decision in the draft.
                coroutineContext.ensureActive()
                shell.redraw()
            }
            if (missing != null) showField()
        }
        shell.redraw()
    }

    private fun showField() {
        val activity = context as? Activity ?: return
        // After the page is where it was before it was drawn anew.
        activity.findViewById<View>(R.id.scroll)?.post {
            val field = activity.findViewById<View>(R.id.decide_reason) ?: return@post
            field.requestFocus()
            field.requestRectangleOnScreen(Rect(0, -field.height, field.width, field.height), true)
        }
    }

    private fun Page.decided(draft: Draft, entry: String) {
        val decision = Decision.entries.find { it.name == draft.decision }
        val said = if (entry == Draft.PRACTISED) words(R.string.decide_practised) else words(R.string.decide_recorded, entry.substringAfterLast('.'))
        body.heading(said, R.id.decide_recorded)
        if (decision != null) body.text(words(nameOf(decision)), Size.HEADLINE)
        if (draft.reason.isNotBlank()) body.text(draft.reason)
        foot.button(words(R.string.decide_next), Look.MAIN, R.id.decide_next) { next() }
        foot.button(words(R.string.decide_home), id = R.id.decide_home) { end() }
    }

    private fun next() {
        services.drafts.begin(Draft(practice = draft?.practice == true))
        shell.replace(Place(Name.SCAN))
    }

    private fun end() {
        services.drafts.end()
        shell.start()
    }

    private fun nameOf(decision: Decision) = when (decision) {
        Decision.RELEASE -> R.string.decide_release
        Decision.HOLD -> R.string.decide_hold
        Decision.SEIZE -> R.string.decide_seize
    }

    private fun idOf(decision: Decision) = when (decision) {
        Decision.RELEASE -> R.id.decide_release
        Decision.HOLD -> R.id.decide_hold
        Decision.SEIZE -> R.id.decide_seize
    }

    private companion object {
        const val BIG_DP = 72
        const val LONGEST_REASON = 1000
    }
}
