package roughcheck.demo.base

import android.util.Log
import java.io.IOException
import java.util.concurrent.Executors
import org.json.JSONException
import org.json.JSONObject

/**
 * A small JSON object in an encrypted file. Use it from the main thread; a thread of its own writes the newest state. A full
 * disk stops nobody: the value in memory counts until the app ends.
 */
class EncryptedJson(private val file: EncryptedFile) {
    private val writer = Executors.newSingleThreadExecutor { Thread(it, "json").apply { isDaemon = true } }
    @Volatile private var newest: JSONObject? = null

    /** The current value. Do not modify it; use [change]. */
    var value: JSONObject = read()
        private set

    /** Changes it. */
    fun change(edit: JSONObject.() -> Unit) = set(JSONObject(value.toString()).apply(edit))

    /** Empties it and deletes the file. */
    fun delete() = set(JSONObject())

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

    private fun set(changed: JSONObject) {
        value = changed
        newest = changed
        writer.execute {
            // Officers type faster than the disk writes: skip a state that is already outdated.
            if (newest !== changed) return@execute
            try {
                if (changed.length() == 0) file.delete() else file.write(changed.toString())
            } catch (failed: IOException) {
                Log.w("roughcheck", "not written to the disk: ${failed.javaClass.simpleName}")
            }
        }
    }
}
