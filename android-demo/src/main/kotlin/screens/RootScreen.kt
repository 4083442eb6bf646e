package roughcheck.demo.screens

import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.field
import roughcheck.demo.kit.text
import roughcheck.demo.station.Setup
import roughcheck.demo.station.Step
import roughcheck.rootWords

/**
 * The root: scanned, typed, or carried by the build. It counts once headquarters has read out the same words.
 */
class RootScreen(shell: Shell, place: Place) : FirstRunScreen(shell, place, Step.ROOT) {
    override val about: String get() = words(if (setup.rootDigits == null) R.string.first_root else R.string.first_compare)

    override fun onShow() {
        super.onShow()
        // What was scanned may be the code of something else.
        if (!setup.root.isNullOrBlank() && setup.rootDigits == null) show(whyNot(setup.root.orEmpty()))
    }

    override fun Page.step() {
        val digits = setup.rootDigits
        if (digits == null) ask() else compare(digits)
    }

    private fun Page.ask() {
        body.text(words(R.string.first_root_is))
        val typed = !setup.root.isNullOrBlank()
        body.button(words(R.string.first_scan_root), if (typed) Look.OTHER else Look.MAIN, R.id.first_scan) { shell.go(Place(Name.SCAN, "root")) }
        body.field(words(R.string.first_type_root), setup.root.orEmpty(), CODE, R.id.first_root, LONGEST) { setup.root = it }
        foot.button(words(R.string.first_use_root), if (typed) Look.MAIN else Look.OTHER, id = R.id.first_next) {
            show(if (setup.rootDigits == null) whyNot(setup.root.orEmpty()) else null)
        }
    }

    private fun Page.compare(digits: String) {
        body.text(words(if (setup.isRootPinned) R.string.first_root_pinned else R.string.first_root_scanned))
        body.card(R.id.first_words) {
            rootWords(digits).split(' ').chunked(2).forEach { text(it.joinToString("  "), Size.HEADLINE, gap = 4) }
        }
        // Below the words and not at the foot: whoever says that they are the same has seen the last of them.
        body.button(words(R.string.first_same), Look.MAIN, R.id.first_same, gap = 16) {
            setup.isRootAgreed = true
            goOn(Step.HEADQUARTERS)
        }
        body.button(words(R.string.first_differ), id = R.id.first_differ) { differ() }
        body.text(words(R.string.first_root_digits), Size.SMALL, soft = true, gap = 20)
        body.text(digits.chunked(8).joinToString(" "), Size.SMALL, gap = 0)
    }

    private fun differ() {
        setup.isRootAgreed = false
        if (!setup.isRootPinned) setup.root = null
        show(words(if (setup.isRootPinned) R.string.first_wrong_app else R.string.first_discarded))
    }

    private fun whyNot(typed: String): String {
        val digits = Setup.digitsOf(typed)
        return if (digits.all { it in "0123456789abcdef" }) words(R.string.first_root_length, digits.length) else words(R.string.first_root_not)
    }

    private companion object {
        /** 64 digits, and the gaps that somebody may type. */
        const val LONGEST = 160
    }
}
