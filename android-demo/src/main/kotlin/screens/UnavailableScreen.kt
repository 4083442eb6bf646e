package roughcheck.demo.screens

import roughcheck.demo.R
import roughcheck.demo.station.StationState
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.heading
import roughcheck.demo.widgets.text

/** The station cannot be opened: the reason, and what an officer can do. It never deletes anything. */
class UnavailableScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    override val title: String get() = getString(R.string.unavailable_title)
    override val hasBack: Boolean get() = false

    private val unavailable: StationState.Unavailable? get() = container.repository.state.value as? StationState.Unavailable

    override fun onShow() {
        work { if (container.repository.awaitState() !is StationState.Unavailable) host.start() else host.redraw() }
    }

    override fun Page.draw() {
        body.heading(getString(R.string.unavailable_what), gap = 4)
        body.text(getString(R.string.unavailable_kept))
        val failure = unavailable ?: return body.text(getString(R.string.unavailable_trying)).let {}
        body.heading(getString(R.string.unavailable_do))
        body.text(getString(adviceFor(failure.code)), id = R.id.unavailable_advice)
        body.card(R.id.unavailable_why) {
            text(getString(R.string.unavailable_tell), TextSize.SMALL, soft = true)
            text(getString(R.string.unavailable_code, failure.code), TextSize.STRONG)
            text(failure.text)
        }
        footer.button(getString(R.string.unavailable_again), ButtonStyle.PRIMARY, R.id.unavailable_again) { retry() }
    }

    private fun retry() = work {
        container.repository.open().join()
        host.start()
    }

    private fun adviceFor(code: String): Int = when (code) {
        "busy" -> R.string.unavailable_busy
        "newer-station" -> R.string.unavailable_newer
        "keys", "signer", "sealing-key", "device-key", "sealed" -> R.string.unavailable_keys
        "disk", "store", "last-head" -> R.string.unavailable_disk
        else -> R.string.unavailable_other
    }
}
