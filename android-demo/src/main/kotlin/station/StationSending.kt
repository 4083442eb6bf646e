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

/** Sends over HTTPS, and lets Android's `JobScheduler` choose the moment. */
class StationSending(
    private val context: Context,
    private val desk: Desk,
    private val settings: SharedPreferences,
    private val scope: CoroutineScope,
) : Sending {
    private val turn = Mutex()
    private val state = MutableStateFlow<Sent>(Sent.Idle)
    private var begun: Job? = null

    override val progress: StateFlow<Sent> get() = state

    override var address: String?
        get() = settings.getString(ADDRESS, null)
        set(value) {
            settings.edit().putString(ADDRESS, value).apply()
            schedule()
        }

    override fun schedule() {
        val scheduler = context.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler
        if (address == null) return scheduler.cancel(JOB)
        val job = JobInfo.Builder(JOB, ComponentName(context, "roughcheck.demo.app.SendingService"))
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
            .setPeriodic(EVERY_MS)
            .setBackoffCriteria(BACKOFF_MS, JobInfo.BACKOFF_POLICY_EXPONENTIAL)
            .setPersisted(true)
            .build()
        // Scheduling again would begin the period anew at each start of the app.
        if (scheduler.allPendingJobs.none { it.id == JOB }) scheduler.schedule(job)
    }

    override fun begin() {
        if (begun?.isActive == true) return
        begun = scope.launch {
            // What failed stands in the progress.
            runCatching { now() }
        }
    }

    override fun stop() {
        begun?.cancel()
    }

    // The screen and the system may both ask: they take turns.
    override suspend fun now(): SyncReport = turn.withLock {
        state.value = Sent.UnderWay(0, 0)
        try {
            val transport = address?.let(::transportTo) ?: throw RoughcheckException.Failed("no-address", "nobody has said where headquarters is")
            desk.station().sync(transport, Watch()).also { state.value = Sent.Ended(it) }
        } catch (failed: RoughcheckException.Failed) {
            state.value = Sent.Failed(failed.code, failed.text)
            throw failed
        } finally {
            if (state.value is Sent.UnderWay) state.value = Sent.Idle
        }
    }

    private inner class Watch : SyncProgress {
        override fun moved(acknowledged: Long, waiting: Long) {
            state.value = Sent.UnderWay(acknowledged, waiting)
        }

        override fun isCancelled() = false
    }

    companion object {
        /** The job's number. */
        const val JOB = 1
        private const val ADDRESS = "headquarters"
        private const val EVERY_MS = 6 * 60 * 60 * 1000L
        private const val BACKOFF_MS = 10 * 60 * 1000L

        /**
         * The address as it is kept: with `https://` where nobody typed how. Null where nothing can be sent to it: plain
         * http goes to this phone alone.
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
