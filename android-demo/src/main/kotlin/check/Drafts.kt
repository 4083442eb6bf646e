package roughcheck.demo.check

import java.io.IOException
import java.util.concurrent.Executors
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import org.json.JSONException
import roughcheck.demo.base.SealedFile

/**
 * The one presentation at hand, in memory and on the disk. Used from the main thread; the disk is written on a thread of its
 * own, the newest state only.
 */
class Drafts(private val file: SealedFile, private val failed: (IOException) -> Unit) {
    private val writer = Executors.newSingleThreadExecutor { Thread(it, "drafts").apply { isDaemon = true } }
    @Volatile private var wanted: Draft? = null

    /** The presentation at hand; null between two. */
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
        wanted = current
    }

    private val turn = Mutex()

    /** Whether something about it is being recorded right now. */
    val isBusy: Boolean get() = turn.isLocked

    /** Does what must happen once, and to its end: the next one waits, also on another screen. */
    suspend fun alone(action: suspend () -> Unit) = withContext(NonCancellable) { turn.withLock { action() } }

    /** Counts presentations: what began in one never lands in another. */
    var number = 0
        private set

    /** Begins a presentation; the one before it ends. */
    fun begin(draft: Draft) {
        number++
        keep(draft)
    }

    /** Changes the presentation at hand. */
    fun change(how: Draft.() -> Draft) = keep((current ?: Draft()).how())

    /** Ends it: what counts is in the journal. */
    fun end() {
        number++
        keep(null)
    }

    /** Returns once everything is on the disk. */
    fun flush() {
        writer.submit {}.get()
    }

    private fun keep(draft: Draft?) {
        current = draft
        wanted = draft
        writer.execute {
            // Keystrokes come faster than disks: what a later one overtook is not written.
            if (wanted !== draft) return@execute
            try {
                if (draft == null) file.delete() else file.write(draft.toJson())
            } catch (full: IOException) {
                failed(full)
            }
        }
    }
}
