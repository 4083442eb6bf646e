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
import roughcheck.demo.camera.Eye
import roughcheck.demo.kit.Look
import roughcheck.demo.kit.Size
import roughcheck.demo.kit.buttonView
import roughcheck.demo.kit.dp
import roughcheck.demo.kit.surface
import roughcheck.demo.kit.textView
import roughcheck.demo.kit.wear

/** What the camera sees, with the advice on a strip of its own above it, readable over any picture, and the light below. */
internal class Viewfinder(context: Context, private val eye: Eye, spoken: CharSequence, switch: () -> Unit) {
    private val strip: TextView = textView(context, "", Size.HEADING).apply {
        id = R.id.scan_advice
        setBackgroundColor(context.getColor(R.color.paper))
        setPadding(context.dp(16), context.dp(10), context.dp(16), context.dp(10))
        // What the camera needs is told to an officer who cannot see the picture, too.
        accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }
    private val torch: Button? = if (eye.hasTorch) buttonView(context, "", action = switch).apply { id = R.id.scan_torch } else null

    /** The whole. */
    val view: FrameLayout = FrameLayout(context).apply {
        setBackgroundColor(Color.BLACK)
        minimumHeight = context.dp(LEAST_DP)
        (eye.preview.parent as ViewGroup?)?.removeView(eye.preview)
        addView(eye.preview, FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT))
        addView(focusing(context, spoken), FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT))
        // However long the advice is, it leaves room for the light.
        addView(strip, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.TOP).apply { bottomMargin = context.dp(FREE_DP) })
        torch?.let { addView(it, corner(context)) }
    }

    private fun corner(context: Context) =
        FrameLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT, Gravity.BOTTOM or Gravity.END).apply {
            marginEnd = context.dp(12)
            bottomMargin = context.dp(12)
        }

    /** Shows the advice. */
    fun advise(words: CharSequence) {
        if (strip.text.toString() != words.toString()) strip.text = words
    }

    /** Shows whether the light is on, and whether it would help. */
    fun torch(on: Boolean, helps: Boolean) {
        torch?.setText(if (on) R.string.scan_light_off else R.string.scan_light_on)
        torch?.wear(if (helps && !on) Look.MAIN else Look.OTHER)
    }

    /** Where the picture is touched, the camera focuses; a ring shows for a moment where that is. */
    @SuppressLint("ClickableViewAccessibility") // A click without a place, as TalkBack makes it, focuses on the middle.
    private fun focusing(context: Context, spoken: CharSequence) = FrameLayout(context).apply {
        id = R.id.scan_picture
        contentDescription = spoken
        val side = context.dp(RING_DP)
        val ring = View(context).apply {
            background = surface(context, Color.TRANSPARENT).apply { setStroke(context.dp(3), Color.WHITE); cornerRadius = side / 2f }
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
            eye.focus(x / width, y / height)
        }
        setOnClickListener { focus(width / 2f, height / 2f) }
        setOnTouchListener { _, touch ->
            if (touch.action == MotionEvent.ACTION_UP) focus(touch.x, touch.y)
            true
        }
    }

    private companion object {
        const val LEAST_DP = 240
        const val FREE_DP = 112
        const val RING_DP = 72
        const val RING_MS = 1200L
    }
}
