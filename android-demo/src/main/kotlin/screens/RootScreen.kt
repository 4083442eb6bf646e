package roughcheck.demo.screens

import roughcheck.demo.R
import roughcheck.demo.station.Setup
import roughcheck.demo.station.Step
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.text
import roughcheck.rootWords

/** Takes the root, scanned, typed or compiled in. It is trusted once headquarters has read out the same words. */
class RootScreen(host: ScreenHost, route: Route) : FirstRunScreen(host, route, Step.ROOT) {
    override val heading: String get() = getString(if (setup.rootDigits == null) R.string.first_root else R.string.first_compare)

    override fun onShow() {
        super.onShow()
        // The scanned code may be of another kind.
        if (!setup.root.isNullOrBlank() && setup.rootDigits == null) show(refusal(setup.root.orEmpty()))
    }

    override fun Page.drawStep() {
        val digits = setup.rootDigits
        if (digits == null) ask() else compare(digits)
    }

    private fun Page.ask() {
        body.text(getString(R.string.first_root_is))
        val typed = !setup.root.isNullOrBlank()
        body.button(getString(R.string.first_scan_root), if (typed) ButtonStyle.SECONDARY else ButtonStyle.PRIMARY, R.id.first_scan) { host.navigate(Route(Destination.SCAN, "root")) }
        body.field(getString(R.string.first_type_root), setup.root.orEmpty(), CODE, R.id.first_root, MAX_LENGTH) { setup.root = it }
        footer.button(getString(R.string.first_use_root), if (typed) ButtonStyle.PRIMARY else ButtonStyle.SECONDARY, id = R.id.first_next) {
            show(if (setup.rootDigits == null) refusal(setup.root.orEmpty()) else null)
        }
    }

    private fun Page.compare(digits: String) {
        body.text(getString(if (setup.isRootPinned) R.string.first_root_pinned else R.string.first_root_scanned))
        body.card(R.id.first_words) {
            rootWords(digits).split(' ').chunked(2).forEach { text(it.joinToString("  "), TextSize.HEADLINE, gap = 4) }
        }
        // Below the words, not in the footer, so that the officer sees all of them first.
        body.button(getString(R.string.first_same), ButtonStyle.PRIMARY, R.id.first_same, gap = 16) {
            setup.isRootAgreed = true
            goTo(Step.HEADQUARTERS)
        }
        body.button(getString(R.string.first_differ), id = R.id.first_differ) { differ() }
        body.text(getString(R.string.first_root_digits), TextSize.SMALL, soft = true, gap = 20)
        body.text(digits.chunked(8).joinToString(" "), TextSize.SMALL, gap = 0)
    }

    private fun differ() {
        setup.isRootAgreed = false
        if (!setup.isRootPinned) setup.root = null
        show(getString(if (setup.isRootPinned) R.string.first_wrong_app else R.string.first_discarded))
    }

    private fun refusal(typed: String): String {
        val digits = Setup.digitsOf(typed)
        return if (digits.all { it in "0123456789abcdef" }) getString(R.string.first_root_length, digits.length) else getString(R.string.first_root_not)
    }

    private companion object {
        /** 64 digits with gaps between them. */
        const val MAX_LENGTH = 160
    }
}
