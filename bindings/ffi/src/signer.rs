//! The device's key: in the phone's hardware, or in memory where there is none.

use std::sync::Arc;

use roughcheck::cose::{PublicKey, SecretKey, Signer, SignerError, SuccessorError, signature_of_platform};
use roughcheck::messages::ErrorCode;
use zeroize::Zeroizing;

use crate::error::{HostError, RoughcheckError};

/// The device's key. It signs the heads of the journal and what is sent to a collector, never a certificate. A key in
/// hardware is a P-256 key; it stays where it is, and only signs.
#[uniffi::export(with_foreign)]
pub trait DeviceSigner: Send + Sync {
    /// The public key: 32 bytes of Ed25519, or a P-256 key as X.509 SubjectPublicKeyInfo (`PublicKey.getEncoded` of Java), as
    /// an uncompressed point (Apple's external representation) or as a compressed one.
    ///
    /// # Errors
    /// Where there is no key.
    fn public_key(&self) -> Result<Vec<u8>, HostError>;

    /// The signature over the message: 64 bytes, or for P-256 (SHA-256 over the message) the DER that Java and Apple give.
    ///
    /// # Errors
    /// Where the key cannot be used now, as before the first unlock. A signature that does not hold under `public_key`
    /// counts the same.
    fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, HostError>;

    /// Makes the key that will follow this one, and keeps it beside it: a station that is told that its key is in two
    /// places goes on with a new one. Null where the key is for ever.
    ///
    /// # Errors
    /// Where none can be made now.
    fn make_successor(&self) -> Result<Option<Arc<dyn DeviceSigner>>, HostError>;

    /// The successor that was made and has not taken over yet; it must be found again after a restart.
    ///
    /// # Errors
    /// Where it cannot be read now.
    fn successor(&self) -> Result<Option<Arc<dyn DeviceSigner>>, HostError>;

    /// Asked of a successor once the journal names it: it takes the place of the key before it, which is deleted. `false`
    /// where that failed; it will be asked again.
    ///
    /// # Errors
    /// Counts as `false`.
    fn take_over(&self) -> Result<bool, HostError>;
}

/// An Ed25519 key in memory: for computers without a key in hardware, and for tests. The seed is the secret.
#[derive(uniffi::Object)]
pub struct SoftwareSigner {
    key: SecretKey,
}

#[uniffi::export]
impl SoftwareSigner {
    /// The key of a seed of 32 bytes.
    ///
    /// # Errors
    /// `argument` for a seed of another length.
    #[uniffi::constructor]
    pub fn new(seed: Vec<u8>) -> Result<Self, RoughcheckError> {
        let seed = <[u8; 32]>::try_from(Zeroizing::new(seed).as_slice());
        let seed = Zeroizing::new(seed.map_err(|_| RoughcheckError::argument("seed", "32 bytes"))?);
        Ok(Self { key: SecretKey::from_seed(&seed) })
    }
}

#[uniffi::export]
impl DeviceSigner for SoftwareSigner {
    fn public_key(&self) -> Result<Vec<u8>, HostError> {
        Ok(self.key.public_key().as_bytes().to_vec())
    }

    fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, HostError> {
        let locked = |error: SignerError| HostError::Unavailable { text: error.to_string() };
        self.key.sign(&message).map(|signature| signature.to_vec()).map_err(locked)
    }

    fn make_successor(&self) -> Result<Option<Arc<dyn DeviceSigner>>, HostError> {
        Ok(None)
    }

    fn successor(&self) -> Result<Option<Arc<dyn DeviceSigner>>, HostError> {
        Ok(None)
    }

    fn take_over(&self) -> Result<bool, HostError> {
        Ok(false)
    }
}

/// An app's key as the core wants it.
pub(crate) struct HostSigner {
    app: Arc<dyn DeviceSigner>,
    public: PublicKey,
}

impl HostSigner {
    pub(crate) fn new(app: Arc<dyn DeviceSigner>) -> Result<Self, RoughcheckError> {
        let bytes = app.public_key().map_err(|error| RoughcheckError::new(ErrorCode::DeviceKey, error))?;
        Ok(Self { public: public_key(&bytes)?, app })
    }

    fn boxed(app: Option<Arc<dyn DeviceSigner>>) -> Result<Option<Box<dyn Signer + Send>>, SuccessorError> {
        let Some(app) = app else { return Ok(None) };
        Ok(Some(Box::new(Self::new(app).map_err(cause)?)))
    }
}

/// A device's public key in any form that a platform gives.
pub(crate) fn public_key(bytes: &[u8]) -> Result<PublicKey, RoughcheckError> {
    PublicKey::of_platform(bytes).map_err(|fault| RoughcheckError::new(ErrorCode::DeviceKey, fault))
}

fn cause(error: impl ToString) -> SuccessorError {
    SuccessorError(error.to_string())
}

impl Signer for HostSigner {
    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        let bytes = self.app.sign(message.to_vec()).map_err(|error| SignerError(error.to_string()))?;
        let signature = signature_of_platform(&bytes);
        // Hashed twice, or another key than the one that was named: nobody could verify such a journal.
        let signature = signature.filter(|signature| self.public.verify(message, signature));
        signature.ok_or_else(|| SignerError("the signature does not hold under the key that was named".to_owned()))
    }

    fn make_successor(&self) -> Result<Option<Box<dyn Signer + Send>>, SuccessorError> {
        Self::boxed(self.app.make_successor().map_err(cause)?)
    }

    fn successor(&self) -> Result<Option<Box<dyn Signer + Send>>, SuccessorError> {
        Self::boxed(self.app.successor().map_err(cause)?)
    }

    fn take_over(&self) -> Result<(), SuccessorError> {
        match self.app.take_over() {
            Ok(true) => Ok(()),
            Ok(false) => Err(SuccessorError("it could not take over".to_owned())),
            Err(error) => Err(cause(error)),
        }
    }
}
