import android.security.keystore.KeyGenParameterSpec;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;

/** A provider of the name `AndroidKeyStore` that keeps keys in memory: Robolectric has none. */
final class Keystore extends Provider {
    private static final Map<String, Key> KEYS = new HashMap<>();
    private static final Map<String, PublicKey> PUBLIC = new HashMap<>();

    Keystore() {
        super("AndroidKeyStore", "1", "keys in memory");
        serve("KeyStore", "AndroidKeyStore");
        serve("KeyPairGenerator", "EC");
        serve("KeyGenerator", "AES");
    }

    private void serve(String type, String algorithm) {
        putService(new Service(this, type, algorithm, "inside", List.of(), Map.of()) {
            @Override public Object newInstance(Object parameter) {
                return switch (type) {
                    case "KeyStore" -> new Store();
                    case "KeyGenerator" -> new Secrets();
                    default -> new Pairs();
                };
            }
        });
    }

    private static final class Pairs extends KeyPairGeneratorSpi {
        private KeyGenParameterSpec spec;

        @Override public void initialize(int size, SecureRandom random) {
            throw new IllegalStateException("a spec is needed");
        }

        @Override public void initialize(AlgorithmParameterSpec params, SecureRandom random) {
            spec = (KeyGenParameterSpec) params;
            if (spec.isStrongBoxBacked()) throw new android.security.keystore.StrongBoxUnavailableException();
        }

        @Override public KeyPair generateKeyPair() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "BC");
                generator.initialize(spec.getAlgorithmParameterSpec());
                KeyPair pair = generator.generateKeyPair();
                KEYS.put(spec.getKeystoreAlias(), pair.getPrivate());
                PUBLIC.put(spec.getKeystoreAlias(), pair.getPublic());
                return pair;
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class Secrets extends KeyGeneratorSpi {
        private KeyGenParameterSpec spec;

        @Override protected void engineInit(SecureRandom random) {
            throw new IllegalStateException("a spec is needed");
        }

        @Override protected void engineInit(int size, SecureRandom random) {
            throw new IllegalStateException("a spec is needed");
        }

        @Override protected void engineInit(AlgorithmParameterSpec params, SecureRandom random) {
            spec = (KeyGenParameterSpec) params;
            if (spec.isStrongBoxBacked()) throw new android.security.keystore.StrongBoxUnavailableException();
        }

        @Override protected SecretKey engineGenerateKey() {
            try {
                KeyGenerator generator = KeyGenerator.getInstance("AES", "BC");
                generator.init(spec.getKeySize());
                SecretKey key = generator.generateKey();
                KEYS.put(spec.getKeystoreAlias(), key);
                return key;
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Only its public half is looked at. */
    private static final class Bare extends Certificate {
        private final PublicKey key;

        Bare(PublicKey key) {
            super("X.509");
            this.key = key;
        }

        @Override public byte[] getEncoded() {
            return key.getEncoded();
        }

        @Override public void verify(PublicKey other) {}

        @Override public void verify(PublicKey other, String provider) {}

        @Override public String toString() {
            return "a certificate";
        }

        @Override public PublicKey getPublicKey() {
            return key;
        }
    }

    private static final class Store extends KeyStoreSpi {
        @Override public Key engineGetKey(String alias, char[] password) {
            return KEYS.get(alias);
        }

        @Override public Certificate engineGetCertificate(String alias) {
            return PUBLIC.containsKey(alias) ? new Bare(PUBLIC.get(alias)) : null;
        }

        @Override public void engineDeleteEntry(String alias) {
            KEYS.remove(alias);
        }

        @Override public boolean engineContainsAlias(String alias) {
            return KEYS.containsKey(alias);
        }

        @Override public Enumeration<String> engineAliases() {
            return Collections.enumeration(KEYS.keySet());
        }

        @Override public int engineSize() {
            return KEYS.size();
        }

        @Override public boolean engineIsKeyEntry(String alias) {
            return KEYS.containsKey(alias);
        }

        @Override public boolean engineIsCertificateEntry(String alias) {
            return false;
        }

        @Override public Certificate[] engineGetCertificateChain(String alias) {
            return null;
        }

        @Override public String engineGetCertificateAlias(Certificate certificate) {
            return null;
        }

        @Override public Date engineGetCreationDate(String alias) {
            return new Date(0);
        }

        @Override public void engineLoad(InputStream stream, char[] password) {}

        @Override public void engineStore(OutputStream stream, char[] password) {}

        @Override public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {}

        @Override public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {}

        @Override public void engineSetCertificateEntry(String alias, Certificate certificate) {}
    }
}
