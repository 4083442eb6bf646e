package roughcheck.demo.screens

import android.content.Context
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import roughcheck.EntryView
import roughcheck.Station
import roughcheck.demo.R
import roughcheck.demo.kit.Sign
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.VerdictSign
import roughcheck.demo.kit.dp
import roughcheck.demo.kit.textView

/** The name of an entry in the whole journal, for ever. */
internal val EntryView.name: String get() = "$epoch.$seq"

/** Entries in words. A kind or a word that a later library brings is shown as it is. */
internal class Entries(private val context: Context) {
    /** What happened. */
    fun what(entry: EntryView): String = when (entry.kind) {
        "opened" -> words(R.string.entry_opened, reason(entry.what))
        "check" -> words(R.string.entry_check, verdict(entry.verdict))
        "decision" -> words(R.string.entry_decision, decision(entry.what))
        "trust" -> if (entry.what == "installed") words(R.string.entry_trust_installed) else words(R.string.entry_trust_refused, entry.what.orEmpty())
        "gap" -> words(R.string.entry_gap, entry.what.orEmpty())
        "forgotten" -> words(R.string.entry_forgotten, entry.what.orEmpty().split(", ").joinToString(transform = ::field))
        "pruned" -> words(R.string.entry_pruned, entry.about?.substringAfterLast('.').orEmpty())
        else -> listOfNotNull(entry.kind, entry.what).joinToString(": ")
    }

    /** A verdict as the journal keeps it. */
    fun verdict(code: String?): String = when (code) {
        "pass" -> words(R.string.entry_pass)
        "refer" -> words(R.string.entry_refer)
        "refuse" -> words(R.string.entry_refuse)
        else -> code.orEmpty()
    }

    /** A field beside the chain. */
    fun field(name: String): String = when (name) {
        "presented" -> words(R.string.entry_presented)
        "officer" -> words(R.string.entry_officer)
        "reason" -> words(R.string.entry_reason)
        else -> name
    }

    /** Why a row of a journal is bad, or was put apart. */
    fun fault(code: String): String = when (code) {
        "edited" -> words(R.string.fault_edited)
        "missing" -> words(R.string.fault_missing)
        "order" -> words(R.string.fault_order)
        "unsigned" -> words(R.string.fault_unsigned)
        "foreign-key" -> words(R.string.fault_foreign_key)
        "cut" -> words(R.string.fault_cut)
        else -> code
    }

    /**
     * The verdict's sign, small; null where there is none. The entry does not say how much of the parcel was looked at: a pass
     * is never a full one here.
     */
    fun sign(entry: EntryView): View? {
        // What an officer did about a good certificate may be to hold it: the sign of the check would say too much.
        if (entry.kind != "check" || entry.verdict == null) return null
        val sign = Sign.of(entry.verdict, if (entry.parcel == null) "no" else "partly")
        // The words beside it say the same.
        return VerdictSign(context, sign, "", onPage = true).apply { importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO }
    }

    /** Adds sign and words side by side. */
    fun put(to: LinearLayout, entry: EntryView, size: Size = Size.STRONG) {
        val row = LinearLayout(context).apply { gravity = Gravity.CENTER_VERTICAL }
        sign(entry)?.let { sign ->
            row.addView(sign, LinearLayout.LayoutParams(context.dp(SIGN_DP), context.dp(SIGN_DP)).apply { marginEnd = context.dp(10) })
        }
        row.addView(textView(context, what(entry), size), LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f))
        to.addView(row, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, LinearLayout.LayoutParams.WRAP_CONTENT).apply { topMargin = context.dp(8) })
    }

    private fun decision(code: String?): String = when (code) {
        "release" -> words(R.string.entry_release)
        "hold" -> words(R.string.entry_hold)
        "seize" -> words(R.string.entry_seize)
        else -> code.orEmpty()
    }

    /** The reason of an opening; the runs of entries that were saved from a damaged file follow it. */
    private fun reason(what: String?): String {
        val code = what.orEmpty().substringBefore(',')
        val saved = what.orEmpty().removePrefix(code)
        val words = when (code) {
            "first" -> words(R.string.opened_first)
            "set-aside" -> words(R.string.opened_set_aside)
            "new-key" -> words(R.string.opened_new_key)
            "cut" -> words(R.string.opened_cut)
            "forked" -> words(R.string.opened_forked)
            "behind" -> words(R.string.opened_behind)
            "unsigned" -> words(R.string.opened_unsigned)
            else -> code
        }
        return words + saved
    }

    private fun words(id: Int, vararg arguments: Any): String = context.getString(id, *arguments)

    private companion object {
        const val SIGN_DP = 32
    }
}

/**
 * The entries that no receipt acknowledges, as the journal counts them: the newest ones, since headquarters takes entries in
 * their order. Null where the phone is bound to no headquarters.
 */
internal class Waiting private constructor(
    private val oldest: Pair<Int, ULong>?,
    private val epochs: List<String>,
    private val apart: Set<String>,
) {
    /** Whether headquarters put it apart, which is no acknowledgement. */
    fun isApart(entry: EntryView): Boolean = entry.name in apart

    /** Whether this entry waits. */
    fun has(entry: EntryView): Boolean {
        val (at, seq) = oldest ?: return false
        val place = epochs.indexOf(entry.epoch)
        return place in 0 until at || place == at && entry.seq >= seq
    }

    companion object {
        /** Looks up where waiting begins. Away from the main thread. */
        fun look(station: Station): Waiting? {
            val sync = station.status().sync
            if (sync.collectors.isEmpty()) return null
            val apart = sync.quarantined.mapTo(HashSet()) { "${it.epoch}.${it.seq}" }
            var left = sync.pending
            val epochs = ArrayList<String>()
            var newest = station.entries(null, 1).firstOrNull()
            // Places in an epoch have no gaps: one look an epoch, however many entries wait.
            while (left > 0uL && newest != null) {
                epochs += newest.epoch
                if (left <= newest.seq) return Waiting(epochs.lastIndex to newest.seq - left + 1uL, epochs, apart)
                left -= newest.seq
                newest = station.entries("${newest.epoch}.1", 1).firstOrNull()
            }
            return Waiting(if (epochs.isEmpty()) null else epochs.lastIndex to 1uL, epochs, apart)
        }
    }
}
