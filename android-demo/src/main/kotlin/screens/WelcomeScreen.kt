package roughcheck.demo.screens

import java.util.Locale
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Option
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.button
import roughcheck.demo.kit.choices
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.text
import roughcheck.demo.station.Step
import roughcheck.languages

/** What this phone will do, and in which language. */
class WelcomeScreen(shell: Shell, place: Place) : FirstRunScreen(shell, place, Step.WELCOME) {
    override val about: String get() = words(R.string.first_welcome)

    override fun Page.step() {
        body.text(words(R.string.first_does))
        body.text(words(R.string.first_needs))
        body.heading(words(R.string.first_language))
        body.choices(languages().map { Option(it, ownName(it)) }, setOf(language), spoken = words(R.string.first_language)) { choose(it.first()) }
        foot.button(words(R.string.first_begin), Look.MAIN, R.id.first_next) { goOn(Step.ROOT) }
    }

    private fun choose(chosen: String) {
        if (chosen == language) return
        services.settings.edit().putString(LANGUAGE, chosen).apply()
        shell.recreate()
    }

    /** A language in its own words: whoever needs it can read it. */
    private fun ownName(language: String): String = Locale(language).let { locale ->
        locale.getDisplayLanguage(locale).replaceFirstChar { it.titlecase(locale) }
    }
}
