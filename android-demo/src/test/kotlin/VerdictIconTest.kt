package roughcheck.demo

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.view.View
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import roughcheck.demo.widgets.VerdictIcon
import roughcheck.demo.widgets.VerdictIconView

/** Icons can be told apart without colour and from two metres away. */
@RunWith(RobolectricTestRunner::class)
@Config(application = android.app.Application::class, sdk = [35])
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class VerdictIconTest {
    /** The foreground points of an icon, on a grid as coarse as sight from two metres away. */
    private fun foregroundOf(icon: VerdictIcon, side: Int): List<Boolean> {
        val context = RuntimeEnvironment.getApplication()
        val view = VerdictIconView(context, icon, "")
        val exact = View.MeasureSpec.makeMeasureSpec(side, View.MeasureSpec.EXACTLY)
        view.measure(exact, exact)
        view.layout(0, 0, side, side)
        val bitmap = Bitmap.createBitmap(side, side, Bitmap.Config.ARGB_8888)
        bitmap.eraseColor(context.getColor(icon.background))
        view.draw(Canvas(bitmap))
        val background = Color.luminance(context.getColor(icon.background))
        val foreground = Color.luminance(context.getColor(icon.foreground))
        return (0 until side * side).map { point ->
            val seen = Color.luminance(bitmap.getPixel(point % side, point / side))
            Math.abs(seen - foreground) < Math.abs(seen - background)
        }
    }

    @Test fun everyShapeIsDistinctWithoutColour() {
        val shapes = VerdictIcon.entries.associateWith { foregroundOf(it, 24) }
        for (one in VerdictIcon.entries) for (other in VerdictIcon.entries) if (one < other) {
            val different = shapes.getValue(one).zip(shapes.getValue(other)).count { (a, b) -> a != b }
            assertTrue("$one and $other differ in $different of 576 points", different > 576 / 20)
        }
    }

    @Test fun aHollowPassIsMostlyEmpty() {
        fun share(icon: VerdictIcon) = foregroundOf(icon, 100).count { it } / 10_000f
        assertTrue(share(VerdictIcon.PASS) > 0.5f)
        for (hollow in VerdictIcon.entries.filter { it.isHollow }) assertTrue("$hollow: ${share(hollow)}", share(hollow) < 0.25f)
    }

    /** In lists an icon is on a card or on the page, by day and by night. */
    @Test fun everyIconIsVisibleOnAPage() {
        for (night in listOf("notnight", "night")) {
            RuntimeEnvironment.setQualifiers("+$night")
            val context = RuntimeEnvironment.getApplication()
            for (icon in VerdictIcon.entries) for (page in listOf(R.color.surface, R.color.surface_container)) {
                val view = VerdictIconView(context, icon, "", onPage = true)
                val exact = View.MeasureSpec.makeMeasureSpec(64, View.MeasureSpec.EXACTLY)
                view.measure(exact, exact)
                view.layout(0, 0, 64, 64)
                val bitmap = Bitmap.createBitmap(64, 64, Bitmap.Config.ARGB_8888)
                bitmap.eraseColor(context.getColor(page))
                view.draw(Canvas(bitmap))
                val ground = context.getColor(page)
                val drawn = (0 until 64 * 64).count { bitmap.getPixel(it % 64, it / 64) != ground }
                assertTrue("$icon on a page, $night: $drawn points", drawn > 64 * 64 / 20)
            }
        }
    }
}
