package roughcheck.demo.app

import android.content.Context
import android.content.SharedPreferences
import android.util.Log
import java.io.File
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import roughcheck.DeviceClock
import roughcheck.SystemClock
import roughcheck.demo.R
import roughcheck.demo.base.EncryptedFile
import roughcheck.demo.camera.Camera2FrameSource
import roughcheck.demo.camera.Feedback
import roughcheck.demo.camera.FrameSource
import roughcheck.demo.camera.PhoneFeedback
import roughcheck.demo.check.DraftStore
import roughcheck.demo.screens.AppContainer
import roughcheck.demo.station.AndroidKeyVault
import roughcheck.demo.station.JobSyncController
import roughcheck.demo.station.JournalSearch
import roughcheck.demo.station.NetworkStatus
import roughcheck.demo.station.Setup
import roughcheck.demo.station.Shift
import roughcheck.demo.station.StationRepository
import roughcheck.demo.station.SyncController

/**
 * The dependencies on a real phone.
 *
 * @param clock the phone's; it may be wrong, and the library does not trust it.
 */
open class PhoneContainer(private val app: Context, clock: DeviceClock = SystemClock) : AppContainer {
    override val scope: CoroutineScope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    override val repository: StationRepository = StationRepository(app, scope, clock)
    override val drafts: DraftStore by lazy {
        DraftStore(encryptedFile("draft")) { Log.w("roughcheck", "the current presentation is not on the disk: ${it.javaClass.simpleName}") }
    }
    override val shift: Shift by lazy { Shift(encryptedFile("shift")) }
    override val setup: Setup by lazy { Setup(encryptedFile("setup"), pinnedRoot) }
    override val journalSearch: JournalSearch by lazy { JournalSearch(encryptedFile("journal-search")) }
    override val settings: SharedPreferences = app.getSharedPreferences("settings", Context.MODE_PRIVATE)
    override val sync: SyncController = JobSyncController(app, repository, settings, scope)
    override val network: NetworkStatus = NetworkStatus(app)
    override val feedback: Feedback by lazy { PhoneFeedback(app) }

    /** The root compiled into this build, if any. */
    protected open val pinnedRoot: String? get() = app.getString(R.string.pinned_root).ifEmpty { null }

    override fun frameSource(context: Context): FrameSource = Camera2FrameSource(context)

    private fun encryptedFile(name: String) = EncryptedFile(File(app.noBackupFilesDir, name)) { AndroidKeyVault.wrappingKey("roughcheck.drafts") }
}
