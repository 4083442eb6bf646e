package roughcheck.demo

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.io.File
import java.security.spec.ECGenParameterSpec
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import roughcheck.VaultSigner
import roughcheck.demo.screens.Destination
import roughcheck.demo.screens.Route
import roughcheck.demo.station.AndroidKeyVault
import roughcheck.demo.station.StationState
import roughcheck.demo.support.FakeFrameSource
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class KeysTest {
    @Before fun fresh() {
        // The app makes its keys in the background.
        Phone().awaitStation()
        FakeKeystore.fresh()
        FakeFrameSource.fresh()
    }

    @Test fun theDevicesKeySignsAndDoesNothingElse() {
        Phone().setUp()
        val spec = FakeKeystore.specs["roughcheck.device.1"]!!
        assertEquals(KeyProperties.PURPOSE_SIGN, spec.purposes)
        assertArrayEquals(arrayOf(KeyProperties.DIGEST_SHA256), spec.digests)
        assertEquals("secp256r1", (spec.algorithmParameterSpec as ECGenParameterSpec).name)
        // It signs for a whole shift that shares the phone.
        assertFalse(spec.isUserAuthenticationRequired)
    }

    @Test fun wrappingKeysAreAesInGcmOnly() {
        Phone().setUp().container.shift.flush()
        for (name in listOf("roughcheck.sealing", "roughcheck.drafts")) {
            val spec: KeyGenParameterSpec = FakeKeystore.specs[name]!!
            assertEquals(256, spec.keySize)
            assertArrayEquals(arrayOf(KeyProperties.BLOCK_MODE_GCM), spec.blockModes)
            assertArrayEquals(arrayOf(KeyProperties.ENCRYPTION_PADDING_NONE), spec.encryptionPaddings)
            assertEquals(KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT, spec.purposes)
            assertFalse(spec.isUserAuthenticationRequired)
        }
    }

    @Test fun aSecurityChipIsUsedWhereThereIsOne() {
        FakeKeystore.hasStrongBox = true
        AndroidKeyVault.make("chip")
        assertTrue(FakeKeystore.specs["chip"]!!.isStrongBoxBacked)
        FakeKeystore.hasStrongBox = false
        AndroidKeyVault.make("none")
        assertFalse(FakeKeystore.specs["none"]!!.isStrongBoxBacked)
        assertEquals(1, FakeKeystore.refusals)
    }

    @Test fun theKeySurvivesProcessDeath() {
        val phone = Phone().setUp().start()
        val before = phone.background { phone.container.repository.withStation { status() } }.deviceKey
        phone.killAndStart().see("Officer: K-117")
        assertEquals(before, phone.background { phone.container.repository.withStation { status() } }.deviceKey)
        assertTrue(phone.background { phone.container.repository.withStation { verify() } }.ok)
    }

    @Test fun aCopiedKeyIsFollowedByANewOne() {
        val pointer = File(Phone().app.noBackupFilesDir, "number")
        val first = VaultSigner.open(AndroidKeyVault, pointer)
        val next = first.makeSuccessor()!!
        // The old one counts until the new one takes over.
        assertArrayEquals(first.publicKey(), VaultSigner.open(AndroidKeyVault, pointer).publicKey())
        assertArrayEquals(next.publicKey(), first.successor()!!.publicKey())
        assertTrue(next.takeOver())
        assertArrayEquals(next.publicKey(), VaultSigner.open(AndroidKeyVault, pointer).publicKey())
        assertEquals(null, AndroidKeyVault.load("roughcheck.device.1"))
    }

    @Test fun aLostSigningKeyBeginsANewEpochAndTheOldJournalStays() {
        val phone = Phone().setUp().start().see("2 entries")
        val before = phone.background { phone.container.repository.withStation { status() } }.deviceKey
        FakeKeystore.held.remove("roughcheck.device.1")
        phone.killAndStart().see("Officer: K-117")
        val after = phone.background { phone.container.repository.withStation { status() } }
        assertNotEquals(before, after.deviceKey)
        assertTrue(phone.background { phone.container.repository.withStation { entries() } }.size >= 2)
    }

    @Test fun anUnreadableKeyNumberMakesTheStationUnavailableAndDeletesNothing() {
        val phone = Phone().setUp().start().see("Officer: K-117")
        val number = File(phone.container.repository.folder, "key-number")
        number.writeText("none")
        phone.killAndRestore().see("This phone’s journal cannot be opened").see("Code: disk").see("Nothing was deleted")
        assertEquals(Route(Destination.UNAVAILABLE), phone.activity.route)
        phone.tap(R.id.unavailable_again).see("Code: disk")
        number.writeText("1")
        phone.tap(R.id.unavailable_again).see("Officer: K-117").see("2 entries")
        assertTrue(phone.container.repository.state.value is StationState.Open)
    }

    @Test fun aStationOfANewerAppSaysSo() {
        val phone = Phone().setUp().start().see("Officer: K-117")
        (phone.container.repository.state.value as StationState.Open).station.close()
        val database = File(phone.container.repository.folder, "station.db")
        android.database.sqlite.SQLiteDatabase.openDatabase(database.path, null, android.database.sqlite.SQLiteDatabase.OPEN_READWRITE).use {
            it.version = 999
        }
        phone.killAndStart().see("Code: newer-station").see("A newer version of this app wrote the journal")
    }
}
