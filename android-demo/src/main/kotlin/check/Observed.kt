package roughcheck.demo.check

import org.json.JSONArray
import org.json.JSONObject
import roughcheck.Parcel
import roughcheck.Synthetic
import roughcheck.SyntheticMethod
import roughcheck.demo.base.textOrNull
import roughcheck.demo.base.texts

/** The questions about the parcel, in the order in which an officer looks. */
enum class Question { SEALS, PARCELS, HS, CARATS, POLISHED, SYNTHETIC }

/** The officer's answer to one question. */
sealed class Answer {
    /** Not answered yet. */
    object None : Answer()

    /** Declared as not observed: as valid an answer as a value. */
    object NotObserved : Answer()

    /** As typed or chosen; several for seals and kinds. An empty list says that there were none. */
    data class Seen(val texts: List<String>) : Answer() {
        constructor(text: String) : this(listOf(text))
    }
}

/** An earlier answer that was changed; it stays visible. */
data class Correction(val question: Question, val was: List<String>)

/** The parcel as the officer observes it. */
data class Observed(val answers: Map<Question, Answer> = emptyMap(), val corrections: List<Correction> = emptyList()) {
    /** The answer to a question. */
    operator fun get(question: Question): Answer = answers[question] ?: Answer.None

    /** A copy with another answer. */
    fun with(question: Question, answer: Answer): Observed = copy(answers = answers + (question to answer))

    /** The questions without a valid answer, in order. */
    val unanswered: List<Question> get() = Question.entries.filterNot(::isAnswered)

    /** Whether a question has a valid answer; half a weight is not one. */
    fun isAnswered(question: Question): Boolean = this[question] is Answer.NotObserved || normalized(question) != null

    /** A copy in which every unanswered question counts as not observed. */
    fun withRestNotObserved(): Observed = copy(answers = answers + unanswered.associateWith { Answer.NotObserved })

    /** A copy that lists the answers changed since an earlier check: corrected typing errors. */
    fun correcting(earlier: Observed): Observed {
        val changed = Question.entries.mapNotNull { question -> changedFrom(earlier, question)?.let { Correction(question, it) } }
        return copy(corrections = earlier.corrections + changed)
    }

    /** The earlier answer to a question, if it has changed; null otherwise. */
    fun changedFrom(earlier: Observed, question: Question): List<String>? =
        earlier.normalized(question)?.takeIf { it != normalized(question) }

    /** The observed values in the library's form; null if invalid or not observed. */
    fun normalized(question: Question): List<String>? {
        val texts = (this[question] as? Answer.Seen)?.texts ?: return null
        val one = texts.firstOrNull()?.trim().orEmpty()
        return when (question) {
            Question.SEALS -> if (texts.isEmpty()) texts else texts.map(String::trim).filter(String::isNotEmpty).ifEmpty { null }
            Question.PARCELS -> one.toULongOrNull()?.let { listOf(it.toString()) }
            Question.HS -> texts.distinct().sorted().ifEmpty { null }
            Question.CARATS -> Weight.normalized(one)?.let(::listOf)
            Question.POLISHED -> texts.takeIf { one == YES || one == NO }
            Question.SYNTHETIC -> texts.takeIf { syntheticOf(one) != null }
        }
    }

    /** The library's form; anything not observed stays absent. */
    fun toParcel(): Parcel = Parcel(
        parcels = one(Question.PARCELS)?.toULongOrNull(),
        carats = one(Question.CARATS),
        seals = normalized(Question.SEALS),
        hs = normalized(Question.HS),
        synthetic = one(Question.SYNTHETIC)?.let(::syntheticOf),
        polished = one(Question.POLISHED)?.let { it == YES },
    )

    private fun one(question: Question) = normalized(question)?.firstOrNull()

    /** The form in which it is stored. */
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
        /** The answer to a yes-or-no question. */
        const val YES = "yes"

        /** The other one. */
        const val NO = "no"

        /** The answers about synthetic stones: whether found, and by which method. */
        val SYNTHETIC: List<String> = listOf(true, false).flatMap { found ->
            SyntheticMethod.entries.map { method -> "${if (found) YES else NO} ${method.name}" }
        }

        private fun syntheticOf(text: String): Synthetic? {
            val (found, name) = text.split(' ').takeIf { it.size == 2 } ?: return null
            val method = SyntheticMethod.entries.find { it.name == name } ?: return null
            return Synthetic(found == YES, method)
        }

        /** Reads the stored form. */
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
