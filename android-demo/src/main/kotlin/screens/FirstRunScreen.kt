package roughcheck.demo.screens

import android.text.InputType
import roughcheck.demo.R
import roughcheck.demo.station.Setup
import roughcheck.demo.station.StationState
import roughcheck.demo.station.Step
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.text

/** The screen of a step. */
fun firstRunScreen(host: ScreenHost, route: Route): Screen = when (Step.entries.find { it.name == route.argument } ?: Step.WELCOME) {
    Step.WELCOME -> WelcomeScreen(host, route)
    Step.ROOT -> RootScreen(host, route)
    Step.HEADQUARTERS -> HeadquartersScreen(host, route)
    Step.POST -> PostScreen(host, route)
    Step.BUNDLE -> BundleScreen(host, route)
    Step.PRACTICE -> PracticeScreen(host, route)
}

/** One step of the first run. No step needs a network; after the app was killed it resumes here, with the input stored in [Setup]. */
abstract class FirstRunScreen(host: ScreenHost, route: Route, private val step: Step) : Screen(host, route) {
    protected val setup: Setup get() = container.setup

    /** Whether the station is already set up. */
    protected val isSetUp: Boolean get() = container.repository.state.value is StationState.Open

    /** The heading of the step. */
    protected abstract val heading: String

    /** Draws the step below its heading. */
    protected abstract fun Page.drawStep()

    override val title: String get() = getString(R.string.first_title)
    override val hasBack: Boolean get() = step != Step.WELCOME && !(isSetUp && step <= Step.HEADQUARTERS)

    override fun onShow() {
        if (setup.step != step) setup.step = step
    }

    final override fun Page.draw() {
        body.text(getString(R.string.first_progress, step.number, Step.LAST), TextSize.SMALL, soft = true, id = R.id.first_progress, gap = 4)
        body.heading(heading, gap = 4)
        drawStep()
    }

    /** Goes to another step; back returns here. */
    protected fun goTo(next: Step) = host.navigate(Route(Destination.FIRST_RUN, next.name))

    protected companion object {
        /** For digits and codes: a keyboard without suggestions. */
        const val CODE = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD
    }
}
