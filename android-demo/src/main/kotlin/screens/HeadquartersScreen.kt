package roughcheck.demo.screens

import kotlinx.coroutines.async
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.station.Step
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.text

/** Takes headquarters' token, which names the post and headquarters. */
class HeadquartersScreen(host: ScreenHost, route: Route) : FirstRunScreen(host, route, Step.HEADQUARTERS) {
    override val heading: String get() = getString(R.string.first_headquarters)

    /** Anybody with a picture of the token can pose as this phone. */
    override val showsNames: Boolean get() = true

    override fun Page.drawStep() {
        body.text(getString(R.string.first_token_is))
        val hasToken = !setup.token.isNullOrBlank()
        body.button(getString(R.string.first_scan_token), if (hasToken) ButtonStyle.SECONDARY else ButtonStyle.PRIMARY, R.id.first_scan) { host.navigate(Route(Destination.SCAN, "token")) }
        body.field(getString(R.string.first_type_token), setup.token.orEmpty(), CODE, R.id.first_token, MAX_LENGTH) { setup.token = it }
        body.button(getString(R.string.first_without), id = R.id.first_without, gap = 24) { goTo(Step.POST) }
        footer.button(getString(R.string.first_use_token), if (hasToken) ButtonStyle.PRIMARY else ButtonStyle.SECONDARY, id = R.id.first_next) { enrol() }
        if (isSetUp) footer.button(getString(R.string.first_leave), id = R.id.first_leave) { goTo(Step.BUNDLE) }
    }

    private fun enrol() {
        val token = setup.token?.trim().orEmpty()
        if (token.isEmpty()) return show(getString(R.string.first_token_needed))
        // Only a root that was compared counts.
        val root = setup.rootDigits.takeIf { setup.isRootAgreed } ?: return host.replace(Route(Destination.FIRST_RUN, Step.ROOT.name))
        work {
            try {
                // Runs to its end even if the phone is turned.
                container.scope.async {
                    container.repository.enrol(token, root)
                    setup.token = null
                    setup.step = Step.BUNDLE
                }.await()
            } catch (failed: RoughcheckException.Failed) {
                return@work show(textOf(failed))
            }
            host.start()
        }
    }

    private fun textOf(failed: RoughcheckException.Failed): String = when (failed.code) {
        "pin-differs" -> getString(R.string.first_token_other_root)
        "token" -> getString(R.string.first_token_mistyped)
        else -> getString(R.string.first_failed, failureText(failed, language), failed.code)
    }

    private companion object {
        const val MAX_LENGTH = 1_024
    }
}
