package roughcheck.demo.station

import org.json.JSONArray
import roughcheck.demo.base.EncryptedFile
import roughcheck.demo.base.EncryptedJson
import roughcheck.demo.base.textOrNull
import roughcheck.demo.base.texts

/**
 * The officers who share this phone, and the one who is acting. Asked once when a shift begins, and named in every check and
 * decision from then on.
 *
 * A reference is the service's name for an officer, such as a personnel number. Use from the main thread; the file is small
 * and rarely written.
 */
class Shift(file: EncryptedFile) {
    private val store = EncryptedJson(file)

    /** References of the officers who have acted on this phone, latest first. */
    val officers: List<String> get() = store.value.texts("officers")

    /** The acting officer; null before a shift begins. */
    val acting: String? get() = store.value.textOrNull("acting")

    /** The reference being typed. */
    var typed: String
        get() = store.value.optString("typed")
        set(value) = store.change { put("typed", value) }

    /** Makes this officer the acting one. */
    fun begin(officer: String) {
        val reference = officer.trim()
        require(isReference(reference)) { "a reference has 1 to $MAX_LENGTH characters" }
        val known = (listOf(reference) + officers.filter { it != reference }).take(MAX_OFFICERS)
        store.change {
            put("officers", JSONArray(known))
            put("acting", reference)
            remove("typed")
        }
    }

    /** Ends the shift: the phone is handed over. */
    fun end() = store.change { remove("acting") }

    /** Stops offering this reference. */
    fun forget(officer: String) {
        val (known, ends) = (officers - officer) to (acting == officer)
        store.change {
            put("officers", JSONArray(known))
            if (ends) remove("acting")
        }
    }

    /** Returns once everything is on the disk. */
    fun flush() = store.flush()

    companion object {
        /** The most characters a reference may have. */
        const val MAX_LENGTH = 64
        private const val MAX_OFFICERS = 12

        /** Whether this text is a valid reference. */
        fun isReference(text: String): Boolean = text.isNotBlank() && text.trim().length <= MAX_LENGTH
    }
}
