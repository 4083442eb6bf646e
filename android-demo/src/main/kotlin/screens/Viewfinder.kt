package roughcheck.demo.screens

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Color
import android.view.Gravity
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Button
import android.widget.FrameLayout
import android.widget.TextView
import roughcheck.demo.R
import roughcheck.demo.camera.FrameSource
import roughcheck.demo.widgets.ButtonStyle
import roughcheck.demo.widgets.TextSize
import roughcheck.demo.widgets.applyStyle
import roughcheck.demo.widgets.buttonView
import roughcheck.demo.widgets.dp
import roughcheck.demo.widgets.roundedBackground
import roughcheck.demo.widgets.textView

/** The camera preview, with the advice on a strip above it, readable over any picture, and the torch button below. */
internal class Viewfinder(context: Context, private val source: FrameSource, description: CharSequence, toggleTorch: () -> Unit) {
    private val strip: TextView = textView(context, "", TextSize.HEADING).apply {
        id = R.id.scan_advice
        setBackgroundColor(context.getColor(R.color.surface))
        setPadding(context.dp(16), context.dp(10), context.dp(16), context.dp(10))
        // TalkBack reads the advice to an officer who cannot see the picture.
        accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }
    private val torch: Button? = if (source.hasTorch) buttonView(context, "", action = toggleTorch).apply { id = R.id.scan_torch } else null

    /** The root view. */
    val view: FrameLayout = FrameLayout(context).apply {
        setBackgroundColor(Color.BLACK)
        minimumHeight = context.dp(MIN_HEIGHT_DP)
        (source.preview.parent as ViewGroup?)?.removeView(source.preview)
        addView(source.preview, FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT))
        addView(focusOverlay(context, description), FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT))
        // Even long advice leaves room for the torch button.
        addView(strip, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.TOP).apply { bottomMargin = context.dp(BOTTOM_MARGIN_DP) })
        torch?.let { addView(it, corner(context)) }
    }

    private fun corner(context: Context) =
        FrameLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT, Gravity.BOTTOM or Gravity.END).apply {
            marginEnd = context.dp(12)
            bottomMargin = context.dp(12)
        }

    /** Shows the advice. */
    fun showAdvice(advice: CharSequence) {
        if (strip.text.toString() != advice.toString()) strip.text = advice
    }

    /** Shows whether the torch is on, and whether it would help. */
    fun showTorch(on: Boolean, helps: Boolean) {
        torch?.setText(if (on) R.string.scan_light_off else R.string.scan_light_on)
        torch?.applyStyle(if (helps && !on) ButtonStyle.PRIMARY else ButtonStyle.SECONDARY)
    }

    /** The camera focuses where the picture is touched; a ring shows the point for a moment. */
    @SuppressLint("ClickableViewAccessibility") // A click without a position, as from TalkBack, focuses on the middle.
    private fun focusOverlay(context: Context, description: CharSequence) = FrameLayout(context).apply {
        id = R.id.scan_picture
        contentDescription = description
        val side = context.dp(RING_DP)
        val ring = View(context).apply {
            background = roundedBackground(context, Color.TRANSPARENT).apply { setStroke(context.dp(3), Color.WHITE); cornerRadius = side / 2f }
            visibility = View.INVISIBLE
        }
        val hide = Runnable { ring.visibility = View.INVISIBLE }
        addView(ring, FrameLayout.LayoutParams(side, side, Gravity.TOP or Gravity.LEFT))
        fun focus(x: Float, y: Float) {
            if (width == 0 || height == 0) return
            ring.x = x - side / 2
            ring.y = y - side / 2
            ring.visibility = View.VISIBLE
            ring.removeCallbacks(hide)
            ring.postDelayed(hide, RING_MS)
            source.focus(x / width, y / height)
        }
        setOnClickListener { focus(width / 2f, height / 2f) }
        setOnTouchListener { _, touch ->
            if (touch.action == MotionEvent.ACTION_UP) focus(touch.x, touch.y)
            true
        }
    }

    private companion object {
        const val MIN_HEIGHT_DP = 240
        const val BOTTOM_MARGIN_DP = 112
        const val RING_DP = 72
        const val RING_MS = 1200L
    }
}
