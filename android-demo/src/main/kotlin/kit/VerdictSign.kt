package roughcheck.demo.kit

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

/** What a sign says: its shape alone, its colour alone, and how full it is from two metres away. */
enum class Sign(val fill: Int, val ink: Int) {
    /** A full disc with a tick, on a full surface. */
    PASS(R.color.pass, R.color.on_pass),

    /** An open ring, one part of it missing, on an empty surface: the parcel was looked at in part. */
    PASS_PARTLY(R.color.paper, R.color.pass),

    /** A broken ring on an empty surface: the paper is good, and nobody looked at the parcel. */
    PASS_PAPER(R.color.paper, R.color.pass),

    /** A triangle with an exclamation mark. */
    REFER(R.color.refer, R.color.on_refer),

    /** An octagon with a bar. */
    REFUSE(R.color.refuse, R.color.on_refuse),

    /** A square with a question mark: there was nothing to judge. */
    NOTHING(R.color.nothing, R.color.on_nothing);

    /** Whether it stands on an empty surface. */
    val isHollow: Boolean get() = this == PASS_PARTLY || this == PASS_PAPER

    companion object {
        /** The sign of a verdict; a pass is a full one only where the whole parcel was seen. */
        fun of(verdict: String?, parcelSeen: String): Sign = when (verdict) {
            "pass" -> when (parcelSeen) {
                "full" -> PASS
                "partly" -> PASS_PARTLY
                else -> PASS_PAPER
            }
            "refer" -> REFER
            "refuse" -> REFUSE
            else -> NOTHING
        }
    }
}

/**
 * The sign of a verdict. TalkBack reads the library's headline from it.
 *
 * @param onPage drawn in its colour on a page, and not in the ink of a surface of its colour.
 */
class VerdictSign(context: Context, val sign: Sign, headline: CharSequence, onPage: Boolean = false) : View(context) {
    // A hollow sign is all line, and the page is its surface already.
    private val isTurned = onPage && !sign.isHollow
    private val body = Paint(Paint.ANTI_ALIAS_FLAG).apply { color = context.getColor(if (isTurned) sign.fill else sign.ink) }
    private val cut = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = context.getColor(if (isTurned) sign.ink else sign.fill)
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
        when (sign) {
            Sign.PASS -> {
                canvas.drawCircle(50f, 50f, 46f, body)
                tick(canvas, cut, 12f)
            }
            Sign.PASS_PARTLY -> {
                ring(canvas, 0f)
                tick(canvas, body, 7f)
            }
            Sign.PASS_PAPER -> {
                ring(canvas, 12f)
                tick(canvas, body, 7f)
            }
            Sign.REFER -> {
                canvas.drawPath(polygon(50f to 6f, 96f to 90f, 4f to 90f), body)
                canvas.drawRoundRect(44.5f, 34f, 55.5f, 66f, 5f, 5f, cut)
                canvas.drawCircle(50f, 77f, 6.5f, cut)
            }
            Sign.REFUSE -> {
                canvas.drawPath(octagon(), body)
                canvas.drawRect(22f, 42f, 78f, 58f, cut)
            }
            Sign.NOTHING -> {
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

    /** A ring in dashes of this length, or, at 0, with its upper right quarter missing. */
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
