//! The public half of a party's second key, as a key file has it.

use serde::{Deserialize, Serialize};

use crate::keyfile_error::KeyFileError;
use crate::keykind::KeyKind;
use roughcheck_format::base::{from_hex, to_hex};
use roughcheck_format::cose::{Algorithm, PublicKey};

/// The public half as JSON.
#[derive(Serialize, Deserialize)]
pub(crate) struct SecondHalf {
    algorithm: String,
    public: String,
    key_id: String,
}

impl SecondHalf {
    pub(crate) fn of(key: &PublicKey) -> Self {
        let algorithm = key.algorithm().as_str().to_owned();
        Self { algorithm, public: to_hex(key.as_bytes()), key_id: key.id().to_string() }
    }

    /// The key, which none but a party has.
    pub(crate) fn read(&self, kind: KeyKind) -> Result<PublicKey, KeyFileError> {
        let wrong = |problem: &str| KeyFileError::Malformed(problem.to_owned());
        if kind != KeyKind::Party || self.algorithm != Algorithm::MlDsa44.as_str() {
            return Err(wrong("the second key is ML-DSA-44, of a party"));
        }
        let bytes = from_hex(&self.public).ok().and_then(|bytes| bytes.try_into().ok());
        let bytes = bytes.ok_or_else(|| wrong("the public half of the second key is 2,624 hexadecimal digits"))?;
        let key = PublicKey::second_of_party(&bytes).map_err(|fault| KeyFileError::Malformed(fault.to_string()))?;
        if key.id().to_string() != self.key_id {
            return Err(wrong("the key id is not that of the public half of the second key"));
        }
        Ok(key)
    }
}
