package roughcheck

import java.io.File
import java.security.KeyPairGenerator
import java.security.Signature
import java.security.spec.ECGenParameterSpec
import javax.crypto.KeyGenerator
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Keys and heads in files, without the native library. */
class KeysTest {
    private val folder = Demo.temporary("keys")

    @Test
    fun `a sealing key is made once, and only its owner may read it`() {
        val file = File(folder, "deeper/sealing.key")
        val key = FileSealingKey(file).key()
        assertEquals(32, key.size)
        assertArrayEquals(key, FileSealingKey(file).key())
        assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(file.toPath())))
        assertFalse(key.contentEquals(FileSealingKey(File(folder, "other.key")).key()))
    }

    @Test
    fun `a sealing key that is not one is never replaced`() {
        val file = File(folder, "short.key").apply { writeBytes(ByteArray(31)) }
        assertThrows(HostException::class.java) { FileSealingKey(file).key() }
        assertEquals(31L, file.length())
        assertThrows(HostException::class.java) { FileSealingKey(File(file, "below a file")).key() }
    }

    @Test
    fun `a wrapped sealing key opens under its own key alone`() {
        val file = File(folder, "wrapped.key")
        val generator = KeyGenerator.getInstance("AES").apply { init(256) }
        val wrapper = generator.generateKey()
        val key = WrappedSealingKey(file, wrapper).key()
        assertEquals(32, key.size)
        assertArrayEquals(key, WrappedSealingKey(file, wrapper).key())
        val kept = file.readBytes()
        assertFalse(kept.asList().windowed(32).any { it.toByteArray().contentEquals(key) }, "the key lies open in the file")
        assertThrows(HostException::class.java) { WrappedSealingKey(file, generator.generateKey()).key() }
        assertArrayEquals(kept, file.readBytes())
        file.writeBytes(ByteArray(5))
        assertThrows(HostException::class.java) { WrappedSealingKey(file, wrapper).key() }
    }

    @Test
    fun `the last head survives, and nonsense is not a head`() {
        val file = File(folder, "head")
        assertNull(FileLastHead(file).load())
        FileLastHead(file).save(byteArrayOf(1, 2, 3))
        assertArrayEquals(byteArrayOf(1, 2, 3), FileLastHead(file).load())
        FileLastHead(file).save(ByteArray(300) { 5 })
        assertEquals(512L, file.length())
        assertArrayEquals(ByteArray(300) { 5 }, FileLastHead(file).load())
        assertThrows(HostException::class.java) { FileLastHead(file).save(ByteArray(511)) }
        assertArrayEquals(ByteArray(300) { 5 }, FileLastHead(file).load(), "what is too long leaves the older copy")
        for (bad in listOf(ByteArray(0), ByteArray(1), ByteArray(512), byteArrayOf(1, 0, 7))) {
            file.writeBytes(bad)
            assertNull(FileLastHead(file).load())
        }
    }

    @Test
    fun `a key of JCA signs, and a key that cannot says so`() {
        val pair = p256()
        val signer = JcaSigner(pair)
        val signature = signer.sign("message".toByteArray())
        assertTrue(verifies(pair.public, signature))
        assertNull(signer.makeSuccessor())
        assertNull(signer.successor())
        val locked = java.security.KeyPair(pair.public, object : java.security.interfaces.ECPrivateKey by pair.private as java.security.interfaces.ECPrivateKey {
            override fun getS() = throw java.security.ProviderException("the hardware does not answer")
            override fun getEncoded(): ByteArray? = null
        })
        assertThrows(HostException::class.java) { JcaSigner(locked).sign("message".toByteArray()) }
        val rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair()
        assertThrows(IllegalArgumentException::class.java) { JcaSigner(rsa) }
    }

    @Test
    fun `a key is followed by its successor once the journal names it`() {
        val vault = FileKeyVault(File(folder, "vault"))
        val pointer = File(folder, "vault/number")
        val first = VaultSigner.open(vault, pointer)
        assertArrayEquals(first.publicKey(), VaultSigner.open(vault, pointer).publicKey())
        assertNull(first.successor())

        val second = first.makeSuccessor()!!
        assertFalse(second.publicKey().contentEquals(first.publicKey()))
        assertArrayEquals(second.publicKey(), first.successor()!!.publicKey())
        assertArrayEquals(first.publicKey(), VaultSigner.open(vault, pointer).publicKey(), "not yet")

        assertTrue(second.takeOver())
        val reopened = VaultSigner.open(vault, pointer)
        assertArrayEquals(second.publicKey(), reopened.publicKey())
        assertNull(vault.load("roughcheck.device.1"), "the older key is forgotten")
        assertNotNull(reopened.makeSuccessor())
        assertTrue(verifies(vault.load("roughcheck.device.2")!!.public, reopened.sign("message".toByteArray())))
    }

    @Test
    fun `a key store that fails is not a crash`() {
        val files = FileKeyVault(File(folder, "failing"))
        var failing = false
        val vault = object : KeyVault {
            override fun load(name: String) = if (failing) error("no hardware") else files.load(name)
            override fun make(name: String) = if (failing) error("no hardware") else files.make(name)
            override fun delete(name: String) = if (failing) error("no hardware") else files.delete(name)
        }
        val signer = VaultSigner.open(vault, File(folder, "failing/number"))
        val next = signer.makeSuccessor()!!
        failing = true
        for (call in listOf({ signer.makeSuccessor() }, { signer.successor() }, { next.takeOver() })) {
            assertThrows(HostException::class.java) { call() }
        }
        File(folder, "failing/number").writeText("first")
        assertThrows(java.io.IOException::class.java) { VaultSigner.open(files, File(folder, "failing/number")) }
        File(folder, "failing/x.key").writeBytes(byteArrayOf(127, 1, 1, 1, 1))
        assertThrows(java.io.IOException::class.java) { files.load("x") }
    }

    private fun p256() = KeyPairGenerator.getInstance("EC").apply { initialize(ECGenParameterSpec("secp256r1")) }.generateKeyPair()

    private fun verifies(key: java.security.PublicKey, signature: ByteArray) = Signature.getInstance("SHA256withECDSA").run {
        initVerify(key)
        update("message".toByteArray())
        verify(signature)
    }
}
