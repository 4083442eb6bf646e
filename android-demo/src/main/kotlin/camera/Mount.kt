package roughcheck.demo.camera

import android.graphics.Matrix
import android.graphics.Rect
import android.graphics.RectF
import android.util.Size
import kotlin.math.max
import kotlin.math.min

/**
 * How a camera's sensor sits in the phone: turned by [orientation] degrees, clockwise, before its picture is upright in the
 * phone's natural position; [active] is the part of it that sees. Turning between what the officer sees and what the sensor
 * sees is done here and nowhere else.
 */
class Mount(private val orientation: Int, private val active: Rect) {
    /**
     * What a `TextureView` must do to its content, so that the picture fills the [view], upright and undistorted; what does
     * not fit is cut off on both sides.
     *
     * Android turns the picture as the sensor sits, and stretches it to the view. It knows nothing of how the phone is held:
     * [rotation] is that of the display, in quarter turns.
     */
    fun upright(view: Size, picture: Size, rotation: Int): Matrix {
        val whole = RectF(0f, 0f, view.width.toFloat(), view.height.toFloat())
        val natural = turned(picture, orientation)
        val shape = RectF(0f, 0f, natural.width.toFloat(), natural.height.toFloat())
        shape.offset(whole.centerX() - shape.centerX(), whole.centerY() - shape.centerY())
        val scale = filling(view, turned(natural, rotation * 90))
        return Matrix().apply {
            setRectToRect(whole, shape, Matrix.ScaleToFit.FILL)
            postRotate(-90f * rotation, whole.centerX(), whole.centerY())
            postScale(scale, scale, whole.centerX(), whole.centerY())
        }
    }

    /**
     * The part of the sensor around a place of the preview, for focus and exposure: [x] and [y] run from 0 to 1, from the
     * preview's left and top, in whatever direction the language runs.
     */
    fun regionAt(x: Float, y: Float, view: Size, picture: Size, rotation: Int): Rect {
        // From the view to the whole upright picture, of which the view shows the middle.
        val turn = Math.floorMod(orientation - rotation * 90, 360)
        val upright = turned(picture, turn)
        val scale = filling(view, upright)
        val u = within(0.5f + (x - 0.5f) * view.width / (upright.width * scale))
        val v = within(0.5f + (y - 0.5f) * view.height / (upright.height * scale))
        // From the upright picture to the sensor's.
        val (a, b) = when (turn) {
            90 -> v to 1 - u
            180 -> 1 - u to 1 - v
            270 -> 1 - v to u
            else -> u to v
        }
        val seen = seenOf(picture)
        return around(seen.left + a * seen.width(), seen.top + b * seen.height(), min(seen.width(), seen.height()) * REGION)
    }

    /** The part of the sensor that a picture of this shape shows: the middle of it. */
    private fun seenOf(picture: Size): RectF {
        val scale = min(active.width().toFloat() / picture.width, active.height().toFloat() / picture.height)
        val (w, h) = picture.width * scale to picture.height * scale
        val (left, top) = active.exactCenterX() - w / 2 to active.exactCenterY() - h / 2
        return RectF(left, top, left + w, top + h)
    }

    private fun around(x: Float, y: Float, side: Float): Rect {
        val left = (x - side / 2).coerceIn(active.left.toFloat(), active.right - side)
        val top = (y - side / 2).coerceIn(active.top.toFloat(), active.bottom - side)
        return Rect(left.toInt(), top.toInt(), (left + side).toInt(), (top + side).toInt())
    }

    private fun within(part: Float) = part.coerceIn(0f, 1f)

    private fun turned(size: Size, degrees: Int) = if (degrees % 180 == 0) size else Size(size.height, size.width)

    private fun filling(view: Size, picture: Size) =
        max(view.width.toFloat() / picture.width, view.height.toFloat() / picture.height)

    private companion object {
        /** Side of a region, as a part of the picture's shorter side. */
        const val REGION = 0.2f
    }
}
