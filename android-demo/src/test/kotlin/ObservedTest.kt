package roughcheck.demo

import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.Procedure
import roughcheck.Synthetic
import roughcheck.SyntheticMethod
import roughcheck.demo.check.Answer
import roughcheck.demo.check.Correction
import roughcheck.demo.check.Draft
import roughcheck.demo.check.Observed
import roughcheck.demo.check.Question
import roughcheck.demo.check.Weight

/** An officer's input, its stored form and the form for the library. */
@RunWith(RobolectricTestRunner::class)
@Config(application = android.app.Application::class, sdk = [35])
class ObservedTest {
    private val whole = Observed(
        mapOf(
            Question.SEALS to Answer.Seen(listOf("DEMO 55 1203", "")),
            Question.PARCELS to Answer.Seen("3"),
            Question.HS to Answer.Seen(listOf("7102.31", "7102.10")),
            Question.CARATS to Answer.Seen("1204,35"),
            Question.POLISHED to Answer.Seen(Observed.NO),
            Question.SYNTHETIC to Answer.Seen("yes LABORATORY"),
        ),
        listOf(Correction(Question.CARATS, listOf("1203.09"))),
    )

    @Test fun everyFieldOfADraftIsStored() {
        val draft = Draft(
            text = "KP1:ABC", printed = "AO-1", procedure = Procedure.TRANSIT, practice = true, parcel = whole,
            corrected = Observed().with(Question.SEALS, Answer.NotObserved).with(Question.PARCELS, Answer.Seen("2")),
            corrects = "ab.3", began = "ab.2", report = "{}", decision = "HOLD", reason = "half a re", decided = "ab.4",
        )
        assertEquals(draft, Draft.fromJson(draft.toJson()))
        assertEquals(Draft(), Draft.fromJson(Draft().toJson()))
    }

    @Test fun everyAnswerIsStored() {
        val some = whole.with(Question.SEALS, Answer.Seen(emptyList())).with(Question.HS, Answer.NotObserved)
        assertEquals(some, Observed.fromJson(JSONObject(some.toJson().toString())))
        val open = whole.with(Question.PARCELS, Answer.None)
        assertEquals(Answer.None, Observed.fromJson(open.toJson())[Question.PARCELS])
    }

    @Test fun theLibraryGetsNormalizedValues() = whole.toParcel().run {
        assertEquals(listOf("DEMO 55 1203"), seals)
        assertEquals(3uL, parcels)
        assertEquals(listOf("7102.10", "7102.31"), hs)
        assertEquals("1204.35", carats)
        assertEquals(false, polished)
        assertEquals(Synthetic(true, SyntheticMethod.LABORATORY), synthetic)
    }

    @Test fun valuesNotObservedStayAbsent() = Observed().withRestNotObserved().run {
        assertEquals(emptyList<Question>(), unanswered)
        assertEquals(roughcheck.Parcel(), toParcel())
    }

    @Test fun noSealsIsAnAnswerAndAnEmptyFieldIsNot() {
        assertEquals(emptyList<String>(), Observed().with(Question.SEALS, Answer.Seen(emptyList())).toParcel().seals)
        val blank = Observed().with(Question.SEALS, Answer.Seen(listOf(" ")))
        assertEquals(Question.SEALS, blank.unanswered.first())
        assertNull(blank.toParcel().seals)
    }

    @Test fun aPartialAnswerIsUnanswered() {
        val half = whole.with(Question.CARATS, Answer.Seen("1.2.3")).with(Question.SYNTHETIC, Answer.Seen("no")).with(Question.PARCELS, Answer.Seen(""))
        assertEquals(listOf(Question.PARCELS, Question.CARATS, Question.SYNTHETIC), half.unanswered)
    }

    @Test fun weightsAreNeverGuessed() {
        val usual = mapOf("1204,3" to "1204.30", "1204.35" to "1204.35", "7" to "7.00", ",5" to "0.50", "007." to "7.00", " 12 " to "12.00", "0" to "0.00")
        assertEquals("1204.35", Weight.normalized(Weight.plain("١٢٠٤٫٣٥")))
        assertEquals("1204,5 ct", Weight.plain("۱۲۰۴،۵ ct"))
        usual.forEach { (typed, due) -> assertEquals(due, Weight.normalized(typed)) }
        listOf("", ".", ",", "1,204.35", "1.204", "1,2,3", "-1", "1e3", "12 ct", "٣").forEach { assertNull(it, Weight.normalized(it)) }
    }

    @Test fun onlyChangedAnswersAreCorrections() {
        val again = whole.with(Question.CARATS, Answer.Seen("1204.35")).with(Question.PARCELS, Answer.Seen("4"))
        assertEquals(whole.corrections + Correction(Question.PARCELS, listOf("3")), again.correcting(whole).corrections)
    }
}
