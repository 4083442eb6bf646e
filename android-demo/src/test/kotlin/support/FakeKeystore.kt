package roughcheck.demo.support

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.StrongBoxUnavailableException
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyPairGeneratorSpi
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.PublicKey
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.security.spec.ECGenParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.KeyGenerator
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey

/**
 * A provider named `AndroidKeyStore`, which Robolectric lacks. Like hardware, it keeps keys beyond the app's process; it also
 * remembers the requested specifications.
 */
object FakeKeystore : Provider("AndroidKeyStore", "1", "keys in memory") {
    /** Every key, by name. */
    val held = LinkedHashMap<String, Key>()
    private val publics = HashMap<String, PublicKey>()

    /** The requested specification of each key. */
    val specs = LinkedHashMap<String, KeyGenParameterSpec>()

    /** Whether this phone has a security chip. */
    var hasStrongBox = false

    /** How often a missing chip was requested. */
    var refusals = 0

    init {
        serve("KeyStore", "AndroidKeyStore") { Store() }
        serve("KeyPairGenerator", "EC") { Pairs() }
        serve("KeyGenerator", "AES") { Secrets() }
    }

    /** Without a security chip, unless the test adds one. The app makes its keys when it starts. */
    fun fresh() {
        hasStrongBox = false
        refusals = 0
    }

    /** A factory-new phone. */
    fun factoryReset() {
        held.clear()
        publics.clear()
        specs.clear()
        fresh()
        if (Security.getProvider(name) == null) Security.addProvider(this)
    }

    private fun serve(type: String, algorithm: String, make: () -> Any) = putService(
        object : Service(this, type, algorithm, "inside", null, null) {
            override fun newInstance(parameter: Any?): Any = make()
            override fun supportsParameter(parameter: Any?) = true
        },
    )

    private fun accept(spec: KeyGenParameterSpec) {
        if (android.os.Build.VERSION.SDK_INT >= 28 && spec.isStrongBoxBacked && !hasStrongBox) {
            refusals++
            throw StrongBoxUnavailableException()
        }
        specs[spec.keystoreAlias] = spec
    }

    private class Pairs : KeyPairGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun initialize(keysize: Int, random: SecureRandom?) = error("a spec is needed")

        override fun initialize(params: AlgorithmParameterSpec, random: SecureRandom?) {
            spec = params as KeyGenParameterSpec
        }

        override fun generateKeyPair(): KeyPair {
            accept(spec)
            val generator = KeyPairGenerator.getInstance("EC", "BC")
            generator.initialize(spec.algorithmParameterSpec as ECGenParameterSpec)
            return generator.generateKeyPair().also {
                held[spec.keystoreAlias] = it.private
                publics[spec.keystoreAlias] = it.public
            }
        }
    }

    private class Secrets : KeyGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun engineInit(random: SecureRandom?) = error("a spec is needed")

        override fun engineInit(keysize: Int, random: SecureRandom?) = error("a spec is needed")

        override fun engineInit(params: AlgorithmParameterSpec, random: SecureRandom?) {
            spec = params as KeyGenParameterSpec
        }

        override fun engineGenerateKey(): SecretKey {
            accept(spec)
            val generator = KeyGenerator.getInstance("AES", "BC")
            generator.init(spec.keySize)
            return generator.generateKey().also { held[spec.keystoreAlias] = it }
        }
    }

    /** Only its public key is used. */
    private class Bare(private val public: PublicKey) : Certificate("X.509") {
        override fun getEncoded(): ByteArray = public.encoded
        override fun verify(key: PublicKey?) = Unit
        override fun verify(key: PublicKey?, sigProvider: String?) = Unit
        override fun toString() = "a certificate"
        override fun getPublicKey(): PublicKey = public
    }

    private class Store : KeyStoreSpi() {
        override fun engineGetKey(alias: String, password: CharArray?): Key? = held[alias]
        override fun engineGetCertificate(alias: String): Certificate? = publics[alias]?.let(::Bare)
        override fun engineDeleteEntry(alias: String) {
            held.remove(alias)
        }

        override fun engineContainsAlias(alias: String) = alias in held
        override fun engineAliases(): Enumeration<String> = Collections.enumeration(held.keys)
        override fun engineSize() = held.size
        override fun engineIsKeyEntry(alias: String) = alias in held
        override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit
        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null
        override fun engineGetCreationDate(alias: String) = Date(0)
        override fun engineIsCertificateEntry(alias: String) = false
        override fun engineGetCertificateAlias(cert: Certificate?): String? = null
        override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<Certificate>?) = error("not used")
        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) = error("not used")
        override fun engineSetCertificateEntry(alias: String, cert: Certificate) = error("not used")
        override fun engineStore(stream: OutputStream?, password: CharArray?) = error("not used")
    }
}
