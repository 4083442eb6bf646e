package roughcheck.demo.screens

import android.content.Context
import roughcheck.Alert
import roughcheck.AlertKind
import roughcheck.AnswerReport
import roughcheck.Fork
import roughcheck.SyncReport
import roughcheck.SyncTrouble
import roughcheck.demo.R

/** What came of sending, line by line; what matters most stands first. */
internal class SyncWords(private val context: Context) {
    /** Of a call. */
    fun report(report: SyncReport): List<String> = buildList {
        val trouble = report.trouble
        if (trouble == null) add(arrived(report.accepted)) else add(trouble(trouble.code))
        if (trouble != null && report.accepted > 0uL) add(arrived(report.accepted))
        if (trouble != null) add(kept(report.pending))
        report.fork?.let { add(fork(it)) }
        addAll(report.alerts.map(::alert))
        if (report.quarantined.isNotEmpty()) add(apart(report.quarantined.size))
        if (report.trustInstalled) add(words(R.string.sync_trust_installed))
        trouble?.let { add(detail(it)) }
    }

    /** Of a file of receipts. */
    fun answers(answers: List<AnswerReport>): List<String> = buildList {
        val standing = answers.lastOrNull()?.standing
        if (standing == "unknown" || standing == "revoked") add(trouble("$standing-station"))
        add(arrived(answers.sumOf { it.entries }))
        answers.mapNotNull { it.fork }.lastOrNull()?.let { add(fork(it)) }
        addAll(answers.flatMap { it.alerts }.map(::alert))
        answers.sumOf { it.quarantined.size }.takeIf { it > 0 }?.let { add(apart(it)) }
        if (answers.any { answer -> answer.installed.any { it.refused == null } }) add(words(R.string.sync_trust_installed))
    }

    private fun trouble(code: String): String = when (code) {
        "no-answer" -> words(R.string.trouble_no_answer)
        "no-time" -> words(R.string.trouble_no_time)
        "busy" -> words(R.string.trouble_busy)
        "cancelled" -> words(R.string.trouble_cancelled)
        "receipt" -> words(R.string.trouble_receipt)
        "unknown-station" -> words(R.string.trouble_unknown_station)
        "revoked-station" -> words(R.string.trouble_revoked_station)
        "denied" -> words(R.string.trouble_denied)
        "not-a-collector" -> words(R.string.trouble_not_a_collector)
        "too-large" -> words(R.string.trouble_too_large)
        "stuck" -> words(R.string.trouble_stuck)
        else -> code
    }

    /** For whoever helps: the code, and the library's own words. */
    private fun detail(trouble: SyncTrouble): String = "${trouble.code}: ${trouble.text}"

    private fun arrived(entries: ULong): String =
        if (entries == 0uL) words(R.string.sync_nothing_new) else count(R.plurals.sync_arrived, entries.toInt())

    private fun kept(pending: ULong): String = count(R.plurals.sync_kept, pending.toInt())

    private fun apart(entries: Int): String = count(R.plurals.sync_put_apart, entries)

    private fun fork(fork: Fork): String = words(if (fork.kind == "fork") R.string.sync_fork else R.string.sync_behind, fork.seq.toString())

    private fun alert(alert: Alert): String {
        val about = when (alert.kind) {
            AlertKind.NUMBER -> alert.number
            AlertKind.SEAL -> alert.seal
            AlertKind.PARTY -> alert.party
        }
        return words(R.string.sync_alert, about.orEmpty(), alert.text, alert.until)
    }

    private fun count(id: Int, number: Int): String = context.resources.getQuantityString(id, number, number)

    private fun words(id: Int, vararg arguments: Any): String = context.getString(id, *arguments)
}
