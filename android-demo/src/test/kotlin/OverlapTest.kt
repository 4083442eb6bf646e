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
import roughcheck.demo.check.CheckUseCase
import roughcheck.demo.check.DecideUseCase
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Destination
import roughcheck.demo.station.StationState
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** The result of a running check or decision never lands in another presentation. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class OverlapTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    private fun phone() = Phone().setUp().start().see("Antwerp 1")

    private fun Phone.checkUseCase() = container.run { CheckUseCase(repository, drafts, shift, feedback, "en") }

    private fun Phone.decideUseCase() = container.run { DecideUseCase(repository, drafts, shift) }

    private fun Phone.untilDone() = until("the end of it") { !container.drafts.isBusy }

    @Test fun aReportLandsInNoOtherPresentation() {
        val phone = phone()
        val drafts = phone.container.drafts
        drafts.begin(Draft(printed = "AO-0770431"))
        phone.container.scope.launch { phone.checkUseCase().run() }
        assertTrue("the check is running", drafts.isBusy)
        drafts.end()
        drafts.begin(Draft())
        phone.untilDone()
        assertNull(drafts.current!!.report)
        assertNull(drafts.current!!.began)
    }

    @Test fun aDecisionLandsInNoOtherPresentation() {
        val phone = phone()
        val drafts = phone.container.drafts
        drafts.begin(Draft(text = Demo.text("good")))
        phone.background { phone.checkUseCase().run() }
        drafts.change { copy(decision = Decision.HOLD.name, reason = "seal broken") }
        phone.container.scope.launch { phone.decideUseCase().run() }
        assertTrue("the decision is running", drafts.isBusy)
        drafts.begin(Draft(text = Demo.text("altered")))
        phone.untilDone()
        assertNull(drafts.current!!.decided)
    }

    @Test fun theRecordedDecisionCountsWhateverIsTappedInTheMeantime() {
        val phone = phone()
        val drafts = phone.container.drafts
        drafts.begin(Draft(text = Demo.text("good")))
        phone.background { phone.checkUseCase().run() }
        drafts.change { copy(decision = Decision.HOLD.name, reason = "seal broken") }
        phone.container.scope.launch { phone.decideUseCase().run() }
        drafts.change { copy(decision = Decision.RELEASE.name) }
        phone.untilDone()
        val recorded = phone.background { phone.container.repository.withStation { entry(drafts.current!!.decided!!) } }
        assertEquals(recorded.what!!.uppercase(), drafts.current!!.decision)
    }

    @Test fun aRecordedNumberIsFoundHoweverItWasTyped() {
        val phone = phone()
        val newest = phone.background { phone.container.repository.withStation { entries(null, 1).first() } }
        phone.container.drafts.begin(Draft(printed = "ao 0770431", began = "${newest.epoch}.${newest.seq}"))
        phone.background { phone.container.repository.withStation { check(CheckInput.Nothing, null, CheckOptions(number = "ao 0770431")) } }
        assertNotNull(phone.background { phone.checkUseCase().findRecorded() })
    }

    @Test fun aCheckUnderWayIsDiscardedOnlyOnPurpose() {
        val phone = phone()
        phone.container.drafts.begin(Draft(text = Demo.text("good"), officer = "K-204"))
        phone.go(Destination.HOME).see("Begun by K-204")
        assertFalse(phone.view<View>(R.id.home_check).isEnabled)
        phone.tap(R.id.home_discard)
        assertTrue(phone.view<View>(R.id.home_check).isEnabled)
    }

    /** If it stopped halfway, the station would stay in the state of being opened. */
    @Test fun setUpFinishesThoughThePhoneIsTurned() {
        val phone = Phone().start()
        val scope = kotlinx.coroutines.CoroutineScope(kotlinx.coroutines.Dispatchers.Main)
        val job = scope.launch { phone.container.repository.setUp(Post("EU", "Antwerp 1", Procedure.IMPORT), Demo.root) }
        phone.until("it begins") { phone.container.repository.state.value is StationState.Opening }
        job.cancel()
        phone.until("the station is open") { phone.container.repository.state.value is StationState.Open }
    }

    @Test fun aSearchIsNeverInTheSavedState() {
        val phone = phone()
        phone.go(Destination.JOURNAL).type(R.id.journal_search, "AO-0770431")
        val saved = Bundle().also(phone::save)
        assertFalse(saved.getStringArrayList("back-stack").toString(), "0770431" in saved.getStringArrayList("back-stack").toString())
        phone.killAndRestore()
        assertEquals("AO-0770431", phone.view<android.widget.TextView>(R.id.journal_search).text.toString())
    }
}
