package roughcheck.demo.base

import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.ProviderException
import javax.crypto.Cipher
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/**
 * A small text in a file, encrypted with a key of the phone (AES-GCM), since it may name people.
 *
 * After a crash the file has either its old or its new content. A file that the key cannot decrypt is moved aside, never
 * overwritten. Call from one thread at a time.
 */
class EncryptedFile(private val file: File, key: () -> SecretKey) {
    private val key by lazy(key)

    /** The text; null if nothing was written or it can no longer be decrypted. */
    fun read(): String? {
        if (!file.exists()) return null
        return try {
            val stored = file.readBytes()
            if (stored.size < NONCE) throw IOException("${file.path}: too short")
            val cipher = Cipher.getInstance(TRANSFORMATION)
            cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, stored, 0, NONCE))
            cipher.doFinal(stored, NONCE, stored.size - NONCE).decodeToString()
        } catch (_: GeneralSecurityException) {
            moveAside()
        } catch (_: ProviderException) {
            // Thrown when the key store itself fails.
            moveAside()
        }
    }

    private fun moveAside(): String? {
        file.renameTo(File(file.path + ".unreadable"))
        return null
    }

    /** Writes the text; it is on the disk when this returns. */
    @Throws(IOException::class)
    fun write(text: String) {
        val encrypted = try {
            encrypt(text)
        } catch (failed: GeneralSecurityException) {
            throw IOException("${file.path}: cannot be encrypted", failed)
        } catch (failed: ProviderException) {
            throw IOException("${file.path}: cannot be encrypted", failed)
        }
        val fresh = File(file.path + ".new")
        FileOutputStream(fresh).use { out ->
            out.write(encrypted)
            out.fd.sync()
        }
        if (!fresh.renameTo(file)) throw IOException("${file.path}: cannot be written")
    }

    private fun encrypt(text: String): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        // The key store chooses the nonce: hardware keys accept none from outside.
        cipher.init(Cipher.ENCRYPT_MODE, key)
        return cipher.iv + cipher.doFinal(text.toByteArray())
    }

    /** Deletes the text. */
    fun delete() {
        file.delete()
    }

    private companion object {
        const val TRANSFORMATION = "AES/GCM/NoPadding"
        const val NONCE = 12
        const val TAG_BITS = 128
    }
}
