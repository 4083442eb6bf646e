package roughcheck.demo.screens

import android.content.Context
import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import roughcheck.EntryView
import roughcheck.demo.R
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.VerdictIcon
import roughcheck.demo.widgets.VerdictIconView
import roughcheck.demo.widgets.dp
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.textView

/** Texts for journal entries. A kind or code that only a later library knows is shown as it is. */
internal class EntryTexts(private val context: Context) {
    /** The event. */
    fun what(entry: EntryView): String = when (entry.kind) {
        "opened" -> getString(R.string.entry_opened, reason(entry.what))
        "check" -> getString(R.string.entry_check, verdict(entry.verdict))
        "decision" -> getString(R.string.entry_decision, decision(entry.what))
        "trust" -> if (entry.what == "installed") getString(R.string.entry_trust_installed) else getString(R.string.entry_trust_refused, entry.what.orEmpty())
        "gap" -> getString(R.string.entry_gap, entry.what.orEmpty())
        "forgotten" -> getString(R.string.entry_forgotten, entry.what.orEmpty().split(", ").joinToString(transform = ::field))
        "pruned" -> getString(R.string.entry_pruned, entry.about?.substringAfterLast('.').orEmpty())
        "noticed" -> noticed(entry.what.orEmpty())
        else -> listOfNotNull(entry.kind, entry.what).joinToString(": ")
    }

    /** What the phone noticed of its own past: a code, and behind it what was there before. */
    private fun noticed(what: String): String = when (what.substringBefore(' ')) {
        "rolled-back" -> getString(R.string.noticed_rolled_back)
        "lost" -> getString(R.string.noticed_lost)
        "floor" -> getString(R.string.noticed_floor)
        "post" -> getString(R.string.noticed_post, what.substringAfter(' '))
        "root" -> getString(R.string.noticed_root)
        "copy" -> getString(R.string.noticed_copy)
        "unproved" -> getString(R.string.noticed_unproved)
        else -> what
    }

    /** A verdict. */
    fun verdict(code: String?): String = when (code) {
        "pass" -> getString(R.string.entry_pass)
        "refer" -> getString(R.string.entry_refer)
        "refuse" -> getString(R.string.entry_refuse)
        else -> code.orEmpty()
    }

    /** The name of a personal field. */
    fun field(name: String): String = when (name) {
        "presented" -> getString(R.string.entry_presented)
        "officer" -> getString(R.string.entry_officer)
        "reason" -> getString(R.string.entry_reason)
        else -> name
    }

    /** Why an entry is bad or quarantined. */
    fun fault(code: String): String = when (code) {
        "edited" -> getString(R.string.fault_edited)
        "missing" -> getString(R.string.fault_missing)
        "order" -> getString(R.string.fault_order)
        "unsigned" -> getString(R.string.fault_unsigned)
        "foreign-key" -> getString(R.string.fault_foreign_key)
        "cut" -> getString(R.string.fault_cut)
        else -> code
    }

    /**
     * The small icon of a check's verdict; null for other entries. The entry does not tell how much of the parcel was observed,
     * so a pass is never a full one here.
     */
    fun icon(entry: EntryView): View? {
        // A decision has no icon: a parcel with a good certificate may still be held.
        if (entry.kind != "check" || entry.verdict == null) return null
        val icon = VerdictIcon.of(entry.verdict, if (entry.parcel == null) "no" else "partly")
        // The text beside it says the same.
        return VerdictIconView(context, icon, "", onPage = true).apply { importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO }
    }

    /** Adds icon and text side by side. */
    fun put(to: LinearLayout, entry: EntryView, size: TextSize = TextSize.STRONG) {
        val row = LinearLayout(context).apply { gravity = Gravity.CENTER_VERTICAL }
        icon(entry)?.let { icon ->
            row.addView(icon, LinearLayout.LayoutParams(context.dp(ICON_DP), context.dp(ICON_DP)).apply { marginEnd = context.dp(10) })
        }
        row.addView(textView(context, what(entry), size), LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, 1f))
        to.addView(row, LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, LinearLayout.LayoutParams.WRAP_CONTENT).apply { topMargin = context.dp(8) })
    }

    private fun decision(code: String?): String = when (code) {
        "release" -> getString(R.string.entry_release)
        "hold" -> getString(R.string.entry_hold)
        "seize" -> getString(R.string.entry_seize)
        else -> code.orEmpty()
    }

    /** Why a journal was opened, followed by the runs of entries salvaged from a damaged file. */
    private fun reason(what: String?): String {
        val code = what.orEmpty().substringBefore(',')
        val saved = what.orEmpty().removePrefix(code)
        val text = when (code) {
            "first" -> getString(R.string.opened_first)
            "set-aside" -> getString(R.string.opened_set_aside)
            "new-key" -> getString(R.string.opened_new_key)
            "cut" -> getString(R.string.opened_cut)
            "forked" -> getString(R.string.opened_forked)
            "behind" -> getString(R.string.opened_behind)
            "unsigned" -> getString(R.string.opened_unsigned)
            else -> code
        }
        return text + saved
    }

    private fun getString(id: Int, vararg arguments: Any): String = context.say(id, *arguments)

    private companion object {
        const val ICON_DP = 32
    }
}
