package roughcheck.demo.station

import android.content.Context
import java.io.File
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.ProviderException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import roughcheck.DeviceClock
import roughcheck.DeviceSigner
import roughcheck.HostException
import roughcheck.Post
import roughcheck.Procedure
import roughcheck.RoughcheckException
import roughcheck.Station
import roughcheck.StationHost
import roughcheck.SystemClock
import roughcheck.VaultSigner
import roughcheck.WrappedSealingKey
import roughcheck.enrolStation
import roughcheck.fileHost
import roughcheck.initStation
import roughcheck.io
import roughcheck.openStation

/** How far the one station of the app is. */
sealed class DeskState {
    /** Being opened. */
    object Opening : DeskState()

    /** There is none yet: the first run sets it up. */
    object Unset : DeskState()

    /** Open. */
    class Open(val station: Station) : DeskState()

    /** Not to be opened; [code] is the library's, [text] for whoever helps. */
    class Closed(val code: String, val text: String) : DeskState()
}

/**
 * The one station of the app: opened when the app starts, kept open, used from any screen.
 *
 * It lies in the folder that Android backs up never.
 */
class Desk(context: Context, private val scope: CoroutineScope, private val clock: DeviceClock = SystemClock) {
    /** Where the station lies. */
    val folder = File(context.noBackupFilesDir, "station")
    private val turn = Mutex()
    private val now = MutableStateFlow<DeskState>(DeskState.Opening)

    /** How far it is. */
    val state: StateFlow<DeskState> get() = now

    /** Opens the station, if there is one; again after it could not be opened. */
    fun open(): Job = scope.launch { turn.withLock { openNow() } }

    /**
     * Uses the station away from the calling thread, once it is open. Ends with the library's failure where it cannot be
     * opened.
     */
    suspend fun <T> use(action: Station.() -> T): T = station().io(action)

    /** How far it is, once that is known. */
    suspend fun settled(): DeskState = state.first { it !is DeskState.Opening }

    /** The open station. */
    suspend fun station(): Station = when (val settled = settled()) {
        is DeskState.Open -> settled.station
        is DeskState.Closed -> throw RoughcheckException.Failed(settled.code, settled.text)
        else -> throw RoughcheckException.Failed("no-station", "this phone is not set up")
    }

    /** Makes a station for a post, believing in [root] alone, and opens it. */
    suspend fun setUp(post: Post, root: String) = settle { initStation(folder.path, post, root) }

    /**
     * Makes a station, or binds the one there is, by headquarters' token, and opens it.
     *
     * @param root what the officer and headquarters agreed on: a token that names another root is refused, as `pin-differs`.
     */
    suspend fun enrol(token: String, root: String? = null) = settle {
        val deviceKey = signer().publicKey()
        if (root != null) rehearse(token, root, deviceKey)
        enrolStation(folder.path, token, deviceKey)
    }

    /**
     * A station that has a root accepts no token with another one. Tried beside the real station, so that a refused token
     * leaves nothing behind in it.
     */
    private fun rehearse(token: String, root: String, deviceKey: ByteArray) {
        val beside = File(folder.parentFile, "rehearsal")
        try {
            beside.deleteRecursively()
            initStation(beside.path, Post("EU", "-", Procedure.IMPORT), root)
            enrolStation(beside.path, token, deviceKey)
        } finally {
            beside.deleteRecursively()
        }
    }

    /** To its end, also where the screen is left: half of it would leave the station being opened for ever. */
    private suspend fun settle(action: () -> Unit) = withContext(NonCancellable) {
        turn.withLock {
            (state.value as? DeskState.Open)?.station?.close()
            now.value = DeskState.Opening
            try {
                withContext(Dispatchers.IO) {
                    failingAsOne {
                        folder.mkdirs()
                        action()
                    }
                }
            } finally {
                openNow()
            }
        }
    }

    private suspend fun openNow() {
        if (now.value is DeskState.Open) return
        now.value = DeskState.Opening
        var opened: Station? = null
        try {
            now.value = openWith { opened = it }
        } catch (cancelled: CancellationException) {
            // Nobody will get it: it would keep the folder's lock.
            opened?.close()
            throw cancelled
        }
    }

    private suspend fun openWith(keep: (Station) -> Unit): DeskState = withContext(Dispatchers.IO) {
        try {
            failingAsOne {
                folder.mkdirs()
                DeskState.Open(openStation(folder, host()).also(keep))
            }
        } catch (failed: RoughcheckException.Failed) {
            if (failed.code == "no-station") DeskState.Unset else DeskState.Closed(failed.code, failed.text)
        }
    }

    /** Whatever stops key store or disk is told as the library tells it, with a code of our own. */
    private inline fun <T> failingAsOne(action: () -> T): T = try {
        action()
    } catch (failed: GeneralSecurityException) {
        throw RoughcheckException.Failed("keys", failed.message ?: failed.javaClass.simpleName)
    } catch (failed: ProviderException) {
        throw RoughcheckException.Failed("keys", failed.message ?: failed.javaClass.simpleName)
    } catch (failed: HostException) {
        throw RoughcheckException.Failed("keys", failed.message ?: failed.javaClass.simpleName)
    } catch (failed: IOException) {
        throw RoughcheckException.Failed("disk", failed.message ?: failed.javaClass.simpleName)
    }

    /** The name of the device's key in the phone's key store: the keys are numbered, and this one counts. */
    val keyName: String get() = "roughcheck.device." + (File(folder, "key-number").takeIf(File::exists)?.readText()?.trim() ?: "1")

    private fun signer(): DeviceSigner = VaultSigner.open(PhoneKeys, File(folder, "key-number"))

    private fun host(): StationHost {
        val sealing = WrappedSealingKey(File(folder, "sealing.key"), PhoneKeys.wrapper("roughcheck.sealing"))
        return fileHost(folder, signer(), sealing).copy(clock = clock)
    }
}
