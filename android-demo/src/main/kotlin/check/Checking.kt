package roughcheck.demo.check

import roughcheck.CheckInput
import roughcheck.CheckOptions
import roughcheck.EntryView
import roughcheck.RoughcheckException
import roughcheck.Station
import roughcheck.demo.camera.Signals
import roughcheck.demo.station.Desk
import roughcheck.demo.station.Shift
import roughcheck.name
import roughcheck.readCertificate
import roughcheck.reportJson

/** Name of an entry in the whole journal. */
internal val EntryView.place: String get() = "$epoch.$seq"

/** What was recorded after this entry, the newest first. */
internal fun Station.since(entry: String): List<EntryView> {
    val newer = ArrayList<EntryView>()
    while (newer.size < MOST) {
        val page = entries(newer.lastOrNull()?.place, PAGE)
        newer += page.takeWhile { it.place != entry }
        if (page.size < PAGE || newer.lastOrNull() != page.last()) break
    }
    return newer
}

private const val PAGE = 50
private const val MOST = 1000

/**
 * Runs the check of the presentation at hand.
 *
 * Before the library is asked, the draft on the disk says which entry is the newest. A process that dies in between can so
 * tell afterwards whether the check was recorded: it is then never recorded twice without anybody knowing.
 */
class Checking(
    private val desk: Desk,
    private val drafts: Drafts,
    private val shift: Shift,
    private val signals: Signals,
    private val language: String,
) {
    /** Checks, and keeps the report in the draft. Ends with the library's failure, and with the draft as it was. */
    suspend fun run() = drafts.alone {
        val draft = drafts.current?.takeIf { it.hasSubject && it.report == null } ?: return@alone
        val number = drafts.number
        val parcel = draft.corrected?.let(draft.parcel::correcting) ?: draft.parcel
        try {
            if (!draft.practice && !begin(number)) return@alone
            val report = desk.use { reportJson(check(inputOf(draft), parcel.toParcel(), optionsOf(draft))) }
            // Put away meanwhile: what counts is in the journal.
            if (drafts.number != number || drafts.current?.text != draft.text || drafts.current?.printed != draft.printed) return@alone
            drafts.change { copy(parcel = parcel, report = report, began = null) }
            signals.verdict(kindOf(ReportView.parse(report)))
        } catch (failed: RoughcheckException.Failed) {
            if (drafts.number == number) drafts.change { copy(began = null) }
            throw failed
        }
    }

    /** Marks on the disk that a check begins; false where the presentation was put away meanwhile. */
    private suspend fun begin(number: Int): Boolean {
        val newest = desk.use { entries(null, 1).firstOrNull()?.place }
        if (drafts.number != number) return false
        drafts.change { copy(began = newest) }
        desk.use { drafts.flush() }
        return drafts.number == number
    }

    /**
     * The entry of a check that was begun and whose report is gone; null where none was recorded. The first one of this
     * certificate after the marked entry is it.
     */
    suspend fun recorded(): EntryView? {
        val draft = drafts.current ?: return null
        val began = draft.began ?: return null
        return desk.use {
            val number = draft.text?.let { readCertificate(CheckInput.Text(it), language).certificate?.number } ?: draft.printed
            since(began).lastOrNull { it.kind == "check" && (number == null || it.number == null || bare(it.number!!) == bare(number)) }
        }
    }

    /** As numbers are compared: neither case nor the signs between matter. */
    private fun bare(number: String) = number.filter(Char::isLetterOrDigit).uppercase()

    private fun inputOf(draft: Draft) = draft.text?.let(CheckInput::Text) ?: CheckInput.Nothing

    private fun optionsOf(draft: Draft) = CheckOptions(
        number = draft.printed,
        procedure = draft.procedure,
        corrects = draft.corrects,
        officer = shift.acting,
        dryRun = draft.practice,
        language = language,
    )

    private fun kindOf(report: ReportView) = when (report.verdict) {
        "pass" -> Signals.Kind.PASS
        "refer" -> Signals.Kind.REFER
        "refuse" -> Signals.Kind.REFUSE
        else -> Signals.Kind.NOTHING
    }
}

/**
 * Records what the officer does about the check at hand: once, whatever is tapped and whenever the process dies.
 */
class Deciding(private val desk: Desk, private val drafts: Drafts, private val shift: Shift) {
    /** Records the decision of the draft. Ends with the library's failure, such as a reason that is missing. */
    suspend fun run() = drafts.alone {
        val number = drafts.number
        lookUp()
        if (drafts.number != number) return@alone
        val draft = drafts.current?.takeIf { it.decided == null } ?: return@alone
        val check = draft.report?.let(ReportView::parse)?.entry
        val decision = roughcheck.Decision.entries.find { it.name == draft.decision } ?: return@alone
        if (draft.practice) return@alone drafts.change { copy(decided = Draft.PRACTISED) }
        if (check == null) return@alone
        try {
            val newest = desk.use { entries(null, 1).firstOrNull()?.place }
            // Put away or corrected meanwhile: nothing was decided about this check.
            if (drafts.number != number || drafts.current?.report != draft.report) return@alone
            drafts.change { copy(began = newest) }
            val entry = desk.use {
                drafts.flush()
                decide(check, decision, draft.reason.ifBlank { null }, shift.acting)
            }
            if (drafts.number != number) return@alone
            // What was recorded counts, whatever was touched meanwhile.
            drafts.change {
                if (report != draft.report) copy(began = null)
                else copy(decided = entry.name, decision = draft.decision, reason = draft.reason, began = null)
            }
        } catch (failed: RoughcheckException.Failed) {
            if (drafts.number == number) drafts.change { copy(began = null) }
            throw failed
        }
    }

    /** Finds out whether a decision that was begun before the process died was recorded. */
    suspend fun recover() = drafts.alone(::lookUp)

    private suspend fun lookUp() {
        val draft = drafts.current ?: return
        val began = draft.began ?: return
        val check = draft.report?.let(ReportView::parse)?.entry ?: return
        val entry = desk.use { since(began).firstOrNull { it.kind == "decision" && it.about == check } }
        if (drafts.current?.report != draft.report) return
        drafts.change { copy(decided = entry?.place, decision = entry?.what?.uppercase() ?: decision, began = null) }
    }
}
