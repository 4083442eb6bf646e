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
import roughcheck.demo.base.SealedFile
import roughcheck.demo.camera.Camera2Eye
import roughcheck.demo.camera.Eye
import roughcheck.demo.camera.PhoneSignals
import roughcheck.demo.camera.Signals
import roughcheck.demo.check.Drafts
import roughcheck.demo.screens.Services
import roughcheck.demo.station.Desk
import roughcheck.demo.station.Network
import roughcheck.demo.station.PhoneKeys
import roughcheck.demo.station.Recall
import roughcheck.demo.station.Sending
import roughcheck.demo.station.Setup
import roughcheck.demo.station.Shift
import roughcheck.demo.station.StationSending

/**
 * The services of a real phone.
 *
 * @param clock the phone's; it may be wrong, and the library doubts it.
 */
open class PhoneServices(private val app: Context, clock: DeviceClock = SystemClock) : Services {
    override val scope: CoroutineScope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    override val desk: Desk = Desk(app, scope, clock)
    override val drafts: Drafts by lazy {
        Drafts(sealedFile("draft")) { Log.w("roughcheck", "the presentation at hand is not on the disk: ${it.javaClass.simpleName}") }
    }
    override val shift: Shift by lazy { Shift(sealedFile("shift")) }
    override val setup: Setup by lazy { Setup(sealedFile("setup"), pinnedRoot) }
    override val recall: Recall by lazy { Recall(sealedFile("recall")) }
    override val settings: SharedPreferences = app.getSharedPreferences("settings", Context.MODE_PRIVATE)
    override val sending: Sending = StationSending(app, desk, settings, scope)
    override val network: Network = Network(app)
    override val signals: Signals by lazy { PhoneSignals(app) }

    /** The root that the build carries, if any. */
    protected open val pinnedRoot: String? get() = app.getString(R.string.pinned_root).ifEmpty { null }

    override fun eye(context: Context): Eye = Camera2Eye(context)

    private fun sealedFile(name: String) = SealedFile(File(app.noBackupFilesDir, name)) { PhoneKeys.wrapper("roughcheck.drafts") }
}
