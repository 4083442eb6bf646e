package roughcheck.demo

import android.view.View
import android.widget.Button
import android.widget.EditText
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.Decision
import roughcheck.demo.check.Draft
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.MATCHING_PARCEL
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp
import roughcheck.demo.support.check
import roughcheck.demo.support.database
import roughcheck.demo.support.journal
import roughcheck.demo.support.sealed

/** The officer's decision on a check, recorded once. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class DecideTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    private fun decideOn(certificate: String) = Phone().setUp().start().check(certificate).tap(R.id.verdict_decide)
    private fun Phone.decisions() = journal().filter { it.kind == "decision" }
    private fun Phone.confirmed() = apply { tap(R.id.decide_confirm).view<View>(R.id.decide_recorded) }

    @Test fun eachDecisionIsRecordedWithItsOfficer() {
        for ((certificate, id, what) in listOf(
            Triple("good", R.id.decide_release, "release"),
            Triple("out-of-range", R.id.decide_hold, "hold"),
            Triple("altered", R.id.decide_seize, "seize"),
        )) {
            val phone = decideOn(certificate)
            val check = phone.journal().first()
            phone.tap(id).confirmed()
            val entry = phone.decisions().first()
            phone.see("Recorded as entry ${entry.seq}.")
            assertEquals(what, entry.what)
            assertEquals("${check.epoch}.${check.seq}", entry.about)
            assertEquals("K-117", entry.sealed("officer"))
            phone.tap(R.id.decide_home).view<View>(R.id.home_check)
            assertNull(phone.container.drafts.current)
        }
    }

    @Test fun theActingOfficerIsNamedBeforeAnythingIsRecorded() {
        val phone = decideOn("good")
        val confirm = phone.view<Button>(R.id.decide_confirm)
        assertFalse(confirm.isEnabled)
        phone.tap(R.id.decide_release)
        assertEquals("K-117 releases the parcel", confirm.text)
        phone.tap(R.id.decide_seize)
        assertEquals("K-117 seizes the parcel", confirm.text)
    }

    @Test fun aDecisionThatDiffersFromTheVerdictNeedsAReason() {
        val phone = decideOn("altered").tap(R.id.decide_release).tap(R.id.decide_confirm).see("give a reason. Nothing is recorded yet.")
        assertEquals(0, phone.decisions().size)
        phone.type(R.id.decide_reason, "Court order 12/26").confirmed()
        assertEquals("Court order 12/26", phone.decisions().single().sealed("reason"))
        assertEquals("release", phone.decisions().single().what)
    }

    @Test fun twoTapsMakeOneDecision() {
        val phone = decideOn("good").tap(R.id.decide_release)
        val confirm = phone.view<View>(R.id.decide_confirm)
        confirm.performClick()
        confirm.performClick()
        phone.view<View>(R.id.decide_recorded)
        assertEquals(1, phone.decisions().size)
    }

    @Test fun aPartialReasonSurvivesProcessDeath() {
        val phone = decideOn("altered").tap(R.id.decide_seize).type(R.id.decide_reason, "Seal brok")
        phone.killAndRestore()
        assertEquals("Seal brok", phone.view<EditText>(R.id.decide_reason).text.toString())
        assertEquals("K-117 seizes the parcel", phone.view<Button>(R.id.decide_confirm).text)
        phone.killAndStart().tap(R.id.home_go_on).tap(R.id.verdict_decide)
        assertEquals("Seal brok", phone.view<EditText>(R.id.decide_reason).text.toString())
        phone.confirmed()
        assertEquals("Seal brok", phone.decisions().single().sealed("reason"))
    }

    @Test fun aDecisionThatWasRecordedBeforeThePhoneStoppedIsFound() {
        val phone = decideOn("altered").tap(R.id.decide_hold)
        val check = phone.journal().first().let { "${it.epoch}.${it.seq}" }
        phone.container.drafts.change { copy(began = check) }
        phone.background { phone.container.repository.withStation { decide(check, Decision.HOLD, null, "K-117") } }
        phone.killAndRestore().see("Recorded as entry ${phone.journal().first().seq}.")
        assertEquals(1, phone.decisions().size)
    }

    @Test fun aDecisionThatWasNotRecordedCanBeMade() {
        val phone = decideOn("altered").tap(R.id.decide_hold)
        val check = phone.journal().first().let { "${it.epoch}.${it.seq}" }
        phone.container.drafts.change { copy(began = check) }
        phone.killAndStart().tap(R.id.home_go_on).tap(R.id.verdict_decide)
        phone.until("looked up") { phone.container.drafts.current!!.began == null }
        phone.confirmed()
        assertEquals(1, phone.decisions().size)
    }

    @Test fun aCheckIsDecidedOnce() {
        val phone = decideOn("good").tap(R.id.decide_release).confirmed().killAndStart().tap(R.id.home_go_on)
        val entry = phone.decisions().single()
        assertEquals("Decided: entry ${entry.seq}.", phone.view<TextView>(R.id.verdict_decided).text.toString())
        assertNull(phone.activity.findViewById<View>(R.id.verdict_decide))
        phone.tap(R.id.verdict_done).view<View>(R.id.home_check)
    }

    @Test fun aPracticeDecidesNothing() {
        val phone = Phone().setUp().start()
        val before = phone.journal().size
        phone.check(Draft(text = Demo.text("altered"), practice = true, parcel = MATCHING_PARCEL)).tap(R.id.verdict_decide)
        phone.tap(R.id.decide_seize).confirmed().see("Practice: nothing was recorded.")
        assertEquals(before, phone.journal().size)
    }

    @Test fun theNextCertificateBeginsEmpty() {
        val phone = decideOn("good").tap(R.id.decide_release).confirmed().tap(R.id.decide_next)
        assertEquals(Draft(), phone.container.drafts.current!!)
        assertFalse(phone.container.drafts.current!!.hasSubject)
    }

    @Test fun aDecisionThatCannotBeRecordedLosesNothing() {
        val phone = decideOn("altered").tap(R.id.decide_seize).type(R.id.decide_reason, "Seal broken")
        phone.database("CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'full'); END")
        phone.killAndStart().tap(R.id.home_go_on).tap(R.id.verdict_decide).tap(R.id.decide_confirm).view<View>(R.id.error)
        assertEquals("Seal broken", phone.view<EditText>(R.id.decide_reason).text.toString())
        assertNull(phone.container.drafts.current!!.decided)
        phone.database("DROP TRIGGER full")
        phone.killAndStart().tap(R.id.home_go_on).tap(R.id.verdict_decide).confirmed()
        assertEquals("Seal broken", phone.decisions().single().sealed("reason"))
    }

    @Test fun nobodyDecidesUnnamed() {
        val phone = decideOn("good")
        phone.container.shift.end()
        phone.recreate().view<View>(R.id.shift_typed)
        assertNull(phone.activity.findViewById<View>(R.id.decide_confirm))
    }

    @Test fun aHastyTapAfterARestartDecidesOnce() {
        val phone = decideOn("altered").tap(R.id.decide_hold)
        val check = phone.journal().first().let { "${it.epoch}.${it.seq}" }
        phone.background { phone.container.repository.withStation { decide(check, Decision.HOLD, null, "K-117") } }
        // The state before the journal was searched.
        phone.container.drafts.change { copy(began = check) }
        phone.confirmed()
        assertEquals(1, phone.decisions().size)
    }

    @Test fun backLeadsToTheVerdict() {
        val phone = decideOn("good").tap(R.id.back)
        phone.view<View>(R.id.verdict_banner)
    }
}
