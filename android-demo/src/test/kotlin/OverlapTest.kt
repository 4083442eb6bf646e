package roughcheck.demo

import android.os.Bundle
import android.view.View
import kotlinx.coroutines.launch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.CheckInput
import roughcheck.CheckOptions
import roughcheck.Decision
import roughcheck.Post
import roughcheck.Procedure
import roughcheck.demo.check.Checking
import roughcheck.demo.check.Deciding
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Name
import roughcheck.demo.station.DeskState
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** What is still running when the officer is elsewhere already never lands in another presentation. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class OverlapTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    private fun phone() = Phone().setUp().start().see("Antwerp 1")

    private fun Phone.checking() = services.run { Checking(desk, drafts, shift, signals, "en") }

    private fun Phone.deciding() = services.run { Deciding(desk, drafts, shift) }

    private fun Phone.untilDone() = until("the end of it") { !services.drafts.isBusy }

    @Test fun aReportLandsInNoOtherPresentation() {
        val phone = phone()
        val drafts = phone.services.drafts
        drafts.begin(Draft(printed = "AO-0770431"))
        phone.services.scope.launch { phone.checking().run() }
        assertTrue("the check is running", drafts.isBusy)
        drafts.end()
        drafts.begin(Draft())
        phone.untilDone()
        assertNull(drafts.current!!.report)
        assertNull(drafts.current!!.began)
    }

    @Test fun aDecisionLandsInNoOtherPresentation() {
        val phone = phone()
        val drafts = phone.services.drafts
        drafts.begin(Draft(text = Demo.text("good")))
        phone.background { phone.checking().run() }
        drafts.change { copy(decision = Decision.HOLD.name, reason = "seal broken") }
        phone.services.scope.launch { phone.deciding().run() }
        assertTrue("the decision is running", drafts.isBusy)
        drafts.begin(Draft(text = Demo.text("altered")))
        phone.untilDone()
        assertNull(drafts.current!!.decided)
    }

    @Test fun whatWasRecordedCountsWhateverIsTouchedMeanwhile() {
        val phone = phone()
        val drafts = phone.services.drafts
        drafts.begin(Draft(text = Demo.text("good")))
        phone.background { phone.checking().run() }
        drafts.change { copy(decision = Decision.HOLD.name, reason = "seal broken") }
        phone.services.scope.launch { phone.deciding().run() }
        drafts.change { copy(decision = Decision.RELEASE.name) }
        phone.untilDone()
        val recorded = phone.background { phone.services.desk.use { entry(drafts.current!!.decided!!) } }
        assertEquals(recorded.what!!.uppercase(), drafts.current!!.decision)
    }

    @Test fun aNumberIsFoundAgainHoweverItWasTyped() {
        val phone = phone()
        val newest = phone.background { phone.services.desk.use { entries(null, 1).first() } }
        phone.services.drafts.begin(Draft(printed = "ao 0770431", began = "${newest.epoch}.${newest.seq}"))
        phone.background { phone.services.desk.use { check(CheckInput.Nothing, null, CheckOptions(number = "ao 0770431")) } }
        assertNotNull(phone.background { phone.checking().recorded() })
    }

    @Test fun aCheckUnderWayIsPutAwayOnlyByATouchOfItsOwn() {
        val phone = phone()
        phone.services.drafts.begin(Draft(text = Demo.text("good"), officer = "K-204"))
        phone.go(Name.HOME).see("Begun by K-204")
        assertFalse(phone.view<View>(R.id.home_check).isEnabled)
        phone.tap(R.id.home_put_away)
        assertTrue(phone.view<View>(R.id.home_check).isEnabled)
    }

    /** Half of it would leave the station being opened for ever. */
    @Test fun aPhoneThatIsTurnedWhileItIsSetUpIsSetUp() {
        val phone = Phone().start()
        val scope = kotlinx.coroutines.CoroutineScope(kotlinx.coroutines.Dispatchers.Main)
        val job = scope.launch { phone.services.desk.setUp(Post("EU", "Antwerp 1", Procedure.IMPORT), Demo.root) }
        phone.until("it begins") { phone.services.desk.state.value is DeskState.Opening }
        job.cancel()
        phone.until("the station is open") { phone.services.desk.state.value is DeskState.Open }
    }

    @Test fun whatIsSearchedGoesIntoNoSavedState() {
        val phone = phone()
        phone.go(Name.JOURNAL).type(R.id.journal_search, "AO-0770431")
        val kept = Bundle().also(phone::save)
        assertFalse(kept.getStringArrayList("way").toString(), "0770431" in kept.getStringArrayList("way").toString())
        phone.dieAndComeBack()
        assertEquals("AO-0770431", phone.view<android.widget.TextView>(R.id.journal_search).text.toString())
    }
}
