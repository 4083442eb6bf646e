package roughcheck.demo.screens

import android.content.Context
import android.net.Uri
import android.widget.LinearLayout
import roughcheck.InstallReport
import roughcheck.StationStatus
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.pair
import roughcheck.demo.kit.text
import roughcheck.rootWords

/** What this phone believes: keys and lists, how old they are, and the digest on which all of them hang. */
class TrustScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private var status: StationStatus? = null
    private var installed: InstallReport? = null
    private var unread = false

    override val title: String get() = words(R.string.home_trust)

    override fun onShow() {
        work { look() }
    }

    private suspend fun look() {
        status = services.desk.use { status() }
        shell.redraw()
    }

    override fun Page.draw() {
        val status = status ?: return
        body.text(Ages.trust(context, status), Size.STRONG, id = R.id.trust_age)
        status.distrusted?.let { body.card(R.id.trust_distrusted) { refusal(words(R.string.trust_distrusted), it.code, it.text) } }
        if (unread) body.card(R.id.trust_result) { text(words(R.string.file_not_read), Size.STRONG) }
        installed?.let { body.card(R.id.trust_result) { result(it) } }
        body.dates(status)
        body.versions(status)
        body.root(status)
        body.damage(status)
        foot.button(words(R.string.trust_install), Look.MAIN, R.id.trust_install) { shell.openDocument(INSTALL) }
    }

    private fun LinearLayout.dates(status: StationStatus) {
        status.head?.let {
            pair(words(R.string.trust_made), Moments.shown(it.madeAt))
            pair(words(R.string.trust_next), Moments.shown(it.nextUpdate), R.id.trust_next)
            pair(words(R.string.trust_end), Moments.shown(it.hardEnd), R.id.trust_end)
        }
        status.floor?.let {
            pair(words(R.string.trust_floor), words(R.string.trust_floor_from, Moments.shown(it), source(status.floorSource.orEmpty())), R.id.trust_floor)
            text(words(R.string.trust_floor_why), Size.SMALL, soft = true, gap = 4)
        }
    }

    /** `head 9` and the like. */
    private fun source(source: String): String = when (source.substringBefore(' ')) {
        "head" -> words(R.string.trust_source_head, source.substringAfter(' '))
        "receipt" -> words(R.string.trust_source_receipt)
        else -> source
    }

    private fun LinearLayout.versions(status: StationStatus) {
        if (status.versions.isEmpty()) return
        heading(words(R.string.trust_versions))
        text(status.versions.toSortedMap().entries.joinToString("\n") { (kind, version) -> words(R.string.trust_version, kind(context, kind), version.toString()) }, id = R.id.trust_versions)
    }

    private fun LinearLayout.root(status: StationStatus) {
        val root = status.root ?: return text(words(R.string.trust_no_root), gap = 20).let { }
        heading(words(R.string.trust_root))
        text(words(R.string.trust_root_why), gap = 4)
        text(rootWords(root), Size.STRONG, id = R.id.trust_words)
        text(root.chunked(GROUP).joinToString(" "), Size.SMALL, soft = true, id = R.id.trust_root)
    }

    private fun LinearLayout.damage(status: StationStatus) {
        val aside = status.setAside ?: return
        heading(words(R.string.trust_set_aside))
        text(words(R.string.trust_set_aside_why, (status.salvaged ?: 0uL).toString()), id = R.id.trust_set_aside, gap = 4)
        text(aside, Size.SMALL, soft = true)
    }

    private fun LinearLayout.result(report: InstallReport) {
        val refused = report.refused
        when {
            refused != null -> refusal(refusalWords(context, refused.code), refused.code, refused.text)
            report.unchanged.isNotEmpty() && report.unchanged.containsAll(report.installed.keys) -> text(words(R.string.trust_unchanged), Size.STRONG)
            else -> text(words(R.string.trust_installed), Size.STRONG)
        }
    }

    private fun LinearLayout.refusal(words: String, code: String, text: String) {
        text(words, Size.STRONG)
        text(words(R.string.trust_refused_changes_nothing))
        text("$code: $text", Size.SMALL, soft = true)
    }

    override fun onDocument(request: Int, document: Uri?) {
        if (document == null) return
        work {
            val file = shell.read(document, LARGEST)
            unread = file == null
            installed = file?.let { services.desk.use { install(it) } }
            shell.toTop()
            look()
        }
    }

    internal companion object {
        private const val INSTALL = 1
        private const val LARGEST = 64 shl 20
        private const val GROUP = 8

        /** A kind of trust document. */
        fun kind(context: Context, kind: String): String = when (kind) {
            "root" -> context.getString(R.string.trust_kind_root)
            "head" -> context.getString(R.string.trust_kind_head)
            "keys" -> context.getString(R.string.trust_kind_keys)
            "policy" -> context.getString(R.string.trust_kind_policy)
            "revocations" -> context.getString(R.string.trust_kind_revocations)
            "collectors" -> context.getString(R.string.trust_kind_collectors)
            "alerts" -> context.getString(R.string.trust_kind_alerts)
            "advisories" -> context.getString(R.string.trust_kind_advisories)
            else -> kind
        }

        /** Why a document was refused, in one sentence of an officer's; the library's own stands below it. */
        fun refusalWords(context: Context, code: String): String = context.getString(
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
