package roughcheck.demo.screens

import android.content.Context
import android.widget.LinearLayout
import java.util.Locale
import roughcheck.demo.R
import roughcheck.demo.check.CertificateView
import roughcheck.demo.check.PartyView
import roughcheck.demo.check.ReportView
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.text

/** The sections on a certificate's fields and its signer. */
internal class CertificateSections(private val context: Context) {
    /** The signer, the status of the key, and the age of the trust data. */
    fun LinearLayout.signer(report: ReportView) {
        heading(getString(R.string.verdict_signer))
        card(R.id.verdict_signer, gap = 8) {
            labelledText(getString(R.string.verdict_authority), report.signedBy ?: getString(R.string.verdict_nobody))
            report.key?.let { labelledText(getString(R.string.verdict_key), it) }
            report.keyStatus?.let { labelledText(getString(R.string.verdict_key_status), status(it), R.id.verdict_key_status) }
            labelledText(getString(R.string.verdict_keys_age), age(report.keysAge))
            labelledText(getString(R.string.verdict_advisories_age), age(report.advisoriesAge))
        }
    }

    /** The fields; they are marked if signature or key is not good, since they then prove nothing. */
    fun LinearLayout.fields(certificate: CertificateView) {
        heading(getString(if (certificate.verified) R.string.verdict_certificate else R.string.verdict_certificate_unverified), R.id.verdict_certificate)
        card(gap = 8) {
            if (!certificate.verified) text(getString(R.string.verdict_unverified), TextSize.STRONG, id = R.id.verdict_unverified)
            labelledText(getString(R.string.verdict_number), certificate.number, R.id.verdict_number)
            certificate.authority?.let { labelledText(getString(R.string.verdict_issuer), it) }
            labelledText(getString(R.string.verdict_issued), certificate.issued ?: NONE)
            labelledText(getString(R.string.verdict_expires), certificate.expires ?: NONE)
            labelledText(getString(R.string.verdict_origin), origin(certificate))
            certificate.provenance?.let { labelledText(getString(R.string.verdict_provenance), country(it)) }
            labelledText(getString(R.string.verdict_exporter), party(certificate.exporter))
            labelledText(getString(R.string.verdict_importer), party(certificate.importer))
            labelledText(getString(R.string.verdict_parcels), certificate.parcels)
            for (line in certificate.lines) labelledText(ParcelTexts(context).kind(line.hs), getString(R.string.verdict_line, line.carats, line.usd))
            if (certificate.seals.isNotEmpty()) labelledText(getString(R.string.verdict_seals), certificate.seals.joinToString("\n"))
            if (certificate.zones.isNotEmpty()) labelledText(getString(R.string.verdict_zones), certificate.zones.joinToString("\n"))
            certificate.mining?.let { labelledText(getString(R.string.verdict_mining), mining(it)) }
            certificate.replaces?.let { labelledText(getString(R.string.verdict_replaces), it) }
        }
    }

    private fun getString(id: Int, vararg arguments: Any): String = context.getString(id, *arguments)

    private fun age(days: Int?) =
        if (days == null) getString(R.string.verdict_age_none) else context.resources.getQuantityString(R.plurals.trust_age, days, days)

    private fun status(code: String) = when (code) {
        "valid" -> getString(R.string.verdict_key_valid)
        "unknown" -> getString(R.string.verdict_key_unknown)
        "compromised" -> getString(R.string.verdict_key_compromised)
        "retired" -> getString(R.string.verdict_key_retired)
        "outside-window" -> getString(R.string.verdict_key_outside_window)
        "foreign-country" -> getString(R.string.verdict_key_foreign_country)
        "wrong-use" -> getString(R.string.verdict_key_wrong_use)
        else -> code
    }

    private fun origin(certificate: CertificateView) = when (certificate.originKind) {
        "countries" -> certificate.origin.joinToString("\n") { country(it) }
        "mixed-undisclosed" -> getString(R.string.verdict_origin_undisclosed)
        else -> getString(R.string.verdict_origin_absent)
    }

    private fun country(code: String): String {
        val name = Locale("", code).getDisplayCountry(context.resources.configuration.locales[0])
        return if (name.isEmpty() || name == code) code else getString(R.string.verdict_country, name, code)
    }

    private fun party(party: PartyView) = listOfNotNull(party.name, party.address, party.id).joinToString("\n").ifEmpty { NONE }

    private fun mining(code: String) = when (code) {
        "artisanal" -> getString(R.string.verdict_artisanal)
        "industrial" -> getString(R.string.verdict_industrial)
        else -> code
    }

    private companion object {
        const val NONE = "–"
    }
}
