package roughcheck

import java.io.File
import java.io.IOException
import java.security.KeyPair

/** Where P-256 keys live by name: the Android Keystore, or [FileKeyVault]. */
interface KeyVault {
    /** The key of this name, if there is one. */
    fun load(name: String): KeyPair?

    /** Makes a P-256 key under this name. */
    fun make(name: String): KeyPair

    /** Deletes the key of this name; nothing happens where there is none. */
    fun delete(name: String)
}

/**
 * The device's key in a [KeyVault], and the key that follows it once headquarters says that this one was copied.
 *
 * No key store can rename a key. The keys are numbered instead, and a small file says which number counts.
 */
class VaultSigner private constructor(
    private val vault: KeyVault,
    private val pointer: File,
    private val number: Int,
    pair: KeyPair,
) : JcaSigner(pair) {
    override fun makeSuccessor(): DeviceSigner? = orUnavailable("the next key") {
        VaultSigner(vault, pointer, number + 1, vault.make(nameOf(number + 1)))
    }

    override fun successor(): DeviceSigner? = orUnavailable("the next key") {
        vault.load(nameOf(number + 1))?.let { VaultSigner(vault, pointer, number + 1, it) }
    }

    override fun takeOver(): Boolean = orUnavailable("the next key") {
        writeSecret(pointer, number.toString().toByteArray())
        vault.delete(nameOf(number - 1))
        true
    }

    companion object {
        /**
         * Opens the key that counts, and makes it where there is none. [pointer] is a small file that lies beside the
         * station, and in no backup.
         *
         * @throws IOException where the file cannot be read, or says something else than a number.
         */
        @JvmStatic
        @Throws(IOException::class)
        fun open(vault: KeyVault, pointer: File): VaultSigner {
            val kept = readIfThere(pointer)?.decodeToString() ?: "1"
            val number = kept.toIntOrNull() ?: throw IOException("${pointer.path}: says no number of a key")
            return VaultSigner(vault, pointer, number, vault.load(nameOf(number)) ?: vault.make(nameOf(number)))
        }

        private fun nameOf(number: Int) = "roughcheck.device.$number"
    }
}
