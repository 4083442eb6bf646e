package roughcheck.demo

import android.widget.TextView
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
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.EntryTexts
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class JournalTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    private fun Phone.rows() = views().filter { it.id == R.id.journal_row }

    @Test fun theJournalIsListedNewestFirstAndVerified() {
        val phone = Phone().setUp().start()
        val good = phone.record("good")
        phone.record("altered")
        phone.background { phone.container.repository.withStation { decide(good, roughcheck.Decision.HOLD, "seal looked odd", "K-117") } }
        phone.go(Destination.JOURNAL).see("Decision: held").see("Check: refused").see("Check: pass").see("Keys and lists installed").see("this phone was set up")
        assertEquals(listOf("Decision: held", "Check: refused", "Check: pass"), phone.seen().filter { it.startsWith("Decision") || it.startsWith("Check:") })
        assertTrue("no name stands here", phone.seen().none { "K-117" in it && !it.startsWith("Officer") || "odd" in it })
        phone.see("Every entry is chained").tap(R.id.journal_prove).see("The journal is intact").see("5 entries.")
    }

    @Test fun aSearchFindsWhileTypingAndSurvivesProcessDeath() {
        val phone = Phone().setUp().start()
        phone.record("good")
        phone.record("out-of-range")
        phone.go(Destination.JOURNAL).see("Check: pass")
        val numbers = phone.background { phone.container.repository.withStation { entries() } }.mapNotNull { it.number }
        assertEquals(2, numbers.toSet().size)
        phone.type(R.id.journal_search, numbers.last().lowercase())
        phone.until("one row") { phone.rows().size == 1 }
        phone.see(numbers.last()).killAndRestore().until("one row") { phone.rows().size == 1 }
        assertEquals(numbers.last().lowercase(), phone.view<TextView>(R.id.journal_search).text.toString())
        phone.type(R.id.journal_search, "XX-NOWHERE").see("No entry has this number.")
        phone.type(R.id.journal_search, "").until("all") { phone.rows().size == 4 }
    }

    @Test fun whatThePhoneNoticedOfItsOwnPastIsWorded() {
        val phone = Phone().setUp().start()
        val entry = phone.background { phone.container.repository.withStation { entries() } }.first()
        val texts = EntryTexts(phone.activity)
        fun said(what: String) = texts.what(entry.copy(kind = "noticed", what = what))
        assertEquals("Keys and lists older than once here, or gone", said("rolled-back 3 > 2"))
        assertEquals("Documents that were here are gone", said("lost 0f1e2d3c"))
        assertEquals("Signed times were gone, and were put back", said("floor 2026-03-01T00:00:00Z"))
        assertEquals("The post was set otherwise, before: EU Antwerp 1 (import)", said("post EU Antwerp 1 (import)"))
        assertEquals("The set-up names another root; it is not believed", said("root 0f1e2d3c"))
        assertEquals("The second copy of the newest head was gone; an older database may lie here", said("copy"))
        assertEquals("Times were stored that nothing proves; they count for nothing", said("unproved 2040-01-01T00:00:00Z"))
        assertEquals("of a later library", said("of a later library"))
    }

    @Test fun aLongJournalComesPageByPage() {
        val phone = Phone().setUp().start()
        phone.background { phone.container.repository.withStation { repeat(60) { check(roughcheck.CheckInput.Text(roughcheck.demo.support.Demo.text("good"))) } } }
        phone.go(Destination.JOURNAL).until("a page") { phone.rows().size == 50 }
        phone.tap(R.id.journal_older).see("Older entries. Go back").until("the rest") { phone.rows().size == 12 }
        phone.killAndRestore().until("the rest") { phone.rows().size == 12 }
        phone.activity.back()
        phone.until("the first page") { phone.rows().size == 50 }
    }

    @Test fun anEntryShowsPersonalFieldsAndProofAndDeletesOnRequest() {
        val phone = Phone().setUp().start()
        val good = phone.record("good", roughcheck.Parcel(parcels = 3u, seals = listOf("DEMO 55 1203")))
        val decision = phone.background { phone.container.repository.withStation { decide(good, roughcheck.Decision.HOLD, "seal looked odd", "K-117") } }
        phone.go(Destination.ENTRY, good).see("Check: pass").see("Packages: 3").see("Exporter").see("K-117")
        assertTrue("names show", phone.activity.window.attributes.flags and android.view.WindowManager.LayoutParams.FLAG_SECURE != 0)
        phone.tap(R.id.entry_prove).see("Valid: unchanged").see("1 link to the newest signed entry").see("not acknowledged it yet")
        phone.tap(R.id.entry_later).see("seal looked odd").tap(R.id.entry_about).see("Packages: 3")
        phone.killAndRestore().see("Packages: 3").tap(R.id.entry_forget).see("that K-117 deleted them").tap(R.id.entry_forget_no)
        phone.tap(R.id.entry_forget).tap(R.id.entry_forget_yes).see("Deleted.")
        assertTrue(phone.seen().none { "Exporter" in it })
        phone.tap(R.id.entry_prove).see("Valid: unchanged")
        phone.go(Destination.JOURNAL).see("Personal fields deleted")
        assertEquals("${decision.epoch}.${decision.seq}".substringBefore('.'), good.substringBefore('.'))
    }

    @Test fun theRecordIsSavedUnchanged() {
        val phone = Phone().setUp().start()
        val good = phone.record("good")
        val file = java.io.File(roughcheck.demo.support.Demo.build, "record.cbor").apply { delete() }
        phone.go(Destination.ENTRY, good).tap(R.id.entry_save).choose(file).see("Saved.")
        assertTrue(file.readBytes().contentEquals(phone.background { phone.container.repository.withStation { record(good) } }))
    }
}
