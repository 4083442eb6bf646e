//! The bundle file: the roots, the manifest and the parts in one deterministic CBOR array.

use super::{Document, Kind, MAX_BUNDLE, TrustCode, TrustError};
use roughcheck_format::base::{CborError, Reader, Writer};

const MAGIC: &str = "RCB1";
const MAX_ROOTS: usize = 1_024;
const MAX_PARTS: usize = 256;

/// A bundle as read; nothing in it is verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Roots, ascending by version.
    pub roots: Vec<Document>,
    /// The manifest.
    pub manifest: Document,
    /// The parts.
    pub parts: Vec<Document>,
    /// Kinds of parts that a later version added: nothing is read of them, and they are not written again.
    pub unknown: Vec<String>,
}

impl Bundle {
    /// Whether the bytes begin as a bundle does, for telling it from a single document.
    #[must_use]
    pub fn is_bundle(bytes: &[u8]) -> bool {
        bytes.starts_with(&[0x84, 0x64]) && bytes.get(2..6) == Some(MAGIC.as_bytes())
    }

    /// Reads a bundle.
    ///
    /// # Errors
    /// `trust.too-large`, `trust.malformed`.
    pub fn decode(bytes: &[u8]) -> Result<Self, TrustError> {
        if bytes.len() > MAX_BUNDLE {
            return Err(TrustError::new(TrustCode::TooLarge, format!("{} bytes", bytes.len())));
        }
        let (roots, manifest, parts) =
            frame(bytes).map_err(|error| TrustError::new(TrustCode::Malformed, format!("bundle: {error}")))?;
        let roots = roots.into_iter().map(Document::decode).collect::<Result<Vec<_>, _>>()?;
        let manifest = Document::decode(manifest)?;
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for part in parts {
            match Document::decode_known(part)? {
                Ok(part) => known.push(part),
                Err(kind) => unknown.push(kind),
            }
        }
        let bundle = Self { roots, manifest, parts: known, unknown };
        let shaped = bundle.manifest.kind == Kind::Manifest
            && bundle.roots.iter().all(|root| root.kind == Kind::Root)
            && bundle.parts.iter().all(|part| part.kind.is_core() || part.kind.is_notice());
        if shaped { Ok(bundle) } else { Err(TrustError::new(TrustCode::Malformed, "a document in the wrong place")) }
    }

    /// Writes the bundle.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let documents = |out: &mut Writer, document: &Document| {
            out.bytes(&document.bytes());
        };
        let mut out = Writer::new();
        out.array(4).text(MAGIC);
        out.list(&self.roots, documents).bytes(&self.manifest.bytes()).list(&self.parts, documents);
        out.into_bytes()
    }
}

type Frame<'a> = (Vec<&'a [u8]>, &'a [u8], Vec<&'a [u8]>);

fn frame(bytes: &[u8]) -> Result<Frame<'_>, CborError> {
    let mut reader = Reader::new(bytes);
    reader.array_of(4, "an array of four")?;
    if reader.text()? != MAGIC {
        return Err(reader.fail(roughcheck_format::base::CborFault::Expected("RCB1")));
    }
    let roots = reader.list(MAX_ROOTS, "roots", Reader::bytes)?;
    let manifest = reader.bytes()?;
    let parts = reader.list(MAX_PARTS, "parts", Reader::bytes)?;
    reader.end()?;
    Ok((roots, manifest, parts))
}
