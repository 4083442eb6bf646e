package roughcheck.demo.widgets

import android.content.Context
import android.graphics.Typeface
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageButton
import android.widget.LinearLayout
import android.widget.ScrollView
import roughcheck.demo.R

/** The layout of a screen: a bar with back button, title and acting officer; a scrolling body; and a footer in reach of the thumb. */
class Page(context: Context, title: CharSequence, acting: CharSequence?, back: (() -> Unit)?) {
    /** The scrolling part. */
    val body: LinearLayout = column(context)

    /** The part that stays at the bottom. */
    val footer: LinearLayout = column(context)

    private val scroll = ScrollView(context)

    /** The root view. */
    val view: LinearLayout = column(context).apply {
        setBackgroundColor(context.getColor(R.color.surface))
        // System bars, cut-outs and the keyboard cover nothing.
        fitsSystemWindows = true
    }

    init {
        val edge = context.dp(16)
        view.addView(bar(context, title, acting, back), LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        body.setPadding(edge, 0, edge, edge)
        scroll.id = R.id.scroll
        scroll.addView(body)
        scroll.isFillViewport = true
        view.addView(scroll, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        footer.setPadding(edge, 0, edge, context.dp(12))
        view.addView(footer, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    private fun bar(context: Context, title: CharSequence, acting: CharSequence?, back: (() -> Unit)?): View =
        LinearLayout(context).apply {
            orientation = LinearLayout.HORIZONTAL
            gravity = Gravity.CENTER_VERTICAL
            minimumHeight = context.dp(MIN_TOUCH_DP)
            setPadding(context.dp(if (back == null) 16 else 4), 0, context.dp(16), 0)
            if (back != null) addView(backButton(context, back), context.dp(MIN_TOUCH_DP), context.dp(MIN_TOUCH_DP))
            val names = column(context)
            names.put(textView(context, title, TextSize.HEADING).apply { id = R.id.title; asHeading() }, gap = 4)
            if (acting != null) names.put(textView(context, acting, TextSize.SMALL, soft = true).apply { id = R.id.acting }, gap = 0)
            addView(names, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        }

    private fun backButton(context: Context, back: () -> Unit) = ImageButton(context).apply {
        id = R.id.back
        setImageDrawable(context.getDrawable(R.drawable.back))
        background = rippleBackground(context, context.getColor(R.color.surface))
        contentDescription = context.getString(R.string.back)
        setOnClickListener { back() }
    }
}
