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
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class ShiftTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun anOfficerIsAskedOncePerShiftAndOfferedFromThenOn() {
        val phone = Phone().setUp(officer = null).start().see("Who is on duty?")
        phone.tap(R.id.shift_begin).see("Type your reference")
        phone.type(R.id.shift_typed, "   ").tap(R.id.shift_begin).see("Type your reference")
        phone.type(R.id.shift_typed, " K-117 ").tap(R.id.shift_begin).see("Officer: K-117")
        phone.killAndStart().see("Officer: K-117")
        phone.tap(R.id.home_hand_over).see("Who is on duty?").type(R.id.shift_typed, "K-204").tap(R.id.shift_begin).see("Officer: K-204")
        phone.tap(R.id.home_hand_over).tap("K-117").see("Officer: K-117")
        assertEquals(listOf("K-117", "K-204"), phone.container.shift.officers)
    }

    @Test fun nobodyReachesHomeUnnamed() {
        val phone = Phone().setUp().start().see("Officer: K-117").tap(R.id.home_hand_over)
        assertNull(phone.container.shift.acting)
        assertNull(phone.activity.findViewById<View>(R.id.back))
        for (name in listOf(Destination.HOME, Destination.SCAN, Destination.VERDICT, Destination.JOURNAL, Destination.SETTINGS)) {
            phone.activity.navigate(Route(name))
            phone.see("Who is on duty?")
            assertEquals(Route(Destination.SHIFT), phone.activity.route)
        }
        phone.killAndStart().see("Who is on duty?")
        @Suppress("DEPRECATION") phone.activity.onBackPressed()
        assertTrue(phone.activity.isFinishing)
    }

    @Test fun aSavedBackStackNeverSkipsTheShift() {
        val phone = Phone().setUp().start().see("Officer: K-117")
        val saved = android.os.Bundle().also { it.putStringArrayList("back-stack", arrayListOf("HOME", "JOURNAL")) }
        phone.container.shift.end()
        phone.start(saved).see("Who is on duty?")
    }

    @Test fun typedInputSurvivesProcessDeath() {
        val phone = Phone().setUp(officer = null).start().type(R.id.shift_typed, "K-1").killAndRestore()
        assertEquals("K-1", phone.view<EditText>(R.id.shift_typed).text.toString())
        assertNull(phone.container.shift.acting)
    }

    @Test fun aCheckUnderWayStaysAndIsNamed() {
        val phone = Phone().setUp().start().tap(R.id.home_check)
        phone.container.drafts.change { copy(text = Demo.text("good")) }
        phone.activity.start()
        phone.see("A check is under way").tap(R.id.home_hand_over).see("A check of K-117 is under way")
        phone.killAndStart().see("A check of K-117 is under way")
        phone.type(R.id.shift_typed, "K-204").tap(R.id.shift_begin).see("Begun by K-117")
        assertEquals(Demo.text("good"), phone.container.drafts.current!!.text)
        assertEquals(Draft.fromJson(phone.container.drafts.current!!.toJson()), phone.container.drafts.current)
    }

    @Test fun aReferenceCanBeForgotten() {
        val phone = Phone().setUp().start()
        phone.container.shift.begin("K-204")
        phone.activity.start()
        phone.tap(R.id.home_hand_over).tap(R.id.shift_forget).tap("Forget K-117").tap(R.id.back)
        phone.until("K-117 is offered no longer") { "K-117" !in phone.seen() && "K-204" in phone.seen() }
        phone.killAndStart().see("K-204")
        assertEquals(listOf("K-204"), phone.container.shift.officers)
        phone.tap(R.id.shift_forget).tap("Forget K-204").see("Your reference")
    }

    @Test fun noScreenshotShowsWhoActs() {
        val phone = Phone().setUp().start().see("Officer: K-117")
        assertNotEquals(0, phone.activity.window.attributes.flags and FLAG_SECURE)
        phone.tap(R.id.home_hand_over).see("Who is on duty?")
        assertNotEquals(0, phone.activity.window.attributes.flags and FLAG_SECURE)
    }
}
