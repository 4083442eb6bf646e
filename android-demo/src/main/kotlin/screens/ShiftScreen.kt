package roughcheck.demo.screens

import android.text.InputType
import roughcheck.demo.R
import roughcheck.demo.station.Shift
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.text

/** Asks who is acting, when a shift begins or the phone is handed over. Nobody gets past it unnamed. */
class ShiftScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    private val isForgetting: Boolean get() = route.argument == FORGET

    override val title: String get() = getString(if (isForgetting) R.string.shift_forget else R.string.shift_title)
    override val showsNames: Boolean get() = true
    override val hasBack: Boolean get() = isForgetting

    override fun Page.draw() {
        if (isForgetting) forget() else ask()
    }

    private fun Page.ask() {
        container.drafts.current?.takeIf { it.hasSubject }?.let { draft ->
            body.card(R.id.shift_draft) {
                text(draft.officer?.let { getString(R.string.shift_check_of, it) } ?: getString(R.string.shift_check), TextSize.STRONG)
                text(getString(R.string.shift_stays), TextSize.SMALL, soft = true)
            }
        }
        val known = container.shift.officers
        known.forEach { officer -> body.button(officer) { begin(officer) }.tag = officer }
        val label = getString(if (known.isEmpty()) R.string.shift_reference else R.string.shift_other)
        body.field(label, container.shift.typed, REFERENCE, R.id.shift_typed, Shift.MAX_LENGTH) { container.shift.typed = it }
        body.text(getString(R.string.shift_is), TextSize.SMALL, soft = true)
        if (known.isNotEmpty()) {
            body.button(getString(R.string.shift_forget), id = R.id.shift_forget, gap = 24) { host.navigate(Route(Destination.SHIFT, FORGET)) }
        }
        footer.button(getString(R.string.shift_begin), ButtonStyle.PRIMARY, R.id.shift_begin) { begin(container.shift.typed) }
    }

    private fun Page.forget() {
        body.text(getString(R.string.shift_forget_is))
        for (officer in container.shift.officers) {
            body.button(getString(R.string.shift_forget_one, officer)) {
                container.shift.forget(officer)
                if (container.shift.officers.isEmpty()) host.back() else host.redraw()
            }.tag = officer
        }
    }

    private fun begin(officer: String) {
        if (!Shift.isReference(officer)) return show(getString(R.string.shift_needed))
        container.shift.begin(officer)
        host.start()
    }

    private companion object {
        const val FORGET = "forget"
        const val REFERENCE = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
    }
}
