//! Thin bundles: what a phone holds already is not sent to it, and what a bundle leaves out is taken from what it holds.
//!
//! Nothing is believed for that: the head that the parties signed names every part by its digest, and a part that is
//! found in a phone's own store is the one that was left out, or none.

use std::collections::HashSet;

use super::listing::Names;
use super::{Bundle, Document, Kind, Listed, Manifest, Slot, TrustError};
use roughcheck_format::base::Digest;

/// A file that is handed out: a bundle, or a document that installs alone.
#[derive(Debug, Clone)]
pub struct HandedOut {
    file: Vec<u8>,
    content: Content,
}

#[derive(Debug, Clone)]
enum Content {
    /// With the name of each root, of the head and of each part.
    Bundle {
        bundle: Box<Bundle>,
        roots: Vec<Digest>,
        head: Digest,
        parts: Vec<Digest>,
    },
    Alone(Digest),
}

/// The name by which a phone says that it holds a document. Roots, heads and core parts are stored as they came, and are
/// named as a whole: the same content under other signatures is another document. Notices are stored with the
/// signatures that counted, and are named by what was signed.
#[must_use]
pub fn held_name(document: &Document) -> Digest {
    if document.kind.is_notice() || document.kind == Kind::Revocation {
        document.payload_digest()
    } else {
        document.digest()
    }
}

impl HandedOut {
    /// Reads a file; nothing in it is verified.
    ///
    /// # Errors
    /// As [`Bundle::decode`] and [`Document::decode`].
    pub fn read(file: Vec<u8>) -> Result<Self, TrustError> {
        let content = if Bundle::is_bundle(&file) {
            let bundle = Bundle::decode(&file)?;
            let names = |documents: &[Document]| documents.iter().map(held_name).collect();
            let (roots, head, parts) = (names(&bundle.roots), held_name(&bundle.manifest), names(&bundle.parts));
            Content::Bundle { bundle: Box::new(bundle), roots, head, parts }
        } else {
            Content::Alone(held_name(&Document::decode(&file)?))
        };
        Ok(Self { file, content })
    }

    /// The file as it was given.
    #[must_use]
    pub fn file(&self) -> &[u8] {
        &self.file
    }

    /// What of it somebody lacks who holds documents of these names; none where they have it all. Whoever says of
    /// nothing that they hold it gets the file as it was given.
    #[must_use]
    pub fn lacking(&self, held: &HashSet<Digest>) -> Option<Vec<u8>> {
        if held.is_empty() {
            return Some(self.file.clone());
        }
        match &self.content {
            Content::Alone(name) => (!held.contains(name)).then(|| self.file.clone()),
            Content::Bundle { bundle, roots, head, parts } => {
                let rest = |documents: &[Document], names: &[Digest]| -> Vec<Document> {
                    let lacking = documents.iter().zip(names).filter(|(_, name)| !held.contains(name));
                    lacking.map(|(document, _)| document.clone()).collect()
                };
                let (roots, parts) = (rest(&bundle.roots, roots), rest(&bundle.parts, parts));
                if roots.is_empty() && parts.is_empty() && held.contains(head) {
                    return None;
                }
                // What is new to this software is in the file alone.
                if !bundle.unknown.is_empty() {
                    return Some(self.file.clone());
                }
                let manifest = bundle.manifest.clone();
                Some(Bundle { roots, manifest, parts, unknown: Vec::new() }.encode())
            }
        }
    }
}

/// The names of stored documents, at most so many: what a bundle has comes first.
pub(super) fn held_names<'a>(stored: impl Iterator<Item = (&'a Slot, &'a Document)>, most: usize) -> Vec<Digest> {
    let (notices, bundled): (Vec<_>, Vec<_>) = stored.partition(|(slot, _)| slot.is_notice());
    bundled.into_iter().chain(notices).take(most).map(|(_, document)| held_name(document)).collect()
}

/// Adds to the parts of a bundle those that its manifest lists, that it leaves out, and that are stored.
pub(super) fn complete<'a>(
    parts: &mut Vec<Document>,
    manifest: &Manifest,
    stored: impl Iterator<Item = &'a Document> + Clone,
) {
    let is = |document: &Document, listed: &Listed| {
        document.kind.as_str() == listed.kind && document.version == listed.version && Names::of(document).fit(listed)
    };
    for listed in &manifest.parts {
        if !parts.iter().any(|part| is(part, listed))
            && let Some(held) = stored.clone().find(|document| is(document, listed))
        {
            parts.push(held.clone());
        }
    }
}
