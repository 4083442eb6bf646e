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
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.VerdictIcon
import roughcheck.demo.widgets.VerdictIconView
import roughcheck.demo.widgets.asHeading
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.column
import roughcheck.demo.widgets.dp
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.put
import roughcheck.demo.widgets.roundedBackground
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.sayCount
import roughcheck.demo.widgets.text
import roughcheck.demo.widgets.textView
import roughcheck.demo.widgets.withSmallerRest

/** The sections of the verdict's page. Every judgement is a text of the library. */
internal class VerdictSections(
    private val context: Context,
    private val report: ReportView,
    private val language: String,
    private val toggle: (Int) -> Unit,
) {
    private val icon = VerdictIcon.of(report.verdict, report.parcelSeen)

    /** Icon and headline as one: readable from two metres away, and spoken by TalkBack as soon as it appears. */
    fun LinearLayout.banner(draft: Draft) {
        // Beside very large text or a very long word there is no room for an icon.
        val isStacked = isTextLarge() || !fitsBesideIcon(report.headline)
        val foreground = context.getColor(if (icon.isHollow) R.color.on_surface else icon.foreground)
        val banner = LinearLayout(context).apply {
            id = R.id.verdict_banner
            orientation = if (isStacked) LinearLayout.VERTICAL else LinearLayout.HORIZONTAL
            gravity = if (isStacked) Gravity.START else Gravity.CENTER_VERTICAL
            background = roundedBackground(context, context.getColor(icon.background)).apply {
                if (icon.isHollow) setStroke(context.dp(5), context.getColor(R.color.pass), context.dp(14).toFloat(), context.dp(8).toFloat())
            }
            setPadding(context.dp(16), context.dp(16), context.dp(16), context.dp(16))
            contentDescription = listOfNotNull(recordedText(draft), report.headline).joinToString(" ")
            isFocusable = true
            accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE
            asHeading()
        }
        banner.addView(VerdictIconView(context, icon, report.headline).apply { id = R.id.verdict_icon }, LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
        val words = column(context).apply { setPaddingRelative(context.dp(if (isStacked) 0 else 14), 0, 0, 0) }
        // A verdict that no journal holds says so in its first line.
        recordedText(draft)?.let { message -> words.text(message, TextSize.STRONG, id = R.id.verdict_recorded, gap = 0).setTextColor(foreground) }
        words.text(withSmallerRest(report.headline), TextSize.HEADLINE, id = R.id.verdict_headline, gap = 0).setTextColor(foreground)
        if (isStacked) banner.addView(words) else banner.addView(words, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        put(banner)
        if (report.recorded == "failed") text(context.say(R.string.verdict_not_recorded_why), TextSize.STRONG, id = R.id.verdict_not_recorded_why)
    }

    private fun fitsBesideIcon(headline: String): Boolean {
        val paint = textView(context, "", TextSize.HEADLINE).paint
        val room = context.resources.displayMetrics.widthPixels - context.dp(BESIDE_HEADLINE_DP)
        // Chinese is broken between any two signs.
        return headline.split(' ', '\n').all { word -> paint.measureText(word) <= room || word.any { Character.isIdeographic(it.code) } }
    }

    private fun isTextLarge() = context.resources.configuration.fontScale > LARGE_TEXT

    private fun recordedText(draft: Draft): String? = when {
        draft.practice || report.recorded == "dry-run" -> context.say(R.string.verdict_practice)
        report.recorded == "failed" -> context.say(R.string.verdict_not_recorded)
        else -> null
    }

    /** Answers that were corrected. */
    fun LinearLayout.corrections(draft: Draft) {
        if (draft.parcel.corrections.isEmpty()) return
        val texts = ParcelTexts(context)
        card(R.id.verdict_corrections) {
            for (one in draft.parcel.corrections) {
                text(context.say(R.string.verdict_corrected, texts.name(one.question), texts.answer(one.question, one.was)))
            }
        }
    }

    /** The findings that speak against it, worst first. */
    fun LinearLayout.differences() {
        if (report.differences.isEmpty()) return
        heading(context.say(R.string.verdict_wrong))
        report.differences.forEach { difference(it) }
    }

    private fun LinearLayout.difference(finding: FindingView) {
        val findingIcon = VerdictIcon.of(finding.outcome, "")
        val line = LinearLayout(context).apply {
            orientation = LinearLayout.HORIZONTAL
            background = roundedBackground(context, context.getColor(R.color.surface_container))
            setPadding(context.dp(12), context.dp(12), context.dp(12), context.dp(12))
        }
        // Only for the eye: the text says the same.
        val shape = VerdictIconView(context, findingIcon, "", onPage = true).apply { importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO }
        line.addView(shape, LinearLayout.LayoutParams(context.dp(28), context.dp(28)).apply { marginEnd = context.dp(12) })
        val texts = column(context)
        texts.text(withSmallerRest(finding.text), TextSize.STRONG, gap = 0)
        finding.source?.let { texts.text(context.say(R.string.verdict_source, it), TextSize.SMALL, soft = true, gap = 2) }
        line.addView(texts, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        put(line, gap = 8)
    }

    /** The next steps. */
    fun LinearLayout.next() {
        if (report.next.isEmpty()) return
        heading(context.say(R.string.verdict_next))
        report.next.forEachIndexed { index, step -> text(withSmallerRest(context.say(R.string.verdict_step, index + 1, step))) }
    }

    /** What the certificate says and what nobody assessed, always expanded. The list of harms expands with one tap. */
    fun LinearLayout.scope(isExpanded: Boolean) {
        heading(context.say(R.string.verdict_scope))
        card(R.id.verdict_scope, gap = 8) {
            text(withSmallerRest(report.scope), id = R.id.verdict_scope_text)
            if (report.notAssessed.isNotEmpty()) {
                val label = context.sayCount(R.plurals.verdict_harms, report.notAssessed.size)
                collapsible(label, R.id.verdict_harms, isExpanded) { report.notAssessed.forEach { text(context.say(R.string.verdict_bullet, harm(it))) } }
            }
        }
    }

    private fun harm(code: String) = roughcheck.harmText(code, language) ?: code

    /** Findings that are worth knowing but speak against nothing. The scope has a section of its own. */
    fun LinearLayout.noted() = bulletList(R.string.verdict_noted, report.with("info").filter { it.rule != "scope" }.map(FindingView::text), R.id.verdict_noted)

    /** Everything that was not checked: silence is not a pass. */
    fun LinearLayout.notChecked() = bulletList(R.string.verdict_not_checked, report.with("not-checked").map(FindingView::text), R.id.verdict_not_checked)

    private fun LinearLayout.bulletList(title: Int, texts: List<String>, id: Int) {
        if (texts.isEmpty()) return
        heading(context.say(title), id)
        texts.forEach { text(withSmallerRest(context.say(R.string.verdict_bullet, it)), gap = 6) }
    }

    /** The signer, and the age of the trust data. */
    fun LinearLayout.signer(draft: Draft) = CertificateSections(context).run { signer(report, draft.listsOf) }

    /** The certificate's fields. */
    fun LinearLayout.certificate() {
        report.certificate?.let { certificate -> CertificateSections(context).run { fields(certificate, language) } }
    }

    /** The good findings, collapsed: they need no action. */
    fun LinearLayout.good(isExpanded: Boolean) {
        val good = report.with("good")
        if (good.isEmpty()) return
        put(View(context), height = context.dp(8))
        collapsible(context.sayCount(R.plurals.verdict_good, good.size), R.id.verdict_good, isExpanded) {
            good.forEach { text(withSmallerRest(context.say(R.string.verdict_bullet, it.text)), gap = 6) }
        }
    }

    private fun LinearLayout.collapsible(label: String, id: Int, isExpanded: Boolean, content: LinearLayout.() -> Unit) {
        button(if (isExpanded) context.say(R.string.verdict_fold, label) else label, id = id) { toggle(id) }
        if (isExpanded) content()
    }

    private companion object {
        const val LARGE_TEXT = 1.3f

        /** The edges of page and banner, the icon, and the gap beside it. */
        const val BESIDE_HEADLINE_DP = 2 * 16 + 2 * 16 + 84 + 14
    }
}
