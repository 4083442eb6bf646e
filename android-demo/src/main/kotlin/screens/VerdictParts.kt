package roughcheck.demo.screens

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import roughcheck.demo.R
import roughcheck.demo.check.Draft
import roughcheck.demo.check.FindingView
import roughcheck.demo.check.ReportView
import roughcheck.demo.kit.Sign
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.VerdictSign
import roughcheck.demo.kit.asHeading
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.column
import roughcheck.demo.kit.dp
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.put
import roughcheck.demo.kit.surface
import roughcheck.demo.kit.text
import roughcheck.demo.kit.textView

/** The parts of a verdict's page, in words of the library's wherever they judge. */
internal class VerdictParts(
    private val context: Context,
    private val report: ReportView,
    private val language: String,
    private val fold: (Int) -> Unit,
) {
    private val sign = Sign.of(report.verdict, report.parcelSeen)

    /** Sign and headline as one: for the eye from two metres, and for TalkBack as soon as it is there. */
    fun LinearLayout.banner(draft: Draft) {
        val ink = context.getColor(if (sign.isHollow) R.color.ink else sign.ink)
        val band = LinearLayout(context).apply {
            id = R.id.verdict_banner
            // Beside the greatest text there is no room for a sign.
            orientation = if (isTextGreat()) LinearLayout.VERTICAL else LinearLayout.HORIZONTAL
            gravity = if (isTextGreat()) Gravity.START else Gravity.CENTER_VERTICAL
            background = surface(context, context.getColor(sign.fill)).apply {
                if (sign.isHollow) setStroke(context.dp(5), context.getColor(R.color.pass), context.dp(14).toFloat(), context.dp(8).toFloat())
            }
            setPadding(context.dp(16), context.dp(16), context.dp(16), context.dp(16))
            contentDescription = listOfNotNull(report.headline, recordedWords(draft)).joinToString(" ")
            isFocusable = true
            accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE
            asHeading()
        }
        band.addView(VerdictSign(context, sign, report.headline).apply { id = R.id.verdict_sign }, LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
        val headline = textView(context, report.headline, Size.HEADLINE).apply {
            id = R.id.verdict_headline
            setTextColor(ink)
            setPaddingRelative(context.dp(if (isTextGreat()) 0 else 14), 0, 0, 0)
        }
        if (isTextGreat()) band.addView(headline) else band.addView(headline, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        put(band)
        recordedWords(draft)?.let { words -> card(R.id.verdict_recorded) { text(words, Size.STRONG) } }
    }

    private fun isTextGreat() = context.resources.configuration.fontScale > GREAT_TEXT

    private fun recordedWords(draft: Draft): String? = when {
        draft.practice -> context.getString(R.string.verdict_practice)
        report.recorded == "failed" -> context.getString(R.string.verdict_not_recorded)
        else -> null
    }

    /** What was typed first, and then otherwise. */
    fun LinearLayout.corrections(draft: Draft) {
        if (draft.parcel.corrections.isEmpty()) return
        val answers = Answers(context)
        card(R.id.verdict_corrections) {
            for (one in draft.parcel.corrections) {
                text(context.getString(R.string.verdict_corrected, answers.name(one.question), answers.said(one.question, one.was)))
            }
        }
    }

    /** What stands against it, the worst first. */
    fun LinearLayout.differences() {
        if (report.differences.isEmpty()) return
        heading(context.getString(R.string.verdict_wrong))
        report.differences.forEach { difference(it) }
    }

    private fun LinearLayout.difference(finding: FindingView) {
        val mark = Sign.of(finding.outcome, "")
        val line = LinearLayout(context).apply {
            orientation = LinearLayout.HORIZONTAL
            background = surface(context, context.getColor(R.color.card))
            setPadding(context.dp(12), context.dp(12), context.dp(12), context.dp(12))
        }
        // Its word is in the text: the sign is for the eye.
        val shape = VerdictSign(context, mark, "", onPage = true).apply { importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO }
        line.addView(shape, LinearLayout.LayoutParams(context.dp(28), context.dp(28)).apply { marginEnd = context.dp(12) })
        val words = column(context)
        words.text(finding.text, Size.STRONG, gap = 0)
        finding.source?.let { words.text(context.getString(R.string.verdict_source, it), Size.SMALL, soft = true, gap = 2) }
        line.addView(words, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        put(line, gap = 8)
    }

    /** What to do now. */
    fun LinearLayout.next() {
        if (report.next.isEmpty()) return
        heading(context.getString(R.string.verdict_next))
        report.next.forEachIndexed { index, step -> text(context.getString(R.string.verdict_step, index + 1, step)) }
    }

    /** What the certificate says and what nobody assessed: always open. Each harm by itself stands behind one tap. */
    fun LinearLayout.scope(isOpen: Boolean) {
        heading(context.getString(R.string.verdict_scope))
        card(R.id.verdict_scope, gap = 8) {
            text(report.scope, id = R.id.verdict_scope_text)
            if (report.notAssessed.isNotEmpty()) {
                val label = context.resources.getQuantityString(R.plurals.verdict_harms, report.notAssessed.size, report.notAssessed.size)
                folding(label, R.id.verdict_harms, isOpen) { report.notAssessed.forEach { text(context.getString(R.string.verdict_bullet, harm(it))) } }
            }
        }
    }

    private fun harm(code: String) = roughcheck.harmText(code, language) ?: code

    /** What is worth knowing, and stands against nothing. The scope is there in full. */
    fun LinearLayout.noted() = listed(R.string.verdict_noted, report.with("info").filter { it.rule != "scope" }.map(FindingView::text), R.id.verdict_noted)

    /** What was not checked: silence is no pass. */
    fun LinearLayout.notChecked() = listed(R.string.verdict_not_checked, report.with("not-checked").map(FindingView::text), R.id.verdict_not_checked)

    private fun LinearLayout.listed(title: Int, texts: List<String>, id: Int) {
        if (texts.isEmpty()) return
        heading(context.getString(title), id)
        texts.forEach { text(context.getString(R.string.verdict_bullet, it), gap = 6) }
    }

    /** Who signed, and how old what this phone knows is. */
    fun LinearLayout.signer() = CertificateParts(context).run { signer(report) }

    /** The certificate's own fields. */
    fun LinearLayout.certificate() {
        report.certificate?.let { certificate -> CertificateParts(context).run { fields(certificate) } }
    }

    /** What was found good, folded: it does not need the officer. */
    fun LinearLayout.good(isOpen: Boolean) {
        val good = report.with("good")
        if (good.isEmpty()) return
        put(View(context), height = context.dp(8))
        folding(context.resources.getQuantityString(R.plurals.verdict_good, good.size, good.size), R.id.verdict_good, isOpen) {
            good.forEach { text(context.getString(R.string.verdict_bullet, it.text), gap = 6) }
        }
    }

    private fun LinearLayout.folding(label: String, id: Int, isOpen: Boolean, content: LinearLayout.() -> Unit) {
        button(if (isOpen) context.getString(R.string.verdict_fold, label) else label, id = id) { fold(id) }
        if (isOpen) content()
    }

    private companion object {
        const val GREAT_TEXT = 1.3f
    }
}
