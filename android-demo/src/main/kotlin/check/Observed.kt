package roughcheck.demo.check

import org.json.JSONArray
import org.json.JSONObject
import roughcheck.Parcel
import roughcheck.Synthetic
import roughcheck.SyntheticMethod
import roughcheck.demo.base.textOrNull
import roughcheck.demo.base.texts

/** What an officer is asked of the parcel, in the order in which one looks. */
enum class Question { SEALS, PARCELS, HS, CARATS, POLISHED, SYNTHETIC }

/** What the officer says to one question. */
sealed class Answer {
    /** Not said yet. */
    object None : Answer()

    /** Said to be not observed: as good an answer as a value. */
    object NotObserved : Answer()

    /** As typed or chosen; several for seals and kinds. No text at all says that there were none. */
    data class Seen(val texts: List<String>) : Answer() {
        constructor(text: String) : this(listOf(text))
    }
}

/** An answer that was given, and then given otherwise; it stays visible. */
data class Correction(val question: Question, val was: List<String>)

/** The parcel as the officer observes it. */
data class Observed(val answers: Map<Question, Answer> = emptyMap(), val corrections: List<Correction> = emptyList()) {
    /** What was said to a question. */
    operator fun get(question: Question): Answer = answers[question] ?: Answer.None

    /** With another answer. */
    fun with(question: Question, answer: Answer): Observed = copy(answers = answers + (question to answer))

    /** The questions that are open, in order: nothing was said to them, or nothing that is an answer. */
    val open: List<Question> get() = Question.entries.filterNot(::isAnswered)

    /** Whether a question has an answer; half a weight is none. */
    fun isAnswered(question: Question): Boolean = this[question] is Answer.NotObserved || usual(question) != null

    /** What is not answered was not observed. */
    fun withoutTheRest(): Observed = copy(answers = answers + open.associateWith { Answer.NotObserved })

    /** What changed against an earlier answer to the same questions: a typing error that was corrected. */
    fun correcting(earlier: Observed): Observed {
        val changed = Question.entries.mapNotNull { question -> changedFrom(earlier, question)?.let { Correction(question, it) } }
        return copy(corrections = earlier.corrections + changed)
    }

    /** What was said earlier to a question that is answered otherwise now; null where it is not. */
    fun changedFrom(earlier: Observed, question: Question): List<String>? =
        earlier.usual(question)?.takeIf { it != usual(question) }

    /** What was seen, in the one way in which the library takes it; null where that is no answer, or nothing was observed. */
    fun usual(question: Question): List<String>? {
        val texts = (this[question] as? Answer.Seen)?.texts ?: return null
        val one = texts.firstOrNull()?.trim().orEmpty()
        return when (question) {
            Question.SEALS -> if (texts.isEmpty()) texts else texts.map(String::trim).filter(String::isNotEmpty).ifEmpty { null }
            Question.PARCELS -> one.toULongOrNull()?.let { listOf(it.toString()) }
            Question.HS -> texts.distinct().sorted().ifEmpty { null }
            Question.CARATS -> Weight.usual(one)?.let(::listOf)
            Question.POLISHED -> texts.takeIf { one == YES || one == NO }
            Question.SYNTHETIC -> texts.takeIf { syntheticOf(one) != null }
        }
    }

    /** As the library takes it: what was not observed stays absent. */
    fun toParcel(): Parcel = Parcel(
        parcels = one(Question.PARCELS)?.toULongOrNull(),
        carats = one(Question.CARATS),
        seals = usual(Question.SEALS),
        hs = usual(Question.HS),
        synthetic = one(Question.SYNTHETIC)?.let(::syntheticOf),
        polished = one(Question.POLISHED)?.let { it == YES },
    )

    private fun one(question: Question) = usual(question)?.firstOrNull()

    /** For keeping. */
    fun toJson(): JSONObject = JSONObject().apply {
        answers.forEach { (question, answer) ->
            when (answer) {
                Answer.None -> {}
                Answer.NotObserved -> put(question.name, JSONObject.NULL)
                is Answer.Seen -> put(question.name, JSONArray(answer.texts))
            }
        }
        val list = corrections.map { JSONObject().put("question", it.question.name).put("was", JSONArray(it.was)) }
        put("corrections", JSONArray(list))
    }

    companion object {
        /** The answer yes to a question of yes and no. */
        const val YES = "yes"

        /** The answer no. */
        const val NO = "no"

        /** The answers to the question of synthetic stones: found or not, and how that is known. */
        val SYNTHETIC: List<String> = listOf(true, false).flatMap { found ->
            SyntheticMethod.entries.map { method -> "${if (found) YES else NO} ${method.name}" }
        }

        private fun syntheticOf(text: String): Synthetic? {
            val (found, name) = text.split(' ').takeIf { it.size == 2 } ?: return null
            val method = SyntheticMethod.entries.find { it.name == name } ?: return null
            return Synthetic(found == YES, method)
        }

        /** From what was kept. */
        fun fromJson(json: JSONObject): Observed {
            val answers = Question.entries.mapNotNull { question ->
                when {
                    !json.has(question.name) -> null
                    json.isNull(question.name) -> question to Answer.NotObserved
                    else -> question to Answer.Seen(json.texts(question.name))
                }
            }
            val list = json.optJSONArray("corrections") ?: JSONArray()
            val corrections = List(list.length()) { list.getJSONObject(it) }.mapNotNull { one ->
                val question = Question.entries.find { it.name == one.textOrNull("question") }
                question?.let { Correction(it, one.texts("was")) }
            }
            return Observed(answers.toMap(), corrections)
        }
    }
}
