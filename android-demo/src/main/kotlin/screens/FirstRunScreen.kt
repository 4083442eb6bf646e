package roughcheck.demo.screens

import android.text.InputType
import roughcheck.demo.R
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.text
import roughcheck.demo.station.DeskState
import roughcheck.demo.station.Setup
import roughcheck.demo.station.Step

/** The screen of a step of the first run. */
fun firstRunScreen(shell: Shell, place: Place): Screen = when (Step.entries.find { it.name == place.argument } ?: Step.WELCOME) {
    Step.WELCOME -> WelcomeScreen(shell, place)
    Step.ROOT -> RootScreen(shell, place)
    Step.HEADQUARTERS -> HeadquartersScreen(shell, place)
    Step.POST -> PostScreen(shell, place)
    Step.BUNDLE -> BundleScreen(shell, place)
    Step.PRACTICE -> PracticeScreen(shell, place)
}

/**
 * One step of the first run. None needs a network, and each is gone back to after the app was killed: what was scanned or
 * typed for it is in [Setup].
 */
abstract class FirstRunScreen(shell: Shell, place: Place, private val step: Step) : Screen(shell, place) {
    protected val setup: Setup get() = services.setup

    /** Whether the phone is a station already. */
    protected val isMade: Boolean get() = services.desk.state.value is DeskState.Open

    /** What this step is about. */
    protected abstract val about: String

    /** Draws what is below it. */
    protected abstract fun Page.step()

    override val title: String get() = words(R.string.first_title)
    override val hasBack: Boolean get() = step != Step.WELCOME && !(isMade && step <= Step.HEADQUARTERS)

    override fun onShow() {
        if (setup.step != step) setup.step = step
    }

    final override fun Page.draw() {
        body.text(words(R.string.first_progress, step.number, Step.LAST), Size.SMALL, soft = true, id = R.id.first_progress, gap = 4)
        body.heading(about, gap = 4)
        step()
    }

    /** On to another step; the way back leads here. */
    protected fun goOn(next: Step) = shell.go(Place(Name.FIRST_RUN, next.name))

    protected companion object {
        /** Digits and codes: a keyboard that guesses words would only spoil them. */
        const val CODE = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD
    }
}
