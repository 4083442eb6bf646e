package roughcheck.demo

import android.widget.TextView
import java.io.File
import java.util.Locale
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.demo.support.Collector
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/**
 * A phone's first day, by touch alone and in airplane mode until the evening: set-up from codes and a file, practice, a parcel
 * that matches and one that does not, process death on the way, the journal, and headquarters.
 */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class WholeShiftTest {
    private val headquarters = Collector("whole-shift")
    private val phone = Phone()

    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @After fun closed() = headquarters.close()

    @Test fun fromTheBoxToHeadquarters() {
        phone.airplane(true).allowCamera().start()
        setUp()
        practise()
        phone.type(R.id.shift_typed, "K-117").tap(R.id.shift_begin).see("Airplane mode: everything works.")
        theParcelFits()
        theCertificateWasAltered()
        journal()
        headquartersInTheEvening()
    }

    /** In Turkish the capital of i has a dot. The app has no Turkish texts, so it shows English. */
    @Config(qualifiers = "tr-rTR-w360dp-h640dp-xhdpi")
    @Test fun theSameOnATurkishPhone() {
        assertEquals("tr", Locale.getDefault().language)
        fromTheBoxToHeadquarters()
    }

    private fun setUp() {
        phone.tap(R.id.first_next).tap(R.id.first_scan)
        show(Demo.code(Demo.root))
        roughcheck.rootWords(Demo.root).split(' ').forEach(phone::see)
        phone.tap(R.id.first_same).killAndStart().tap(R.id.first_scan)
        show(Demo.code(headquarters.token))
        phone.tap(R.id.first_next).see("Antwerp 1, EU")
        phone.tap(R.id.first_choose).choose(File(Demo.folder, "bundle.rcb")).see("0 days old").tap(R.id.first_next)
    }

    private fun practise() {
        phone.tap(R.id.first_practise)
        show(Demo.picture("good"))
        phone.tap(R.id.parcel_rest).tap(R.id.parcel_check).see("Practice: nothing is recorded.")
        phone.see("Certificate good, parcel not examined.").tap(R.id.verdict_done)
        phone.until("the first run or who acts") { has(R.id.first_finish) || has(R.id.shift_typed) }
        if (has(R.id.first_finish)) phone.tap(R.id.first_finish)
        assertEquals(0, checks())
    }

    private fun theParcelFits() {
        phone.tap(R.id.home_check)
        show(Demo.picture("good"))
        phone.see("6 questions of 6 are open.")
        assertTrue("the certificate's figures come afterwards", phone.seen().none { "1204" in it || "AO-" in it || "DEMO 55" in it })
        phone.tap(R.id.parcel_next).type(R.id.parcel_seal_1, "DEMO 55 1203").tap(R.id.parcel_next)
        // The battery dies halfway.
        phone.type(R.id.parcel_field, "3").killAndStart().tap(R.id.home_go_on).see("4 questions of 6 are open.")
        phone.tap(R.id.parcel_carats).type(R.id.parcel_field, "1203.09").tap(R.id.back).tap(R.id.parcel_rest)
        phone.tap(R.id.parcel_check).see("1203.09 ct found, 1204.35 ct certified")
        // A typing error is corrected and stays visible.
        phone.tap(R.id.verdict_correct).tap(R.id.parcel_carats).type(R.id.parcel_field, "1204.35").tap(R.id.parcel_next)
        phone.tap(R.id.parcel_check).see("Certificate good; parcel examined only in part.").see("1203.09").see("Nobody assessed: ")
        phone.killAndRestore().see("Certificate good; parcel examined only in part.")
        phone.tap(R.id.verdict_decide).tap(R.id.decide_release).tap(R.id.decide_confirm).see("Recorded as entry").tap(R.id.decide_home)
        assertEquals(2, checks())
    }

    private fun theCertificateWasAltered() {
        phone.tap(R.id.home_check)
        show(Demo.picture("altered"))
        phone.tap(R.id.parcel_rest).tap(R.id.parcel_check).see("Refused: do not let this pass.").see("The signature does not hold")
        phone.tap(R.id.verdict_decide).tap(R.id.decide_release).tap(R.id.decide_confirm).see("give a reason")
        phone.tap(R.id.decide_seize).type(R.id.decide_reason, "altered after signing").killAndRestore()
        assertEquals("altered after signing", phone.view<TextView>(R.id.decide_reason).text.toString())
        phone.tap(R.id.decide_confirm).see("Recorded as entry").tap(R.id.decide_home)
        assertFalse("nothing is under way", has(R.id.home_draft))
    }

    private fun journal() {
        phone.tap(R.id.home_journal).tap(R.id.journal_prove).see("The journal is intact")
        phone.type(R.id.journal_search, "ao 0770431").see("Decision: released")
        phone.tap(R.id.back)
        val decided = phone.background {
            phone.container.repository.withStation { entries().filter { it.kind == "decision" }.map { entry("${it.epoch}.${it.seq}") } }
        }
        assertEquals(listOf("seize", "release"), decided.map { it.what })
        assertTrue("K-117 is named in each", decided.all { entry -> entry.fields.any { it.name == "officer" && it.value == "K-117" } })
    }

    private fun headquartersInTheEvening() {
        val waiting = phone.background { phone.container.repository.withStation { pending() } }
        phone.tap(R.id.home_sync).see("$waiting entries waiting since 2026-03-01.").see("Airplane mode")
        phone.airplane(false).type(R.id.sync_address, headquarters.start().address!!).tap(R.id.sync_address_use)
        phone.tap(R.id.sync_send).see("$waiting entries arrived; headquarters signed for them.").tap(R.id.back).see("Headquarters has everything.")
        phone.background { assertEquals(0uL, phone.container.repository.withStation { pending() }) }
    }

    /** Holds a picture in front of the camera until it is read. */
    private fun show(picture: File) {
        FakeFrameSource.held = FakeFrameSource.planeOf(picture)
        phone.until("the end of the scan") { phone.activity.route?.destination != roughcheck.demo.screens.Destination.SCAN }
        FakeFrameSource.held = null
    }

    private fun has(id: Int) = phone.activity.findViewById<android.view.View>(id)?.isShown == true

    private fun checks() = phone.background { phone.container.repository.withStation { entries(null, 200) } }.count { it.kind == "check" }
}
