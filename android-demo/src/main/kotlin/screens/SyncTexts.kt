package roughcheck.demo.screens

import android.content.Context
import roughcheck.Alert
import roughcheck.AlertKind
import roughcheck.AnswerReport
import roughcheck.Fork
import roughcheck.SyncReport
import roughcheck.SyncTrouble
import roughcheck.demo.R
import roughcheck.demo.widgets.say
import roughcheck.demo.widgets.sayCount

/** The results of a sync, line by line, the most important first. */
internal class SyncTexts(private val context: Context) {
    /** The result of a sync over the network. */
    fun report(report: SyncReport): List<String> = buildList {
        val trouble = report.trouble
        if (trouble == null) add(arrived(report.accepted)) else add(trouble(trouble.code))
        if (trouble != null && report.accepted > 0uL) add(arrived(report.accepted))
        if (trouble != null) add(pending(report.pending))
        report.fork?.let { add(fork(it)) }
        addAll(report.alerts.map(::alert))
        if (report.quarantined.isNotEmpty()) add(quarantined(report.quarantined.size))
        if (report.trustInstalled) add(getString(R.string.sync_trust_installed))
        trouble?.let { add(detail(it)) }
    }

    /** The result of a file of receipts. */
    fun receipts(answers: List<AnswerReport>): List<String> = buildList {
        val standing = answers.lastOrNull()?.standing
        if (standing == "unknown" || standing == "revoked") add(trouble("$standing-station"))
        add(arrived(answers.sumOf { it.entries }))
        answers.mapNotNull { it.fork }.lastOrNull()?.let { add(fork(it)) }
        addAll(answers.flatMap { it.alerts }.map(::alert))
        answers.sumOf { it.quarantined.size }.takeIf { it > 0 }?.let { add(quarantined(it)) }
        if (answers.any { answer -> answer.installed.any { it.refused == null } }) add(getString(R.string.sync_trust_installed))
    }

    private fun trouble(code: String): String = when (code) {
        "no-answer" -> getString(R.string.sync_stop_no_answer)
        "no-time" -> getString(R.string.sync_stop_no_time)
        "busy" -> getString(R.string.sync_stop_busy)
        "cancelled" -> getString(R.string.sync_stop_cancelled)
        "receipt" -> getString(R.string.sync_stop_receipt)
        "unknown-station" -> getString(R.string.sync_stop_unknown_station)
        "revoked-station" -> getString(R.string.sync_stop_revoked_station)
        "denied" -> getString(R.string.sync_stop_denied)
        "not-a-collector" -> getString(R.string.sync_stop_not_a_collector)
        "too-large" -> getString(R.string.sync_stop_too_large)
        "stuck" -> getString(R.string.sync_stop_stuck)
        else -> code
    }

    /** For whoever helps: the code and the library's text. */
    private fun detail(trouble: SyncTrouble): String = "${trouble.code}: ${trouble.text}"

    private fun arrived(entries: ULong): String =
        if (entries == 0uL) getString(R.string.sync_nothing_new) else count(R.plurals.sync_arrived, entries.toInt())

    private fun pending(pending: ULong): String = count(R.plurals.sync_kept, pending.toInt())

    private fun quarantined(entries: Int): String = count(R.plurals.sync_quarantined_count, entries)

    private fun fork(fork: Fork): String = getString(if (fork.kind == "fork") R.string.sync_fork else R.string.sync_behind, fork.seq.toString())

    private fun alert(alert: Alert): String {
        val about = when (alert.kind) {
            AlertKind.NUMBER -> alert.number
            AlertKind.SEAL -> alert.seal
            AlertKind.PARTY -> alert.party
            // A word of a later version: whatever it names.
            AlertKind.UNKNOWN -> alert.number ?: alert.seal ?: alert.party
        }
        return getString(R.string.sync_alert, about.orEmpty(), alert.text, alert.until)
    }

    private fun count(id: Int, number: Int): String = context.sayCount(id, number)

    private fun getString(id: Int, vararg arguments: Any): String = context.say(id, *arguments)
}
