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
import roughcheck.demo.station.AndroidKeyVault
import roughcheck.demo.station.Step
import roughcheck.demo.support.Demo
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

/** Marks tests on the oldest Android, which run in a process of their own. */
interface OldPhone

/** The oldest phones: Android 7.0. */
@Category(OldPhone::class)
@GraphicsMode(GraphicsMode.Mode.LEGACY)
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [24], qualifiers = "w360dp-h640dp-xhdpi")
class OldPhoneTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun itIsSetUpChecksAndIsHandedOver() {
        assertEquals(24, Build.VERSION.SDK_INT)
        val phone = Phone().firstRun(Step.PRACTICE).tap(R.id.first_finish)
        phone.type(R.id.shift_typed, "K-117").tap(R.id.shift_begin).see("Antwerp 1, EU")
        val report = phone.background { phone.container.repository.withStation { check(CheckInput.Text(Demo.text("good"))) } }
        assertEquals(Verdict.PASS, report.verdict)
        phone.killAndStart().see("entries waiting").tap(R.id.home_hand_over).see("Who is on duty?")
        assertTrue(phone.background { phone.container.repository.withStation { verify() } }.ok)
    }

    @Test fun itIsNotAskedForASecurityChip() {
        AndroidKeyVault.make("old")
        AndroidKeyVault.wrappingKey("old wrapper")
        assertEquals(0, FakeKeystore.refusals)
        assertNotNull(AndroidKeyVault.load("old"))
    }
}
