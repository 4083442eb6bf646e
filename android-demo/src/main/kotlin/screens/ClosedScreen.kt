package roughcheck.demo.screens

import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.heading
import roughcheck.demo.kit.text
import roughcheck.demo.station.DeskState

/** The station cannot be opened: why, and what an officer can do. Nothing here deletes anything. */
class ClosedScreen(shell: Shell, place: Place) : Screen(shell, place) {
    override val title: String get() = words(R.string.closed_title)
    override val hasBack: Boolean get() = false

    private val closed: DeskState.Closed? get() = services.desk.state.value as? DeskState.Closed

    override fun onShow() {
        work { if (services.desk.settled() !is DeskState.Closed) shell.start() else shell.redraw() }
    }

    override fun Page.draw() {
        body.heading(words(R.string.closed_what), gap = 4)
        body.text(words(R.string.closed_kept))
        val closed = closed ?: return body.text(words(R.string.closed_trying)).let {}
        body.heading(words(R.string.closed_do))
        body.text(words(adviceFor(closed.code)), id = R.id.closed_advice)
        body.card(R.id.closed_why) {
            text(words(R.string.closed_tell), Size.SMALL, soft = true)
            text(words(R.string.closed_code, closed.code), Size.STRONG)
            text(closed.text)
        }
        foot.button(words(R.string.closed_again), Look.MAIN, R.id.closed_again) { again() }
    }

    private fun again() = work {
        services.desk.open().join()
        shell.start()
    }

    private fun adviceFor(code: String): Int = when (code) {
        "busy" -> R.string.closed_busy
        "newer-station" -> R.string.closed_newer
        "keys", "signer", "sealing-key", "device-key", "sealed" -> R.string.closed_keys
        "disk", "store", "last-head" -> R.string.closed_disk
        else -> R.string.closed_other
    }
}
