package roughcheck.demo

import android.view.View
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.Decision
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp
import roughcheck.demo.support.check

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
        assertNull(phone.activity.findViewById<View>(R.id.home_undecided))
    }

    @Test fun homeCountsTheChecksThatNobodyDecided() {
        val phone = Phone().setUp()
        val decided = phone.record("good")
        phone.background { phone.container.repository.withStation { decide(decided, Decision.RELEASE, null, "K-117") } }
        val forgotten = phone.record("altered")
        phone.start().see("1 check without a recorded decision.").see("AO-0770432")
        phone.record("expired")
        phone.activity.start()
        phone.see("2 checks without a recorded decision.").tap(R.id.home_undecided).see("No decision was recorded soon after this check.")
        phone.background { phone.container.repository.withStation { decide(forgotten, Decision.SEIZE, null, "K-117") } }
        phone.activity.start()
        phone.see("1 check without a recorded decision.")
    }

    @Test fun theCheckUnderWayIsNotForgotten() {
        val phone = Phone().setUp().start().check("good")
        phone.killAndStart().tap(R.id.home_go_on).view<View>(R.id.verdict_banner)
        phone.killAndStart().view<View>(R.id.home_go_on)
        assertNull(phone.activity.findViewById<View>(R.id.home_undecided))
        phone.tap(R.id.home_discard).see("1 check without a recorded decision.")
    }
}
