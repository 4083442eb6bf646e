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
import roughcheck.demo.check.DecideUseCase
import roughcheck.demo.check.Draft
import roughcheck.demo.check.ReportView
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.ChoiceView
import roughcheck.demo.widgets.DecisionIcon
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.dp
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.put
import roughcheck.demo.widgets.text
import roughcheck.demo.widgets.withSmallerRest

/** The decision: release, hold or seize. The library tells which needs a reason. */
class DecideScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private val deciding = container.run { DecideUseCase(repository, drafts, shift) }
    private val draft: Draft? get() = container.drafts.current
    private val report: ReportView? = draft?.report?.let(ReportView::parse)

    /** Asks for what is missing. */
    private var missing: String? = null

    override val title: String get() = getString(if (draft?.practice == true) R.string.decide_title_practice else R.string.decide_title)

    /** A reason may name somebody. */
    override val showsNames: Boolean get() = true
    override val hasBack: Boolean get() = draft?.decided == null

    override fun onShow() {
        val report = report ?: return host.start()
        // Without a verdict or a record there is no entry to decide on.
        if (report.entry == null && draft?.practice != true) return host.replace(Route(Destination.VERDICT))
        if (draft?.began != null) work {
            deciding.recover()
            host.redraw()
        }
    }

    override fun onBack(): Boolean {
        if (draft?.decided == null) host.replace(Route(Destination.VERDICT)) else end()
        return true
    }

    override fun Page.draw() {
        val draft = draft ?: return
        if (report == null) return
        if (draft.decided != null) return decided(draft, draft.decided)
        body.text(withSmallerRest(report.headline), TextSize.STRONG, id = R.id.decide_headline)
        if (draft.practice) body.text(getString(R.string.verdict_practice))
        if (container.shift.acting == null) {
            // Every decision names its officer.
            footer.button(getString(R.string.parcel_who), ButtonStyle.PRIMARY, R.id.parcel_who) { host.navigate(Route(Destination.SHIFT)) }
            return
        }
        val confirm: Button = footer.button(confirmText(), ButtonStyle.PRIMARY, R.id.decide_confirm) { confirm() }
        confirm.isEnabled = draft.decision != null && !container.drafts.isBusy
        body.decisions {
            confirm.text = confirmText()
            confirm.isEnabled = true
        }
        // Next to the field that it asks for.
        missing?.let { body.card(R.id.decide_missing) { text(it, TextSize.STRONG) } }
        val type = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES or InputType.TYPE_TEXT_FLAG_MULTI_LINE
        val reason = body.field(getString(R.string.decide_reason), draft.reason, type, R.id.decide_reason, MAX_REASON_LENGTH) { typed ->
            container.drafts.change { copy(reason = typed) }
        }
        reason.minLines = 2
        reason.gravity = Gravity.TOP or Gravity.START
        body.text(getString(R.string.decide_reason_hint), TextSize.SMALL, soft = true)
    }

    private fun LinearLayout.decisions(chosen: () -> Unit) {
        val views = ArrayList<Pair<Decision, ChoiceView>>()
        fun show() = views.forEach { (decision, choice) ->
            choice.show(draft?.decision == decision.name)
            val icon = DecisionIcon(context, decision, choice.view.currentTextColor)
            choice.view.setCompoundDrawablesRelativeWithIntrinsicBounds(null, null, icon, null)
        }
        for (decision in Decision.entries) {
            val choice = ChoiceView(this, withSmallerRest(withEnglish(context, nameOf(decision))), several = false, spokenPrefix = null) {
                container.drafts.change { copy(decision = decision.name) }
                show()
                chosen()
            }
            choice.view.id = idOf(decision)
            choice.view.textSize = TextSize.HEADING.sp
            choice.view.minHeight = context.dp(CHOICE_DP)
            views += decision to choice
            put(choice.view, gap = 10)
        }
        show()
    }

    private fun confirmText(): String {
        val decision = Decision.entries.find { it.name == draft?.decision } ?: return getString(R.string.decide_choose)
        val officer = container.shift.acting ?: return getString(nameOf(decision))
        return when (decision) {
            Decision.RELEASE -> getString(R.string.decide_confirm_release, officer)
            Decision.HOLD -> getString(R.string.decide_confirm_hold, officer)
            Decision.SEIZE -> getString(R.string.decide_confirm_seize, officer)
        }
    }

    private fun confirm() {
        if (container.drafts.isBusy) return
        work {
            missing = null
            try {
                deciding.run()
            } catch (failed: RoughcheckException.Failed) {
                if (failed.code != "reason-needed") throw failed
                missing = getString(R.string.decide_reason_needed)
            } finally {
                // If the screen was left, the decision is in the draft.
                coroutineContext.ensureActive()
                host.redraw()
            }
            if (missing != null) showField()
        }
        host.redraw()
    }

    private fun showField() {
        val activity = context as? Activity ?: return
        // After the redrawn page has its old scroll position.
        activity.findViewById<View>(R.id.scroll)?.post {
            val field = activity.findViewById<View>(R.id.decide_reason) ?: return@post
            field.requestFocus()
            field.requestRectangleOnScreen(Rect(0, -field.height, field.width, field.height), true)
        }
    }

    private fun Page.decided(draft: Draft, entry: String) {
        val decision = Decision.entries.find { it.name == draft.decision }
        val said = if (entry == Draft.PRACTISED) getString(R.string.decide_practised) else getString(R.string.decide_recorded, entry.substringAfterLast('.'))
        body.heading(said, R.id.decide_recorded)
        if (decision != null) body.text(getString(nameOf(decision)), TextSize.HEADLINE)
        if (draft.reason.isNotBlank()) body.text(draft.reason)
        footer.button(getString(R.string.decide_next), ButtonStyle.PRIMARY, R.id.decide_next) { next() }
        footer.button(getString(R.string.decide_home), id = R.id.decide_home) { end() }
    }

    private fun next() {
        container.drafts.begin(Draft(practice = draft?.practice == true))
        host.replace(Route(Destination.SCAN))
    }

    private fun end() {
        container.drafts.end()
        host.start()
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
        const val CHOICE_DP = 72
        const val MAX_REASON_LENGTH = 1000
    }
}
