package roughcheck.demo.screens

import android.content.Context
import android.text.InputType
import android.text.method.DigitsKeyListener
import android.view.View
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.TextView
import roughcheck.Procedure
import roughcheck.SyntheticMethod
import roughcheck.demo.R
import roughcheck.demo.check.Answer
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Drafts
import roughcheck.demo.check.Observed
import roughcheck.demo.check.Question
import roughcheck.demo.check.Weight
import roughcheck.demo.kit.ChoiceView
import roughcheck.demo.kit.Option
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.choices
import roughcheck.demo.kit.column
import roughcheck.demo.kit.field
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.put
import roughcheck.demo.kit.text

/** Asks one question. What is typed or touched is in the draft at once; the views are only told to show it. */
internal class ParcelStep(private val context: Context, private val drafts: Drafts, private val answers: Answers) {
    private val draft: Draft get() = drafts.current ?: Draft()
    private val shown = ArrayList<() -> Unit>()

    /** A question on the parcel. */
    fun Page.ask(question: Question) {
        body.text(context.getString(R.string.parcel_step, question.ordinal + 1, Question.entries.size), Size.SMALL, soft = true, gap = 4)
        body.heading(answers.asked(question), R.id.parcel_asked, gap = 4)
        val first = draft.corrected?.usual(question)
        if (first != null) body.text(context.getString(R.string.parcel_first, answers.said(question, first)), Size.STRONG, id = R.id.parcel_first)
        when (question) {
            Question.SEALS -> body.seals()
            Question.PARCELS -> body.number(question, InputType.TYPE_CLASS_NUMBER, "0123456789", PARCELS_LONGEST)
            Question.HS -> KINDS.forEach { body.kind(it) }
            Question.CARATS -> body.weight()
            Question.POLISHED -> ANSWERS.forEach { body.single(question, it, answers.polished(it)) }
            Question.SYNTHETIC -> body.synthetic()
        }
        body.choice(context.getString(R.string.parcel_not_observed), R.id.parcel_not_observed, { draft.parcel[question] is Answer.NotObserved }) {
            answer(question, Answer.NotObserved)
        }
        shown.forEach { it() }
    }

    /** The number as it is printed on the paper. */
    fun Page.askNumber() {
        body.heading(context.getString(R.string.parcel_number_asked), gap = 4)
        body.text(context.getString(R.string.parcel_number_hint))
        val type = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
        body.field(context.getString(R.string.parcel_number), draft.printed.orEmpty(), type, R.id.parcel_field, NUMBER_LONGEST) { typed ->
            drafts.change { copy(printed = typed.trim().ifEmpty { null }) }
        }
    }

    /** The procedure, where it is not the post's. */
    fun Page.askProcedure(post: Procedure?) {
        body.heading(context.getString(R.string.parcel_procedure_asked), gap = 4)
        val options = Procedure.entries.map { one ->
            val name = answers.procedure(one)
            Option(one.name, if (one == post) context.getString(R.string.parcel_of_the_post, name) else name)
        }
        body.choices(options, setOfNotNull((draft.procedure ?: post)?.name)) { chosen ->
            val now = Procedure.entries.find { it.name in chosen }
            drafts.change { copy(procedure = now.takeIf { it != post }) }
        }
        body.text(context.getString(R.string.parcel_transit_hint), gap = 16)
    }

    private fun LinearLayout.seals() {
        val seen = (draft.parcel[Question.SEALS] as? Answer.Seen)?.texts.orEmpty()
        val fields = ArrayList<EditText>()
        val holder = put(column(context), gap = 0)
        fun keep() = answer(Question.SEALS, if (fields.all { it.text.isBlank() }) Answer.None else Answer.Seen(fields.map { it.text.toString() }))
        fun add(value: String): EditText {
            val label = context.getString(R.string.parcel_seal, fields.size + 1)
            val type = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
            return holder.field(label, value, type, SEAL_IDS[fields.size], SEAL_LONGEST) { if (!silent) keep() }.also { fields += it }
        }
        seen.ifEmpty { listOf("") }.take(SEAL_IDS.size).forEach { add(it) }
        button(context.getString(R.string.parcel_add_seal), id = R.id.parcel_add_seal) {
            if (fields.size < SEAL_IDS.size) add("").requestFocus()
            shown.forEach { it() }
        }
        val remove = button(context.getString(R.string.parcel_remove_seal), id = R.id.parcel_remove_seal) {
            fields.removeAt(fields.lastIndex)
            // The field and its label.
            holder.removeViews(holder.childCount - 2, 2)
            keep()
        }
        shown += { remove.visibility = if (fields.size > 1) View.VISIBLE else View.GONE }
        shown += {
            if (draft.parcel[Question.SEALS] !is Answer.Seen || draft.parcel.usual(Question.SEALS)?.isEmpty() == true) fields.forEach(::clear)
        }
        choice(context.getString(R.string.parcel_no_seals), R.id.parcel_no_seals, { draft.parcel.usual(Question.SEALS)?.isEmpty() == true }) {
            answer(Question.SEALS, Answer.Seen(emptyList()))
        }
    }

    private fun LinearLayout.weight() {
        val field = number(Question.CARATS, InputType.TYPE_CLASS_NUMBER or InputType.TYPE_NUMBER_FLAG_DECIMAL, "0123456789.,", Weight.LONGEST)
        val usual: TextView = text("", id = R.id.parcel_usual)
        shown += {
            val seen = draft.parcel.usual(Question.CARATS)
            usual.text = when {
                seen != null -> context.getString(R.string.parcel_compared, answers.said(Question.CARATS, seen))
                field.text.isBlank() -> context.getString(R.string.parcel_weight_hint)
                else -> context.getString(R.string.parcel_no_weight)
            }
        }
    }

    private fun LinearLayout.number(question: Question, type: Int, keys: String, longest: Int): EditText {
        val value = (draft.parcel[question] as? Answer.Seen)?.texts?.firstOrNull().orEmpty()
        val field = field(answers.name(question), value, type, R.id.parcel_field, longest) { typed ->
            if (!silent) answer(question, if (typed.isBlank()) Answer.None else Answer.Seen(typed))
        }
        // Its own keys first: a keyboard for numbers lets only the point through in most languages.
        field.keyListener = DigitsKeyListener.getInstance(keys)
        field.setRawInputType(type)
        shown += { if (draft.parcel[question] is Answer.NotObserved) clear(field) }
        return field
    }

    private fun LinearLayout.kind(hs: String) {
        val chosen = { (draft.parcel[Question.HS] as? Answer.Seen)?.texts.orEmpty() }
        choice(answers.kind(hs), View.NO_ID, { hs in chosen() }, several = true) {
            val now = if (hs in chosen()) chosen() - hs else chosen() + hs
            answer(Question.HS, if (now.isEmpty()) Answer.None else Answer.Seen(now.sorted()))
        }.tag = hs
    }

    private fun LinearLayout.synthetic() {
        val parts = { (draft.parcel[Question.SYNTHETIC] as? Answer.Seen)?.texts?.first()?.split(' ').orEmpty() }
        for (found in ANSWERS) {
            choice(answers.synthetic(found), View.NO_ID, { parts().firstOrNull() == found }) {
                answer(Question.SYNTHETIC, Answer.Seen((listOf(found) + parts().drop(1)).joinToString(" ")))
            }.tag = found
        }
        val how = put(column(context), gap = 0)
        how.text(context.getString(R.string.parcel_how_known), Size.STRONG, gap = 16)
        for (method in SyntheticMethod.entries) {
            how.choice(answers.method(method.name), View.NO_ID, { parts().getOrNull(1) == method.name }) {
                answer(Question.SYNTHETIC, Answer.Seen("${parts().first()} ${method.name}"))
            }.tag = method.name
        }
        shown += { how.visibility = if (parts().isEmpty()) View.GONE else View.VISIBLE }
    }

    private fun LinearLayout.single(question: Question, value: String, words: String) {
        choice(words, View.NO_ID, { (draft.parcel[question] as? Answer.Seen)?.texts == listOf(value) }) {
            answer(question, Answer.Seen(value))
        }.tag = value
    }

    private fun LinearLayout.choice(words: String, id: Int, isChosen: () -> Boolean, several: Boolean = false, action: () -> Unit): View {
        val choice = ChoiceView(this, words, several, null, action)
        choice.view.id = id
        shown += { choice.show(isChosen()) }
        return put(choice.view, gap = 8)
    }

    private fun answer(question: Question, answer: Answer) {
        drafts.change { copy(parcel = parcel.with(question, answer)) }
        shown.forEach { it() }
    }

    /** A field is emptied by the app, not by the officer. */
    private var silent = false

    private fun clear(field: EditText) {
        if (field.text.isEmpty()) return
        silent = true
        field.setText("")
        silent = false
    }

    companion object {
        private val KINDS = listOf("7102.10", "7102.21", "7102.31")
        private val ANSWERS = listOf(Observed.NO, Observed.YES)
        private const val PARCELS_LONGEST = 6
        private const val NUMBER_LONGEST = 40
        private const val SEAL_LONGEST = 40

        /** Fields for seals, as many as a certificate can name. */
        val SEAL_IDS = listOf(
            R.id.parcel_seal_1, R.id.parcel_seal_2, R.id.parcel_seal_3, R.id.parcel_seal_4, R.id.parcel_seal_5, R.id.parcel_seal_6, R.id.parcel_seal_7, R.id.parcel_seal_8,
            R.id.parcel_seal_9, R.id.parcel_seal_10, R.id.parcel_seal_11, R.id.parcel_seal_12, R.id.parcel_seal_13, R.id.parcel_seal_14, R.id.parcel_seal_15, R.id.parcel_seal_16,
        )
    }
}
