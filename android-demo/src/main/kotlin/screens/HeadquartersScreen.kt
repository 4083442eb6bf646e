package roughcheck.demo.screens

import kotlinx.coroutines.async
import roughcheck.RoughcheckException
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.button
import roughcheck.demo.kit.field
import roughcheck.demo.kit.text
import roughcheck.demo.station.Step

/** Headquarters' token: it names the post, and headquarters. */
class HeadquartersScreen(shell: Shell, place: Place) : FirstRunScreen(shell, place, Step.HEADQUARTERS) {
    override val about: String get() = words(R.string.first_headquarters)

    /** Whoever has a picture of the token can pass for this phone. */
    override val showsNames: Boolean get() = true

    override fun Page.step() {
        body.text(words(R.string.first_token_is))
        val isHere = !setup.token.isNullOrBlank()
        body.button(words(R.string.first_scan_token), if (isHere) Look.OTHER else Look.MAIN, R.id.first_scan) { shell.go(Place(Name.SCAN, "token")) }
        body.field(words(R.string.first_type_token), setup.token.orEmpty(), CODE, R.id.first_token, LONGEST) { setup.token = it }
        body.button(words(R.string.first_without), id = R.id.first_without, gap = 24) { goOn(Step.POST) }
        foot.button(words(R.string.first_use_token), if (isHere) Look.MAIN else Look.OTHER, id = R.id.first_next) { enrol() }
        if (isMade) foot.button(words(R.string.first_leave), id = R.id.first_leave) { goOn(Step.BUNDLE) }
    }

    private fun enrol() {
        val token = setup.token?.trim().orEmpty()
        if (token.isEmpty()) return show(words(R.string.first_token_needed))
        // Only by way of the comparison: a root that nobody agreed on is none.
        val root = setup.rootDigits.takeIf { setup.isRootAgreed } ?: return shell.replace(Place(Name.FIRST_RUN, Step.ROOT.name))
        work {
            try {
                // Ends also where the phone is turned meanwhile.
                services.scope.async {
                    services.desk.enrol(token, root)
                    setup.token = null
                    setup.step = Step.BUNDLE
                }.await()
            } catch (failed: RoughcheckException.Failed) {
                return@work show(inWords(failed))
            }
            shell.start()
        }
    }

    private fun inWords(failed: RoughcheckException.Failed): String = when (failed.code) {
        "pin-differs" -> words(R.string.first_token_other_root)
        "token" -> words(R.string.first_token_mistyped)
        else -> words(R.string.first_failed, failed.text, failed.code)
    }

    private companion object {
        const val LONGEST = 1_024
    }
}
