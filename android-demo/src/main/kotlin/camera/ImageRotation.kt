package roughcheck.demo.camera

import android.graphics.Matrix
import android.graphics.Rect
import android.graphics.RectF
import android.util.Size
import kotlin.math.max
import kotlin.math.min

/**
 * Converts between the sensor's picture and the preview; no other code rotates pictures. The sensor's picture must be rotated
 * clockwise by [orientation] degrees to be upright in the phone's natural position; [active] is the sensor's active area.
 */
class ImageRotation(private val orientation: Int, private val active: Rect) {
    /**
     * The transform with which a `TextureView` shows the picture upright, undistorted and filling the [view]; the rest is cut
     * off on both sides.
     *
     * Android itself only applies the sensor's orientation and stretches the picture to the view; it ignores how the phone is
     * held. [rotation] is the display's, in quarter turns.
     */
    fun previewTransform(view: Size, picture: Size, rotation: Int): Matrix {
        val whole = RectF(0f, 0f, view.width.toFloat(), view.height.toFloat())
        val natural = rotated(picture, orientation)
        val shape = RectF(0f, 0f, natural.width.toFloat(), natural.height.toFloat())
        shape.offset(whole.centerX() - shape.centerX(), whole.centerY() - shape.centerY())
        val scale = scaleToFill(view, rotated(natural, rotation * 90))
        return Matrix().apply {
            setRectToRect(whole, shape, Matrix.ScaleToFit.FILL)
            postRotate(-90f * rotation, whole.centerX(), whole.centerY())
            postScale(scale, scale, whole.centerX(), whole.centerY())
        }
    }

    /**
     * The sensor region around a point of the preview, for focus and exposure. [x] and [y] run from 0 to 1 from the preview's
     * left and top, whatever the reading direction.
     */
    fun regionAt(x: Float, y: Float, view: Size, picture: Size, rotation: Int): Rect {
        // From the view, which shows the middle, to the whole upright picture.
        val turn = Math.floorMod(orientation - rotation * 90, 360)
        val upright = rotated(picture, turn)
        val scale = scaleToFill(view, upright)
        val u = clamped(0.5f + (x - 0.5f) * view.width / (upright.width * scale))
        val v = clamped(0.5f + (y - 0.5f) * view.height / (upright.height * scale))
        // From the upright picture to the sensor's.
        val (a, b) = when (turn) {
            90 -> v to 1 - u
            180 -> 1 - u to 1 - v
            270 -> 1 - v to u
            else -> u to v
        }
        val visible = visibleArea(picture)
        return around(visible.left + a * visible.width(), visible.top + b * visible.height(), min(visible.width(), visible.height()) * REGION)
    }

    /** The part of the sensor that a picture of this shape shows: its middle. */
    private fun visibleArea(picture: Size): RectF {
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

    private fun clamped(part: Float) = part.coerceIn(0f, 1f)

    private fun rotated(size: Size, degrees: Int) = if (degrees % 180 == 0) size else Size(size.height, size.width)

    private fun scaleToFill(view: Size, picture: Size) =
        max(view.width.toFloat() / picture.width, view.height.toFloat() / picture.height)

    private companion object {
        /** Side of a region, as a fraction of the picture's shorter side. */
        const val REGION = 0.2f
    }
}
