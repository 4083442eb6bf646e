package roughcheck.demo.station

import org.json.JSONException
import org.json.JSONObject
import roughcheck.demo.base.SealedFile
import roughcheck.demo.base.textOrNull

/**
 * How far the first run is, and what was scanned for it. Sealed on the disk at once, since a token is a secret; it ends when
 * the phone is set up.
 */
class Setup(private val file: SealedFile) {
    private var kept: JSONObject = try {
        file.read()?.let(::JSONObject) ?: JSONObject()
    } catch (_: JSONException) {
        JSONObject()
    }

    /** The step at which the first run is; null where it is not under way. */
    var step: String?
        get() = kept.textOrNull("step")
        set(value) = keep("step", value)

    /** The digest of the root as it was scanned or typed, not yet believed. */
    var root: String?
        get() = kept.textOrNull("root")
        set(value) = keep("root", value)

    /** Headquarters' token as it was scanned or typed. */
    var token: String?
        get() = kept.textOrNull("token")
        set(value) = keep("token", value)

    /** The text of a code that was scanned for one of these: `root` or `token`. */
    fun scanned(purpose: String, text: String) = keep(purpose, text.trim())

    /** The phone is set up. */
    fun end() {
        kept = JSONObject()
        file.delete()
    }

    private fun keep(name: String, value: String?) {
        kept = JSONObject(kept.toString()).apply { if (value == null) remove(name) else put(name, value) }
        file.write(kept.toString())
    }
}
