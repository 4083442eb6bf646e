//! Why something could not be read, or not as it stands on the paper.

use thiserror::Error;

use roughcheck_format::base::{CborFault, coded};
use roughcheck_format::code::Spoilt;
use roughcheck_format::cose::{CoseError, HeaderFault};

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
pub struct FormatError {
    /// The layer.
    pub layer: Layer,
    /// Offset within the layer: characters of the text, bytes of the others.
    pub at: usize,
    /// What was found, in English.
    pub detail: String,
    /// What became of the text on its way from the paper, where it looks so; whoever reads it there again mends that.
    pub spoilt: Option<Spoilt>,
}

coded! {
    /// A code of ours that lies beside the one that is judged, and is not a certificate that this version can read.
    pub enum Beside {
        /// Of a later version.
        Newer = "newer",
        /// Not of the form of a certificate.
        Broken = "broken",
        /// The same certificate under a signature that does not hold.
        Unsigned = "unsigned",
    }
}

coded! {
    /// Why nothing could be read from a picture.
    pub enum Unread: u64 {
        /// No code, or none that can be read.
        Unreadable = "unreadable" => 0,
        /// More pixels or bytes than are read.
        TooLarge = "too-large" => 1,
        /// A picture or document of a kind that is not read.
        Unsupported = "unsupported" => 2,
        /// The file is damaged.
        Damaged = "damaged" => 3,
    }
}

/// A picture that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadPicture {
    /// Why.
    pub why: Unread,
    /// What kind of file it is, by the name that people call it, where that kind is not read; else empty.
    pub kind: String,
    /// Its width and height in pixels, where it was too large and they are known.
    pub size: Option<(u32, u32)>,
    /// The most pixels that are read, where it was too large.
    pub limit: u64,
}

impl From<Unread> for UnreadPicture {
    fn from(why: Unread) -> Self {
        Self { why, kind: String::new(), size: None, limit: 0 }
    }
}

impl FormatError {
    /// Of bytes that are not an envelope.
    pub(super) fn of_envelope(bytes: &[u8], error: &CoseError) -> Self {
        let (layer, at, detail) = match error {
            CoseError::Envelope(cbor) => (Layer::Envelope, cbor.at, cbor.fault.to_string()),
            CoseError::Header(HeaderFault::Cbor(cbor)) => (Layer::Header, cbor.at, cbor.fault.to_string()),
            CoseError::Header(fault) => (Layer::Header, 0, fault.to_string()),
        };
        Self { layer, at, detail, spoilt: spoilt_envelope(bytes, error) }
    }
}

/// An envelope that ends too early, or after its end, was cut or lengthened on its way; one that begins otherwise never
/// was an envelope of ours.
fn spoilt_envelope(bytes: &[u8], error: &CoseError) -> Option<Spoilt> {
    /// The tag of a signed message, and an array of four.
    const BEGINS: [u8; 2] = [0xD2, 0x84];
    let CoseError::Envelope(cbor) = error else { return None };
    let ours = bytes.iter().zip(BEGINS).all(|(byte, due)| *byte == due);
    // Nothing longer than a code can hold is missing from one.
    let short = bytes.get(2).is_none_or(|byte| (0x40..=0x58).contains(byte));
    match cbor.fault {
        CborFault::Truncated if ours && short => Some(Spoilt::Cut),
        CborFault::TrailingBytes if ours => Some(Spoilt::Longer),
        _ => None,
    }
}
