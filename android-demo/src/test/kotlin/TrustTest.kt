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
class TrustTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    private val bundle = java.io.File(roughcheck.demo.support.Demo.folder, "bundle.rcb")

    @Test fun keysAndListsAreInstalledFromAFile() {
        val phone = Phone().setUp(bundle = false).start().go(Destination.TRUST).see("No keys are installed")
        phone.see(roughcheck.rootWords(roughcheck.demo.support.Demo.root))
        phone.tap(R.id.trust_install).choose(bundle).see("Installed.").see("0 days old").see("Participants and rules: 1")
        phone.tap(R.id.trust_install).choose(bundle).see("already in force").see("the list of contents, version")
        phone.killAndRestore().see("Participants and rules: 1").see(roughcheck.rootWords(roughcheck.demo.support.Demo.root))
    }

    @Test fun aChangedFileIsRefusedWithAReasonAndChangesNothing() {
        val phone = Phone().setUp().start()
        val before = phone.background { phone.container.repository.withStation { status() } }
        val bytes = bundle.readBytes()
        bytes[bytes.size / 2] = (bytes[bytes.size / 2] + 1).toByte()
        val changed = java.io.File(roughcheck.demo.support.Demo.build, "changed.rcb").apply { writeBytes(bytes) }
        phone.go(Destination.TRUST).tap(R.id.trust_install).choose(changed).see("Refused:").see("Nothing was changed").see("trust.")
        val after = phone.background { phone.container.repository.withStation { status() } }
        assertEquals(before.versions, after.versions)
        assertEquals(before.head, after.head)
        phone.go(Destination.JOURNAL).see("Keys and lists refused (trust.")
    }
}
