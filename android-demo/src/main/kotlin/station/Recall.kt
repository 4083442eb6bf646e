package roughcheck.demo.station

import roughcheck.demo.base.KeptJson
import roughcheck.demo.base.SealedFile

/** What an officer looks for in the journal: a number of a certificate, so it is kept sealed, and not in the way back. */
class Recall(file: SealedFile) {
    private val kept = KeptJson(file)

    /** The number that is searched. */
    var search: String
        get() = kept.now.optString("search")
        set(value) = if (value.isEmpty()) kept.delete() else kept.change { put("search", value) }

    /** Returns once everything is on the disk. */
    fun flush() = kept.flush()
}
