package roughcheck.demo

import android.view.View
import android.widget.EditText
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.station.Step
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** A turned phone shows the same screen in the same state, with the next step in reach. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class LandscapeTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun theFirstRunWorksInLandscape() {
        val phone = Phone().firstRun(Step.HEADQUARTERS).type(R.id.first_token, "RCT1-12")
        turn(phone).see("Headquarters’ token")
        assertEquals("RCT1-12", phone.view<EditText>(R.id.first_token).text.toString())
        inReach(phone, R.id.first_next)
        phone.type(R.id.first_token, Demo.token).tap(R.id.first_next).see("This phone: Antwerp 1")
        inReach(phone, R.id.first_choose)
    }

    @Test fun everyRouteSurvivesTurning() {
        val phone = Phone().setUp().start().see("Officer: K-117")
        phone.container.drafts.begin(Draft(text = Demo.text("good"), officer = "K-117"))
        for (name in Destination.entries - Destination.FIRST_RUN - Destination.UNAVAILABLE - Destination.SHIFT) {
            phone.activity.start()
            phone.until("home") { phone.activity.route == Route(Destination.HOME) }
            phone.activity.navigate(Route(name))
            phone.idle()
            val (route, draft) = phone.activity.route to phone.container.drafts.current
            phone.recreate()
            assertEquals(route, phone.activity.route)
            assertEquals(draft?.text, phone.container.drafts.current?.text)
        }
    }

    @Test fun aShiftBeginsInLandscape() {
        val phone = Phone().setUp(officer = null).start().type(R.id.shift_typed, "K-117")
        turn(phone)
        assertEquals("K-117", phone.view<EditText>(R.id.shift_typed).text.toString())
        inReach(phone, R.id.shift_begin)
        phone.tap(R.id.shift_begin).see("Officer: K-117")
        inReach(phone, R.id.home_check)
    }

    private fun turn(phone: Phone): Phone {
        RuntimeEnvironment.setQualifiers("w640dp-h360dp-land-xhdpi")
        return phone.recreate()
    }

    private fun inReach(phone: Phone, id: Int) {
        val window = phone.activity.window.decorView
        val (width, height) = phone.activity.resources.displayMetrics.let { it.widthPixels to it.heightPixels }
        assertTrue("landscape", width > height)
        val exact = { size: Int -> View.MeasureSpec.makeMeasureSpec(size, View.MeasureSpec.EXACTLY) }
        window.measure(exact(width), exact(height))
        window.layout(0, 0, width, height)
        val view = phone.view<View>(id)
        val at = IntArray(2).also(view::getLocationInWindow)
        assertTrue("${at[1]} + ${view.height} of $height", view.height > 0 && at[1] >= 0 && at[1] + view.height <= height)
        // Part of the scrolling content stays visible.
        assertTrue(phone.view<View>(R.id.scroll).height >= height / 5)
    }
}
