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
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class CheckpointTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun theNewestCheckpointIsShownBrightAndComparedWithAWitnessesPhotograph() {
        val phone = Phone().setUp().start()
        phone.record("good")
        phone.go(Destination.CHECKPOINT).see("A witness photographs this code")
        assertEquals("3", phone.view<TextView>(R.id.checkpoint_seq).text.toString())
        assertEquals(1f, phone.activity.window.attributes.screenBrightness)
        val photo = photograph(phone, "head")
        phone.record("altered")
        phone.tap(R.id.checkpoint_open).choose(photo).see("still contains entry 3")
        phone.tap(R.id.checkpoint_open).choose(roughcheck.demo.support.Demo.picture("good")).see("no such code")
        phone.killAndRestore().see("A witness photographs this code")
        phone.activity.back()
        assertEquals(-1f, phone.activity.window.attributes.screenBrightness)
    }

    @Test fun aCheckpointOfAnotherPhoneIsRecognised() {
        val phone = Phone().setUp().start()
        phone.go(Destination.CHECKPOINT).see("A witness photographs")
        val photo = photograph(phone, "other")
        phone.background { phone.container.repository.station().close() }
        phone.container.repository.folder.deleteRecursively()
        FakeKeystore.factoryReset()
        phone.app.restart()
        phone.setUp().go(Destination.CHECKPOINT).tap(R.id.checkpoint_open).choose(photo).see("Another phone signed this code")
    }

    /** The code as a picture: ten pixels a module. */
    private fun photograph(phone: Phone, name: String): java.io.File {
        val code = phone.background { phone.container.repository.withStation { roughcheck.drawCode(headCode()!!) } }
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
