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
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.NumberScreen
import roughcheck.demo.screens.Place
import roughcheck.demo.screens.ScanScreen
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.Photographs
import roughcheck.demo.support.TestApp

/** From the start of a check to the text of a certificate, whatever lies between. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class ScanTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    @Test fun aCertificateHeldBeforeTheCameraIsRead() {
        val phone = scanning()
        FedEye.held = FedEye.planeOf(Demo.picture("good"))
        phone.untilRead("good")
        // Felt by an officer who looks at the paper.
        val vibrator = shadowOf(phone.app.getSystemService(android.content.Context.VIBRATOR_SERVICE) as Vibrator)
        assertTrue(vibrator.isVibrating)
        assertFalse("the camera is closed", FedEye.isWatched)
    }

    @Test fun theSameCertificateAgainChangesNothing() {
        val phone = scanning()
        FedEye.held = FedEye.planeOf(Demo.picture("good"))
        phone.untilRead("good")
        val draft = phone.services.drafts.current
        phone.activity.go(Place(Name.SCAN))
        phone.until("the scan is over") { phone.activity.screen !is ScanScreen }
        assertEquals(draft, phone.services.drafts.current)
    }

    @Test fun anotherKindOfCodeIsNamedAndTheScanGoesOn() {
        val phone = scanning()
        FedEye.held = FedEye.planeOf(Demo.code("https://example.org/menu?table=" + "1".repeat(80)))
        phone.see("This is another kind of code: https://example.org/menu?table=" + "1".repeat(29) + "…, not a certificate")
        assertNull(phone.services.drafts.current!!.text)
        FedEye.held = FedEye.planeOf(Demo.picture("good"))
        phone.untilRead("good")
    }

    @Test fun theAdviceSaysWhatIsInTheWay() {
        val phone = scanning()
        phone.see("Point at the code on the certificate")
        FedEye.held = FedEye.even(12)
        phone.see("Too dark: switch the light on").tap(R.id.scan_torch)
        assertTrue(FedEye.light)
        phone.see("Too dark: more light")
        assertEquals("Light off", phone.view<Button>(R.id.scan_torch).text)
        FedEye.held = FedEye.even(255)
        phone.see("A lamp is mirrored")
        FedEye.held = FedEye.blurred(Photographs.kept().frames("nominal").single())
        phone.see("Blurred: hold still")
        FedEye.held = FedEye.even(150)
        phone.see("Point at the code on the certificate").tap(R.id.scan_torch)
        assertFalse(FedEye.light)
    }

    @Test fun aTouchFocusesThere() {
        val phone = scanning()
        val picture = phone.view<View>(R.id.scan_picture)
        picture.layout(0, 0, 400, 200)
        picture.dispatchTouchEvent(MotionEvent.obtain(0, 0, MotionEvent.ACTION_UP, 100f, 150f, 0))
        assertEquals(0.25f to 0.75f, FedEye.focused)
        // TalkBack touches no place.
        picture.performClick()
        assertEquals(0.5f to 0.5f, FedEye.focused)
    }

    @Test fun theCameraIsOpenOnlyWhileItIsLookedThrough() {
        val phone = scanning()
        phone.until("the camera is open") { FedEye.isWatched }
        phone.tap(R.id.scan_torch)
        phone.awayAndBack { phone.until("the camera is closed") { !FedEye.isWatched } }
        phone.until("the camera is open again") { FedEye.isWatched }
        assertEquals("Light on", phone.view<Button>(R.id.scan_torch).text)
        phone.tap(R.id.back)
        phone.until("the camera is closed") { !FedEye.isWatched }
    }

    @Test fun turnedOrKilledTheScanGoesOn() {
        val phone = scanning().recreate()
        assertTrue(phone.activity.screen is ScanScreen)
        phone.dieAndComeBack()
        assertTrue(phone.activity.screen is ScanScreen)
        FedEye.held = FedEye.planeOf(Demo.picture("good"))
        phone.untilRead("good")
    }

    @Test fun withoutTheCameraNothingIsBlocked() {
        val phone = Phone().denyCamera().setUp().start().tap(R.id.home_check).answerCamera(false)
        phone.see("The camera is not allowed").tap(R.id.scan_settings)
        val started = generateSequence { shadowOf(phone.activity).nextStartedActivity }.map { it.action }.toList()
        assertTrue("$started", Settings.ACTION_APPLICATION_DETAILS_SETTINGS in started)
        phone.tap(R.id.scan_from_picture).choose(Demo.picture("good")).untilRead("good")
    }

    @Test fun allowedInTheSettingsTheCameraIsThere() {
        val phone = Phone().denyCamera().setUp().start().tap(R.id.home_check).answerCamera(false).see("The camera is not allowed")
        phone.awayAndBack { phone.allowCamera() }
        FedEye.held = FedEye.planeOf(Demo.picture("good"))
        phone.untilRead("good")
    }

    @Test fun aPhoneWithoutACameraReadsPicturesAndNumbers() {
        FedEye.broken = true
        val phone = scanning().see("No camera")
        assertNull(phone.activity.findViewById(R.id.scan_settings))
        phone.tap(R.id.scan_number)
        assertTrue(phone.activity.screen is NumberScreen)
    }

    @Test fun whatIsWrongWithAPictureIsSaid() {
        val phone = scanning()
        fun file(name: String, content: ByteArray) = File(Demo.build, name).apply { writeBytes(content) }
        phone.tap(R.id.scan_from_picture).choose(Demo.code("https://example.org")).see("another kind of code: https://example.org, not")
        phone.tap(R.id.scan_from_picture).choose(file("no.png", byteArrayOf(1, 2, 3))).see("is no picture")
        phone.tap(R.id.scan_from_picture).choose(file("huge.png", ByteArray(20 * 1024 * 1024 + 1))).see("more than 20 MB")
        val grey = File(Demo.build, "grey.png")
        javax.imageio.ImageIO.write(java.awt.image.BufferedImage(300, 300, java.awt.image.BufferedImage.TYPE_BYTE_GRAY), "png", grey)
        phone.tap(R.id.scan_from_picture).choose(grey).see("No code can be read in this picture")
        assertNull(phone.services.drafts.current!!.text)
        phone.tap(R.id.scan_from_picture).choose(Demo.picture("good")).untilRead("good")
    }

    @Test fun aCodeForTheFirstRunIsHandedToIt() {
        val phone = Phone().setUp().start()
        phone.activity.go(Place(Name.SCAN, "root"))
        assertNull("a first run types into its own field", phone.activity.findViewById(R.id.scan_number))
        FedEye.held = FedEye.planeOf(Demo.picture("good"))
        phone.see("This is a certificate, not the code of a root")
        FedEye.held = FedEye.planeOf(Demo.code(Demo.root))
        phone.until("the scan is over") { phone.activity.screen !is ScanScreen }
        assertEquals(Demo.root, phone.services.setup.root)
        assertNull(phone.services.drafts.current)
        FedEye.held = FedEye.planeOf(Demo.code("a token"))
        phone.activity.go(Place(Name.SCAN, "token"))
        phone.until("the scan is over") { phone.activity.screen !is ScanScreen }
        assertEquals("a token", phone.services.setup.token)
    }

    @Test fun aTypedNumberIsKeptAtEachKeystrokeAndNeverPasses() {
        val phone = scanning().tap(R.id.scan_number).see("A number alone never passes")
        assertFalse(phone.view<Button>(R.id.number_next).isEnabled)
        phone.type(R.id.number_field, " ")
        assertFalse(phone.view<Button>(R.id.number_next).isEnabled)
        phone.type(R.id.number_field, "AO-55 ").dieAndComeBack()
        assertEquals("AO-55", phone.view<EditText>(R.id.number_field).text.toString())
        phone.type(R.id.number_field, "AO-5501203").tap(R.id.number_next)
        assertEquals(Draft(printed = "AO-5501203", officer = "K-117"), phone.services.drafts.current)
        assertTrue(phone.activity.screen !is NumberScreen)
    }

    @Test fun theCertificateIsSeenByNobodyElse() {
        val phone = scanning()
        assertNotNull(phone.activity.screen)
        assertTrue(phone.activity.window.attributes.flags and android.view.WindowManager.LayoutParams.FLAG_SECURE != 0)
    }

    @Test fun photographsOfAPrintedCertificateAreRead() {
        val photographs = Photographs.kept()
        for (kind in listOf("nominal", "folded")) {
            FedEye.held = null
            val phone = photographs.phone().start().tap(R.id.home_check)
            FedEye.held = photographs.frames(kind).single()
            phone.until("the certificate is read") { phone.services.drafts.current?.text == photographs.text }
            phone.services.drafts.end()
        }
    }

    @Test fun photographsOfASimulatedPhoneAreRead() {
        val photographs = Photographs.made()
        val phone = photographs.phone().start()
        for (frame in photographs.frames("nominal")) {
            FedEye.held = frame
            phone.scanAnew().until("a photograph is read") { phone.services.drafts.current!!.text == photographs.text }
        }
        for (kind in listOf("fold", "low_light")) {
            // As an officer who moves the phone until it is read.
            phone.scanAnew()
            val moving = photographs.frames(kind).iterator()
            phone.until("one photograph of the kind $kind is read") {
                if (moving.hasNext()) FedEye.held = moving.next()
                Thread.sleep(200)
                phone.services.drafts.current!!.text == photographs.text
            }
        }
    }

    private fun Phone.scanAnew(): Phone = apply {
        services.drafts.begin(Draft())
        activity.go(Place(Name.SCAN))
    }

    private fun scanning(): Phone = Phone().setUp().start().tap(R.id.home_check)

    private fun Phone.untilRead(name: String) {
        until("the certificate $name is read") { services.drafts.current?.text != null && activity.screen !is ScanScreen }
        assertEquals(Demo.text(name), services.drafts.current!!.text)
    }
}
