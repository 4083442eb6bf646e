package roughcheck.demo.station

import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.ComponentName
import android.content.Context
import android.content.SharedPreferences
import java.io.IOException
import java.net.URL
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import roughcheck.HttpTransport
import roughcheck.RoughcheckException
import roughcheck.SyncProgress
import roughcheck.SyncReport

/** Syncs over HTTPS; Android's `JobScheduler` chooses the moment. */
class JobSyncController(
    private val context: Context,
    private val repository: StationRepository,
    private val settings: SharedPreferences,
    private val scope: CoroutineScope,
) : SyncController {
    private val mutex = Mutex()
    private val mutableState = MutableStateFlow<SyncState>(SyncState.Idle)
    private var running: Job? = null

    override val state: StateFlow<SyncState> get() = mutableState

    override var address: String?
        get() = settings.getString(ADDRESS, null)
        set(value) {
            settings.edit().putString(ADDRESS, value).apply()
            schedule()
        }

    override fun schedule() {
        val scheduler = context.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler
        if (address == null) return scheduler.cancel(JOB_ID)
        val job = JobInfo.Builder(JOB_ID, ComponentName(context, "roughcheck.demo.app.SyncJobService"))
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
            .setPeriodic(EVERY_MS)
            .setBackoffCriteria(BACKOFF_MS, JobInfo.BACKOFF_POLICY_EXPONENTIAL)
            .setPersisted(true)
            .build()
        // Scheduling again would restart the period at each start of the app.
        if (scheduler.allPendingJobs.none { it.id == JOB_ID }) scheduler.schedule(job)
    }

    override fun start() {
        if (running?.isActive == true) return
        running = scope.launch {
            // The state tells what failed.
            runCatching { syncNow() }
        }
    }

    override fun stop() {
        running?.cancel()
    }

    // The screen and the system may both ask: one at a time.
    override suspend fun syncNow(): SyncReport = mutex.withLock {
        mutableState.value = SyncState.Running(0, 0)
        try {
            val transport = address?.let(::transportTo) ?: throw RoughcheckException.Failed("no-address", "no address of headquarters is set")
            repository.station().sync(transport, ProgressListener()).also { mutableState.value = SyncState.Finished(it) }
        } catch (failed: RoughcheckException.Failed) {
            mutableState.value = SyncState.Failed(failed.code, failed.text)
            throw failed
        } finally {
            if (mutableState.value is SyncState.Running) mutableState.value = SyncState.Idle
        }
    }

    private inner class ProgressListener : SyncProgress {
        override fun moved(acknowledged: Long, waiting: Long) {
            mutableState.value = SyncState.Running(acknowledged, waiting)
        }

        override fun isCancelled() = false
    }

    companion object {
        /** The job's id. */
        const val JOB_ID = 1
        private const val ADDRESS = "headquarters"
        private const val EVERY_MS = 6 * 60 * 60 * 1000L
        private const val BACKOFF_MS = 10 * 60 * 1000L

        /**
         * The address in the form that is stored, with `https://` unless another scheme was typed. Null if nothing can be sent
         * to it: plain http is for this phone alone.
         */
        fun addressOf(typed: String): String? {
            val bare = typed.trim()
            val address = if ("://" in bare) bare else "https://$bare"
            return if (transportTo(address) == null) null else address.trimEnd('/')
        }

        private fun transportTo(address: String): HttpTransport? = try {
            if (URL(address).host.isEmpty() || address.any(Char::isWhitespace)) null else HttpTransport(address)
        } catch (_: IllegalArgumentException) {
            null
        } catch (_: IOException) {
            null
        }
    }
}
