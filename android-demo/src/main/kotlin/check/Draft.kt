package roughcheck.demo.check

import org.json.JSONObject
import roughcheck.Procedure
import roughcheck.demo.base.textOrNull

/**
 * One presentation, from the scan to the decision. It holds everything the officer entered and is stored on the disk, so that
 * a killed app continues where it was.
 */
data class Draft(
    /** The text of the certificate's code; null if there is only the [printed] number. */
    val text: String? = null,
    /** The printed number, as the officer typed it. */
    val printed: String? = null,
    /** The procedure, if it differs from the post's. */
    val procedure: Procedure? = null,
    /** The officer who began it; the phone may be handed over before it ends. */
    val officer: String? = null,
    /** Whether this is practice: nothing is recorded. */
    val practice: Boolean = false,
    /** The observed parcel. */
    val parcel: Observed = Observed(),
    /** The observations of the check that this one corrects. */
    val corrected: Observed? = null,
    /** The entry of the check that this one corrects. */
    val corrects: String? = null,
    /** The journal's newest entry when a check or decision was begun; the journal tells whether it was recorded. */
    val began: String? = null,
    /** The report, as the library's JSON, once there is one. */
    val report: String? = null,
    /** The day of the keys and lists that the report rests on, such as `2026-03-01`; null if there were none. */
    val listsOf: String? = null,
    /** The chosen decision: the name of a `roughcheck.Decision`. */
    val decision: String? = null,
    /** The reason typed so far. */
    val reason: String = "",
    /** The entry of the recorded decision; [PRACTISED] in practice. */
    val decided: String? = null,
) {
    /** Whether there is a certificate or number to check. */
    val hasSubject: Boolean get() = text != null || printed != null

    /** The form in which it is stored. */
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
        putOpt("listsOf", listsOf)
        putOpt("decision", decision)
        put("reason", reason)
        putOpt("decided", decided)
    }.toString()

    companion object {
        /** The value of [decided] after practice. */
        const val PRACTISED = "practised"

        /** Reads the stored form. */
        fun fromJson(stored: String): Draft = JSONObject(stored).run {
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
                listsOf = textOrNull("listsOf"),
                decision = textOrNull("decision"),
                reason = optString("reason"),
                decided = textOrNull("decided"),
            )
        }
    }
}
