package roughcheck.demo.kit

import android.content.Context
import android.graphics.Typeface
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.content.res.ColorStateList
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
import roughcheck.demo.base.FromSdk

/** Sizes of text, in sp: each grows with the officer's own setting. */
enum class Size(val sp: Float) { SMALL(15f), BODY(18f), STRONG(18f), HEADING(22f), HEADLINE(27f) }

/** How a button looks: what to do now, what else can be done, and what cannot be taken back. */
enum class Look { MAIN, OTHER, DANGER }

/** Least height and width of whatever is touched: gloves. */
const val TOUCH_DP = 56

/** Density-independent pixels in pixels. */
fun Context.dp(dp: Int): Int = (dp * resources.displayMetrics.density + 0.5f).toInt()

/** A column of views, from top to bottom. */
fun column(context: Context): LinearLayout = LinearLayout(context).apply {
    orientation = LinearLayout.VERTICAL
}

/** Adds a view over the whole width, with a gap above it. */
fun <V : View> LinearLayout.put(view: V, gap: Int = 12, height: Int = WRAP_CONTENT): V {
    addView(view, LinearLayout.LayoutParams(MATCH_PARENT, height).apply { topMargin = context.dp(gap) })
    return view
}

/** Adds a text. */
fun LinearLayout.text(text: CharSequence, size: Size = Size.BODY, soft: Boolean = false, id: Int = View.NO_ID, gap: Int = 8): TextView =
    put(textView(context, text, size, soft).apply { this.id = id }, gap)

/** Adds a heading; TalkBack jumps from heading to heading. */
fun LinearLayout.heading(text: CharSequence, id: Int = View.NO_ID, gap: Int = 20): TextView =
    put(textView(context, text, Size.HEADING).apply { this.id = id; asHeading() }, gap)

/** A text that stands alone. */
fun textView(context: Context, text: CharSequence, size: Size = Size.BODY, soft: Boolean = false): TextView = TextView(context).apply {
    this.text = text
    textSize = size.sp
    setTextColor(context.getColor(if (soft) R.color.ink_soft else R.color.ink))
    if (size != Size.SMALL && size != Size.BODY) setTypeface(typeface, Typeface.BOLD)
    textAlignment = View.TEXT_ALIGNMENT_VIEW_START
    // A text of the library's may stand in another direction than the app's.
    textDirection = View.TEXT_DIRECTION_FIRST_STRONG
    setLineSpacing(0f, 1.1f)
}

/** Marks a view as a heading, where Android knows headings. */
fun View.asHeading() {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) markAsHeading(this)
}

@FromSdk(Build.VERSION_CODES.P)
private fun markAsHeading(view: View) {
    view.isAccessibilityHeading = true
}

/** Adds a button. */
fun LinearLayout.button(text: CharSequence, look: Look = Look.OTHER, id: Int = View.NO_ID, gap: Int = 12, action: () -> Unit): Button =
    put(buttonView(context, text, look, action).apply { this.id = id }, gap)

/** A button that stands alone. */
fun buttonView(context: Context, text: CharSequence, look: Look = Look.OTHER, action: () -> Unit): Button = Button(context).apply {
    this.text = text
    isAllCaps = false
    textSize = Size.STRONG.sp
    setTypeface(typeface, Typeface.BOLD)
    minHeight = context.dp(TOUCH_DP)
    minimumHeight = context.dp(TOUCH_DP)
    minWidth = context.dp(TOUCH_DP)
    setPadding(context.dp(16), context.dp(10), context.dp(16), context.dp(10))
    stateListAnimator = null
    wear(look)
    setOnClickListener { action() }
}

/** Gives a button another look. */
fun Button.wear(look: Look) {
    val (fill, ink) = when (look) {
        Look.MAIN -> R.color.action to R.color.on_action
        Look.OTHER -> R.color.card to R.color.ink
        Look.DANGER -> R.color.refuse to R.color.on_refuse
    }
    setTextColor(stateful(context.getColor(ink)))
    background = touchable(context, context.getColor(fill), if (look == Look.OTHER) context.getColor(R.color.line) else null)
}

/** A rounded surface that answers to touch. */
fun touchable(context: Context, fill: Int, line: Int? = null): RippleDrawable {
    val shape = surface(context, fill, line)
    return RippleDrawable(ColorStateList.valueOf(context.getColor(R.color.line)), shape, null)
}

/** A rounded surface. */
fun surface(context: Context, fill: Int, line: Int? = null): GradientDrawable = GradientDrawable().apply {
    setColor(fill)
    cornerRadius = context.dp(10).toFloat()
    if (line != null) setStroke(context.dp(1), line)
}

private fun stateful(colour: Int) = ColorStateList(
    arrayOf(intArrayOf(-android.R.attr.state_enabled), intArrayOf()),
    intArrayOf(colour and 0x00ffffff or (0x80 shl 24), colour),
)

/** Adds a card: what belongs together. */
fun LinearLayout.card(id: Int = View.NO_ID, gap: Int = 12, content: LinearLayout.() -> Unit): LinearLayout {
    val card = column(context).apply {
        this.id = id
        background = surface(context, context.getColor(R.color.card))
        setPadding(context.dp(16), context.dp(8), context.dp(16), context.dp(16))
        content()
    }
    return put(card, gap)
}

/** Adds a card that is touched as one. */
fun LinearLayout.touchCard(spoken: CharSequence, id: Int = View.NO_ID, action: () -> Unit, content: LinearLayout.() -> Unit): LinearLayout =
    card(id) {
        minimumHeight = context.dp(TOUCH_DP)
        background = touchable(context, context.getColor(R.color.card))
        contentDescription = spoken
        isClickable = true
        isFocusable = true
        setOnClickListener { action() }
        content()
    }

/** Adds a label and a value that belong together. */
fun LinearLayout.pair(label: CharSequence, value: CharSequence, id: Int = View.NO_ID) {
    text(label, Size.SMALL, soft = true, gap = 10)
    text(value, Size.BODY, id = id, gap = 0)
}

/**
 * Adds a big field, with its label above: a label within a field is gone once something is typed.
 *
 * @param type an `InputType`, which chooses the keyboard too.
 */
fun LinearLayout.field(
    label: CharSequence,
    value: CharSequence,
    type: Int,
    id: Int,
    longest: Int = 200,
    changed: (String) -> Unit,
): EditText {
    val name = text(label, Size.SMALL, soft = true, gap = 12)
    val field = EditText(context).apply {
        this.id = id
        inputType = type
        filters = arrayOf(InputFilter.LengthFilter(longest))
        textSize = Size.HEADING.sp
        minHeight = context.dp(TOUCH_DP)
        minimumHeight = context.dp(TOUCH_DP)
        gravity = Gravity.CENTER_VERTICAL or Gravity.START
        setTextColor(context.getColor(R.color.ink))
        background = surface(context, context.getColor(R.color.paper), context.getColor(R.color.line))
        setPadding(context.dp(14), context.dp(10), context.dp(14), context.dp(10))
        setText(value)
        // What is typed is kept by whoever listens, and nowhere else.
        isSaveEnabled = false
        importantForAutofill(this)
        addTextChangedListener(object : TextWatcher {
            override fun beforeTextChanged(s: CharSequence?, start: Int, count: Int, after: Int) = Unit
            override fun onTextChanged(s: CharSequence?, start: Int, before: Int, count: Int) = Unit
            override fun afterTextChanged(s: Editable) = changed(s.toString())
        })
    }
    put(field, gap = 4)
    name.labelFor = id
    return field
}

private fun importantForAutofill(field: EditText) {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) noAutofill(field)
}

@FromSdk(Build.VERSION_CODES.O)
private fun noAutofill(field: EditText) {
    field.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO
}
