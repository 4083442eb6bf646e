package roughcheck.demo.screens

import android.widget.LinearLayout
import kotlin.coroutines.coroutineContext
import kotlinx.coroutines.ensureActive
import roughcheck.EntryView
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.check.Answer
import roughcheck.demo.check.Checking
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Question
import roughcheck.demo.check.place
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.text
import roughcheck.demo.kit.touchCard

/**
 * What lies on the table. The officer says it before any figure of the certificate is shown: who knows what is due, finds it.
 *
 * Without an argument it is the list of all questions with what was said to each; the argument names the one that is asked.
 * One question at a time needs no scrolling with gloves, and has room for the greatest text.
 */
class ParcelScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private val answers = Answers(context)
    private val checking = services.run { Checking(desk, drafts, shift, signals, language) }
    private val draft: Draft get() = services.drafts.current ?: Draft()
    private var status: StationStatus? = null

    /** Whether it was looked up what became of a check that was begun. */
    private var lookedUp = false
    private var recorded: EntryView? = null

    override val title: String get() = words(if (draft.corrected == null) R.string.parcel_title else R.string.parcel_title_correct)

    override fun onShow() {
        if (!draft.hasSubject) return shell.start()
        if (draft.report != null) return shell.replace(Place(Name.VERDICT))
        work {
            // A check that runs may not have said yet that it began.
            if (draft.began != null || services.drafts.isBusy) lookUp()
            if (place.argument == null || place.argument == PROCEDURE) {
                status = services.desk.use { status() }
                shell.redraw()
            }
        }
    }

    /** The way back from a question leads to the list. */
    override fun onBack(): Boolean {
        if (place.argument == null) return false
        shell.replace(Place(Name.PARCEL))
        return true
    }

    private suspend fun lookUp() {
        // It may still be running, begun before the phone was turned.
        services.drafts.alone {}
        if (draft.report != null) return shell.replace(Place(Name.VERDICT))
        recorded = checking.recorded()
        lookedUp = true
        shell.redraw()
    }

    override fun Page.draw() {
        val question = Question.entries.find { it.name == place.argument }
        val step = ParcelStep(context, services.drafts, answers)
        when {
            question != null -> step.run { ask(question) }
            place.argument == NUMBER -> step.run { askNumber() }
            place.argument == PROCEDURE -> step.run { askProcedure(status?.procedure) }
            else -> return list()
        }
        val next = draft.parcel.open.filter { it != question }.let { open -> open.firstOrNull { question != null && it > question } ?: open.firstOrNull() }
        if (question == null || next == null) {
            foot.button(words(R.string.parcel_to_list), Look.MAIN, R.id.parcel_next) { shell.replace(Place(Name.PARCEL)) }
        } else {
            foot.button(words(R.string.parcel_next, answers.name(next)), Look.MAIN, R.id.parcel_next) { ask(next.name) }
        }
    }

    private fun Page.list() {
        val open = draft.parcel.open
        if (lookedUp && draft.began != null) body.card(R.id.parcel_interrupted) { interrupted() }
        if (draft.practice) body.text(words(R.string.parcel_practice), Size.STRONG)
        val hint = if (draft.corrected == null) R.string.parcel_hint else R.string.parcel_hint_correct
        body.text(words(hint))
        val progress = if (open.isEmpty()) words(R.string.parcel_none_open)
            else context.resources.getQuantityString(R.plurals.parcel_open, open.size, open.size, Question.entries.size)
        body.text(progress, Size.STRONG, id = R.id.parcel_progress)
        Question.entries.forEach { body.row(it) }
        body.more(words(R.string.parcel_number), draft.printed ?: words(R.string.parcel_not_typed), R.id.parcel_number, NUMBER)
        val procedure = draft.procedure ?: status?.procedure
        val shown = procedure?.let { answers.procedure(it) }.orEmpty()
        body.more(words(R.string.parcel_procedure), if (draft.procedure == null) words(R.string.parcel_of_the_post, shown) else shown, R.id.parcel_procedure, PROCEDURE)
        if (services.shift.acting == null && !draft.practice) {
            // Every check that is recorded names who made it; the first run practises before anybody acts.
            foot.button(words(R.string.parcel_who), Look.MAIN, R.id.parcel_who) { shell.go(Place(Name.SHIFT)) }
        } else if (open.isEmpty()) {
            val isKnown = draft.began == null || lookedUp
            foot.button(words(R.string.parcel_check), Look.MAIN, R.id.parcel_check) { check() }.isEnabled = isKnown && !services.drafts.isBusy
        } else {
            foot.button(words(R.string.parcel_next, answers.name(open.first())), Look.MAIN, R.id.parcel_next) { ask(open.first().name) }
            foot.button(words(R.string.parcel_rest), id = R.id.parcel_rest) {
                services.drafts.change { copy(parcel = parcel.withoutTheRest()) }
                shell.redraw()
            }
        }
    }

    private fun LinearLayout.row(question: Question) {
        val parcel = draft.parcel
        val said = when {
            parcel[question] is Answer.NotObserved -> words(R.string.parcel_not_observed)
            else -> parcel.usual(question)?.let { answers.said(question, it) } ?: words(R.string.parcel_is_open)
        }
        val first = draft.corrected?.let { parcel.changedFrom(it, question) }?.let { words(R.string.parcel_first, answers.said(question, it)) }
        val name = answers.name(question)
        touchCard(listOfNotNull(name, said, first).joinToString(": "), idOf(question), { ask(question.name) }) {
            text(name, Size.SMALL, soft = true, gap = 4)
            text(said, if (parcel.isAnswered(question)) Size.STRONG else Size.BODY, soft = !parcel.isAnswered(question), gap = 0)
            first?.let { text(it, Size.SMALL, gap = 2) }
        }
    }

    private fun LinearLayout.more(name: String, value: String, id: Int, step: String) =
        touchCard("$name: $value", id, { ask(step) }) {
            text(name, Size.SMALL, soft = true, gap = 4)
            text(value, gap = 0)
        }

    private fun LinearLayout.interrupted() {
        val entry = recorded
        if (entry == null) {
            text(words(R.string.parcel_not_recorded), Size.STRONG)
        } else {
            text(words(R.string.parcel_was_recorded, entry.seq.toString()), Size.STRONG)
            text(words(R.string.parcel_was_recorded_hint))
            button(words(R.string.parcel_see_entry, entry.seq.toString()), Look.MAIN, R.id.parcel_see_entry) { shell.go(Place(Name.ENTRY, entry.place)) }
        }
    }

    private fun check() {
        if (services.drafts.isBusy) return
        work {
            try {
                checking.run()
            } finally {
                // Left meanwhile: whoever comes back finds the report in the draft.
                coroutineContext.ensureActive()
                shell.redraw()
            }
            if (draft.report != null) shell.replace(Place(Name.VERDICT))
        }
        shell.redraw()
    }

    private fun ask(step: String) = shell.replace(Place(Name.PARCEL, step))

    companion object {
        /** The step that asks for the printed number. */
        const val NUMBER = "NUMBER"

        /** The step that asks for the procedure. */
        const val PROCEDURE = "PROCEDURE"

        /** The row of a question. */
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
