package roughcheck.demo

import android.os.Build
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.experimental.categories.Category
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import roughcheck.CheckInput
import roughcheck.Verdict
import roughcheck.demo.station.PhoneKeys
import roughcheck.demo.station.Step
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** Marks what runs on the oldest Android, in a process of its own. */
interface OldPhone

/** The oldest phones: Android 7.0. */
@Category(OldPhone::class)
@GraphicsMode(GraphicsMode.Mode.LEGACY)
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [24], qualifiers = "w360dp-h640dp-xhdpi")
class OldPhoneTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    @Test fun itIsSetUpChecksAndIsHandedOver() {
        assertEquals(24, Build.VERSION.SDK_INT)
        val phone = Phone().firstRun(Step.PRACTICE).tap(R.id.first_finish)
        phone.type(R.id.shift_typed, "K-117").tap(R.id.shift_begin).see("Antwerp 1, EU")
        val report = phone.background { phone.services.desk.use { check(CheckInput.Text(Demo.text("good"))) } }
        assertEquals(Verdict.PASS, report.verdict)
        phone.dieForGood().see("entries wait").tap(R.id.home_hand_over).see("Who acts?")
        assertTrue(phone.background { phone.services.desk.use { verify() } }.ok)
    }

    @Test fun itIsNotAskedForASecurityChip() {
        PhoneKeys.make("old")
        PhoneKeys.wrapper("old wrapper")
        assertEquals(0, FakeKeystore.refusals)
        assertNotNull(PhoneKeys.load("old"))
    }
}
