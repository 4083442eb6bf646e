package roughcheck.demo.kit

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

/**
 * A whole screen: a bar with the way back, the title and who acts; what scrolls; and below it what is always in reach of a
 * thumb.
 */
class Page(context: Context, title: CharSequence, acting: CharSequence?, back: (() -> Unit)?) {
    /** What scrolls. */
    val body: LinearLayout = column(context)

    /** What stays at the bottom. */
    val foot: LinearLayout = column(context)

    private val scroll = ScrollView(context)

    /** The whole. */
    val view: LinearLayout = column(context).apply {
        setBackgroundColor(context.getColor(R.color.paper))
        // Bars, cut-outs and the keyboard cover nothing.
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
        foot.setPadding(edge, 0, edge, context.dp(12))
        view.addView(foot, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    private fun bar(context: Context, title: CharSequence, acting: CharSequence?, back: (() -> Unit)?): View =
        LinearLayout(context).apply {
            orientation = LinearLayout.HORIZONTAL
            gravity = Gravity.CENTER_VERTICAL
            minimumHeight = context.dp(TOUCH_DP)
            setPadding(context.dp(if (back == null) 16 else 4), 0, context.dp(16), 0)
            if (back != null) addView(backButton(context, back), context.dp(TOUCH_DP), context.dp(TOUCH_DP))
            val names = column(context)
            names.put(textView(context, title, Size.HEADING).apply { id = R.id.title; asHeading() }, gap = 4)
            if (acting != null) names.put(textView(context, acting, Size.SMALL, soft = true).apply { id = R.id.acting }, gap = 0)
            addView(names, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        }

    private fun backButton(context: Context, back: () -> Unit) = ImageButton(context).apply {
        id = R.id.back
        setImageDrawable(context.getDrawable(R.drawable.back))
        background = touchable(context, context.getColor(R.color.paper))
        contentDescription = context.getString(R.string.back)
        setOnClickListener { back() }
    }
}
