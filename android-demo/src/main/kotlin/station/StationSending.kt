package roughcheck.demo.station

import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.ComponentName
import android.content.Context
import android.content.SharedPreferences
import roughcheck.HttpTransport
import roughcheck.RoughcheckException
import roughcheck.SyncReport

/** Sends over HTTPS, and lets Android's `JobScheduler` choose the moment. */
class StationSending(private val context: Context, private val desk: Desk, private val settings: SharedPreferences) : Sending {
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
            .setPersisted(true)
            .build()
        // Scheduling again would begin the period anew at each start of the app.
        if (scheduler.allPendingJobs.none { it.id == JOB }) scheduler.schedule(job)
    }

    override suspend fun now(): SyncReport {
        val to = address ?: throw RoughcheckException.Failed("no-address", "nobody has said where headquarters is")
        val transport = try {
            HttpTransport(to)
        } catch (unfit: IllegalArgumentException) {
            throw RoughcheckException.Failed("no-address", unfit.message ?: "this is no address")
        }
        return desk.station().sync(transport)
    }

    companion object {
        /** The job's number. */
        const val JOB = 1
        private const val ADDRESS = "headquarters"
        private const val EVERY_MS = 6 * 60 * 60 * 1000L
    }
}
