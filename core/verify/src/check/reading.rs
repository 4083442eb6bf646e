//! From a text to a certificate whose signature was looked at.

use super::unread::{Beside, FormatError, Layer, UnreadPicture};
use crate::trust::{Trust, TrustedKey};
use roughcheck_format::base::{Digest, Domain};
use roughcheck_format::certificate::{Certificate, Payload, decode_payload};
use roughcheck_format::code;
use roughcheck_format::code::{Around, Spoilt, Text};
use roughcheck_format::cose::{KeyId, Purpose, Sign1};

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
    /// What stood around the text; it is not part of what was signed.
    pub around: Vec<Around>,
    /// Other codes of ours in the same picture or text.
    pub beside: Vec<Beside>,
}

/// What an input turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// No text or code at all.
    Unreadable,
    /// A text or code of another kind.
    Foreign,
    /// Does not begin as a text of ours does, and did so before it was spoilt on its way.
    Spoilt(Spoilt),
    /// A picture that was not read.
    Unread(UnreadPicture),
    /// Certificates of different content in one picture or text: none is chosen.
    Several(Vec<Coded>),
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
    /// Reads what was shown: a text or several, one a line, and whether a listed key signed them.
    ///
    /// Only the first [`code::MAX_SHOWN`] bytes and [`code::MAX_TEXTS`] texts of ours are looked at. What stands around a
    /// whole text is passed over; within a text nothing is mended.
    #[must_use]
    pub fn of_text(text: &str, trust: Option<&Trust>) -> Self {
        let shown = code::looked_at(text);
        let mut found = Found::default();
        for line in code::lines(shown).filter(|line| is_ours(line.text)).take(code::MAX_TEXTS) {
            found.add(Self::of_one(line.text, trust), &line.around, trust);
        }
        found.into_reading().unwrap_or_else(|| Self::without_certificate(shown))
    }

    /// Reads one text with nothing around it.
    fn of_one(text: &str, trust: Option<&Trust>) -> Self {
        match decode_text(text) {
            Ok(bytes) => match Self::of_bytes(bytes, trust) {
                Self::Malformed(error) => {
                    let spoilt = error.spoilt.or_else(|| code::lost_its_spaces(text).then_some(Spoilt::Space));
                    Self::Malformed(FormatError { spoilt, ..error })
                }
                reading => reading,
            },
            Err(reading) => reading,
        }
    }

    /// What was shown, where no line of it is a certificate: a text that was broken into lines is judged as a whole.
    fn without_certificate(shown: &str) -> Self {
        let text = code::peel(shown).text;
        match Self::of_one(text, None) {
            Self::Foreign => {
                let ours = code::lines(shown).map(|line| line.text).find(|line| is_ours(line));
                match (ours, code::spoilt_beyond_the_prefix(text)) {
                    (Some(line), _) => Self::of_one(line, None),
                    (None, Some(spoilt)) => Self::Spoilt(spoilt),
                    (None, None) => Self::Foreign,
                }
            }
            reading => reading,
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
    let malformed =
        |at, detail: String, spoilt| Reading::Malformed(FormatError { layer: Layer::Text, at, detail, spoilt });
    let body = match code::classify(text.trim()) {
        Text::Unreadable => return Err(Reading::Unreadable),
        Text::Foreign => return Err(Reading::Foreign),
        Text::Newer { version } => return Err(Reading::Newer(version.to_owned())),
        Text::Malformed => return Err(malformed(2, "a format number with a leading zero".to_owned(), None)),
        Text::Kp1(body) => body,
    };
    if body.len() > code::MAX_TEXT {
        return Err(malformed(code::MAX_TEXT, "longer than a QR code can hold".to_owned(), None));
    }
    code::base45::decode(body).map_err(|error| {
        let spoilt = Some(code::spoilt_body(body, error));
        malformed(code::PREFIX.len() + error.position, error.to_string(), spoilt)
    })
}

/// Whether a text is of our family, in any version.
fn is_ours(text: &str) -> bool {
    !matches!(code::classify(text), Text::Unreadable | Text::Foreign)
}

/// The texts of ours that were shown together.
#[derive(Debug, Default)]
struct Found {
    /// Certificates, of one content each.
    certificates: Vec<Coded>,
    /// The first text of a later version, else the first that is malformed.
    other: Option<Reading>,
    beside: Vec<Beside>,
}

impl Found {
    fn add(&mut self, reading: Reading, around: &[Around], trust: Option<&Trust>) {
        match reading {
            Reading::Coded(coded) => self.add_certificate(Coded { around: around.to_vec(), ..*coded }, trust),
            Reading::Newer(_) => {
                self.beside.push(Beside::Newer);
                if !matches!(self.other, Some(Reading::Newer(_))) {
                    self.other = Some(reading);
                }
            }
            reading => {
                self.beside.push(Beside::Broken);
                self.other.get_or_insert(reading);
            }
        }
    }

    /// The same content is one certificate, whoever prints it twice. Of several signatures over it the best counts, in
    /// whatever order they are shown: one that holds, of a key that nobody else has.
    fn add_certificate(&mut self, coded: Coded, trust: Option<&Trust>) {
        let worth = |coded: &Coded| match coded.signature {
            SignatureState::Good(id) => {
                let is_stolen = trust.and_then(|trust| trust.key(id)).is_some_and(TrustedKey::is_compromised);
                if is_stolen { 1 } else { 2 }
            }
            _ => 0,
        };
        match self.certificates.iter_mut().find(|known| known.content == coded.content) {
            None => self.certificates.push(coded),
            Some(known) if known.presented == coded.presented => {}
            Some(known) => {
                self.beside.push(Beside::Unsigned);
                let rank = |coded: &Coded| (worth(coded), std::cmp::Reverse(coded.presented));
                if rank(&coded) > rank(known) {
                    *known = coded;
                }
            }
        }
    }

    /// What was shown; none where none of it can be read alone.
    fn into_reading(mut self) -> Option<Reading> {
        self.beside.sort_by_key(|one| one.as_str());
        self.beside.dedup();
        match (self.certificates.pop(), self.other) {
            (Some(only), _) if self.certificates.is_empty() => {
                Some(Reading::Coded(Box::new(Coded { beside: self.beside, ..only })))
            }
            (Some(last), _) => {
                self.certificates.push(last);
                Some(Reading::Several(self.certificates))
            }
            (None, Some(Reading::Newer(version))) => Some(Reading::Newer(version)),
            (None, _) => None,
        }
    }
}

impl Coded {
    /// Opens signed bytes.
    ///
    /// # Errors
    /// [`FormatError`] unless they are exactly one envelope around exactly one certificate, of this version or later.
    pub fn open(bytes: Vec<u8>, trust: Option<&Trust>) -> Result<Self, FormatError> {
        let envelope =
            Sign1::decode(&bytes, Purpose::Certificate).map_err(|error| FormatError::of_envelope(&bytes, &error))?;
        let header = &envelope.header;
        let payload = if header.critical.is_empty() {
            decode_payload(envelope.payload).map_err(|error| FormatError {
                layer: Layer::Payload,
                at: error.at,
                detail: error.fault.to_string(),
                spoilt: None,
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
        let (around, beside) = (Vec::new(), Vec::new());
        Ok(Self { presented, content, key_id, payload, ignored, signature, bytes, around, beside })
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
