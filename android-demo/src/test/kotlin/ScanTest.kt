package roughcheck.demo

import android.os.Vibrator
import android.provider.Settings
import android.view.MotionEvent
import android.view.View
import android.widget.Button
import android.widget.EditText
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import roughcheck.demo.check.Draft
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.NumberScreen
import roughcheck.demo.screens.Route
import roughcheck.demo.screens.ScanScreen
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.Photographs
import roughcheck.demo.support.TestApp

/** From the start of a check to the text of the certificate. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class ScanTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun aCertificateInFrontOfTheCameraIsRead() {
        val phone = scanning()
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.picture("good"))
        phone.untilRead("good")
        // An officer looking at the paper feels it.
        val vibrator = shadowOf(phone.app.getSystemService(android.content.Context.VIBRATOR_SERVICE) as Vibrator)
        assertTrue(vibrator.isVibrating)
        assertFalse("the camera is closed", FakeFrameSource.isOpen)
    }

    @Test fun theSameCertificateAgainChangesNothing() {
        val phone = scanning()
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.picture("good"))
        phone.untilRead("good")
        val draft = phone.container.drafts.current
        phone.activity.navigate(Route(Destination.SCAN))
        phone.until("the scan is over") { phone.activity.screen !is ScanScreen }
        assertEquals(draft, phone.container.drafts.current)
    }

    @Test fun anotherKindOfCodeIsNamedAndTheScanGoesOn() {
        val phone = scanning()
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.code("https://example.org/menu?table=" + "1".repeat(80)))
        phone.see("This is another kind of code: https://example.org/menu?table=" + "1".repeat(29) + "…, not a certificate")
        assertNull(phone.container.drafts.current!!.text)
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.picture("good"))
        phone.untilRead("good")
    }

    @Test fun theAdviceNamesTheProblem() {
        val phone = scanning()
        phone.see("Point at the code on the certificate")
        FakeFrameSource.held = FakeFrameSource.plain(12)
        phone.see("Too dark: switch the light on").tap(R.id.scan_torch)
        assertTrue(FakeFrameSource.isTorchOn)
        phone.see("Too dark: more light")
        assertEquals("Light off", phone.view<Button>(R.id.scan_torch).text)
        FakeFrameSource.held = FakeFrameSource.plain(255)
        phone.see("Glare from a lamp")
        FakeFrameSource.held = FakeFrameSource.blurred(Photographs.frozen().frames("nominal").single())
        phone.see("Blurred: hold still")
        FakeFrameSource.held = FakeFrameSource.plain(150)
        phone.see("Point at the code on the certificate").tap(R.id.scan_torch)
        assertFalse(FakeFrameSource.isTorchOn)
    }

    @Test fun aTouchFocusesThere() {
        val phone = scanning()
        val picture = phone.view<View>(R.id.scan_picture)
        picture.layout(0, 0, 400, 200)
        picture.dispatchTouchEvent(MotionEvent.obtain(0, 0, MotionEvent.ACTION_UP, 100f, 150f, 0))
        assertEquals(0.25f to 0.75f, FakeFrameSource.focused)
        // TalkBack clicks without a position.
        picture.performClick()
        assertEquals(0.5f to 0.5f, FakeFrameSource.focused)
    }

    @Test fun theCameraIsOpenOnlyWhileScanning() {
        val phone = scanning()
        phone.until("the camera is open") { FakeFrameSource.isOpen }
        phone.tap(R.id.scan_torch)
        phone.backgroundAndReturn { phone.until("the camera is closed") { !FakeFrameSource.isOpen } }
        phone.until("the camera is open again") { FakeFrameSource.isOpen }
        assertEquals("Light on", phone.view<Button>(R.id.scan_torch).text)
        phone.tap(R.id.back)
        phone.until("the camera is closed") { !FakeFrameSource.isOpen }
    }

    @Test fun theScanContinuesAfterTurningOrKilling() {
        val phone = scanning().recreate()
        assertTrue(phone.activity.screen is ScanScreen)
        phone.killAndRestore()
        assertTrue(phone.activity.screen is ScanScreen)
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.picture("good"))
        phone.untilRead("good")
    }

    @Test fun withoutTheCameraNothingIsBlocked() {
        val phone = Phone().denyCamera().setUp().start().tap(R.id.home_check).answerCamera(false)
        phone.see("The camera is not allowed").tap(R.id.scan_settings)
        val started = generateSequence { shadowOf(phone.activity).nextStartedActivity }.map { it.action }.toList()
        assertTrue("$started", Settings.ACTION_APPLICATION_DETAILS_SETTINGS in started)
        phone.tap(R.id.scan_from_picture).choose(Demo.picture("good")).untilRead("good")
    }

    @Test fun theCameraWorksOnceAllowedInTheSettings() {
        val phone = Phone().denyCamera().setUp().start().tap(R.id.home_check).answerCamera(false).see("The camera is not allowed")
        phone.backgroundAndReturn { phone.allowCamera() }
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.picture("good"))
        phone.untilRead("good")
    }

    @Test fun aPhoneWithoutACameraReadsPicturesAndNumbers() {
        FakeFrameSource.broken = true
        val phone = scanning().see("No camera")
        assertNull(phone.activity.findViewById(R.id.scan_settings))
        phone.tap(R.id.scan_number)
        assertTrue(phone.activity.screen is NumberScreen)
    }

    @Test fun anUnusablePictureIsExplained() {
        val phone = scanning()
        fun file(name: String, content: ByteArray) = File(Demo.build, name).apply { writeBytes(content) }
        phone.tap(R.id.scan_from_picture).choose(Demo.code("https://example.org")).see("another kind of code: https://example.org, not")
        phone.tap(R.id.scan_from_picture).choose(file("no.png", byteArrayOf(1, 2, 3))).see("not a readable picture")
        phone.tap(R.id.scan_from_picture).choose(file("huge.png", ByteArray(20 * 1024 * 1024 + 1))).see("larger than 20 MB")
        val grey = File(Demo.build, "grey.png")
        javax.imageio.ImageIO.write(java.awt.image.BufferedImage(300, 300, java.awt.image.BufferedImage.TYPE_BYTE_GRAY), "png", grey)
        phone.tap(R.id.scan_from_picture).choose(grey).see("No code can be read in this picture")
        assertNull(phone.container.drafts.current!!.text)
        phone.tap(R.id.scan_from_picture).choose(Demo.picture("good")).untilRead("good")
    }

    @Test fun aCodeForTheFirstRunIsPassedToIt() {
        val phone = Phone().setUp().start()
        phone.activity.navigate(Route(Destination.SCAN, "root"))
        assertNull("a first run types into its own field", phone.activity.findViewById(R.id.scan_number))
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.picture("good"))
        phone.see("This is a certificate, not the code of a root")
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.code(Demo.root))
        phone.until("the scan is over") { phone.activity.screen !is ScanScreen }
        assertEquals(Demo.root, phone.container.setup.root)
        assertNull(phone.container.drafts.current)
        FakeFrameSource.held = FakeFrameSource.planeOf(Demo.code("a token"))
        phone.activity.navigate(Route(Destination.SCAN, "token"))
        phone.until("the scan is over") { phone.activity.screen !is ScanScreen }
        assertEquals("a token", phone.container.setup.token)
    }

    @Test fun aTypedNumberIsStoredAtEachKeystrokeAndNeverPasses() {
        val phone = scanning().tap(R.id.scan_number).see("A number alone never passes")
        assertFalse(phone.view<Button>(R.id.number_next).isEnabled)
        phone.type(R.id.number_field, " ")
        assertFalse(phone.view<Button>(R.id.number_next).isEnabled)
        phone.type(R.id.number_field, "AO-55 ").killAndRestore()
        assertEquals("AO-55", phone.view<EditText>(R.id.number_field).text.toString())
        phone.type(R.id.number_field, "AO-5501203").tap(R.id.number_next)
        assertEquals(Draft(printed = "AO-5501203", officer = "K-117"), phone.container.drafts.current)
        assertTrue(phone.activity.screen !is NumberScreen)
    }

    @Test fun theScanAllowsNoScreenshot() {
        val phone = scanning()
        assertNotNull(phone.activity.screen)
        assertTrue(phone.activity.window.attributes.flags and android.view.WindowManager.LayoutParams.FLAG_SECURE != 0)
    }

    @Test fun photographsOfAPrintedCertificateAreRead() {
        val photographs = Photographs.frozen()
        for (kind in listOf("nominal", "folded")) {
            FakeFrameSource.held = null
            val phone = photographs.phone().start().tap(R.id.home_check)
            FakeFrameSource.held = photographs.frames(kind).single()
            phone.until("the certificate is read") { phone.container.drafts.current?.text == photographs.text }
            phone.container.drafts.end()
        }
    }

    private fun scanning(): Phone = Phone().setUp().start().tap(R.id.home_check)

    private fun Phone.untilRead(name: String) {
        until("the certificate $name is read") { container.drafts.current?.text != null && activity.screen !is ScanScreen }
        assertEquals(Demo.text(name), container.drafts.current!!.text)
    }
}
