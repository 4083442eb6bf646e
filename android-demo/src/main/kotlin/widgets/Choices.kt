package roughcheck.demo.widgets

import android.view.View
import android.widget.LinearLayout
import android.widget.RadioButton
import roughcheck.demo.R

/** One option of a choice. */
class Option(val value: String, val text: CharSequence)

/**
 * Adds options one below the other; one can be chosen, or any number if [several]. A chosen one is filled and marked, so that
 * it can be recognised without colour.
 */
fun LinearLayout.choices(
    options: List<Option>,
    chosen: Set<String>,
    several: Boolean = false,
    spokenPrefix: CharSequence? = null,
    changed: (Set<String>) -> Unit,
): List<View> {
    var now = chosen
    val views = ArrayList<Pair<Option, ChoiceView>>()
    fun show() = views.forEach { (option, view) -> view.show(option.value in now) }
    for (option in options) {
        val view = ChoiceView(this, option.text, several, spokenPrefix) {
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

/** One option that can be tapped; [show] sets its state. */
internal class ChoiceView(parent: LinearLayout, text: CharSequence, several: Boolean, spokenPrefix: CharSequence?, action: () -> Unit) {
    private val context = parent.context
    val view: android.widget.CompoundButton = (if (several) android.widget.CheckBox(context) else RadioButton(context)).apply {
        this.text = text
        textSize = TextSize.BODY.sp
        minHeight = context.dp(MIN_TOUCH_DP)
        setPadding(context.dp(12), context.dp(8), context.dp(12), context.dp(8))
        textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        if (spokenPrefix != null) contentDescription = "$spokenPrefix: $text"
        isSaveEnabled = false
        setOnClickListener { action() }
    }

    fun show(chosen: Boolean) {
        view.isChecked = chosen
        val (fill, foreground, line) = if (chosen) Triple(R.color.primary, R.color.on_primary, null) else Triple(R.color.surface, R.color.on_surface, R.color.outline)
        view.background = rippleBackground(context, context.getColor(fill), line?.let(context::getColor))
        view.setTextColor(context.getColor(foreground))
        view.buttonTintList = android.content.res.ColorStateList.valueOf(context.getColor(foreground))
    }
}
