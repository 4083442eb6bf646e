package roughcheck.demo.screens

import roughcheck.demo.R
import roughcheck.demo.check.Draft
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.button
import roughcheck.demo.kit.text
import roughcheck.demo.station.Step

/** A check that is not recorded, so that the first one that counts is not the first one. */
class PracticeScreen(shell: Shell, place: Place) : FirstRunScreen(shell, place, Step.PRACTICE) {
    override val about: String get() = words(R.string.first_practice)

    override fun Page.step() {
        body.text(words(R.string.first_practice_is))
        foot.button(words(R.string.first_practise), Look.MAIN, R.id.first_practise) {
            services.drafts.begin(Draft(practice = true))
            shell.go(Place(Name.SCAN))
        }
        foot.button(words(R.string.first_finish), id = R.id.first_finish) { finish() }
    }

    private fun finish() {
        if (services.drafts.current?.practice == true) services.drafts.end()
        setup.end()
        shell.start()
    }
}
