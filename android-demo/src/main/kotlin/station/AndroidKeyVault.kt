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
import roughcheck.demo.base.RequiresApi

/** How a private key is protected: by a security chip, by the processor's trusted environment, or by software alone. */
enum class KeySecurityLevel { STRONGBOX, TRUSTED_ENVIRONMENT, SOFTWARE, UNKNOWN }

private const val STORE = "AndroidKeyStore"

/** Keys in the Android Keystore: they never leave the phone's hardware and are in no backup. */
object AndroidKeyVault : KeyVault {
    private val store by lazy { KeyStore.getInstance(STORE).apply { load(null) } }

    override fun load(name: String): KeyPair? {
        val private = store.getKey(name, null) as PrivateKey? ?: return null
        return KeyPair(store.getCertificate(name).publicKey, private)
    }

    /** P-256, in the security chip if there is one. It asks for no fingerprint: a shift shares the phone. */
    override fun make(name: String): KeyPair = preferringStrongBox { strong ->
        val spec = KeyGenParameterSpec.Builder(name, KeyProperties.PURPOSE_SIGN)
            .setAlgorithmParameterSpec(ECGenParameterSpec("secp256r1"))
            .setDigests(KeyProperties.DIGEST_SHA256)
            .apply { if (strong) strongBox() }
            .build()
        KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, STORE).apply { initialize(spec) }.generateKeyPair()
    }

    override fun delete(name: String) = store.deleteEntry(name)

    /** The AES key of this name, made if there is none; it encrypts the sealing key or an [EncryptedFile][roughcheck.demo.base.EncryptedFile]. */
    @Synchronized
    fun wrappingKey(name: String): SecretKey {
        store.getKey(name, null)?.let { return it as SecretKey }
        return preferringStrongBox { strong ->
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

    /** The security level of this private key, as far as the phone tells. */
    fun securityLevelOf(name: String): KeySecurityLevel = try {
        val key = store.getKey(name, null) as PrivateKey
        val info = KeyFactory.getInstance(key.algorithm, STORE).getKeySpec(key, KeyInfo::class.java)
        when {
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.S -> levelOf(info)
            @Suppress("DEPRECATION") info.isInsideSecureHardware -> KeySecurityLevel.TRUSTED_ENVIRONMENT
            else -> KeySecurityLevel.SOFTWARE
        }
    } catch (_: GeneralSecurityException) {
        KeySecurityLevel.UNKNOWN
    }

    @RequiresApi(Build.VERSION_CODES.S)
    private fun levelOf(info: KeyInfo): KeySecurityLevel = when (info.securityLevel) {
        KeyProperties.SECURITY_LEVEL_STRONGBOX -> KeySecurityLevel.STRONGBOX
        KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT -> KeySecurityLevel.TRUSTED_ENVIRONMENT
        KeyProperties.SECURITY_LEVEL_UNKNOWN_SECURE -> KeySecurityLevel.TRUSTED_ENVIRONMENT
        KeyProperties.SECURITY_LEVEL_SOFTWARE -> KeySecurityLevel.SOFTWARE
        else -> KeySecurityLevel.UNKNOWN
    }

    private fun <K> preferringStrongBox(make: (strong: Boolean) -> K): K {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P) return make(false)
        return try {
            make(true)
        } catch (failed: ProviderException) {
            if (isNoStrongBox(failed)) make(false) else throw failed
        }
    }

    @RequiresApi(Build.VERSION_CODES.P)
    private fun isNoStrongBox(failed: ProviderException) = failed is StrongBoxUnavailableException

    @RequiresApi(Build.VERSION_CODES.P)
    private fun KeyGenParameterSpec.Builder.strongBox() = setIsStrongBoxBacked(true)
}
