package roughcheck.demo.screens

import android.text.InputType
import android.view.View
import android.widget.Button
import roughcheck.demo.R
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Page
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.button
import roughcheck.demo.kit.card
import roughcheck.demo.kit.field
import roughcheck.demo.kit.text

/** The number as it is printed, for a certificate whose code is missing or cannot be read. */
class NumberScreen(shell: Shell, place: Place) : Screen(shell, place) {
    override val title: String get() = words(R.string.number_title)

    override fun Page.draw() {
        var next: Button? = null
        body.field(words(R.string.number_label), services.drafts.current?.printed.orEmpty(), KEYBOARD, R.id.number_field, LONGEST) { typed ->
            services.drafts.change { copy(printed = typed.trim().ifEmpty { null }) }
            next?.isEnabled = canGoOn
        }.textDirection = View.TEXT_DIRECTION_LTR
        body.text(words(R.string.number_how), Size.SMALL, soft = true)
        body.card { text(words(R.string.number_alone), Size.STRONG) }
        next = foot.button(words(R.string.number_next), Look.MAIN, R.id.number_next) {
            services.drafts.change { copy(text = null) }
            shell.replace(Place(Name.PARCEL))
        }
        next.isEnabled = canGoOn
    }

    private val canGoOn: Boolean get() = services.drafts.current?.printed != null

    private companion object {
        /** Capitals and digits, and no dictionary that knows better. */
        const val KEYBOARD =
            InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS

        /** Two letters and sixteen characters, with whatever stands between them on paper. */
        const val LONGEST = 40
    }
}
