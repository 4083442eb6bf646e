package roughcheck.demo.screens

import android.content.Context
import roughcheck.Procedure
import roughcheck.demo.R
import roughcheck.demo.check.Observed
import roughcheck.demo.check.Question
import roughcheck.demo.widgets.say

/** Texts for questions and answers, the same before and after the verdict. */
internal class ParcelTexts(private val context: Context) {
    /** The short name of a question. */
    fun name(question: Question): String = context.say(
        when (question) {
            Question.SEALS -> R.string.parcel_seals
            Question.PARCELS -> R.string.parcel_parcels
            Question.HS -> R.string.parcel_hs
            Question.CARATS -> R.string.parcel_carats
            Question.POLISHED -> R.string.parcel_polished
            Question.SYNTHETIC -> R.string.parcel_synthetic
        },
    )

    /** The full question. */
    fun question(question: Question): String = context.say(
        when (question) {
            Question.SEALS -> R.string.parcel_seals_asked
            Question.PARCELS -> R.string.parcel_parcels_asked
            Question.HS -> R.string.parcel_hs_asked
            Question.CARATS -> R.string.parcel_carats_asked
            Question.POLISHED -> R.string.parcel_polished_asked
            Question.SYNTHETIC -> R.string.parcel_synthetic_asked
        },
    )

    /** The text of an answer. */
    fun answer(question: Question, texts: List<String>): String = when (question) {
        Question.SEALS -> if (texts.isEmpty()) context.say(R.string.parcel_no_seals) else texts.joinToString("\n")
        Question.CARATS -> context.say(R.string.parcel_carats_value, texts.first())
        Question.PARCELS -> texts.first()
        Question.HS -> texts.joinToString("\n") { kind(it).replace('\n', ' ') }
        Question.POLISHED -> polished(texts.first())
        Question.SYNTHETIC -> texts.first().split(' ').let { synthetic(it[0]) + ", " + method(it[1]) }
    }

    /** A kind of stones: its code and meaning. */
    fun kind(hs: String): String = context.say(
        when (hs) {
            "7102.10" -> R.string.parcel_hs_10
            "7102.21" -> R.string.parcel_hs_21
            else -> R.string.parcel_hs_31
        },
        hs,
    )

    /** Whether polished stones were found. */
    fun polished(answer: String): String =
        context.say(if (answer == Observed.YES) R.string.parcel_polished_yes else R.string.parcel_polished_no)

    /** Whether synthetic stones were found. */
    fun synthetic(answer: String): String =
        context.say(if (answer == Observed.YES) R.string.parcel_synthetic_yes else R.string.parcel_synthetic_no)

    /** The method by which synthetic stones are known. */
    fun method(name: String): String = context.say(
        when (name) {
            "DECLARED" -> R.string.parcel_method_declared
            "TESTER" -> R.string.parcel_method_tester
            else -> R.string.parcel_method_laboratory
        },
    )

    /** A procedure. */
    fun procedure(procedure: Procedure): String = context.say(
        when (procedure) {
            Procedure.IMPORT -> R.string.parcel_import
            Procedure.EXPORT -> R.string.parcel_export
            Procedure.TRANSIT -> R.string.parcel_transit
        },
    )
}
