package roughcheck.demo.screens

import android.content.Context
import android.view.View
import android.widget.LinearLayout
import roughcheck.CertificateRecord
import roughcheck.certificateLines
import roughcheck.demo.R
import roughcheck.demo.check.ReportView
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.sayCount
import roughcheck.demo.widgets.text
import roughcheck.demo.widgets.withSmallerRest

/** The sections on a certificate's fields and its signer. */
internal class CertificateSections(private val context: Context) {
    /** The signer, the status of the key, and the age of the trust data. */
    fun LinearLayout.signer(report: ReportView, listsOf: String?) {
        heading(getString(R.string.verdict_signer))
        card(R.id.verdict_signer, gap = 8) {
            labelledText(getString(R.string.verdict_authority), report.signedBy ?: getString(R.string.verdict_nobody))
            report.key?.let { labelledText(getString(R.string.verdict_key), it) }
            report.keyStatus?.let { labelledText(getString(R.string.verdict_key_status), status(it), R.id.verdict_key_status) }
            val asOf = listsOf?.takeIf { report.keysAge != null }?.let { getString(R.string.verdict_as_of, it) }
            labelledText(getString(R.string.verdict_keys_age), listOfNotNull(asOf, age(report.keysAge)).joinToString("\n"), R.id.verdict_keys_age)
            labelledText(getString(R.string.verdict_advisories_age), age(report.advisoriesAge))
        }
    }

    /** The fields; they are marked if signature or key is not good, since they then prove nothing. */
    fun LinearLayout.fields(certificate: CertificateRecord, language: String) {
        heading(getString(if (certificate.verified) R.string.verdict_certificate else R.string.verdict_certificate_unverified), R.id.verdict_certificate)
        card(gap = 8) {
            if (!certificate.verified) text(getString(R.string.verdict_unverified), TextSize.STRONG, id = R.id.verdict_unverified)
            certificateFields(certificate, language)
        }
    }

    private fun getString(id: Int, vararg arguments: Any): String = context.say(id, *arguments)

    private fun age(days: Int?) =
        if (days == null) getString(R.string.verdict_age_none) else context.sayCount(R.plurals.trust_age, days)

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
}

/** Every field of a certificate in the library's words and order. Say before it whether they are verified. */
internal fun LinearLayout.certificateFields(certificate: CertificateRecord, language: String) {
    for (line in certificateLines(certificate, language)) {
        labelledText(line.label, withSmallerRest(line.value), if (line.field == "number") R.id.certificate_number else View.NO_ID)
    }
}
