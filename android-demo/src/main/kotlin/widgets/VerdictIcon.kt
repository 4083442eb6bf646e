package roughcheck.demo.widgets

import android.content.Context
import android.graphics.Canvas
import android.graphics.DashPathEffect
import android.graphics.Paint
import android.graphics.Path
import android.graphics.Typeface
import android.view.View
import kotlin.math.cos
import kotlin.math.sin
import roughcheck.demo.R

/** The icon of a verdict. Its shape, its colour and its fill each tell it apart, even from two metres away. */
enum class VerdictIcon(val background: Int, val foreground: Int) {
    /** A filled disc with a tick, on a filled background. */
    PASS(R.color.pass, R.color.on_pass),

    /** A ring with a gap, on an empty background: the parcel was observed in part. */
    PASS_PARTLY(R.color.surface, R.color.pass),

    /** A dashed ring on an empty background: the certificate is good, and the parcel was not observed. */
    PASS_PAPER(R.color.surface, R.color.pass),

    /** A triangle with an exclamation mark. */
    REFER(R.color.refer, R.color.on_refer),

    /** An octagon with a bar. */
    REFUSE(R.color.refuse, R.color.on_refuse),

    /** A square with a question mark: nothing could be judged. */
    NO_VERDICT(R.color.no_verdict, R.color.on_no_verdict);

    /** Whether its background is empty. */
    val isHollow: Boolean get() = this == PASS_PARTLY || this == PASS_PAPER

    companion object {
        /** The icon of a verdict; a pass is full only if the whole parcel was observed. */
        fun of(verdict: String?, parcelSeen: String): VerdictIcon = when (verdict) {
            "pass" -> when (parcelSeen) {
                "full" -> PASS
                "partly" -> PASS_PARTLY
                else -> PASS_PAPER
            }
            "refer" -> REFER
            "refuse" -> REFUSE
            else -> NO_VERDICT
        }
    }
}

/**
 * Draws the icon of a verdict. TalkBack reads the library's headline from it.
 *
 * @param onPage whether to draw it in its own colour on the page, not in a contrasting colour on a background of its own.
 */
class VerdictIconView(context: Context, val icon: VerdictIcon, headline: CharSequence, onPage: Boolean = false) : View(context) {
    // A hollow icon consists of lines, and the page is already its background.
    private val isInverted = onPage && !icon.isHollow
    private val body = Paint(Paint.ANTI_ALIAS_FLAG).apply { color = context.getColor(if (isInverted) icon.background else icon.foreground) }
    private val cut = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = context.getColor(if (isInverted) icon.foreground else icon.background)
        strokeCap = Paint.Cap.ROUND
        strokeJoin = Paint.Join.ROUND
    }

    init {
        contentDescription = headline
    }

    override fun onMeasure(width: Int, height: Int) =
        setMeasuredDimension(resolveSize(context.dp(SIDE_DP), width), resolveSize(context.dp(SIDE_DP), height))

    override fun onDraw(canvas: Canvas) {
        val side = minOf(width, height).toFloat()
        canvas.translate((width - side) / 2, (height - side) / 2)
        canvas.scale(side / 100, side / 100)
        when (icon) {
            VerdictIcon.PASS -> {
                canvas.drawCircle(50f, 50f, 46f, body)
                tick(canvas, cut, 12f)
            }
            VerdictIcon.PASS_PARTLY -> {
                ring(canvas, 0f)
                tick(canvas, body, 7f)
            }
            VerdictIcon.PASS_PAPER -> {
                ring(canvas, 12f)
                tick(canvas, body, 7f)
            }
            VerdictIcon.REFER -> {
                canvas.drawPath(polygon(50f to 6f, 96f to 90f, 4f to 90f), body)
                canvas.drawRoundRect(44.5f, 34f, 55.5f, 66f, 5f, 5f, cut)
                canvas.drawCircle(50f, 77f, 6.5f, cut)
            }
            VerdictIcon.REFUSE -> {
                canvas.drawPath(octagon(), body)
                canvas.drawRect(22f, 42f, 78f, 58f, cut)
            }
            VerdictIcon.NO_VERDICT -> {
                canvas.drawRoundRect(6f, 6f, 94f, 94f, 8f, 8f, body)
                cut.textSize = 70f
                cut.typeface = Typeface.DEFAULT_BOLD
                cut.textAlign = Paint.Align.CENTER
                canvas.drawText("?", 50f, 75f, cut)
            }
        }
    }

    private fun tick(canvas: Canvas, paint: Paint, thick: Float) {
        paint.style = Paint.Style.STROKE
        paint.strokeWidth = thick
        paint.pathEffect = null
        canvas.drawPath(Path().apply { moveTo(30f, 52f); lineTo(45f, 67f); lineTo(71f, 36f) }, paint)
    }

    /** A ring with dashes of this length; at 0, a solid one without its upper right quarter. */
    private fun ring(canvas: Canvas, dash: Float) {
        body.style = Paint.Style.STROKE
        body.strokeWidth = 7f
        if (dash > 0) body.pathEffect = DashPathEffect(floatArrayOf(dash, dash), 0f)
        canvas.drawArc(7f, 7f, 93f, 93f, 0f, if (dash > 0) 360f else 270f, false, body)
    }

    private fun octagon(): Path {
        val corners = (0 until 8).map { Math.toRadians(22.5 + 45.0 * it) }
        return polygon(*corners.map { (50 + 48 * cos(it)).toFloat() to (50 + 48 * sin(it)).toFloat() }.toTypedArray())
    }

    private fun polygon(vararg corners: Pair<Float, Float>) = Path().apply {
        corners.forEachIndexed { index, (x, y) -> if (index == 0) moveTo(x, y) else lineTo(x, y) }
        close()
    }

    private companion object {
        const val SIDE_DP = 84
    }
}
