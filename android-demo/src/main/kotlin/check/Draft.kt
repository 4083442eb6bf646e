package roughcheck.demo.check

import org.json.JSONObject
import roughcheck.Procedure
import roughcheck.demo.base.textOrNull

/**
 * One presentation on its way from the first look to the decision. Everything an officer entered is in here, and it is kept
 * on the disk: an app that is killed goes on where it was.
 */
data class Draft(
    /** The text of the certificate's code; null where there is none and [printed] stands alone. */
    val text: String? = null,
    /** The number as it is printed, typed by the officer. */
    val printed: String? = null,
    /** The procedure, where it is not the post's. */
    val procedure: Procedure? = null,
    /** Who began it: the phone may be handed over before it ends. */
    val officer: String? = null,
    /** A practice: nothing is recorded. */
    val practice: Boolean = false,
    /** The parcel. */
    val parcel: Observed = Observed(),
    /** What was observed in the check that this one corrects. */
    val corrected: Observed? = null,
    /** The entry of the check that this one corrects. */
    val corrects: String? = null,
    /** A check, or the decision on it, was begun when this was the journal's newest entry; whether it was recorded, the journal says. */
    val began: String? = null,
    /** The report, as the library's JSON, once there is one. */
    val report: String? = null,
    /** The decision that is being made: the name of a `roughcheck.Decision`. */
    val decision: String? = null,
    /** Its reason, as far as it is typed. */
    val reason: String = "",
    /** The entry of the decision, once it is recorded; [PRACTISED] in a practice. */
    val decided: String? = null,
) {
    /** Whether there is anything to check. */
    val hasSubject: Boolean get() = text != null || printed != null

    /** For keeping. */
    fun toJson(): String = JSONObject().apply {
        putOpt("text", text)
        putOpt("printed", printed)
        putOpt("procedure", procedure?.name)
        putOpt("officer", officer)
        put("practice", practice)
        put("parcel", parcel.toJson())
        putOpt("corrected", corrected?.toJson())
        putOpt("corrects", corrects)
        putOpt("began", began)
        putOpt("report", report)
        putOpt("decision", decision)
        put("reason", reason)
        putOpt("decided", decided)
    }.toString()

    companion object {
        /** Stands in [decided] after a practice: nothing was recorded. */
        const val PRACTISED = "practised"

        /** From what was kept. */
        fun fromJson(kept: String): Draft = JSONObject(kept).run {
            Draft(
                text = textOrNull("text"),
                printed = textOrNull("printed"),
                procedure = textOrNull("procedure")?.let { name -> Procedure.entries.find { it.name == name } },
                officer = textOrNull("officer"),
                practice = optBoolean("practice"),
                parcel = Observed.fromJson(getJSONObject("parcel")),
                corrected = optJSONObject("corrected")?.let(Observed::fromJson),
                corrects = textOrNull("corrects"),
                began = textOrNull("began"),
                report = textOrNull("report"),
                decision = textOrNull("decision"),
                reason = optString("reason"),
                decided = textOrNull("decided"),
            )
        }
    }
}
