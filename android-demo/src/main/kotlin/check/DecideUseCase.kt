package roughcheck.demo.check

import java.util.Locale
import roughcheck.Decision
import roughcheck.RoughcheckException
import roughcheck.demo.station.Shift
import roughcheck.demo.station.StationRepository
import roughcheck.demo.station.entriesSince
import roughcheck.demo.station.id
import roughcheck.demo.station.newestEntryId
import roughcheck.name

/** Records the officer's decision on the current check: once, whatever is tapped and whenever the process dies. */
class DecideUseCase(private val repository: StationRepository, private val drafts: DraftStore, private val shift: Shift) {
    /** Records the draft's decision. Throws the library's failure, for example when the reason is missing. */
    suspend fun run() = drafts.exclusively {
        val generation = drafts.generation
        findRecorded()
        if (drafts.generation != generation) return@exclusively
        val draft = drafts.current?.takeIf { it.decided == null } ?: return@exclusively
        val check = draft.report?.let(ReportView::parse)?.entry
        val decision = Decision.entries.find { it.name == draft.decision } ?: return@exclusively
        if (draft.practice) return@exclusively drafts.change { copy(decided = Draft.PRACTISED) }
        if (check == null) return@exclusively
        try {
            val newest = repository.withStation { newestEntryId() }
            // Discarded or corrected in the meantime: this check has no decision.
            if (drafts.generation != generation || drafts.current?.report != draft.report) return@exclusively
            drafts.change { copy(began = newest) }
            val entry = repository.withStation {
                drafts.flush()
                decide(check, decision, draft.reason.ifBlank { null }, shift.acting)
            }
            if (drafts.generation != generation) return@exclusively
            // The recorded decision counts, whatever the officer touched in the meantime.
            drafts.change {
                if (report != draft.report) copy(began = null)
                else copy(decided = entry.name, decision = draft.decision, reason = draft.reason, began = null)
            }
        } catch (failed: RoughcheckException.Failed) {
            if (drafts.generation == generation) drafts.change { copy(began = null) }
            throw failed
        }
    }

    /** Finds out whether a decision that was begun before the process died was recorded. */
    suspend fun recover() = drafts.exclusively(::findRecorded)

    private suspend fun findRecorded() {
        val draft = drafts.current ?: return
        val began = draft.began ?: return
        val check = draft.report?.let(ReportView::parse)?.entry ?: return
        val entry = repository.withStation { entriesSince(began).firstOrNull { it.kind == "decision" && it.about == check } }
        if (drafts.current?.report != draft.report) return
        drafts.change { copy(decided = entry?.id, decision = entry?.what?.uppercase(Locale.ROOT) ?: decision, began = null) }
    }
}
