package roughcheck.demo.base

import android.util.Log
import java.io.IOException
import java.util.concurrent.Executors
import org.json.JSONException
import org.json.JSONObject

/**
 * Small things that are kept, sealed, in one file. Used from the main thread; the disk is written on a thread of its own, the
 * newest state only. A full disk stops nobody: what is in memory counts until the app ends.
 */
class KeptJson(private val file: SealedFile) {
    private val writer = Executors.newSingleThreadExecutor { Thread(it, "kept").apply { isDaemon = true } }
    @Volatile private var wanted: JSONObject? = null

    /** What is kept. Not to be changed itself. */
    var now: JSONObject = read()
        private set

    /** Changes it. */
    fun change(how: JSONObject.() -> Unit) = keep(JSONObject(now.toString()).apply(how))

    /** Forgets all of it. */
    fun delete() = keep(JSONObject())

    /** Returns once everything is on the disk. */
    fun flush() {
        writer.submit {}.get()
    }

    private fun read() = try {
        file.read()?.let(::JSONObject) ?: JSONObject()
    } catch (_: JSONException) {
        JSONObject()
    } catch (_: IOException) {
        JSONObject()
    }

    private fun keep(changed: JSONObject) {
        now = changed
        wanted = changed
        writer.execute {
            // Keystrokes come faster than disks: what a later one overtook is not written.
            if (wanted !== changed) return@execute
            try {
                if (changed.length() == 0) file.delete() else file.write(changed.toString())
            } catch (failed: IOException) {
                Log.w("roughcheck", "not on the disk: ${failed.javaClass.simpleName}")
            }
        }
    }
}
