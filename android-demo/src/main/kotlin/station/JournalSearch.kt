package roughcheck.demo.station

import roughcheck.demo.base.EncryptedFile
import roughcheck.demo.base.EncryptedJson

/** The search in the journal. It is a certificate number, so it is stored encrypted and never in the back stack. */
class JournalSearch(file: EncryptedFile) {
    private val store = EncryptedJson(file)

    /** The number searched for; empty if none. */
    var query: String
        get() = store.value.optString("query")
        set(value) = if (value.isEmpty()) store.delete() else store.change { put("query", value) }

    /** Returns once everything is on the disk. */
    fun flush() = store.flush()
}
