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
import roughcheck.demo.screens.Name
import roughcheck.demo.screens.Place
import roughcheck.demo.station.DeskState
import roughcheck.demo.station.PhoneKeys
import roughcheck.demo.support.FakeKeystore
import roughcheck.demo.support.FedEye
import roughcheck.demo.support.Phone
import roughcheck.demo.support.TestApp

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApp::class, sdk = [35], qualifiers = "w360dp-h640dp-xhdpi")
class KeysTest {
    @Before fun fresh() {
        FakeKeystore.fresh()
        FedEye.fresh()
    }

    @Test fun theDevicesKeySignsAndDoesNothingElse() {
        Phone().setUp()
        val spec = FakeKeystore.specs["roughcheck.device.1"]!!
        assertEquals(KeyProperties.PURPOSE_SIGN, spec.purposes)
        assertArrayEquals(arrayOf(KeyProperties.DIGEST_SHA256), spec.digests)
        assertEquals("secp256r1", (spec.algorithmParameterSpec as ECGenParameterSpec).name)
        // It signs while a shift passes the phone around.
        assertFalse(spec.isUserAuthenticationRequired)
    }

    @Test fun wrappingKeysAreAesInGcmOnly() {
        Phone().setUp().services.shift.flush()
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
        PhoneKeys.make("chip")
        assertTrue(FakeKeystore.specs["chip"]!!.isStrongBoxBacked)
        FakeKeystore.hasStrongBox = false
        PhoneKeys.make("none")
        assertFalse(FakeKeystore.specs["none"]!!.isStrongBoxBacked)
        assertEquals(1, FakeKeystore.refusals)
    }

    @Test fun theKeyOutlivesTheProcess() {
        val phone = Phone().setUp().start()
        val before = phone.background { phone.services.desk.use { status() } }.deviceKey
        phone.dieForGood().see("Acting: K-117")
        assertEquals(before, phone.background { phone.services.desk.use { status() } }.deviceKey)
        assertTrue(phone.background { phone.services.desk.use { verify() } }.ok)
    }

    @Test fun aCopiedKeyIsFollowedByANewOne() {
        val pointer = File(Phone().app.noBackupFilesDir, "number")
        val first = VaultSigner.open(PhoneKeys, pointer)
        val next = first.makeSuccessor()!!
        // Until it takes over, the old one counts.
        assertArrayEquals(first.publicKey(), VaultSigner.open(PhoneKeys, pointer).publicKey())
        assertArrayEquals(next.publicKey(), first.successor()!!.publicKey())
        assertTrue(next.takeOver())
        assertArrayEquals(next.publicKey(), VaultSigner.open(PhoneKeys, pointer).publicKey())
        assertEquals(null, PhoneKeys.load("roughcheck.device.1"))
    }

    @Test fun aLostSigningKeyBeginsANewEpochAndTheOldJournalStays() {
        val phone = Phone().setUp().start().see("2 entries")
        val before = phone.background { phone.services.desk.use { status() } }.deviceKey
        FakeKeystore.held.remove("roughcheck.device.1")
        phone.dieForGood().see("Acting: K-117")
        val after = phone.background { phone.services.desk.use { status() } }
        assertNotEquals(before, after.deviceKey)
        assertTrue(phone.background { phone.services.desk.use { entries() } }.size >= 2)
    }

    @Test fun aKeyNumberThatCannotBeReadClosesTheStationAndDeletesNothing() {
        val phone = Phone().setUp().start().see("Acting: K-117")
        val number = File(phone.services.desk.folder, "key-number")
        number.writeText("none")
        phone.dieAndComeBack().see("This phone’s journal cannot be opened").see("Code: disk").see("Nothing was deleted")
        assertEquals(Place(Name.CLOSED), phone.activity.place)
        phone.tap(R.id.closed_again).see("Code: disk")
        number.writeText("1")
        phone.tap(R.id.closed_again).see("Acting: K-117").see("2 entries")
        assertTrue(phone.services.desk.state.value is DeskState.Open)
    }

    @Test fun aStationOfANewerAppSaysSo() {
        val phone = Phone().setUp().start().see("Acting: K-117")
        (phone.services.desk.state.value as DeskState.Open).station.close()
        val database = File(phone.services.desk.folder, "station.db")
        android.database.sqlite.SQLiteDatabase.openDatabase(database.path, null, android.database.sqlite.SQLiteDatabase.OPEN_READWRITE).use {
            it.version = 999
        }
        phone.dieForGood().see("Code: newer-station").see("A newer version of this app wrote the journal")
    }
}
