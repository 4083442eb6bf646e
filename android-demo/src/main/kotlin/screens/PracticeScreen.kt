package roughcheck.demo.screens

import roughcheck.demo.R
import roughcheck.demo.check.Draft
import roughcheck.demo.station.Step
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.text

/** Offers a practice check that is not recorded. */
class PracticeScreen(host: ScreenHost, route: Route) : FirstRunScreen(host, route, Step.PRACTICE) {
    override val heading: String get() = getString(R.string.first_practice)

    override fun Page.drawStep() {
        body.text(getString(R.string.first_practice_is))
        footer.button(getString(R.string.first_practise), ButtonStyle.PRIMARY, R.id.first_practise) {
            container.drafts.begin(Draft(practice = true))
            host.navigate(Route(Destination.SCAN))
        }
        footer.button(getString(R.string.first_finish), id = R.id.first_finish) { finish() }
    }

    private fun finish() {
        if (container.drafts.current?.practice == true) container.drafts.end()
        setup.end()
        host.start()
    }
}
