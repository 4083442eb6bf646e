package roughcheck.demo

import android.view.View
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.TextView
import java.io.File
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.CheckInput
import roughcheck.Procedure
import roughcheck.demo.check.Answer
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Observed
import roughcheck.demo.check.Question
import roughcheck.demo.screens.ParcelScreen
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.MATCHING_PARCEL
import roughcheck.demo.support.NOTHING_OBSERVED
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp
import roughcheck.demo.support.checkNow
import roughcheck.demo.support.journal
import roughcheck.demo.support.present
import roughcheck.demo.support.report
import roughcheck.demo.support.valuesOf

/** The questions about the parcel, asked before anything of the certificate is shown. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class ParcelTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    private fun phone() = Phone().setUp().start()
    private val Phone.parcel get() = container.drafts.current!!.parcel
    private fun Phone.next() = tap(R.id.parcel_next)
    private fun Phone.choose(tag: String) = apply {
        until("choice $tag") { views().any { it.tag == tag } }
        views().first { it.tag == tag }.performClick()
        idle()
    }

    @Test fun aFullyAnsweredParcelPasses() {
        val phone = phone().present(Draft(text = Demo.text("good"))).see("6 questions of 6 are open.")
        phone.next().see("What is written on the seals?").type(R.id.parcel_seal_1, "DEMO 55 1203")
        phone.next().see("How many packages").type(R.id.parcel_field, "3")
        phone.next().see("Which kinds").choose("7102.10")
        phone.next().see("What does your scale show").type(R.id.parcel_field, "1204,35").see("Will be compared as 1204.35\u00A0ct.")
        phone.next().see("polished stones").choose(Observed.NO)
        phone.next().see("synthetic stones").choose(Observed.NO).choose("TESTER")
        phone.next().see("Every question is answered.").see("1204.35\u00A0ct").see("No synthetic stones, Tester on the spot")
        phone.checkNow()
        assertEquals("pass", phone.report.getString("verdict"))
        assertEquals("full", phone.report.getString("parcel_seen"))
    }

    @Test fun nothingOfTheCertificateIsShownBeforeTheParcelIsAnswered() {
        val phone = phone().present(Draft(text = Demo.text("good")))
        val certificate = JSONObject(File(Demo.folder, "good.json").readText())
        val telling = valuesOf(certificate).filter { it.length > 2 && it != "countries" }
        val steps = listOf(null) + Question.entries.map { it.name } + ParcelScreen.NUMBER + ParcelScreen.PROCEDURE
        for (step in steps) {
            phone.activity.replace(roughcheck.demo.screens.Route(roughcheck.demo.screens.Destination.PARCEL, step))
            phone.idle()
            val shown = phone.seen() + phone.views().mapNotNull { it.contentDescription?.toString() }
            // The kinds of stones are options of a question.
            val told = telling.filter { value -> value != "7102.10" && shown.any { value in it } }
            assertEquals("$step", emptyList<String>(), told)
        }
        assertTrue(listOf("7102.10", "7102.21", "7102.31").all { kind -> phone.run { activity.replace(roughcheck.demo.screens.Route(roughcheck.demo.screens.Destination.PARCEL, "HS")); idle(); seen().any { kind in it } } })
    }

    @Test fun everyKeystrokeIsStoredInTheDraft() {
        val phone = phone().present(Draft(text = Demo.text("good"))).tap(R.id.parcel_carats)
        for (typed in listOf("1", "12", "12,", "12,5")) {
            phone.type(R.id.parcel_field, typed)
            assertEquals(Answer.Seen(typed), phone.parcel[Question.CARATS])
        }
        phone.type(R.id.parcel_field, "")
        assertEquals(Answer.None, phone.parcel[Question.CARATS])
    }

    @Test fun aCommaAndAPointCanBeTyped() {
        val phone = phone().present(Draft(text = Demo.text("good"))).tap(R.id.parcel_carats)
        val keys = phone.view<EditText>(R.id.parcel_field).keyListener as android.text.method.DigitsKeyListener
        val filtered = keys.filter("12,5.6x", 0, 7, android.text.SpannableStringBuilder(), 0, 0)?.toString() ?: "12,5.6x"
        assertEquals("12,5.6", filtered)
        phone.type(R.id.parcel_field, "1,204.35").see("This is not a weight yet")
        assertTrue(Question.CARATS in phone.parcel.unanswered)
    }

    @Test fun notObservedAndAValueReplaceEachOther() {
        val phone = phone().present(Draft(text = Demo.text("good"))).tap(R.id.parcel_parcels).type(R.id.parcel_field, "3")
        phone.tap(R.id.parcel_not_observed)
        assertEquals(Answer.NotObserved, phone.parcel[Question.PARCELS])
        assertEquals("", phone.view<EditText>(R.id.parcel_field).text.toString())
        assertTrue(phone.view<CompoundButton>(R.id.parcel_not_observed).isChecked)
        phone.type(R.id.parcel_field, "4")
        assertEquals(Answer.Seen("4"), phone.parcel[Question.PARCELS])
        assertFalse(phone.view<CompoundButton>(R.id.parcel_not_observed).isChecked)
    }

    @Test fun severalSealsOrNoneCanBeEntered() {
        val phone = phone().present(Draft(text = Demo.text("good"))).tap(R.id.parcel_seals).type(R.id.parcel_seal_1, "A 1")
        phone.tap(R.id.parcel_add_seal).type(R.id.parcel_seal_2, "B 2")
        assertEquals(listOf("A 1", "B 2"), phone.parcel.toParcel().seals)
        phone.tap(R.id.parcel_remove_seal)
        assertEquals(listOf("A 1"), phone.parcel.toParcel().seals)
        phone.tap(R.id.parcel_no_seals)
        assertEquals(emptyList<String>(), phone.parcel.toParcel().seals)
        assertEquals("", phone.view<EditText>(R.id.parcel_seal_1).text.toString())
    }

    @Test fun theRestIsNotObservedWithOneTap() {
        val phone = phone().present(Draft(text = Demo.text("good"))).tap(R.id.parcel_parcels).type(R.id.parcel_field, "3")
        phone.activity.onBackPressed()
        phone.see("5 questions of 6 are open.").tap(R.id.parcel_rest).checkNow()
        assertEquals("partly", phone.report.getString("parcel_seen"))
        assertEquals(Answer.Seen("3"), phone.parcel[Question.PARCELS])
    }

    @Test fun anotherProcedureIsAFinding() {
        val phone = phone().present(Draft(text = Demo.text("good"), parcel = NOTHING_OBSERVED)).see("Import, as at this post")
        phone.tap(R.id.parcel_procedure).choose("TRANSIT")
        assertEquals(Procedure.TRANSIT, phone.container.drafts.current!!.procedure)
        phone.next().checkNow()
        assertTrue("procedure:other" in valuesOf(phone.report.getJSONArray("faults")))
    }

    @Test fun thePrintedNumberIsComparedByTheLibrary() {
        val phone = phone().present(Draft(text = Demo.text("good"), parcel = MATCHING_PARCEL)).tap(R.id.parcel_number).type(R.id.parcel_field, "AO-0770432")
        phone.next().checkNow()
        assertEquals("number:differs", valuesOf(phone.report.getJSONArray("faults")).first())
        phone.see(phone.report.getString("headline"))
    }

    @Test fun aPartialAnswerSurvivesProcessDeath() {
        val phone = phone().present(Draft(text = Demo.text("good"))).tap(R.id.parcel_carats).type(R.id.parcel_field, "120")
        phone.killAndRestore()
        assertEquals("120", phone.view<EditText>(R.id.parcel_field).text.toString())
        phone.type(R.id.parcel_field, "1204,3").killAndStart().tap(R.id.home_go_on).see("1204.30\u00A0ct")
        assertEquals(Answer.Seen("1204,3"), phone.parcel[Question.CARATS])
    }

    @Test fun aCheckThatWasRecordedBeforeThePhoneStoppedIsFound() {
        val phone = phone().present(Draft(text = Demo.text("good"), parcel = MATCHING_PARCEL))
        val newest = phone.journal().first()
        phone.container.drafts.change { copy(began = "${newest.epoch}.${newest.seq}") }
        // The library recorded it, and the process died before the report was stored.
        phone.background { phone.container.repository.withStation { check(CheckInput.Text(Demo.text("good")), MATCHING_PARCEL.toParcel()) } }
        val entry = phone.journal().first()
        phone.killAndRestore().see("which was recorded as entry ${entry.seq}.")
        assertEquals("See entry ${entry.seq}", phone.view<TextView>(R.id.parcel_see_entry).text.toString())
        phone.checkNow()
        assertEquals(2, phone.journal().count { it.kind == "check" })
        assertNull(phone.container.drafts.current!!.began)
    }

    @Test fun aCheckThatWasNotRecordedIsReportedAsSuch() {
        val phone = phone().present(Draft(text = Demo.text("good"), parcel = MATCHING_PARCEL))
        val newest = phone.journal().first()
        phone.container.drafts.change { copy(began = "${newest.epoch}.${newest.seq}") }
        phone.killAndStart().tap(R.id.home_go_on).see("Nothing was recorded: check again.")
        phone.checkNow()
        assertEquals(1, phone.journal().count { it.kind == "check" })
    }

    @Test fun twoTapsMakeOneCheck() {
        val phone = phone().present(Draft(text = Demo.text("good"), parcel = MATCHING_PARCEL))
        val button = phone.view<View>(R.id.parcel_check)
        button.performClick()
        button.performClick()
        phone.view<View>(R.id.verdict_banner)
        assertEquals(1, phone.journal().count { it.kind == "check" })
    }

    @Test fun aCheckEndsAlsoWhenThePhoneIsTurned() {
        val phone = phone().present(Draft(text = Demo.text("good"), parcel = MATCHING_PARCEL))
        phone.view<View>(R.id.parcel_check).performClick()
        phone.recreate()
        phone.view<View>(R.id.verdict_banner)
        assertEquals(1, phone.journal().count { it.kind == "check" })
    }

    @Test fun aFailureOfTheLibraryIsShownAndLosesNothing() {
        // More seals than the library accepts, and than any screen lets an officer type.
        val parcel = MATCHING_PARCEL.with(Question.SEALS, Answer.Seen(List(65) { "S $it" }))
        val phone = phone().present(Draft(text = Demo.text("good"), parcel = parcel)).tap(R.id.parcel_check)
        phone.view<View>(R.id.error)
        assertEquals(parcel, phone.parcel)
        assertNull(phone.container.drafts.current!!.began)
        assertEquals(0, phone.journal().count { it.kind == "check" })
    }

    @Test fun nobodyChecksUnnamed() {
        val phone = phone()
        phone.container.shift.end()
        phone.present(Draft(text = Demo.text("good"), parcel = MATCHING_PARCEL)).view<View>(R.id.shift_typed)
        assertNull(phone.activity.findViewById<View>(R.id.parcel_check))
    }

    @Test fun withoutAnythingToCheckTheWayLeadsHome() {
        val phone = phone().present(Draft())
        phone.view<View>(R.id.home_check)
    }
}
