package roughcheck

import java.security.KeyPair
import java.security.Signature

/**
 * A P-256 key of any provider of JCA as the device's key, the Android Keystore's included: the private half is only ever
 * asked to sign.
 *
 * This key is for ever. A phone whose key was copied gets a new one where a [VaultSigner] stands in its place.
 */
open class JcaSigner(private val pair: KeyPair) : DeviceSigner {
    init {
        require(pair.public.algorithm == "EC") { "a device's key is a P-256 key, not ${pair.public.algorithm}" }
        requireNotNull(pair.public.encoded) { "this provider does not give the public half out" }
    }

    /** The public half as X.509 `SubjectPublicKeyInfo`. */
    override fun publicKey(): ByteArray = pair.public.encoded

    /** ECDSA over SHA-256, in the DER form of JCA. Throws where the key cannot be used now, such as on a locked phone. */
    override fun sign(message: ByteArray): ByteArray = orUnavailable("the device's key") {
        Signature.getInstance("SHA256withECDSA").run {
            initSign(pair.private)
            update(message)
            sign()
        }
    }

    override fun makeSuccessor(): DeviceSigner? = null

    override fun successor(): DeviceSigner? = null

    override fun takeOver(): Boolean = false
}
