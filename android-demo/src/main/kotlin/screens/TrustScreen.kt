package roughcheck.demo.screens

import android.content.Context
import android.net.Uri
import android.widget.LinearLayout
import roughcheck.InstallReport
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.text
import roughcheck.rootWords

/** The trust data of this phone: keys and lists, their age, and the root on which they rest. */
class TrustScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private var status: StationStatus? = null
    private var installed: InstallReport? = null
    private var isUnreadable = false

    override val title: String get() = getString(R.string.home_trust)

    override fun onShow() {
        work { refresh() }
    }

    private suspend fun refresh() {
        status = container.repository.withStation { status() }
        host.redraw()
    }

    override fun Page.draw() {
        val status = status ?: return
        body.text(StatusTexts.trust(context, status), TextSize.STRONG, id = R.id.trust_age)
        status.distrusted?.let { body.card(R.id.trust_distrusted) { refusal(getString(R.string.trust_distrusted), it.code, it.text) } }
        if (isUnreadable) body.card(R.id.trust_result) { text(getString(R.string.file_not_read), TextSize.STRONG) }
        installed?.let { body.card(R.id.trust_result) { result(it) } }
        body.dates(status)
        body.versions(status)
        body.root(status)
        body.damage(status)
        footer.button(getString(R.string.trust_install), ButtonStyle.PRIMARY, R.id.trust_install) { host.openDocument(INSTALL) }
    }

    private fun LinearLayout.dates(status: StationStatus) {
        status.head?.let {
            labelledText(getString(R.string.trust_made), Timestamps.format(it.madeAt))
            labelledText(getString(R.string.trust_next), Timestamps.format(it.nextUpdate), R.id.trust_next)
            labelledText(getString(R.string.trust_end), Timestamps.format(it.hardEnd), R.id.trust_end)
        }
        status.floor?.let {
            labelledText(getString(R.string.trust_floor), getString(R.string.trust_floor_from, Timestamps.format(it), source(status.floorSource.orEmpty())), R.id.trust_floor)
            text(getString(R.string.trust_floor_why), TextSize.SMALL, soft = true, gap = 4)
        }
    }

    /** The text for a source such as `head 9`. */
    private fun source(source: String): String = when (source.substringBefore(' ')) {
        "head" -> getString(R.string.trust_source_manifest, source.substringAfter(' '))
        "receipt" -> getString(R.string.trust_source_receipt)
        else -> source
    }

    private fun LinearLayout.versions(status: StationStatus) {
        if (status.versions.isEmpty()) return
        heading(getString(R.string.trust_versions))
        text(status.versions.toSortedMap().entries.joinToString("\n") { (kind, version) -> getString(R.string.trust_version, kind(context, kind), version.toString()) }, id = R.id.trust_versions)
    }

    private fun LinearLayout.root(status: StationStatus) {
        val root = status.root ?: return text(getString(R.string.trust_no_root), gap = 20).let { }
        heading(getString(R.string.trust_root))
        text(getString(R.string.trust_root_why), gap = 4)
        text(rootWords(root), TextSize.STRONG, id = R.id.trust_words)
        text(root.chunked(GROUP).joinToString(" "), TextSize.SMALL, soft = true, id = R.id.trust_root)
    }

    private fun LinearLayout.damage(status: StationStatus) {
        val aside = status.setAside ?: return
        heading(getString(R.string.trust_set_aside))
        text(getString(R.string.trust_set_aside_why, (status.salvaged ?: 0uL).toString()), id = R.id.trust_set_aside, gap = 4)
        text(aside, TextSize.SMALL, soft = true)
    }

    private fun LinearLayout.result(report: InstallReport) {
        val refused = report.refused
        when {
            refused != null -> refusal(refusalText(context, refused.code), refused.code, refused.text)
            report.unchanged.isNotEmpty() && report.unchanged.containsAll(report.installed.keys) -> text(getString(R.string.trust_unchanged), TextSize.STRONG)
            else -> text(getString(R.string.trust_installed), TextSize.STRONG)
        }
    }

    private fun LinearLayout.refusal(summary: String, code: String, text: String) {
        text(summary, TextSize.STRONG)
        text(getString(R.string.trust_refused_changes_nothing))
        text("$code: $text", TextSize.SMALL, soft = true)
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        work {
            val file = host.read(document, MAX_BYTES)
            isUnreadable = file == null
            installed = file?.let { container.repository.withStation { install(it) } }
            host.scrollToTop()
            refresh()
        }
    }

    internal companion object {
        private const val INSTALL = 1
        private const val MAX_BYTES = 64 shl 20
        private const val GROUP = 8

        /** The name of a kind of trust document. */
        fun kind(context: Context, kind: String): String = when (kind) {
            "root" -> context.say(R.string.trust_kind_root)
            "head" -> context.say(R.string.trust_kind_manifest)
            "keys" -> context.say(R.string.trust_kind_keys)
            "policy" -> context.say(R.string.trust_kind_policy)
            "revocations" -> context.say(R.string.trust_kind_revocations)
            "collectors" -> context.say(R.string.trust_kind_collectors)
            "alerts" -> context.say(R.string.trust_kind_alerts)
            "advisories" -> context.say(R.string.trust_kind_advisories)
            else -> kind
        }

        /** Why a document was refused, in one sentence for officers; the library's text is shown below it. */
        fun refusalText(context: Context, code: String): String = context.say(
            when (code) {
                "trust.root-unpinned" -> R.string.refused_unpinned
                "trust.malformed", "trust.too-large" -> R.string.refused_malformed
                "trust.signature", "trust.hash", "trust.key-id", "trust.weak-key" -> R.string.refused_signature
                "trust.threshold", "trust.group", "trust.scope" -> R.string.refused_threshold
                "trust.rollback", "trust.part-rollback" -> R.string.refused_older
                "trust.equivocation" -> R.string.refused_twice
                "trust.part-missing", "trust.root-gap", "trust.delta-base" -> R.string.refused_missing
                "trust.root-chain" -> R.string.refused_root
                else -> R.string.refused_other
            },
        )
    }
}
