package roughcheck.demo.widgets

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Typeface
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.os.Build
import android.text.Editable
import android.text.InputFilter
import android.text.TextWatcher
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Button
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.TextView
import roughcheck.demo.R
import roughcheck.demo.base.RequiresApi

/** Text sizes in sp: they follow the officer's font setting. */
enum class TextSize(val sp: Float) { SMALL(15f), BODY(18f), STRONG(18f), HEADING(22f), HEADLINE(27f) }

/** A button for the next step, for an alternative, or for something irreversible. */
enum class ButtonStyle { PRIMARY, SECONDARY, DESTRUCTIVE }

/** Minimum height and width of a touch target, for gloves. */
const val MIN_TOUCH_DP = 56

/** Converts density-independent pixels to pixels. */
fun Context.dp(dp: Int): Int = (dp * resources.displayMetrics.density + 0.5f).toInt()

/** A vertical layout. */
fun column(context: Context): LinearLayout = LinearLayout(context).apply {
    orientation = LinearLayout.VERTICAL
}

/** Adds a view of full width, with a gap above it. */
fun <V : View> LinearLayout.put(view: V, gap: Int = 12, height: Int = WRAP_CONTENT): V {
    addView(view, LinearLayout.LayoutParams(MATCH_PARENT, height).apply { topMargin = context.dp(gap) })
    return view
}

/** Adds a text. */
fun LinearLayout.text(text: CharSequence, size: TextSize = TextSize.BODY, soft: Boolean = false, id: Int = View.NO_ID, gap: Int = 8): TextView =
    put(textView(context, text, size, soft).apply { this.id = id }, gap)

/** Adds a heading; TalkBack jumps from heading to heading. */
fun LinearLayout.heading(text: CharSequence, id: Int = View.NO_ID, gap: Int = 20): TextView =
    put(textView(context, text, TextSize.HEADING).apply { this.id = id; asHeading() }, gap)

/** A text view that is not yet added. */
fun textView(context: Context, text: CharSequence, size: TextSize = TextSize.BODY, soft: Boolean = false): TextView = TextView(context).apply {
    this.text = text
    textSize = size.sp
    setTextColor(context.getColor(if (soft) R.color.on_surface_variant else R.color.on_surface))
    if (size != TextSize.SMALL && size != TextSize.BODY) setTypeface(typeface, Typeface.BOLD)
    textAlignment = View.TEXT_ALIGNMENT_VIEW_START
    // The library's texts may run in another direction than the app's.
    textDirection = View.TEXT_DIRECTION_FIRST_STRONG
    setLineSpacing(0f, 1.1f)
}

/** Marks a view as a heading, if this Android supports it. */
fun View.asHeading() {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) markAsHeading(this)
}

@RequiresApi(Build.VERSION_CODES.P)
private fun markAsHeading(view: View) {
    view.isAccessibilityHeading = true
}

/** Adds a button. */
fun LinearLayout.button(text: CharSequence, style: ButtonStyle = ButtonStyle.SECONDARY, id: Int = View.NO_ID, gap: Int = 12, action: () -> Unit): Button =
    put(buttonView(context, text, style, action).apply { this.id = id }, gap)

/** A button that is not yet added. */
fun buttonView(context: Context, text: CharSequence, style: ButtonStyle = ButtonStyle.SECONDARY, action: () -> Unit): Button = Button(context).apply {
    this.text = text
    isAllCaps = false
    textSize = TextSize.STRONG.sp
    setTypeface(typeface, Typeface.BOLD)
    minHeight = context.dp(MIN_TOUCH_DP)
    minimumHeight = context.dp(MIN_TOUCH_DP)
    minWidth = context.dp(MIN_TOUCH_DP)
    setPadding(context.dp(16), context.dp(10), context.dp(16), context.dp(10))
    stateListAnimator = null
    applyStyle(style)
    setOnClickListener { action() }
}

/** Applies a style to a button. */
fun Button.applyStyle(style: ButtonStyle) {
    val (fill, foreground) = when (style) {
        ButtonStyle.PRIMARY -> R.color.primary to R.color.on_primary
        ButtonStyle.SECONDARY -> R.color.surface_container to R.color.on_surface
        ButtonStyle.DESTRUCTIVE -> R.color.refuse to R.color.on_refuse
    }
    setTextColor(withDisabledState(context.getColor(foreground)))
    background = rippleBackground(context, context.getColor(fill), if (style == ButtonStyle.SECONDARY) context.getColor(R.color.outline) else null)
}

/** A rounded background with a touch ripple. */
fun rippleBackground(context: Context, fill: Int, line: Int? = null): RippleDrawable {
    val shape = roundedBackground(context, fill, line)
    return RippleDrawable(ColorStateList.valueOf(context.getColor(R.color.outline)), shape, null)
}

/** A rounded background. */
fun roundedBackground(context: Context, fill: Int, line: Int? = null): GradientDrawable = GradientDrawable().apply {
    setColor(fill)
    cornerRadius = context.dp(10).toFloat()
    if (line != null) setStroke(context.dp(1), line)
}

private fun withDisabledState(colour: Int) = ColorStateList(
    arrayOf(intArrayOf(-android.R.attr.state_enabled), intArrayOf()),
    intArrayOf(colour and 0x00ffffff or (0x80 shl 24), colour),
)

/** Adds a card. */
fun LinearLayout.card(id: Int = View.NO_ID, gap: Int = 12, content: LinearLayout.() -> Unit): LinearLayout {
    val card = column(context).apply {
        this.id = id
        background = roundedBackground(context, context.getColor(R.color.surface_container))
        setPadding(context.dp(16), context.dp(8), context.dp(16), context.dp(16))
        content()
    }
    return put(card, gap)
}

/** Adds a card that acts as one button. */
fun LinearLayout.clickableCard(spoken: CharSequence, id: Int = View.NO_ID, action: () -> Unit, content: LinearLayout.() -> Unit): LinearLayout =
    card(id) {
        minimumHeight = context.dp(MIN_TOUCH_DP)
        background = rippleBackground(context, context.getColor(R.color.surface_container))
        contentDescription = spoken
        isClickable = true
        isFocusable = true
        setOnClickListener { action() }
        content()
    }

/** Adds a label with its value. */
fun LinearLayout.labelledText(label: CharSequence, value: CharSequence, id: Int = View.NO_ID) {
    text(label, TextSize.SMALL, soft = true, gap = 10)
    val view = text(value, TextSize.BODY, id = id, gap = 0)
    // Days, numbers and seals run from left to right in every language.
    if (!hasRightToLeft(value)) view.textDirection = View.TEXT_DIRECTION_LTR
}

/**
 * Adds a large text field with its label above; a hint inside the field would vanish while typing.
 *
 * @param type an `InputType`, which also chooses the keyboard.
 */
fun LinearLayout.field(
    label: CharSequence,
    value: CharSequence,
    type: Int,
    id: Int,
    maxLength: Int = 200,
    onChange: (String) -> Unit,
): EditText {
    val name = text(label, TextSize.SMALL, soft = true, gap = 12)
    val field = EditText(context).apply {
        this.id = id
        inputType = type
        filters = arrayOf(InputFilter.LengthFilter(maxLength))
        textSize = TextSize.HEADING.sp
        minHeight = context.dp(MIN_TOUCH_DP)
        minimumHeight = context.dp(MIN_TOUCH_DP)
        gravity = Gravity.CENTER_VERTICAL or Gravity.START
        textDirection = View.TEXT_DIRECTION_FIRST_STRONG_LTR
        textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        setTextColor(context.getColor(R.color.on_surface))
        background = roundedBackground(context, context.getColor(R.color.surface), context.getColor(R.color.outline))
        setPadding(context.dp(14), context.dp(10), context.dp(14), context.dp(10))
        setText(value)
        // Only the listener stores the input.
        isSaveEnabled = false
        disableAutofill(this)
        addTextChangedListener(object : TextWatcher {
            override fun beforeTextChanged(s: CharSequence?, start: Int, count: Int, after: Int) = Unit
            override fun onTextChanged(s: CharSequence?, start: Int, before: Int, count: Int) = Unit
            override fun afterTextChanged(s: Editable) = onChange(s.toString())
        })
    }
    put(field, gap = 4)
    name.labelFor = id
    return field
}

private fun disableAutofill(field: EditText) {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) setNotImportantForAutofill(field)
}

@RequiresApi(Build.VERSION_CODES.O)
private fun setNotImportantForAutofill(field: EditText) {
    field.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO
}
