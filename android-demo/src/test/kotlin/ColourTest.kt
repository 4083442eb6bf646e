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

/** Text stands out from what it stands on, in the sun and at night: 4.5 to 1 at least (WCAG 2, 1.4.3). */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35])
class ColourTest {
    @Config(qualifiers = "notnight")
    @Test fun byDay() = hold()

    @Config(qualifiers = "night")
    @Test fun byNight() = hold()

    private fun hold() {
        val pairs = listOf(
            R.color.on_action to R.color.action, R.color.on_pass to R.color.pass, R.color.on_refer to R.color.refer,
            R.color.on_refuse to R.color.refuse, R.color.on_nothing to R.color.nothing,
            R.color.ink to R.color.paper, R.color.ink to R.color.card, R.color.ink_soft to R.color.paper, R.color.ink_soft to R.color.card,
        )
        pairs.forEach { (text, ground) -> least(4.5, text, ground) }
        // What shows where a field or a button ends: 3 to 1 (1.4.11).
        least(3.0, R.color.line, R.color.paper)
        least(3.0, R.color.line, R.color.card)
    }

    private fun least(due: Double, text: Int, ground: Int) {
        val app = RuntimeEnvironment.getApplication()
        val (one, other) = light(app.getColor(text)) to light(app.getColor(ground))
        val contrast = (maxOf(one, other) + 0.05) / (minOf(one, other) + 0.05)
        val names = listOf(text, ground).joinToString(" on ") { app.resources.getResourceEntryName(it) }
        assertTrue("$names: %.2f".format(contrast), contrast >= due)
    }

    private fun light(colour: Int): Double {
        val parts = listOf(Color.red(colour), Color.green(colour), Color.blue(colour)).map { it / 255.0 }
            .map { if (it <= 0.04045) it / 12.92 else ((it + 0.055) / 1.055).pow(2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
