package roughcheck.demo.screens

import android.text.InputType
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.field
import roughcheck.demo.kit.text
import roughcheck.demo.station.Shift

/** Who acts: asked once, when a shift begins or the phone is handed over. Nobody gets past it unnamed. */
class ShiftScreen(shell: Shell, place: Place) : Screen(shell, place) {
    private val forgets: Boolean get() = place.argument == FORGET

    override val title: String get() = words(if (forgets) R.string.shift_forget else R.string.shift_title)
    override val showsNames: Boolean get() = true
    override val hasBack: Boolean get() = forgets

    override fun Page.draw() {
        if (forgets) forget() else ask()
    }

    private fun Page.ask() {
        services.drafts.current?.takeIf { it.hasSubject }?.let { draft ->
            body.card(R.id.shift_draft) {
                text(draft.officer?.let { words(R.string.shift_check_of, it) } ?: words(R.string.shift_check), Size.STRONG)
                text(words(R.string.shift_stays), Size.SMALL, soft = true)
            }
        }
        val known = services.shift.officers
        known.forEach { officer -> body.button(officer) { begin(officer) }.tag = officer }
        val label = words(if (known.isEmpty()) R.string.shift_reference else R.string.shift_other)
        body.field(label, services.shift.typed, REFERENCE, R.id.shift_typed, Shift.LONGEST) { services.shift.typed = it }
        body.text(words(R.string.shift_is), Size.SMALL, soft = true)
        if (known.isNotEmpty()) {
            body.button(words(R.string.shift_forget), id = R.id.shift_forget, gap = 24) { shell.go(Place(Name.SHIFT, FORGET)) }
        }
        foot.button(words(R.string.shift_begin), Look.MAIN, R.id.shift_begin) { begin(services.shift.typed) }
    }

    private fun Page.forget() {
        body.text(words(R.string.shift_forget_is))
        for (officer in services.shift.officers) {
            body.button(words(R.string.shift_forget_one, officer)) {
                services.shift.forget(officer)
                if (services.shift.officers.isEmpty()) shell.back() else shell.redraw()
            }.tag = officer
        }
    }

    private fun begin(officer: String) {
        if (!Shift.isReference(officer)) return show(words(R.string.shift_needed))
        services.shift.begin(officer)
        shell.start()
    }

    private companion object {
        const val FORGET = "forget"
        const val REFERENCE = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
    }
}
