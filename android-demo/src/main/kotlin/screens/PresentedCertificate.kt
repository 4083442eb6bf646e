package roughcheck.demo.screens

import android.widget.LinearLayout
import roughcheck.CheckInput
import roughcheck.RoughcheckException
import roughcheck.certificateText
import roughcheck.demo.R
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.text
import roughcheck.readCertificate

/** Shows the fields of the presented certificate, from its bytes in hexadecimal. Nothing is verified here: the verdict above judges it. */
internal fun LinearLayout.presentedCertificate(hex: String, language: String) {
    val certificate = try {
        readCertificate(CheckInput.Text(certificateText(bytes(hex))), language).certificate
    } catch (_: RoughcheckException.Failed) {
        null
    }
    if (certificate == null) return labelledText(context.say(R.string.entry_presented), hex)
    text(context.say(R.string.presented_says), TextSize.STRONG, id = R.id.presented_says, gap = 16)
    certificateFields(certificate, language)
}

private fun bytes(hex: String) = ByteArray(hex.length / 2) { hex.substring(2 * it, 2 * it + 2).toInt(16).toByte() }
