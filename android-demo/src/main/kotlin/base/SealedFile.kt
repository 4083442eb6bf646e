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
 * A small text in a file, encrypted under a key of the phone (AES in GCM): what an officer typed may name people.
 *
 * The file has the old content or the new one, after any crash. One that the key does not open is moved aside, never
 * overwritten. Call from one thread at a time.
 */
class SealedFile(private val file: File, key: () -> SecretKey) {
    private val key by lazy(key)

    /** The text; null where nothing was written, or where it cannot be read any more. */
    fun read(): String? {
        if (!file.exists()) return null
        return try {
            val kept = file.readBytes()
            if (kept.size < NONCE) throw IOException("${file.path}: too short")
            val cipher = Cipher.getInstance(TRANSFORMATION)
            cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, kept, 0, NONCE))
            cipher.doFinal(kept, NONCE, kept.size - NONCE).decodeToString()
        } catch (_: GeneralSecurityException) {
            moveAside()
        } catch (_: ProviderException) {
            // What a key store throws where it fails itself.
            moveAside()
        }
    }

    private fun moveAside(): String? {
        file.renameTo(File(file.path + ".unreadable"))
        return null
    }

    /** Writes the text, on the disk when this returns. */
    @Throws(IOException::class)
    fun write(text: String) {
        val sealed = try {
            seal(text)
        } catch (failed: GeneralSecurityException) {
            throw IOException("${file.path}: cannot be sealed", failed)
        } catch (failed: ProviderException) {
            throw IOException("${file.path}: cannot be sealed", failed)
        }
        val fresh = File(file.path + ".new")
        FileOutputStream(fresh).use { out ->
            out.write(sealed)
            out.fd.sync()
        }
        if (!fresh.renameTo(file)) throw IOException("${file.path}: cannot be written")
    }

    private fun seal(text: String): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        // The key store chooses the nonce: a key of the hardware accepts none from outside.
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
