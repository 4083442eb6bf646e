package roughcheck.demo.widgets

import android.content.Context
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.view.View
import roughcheck.CodeModules

/**
 * Draws a code for another phone's camera: black on white by day and night, with a quiet zone, as large as its width allows.
 * Every module has the same whole number of pixels, so that no edge is blurred.
 */
class CodeView(context: Context, private val code: CodeModules) : View(context) {
    private val black = Paint().apply { color = Color.BLACK }

    init {
        keepScreenOn = true
    }

    override fun onMeasure(width: Int, height: Int) {
        val side = MeasureSpec.getSize(width)
        setMeasuredDimension(side, side)
    }

    override fun onDraw(canvas: Canvas) {
        canvas.drawColor(Color.WHITE)
        val module = width / (code.side + 2 * QUIET)
        val edge = (width - module * code.side) / 2
        for (row in 0 until code.side) for (column in 0 until code.side) {
            if (code.dark[row * code.side + column] == LIGHT) continue
            val (x, y) = edge + column * module to edge + row * module
            canvas.drawRect(x.toFloat(), y.toFloat(), (x + module).toFloat(), (y + module).toFloat(), black)
        }
    }

    private companion object {
        /** Modules of the quiet zone on each side. */
        const val QUIET = 4
        const val LIGHT: Byte = 0
    }
}
