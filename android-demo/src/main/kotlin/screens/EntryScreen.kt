package roughcheck.demo.screens

import android.net.Uri
import android.widget.LinearLayout
import roughcheck.EntryProof
import roughcheck.EntryView
import roughcheck.Parcel
import roughcheck.SyntheticMethod
import roughcheck.demo.R
import roughcheck.demo.station.id
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.labelledText
import roughcheck.demo.widgets.sayCount
import roughcheck.demo.widgets.text

/** One journal entry with its personal fields and its proof. The argument is `EPOCH.SEQ`. */
class EntryScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private val id = route.argument.orEmpty()
    private val texts = EntryTexts(context)
    private var entry: EntryView? = null
    private var related: List<EntryView> = emptyList()
    private var syncStatus: Int? = null
    private var proof: EntryProof? = null
    private var message: String? = null
    private var isConfirmingForget = false

    override val title: String get() = getString(R.string.entry_title, id.substringAfterLast('.'))

    /** It names the officer and the parties of the certificate. */
    override val showsNames: Boolean get() = true

    override fun onShow() {
        work { refresh() }
    }

    private suspend fun refresh() {
        container.repository.withStation {
            val read = entry(id)
            entry = read
            syncStatus = PendingEntries.load(this)?.let { waiting ->
                when {
                    waiting.isQuarantined(read) -> R.string.entry_quarantined
                    waiting.isPending(read) -> R.string.entry_waits
                    else -> R.string.entry_acknowledged
                }
            }
            // Entries that refer to this one follow it, usually soon.
            val end = "${read.epoch}.${read.seq + MAX_LATER.toULong() + 1uL}"
            related = entries(end, MAX_LATER).filter { it.about == read.id }.reversed()
        }
        host.redraw()
    }

    override fun Page.draw() {
        val entry = entry ?: return
        texts.put(body, entry, TextSize.HEADING)
        entry.number?.let { body.labelledText(getString(R.string.entry_number), it, R.id.entry_number) }
        body.labelledText(getString(R.string.entry_clock), Timestamps.format(entry.clock))
        syncStatus?.let { body.text(getString(it), TextSize.STRONG, id = R.id.entry_sent) }
        body.links(entry)
        if (entry.faults.isNotEmpty()) body.labelledText(getString(R.string.entry_faults), entry.faults.joinToString("\n"))
        entry.parcel?.let { body.labelledText(getString(R.string.entry_parcel), parcel(it), R.id.entry_parcel) }
        if (entry.fields.isNotEmpty()) body.sealed(entry)
        body.heading(getString(R.string.entry_proof))
        body.proof(entry)
        entry.post?.let { body.labelledText(getString(R.string.entry_post), it) }
        entry.floor?.let { body.labelledText(getString(R.string.entry_floor), Timestamps.format(it)) }
        message?.let { body.text(it, TextSize.STRONG, id = R.id.entry_saved) }
        body.button(getString(R.string.entry_save), id = R.id.entry_save) { host.createDocument(SAVE, "roughcheck-entry-${entry.seq}.cbor") }
    }

    private fun LinearLayout.links(entry: EntryView) {
        val about = entry.about
        if (about != null && entry.kind != "pruned") {
            button(getString(R.string.entry_about, about.substringAfterLast('.')), id = R.id.entry_about) { host.navigate(Route(Destination.ENTRY, about)) }
        }
        for (one in related) {
            button(getString(R.string.entry_later, one.seq.toString(), texts.what(one)), id = R.id.entry_later) { host.navigate(Route(Destination.ENTRY, one.id)) }
        }
        if (entry.kind == "check" && related.none { it.kind == "decision" }) text(getString(R.string.entry_undecided), soft = true)
    }

    private fun LinearLayout.sealed(entry: EntryView) {
        heading(getString(R.string.entry_sealed))
        text(getString(R.string.entry_sealed_why), TextSize.SMALL, soft = true, gap = 4)
        for (field in entry.fields.sortedBy { it.name == "presented" }) {
            val value = field.value
            when {
                value == null -> labelledText(texts.field(field.name), getString(R.string.entry_forgotten_field))
                field.name == "presented" -> presentedCertificate(value, language)
                else -> labelledText(texts.field(field.name), value)
            }
        }
        val acting = container.shift.acting
        when {
            entry.fields.all { it.value == null } -> Unit
            !isConfirmingForget -> button(getString(R.string.entry_forget), id = R.id.entry_forget) { isConfirmingForget = true; host.redraw() }
            acting == null -> button(getString(R.string.entry_forget_who), id = R.id.entry_forget_who) { host.navigate(Route(Destination.SHIFT)) }
            else -> card(R.id.entry_forgetting) {
                text(getString(R.string.entry_forget_sure, acting), TextSize.STRONG)
                button(getString(R.string.entry_forget_yes), ButtonStyle.DESTRUCTIVE, R.id.entry_forget_yes) { forget(acting) }
                button(getString(R.string.entry_forget_no), id = R.id.entry_forget_no) { isConfirmingForget = false; host.redraw() }
            }
        }
    }

    private fun forget(officer: String) {
        isConfirmingForget = false
        work {
            container.repository.withStation { forget(id, officer) }
            proof = null
            refresh()
        }
    }

    private fun prove() {
        work {
            proof = container.repository.withStation {
                // Sign pending entries first; if that fails, the proof says so.
                runCatching { signTail() }
                prove(id)
            }
            host.redraw()
        }
    }

    private fun LinearLayout.proof(entry: EntryView) {
        val proof = proof
        if (proof == null) {
            text(getString(R.string.entry_proof_why), gap = 4)
            button(getString(R.string.entry_prove), id = R.id.entry_prove) { prove() }
        } else {
            val said = if (proof.holds) getString(R.string.entry_holds) else getString(R.string.entry_holds_not, texts.fault(proof.reason.orEmpty()))
            text(said, TextSize.STRONG, id = R.id.entry_proved, gap = 4)
            proof.head?.let { head ->
                val links = proof.links.toInt()
                text(context.sayCount(R.plurals.entry_links, links, head.seq.toString()))
            }
            text(proof.receipt?.let { getString(R.string.entry_receipt, it) } ?: getString(R.string.entry_no_receipt), id = R.id.entry_receipt)
            labelledText(getString(R.string.entry_device_key), proof.deviceKey)
        }
        labelledText(getString(R.string.entry_hash), entry.hash, R.id.entry_hash)
        labelledText(getString(R.string.entry_previous), entry.previous)
        labelledText(getString(R.string.entry_epoch), entry.epoch)
    }

    /** The observations; anything not observed is left out. */
    private fun parcel(parcel: Parcel): String = listOfNotNull(
        parcel.parcels?.let { getString(R.string.entry_seen_packages, it.toString()) },
        parcel.carats?.let { getString(R.string.entry_seen_carats, it) },
        parcel.seals?.let { if (it.isEmpty()) getString(R.string.entry_seen_no_seals) else getString(R.string.entry_seen_seals, it.joinToString(", ")) },
        parcel.hs?.let { getString(R.string.entry_seen_hs, it.joinToString(", ")) },
        parcel.synthetic?.let {
            val by = when (it.method) {
                SyntheticMethod.DECLARED -> R.string.entry_seen_declared
                SyntheticMethod.TESTER -> R.string.entry_seen_tester
                SyntheticMethod.LABORATORY -> R.string.entry_seen_laboratory
            }
            getString(if (it.found) R.string.entry_seen_synthetic else R.string.entry_seen_no_synthetic, getString(by))
        },
        parcel.polished?.let { getString(if (it) R.string.entry_seen_polished else R.string.entry_seen_no_polished) },
        parcel.number?.let { getString(R.string.entry_seen_number, it) },
    ).ifEmpty { listOf(getString(R.string.entry_seen_nothing)) }.joinToString("\n")

    override fun onDocument(request: Int, document: Uri?) {
        if (request != SAVE || document == null) return
        work {
            val written = host.write(document, container.repository.withStation { record(id) })
            message = getString(if (written) R.string.file_saved else R.string.file_not_saved)
            host.redraw()
        }
    }

    private companion object {
        const val SAVE = 1
        const val MAX_LATER = 200
    }
}
