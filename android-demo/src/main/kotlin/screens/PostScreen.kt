package roughcheck.demo.screens

import android.text.InputType
import kotlinx.coroutines.async
import roughcheck.Post
import roughcheck.Procedure
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Option
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.button
import roughcheck.demo.kit.choices
import roughcheck.demo.kit.field
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.text
import roughcheck.demo.station.Step

/** The post, typed: for a phone without headquarters, whose journal stays on it. */
class PostScreen(shell: Shell, place: Place) : FirstRunScreen(shell, place, Step.POST) {
    override val about: String get() = words(R.string.first_post)

    override fun Page.step() {
        body.text(words(R.string.first_post_is))
        body.field(words(R.string.first_country), setup.country.orEmpty(), LETTERS, R.id.first_country, 2) { setup.country = it }
        body.field(words(R.string.first_post_name), setup.post.orEmpty(), NAME, R.id.first_post, 60) { setup.post = it }
        body.heading(words(R.string.first_procedure))
        body.choices(procedures(), setOfNotNull(setup.procedure?.name)) { setup.procedure = Procedure.valueOf(it.first()) }
        foot.button(words(R.string.first_set_up), Look.MAIN, R.id.first_next) { setUp() }
    }

    private fun procedures() = listOf(
        Option(Procedure.IMPORT.name, words(R.string.first_import)),
        Option(Procedure.EXPORT.name, words(R.string.first_export)),
        Option(Procedure.TRANSIT.name, words(R.string.first_transit)),
    )

    private fun setUp() {
        val country = setup.country.orEmpty().trim().uppercase()
        val name = setup.post.orEmpty().trim()
        if (!country.matches(Regex("[A-Z]{2}"))) return show(words(R.string.first_country_needed))
        if (name.isEmpty()) return show(words(R.string.first_post_needed))
        val procedure = setup.procedure ?: return show(words(R.string.first_procedure_needed))
        val root = setup.rootDigits.takeIf { setup.isRootAgreed } ?: return shell.replace(Place(Name.FIRST_RUN, Step.ROOT.name))
        work {
            try {
                // Ends also where the phone is turned meanwhile.
                services.scope.async {
                    services.desk.setUp(Post(country, name, procedure), root)
                    setup.step = Step.BUNDLE
                }.await()
            } catch (failed: RoughcheckException.Failed) {
                return@work show(words(R.string.first_failed, failed.text, failed.code))
            }
            shell.start()
        }
    }

    private companion object {
        const val LETTERS = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
        const val NAME = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_WORDS
    }
}
