package roughcheck

import java.io.File
import java.io.IOException
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

private const val KEY_BYTES = 32
private const val NONCE_BYTES = 12
private const val TAG_BITS = 128

/**
 * A sealing key of 32 bytes in a file that only its owner may read, made when it is first asked for.
 *
 * A file of another length is never replaced: what was sealed with its key would be lost. [key] then throws, and the station
 * does not open.
 */
class FileSealingKey(private val file: File) : SealingKey {
    @Synchronized
    override fun key(): ByteArray = orUnavailable("the sealing key") {
        val kept = readIfThere(file) ?: newKey().also { writeSecret(file, it) }
        if (kept.size != KEY_BYTES) throw IOException("${file.path}: is not a sealing key")
        kept
    }
}

/**
 * A sealing key in a file that is itself encrypted under [wrapper], AES in GCM: a key of the Android Keystore that never
 * leaves the hardware, or any other [SecretKey] of JCA.
 *
 * A file that [wrapper] does not open is never replaced: [key] throws.
 */
class WrappedSealingKey(private val file: File, private val wrapper: SecretKey) : SealingKey {
    @Synchronized
    override fun key(): ByteArray = orUnavailable("the sealing key") {
        val kept = readIfThere(file)
        if (kept == null) newKey().also { writeSecret(file, wrap(it)) } else unwrap(kept)
    }

    private fun wrap(key: ByteArray): ByteArray {
        // The key store chooses the nonce: a key of the hardware accepts none from outside.
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.ENCRYPT_MODE, wrapper)
        return cipher.iv + cipher.doFinal(key)
    }

    private fun unwrap(kept: ByteArray): ByteArray {
        if (kept.size != NONCE_BYTES + KEY_BYTES + TAG_BITS / 8) throw IOException("${file.path}: is not a sealing key")
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.DECRYPT_MODE, wrapper, GCMParameterSpec(TAG_BITS, kept, 0, NONCE_BYTES))
        return cipher.doFinal(kept, NONCE_BYTES, kept.size - NONCE_BYTES)
    }

    private companion object {
        const val TRANSFORMATION = "AES/GCM/NoPadding"
    }
}

private fun newKey() = ByteArray(KEY_BYTES).also(SecureRandom()::nextBytes)
