package roughcheck.demo.kit

import android.view.View
import android.widget.LinearLayout
import android.widget.RadioButton
import roughcheck.demo.R

/** One of several answers. */
class Option(val value: String, val text: CharSequence)

/**
 * Adds answers one below the other, of which one, or any number where [several], is chosen. Chosen ones are filled and
 * carry a mark, so that they are told apart without colour.
 */
fun LinearLayout.choices(
    options: List<Option>,
    chosen: Set<String>,
    several: Boolean = false,
    spoken: CharSequence? = null,
    changed: (Set<String>) -> Unit,
): List<View> {
    var now = chosen
    val views = ArrayList<Pair<Option, ChoiceView>>()
    fun show() = views.forEach { (option, view) -> view.show(option.value in now) }
    for (option in options) {
        val view = ChoiceView(this, option.text, several, spoken) {
            now = when {
                !several -> setOf(option.value)
                option.value in now -> now - option.value
                else -> now + option.value
            }
            show()
            changed(now)
        }
        view.view.tag = option.value
        views += option to view
        put(view.view, gap = 8)
    }
    show()
    return views.map { it.second.view }
}

/** One answer that can be touched; it shows what it is told to show. */
internal class ChoiceView(parent: LinearLayout, text: CharSequence, several: Boolean, spoken: CharSequence?, action: () -> Unit) {
    private val context = parent.context
    val view: android.widget.CompoundButton = (if (several) android.widget.CheckBox(context) else RadioButton(context)).apply {
        this.text = text
        textSize = Size.BODY.sp
        minHeight = context.dp(TOUCH_DP)
        setPadding(context.dp(12), context.dp(8), context.dp(12), context.dp(8))
        textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        if (spoken != null) contentDescription = "$spoken: $text"
        isSaveEnabled = false
        setOnClickListener { action() }
    }

    fun show(chosen: Boolean) {
        view.isChecked = chosen
        val (fill, ink, line) = if (chosen) Triple(R.color.action, R.color.on_action, null) else Triple(R.color.paper, R.color.ink, R.color.line)
        view.background = touchable(context, context.getColor(fill), line?.let(context::getColor))
        view.setTextColor(context.getColor(ink))
        view.buttonTintList = android.content.res.ColorStateList.valueOf(context.getColor(ink))
    }
}
