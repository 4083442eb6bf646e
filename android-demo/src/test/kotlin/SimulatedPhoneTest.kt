package roughcheck.demo

import java.io.File
import java.util.Locale
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.experimental.categories.Category
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Photographs
import roughcheck.demo.support.TestApp

/** Marks the test of new photographs, which only frames.sh runs. */
interface Simulated

/** How many new photographs of a printed certificate are read: they differ each time, so it counts and requires little. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
@Category(Simulated::class)
class SimulatedPhoneTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun photographsOfASimulatedPhoneAreRead() {
        val photographs = Photographs.made()
        val phone = photographs.phone().start()
        for (kind in listOf("nominal", "fold", "low_light")) {
            val frames = photographs.frames(kind)
            val read = frames.count { frame ->
                phone.container.drafts.begin(Draft())
                phone.activity.navigate(Route(Destination.SCAN))
                FakeFrameSource.held = frame
                fun isRead() = phone.container.drafts.current!!.text == photographs.text
                phone.until("a photograph is read, or given up") { isRead() || frame.reads >= READS }
                FakeFrameSource.held = null
                isRead()
            }
            File(Demo.build, "frames.txt").appendText("%-12s %d of %d read\n".format(Locale.ROOT, kind, read, frames.size))
            assertTrue("$kind: none of ${frames.size} is read", read > 0)
        }
    }

    private companion object {
        /** How often a frame is read before it counts as unreadable: successive reads try different methods. */
        const val READS = 12
    }
}
