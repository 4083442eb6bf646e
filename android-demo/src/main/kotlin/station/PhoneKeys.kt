package roughcheck.demo.station

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyInfo
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import java.security.GeneralSecurityException
import java.security.KeyFactory
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyStore
import java.security.PrivateKey
import java.security.ProviderException
import java.security.spec.ECGenParameterSpec
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import roughcheck.KeyVault
import roughcheck.demo.base.FromSdk

/** Where a key lies: a security chip of its own, the processor's protected part, the phone's memory. */
enum class KeyPlace { CHIP, HARDWARE, SOFTWARE, UNKNOWN }

private const val STORE = "AndroidKeyStore"

/** The Android Keystore. What it holds never leaves the phone's hardware, and is in no backup. */
object PhoneKeys : KeyVault {
    private val store by lazy { KeyStore.getInstance(STORE).apply { load(null) } }

    override fun load(name: String): KeyPair? {
        val private = store.getKey(name, null) as PrivateKey? ?: return null
        return KeyPair(store.getCertificate(name).publicKey, private)
    }

    /** P-256, in the phone's own security chip where there is one. A shift passes the phone around: it asks for no finger. */
    override fun make(name: String): KeyPair = inStrongBoxOrNot { strong ->
        val spec = KeyGenParameterSpec.Builder(name, KeyProperties.PURPOSE_SIGN)
            .setAlgorithmParameterSpec(ECGenParameterSpec("secp256r1"))
            .setDigests(KeyProperties.DIGEST_SHA256)
            .apply { if (strong) strongBox() }
            .build()
        KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, STORE).apply { initialize(spec) }.generateKeyPair()
    }

    override fun delete(name: String) = store.deleteEntry(name)

    /** The AES key of this name, made where there is none: it wraps the sealing key, and seals what an officer typed. */
    @Synchronized
    fun wrapper(name: String): SecretKey {
        store.getKey(name, null)?.let { return it as SecretKey }
        return inStrongBoxOrNot { strong ->
            val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
            val spec = KeyGenParameterSpec.Builder(name, purposes)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(256)
                .apply { if (strong) strongBox() }
                .build()
            KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).apply { init(spec) }.generateKey()
        }
    }

    /** Where the private key of this name lies, as far as the phone says. */
    fun placeOf(name: String): KeyPlace = try {
        val key = store.getKey(name, null) as PrivateKey
        val info = KeyFactory.getInstance(key.algorithm, STORE).getKeySpec(key, KeyInfo::class.java)
        when {
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.S -> levelOf(info)
            @Suppress("DEPRECATION") info.isInsideSecureHardware -> KeyPlace.HARDWARE
            else -> KeyPlace.SOFTWARE
        }
    } catch (_: GeneralSecurityException) {
        KeyPlace.UNKNOWN
    }

    @FromSdk(Build.VERSION_CODES.S)
    private fun levelOf(info: KeyInfo): KeyPlace = when (info.securityLevel) {
        KeyProperties.SECURITY_LEVEL_STRONGBOX -> KeyPlace.CHIP
        KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT -> KeyPlace.HARDWARE
        KeyProperties.SECURITY_LEVEL_UNKNOWN_SECURE -> KeyPlace.HARDWARE
        KeyProperties.SECURITY_LEVEL_SOFTWARE -> KeyPlace.SOFTWARE
        else -> KeyPlace.UNKNOWN
    }

    private fun <K> inStrongBoxOrNot(make: (strong: Boolean) -> K): K {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P) return make(false)
        return try {
            make(true)
        } catch (failed: ProviderException) {
            if (isNoStrongBox(failed)) make(false) else throw failed
        }
    }

    @FromSdk(Build.VERSION_CODES.P)
    private fun isNoStrongBox(failed: ProviderException) = failed is StrongBoxUnavailableException

    @FromSdk(Build.VERSION_CODES.P)
    private fun KeyGenParameterSpec.Builder.strongBox() = setIsStrongBoxBacked(true)
}
