//! The chain of roots: from the pinned one up, each signed by the rules of the one before and by its own.

use std::collections::BTreeMap;

use super::quorum::Counted;
use super::{Document, Kind, Root, TrustCode, TrustError};
use roughcheck_format::base::Digest;

/// The roots from the pinned one to the one in force once the offered ones are added, and those that are new.
///
/// Roots older than the pinned one prove nothing here and are left aside, so that nobody can put a false one in the
/// place of a true one. A root that is installed already stays as it was verified.
///
/// # Errors
/// `trust.root-unpinned`, `trust.root-chain`, `trust.root-gap` naming the version; as [`Root::decode`].
pub(super) fn verify_roots<'d>(
    pin: Digest,
    installed: impl Iterator<Item = &'d Document> + Clone,
    offered: &'d [Document],
) -> Result<(Vec<Root>, Vec<&'d Document>), TrustError> {
    let known = installed.filter(|document| document.kind == Kind::Root);
    let pinned = find_pinned(pin, known.clone().chain(offered))?;
    if offered.iter().any(|other| other.version == pinned.version && other.payload_digest() != pin) {
        return Err(TrustError::new(TrustCode::RootUnpinned, "it starts from a root that is not the pinned one"));
    }
    let since_pin = |document: &&Document| document.version >= pinned.version;
    let mut chain: BTreeMap<u64, &Document> = BTreeMap::new();
    chain.extend(known.filter(since_pin).map(|known| (known.version, known)));
    let mut new = Vec::new();
    for document in offered.iter().filter(since_pin) {
        match chain.get(&document.version) {
            Some(same) if same.payload_digest() == document.payload_digest() => {}
            Some(_) => {
                let detail = format!("another root {}", document.version);
                return Err(TrustError::new(TrustCode::RootChain, detail));
            }
            None => {
                chain.insert(document.version, document);
                new.push(document);
            }
        }
    }
    Ok((walk(pin, chain.into_values())?, new))
}

/// Whether each offered document that names a root was made under the first root of the pinned one's chain.
///
/// # Errors
/// `trust.root-unpinned`, `trust.other-root`.
pub(super) fn made_under<'d>(
    pin: Digest,
    installed: impl Iterator<Item = &'d Document> + Clone,
    offered: impl Iterator<Item = &'d Document> + Clone,
) -> Result<(), TrustError> {
    let roots = |documents: &Document| documents.kind == Kind::Root;
    let all = installed.chain(offered.clone());
    let first = find_pinned(pin, all.filter(|document| roots(document)))?.chain_root();
    match offered.into_iter().find(|document| document.root.is_some_and(|root| root != first)) {
        Some(document) => Err(TrustError::new(
            TrustCode::OtherRoot,
            format!("{} {} was made under another root", document.kind, document.version),
        )),
        None => Ok(()),
    }
}

fn find_pinned<'d>(pin: Digest, mut documents: impl Iterator<Item = &'d Document>) -> Result<&'d Document, TrustError> {
    let found = documents.find(|document| document.payload_digest() == pin);
    found.ok_or_else(|| TrustError::new(TrustCode::RootUnpinned, "the pinned root is not in it"))
}

/// Never empty.
fn walk<'d>(pin: Digest, chain: impl Iterator<Item = &'d Document>) -> Result<Vec<Root>, TrustError> {
    let mut roots: Vec<Root> = Vec::new();
    for document in chain {
        let next = Root::decode(document)?;
        let mut counted = Counted::new(document);
        match roots.last() {
            None if document.payload_digest() == pin => counted.meets_root(&next)?,
            None => return Err(TrustError::new(TrustCode::RootUnpinned, "it does not start from the pinned root")),
            Some(root) => {
                let due = root.version.saturating_add(1);
                if next.version != due {
                    return Err(TrustError::new(TrustCode::RootGap, format!("root {due} is missing")));
                }
                let chained = counted.meets_root(root).and_then(|()| counted.meets_root(&next));
                chained.map_err(|error| TrustError::new(TrustCode::RootChain, error.to_string()))?;
            }
        }
        roots.push(next);
    }
    if roots.is_empty() {
        return Err(TrustError::new(TrustCode::RootUnpinned, "the pinned root is not in it"));
    }
    Ok(roots)
}
