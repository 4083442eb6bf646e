package roughcheck.demo.screens

import android.text.InputType
import java.util.Locale
import kotlinx.coroutines.async
import roughcheck.Post
import roughcheck.Procedure
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.station.Step
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Option
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.choices
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.text

/** Takes the post by typing, for a phone without headquarters; its journal stays on the phone. */
class PostScreen(host: ScreenHost, route: Route) : FirstRunScreen(host, route, Step.POST) {
    override val heading: String get() = getString(R.string.first_post)

    override fun Page.drawStep() {
        body.text(getString(R.string.first_post_is))
        body.field(getString(R.string.first_country), setup.country.orEmpty(), LETTERS, R.id.first_country, 2) { setup.country = it }
        body.field(getString(R.string.first_post_name), setup.post.orEmpty(), NAME, R.id.first_post, 60) { setup.post = it }
        body.heading(getString(R.string.first_procedure))
        body.choices(procedures(), setOfNotNull(setup.procedure?.name)) { setup.procedure = Procedure.valueOf(it.first()) }
        footer.button(getString(R.string.first_set_up), ButtonStyle.PRIMARY, R.id.first_next) { setUp() }
    }

    private fun procedures() = listOf(
        Option(Procedure.IMPORT.name, getString(R.string.first_import)),
        Option(Procedure.EXPORT.name, getString(R.string.first_export)),
        Option(Procedure.TRANSIT.name, getString(R.string.first_transit)),
    )

    private fun setUp() {
        val country = setup.country.orEmpty().trim().uppercase(Locale.ROOT)
        val name = setup.post.orEmpty().trim()
        if (!country.matches(Regex("[A-Z]{2}"))) return show(getString(R.string.first_country_needed))
        if (name.isEmpty()) return show(getString(R.string.first_post_needed))
        val procedure = setup.procedure ?: return show(getString(R.string.first_procedure_needed))
        val root = setup.rootDigits.takeIf { setup.isRootAgreed } ?: return host.replace(Route(Destination.FIRST_RUN, Step.ROOT.name))
        work {
            try {
                // Runs to its end even if the phone is turned.
                container.scope.async {
                    container.repository.setUp(Post(country, name, procedure), root)
                    setup.step = Step.BUNDLE
                }.await()
            } catch (failed: RoughcheckException.Failed) {
                return@work show(getString(R.string.first_failed, failureText(failed, language), failed.code))
            }
            host.start()
        }
    }

    private companion object {
        const val LETTERS = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
        const val NAME = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_WORDS
    }
}
