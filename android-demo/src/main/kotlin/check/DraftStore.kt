package roughcheck.demo.check

import java.io.IOException
import java.util.concurrent.Executors
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import org.json.JSONException
import roughcheck.demo.base.EncryptedFile

/** The current presentation, in memory and on the disk. Use it from the main thread; a thread of its own writes the newest state. */
class DraftStore(private val file: EncryptedFile, private val onWriteFailed: (IOException) -> Unit) {
    private val writer = Executors.newSingleThreadExecutor { Thread(it, "drafts").apply { isDaemon = true } }
    @Volatile private var newest: Draft? = null

    /** The current presentation; null between two. */
    var current: Draft? = null
        private set

    init {
        current = try {
            file.read()?.let(Draft::fromJson)
        } catch (_: JSONException) {
            null
        } catch (_: IOException) {
            null
        }
        newest = current
    }

    private val mutex = Mutex()

    /** Whether a check or a decision is being recorded right now. */
    val isBusy: Boolean get() = mutex.isLocked

    /** Runs one action at a time, always to its end, even if its screen is left. */
    suspend fun exclusively(action: suspend () -> Unit) = withContext(NonCancellable) { mutex.withLock { action() } }

    /** Counts presentations, so that a result never lands in another one. */
    var generation = 0
        private set

    /** Begins a presentation and ends the one before it. */
    fun begin(draft: Draft) {
        generation++
        set(draft)
    }

    /** Changes the current presentation. */
    fun change(edit: Draft.() -> Draft) = set((current ?: Draft()).edit())

    /** Ends the current presentation; the journal has the rest. */
    fun end() {
        generation++
        set(null)
    }

    /** Returns once everything is on the disk. */
    fun flush() {
        writer.submit {}.get()
    }

    private fun set(draft: Draft?) {
        current = draft
        newest = draft
        writer.execute {
            // Officers type faster than the disk writes: skip a state that is already outdated.
            if (newest !== draft) return@execute
            try {
                if (draft == null) file.delete() else file.write(draft.toJson())
            } catch (failed: IOException) {
                onWriteFailed(failed)
            }
        }
    }
}
