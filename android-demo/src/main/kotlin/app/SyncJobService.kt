package roughcheck.demo.app

import android.app.job.JobParameters
import android.app.job.JobService
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import roughcheck.RoughcheckException

/** Android starts it when there is a network. Stopping is always safe: the next run continues. */
class SyncJobService : JobService() {
    private var job: Job? = null

    override fun onStartJob(parameters: JobParameters?): Boolean {
        val container = (application as OfficerApp).container
        job = container.scope.launch {
            val again = try {
                // If waiting does not help, a person must look: the screen tells what is wrong.
                container.sync.syncNow().trouble?.againInMs != null
            } catch (failed: RoughcheckException.Failed) {
                false
            }
            jobFinished(parameters, again)
        }
        return true
    }

    override fun onStopJob(parameters: JobParameters?): Boolean {
        job?.cancel()
        return true
    }
}
