package roughcheck.demo

import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class HomeTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun homeShowsPendingEntriesAndTheAgeOfTheKeys() {
        val phone = Phone().setUp().start()
        phone.see("Antwerp 1, EU").see("this phone has no headquarters").see("0 days old")
        assertEquals("Officer: K-117", phone.view<android.widget.TextView>(R.id.acting).text)
    }
}
