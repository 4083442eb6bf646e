package roughcheck.demo.screens

import android.net.Uri
import android.widget.LinearLayout
import roughcheck.EntryProof
import roughcheck.EntryView
import roughcheck.Parcel
import roughcheck.SyntheticMethod
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.pair
import roughcheck.demo.kit.text

/** One entry of the journal, with what was sealed beside it, and what proves it. Its argument is `EPOCH.SEQ`. */
class EntryScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private val name = place.argument.orEmpty()
    private val words = Entries(context)
    private var entry: EntryView? = null
    private var later: List<EntryView> = emptyList()
    private var sent: Int? = null
    private var proof: EntryProof? = null
    private var saved: String? = null
    private var forgetting = false

    override val title: String get() = words(R.string.entry_title, name.substringAfterLast('.'))

    /** The officer, and whoever is named on a certificate. */
    override val showsNames: Boolean get() = true

    override fun onShow() {
        work { read() }
    }

    private suspend fun read() {
        services.desk.use {
            val read = entry(name)
            entry = read
            sent = Waiting.look(this)?.let { waiting ->
                when {
                    waiting.isApart(read) -> R.string.entry_apart
                    waiting.has(read) -> R.string.entry_waits
                    else -> R.string.entry_acknowledged
                }
            }
            // What is about this entry stands behind it, as a rule soon.
            val end = "${read.epoch}.${read.seq + LATER.toULong() + 1uL}"
            later = entries(end, LATER).filter { it.about == read.name }.reversed()
        }
        shell.redraw()
    }

    override fun Page.draw() {
        val entry = entry ?: return
        words.put(body, entry, Size.HEADING)
        entry.number?.let { body.pair(words(R.string.entry_number), it, R.id.entry_number) }
        body.pair(words(R.string.entry_clock), Moments.shown(entry.clock))
        sent?.let { body.text(words(it), Size.STRONG, id = R.id.entry_sent) }
        body.links(entry)
        if (entry.faults.isNotEmpty()) body.pair(words(R.string.entry_faults), entry.faults.joinToString("\n"))
        entry.parcel?.let { body.pair(words(R.string.entry_parcel), parcel(it), R.id.entry_parcel) }
        if (entry.fields.isNotEmpty()) body.sealed(entry)
        body.heading(words(R.string.entry_proof))
        body.proof(entry)
        entry.post?.let { body.pair(words(R.string.entry_post), it) }
        entry.floor?.let { body.pair(words(R.string.entry_floor), Moments.shown(it)) }
        saved?.let { body.text(it, Size.STRONG, id = R.id.entry_saved) }
        body.button(words(R.string.entry_save), id = R.id.entry_save) { shell.createDocument(SAVE, "roughcheck-entry-${entry.seq}.cbor") }
    }

    private fun LinearLayout.links(entry: EntryView) {
        val about = entry.about
        if (about != null && entry.kind != "pruned") {
            button(words(R.string.entry_about, about.substringAfterLast('.')), id = R.id.entry_about) { shell.go(Place(Name.ENTRY, about)) }
        }
        for (one in later) {
            button(words(R.string.entry_later, one.seq.toString(), words.what(one)), id = R.id.entry_later) { shell.go(Place(Name.ENTRY, one.name)) }
        }
        if (entry.kind == "check" && later.none { it.kind == "decision" }) text(words(R.string.entry_undecided), soft = true)
    }

    private fun LinearLayout.sealed(entry: EntryView) {
        heading(words(R.string.entry_sealed))
        text(words(R.string.entry_sealed_why), Size.SMALL, soft = true, gap = 4)
        for (field in entry.fields.sortedBy { it.name == "presented" }) {
            val value = field.value
            when {
                value == null -> pair(words.field(field.name), words(R.string.entry_forgotten_field))
                field.name == "presented" -> presented(value, language)
                else -> pair(words.field(field.name), value)
            }
        }
        val acting = services.shift.acting
        when {
            entry.fields.all { it.value == null } -> Unit
            !forgetting -> button(words(R.string.entry_forget), id = R.id.entry_forget) { forgetting = true; shell.redraw() }
            acting == null -> button(words(R.string.entry_forget_who), id = R.id.entry_forget_who) { shell.go(Place(Name.SHIFT)) }
            else -> card(R.id.entry_forgetting) {
                text(words(R.string.entry_forget_sure, acting), Size.STRONG)
                button(words(R.string.entry_forget_yes), Look.DANGER, R.id.entry_forget_yes) { forget(acting) }
                button(words(R.string.entry_forget_no), id = R.id.entry_forget_no) { forgetting = false; shell.redraw() }
            }
        }
    }

    private fun forget(officer: String) {
        forgetting = false
        work {
            services.desk.use { forget(name, officer) }
            proof = null
            read()
        }
    }

    private fun prove() {
        work {
            proof = services.desk.use {
                // What a key of the hardware did not sign yet is signed first; where it cannot, the proof says so.
                runCatching { signTail() }
                prove(name)
            }
            shell.redraw()
        }
    }

    private fun LinearLayout.proof(entry: EntryView) {
        val proof = proof
        if (proof == null) {
            text(words(R.string.entry_proof_why), gap = 4)
            button(words(R.string.entry_prove), id = R.id.entry_prove) { prove() }
        } else {
            val words = words
            val said = if (proof.holds) words(R.string.entry_holds) else words(R.string.entry_holds_not, words.fault(proof.reason.orEmpty()))
            text(said, Size.STRONG, id = R.id.entry_proved, gap = 4)
            proof.head?.let { head ->
                val links = proof.links.toInt()
                text(context.resources.getQuantityString(R.plurals.entry_links, links, links, head.seq.toString()))
            }
            text(proof.receipt?.let { words(R.string.entry_receipt, it) } ?: words(R.string.entry_no_receipt), id = R.id.entry_receipt)
            pair(words(R.string.entry_device_key), proof.deviceKey)
        }
        pair(words(R.string.entry_hash), entry.hash, R.id.entry_hash)
        pair(words(R.string.entry_previous), entry.previous)
        pair(words(R.string.entry_epoch), entry.epoch)
    }

    /** What was observed; what nobody looked at is left out. */
    private fun parcel(parcel: Parcel): String = listOfNotNull(
        parcel.parcels?.let { words(R.string.entry_seen_packages, it.toString()) },
        parcel.carats?.let { words(R.string.entry_seen_carats, it) },
        parcel.seals?.let { if (it.isEmpty()) words(R.string.entry_seen_no_seals) else words(R.string.entry_seen_seals, it.joinToString(", ")) },
        parcel.hs?.let { words(R.string.entry_seen_hs, it.joinToString(", ")) },
        parcel.synthetic?.let {
            val by = when (it.method) {
                SyntheticMethod.DECLARED -> R.string.entry_seen_declared
                SyntheticMethod.TESTER -> R.string.entry_seen_tester
                SyntheticMethod.LABORATORY -> R.string.entry_seen_laboratory
            }
            words(if (it.found) R.string.entry_seen_synthetic else R.string.entry_seen_no_synthetic, words(by))
        },
        parcel.polished?.let { words(if (it) R.string.entry_seen_polished else R.string.entry_seen_no_polished) },
        parcel.number?.let { words(R.string.entry_seen_number, it) },
    ).ifEmpty { listOf(words(R.string.entry_seen_nothing)) }.joinToString("\n")

    override fun onDocument(request: Int, document: Uri?) {
        if (request != SAVE || document == null) return
        work {
            val written = shell.write(document, services.desk.use { record(name) })
            saved = words(if (written) R.string.file_saved else R.string.file_not_saved)
            shell.redraw()
        }
    }

    private companion object {
        const val SAVE = 1
        const val LATER = 200
    }
}
