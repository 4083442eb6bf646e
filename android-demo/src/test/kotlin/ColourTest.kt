package roughcheck.demo

import android.graphics.Color
import kotlin.math.pow
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import roughcheck.demo.support.TestApp

/** Text has a contrast of at least 4.5 to 1 to its background, by day and by night (WCAG 2, 1.4.3). */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35])
class ColourTest {
    @Config(qualifiers = "notnight")
    @Test fun byDay() = hold()

    @Config(qualifiers = "night")
    @Test fun byNight() = hold()

    private fun hold() {
        val pairs = listOf(
            R.color.on_primary to R.color.primary, R.color.on_pass to R.color.pass, R.color.on_refer to R.color.refer,
            R.color.on_refuse to R.color.refuse, R.color.on_no_verdict to R.color.no_verdict,
            R.color.on_surface to R.color.surface, R.color.on_surface to R.color.surface_container, R.color.on_surface_variant to R.color.surface, R.color.on_surface_variant to R.color.surface_container,
        )
        pairs.forEach { (text, ground) -> least(4.5, text, ground) }
        // The outline of fields and buttons: 3 to 1 (1.4.11).
        least(3.0, R.color.outline, R.color.surface)
        least(3.0, R.color.outline, R.color.surface_container)
    }

    private fun least(due: Double, text: Int, ground: Int) {
        val app = RuntimeEnvironment.getApplication()
        val (one, other) = light(app.getColor(text)) to light(app.getColor(ground))
        val contrast = (maxOf(one, other) + 0.05) / (minOf(one, other) + 0.05)
        val names = listOf(text, ground).joinToString(" on ") { app.resources.getResourceEntryName(it) }
        assertTrue("$names: $contrast", contrast >= due)
    }

    private fun light(colour: Int): Double {
        val parts = listOf(Color.red(colour), Color.green(colour), Color.blue(colour)).map { it / 255.0 }
            .map { if (it <= 0.04045) it / 12.92 else ((it + 0.055) / 1.055).pow(2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
