package roughcheck.demo

import java.io.File
import java.util.Locale
import org.junit.Before
import org.junit.Test
import org.junit.experimental.categories.Category
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.FrameEye
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.Photographs
import roughcheck.demo.support.TestApp

/** Marks measurements, which only measure.sh runs: a busy machine fails no test. */
interface Measured

/** How fast frames are read, and how long it takes from the first frame of a certificate to the verdict on the screen. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
@Category(Measured::class)
class MeasuredTest {
    private val table = File(Demo.build, "measured.txt")

    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun framesPerSecond() {
        val photographs = Photographs.frozen()
        val (nominal, folded) = photographs.frames("nominal").single() to photographs.frames("folded").single()
        frames("a flat certificate", nominal, isReadable = true)
        frames("a folded, dim one", folded, isReadable = true)
        frames("the same, out of focus", FakeFrameSource.blurred(nominal), isReadable = false)
        frames("nothing, evenly grey", FakeFrameSource.plain(150), isReadable = false)
    }

    /** The milliseconds of each read, for five seconds after two of warming up. */
    private fun frames(what: String, plane: FakeFrameSource.Plane, isReadable: Boolean) = FrameEye().use { reader ->
        val frame = plane.frame()
        fun look(): Double {
            val begin = System.nanoTime()
            reader.look(frame)
            return (System.nanoTime() - begin) / 1e6
        }
        // Successive reads try different methods: four in a row try all of them.
        check((1..4).any { reader.look(frame).text != null } == isReadable) { what }
        lasting(seconds = 2) { look() }
        note(what, lasting(seconds = 5) { look() }) { " ${"%7.1f".format(Locale.ROOT, 1000 / it)}" }
    }

    private fun lasting(seconds: Int, action: () -> Double): List<Double> {
        val end = System.nanoTime() + seconds * 1_000_000_000L
        val taken = ArrayList<Double>()
        while (System.nanoTime() < end) taken += action()
        return taken
    }

    @Test fun fromTheFirstFrameToTheVerdict() {
        val photographs = Photographs.frozen()
        val certificate = photographs.frames("nominal").single()
        val phone = photographs.phone().start()
        val taken = List(3 + 20) {
            FakeFrameSource.held = null
            phone.container.drafts.begin(Draft())
            phone.activity.navigate(Route(Destination.SCAN))
            phone.until("the camera is open") { FakeFrameSource.isOpen }
            val begin = System.nanoTime()
            FakeFrameSource.held = certificate
            phone.tap(R.id.parcel_rest).tap(R.id.parcel_check)
            phone.view<android.view.View>(R.id.verdict_banner)
            ((System.nanoTime() - begin) / 1e6).also { phone.container.drafts.end() }
        }
        note("first frame to verdict", taken.drop(3))
    }

    /** Adds a line: median, 10% and 90% quantiles, number of measurements. */
    private fun note(what: String, taken: List<Double>, more: (Double) -> String = { " ".repeat(8) }) {
        val sorted = taken.sorted()
        fun at(part: Double) = sorted[(sorted.lastIndex * part).toInt()]
        table.appendText("%-24s %8.2f %8.2f %8.2f%s %6d\n".format(Locale.ROOT, what, at(0.5), at(0.1), at(0.9), more(at(0.5)), taken.size))
    }
}
