package roughcheck.demo.station

import org.json.JSONArray
import roughcheck.demo.base.KeptJson
import roughcheck.demo.base.SealedFile
import roughcheck.demo.base.textOrNull
import roughcheck.demo.base.texts

/**
 * The officers who share this phone, and the one who acts. Asked once when a shift begins; named in every check and every
 * decision from then on.
 *
 * References are what the service calls its officers, such as personnel numbers. Used from the main thread; the file is
 * small and rarely written.
 */
class Shift(file: SealedFile) {
    private val kept = KeptJson(file)

    /** References of the officers who acted on this phone, the latest first. */
    val officers: List<String> get() = kept.now.texts("officers")

    /** Who acts; null before a shift begins. */
    val acting: String? get() = kept.now.textOrNull("acting")

    /** A reference that is being typed. */
    var typed: String
        get() = kept.now.optString("typed")
        set(value) = kept.change { put("typed", value) }

    /** This officer acts from now on. */
    fun begin(officer: String) {
        val reference = officer.trim()
        require(isReference(reference)) { "a reference has 1 to $LONGEST characters" }
        val known = (listOf(reference) + officers.filter { it != reference }).take(MOST)
        kept.change {
            put("officers", JSONArray(known))
            put("acting", reference)
            remove("typed")
        }
    }

    /** Nobody acts: the phone is handed over. */
    fun end() = kept.change { remove("acting") }

    /** This reference is no longer offered. */
    fun forget(officer: String) {
        val (known, ends) = (officers - officer) to (acting == officer)
        kept.change {
            put("officers", JSONArray(known))
            if (ends) remove("acting")
        }
    }

    /** Returns once everything is on the disk. */
    fun flush() = kept.flush()

    companion object {
        /** Most characters of a reference. */
        const val LONGEST = 64
        private const val MOST = 12

        /** Whether this can stand for an officer. */
        fun isReference(text: String): Boolean = text.isNotBlank() && text.trim().length <= LONGEST
    }
}
