@file:JvmName("Stations")

package roughcheck

import java.io.File
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

/**
 * Opens a station away from the calling thread. It reads the journal's end and verifies what is trusted: once, when the app
 * starts.
 */
@Throws(RoughcheckException::class, CancellationException::class)
suspend fun openStation(folder: File, host: StationHost): Station {
    var opened: Station? = null
    try {
        return withContext(Dispatchers.IO) { Station.open(folder.path, host).also { opened = it } }
    } catch (cancelled: CancellationException) {
        // Nobody will get it: without this it would hold the folder's lock until it is collected.
        opened?.close()
        throw cancelled
    }
}

/**
 * Calls a station away from the calling thread: `val report = station.io { check(CheckInput.Text(text)) }`.
 *
 * A call that has begun ends, and what it recorded stays recorded, also when the coroutine is cancelled meanwhile.
 */
suspend fun <T> Station.io(action: Station.() -> T): T = withContext(Dispatchers.IO) { action() }

/**
 * Sends what is waiting, and waits for it: for Java, and for threads that are made for waiting, such as a worker's.
 *
 * @param progress is told how far it is, and asked whether to stop.
 */
@JvmOverloads
@Throws(RoughcheckException::class)
fun Station.syncBlocking(transport: Transport, progress: SyncProgress? = null): SyncReport =
    runBlocking { sync(transport, progress) }
