package roughcheck.demo.app

import android.app.Application
import roughcheck.demo.screens.AppContainer

/** The process. */
open class OfficerApp : Application() {
    /** The dependencies that screens and background work share. */
    lateinit var container: AppContainer
        protected set

    override fun onCreate() {
        super.onCreate()
        container = createContainer()
        container.repository.open()
        container.sync.schedule()
    }

    /** Tests provide their own clock and camera. */
    protected open fun createContainer(): AppContainer = PhoneContainer(this)
}
