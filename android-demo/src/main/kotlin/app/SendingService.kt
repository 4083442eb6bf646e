package roughcheck.demo.app

import android.app.job.JobParameters
import android.app.job.JobService
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import roughcheck.RoughcheckException

/** Android starts it when there is a network. What was not sent waits for the next time: stopping is always safe. */
class SendingService : JobService() {
    private var sending: Job? = null

    override fun onStartJob(parameters: JobParameters?): Boolean {
        val services = (application as OfficerApp).services
        sending = services.scope.launch {
            val again = try {
                // Where waiting does not help, a person must look: the screen says what is wrong.
                services.sending.now().trouble?.againInMs != null
            } catch (failed: RoughcheckException.Failed) {
                false
            }
            jobFinished(parameters, again)
        }
        return true
    }

    override fun onStopJob(parameters: JobParameters?): Boolean {
        sending?.cancel()
        return true
    }
}
