package roughcheck.demo.app

import android.app.Application
import roughcheck.demo.screens.Services

/** The process. */
open class OfficerApp : Application() {
    /** What every screen and the background work share. */
    lateinit var services: Services
        protected set

    override fun onCreate() {
        super.onCreate()
        services = begin()
        services.desk.open()
        services.sending.schedule()
    }

    /** Tests put a clock and a camera of their own in. */
    protected open fun begin(): Services = PhoneServices(this)
}
