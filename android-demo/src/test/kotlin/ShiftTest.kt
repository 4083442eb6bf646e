package roughcheck.demo

import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.widget.EditText
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.Place
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class ShiftTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    @Test fun anOfficerIsAskedOncePerShiftAndOfferedFromThenOn() {
        val phone = Phone().setUp(officer = null).start().see("Who acts?")
        phone.tap(R.id.shift_begin).see("Type your reference")
        phone.type(R.id.shift_typed, "   ").tap(R.id.shift_begin).see("Type your reference")
        phone.type(R.id.shift_typed, " K-117 ").tap(R.id.shift_begin).see("Acting: K-117")
        phone.dieForGood().see("Acting: K-117")
        phone.tap(R.id.home_hand_over).see("Who acts?").type(R.id.shift_typed, "K-204").tap(R.id.shift_begin).see("Acting: K-204")
        phone.tap(R.id.home_hand_over).tap("K-117").see("Acting: K-117")
        assertEquals(listOf("K-117", "K-204"), phone.services.shift.officers)
    }

    @Test fun nobodyReachesHomeUnnamed() {
        val phone = Phone().setUp().start().see("Acting: K-117").tap(R.id.home_hand_over)
        assertNull(phone.services.shift.acting)
        assertNull(phone.activity.findViewById<View>(R.id.back))
        for (name in listOf(Name.HOME, Name.SCAN, Name.VERDICT, Name.JOURNAL, Name.SETTINGS)) {
            phone.activity.go(Place(name))
            phone.see("Who acts?")
            assertEquals(Place(Name.SHIFT), phone.activity.place)
        }
        phone.dieForGood().see("Who acts?")
        @Suppress("DEPRECATION") phone.activity.onBackPressed()
        assertTrue(phone.activity.isFinishing)
    }

    @Test fun aWayThatAndroidKeptLeadsToNobodysHome() {
        val phone = Phone().setUp().start().see("Acting: K-117")
        val kept = android.os.Bundle().also { it.putStringArrayList("way", arrayListOf("HOME", "JOURNAL")) }
        phone.services.shift.end()
        phone.start(kept).see("Who acts?")
    }

    @Test fun whatIsTypedOutlivesTheProcess() {
        val phone = Phone().setUp(officer = null).start().type(R.id.shift_typed, "K-1").dieAndComeBack()
        assertEquals("K-1", phone.view<EditText>(R.id.shift_typed).text.toString())
        assertNull(phone.services.shift.acting)
    }

    @Test fun aCheckUnderWayStaysAndIsNamed() {
        val phone = Phone().setUp().start().tap(R.id.home_check)
        phone.services.drafts.change { copy(text = Demo.text("good")) }
        phone.activity.start()
        phone.see("A check is under way").tap(R.id.home_hand_over).see("A check of K-117 is under way")
        phone.dieForGood().see("A check of K-117 is under way")
        phone.type(R.id.shift_typed, "K-204").tap(R.id.shift_begin).see("Begun by K-117")
        assertEquals(Demo.text("good"), phone.services.drafts.current!!.text)
        assertEquals(Draft.fromJson(phone.services.drafts.current!!.toJson()), phone.services.drafts.current)
    }

    @Test fun aReferenceCanBeForgotten() {
        val phone = Phone().setUp().start()
        phone.services.shift.begin("K-204")
        phone.activity.start()
        phone.tap(R.id.home_hand_over).tap(R.id.shift_forget).tap("Forget K-117").tap(R.id.back)
        phone.until("K-117 is offered no longer") { "K-117" !in phone.seen() && "K-204" in phone.seen() }
        phone.dieForGood().see("K-204")
        assertEquals(listOf("K-204"), phone.services.shift.officers)
        phone.tap(R.id.shift_forget).tap("Forget K-204").see("Your reference")
    }

    @Test fun noScreenshotShowsWhoActs() {
        val phone = Phone().setUp().start().see("Acting: K-117")
        assertNotEquals(0, phone.activity.window.attributes.flags and FLAG_SECURE)
        phone.tap(R.id.home_hand_over).see("Who acts?")
        assertNotEquals(0, phone.activity.window.attributes.flags and FLAG_SECURE)
    }
}
