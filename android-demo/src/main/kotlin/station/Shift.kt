package roughcheck.demo.station

import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject
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
class Shift(private val file: SealedFile) {
    /** References of the officers who acted on this phone, the latest first. */
    var officers: List<String> = emptyList()
        private set

    /** Who acts; null before a shift begins. */
    var acting: String? = null
        private set

    init {
        try {
            file.read()?.let(::JSONObject)?.let { kept ->
                officers = kept.texts("officers")
                acting = kept.textOrNull("acting")
            }
        } catch (_: JSONException) {
            // Asked again.
        }
    }

    /** This officer acts from now on. */
    fun begin(officer: String) {
        val reference = officer.trim()
        require(reference.isNotEmpty() && reference.length <= LONGEST) { "a reference has 1 to $LONGEST characters" }
        officers = (listOf(reference) + officers.filter { it != reference }).take(MOST)
        acting = reference
        keep()
    }

    /** Nobody acts: the phone is handed over. */
    fun end() {
        acting = null
        keep()
    }

    /** This reference is no longer offered. */
    fun forget(officer: String) {
        officers = officers - officer
        if (acting == officer) acting = null
        keep()
    }

    private fun keep() {
        val json = JSONObject().put("officers", JSONArray(officers)).putOpt("acting", acting)
        file.write(json.toString())
    }

    companion object {
        /** Most characters of a reference. */
        const val LONGEST = 64
        private const val MOST = 12
    }
}
