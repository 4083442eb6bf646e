package roughcheck

import java.io.File
import java.io.IOException
import java.nio.ByteBuffer
import java.security.GeneralSecurityException
import java.security.KeyFactory
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.spec.ECGenParameterSpec
import java.security.spec.PKCS8EncodedKeySpec
import java.security.spec.X509EncodedKeySpec

/**
 * P-256 keys in files that only their owner may read: for desktops and tests. A phone keeps its key in the hardware.
 *
 * A file holds the length of the public half in four bytes, the public half (X.509) and the private half (PKCS #8).
 */
class FileKeyVault(private val folder: File) : KeyVault {
    @Throws(IOException::class, GeneralSecurityException::class)
    override fun load(name: String): KeyPair? {
        val kept = readIfThere(fileOf(name)) ?: return null
        if (kept.size < Int.SIZE_BYTES) throw IOException("${fileOf(name).path}: is not a key")
        val length = ByteBuffer.wrap(kept).getInt()
        if (length < 0 || length > kept.size - Int.SIZE_BYTES) throw IOException("${fileOf(name).path}: is not a key")
        val private = Int.SIZE_BYTES + length
        val keys = KeyFactory.getInstance("EC")
        return KeyPair(
            keys.generatePublic(X509EncodedKeySpec(kept.copyOfRange(Int.SIZE_BYTES, private))),
            keys.generatePrivate(PKCS8EncodedKeySpec(kept.copyOfRange(private, kept.size))),
        )
    }

    @Throws(IOException::class, GeneralSecurityException::class)
    override fun make(name: String): KeyPair {
        val generator = KeyPairGenerator.getInstance("EC")
        generator.initialize(ECGenParameterSpec("secp256r1"))
        val pair = generator.generateKeyPair()
        val public = pair.public.encoded
        writeSecret(fileOf(name), ByteBuffer.allocate(Int.SIZE_BYTES).putInt(public.size).array() + public + pair.private.encoded)
        return pair
    }

    override fun delete(name: String) {
        fileOf(name).delete()
    }

    private fun fileOf(name: String) = File(folder, "$name.key")
}
