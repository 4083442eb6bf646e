package roughcheck.demo.check

import java.util.Locale
import roughcheck.CheckInput
import roughcheck.CheckOptions
import roughcheck.EntryView
import roughcheck.RoughcheckException
import roughcheck.demo.camera.Feedback
import roughcheck.demo.station.Shift
import roughcheck.demo.station.StationRepository
import roughcheck.demo.station.entriesSince
import roughcheck.demo.station.newestEntryId
import roughcheck.readCertificate
import roughcheck.reportJson

/**
 * Checks the current presentation.
 *
 * Before it calls the library, it writes the id of the newest entry into the draft on the disk. If the process dies, the app
 * can tell afterwards whether the check was recorded, and never records it twice unnoticed.
 */
class CheckUseCase(
    private val repository: StationRepository,
    private val drafts: DraftStore,
    private val shift: Shift,
    private val feedback: Feedback,
    private val language: String,
) {
    /** Checks, and stores the report in the draft. Throws the library's failure and leaves the draft as it was. */
    suspend fun run() = drafts.exclusively {
        val draft = drafts.current?.takeIf { it.hasSubject && it.report == null } ?: return@exclusively
        val generation = drafts.generation
        val parcel = draft.corrected?.let(draft.parcel::correcting) ?: draft.parcel
        try {
            if (!draft.practice && !markBegun(generation)) return@exclusively
            val (report, listsOf) = repository.withStation {
                reportJson(check(inputOf(draft), parcel.toParcel(), optionsOf(draft))) to status().head?.madeAt?.substringBefore('T')
            }
            // Discarded in the meantime: the journal has the check.
            if (drafts.generation != generation || drafts.current?.text != draft.text || drafts.current?.printed != draft.printed) {
                return@exclusively
            }
            drafts.change { copy(parcel = parcel, report = report, listsOf = listsOf, began = null) }
            feedback.verdict(kindOf(ReportView.parse(report)))
        } catch (failed: RoughcheckException.Failed) {
            if (drafts.generation == generation) drafts.change { copy(began = null) }
            throw failed
        }
    }

    /** Marks on the disk that a check begins; false if the presentation was discarded in the meantime. */
    private suspend fun markBegun(generation: Int): Boolean {
        val newest = repository.withStation { newestEntryId() }
        if (drafts.generation != generation) return false
        drafts.change { copy(began = newest) }
        repository.withStation { drafts.flush() }
        return drafts.generation == generation
    }

    /**
     * The entry of a check that was begun and whose report is lost: the first check of this certificate after the marked
     * entry. Null if none was recorded.
     */
    suspend fun findRecorded(): EntryView? {
        val draft = drafts.current ?: return null
        val began = draft.began ?: return null
        return repository.withStation {
            val number = draft.text?.let { readCertificate(CheckInput.Text(it), language).certificate?.number } ?: draft.printed
            entriesSince(began).lastOrNull { it.kind == "check" && (number == null || it.number == null || bare(it.number!!) == bare(number)) }
        }
    }

    /** Numbers are compared without regard to case or separators. */
    private fun bare(number: String) = number.filter(Char::isLetterOrDigit).uppercase(Locale.ROOT)

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
        "pass" -> Feedback.Kind.PASS
        "refer" -> Feedback.Kind.REFER
        "refuse" -> Feedback.Kind.REFUSE
        else -> Feedback.Kind.NO_VERDICT
    }
}
