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
import roughcheck.demo.kit.Sign
import roughcheck.demo.kit.VerdictSign

/** Signs told apart without colour, as by whoever sees none, and from two metres away. */
@RunWith(RobolectricTestRunner::class)
@Config(application = android.app.Application::class, sdk = [35])
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class SignTest {
    /** Where a sign is inked, in a grid as coarse as an eye two metres away. */
    private fun inked(sign: Sign, side: Int): List<Boolean> {
        val context = RuntimeEnvironment.getApplication()
        val view = VerdictSign(context, sign, "")
        val exact = View.MeasureSpec.makeMeasureSpec(side, View.MeasureSpec.EXACTLY)
        view.measure(exact, exact)
        view.layout(0, 0, side, side)
        val bitmap = Bitmap.createBitmap(side, side, Bitmap.Config.ARGB_8888)
        bitmap.eraseColor(context.getColor(sign.fill))
        view.draw(Canvas(bitmap))
        val paper = Color.luminance(context.getColor(sign.fill))
        val ink = Color.luminance(context.getColor(sign.ink))
        return (0 until side * side).map { place ->
            val seen = Color.luminance(bitmap.getPixel(place % side, place / side))
            Math.abs(seen - ink) < Math.abs(seen - paper)
        }
    }

    @Test fun eachShapeIsAnotherWithoutItsColour() {
        val shapes = Sign.entries.associateWith { inked(it, 24) }
        for (one in Sign.entries) for (other in Sign.entries) if (one < other) {
            val different = shapes.getValue(one).zip(shapes.getValue(other)).count { (a, b) -> a != b }
            assertTrue("$one and $other differ in $different of 576 points", different > 576 / 20)
        }
    }

    @Test fun aHollowPassHasLittleInk() {
        fun share(sign: Sign) = inked(sign, 100).count { it } / 10_000f
        assertTrue(share(Sign.PASS) > 0.5f)
        for (hollow in Sign.entries.filter { it.isHollow }) assertTrue("$hollow: ${share(hollow)}", share(hollow) < 0.25f)
    }

    /** In lists a sign stands on a card or on the page itself, by day and by night. */
    @Test fun everySignIsSeenOnAPage() {
        for (night in listOf("notnight", "night")) {
            RuntimeEnvironment.setQualifiers("+$night")
            val context = RuntimeEnvironment.getApplication()
            for (sign in Sign.entries) for (page in listOf(R.color.paper, R.color.card)) {
                val view = VerdictSign(context, sign, "", onPage = true)
                val exact = View.MeasureSpec.makeMeasureSpec(64, View.MeasureSpec.EXACTLY)
                view.measure(exact, exact)
                view.layout(0, 0, 64, 64)
                val bitmap = Bitmap.createBitmap(64, 64, Bitmap.Config.ARGB_8888)
                bitmap.eraseColor(context.getColor(page))
                view.draw(Canvas(bitmap))
                val ground = context.getColor(page)
                val drawn = (0 until 64 * 64).count { bitmap.getPixel(it % 64, it / 64) != ground }
                assertTrue("$sign on a page, $night: $drawn points", drawn > 64 * 64 / 20)
            }
        }
    }
}
