package roughcheck.demo.widgets

import android.content.Context
import android.graphics.Canvas
import android.graphics.ColorFilter
import android.graphics.Paint
import android.graphics.Path
import android.graphics.PixelFormat
import android.graphics.drawable.Drawable
import roughcheck.Decision

/** The icon of a decision: an arrow for release, two bars for hold, a closed box for seize. */
class DecisionIcon(private val context: Context, private val decision: Decision, foreground: Int) : Drawable() {
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = foreground
        strokeWidth = 11f
        strokeJoin = Paint.Join.ROUND
        strokeCap = Paint.Cap.ROUND
    }

    override fun getIntrinsicWidth(): Int = context.dp(SIDE_DP)

    override fun getIntrinsicHeight(): Int = context.dp(SIDE_DP)

    override fun draw(canvas: Canvas) {
        canvas.save()
        canvas.translate(bounds.left.toFloat(), bounds.top.toFloat())
        canvas.scale(bounds.width() / 100f, bounds.height() / 100f)
        when (decision) {
            Decision.RELEASE -> arrow(canvas)
            Decision.HOLD -> {
                canvas.drawRoundRect(18f, 12f, 42f, 88f, 6f, 6f, paint)
                canvas.drawRoundRect(58f, 12f, 82f, 88f, 6f, 6f, paint)
            }
            Decision.SEIZE -> {
                paint.style = Paint.Style.STROKE
                canvas.drawRoundRect(12f, 12f, 88f, 88f, 8f, 8f, paint)
                canvas.drawLine(32f, 32f, 68f, 68f, paint)
                canvas.drawLine(68f, 32f, 32f, 68f, paint)
            }
        }
        canvas.restore()
    }

    private fun arrow(canvas: Canvas) {
        // The arrow points in the reading direction.
        if (context.resources.configuration.layoutDirection == android.view.View.LAYOUT_DIRECTION_RTL) canvas.scale(-1f, 1f, 50f, 50f)
        paint.style = Paint.Style.STROKE
        canvas.drawLine(10f, 50f, 86f, 50f, paint)
        canvas.drawPath(Path().apply { moveTo(58f, 20f); lineTo(88f, 50f); lineTo(58f, 80f) }, paint)
    }

    override fun setAlpha(alpha: Int) {
        paint.alpha = alpha
    }

    override fun setColorFilter(filter: ColorFilter?) {
        paint.colorFilter = filter
    }

    @Deprecated("unused since Android 10")
    override fun getOpacity(): Int = PixelFormat.TRANSLUCENT

    private companion object {
        const val SIDE_DP = 32
    }
}
