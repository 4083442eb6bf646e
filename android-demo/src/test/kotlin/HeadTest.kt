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
import roughcheck.demo.screens.Name
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class HeadTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    @Test fun theNewestHeadIsShownBrightAndAWitnessesPhotographIsHeldAgainstTheJournal() {
        val phone = Phone().setUp().start()
        phone.record("good")
        phone.go(Name.HEAD).see("A witness photographs this code")
        assertEquals("3", phone.view<TextView>(R.id.head_seq).text.toString())
        assertEquals(1f, phone.activity.window.attributes.screenBrightness)
        val photo = photograph(phone, "head")
        phone.record("altered")
        phone.tap(R.id.head_open).choose(photo).see("still holds entry 3")
        phone.tap(R.id.head_open).choose(roughcheck.demo.support.Demo.picture("good")).see("no such code")
        phone.dieAndComeBack().see("A witness photographs this code")
        phone.activity.back()
        assertEquals(-1f, phone.activity.window.attributes.screenBrightness)
    }

    @Test fun aHeadOfAnotherPhoneIsToldApart() {
        val phone = Phone().setUp().start()
        phone.go(Name.HEAD).see("A witness photographs")
        val photo = photograph(phone, "other")
        phone.background { phone.services.desk.station().close() }
        phone.services.desk.folder.deleteRecursively()
        FakeKeystore.outOfTheBox()
        phone.app.restart()
        phone.setUp().go(Name.HEAD).tap(R.id.head_open).choose(photo).see("Another phone signed this code")
    }

    /** The code as a picture: ten pixels a module. */
    private fun photograph(phone: Phone, name: String): java.io.File {
        val code = phone.background { phone.services.desk.use { roughcheck.drawCode(headCode()!!) } }
        val side = (code.side + 8) * 10
        val image = java.awt.image.BufferedImage(side, side, java.awt.image.BufferedImage.TYPE_BYTE_GRAY)
        for (y in 0 until side) for (x in 0 until side) {
            val (row, column) = y / 10 - 4 to x / 10 - 4
            val dark = row in 0 until code.side && column in 0 until code.side && code.dark[row * code.side + column] != 0.toByte()
            image.setRGB(x, y, if (dark) 0 else 0xffffff)
        }
        return java.io.File(roughcheck.demo.support.Demo.build, "witness-$name.png").also { javax.imageio.ImageIO.write(image, "png", it) }
    }
}
