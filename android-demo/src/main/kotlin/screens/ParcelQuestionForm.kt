package roughcheck.demo.screens

import android.content.Context
import android.text.InputFilter
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
import roughcheck.demo.check.DraftStore
import roughcheck.demo.check.Observed
import roughcheck.demo.check.Question
import roughcheck.demo.check.Weight
import roughcheck.demo.widgets.ChoiceView
import roughcheck.demo.widgets.Option
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.choices
import roughcheck.demo.widgets.column
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.put
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.text

/** Asks one question. Every input goes into the draft at once; the views only show the draft. */
internal class ParcelQuestionForm(private val context: Context, private val drafts: DraftStore, private val texts: ParcelTexts) {
    private val draft: Draft get() = drafts.current ?: Draft()
    private val refreshers = ArrayList<() -> Unit>()

    /** Asks about the parcel. */
    fun Page.ask(question: Question) {
        body.text(context.say(R.string.parcel_step, question.ordinal + 1, Question.entries.size), TextSize.SMALL, soft = true, gap = 4)
        body.heading(texts.question(question), R.id.parcel_asked, gap = 4)
        val first = draft.corrected?.normalized(question)
        if (first != null) body.text(context.say(R.string.parcel_first, texts.answer(question, first)), TextSize.STRONG, id = R.id.parcel_first)
        when (question) {
            Question.SEALS -> body.seals()
            Question.PARCELS -> body.number(question, InputType.TYPE_CLASS_NUMBER, "0123456789", MAX_PARCELS_LENGTH)
            Question.HS -> KINDS.forEach { body.kind(it) }
            Question.CARATS -> body.weight()
            Question.POLISHED -> ANSWERS.forEach { body.single(question, it, texts.polished(it)) }
            Question.SYNTHETIC -> body.synthetic()
        }
        body.choice(context.say(R.string.parcel_not_observed), R.id.parcel_not_observed, { draft.parcel[question] is Answer.NotObserved }) {
            answer(question, Answer.NotObserved)
        }
        refreshers.forEach { it() }
    }

    /** Asks for the printed number. */
    fun Page.askNumber() {
        body.heading(context.say(R.string.parcel_number_asked), gap = 4)
        body.text(context.say(R.string.parcel_number_hint))
        val type = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
        body.field(context.say(R.string.parcel_number), draft.printed.orEmpty(), type, R.id.parcel_field, MAX_NUMBER_LENGTH) { typed ->
            drafts.change { copy(printed = typed.trim().ifEmpty { null }) }
        }
    }

    /** Asks for the procedure, if it is not the post's. */
    fun Page.askProcedure(post: Procedure?) {
        body.heading(context.say(R.string.parcel_procedure_asked), gap = 4)
        val options = Procedure.entries.map { one ->
            val name = texts.procedure(one)
            Option(one.name, if (one == post) context.say(R.string.parcel_of_the_post, name) else name)
        }
        body.choices(options, setOfNotNull((draft.procedure ?: post)?.name)) { chosen ->
            val now = Procedure.entries.find { it.name in chosen }
            drafts.change { copy(procedure = now.takeIf { it != post }) }
        }
        body.text(context.say(R.string.parcel_transit_hint), gap = 16)
    }

    private fun LinearLayout.seals() {
        val seen = (draft.parcel[Question.SEALS] as? Answer.Seen)?.texts.orEmpty()
        val fields = ArrayList<EditText>()
        val holder = put(column(context), gap = 0)
        fun store() = answer(Question.SEALS, if (fields.all { it.text.isBlank() }) Answer.None else Answer.Seen(fields.map { it.text.toString() }))
        fun add(value: String): EditText {
            val label = context.say(R.string.parcel_seal, fields.size + 1)
            val type = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
            return holder.field(label, value, type, SEAL_IDS[fields.size], MAX_SEAL_LENGTH) { if (!isClearing) store() }.also { fields += it }
        }
        seen.ifEmpty { listOf("") }.take(SEAL_IDS.size).forEach { add(it) }
        button(context.say(R.string.parcel_add_seal), id = R.id.parcel_add_seal) {
            if (fields.size < SEAL_IDS.size) add("").requestFocus()
            refreshers.forEach { it() }
        }
        val remove = button(context.say(R.string.parcel_remove_seal), id = R.id.parcel_remove_seal) {
            fields.removeAt(fields.lastIndex)
            // The field and its label.
            holder.removeViews(holder.childCount - 2, 2)
            store()
        }
        refreshers += { remove.visibility = if (fields.size > 1) View.VISIBLE else View.GONE }
        refreshers += {
            if (draft.parcel[Question.SEALS] !is Answer.Seen || draft.parcel.normalized(Question.SEALS)?.isEmpty() == true) fields.forEach(::clear)
        }
        choice(context.say(R.string.parcel_no_seals), R.id.parcel_no_seals, { draft.parcel.normalized(Question.SEALS)?.isEmpty() == true }) {
            answer(Question.SEALS, Answer.Seen(emptyList()))
        }
    }

    private fun LinearLayout.weight() {
        val field = number(Question.CARATS, InputType.TYPE_CLASS_NUMBER or InputType.TYPE_NUMBER_FLAG_DECIMAL, "0123456789.,", Weight.MAX_LENGTH)
        val normalized: TextView = text("", id = R.id.parcel_normalized)
        refreshers += {
            val seen = draft.parcel.normalized(Question.CARATS)
            normalized.text = when {
                seen != null -> context.say(R.string.parcel_compared, texts.answer(Question.CARATS, seen))
                field.text.isBlank() -> context.say(R.string.parcel_weight_hint)
                else -> context.say(R.string.parcel_no_weight)
            }
        }
    }

    private fun LinearLayout.number(question: Question, type: Int, keys: String, maxLength: Int): EditText {
        val value = (draft.parcel[question] as? Answer.Seen)?.texts?.firstOrNull().orEmpty()
        val field = field(texts.name(question), value, type, R.id.parcel_field, maxLength) { typed ->
            if (!isClearing) answer(question, if (typed.isBlank()) Answer.None else Answer.Seen(typed))
        }
        // Set the key listener first: in most languages a number keyboard accepts only the point.
        field.keyListener = DigitsKeyListener.getInstance(keys)
        field.setRawInputType(type)
        // Before the filter of the key listener, which lets only these keys pass.
        field.filters = arrayOf(InputFilter { source, start, end, _, _, _ ->
            val typed = source.subSequence(start, end).toString()
            Weight.plain(typed).takeIf { it != typed }
        }) + field.filters
        refreshers += { if (draft.parcel[question] is Answer.NotObserved) clear(field) }
        return field
    }

    private fun LinearLayout.kind(hs: String) {
        val chosen = { (draft.parcel[Question.HS] as? Answer.Seen)?.texts.orEmpty() }
        choice(texts.kind(hs), View.NO_ID, { hs in chosen() }, several = true) {
            val now = if (hs in chosen()) chosen() - hs else chosen() + hs
            answer(Question.HS, if (now.isEmpty()) Answer.None else Answer.Seen(now.sorted()))
        }.tag = hs
    }

    private fun LinearLayout.synthetic() {
        val parts = { (draft.parcel[Question.SYNTHETIC] as? Answer.Seen)?.texts?.first()?.split(' ').orEmpty() }
        for (found in ANSWERS) {
            choice(texts.synthetic(found), View.NO_ID, { parts().firstOrNull() == found }) {
                answer(Question.SYNTHETIC, Answer.Seen((listOf(found) + parts().drop(1)).joinToString(" ")))
            }.tag = found
        }
        val how = put(column(context), gap = 0)
        how.text(context.say(R.string.parcel_how_known), TextSize.STRONG, gap = 16)
        for (method in SyntheticMethod.entries) {
            how.choice(texts.method(method.name), View.NO_ID, { parts().getOrNull(1) == method.name }) {
                answer(Question.SYNTHETIC, Answer.Seen("${parts().first()} ${method.name}"))
            }.tag = method.name
        }
        refreshers += { how.visibility = if (parts().isEmpty()) View.GONE else View.VISIBLE }
    }

    private fun LinearLayout.single(question: Question, value: String, label: String) {
        choice(label, View.NO_ID, { (draft.parcel[question] as? Answer.Seen)?.texts == listOf(value) }) {
            answer(question, Answer.Seen(value))
        }.tag = value
    }

    private fun LinearLayout.choice(label: String, id: Int, isChosen: () -> Boolean, several: Boolean = false, action: () -> Unit): View {
        val choice = ChoiceView(this, label, several, null, action)
        choice.view.id = id
        refreshers += { choice.show(isChosen()) }
        return put(choice.view, gap = 8)
    }

    private fun answer(question: Question, answer: Answer) {
        drafts.change { copy(parcel = parcel.with(question, answer)) }
        refreshers.forEach { it() }
    }

    /** Whether the app, not the officer, is emptying a field. */
    private var isClearing = false

    private fun clear(field: EditText) {
        if (field.text.isEmpty()) return
        isClearing = true
        field.setText("")
        isClearing = false
    }

    companion object {
        private val KINDS = listOf("7102.10", "7102.21", "7102.31")
        private val ANSWERS = listOf(Observed.NO, Observed.YES)
        private const val MAX_PARCELS_LENGTH = 6
        private const val MAX_NUMBER_LENGTH = 40
        private const val MAX_SEAL_LENGTH = 40

        /** Ids of the seal fields, as many as a certificate can name. */
        val SEAL_IDS = listOf(
            R.id.parcel_seal_1, R.id.parcel_seal_2, R.id.parcel_seal_3, R.id.parcel_seal_4, R.id.parcel_seal_5, R.id.parcel_seal_6, R.id.parcel_seal_7, R.id.parcel_seal_8,
            R.id.parcel_seal_9, R.id.parcel_seal_10, R.id.parcel_seal_11, R.id.parcel_seal_12, R.id.parcel_seal_13, R.id.parcel_seal_14, R.id.parcel_seal_15, R.id.parcel_seal_16,
        )
    }
}
