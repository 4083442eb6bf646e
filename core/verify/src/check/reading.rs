//! From a text to a certificate whose signature was looked at.

use thiserror::Error;

use crate::trust::Trust;
use roughcheck_format::base::{Digest, Domain, coded};
use roughcheck_format::certificate::{Certificate, Payload, decode_payload};
use roughcheck_format::code;
use roughcheck_format::code::Text;
use roughcheck_format::cose::{CoseError, HeaderFault, KeyId, Purpose, Sign1};

coded! {
    /// The layer in which a format fault was found.
    pub enum Layer {
        /// The text and its base45.
        Text = "text",
        /// The COSE envelope.
        Envelope = "envelope",
        /// The protected header within it.
        Header = "header",
        /// The payload.
        Payload = "payload",
    }
}

/// Why a text that begins like a certificate is none.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{layer} at {at}: {detail}")]
#[non_exhaustive]
pub struct FormatError {
    /// The layer.
    pub layer: Layer,
    /// Offset within the layer: characters of the text, bytes of the others.
    pub at: usize,
    /// What was found, in English.
    pub detail: String,
}

/// Whether the signature holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureState {
    /// No key with this id is listed, so nothing could be verified.
    UnknownKey,
    /// Keys with this id are listed, and none of them signed this.
    Invalid,
    /// The key with this id signed this.
    Good(KeyId),
}

/// A code that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coded {
    /// The signed bytes as they were presented.
    pub bytes: Vec<u8>,
    /// Digest of the signed bytes.
    pub presented: Digest,
    /// Digest of the payload.
    pub content: Digest,
    /// The key id in the header.
    pub key_id: KeyId,
    /// The payload.
    pub payload: Payload,
    /// Header labels, claims and fields of a later version that may be ignored.
    pub ignored: Vec<i64>,
    /// Whether the signature holds.
    pub signature: SignatureState,
}

/// What an input turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// No text or code at all.
    Unreadable,
    /// A text or code of another kind.
    Foreign,
    /// A certificate in a format with another number.
    Newer(String),
    /// Begins like a certificate, and is none.
    Malformed(FormatError),
    /// A certificate, whatever its signature is worth.
    Coded(Box<Coded>),
    /// No code was shown, only a number typed.
    Typed,
}

impl Reading {
    /// Reads a text: what it is, and whether a listed key signed it.
    #[must_use]
    pub fn of_text(text: &str, trust: Option<&Trust>) -> Self {
        match decode_text(text) {
            Ok(bytes) => Self::of_bytes(bytes, trust),
            Err(reading) => reading,
        }
    }

    /// Reads signed bytes.
    #[must_use]
    pub fn of_bytes(bytes: Vec<u8>, trust: Option<&Trust>) -> Self {
        match Coded::open(bytes, trust) {
            Ok(coded) => Self::Coded(Box::new(coded)),
            Err(error) => Self::Malformed(error),
        }
    }
}

/// The signed bytes in a text.
///
/// # Errors
/// What the text is instead of a certificate in format `KP1`.
pub fn decode_text(text: &str) -> Result<Vec<u8>, Reading> {
    let malformed = |at, detail: String| Reading::Malformed(FormatError { layer: Layer::Text, at, detail });
    let body = match code::classify(text.trim()) {
        Text::Unreadable => return Err(Reading::Unreadable),
        Text::Foreign => return Err(Reading::Foreign),
        Text::Newer { version } => return Err(Reading::Newer(version.to_owned())),
        Text::Malformed => return Err(malformed(2, "a format number with a leading zero".to_owned())),
        Text::Kp1(body) => body,
    };
    if body.len() > code::MAX_TEXT {
        return Err(malformed(code::MAX_TEXT, "longer than a QR code can hold".to_owned()));
    }
    code::base45::decode(body).map_err(|error| malformed(code::PREFIX.len() + error.position, error.to_string()))
}

impl Coded {
    /// Opens signed bytes.
    ///
    /// # Errors
    /// [`FormatError`] unless they are exactly one envelope around exactly one certificate, of this version or later.
    pub fn open(bytes: Vec<u8>, trust: Option<&Trust>) -> Result<Self, FormatError> {
        let envelope = Sign1::decode(&bytes, Purpose::Certificate).map_err(in_envelope)?;
        let header = &envelope.header;
        let payload = if header.critical.is_empty() {
            decode_payload(envelope.payload).map_err(|error| FormatError {
                layer: Layer::Payload,
                at: error.at,
                detail: error.fault.to_string(),
            })?
        } else {
            Payload::Newer { critical: header.critical.clone() }
        };
        let signature = match trust.and_then(|trust| trust.key(header.key_id)) {
            None => SignatureState::UnknownKey,
            Some(key) if envelope.verify(&key.key) => SignatureState::Good(key.id()),
            Some(_) => SignatureState::Invalid,
        };
        let mut ignored = header.unknown_labels.clone();
        if let Payload::Certificate(certificate) = &payload {
            let unknown = certificate.unknown_claims.iter().chain(certificate.not_understood());
            ignored.extend(unknown.map(|one| one.key));
        }
        let (key_id, content) = (header.key_id, Digest::of(Domain::Content, envelope.payload));
        let presented = Digest::of(Domain::Presented, &bytes);
        Ok(Self { presented, content, key_id, payload, ignored, signature, bytes })
    }

    /// The certificate, where this version understands all of it.
    #[must_use]
    pub fn certificate(&self) -> Option<&Certificate> {
        match &self.payload {
            Payload::Certificate(certificate) => Some(certificate),
            Payload::Newer { .. } => None,
        }
    }
}

fn in_envelope(error: CoseError) -> FormatError {
    match error {
        CoseError::Envelope(cbor) => {
            FormatError { layer: Layer::Envelope, at: cbor.at, detail: cbor.fault.to_string() }
        }
        CoseError::Header(HeaderFault::Cbor(cbor)) => {
            FormatError { layer: Layer::Header, at: cbor.at, detail: cbor.fault.to_string() }
        }
        CoseError::Header(fault) => FormatError { layer: Layer::Header, at: 0, detail: fault.to_string() },
    }
}
