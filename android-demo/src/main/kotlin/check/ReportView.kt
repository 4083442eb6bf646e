package roughcheck.demo.check

import org.json.JSONObject
import roughcheck.CertificateRecord
import roughcheck.LineRecord
import roughcheck.OriginRecord
import roughcheck.PartyRecord
import roughcheck.demo.base.objects
import roughcheck.demo.base.textOrNull
import roughcheck.demo.base.texts

/** One finding, for display. */
data class FindingView(val rule: String, val outcome: String, val text: String, val source: String?)

/** The library's report, read from its stored JSON: the same before and after a restart. */
data class ReportView(
    val verdict: String?,
    val headline: String,
    val next: List<String>,
    /** The text on what the certificate says, what others state, and what nobody assessed. */
    val scope: String,
    val findings: List<FindingView>,
    val parcelSeen: String,
    /** The certificate's fields; look at `verified` before showing them. */
    val certificate: CertificateRecord?,
    val signedBy: String?,
    val key: String?,
    val keyStatus: String?,
    val notAssessed: List<String>,
    val keysAge: Int?,
    val advisoriesAge: Int?,
    val recorded: String?,
    val entry: String?,
) {
    /** The findings that speak against it, worst first. */
    val differences: List<FindingView> get() = with("refuse") + with("refer")

    /** The findings with one outcome. */
    fun with(outcome: String): List<FindingView> = findings.filter { it.outcome == outcome }

    companion object {
        /** Reads the library's JSON. */
        fun parse(json: String): ReportView = JSONObject(json).run {
            val signer = getJSONObject("signer")
            val scope = getJSONObject("scope")
            val trust = getJSONObject("trust")
            ReportView(
                verdict = textOrNull("verdict"),
                headline = getString("headline"),
                next = texts("next"),
                scope = getString("scope_text"),
                findings = objects("findings").map {
                    FindingView(it.getString("rule"), it.getString("outcome"), it.getString("text"), it.textOrNull("source"))
                },
                parcelSeen = getString("parcel_seen"),
                certificate = optJSONObject("certificate")?.let(::certificateOf),
                signedBy = signer.textOrNull("authority"),
                key = signer.textOrNull("key"),
                keyStatus = signer.textOrNull("status"),
                notAssessed = scope.texts("not_assessed"),
                keysAge = trust.daysOrNull("age_days"),
                advisoriesAge = trust.daysOrNull("advisories_age_days"),
                recorded = textOrNull("recorded"),
                entry = optJSONObject("entry")?.let { "${it.getString("epoch")}.${it.getLong("seq")}" },
            )
        }

        private fun certificateOf(json: JSONObject) = json.run {
            val from = getJSONObject("origin")
            CertificateRecord(
                format = textOrNull("format"),
                number = getString("number"),
                participant = textOrNull("participant"),
                authority = textOrNull("authority"),
                verified = optBoolean("verified"),
                issued = textOrNull("issued"),
                expires = textOrNull("expires"),
                origin = OriginRecord(from.getString("kind"), from.texts("countries")),
                provenance = textOrNull("provenance"),
                exporter = partyOf(getJSONObject("exporter")),
                importer = partyOf(getJSONObject("importer")),
                parcels = get("parcels").toString().toULong(),
                lines = objects("lines").map { LineRecord(it.getString("hs"), it.getString("carats"), it.getString("usd")) },
                seals = texts("seals"),
                zones = texts("zones"),
                mining = textOrNull("mining"),
                replaces = textOrNull("replaces"),
                destination = textOrNull("destination"),
            )
        }

        private fun partyOf(json: JSONObject) = PartyRecord(json.textOrNull("name"), json.textOrNull("address"), json.textOrNull("id"))

        private fun JSONObject.objects(name: String): List<JSONObject> = optJSONArray(name)?.objects() ?: emptyList()

        private fun JSONObject.daysOrNull(name: String): Int? = if (isNull(name)) null else getInt(name)
    }
}
