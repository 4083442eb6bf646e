package roughcheck.demo.screens

import android.widget.LinearLayout
import kotlin.coroutines.coroutineContext
import kotlinx.coroutines.ensureActive
import roughcheck.EntryView
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.check.Answer
import roughcheck.demo.check.CheckUseCase
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Question
import roughcheck.demo.station.id
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.clickableCard
import roughcheck.demo.widgets.sayCount
import roughcheck.demo.widgets.text

/**
 * The parcel on the table. The officer describes it before any figure of the certificate is shown: people find the figures
 * that they expect.
 *
 * Without an argument it lists all questions with their answers; the argument names the one to ask. One question at a time
 * needs no scrolling with gloves and leaves room for the largest text.
 */
class ParcelScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private val texts = ParcelTexts(context)
    private val checkUseCase = container.run { CheckUseCase(repository, drafts, shift, feedback, language) }
    private val draft: Draft get() = container.drafts.current ?: Draft()
    private var status: StationStatus? = null

    /** Whether the journal was searched for a check that was begun. */
    private var isLookedUp = false
    private var recorded: EntryView? = null

    override val title: String get() = getString(if (draft.corrected == null) R.string.parcel_title else R.string.parcel_title_correct)

    override fun onShow() {
        if (!draft.hasSubject) return host.start()
        if (draft.report != null) return host.replace(Route(Destination.VERDICT))
        work {
            // A running check may not have written its mark yet.
            if (draft.began != null || container.drafts.isBusy) lookUp()
            if (route.argument == null || route.argument == PROCEDURE) {
                status = container.repository.withStation { status() }
                host.redraw()
            }
        }
    }

    /** Back leads from a question to the list. */
    override fun onBack(): Boolean {
        if (route.argument == null) return false
        host.replace(Route(Destination.PARCEL))
        return true
    }

    private suspend fun lookUp() {
        // A check begun before the phone was turned may still be running.
        container.drafts.exclusively {}
        if (draft.report != null) return host.replace(Route(Destination.VERDICT))
        recorded = checkUseCase.findRecorded()
        isLookedUp = true
        host.redraw()
    }

    override fun Page.draw() {
        val question = Question.entries.find { it.name == route.argument }
        val form = ParcelQuestionForm(context, container.drafts, texts)
        when {
            question != null -> form.run { ask(question) }
            route.argument == NUMBER -> form.run { askNumber() }
            route.argument == PROCEDURE -> form.run { askProcedure(status?.procedure) }
            else -> return list()
        }
        val next = draft.parcel.unanswered.filter { it != question }.let { rest -> rest.firstOrNull { question != null && it > question } ?: rest.firstOrNull() }
        if (question == null || next == null) {
            footer.button(getString(R.string.parcel_to_list), ButtonStyle.PRIMARY, R.id.parcel_next) { host.replace(Route(Destination.PARCEL)) }
        } else {
            footer.button(getString(R.string.parcel_next, texts.name(next)), ButtonStyle.PRIMARY, R.id.parcel_next) { ask(next.name) }
        }
    }

    private fun Page.list() {
        val unanswered = draft.parcel.unanswered
        if (isLookedUp && draft.began != null) body.card(R.id.parcel_interrupted) { interrupted() }
        if (draft.practice) body.text(getString(R.string.parcel_practice), TextSize.STRONG)
        val hint = if (draft.corrected == null) R.string.parcel_hint else R.string.parcel_hint_correct
        body.text(getString(hint))
        val progress = if (unanswered.isEmpty()) getString(R.string.parcel_none_open)
            else context.sayCount(R.plurals.parcel_open, unanswered.size, Question.entries.size)
        body.text(progress, TextSize.STRONG, id = R.id.parcel_progress)
        Question.entries.forEach { body.row(it) }
        body.more(getString(R.string.parcel_number), draft.printed ?: getString(R.string.parcel_not_typed), R.id.parcel_number, NUMBER)
        val procedure = draft.procedure ?: status?.procedure
        val shown = procedure?.let { texts.procedure(it) }.orEmpty()
        body.more(getString(R.string.parcel_procedure), if (draft.procedure == null) getString(R.string.parcel_of_the_post, shown) else shown, R.id.parcel_procedure, PROCEDURE)
        if (container.shift.acting == null && !draft.practice) {
            // Every recorded check names its officer; practice in the first run comes before any shift.
            footer.button(getString(R.string.parcel_who), ButtonStyle.PRIMARY, R.id.parcel_who) { host.navigate(Route(Destination.SHIFT)) }
        } else if (unanswered.isEmpty()) {
            val isKnown = draft.began == null || isLookedUp
            footer.button(getString(R.string.parcel_check), ButtonStyle.PRIMARY, R.id.parcel_check) { check() }.isEnabled = isKnown && !container.drafts.isBusy
        } else {
            footer.button(getString(R.string.parcel_next, texts.name(unanswered.first())), ButtonStyle.PRIMARY, R.id.parcel_next) { ask(unanswered.first().name) }
            footer.button(getString(R.string.parcel_rest), id = R.id.parcel_rest) {
                container.drafts.change { copy(parcel = parcel.withRestNotObserved()) }
                host.redraw()
            }
        }
    }

    private fun LinearLayout.row(question: Question) {
        val parcel = draft.parcel
        val answer = when {
            parcel[question] is Answer.NotObserved -> getString(R.string.parcel_not_observed)
            else -> parcel.normalized(question)?.let { texts.answer(question, it) } ?: getString(R.string.parcel_is_open)
        }
        val first = draft.corrected?.let { parcel.changedFrom(it, question) }?.let { getString(R.string.parcel_first, texts.answer(question, it)) }
        val name = texts.name(question)
        clickableCard(listOfNotNull(name, answer, first).joinToString(": "), idOf(question), { ask(question.name) }) {
            text(name, TextSize.SMALL, soft = true, gap = 4)
            text(answer, if (parcel.isAnswered(question)) TextSize.STRONG else TextSize.BODY, soft = !parcel.isAnswered(question), gap = 0)
            first?.let { text(it, TextSize.SMALL, gap = 2) }
        }
    }

    private fun LinearLayout.more(name: String, value: String, id: Int, step: String) =
        clickableCard("$name: $value", id, { ask(step) }) {
            text(name, TextSize.SMALL, soft = true, gap = 4)
            text(value, gap = 0)
        }

    private fun LinearLayout.interrupted() {
        val entry = recorded
        if (entry == null) {
            text(getString(R.string.parcel_not_recorded), TextSize.STRONG)
        } else {
            text(getString(R.string.parcel_was_recorded, entry.seq.toString()), TextSize.STRONG)
            text(getString(R.string.parcel_was_recorded_hint))
            button(getString(R.string.parcel_see_entry, entry.seq.toString()), ButtonStyle.PRIMARY, R.id.parcel_see_entry) { host.navigate(Route(Destination.ENTRY, entry.id)) }
        }
    }

    private fun check() {
        if (container.drafts.isBusy) return
        work {
            try {
                checkUseCase.run()
            } finally {
                // If the screen was left, the report is in the draft.
                coroutineContext.ensureActive()
                host.redraw()
            }
            if (draft.report != null) host.replace(Route(Destination.VERDICT))
        }
        host.redraw()
    }

    private fun ask(step: String) = host.replace(Route(Destination.PARCEL, step))

    companion object {
        /** The argument that asks for the printed number. */
        const val NUMBER = "NUMBER"

        /** The argument that asks for the procedure. */
        const val PROCEDURE = "PROCEDURE"

        /** The id of a question's row. */
        fun idOf(question: Question): Int = when (question) {
            Question.SEALS -> R.id.parcel_seals
            Question.PARCELS -> R.id.parcel_parcels
            Question.HS -> R.id.parcel_hs
            Question.CARATS -> R.id.parcel_carats
            Question.POLISHED -> R.id.parcel_polished
            Question.SYNTHETIC -> R.id.parcel_synthetic
        }
    }
}
