package roughcheck.demo

import java.io.File
import org.junit.Before
import org.junit.Test
import org.junit.experimental.categories.Category
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.FrameEye
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.Place
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.Photographs
import roughcheck.demo.support.TestApp

/** Marks what measures, and is run by measure.sh alone: a busy machine fails no test. */
interface Measured

/** How fast frames are looked at, and how long it takes from a certificate before the camera to the verdict on the screen. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
@Category(Measured::class)
class MeasuredTest {
    private val table = File(Demo.build, "measured.txt")

    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    @Test fun framesASecond() {
        val kept = Photographs.kept()
        val (nominal, folded) = kept.frames("nominal").single() to kept.frames("folded").single()
        frames("a flat certificate", nominal, isReadable = true)
        frames("a folded, dim one", folded, isReadable = true)
        frames("the same, out of focus", FedEye.blurred(nominal), isReadable = false)
        frames("nothing, evenly grey", FedEye.even(150), isReadable = false)
    }

    /** Milliseconds of each look, for five seconds after two of warming up. */
    private fun frames(what: String, plane: FedEye.Plane, isReadable: Boolean) = FrameEye().use { eye ->
        val frame = plane.frame()
        fun look(): Double {
            val begin = System.nanoTime()
            eye.look(frame)
            return (System.nanoTime() - begin) / 1e6
        }
        // Which attempts a frame gets depends on its turn: four in a row are as many as it takes.
        check((1..4).any { eye.look(frame).text != null } == isReadable) { what }
        lasting(seconds = 2) { look() }
        note(what, lasting(seconds = 5) { look() }) { " ${"%7.1f".format(1000 / it)}" }
    }

    private fun lasting(seconds: Int, action: () -> Double): List<Double> {
        val end = System.nanoTime() + seconds * 1_000_000_000L
        val taken = ArrayList<Double>()
        while (System.nanoTime() < end) taken += action()
        return taken
    }

    @Test fun fromTheFirstFrameToTheVerdict() {
        val photographs = Photographs.kept()
        val certificate = photographs.frames("nominal").single()
        val phone = photographs.phone().start()
        val taken = List(3 + 20) {
            FedEye.held = null
            phone.services.drafts.begin(Draft())
            phone.activity.go(Place(Name.SCAN))
            phone.until("the camera is open") { FedEye.isWatched }
            val begin = System.nanoTime()
            FedEye.held = certificate
            phone.tap(R.id.parcel_rest).tap(R.id.parcel_check)
            phone.view<android.view.View>(R.id.verdict_banner)
            ((System.nanoTime() - begin) / 1e6).also { phone.services.drafts.end() }
        }
        note("first frame to verdict", taken.drop(3))
    }

    /** One line: median, the tenth fastest and slowest of all, how many. */
    private fun note(what: String, taken: List<Double>, more: (Double) -> String = { " ".repeat(8) }) {
        val sorted = taken.sorted()
        fun at(part: Double) = sorted[(sorted.lastIndex * part).toInt()]
        table.appendText("%-24s %8.2f %8.2f %8.2f%s %6d\n".format(what, at(0.5), at(0.1), at(0.9), more(at(0.5)), taken.size))
    }
}
