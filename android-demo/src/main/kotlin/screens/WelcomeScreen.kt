package roughcheck.demo.screens

import roughcheck.demo.R
import roughcheck.demo.station.Step
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.choices
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.text

/** Explains what the phone will do, and asks for the language. */
class WelcomeScreen(host: ScreenHost, route: Route) : FirstRunScreen(host, route, Step.WELCOME) {
    override val heading: String get() = getString(R.string.first_welcome)

    override fun Page.drawStep() {
        body.text(getString(R.string.first_does))
        body.text(getString(R.string.first_needs))
        body.heading(getString(R.string.first_language))
        body.choices(languageOptions(context), setOf(language), spokenPrefix = getString(R.string.first_language)) { choose(it.first()) }
        footer.button(getString(R.string.first_begin), ButtonStyle.PRIMARY, R.id.first_next) { goTo(Step.ROOT) }
    }

    private fun choose(chosen: String) {
        if (chosen == language) return
        container.settings.edit().putString(LANGUAGE, chosen).apply()
        host.recreate()
    }
}
