package roughcheck.demo.screens

import android.widget.LinearLayout
import roughcheck.CertificateRecord
import roughcheck.CheckInput
import roughcheck.RoughcheckException
import roughcheck.certificateText
import roughcheck.demo.R
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.text
import roughcheck.readCertificate

/** Shows the fields of the presented certificate, from its bytes in hexadecimal. The verdict above judges it. */
internal fun LinearLayout.presentedCertificate(hex: String, language: String) {
    val certificate = try {
        readCertificate(CheckInput.Text(certificateText(bytes(hex))), language).certificate
    } catch (_: RoughcheckException.Failed) {
        null
    }
    if (certificate == null) return labelledText(context.getString(R.string.entry_presented), hex)
    text(context.getString(R.string.presented_says), gap = 16)
    certificate.addFields(this)
}

private fun CertificateRecord.addFields(to: LinearLayout) {
    val parties = listOf(R.string.presented_exporter to exporter, R.string.presented_importer to importer)
    to.one(R.string.entry_number, number)
    to.one(R.string.presented_issued, listOfNotNull(issued, expires).joinToString(" – "))
    to.one(R.string.presented_origin, origin.countries.joinToString(", ").ifEmpty { origin.kind })
    for ((label, party) in parties) to.one(label, listOfNotNull(party.name, party.address, party.id).joinToString("\n"))
    to.one(R.string.presented_lines, lines.joinToString("\n") { to.context.getString(R.string.presented_line, it.hs, it.carats, it.usd) })
    to.one(R.string.presented_seals, seals.joinToString(", "))
}

private fun LinearLayout.one(label: Int, value: String) {
    if (value.isNotEmpty()) labelledText(context.getString(label), value)
}

private fun bytes(hex: String) = ByteArray(hex.length / 2) { hex.substring(2 * it, 2 * it + 2).toInt(16).toByte() }
