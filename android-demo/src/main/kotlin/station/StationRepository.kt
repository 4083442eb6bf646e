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

/** The state of the app's station. */
sealed class StationState {
    /** Being opened. */
    object Opening : StationState()

    /** There is no station yet: the first run sets it up. */
    object NotSetUp : StationState()

    /** Open. */
    class Open(val station: Station) : StationState()

    /** It could not be opened; [code] is the library's, [text] is for whoever helps. */
    class Unavailable(val code: String, val text: String) : StationState()
}

/**
 * The app's one station: opened when the app starts, kept open, and used by every screen.
 *
 * It is in the folder that Android never backs up.
 */
class StationRepository(context: Context, private val scope: CoroutineScope, private val clock: DeviceClock = SystemClock) {
    /** The station's folder. */
    val folder = File(context.noBackupFilesDir, "station")
    private val mutex = Mutex()
    private val mutableState = MutableStateFlow<StationState>(StationState.Opening)

    /** The current state. */
    val state: StateFlow<StationState> get() = mutableState

    /** Opens the station if there is one; call it again to retry. */
    fun open(): Job = scope.launch { mutex.withLock { openNow() } }

    /** Runs [action] on the open station, off the calling thread. Throws the library's failure if it cannot be opened. */
    suspend fun <T> withStation(action: Station.() -> T): T = station().io(action)

    /** The state once opening has ended. */
    suspend fun awaitState(): StationState = state.first { it !is StationState.Opening }

    /** The open station. */
    suspend fun station(): Station = when (val state = awaitState()) {
        is StationState.Open -> state.station
        is StationState.Unavailable -> throw RoughcheckException.Failed(state.code, state.text)
        else -> throw RoughcheckException.Failed("no-station", "this phone is not set up")
    }

    /** Makes a station for a post that trusts only [root], and opens it. */
    suspend fun setUp(post: Post, root: String) = reopenAfter { initStation(folder.path, post, root) }

    /**
     * Enrols the station with headquarters' token, making it if there is none, and opens it.
     *
     * @param root the root the officer compared with headquarters: a token that names another one is refused as `pin-differs`.
     */
    suspend fun enrol(token: String, root: String? = null) = reopenAfter {
        val deviceKey = signer().publicKey()
        if (root != null) tryEnrolment(token, root, deviceKey)
        enrolStation(folder.path, token, deviceKey)
    }

    /**
     * A station with a root accepts no token that names another one. Tried in a temporary folder, so that a refused token
     * leaves nothing behind.
     */
    private fun tryEnrolment(token: String, root: String, deviceKey: ByteArray) {
        val temporary = File(folder.parentFile, "trial")
        try {
            temporary.deleteRecursively()
            initStation(temporary.path, Post("EU", "-", Procedure.IMPORT), root)
            enrolStation(temporary.path, token, deviceKey)
        } finally {
            temporary.deleteRecursively()
        }
    }

    /** Always runs to its end: if it stopped halfway, the station would stay in the state of being opened. */
    private suspend fun reopenAfter(action: () -> Unit) = withContext(NonCancellable) {
        mutex.withLock {
            (state.value as? StationState.Open)?.station?.close()
            mutableState.value = StationState.Opening
            try {
                withContext(Dispatchers.IO) {
                    mappingFailures {
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
        if (mutableState.value is StationState.Open) return
        mutableState.value = StationState.Opening
        var opened: Station? = null
        try {
            mutableState.value = openWith { opened = it }
        } catch (cancelled: CancellationException) {
            // Nobody receives it, and it would hold the folder's lock.
            opened?.close()
            throw cancelled
        }
    }

    private suspend fun openWith(onOpened: (Station) -> Unit): StationState = withContext(Dispatchers.IO) {
        try {
            mappingFailures {
                folder.mkdirs()
                StationState.Open(openStation(folder, host()).also(onOpened))
            }
        } catch (failed: RoughcheckException.Failed) {
            if (failed.code == "no-station") StationState.NotSetUp else StationState.Unavailable(failed.code, failed.text)
        }
    }

    /** Turns failures of the key store or the disk into the library's kind of failure, with a code of the app's own. */
    private inline fun <T> mappingFailures(action: () -> T): T = try {
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

    /** The alias of the device's current key in the Android Keystore; the keys are numbered. */
    val deviceKeyAlias: String get() = "roughcheck.device." + (File(folder, "key-number").takeIf(File::exists)?.readText()?.trim() ?: "1")

    private fun signer(): DeviceSigner = VaultSigner.open(AndroidKeyVault, File(folder, "key-number"))

    private fun host(): StationHost {
        val sealing = WrappedSealingKey(File(folder, "sealing.key"), AndroidKeyVault.wrappingKey("roughcheck.sealing"))
        return fileHost(folder, signer(), sealing).copy(clock = clock)
    }
}
