package roughcheck.demo.screens

import android.content.Context
import android.widget.LinearLayout
import java.util.Locale
import roughcheck.demo.R
import roughcheck.demo.check.CertificateView
import roughcheck.demo.check.PartyView
import roughcheck.demo.check.ReportView
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.card
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.pair
import roughcheck.demo.kit.text

/** What stands on a certificate, and who signed it. */
internal class CertificateParts(private val context: Context) {
    /** Who signed, what is known of the key, and how old what this phone knows is. */
    fun LinearLayout.signer(report: ReportView) {
        heading(words(R.string.verdict_signer))
        card(R.id.verdict_signer, gap = 8) {
            pair(words(R.string.verdict_authority), report.signedBy ?: words(R.string.verdict_nobody))
            report.key?.let { pair(words(R.string.verdict_key), it) }
            report.keyStatus?.let { pair(words(R.string.verdict_key_status), status(it), R.id.verdict_key_status) }
            pair(words(R.string.verdict_keys_age), age(report.keysAge))
            pair(words(R.string.verdict_advisories_age), age(report.advisoriesAge))
        }
    }

    /** The fields; those of a certificate whose signature or key is not good say nothing, and are marked. */
    fun LinearLayout.fields(certificate: CertificateView) {
        heading(words(if (certificate.verified) R.string.verdict_certificate else R.string.verdict_certificate_unverified), R.id.verdict_certificate)
        card(gap = 8) {
            if (!certificate.verified) text(words(R.string.verdict_unverified), Size.STRONG, id = R.id.verdict_unverified)
            pair(words(R.string.verdict_number), certificate.number, R.id.verdict_number)
            certificate.authority?.let { pair(words(R.string.verdict_issuer), it) }
            pair(words(R.string.verdict_issued), certificate.issued ?: NONE)
            pair(words(R.string.verdict_expires), certificate.expires ?: NONE)
            pair(words(R.string.verdict_origin), origin(certificate))
            certificate.provenance?.let { pair(words(R.string.verdict_provenance), country(it)) }
            pair(words(R.string.verdict_exporter), party(certificate.exporter))
            pair(words(R.string.verdict_importer), party(certificate.importer))
            pair(words(R.string.verdict_parcels), certificate.parcels)
            for (line in certificate.lines) pair(Answers(context).kind(line.hs), words(R.string.verdict_line, line.carats, line.usd))
            if (certificate.seals.isNotEmpty()) pair(words(R.string.verdict_seals), certificate.seals.joinToString("\n"))
            if (certificate.zones.isNotEmpty()) pair(words(R.string.verdict_zones), certificate.zones.joinToString("\n"))
            certificate.mining?.let { pair(words(R.string.verdict_mining), mining(it)) }
            certificate.replaces?.let { pair(words(R.string.verdict_replaces), it) }
        }
    }

    private fun words(id: Int, vararg arguments: Any): String = context.getString(id, *arguments)

    private fun age(days: Int?) =
        if (days == null) words(R.string.verdict_age_none) else context.resources.getQuantityString(R.plurals.trust_age, days, days)

    private fun status(code: String) = when (code) {
        "valid" -> words(R.string.verdict_key_valid)
        "unknown" -> words(R.string.verdict_key_unknown)
        "compromised" -> words(R.string.verdict_key_compromised)
        "retired" -> words(R.string.verdict_key_retired)
        "outside-window" -> words(R.string.verdict_key_outside_window)
        "foreign-country" -> words(R.string.verdict_key_foreign_country)
        "wrong-use" -> words(R.string.verdict_key_wrong_use)
        else -> code
    }

    private fun origin(certificate: CertificateView) = when (certificate.originKind) {
        "countries" -> certificate.origin.joinToString("\n") { country(it) }
        "mixed-undisclosed" -> words(R.string.verdict_origin_undisclosed)
        else -> words(R.string.verdict_origin_absent)
    }

    private fun country(code: String): String {
        val name = Locale("", code).getDisplayCountry(context.resources.configuration.locales[0])
        return if (name.isEmpty() || name == code) code else words(R.string.verdict_country, name, code)
    }

    private fun party(party: PartyView) = listOfNotNull(party.name, party.address, party.id).joinToString("\n").ifEmpty { NONE }

    private fun mining(code: String) = when (code) {
        "artisanal" -> words(R.string.verdict_artisanal)
        "industrial" -> words(R.string.verdict_industrial)
        else -> code
    }

    private companion object {
        const val NONE = "–"
    }
}
