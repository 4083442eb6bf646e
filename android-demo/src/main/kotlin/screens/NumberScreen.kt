package roughcheck.demo.screens

import android.text.InputType
import android.view.View
import android.widget.Button
import roughcheck.demo.R
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.Page
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.button
import roughcheck.demo.widgets.card
import roughcheck.demo.widgets.field
import roughcheck.demo.widgets.text

/** Takes the printed number of a certificate whose code is missing or unreadable. */
class NumberScreen(host: ScreenHost, route: Route) : Screen(host, route) {
    override val title: String get() = getString(R.string.number_title)

    override fun Page.draw() {
        var next: Button? = null
        body.field(getString(R.string.number_label), container.drafts.current?.printed.orEmpty(), KEYBOARD, R.id.number_field, MAX_LENGTH) { typed ->
            container.drafts.change { copy(printed = typed.trim().ifEmpty { null }) }
            next?.isEnabled = hasNumber
        }.textDirection = View.TEXT_DIRECTION_LTR
        body.text(getString(R.string.number_how), TextSize.SMALL, soft = true)
        body.card { text(getString(R.string.number_alone), TextSize.STRONG) }
        next = footer.button(getString(R.string.number_next), ButtonStyle.PRIMARY, R.id.number_next) {
            container.drafts.change { copy(text = null) }
            host.replace(Route(Destination.PARCEL))
        }
        next.isEnabled = hasNumber
    }

    private val hasNumber: Boolean get() = container.drafts.current?.printed != null

    private companion object {
        /** Capitals and digits, without suggestions. */
        const val KEYBOARD =
            InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS

        /** Two letters and sixteen characters, with separators as on paper. */
        const val MAX_LENGTH = 40
    }
}
