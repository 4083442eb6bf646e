package roughcheck.demo

import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.certificateLines
import roughcheck.demo.check.Answer
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Question
import roughcheck.demo.check.ReportView
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.MATCHING_PARCEL
import roughcheck.demo.support.NOTHING_OBSERVED
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp
import roughcheck.demo.support.check
import roughcheck.demo.support.checkNow
import roughcheck.demo.support.database
import roughcheck.demo.support.journal
import roughcheck.demo.support.present
import roughcheck.demo.support.report
import roughcheck.demo.support.sealed
import roughcheck.demo.support.valuesOf
import roughcheck.demo.widgets.VerdictIcon
import roughcheck.demo.widgets.VerdictIconView

/** The verdict of the real library, as an officer sees it. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class VerdictTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    private fun phone() = Phone().setUp().start()
    private val Phone.icon get() = view<VerdictIconView>(R.id.verdict_icon).icon
    private val Phone.headline get() = view<TextView>(R.id.verdict_headline).text.toString()
    private fun Phone.place(text: String) = seen().indexOfFirst { text in it }.also { assertTrue("$text in ${seen()}", it >= 0) }

    @Test fun aFittingParcelIsAFullPass() {
        val phone = phone().check("good")
        assertEquals(VerdictIcon.PASS, phone.icon)
        assertEquals(phone.report.getString("headline"), phone.headline)
        assertTrue(phone.activity.window.attributes.flags and FLAG_SECURE != 0)
        val entry = phone.journal().first()
        assertEquals("check", entry.kind)
        assertEquals("pass", entry.verdict)
        assertEquals("K-117", entry.sealed("officer"))
    }

    @Test fun aPassOfTheCertificateAloneIsNotAFullPass() {
        val phone = phone().check("good", NOTHING_OBSERVED)
        assertEquals("pass", phone.report.getString("verdict"))
        assertEquals(VerdictIcon.PASS_PAPER, phone.icon)
        assertTrue(phone.icon.isHollow)
        assertEquals("Certificate good, parcel not examined.", phone.headline)
        phone.see("Weight of the parcel: not observed.")
    }

    @Test fun aPassOfPartOfTheParcelIsNotAFullPass() {
        val phone = phone().check("good", MATCHING_PARCEL.with(Question.CARATS, Answer.NotObserved))
        assertEquals(VerdictIcon.PASS_PARTLY, phone.icon)
        assertTrue(phone.icon.isHollow)
    }

    @Test fun talkBackReadsTheVerdictAsOne() {
        val phone = phone().check("altered")
        val banner = phone.view<View>(R.id.verdict_banner)
        assertEquals("Refused: do not let this pass.", banner.contentDescription)
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE, banner.accessibilityLiveRegion)
        assertEquals("Refused: do not let this pass.", phone.view<View>(R.id.verdict_icon).contentDescription)
    }

    @Test fun everyVerdictHasItsOwnIcon() {
        assertEquals(VerdictIcon.PASS, VerdictIcon.of("pass", "full"))
        assertEquals(VerdictIcon.PASS_PARTLY, VerdictIcon.of("pass", "partly"))
        assertEquals(VerdictIcon.PASS_PAPER, VerdictIcon.of("pass", "no"))
        // An unknown value of a later library is not a full pass.
        assertEquals(VerdictIcon.PASS_PAPER, VerdictIcon.of("pass", "else"))
        assertEquals(VerdictIcon.REFER, VerdictIcon.of("refer", "full"))
        assertEquals(VerdictIcon.REFUSE, VerdictIcon.of("refuse", "no"))
        assertEquals(VerdictIcon.NO_VERDICT, VerdictIcon.of(null, "no"))
    }

    @Test fun anAlteredCertificateIsRefused() {
        val phone = phone().check("altered")
        assertEquals(VerdictIcon.REFUSE, phone.icon)
        phone.see("The signature does not hold").see("What the certificate says, unverified").see("Anybody may have written this.")
        assertEquals("AO-0770432", phone.view<TextView>(R.id.certificate_number).text.toString())
    }

    @Test fun aNumberOutsideTheRangesIsReferred() {
        val phone = phone().check("out-of-range")
        assertEquals(VerdictIcon.REFER, phone.icon)
        phone.see("AO-9990438")
    }

    @Test fun aKeyThatNobodyListsIsRefused() {
        val phone = phone().check("foreign-key")
        assertEquals(VerdictIcon.REFUSE, phone.icon)
        phone.see("belongs to no authority on the lists").see("Nobody known to this phone").see("Nothing is asserted here")
    }

    @Test fun eachOfTheDemosCertificatesGetsItsVerdict() {
        val phone = phone()
        for ((name, due) in mapOf("expired" to "refuse", "revoked" to "refuse", "suspended" to "refuse", "alert" to "refuse")) {
            phone.check(name)
            assertEquals(name, due, phone.report.getString("verdict"))
            assertEquals(name, VerdictIcon.REFUSE, phone.icon)
            phone.tap(R.id.verdict_done).tap(R.id.verdict_leave).view<View>(R.id.home_check)
        }
    }

    @Test fun theMostImportantComesFirst() {
        val phone = phone().check("good", MATCHING_PARCEL.with(Question.PARCELS, Answer.Seen("4")).with(Question.SEALS, Answer.NotObserved))
        val report = phone.report
        val order = listOf(
            report.getString("headline"), "4 packages found, 3 certified", report.getJSONArray("next").getString(0),
            "rebel movements", "Not checked", "Who signed", "What the certificate says", "good findings",
        ).map { phone.place(it) }
        assertEquals(order.sorted(), order)
        assertEquals(report.getString("scope_text"), phone.view<TextView>(R.id.verdict_scope_text).text.toString())
    }

    @Test fun theWorstFindingComesFirst() {
        val parcel = MATCHING_PARCEL.with(Question.CARATS, Answer.Seen("1203.09")).with(Question.PARCELS, Answer.Seen("4"))
        val phone = phone().check("good", parcel)
        assertEquals("refuse", phone.report.getString("verdict"))
        assertTrue(phone.place("4 packages found") < phone.place("1203.09 ct found"))
    }

    @Test fun goodFindingsAndHarmsExpandWithOneTap() {
        val phone = phone().check("good")
        assertFalse(phone.seen().any { "The signature holds:" in it })
        phone.tap(R.id.verdict_good).see("The signature holds:")
        assertFalse(phone.seen().any { "• bribery and false origin" in it })
        phone.tap(R.id.verdict_harms).see("• bribery and false origin")
        phone.tap(R.id.verdict_good)
        assertFalse(phone.seen().any { "The signature holds:" in it })
    }

    @Test fun aTypingErrorIsCorrectedAndBothStay() {
        val phone = phone().check("good", MATCHING_PARCEL.with(Question.CARATS, Answer.Seen("1203,09")))
        val first = phone.report
        assertEquals(VerdictIcon.REFER, phone.icon)
        phone.tap(R.id.verdict_correct).see("Correct a typing error").see("1203.09\u00A0ct").tap(R.id.parcel_carats)
        assertEquals("1203,09", phone.view<TextView>(R.id.parcel_field).text.toString())
        phone.see("Typed first: 1203.09\u00A0ct").type(R.id.parcel_field, "1204.35").tap(R.id.parcel_next)
        phone.see("1204.35\u00A0ct").see("Typed first: 1203.09\u00A0ct").killAndRestore().checkNow()
        assertEquals(VerdictIcon.PASS, phone.icon)
        phone.see("Weight in carats: 1203.09\u00A0ct was typed first.")
        val (second, before) = phone.journal()
        assertEquals("pass" to "refer", second.verdict to before.verdict)
        assertEquals("${before.epoch}.${before.seq}", second.about)
        assertEquals(first.getJSONObject("entry").getLong("seq"), before.seq.toLong())
        assertEquals("1203.09" to "1204.35", before.parcel!!.carats to second.parcel!!.carats)
        phone.killAndStart().tap(R.id.home_go_on).see("Weight in carats: 1203.09\u00A0ct was typed first.")
    }

    @Test fun aNumberAloneNeverPasses() {
        val phone = phone().check(Draft(printed = "AO-0770431", parcel = MATCHING_PARCEL))
        assertEquals(VerdictIcon.REFER, phone.icon)
        phone.see("a typed number proves nothing by itself")
    }

    @Test fun anotherKindOfCodeGetsNoVerdict() = noVerdict("https://example.org", "This is another kind of code, not a certificate.")

    @Test fun anUnreadableTextGetsNoVerdict() = noVerdict(" ", "No certificate could be read.")

    private fun noVerdict(text: String, headline: String) {
        val phone = phone().check(Draft(text = text, parcel = NOTHING_OBSERVED))
        assertEquals(VerdictIcon.NO_VERDICT, phone.icon)
        assertEquals(headline, phone.headline)
        assertNull(phone.activity.findViewById<View>(R.id.verdict_decide))
        assertEquals(0, phone.journal().count { it.kind == "check" })
        phone.tap(R.id.verdict_again)
        assertNull(phone.container.drafts.current!!.text)
        assertNull(phone.container.drafts.current!!.report)
    }

    @Test fun aPracticeRecordsNothing() {
        val phone = phone()
        val before = phone.journal().size
        phone.check(Draft(text = Demo.text("good"), practice = true, parcel = MATCHING_PARCEL)).see("Practice: nothing is recorded.")
        assertEquals("dry-run", phone.report.getString("recorded"))
        assertTrue(phone.view<View>(R.id.verdict_banner).contentDescription.startsWith("Practice: nothing is recorded. Certificate good"))
        assertTrue(phone.place("Practice: nothing is recorded.") < phone.place("Certificate good"))
        assertEquals(before, phone.journal().size)
    }

    @Test fun theVerdictSurvivesProcessDeath() {
        val phone = phone().check("altered")
        val before = phone.seen()
        phone.killAndRestore().view<View>(R.id.verdict_banner)
        assertEquals(before, phone.seen())
        phone.killAndStart().tap(R.id.home_go_on).view<View>(R.id.verdict_banner)
        assertEquals(before, phone.seen())
        assertEquals(1, phone.journal().count { it.kind == "check" })
    }

    @Test fun leavingAsksIfNothingIsDecided() {
        val phone = phone().check("good")
        phone.activity.onBackPressed()
        phone.see("No decision has been made about this parcel yet.")
        // A second press does not answer the question.
        phone.activity.onBackPressed()
        assertNotEquals(null, phone.container.drafts.current)
        phone.tap(R.id.verdict_done)
        phone.tap(R.id.verdict_leave).view<View>(R.id.home_check)
        assertNull(phone.container.drafts.current)
    }

    @Test fun aVerdictThatCannotBeRecordedIsStillShown() {
        val phone = phone().present(Draft(text = Demo.text("altered"), parcel = MATCHING_PARCEL))
        phone.database("CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'full'); END")
        phone.killAndStart().tap(R.id.home_go_on).checkNow()
        assertEquals("failed", phone.report.getString("recorded"))
        assertEquals(VerdictIcon.REFUSE, phone.icon)
        phone.see("NOT RECORDED: note this check on paper.").see("This phone could not write to its journal.")
        assertTrue(phone.view<View>(R.id.verdict_banner).contentDescription.startsWith("NOT RECORDED"))
        assertTrue(phone.place("NOT RECORDED") < phone.place("Refused: do not let this pass."))
        assertNull(phone.activity.findViewById<View>(R.id.verdict_decide))
        phone.database("DROP TRIGGER full")
        phone.killAndStart().tap(R.id.home_go_on).tap(R.id.verdict_check_again).checkNow()
        assertEquals("yes", phone.report.getString("recorded"))
        phone.view<View>(R.id.verdict_decide)
    }

    @Test fun theCertificateIsShownInTheLibrarysWordsAndOrder() {
        val phone = phone().check("good")
        val record = ReportView.parse(phone.container.drafts.current!!.report!!).certificate!!
        assertTrue(record.verified)
        val due = certificateLines(record, "en").flatMap { listOf(it.label, it.value) }
        val seen = phone.seen()
        val start = seen.indexOf("What the certificate says") + 1
        assertEquals(due, seen.subList(start, start + due.size))
        assertTrue("Angola (AO)" in due)
    }

    @Test fun anUnverifiedCertificateSaysSoBeforeItsFields() {
        val phone = phone().check("altered")
        assertTrue(phone.place("Anybody may have written this.") < phone.place("AO-0770432"))
        assertNotNull(phone.activity.findViewById<View>(R.id.verdict_unverified))
    }

    @Test fun theReportNamesTheDayOfTheKeysAndLists() {
        val phone = phone().check("good")
        assertEquals("As of 2026-03-01.\n0 days old.", phone.view<TextView>(R.id.verdict_keys_age).text.toString())
        phone.killAndRestore()
        assertEquals("As of 2026-03-01.\n0 days old.", phone.view<TextView>(R.id.verdict_keys_age).text.toString())
    }

    @Config(qualifiers = "ar-ldrtl-w360dp-h640dp-xhdpi")
    @Test fun inArabicNothingIsScrambledAndTheEnglishStandsBeneath() {
        val phone = phone().check("good", MATCHING_PARCEL.with(Question.PARCELS, Answer.Seen("4")))
        assertEquals(View.LAYOUT_DIRECTION_RTL, phone.activity.window.decorView.layoutDirection)
        assertEquals("مرفوض: لا تدعوه يمر.\nRefused: do not let this pass.", phone.headline)
        assertEquals("AO-0770431", phone.view<TextView>(R.id.certificate_number).text.toString())
        val age = phone.view<TextView>(R.id.verdict_keys_age).text.toString()
        assertTrue(age, "\u20682026-03-01\u2069" in age)
        assertTrue(phone.seen().none { text -> text.any { Character.digit(it, 10) >= 0 && it !in '0'..'9' } })
    }

    @Config(qualifiers = "fr-w360dp-h640dp-xhdpi")
    @Test fun theLibrarySpeaksFrench() {
        val phone = phone().check("good", NOTHING_OBSERVED)
        assertEquals("Certificat bon, colis non examiné.", phone.headline)
        phone.see("Que faire maintenant").see("Personne n'a évalué").see("Poids du colis : non observé.").tap(R.id.verdict_harms).see("• corruption")
        assertFalse(valuesOf(phone.report.getJSONArray("next")).any { "Record" in it })
    }
}
