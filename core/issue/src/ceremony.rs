//! Documents that are not made of JSON: roots, manifests, bundles, and an authority's own revocation.

use super::parts::{PartError, encode_part, under};
use crate::text::{Style, composed};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::certificate::Number;
use roughcheck_format::cose::{CoseSign, Signer};
use roughcheck_verify::trust::{Bundle, Document, Kind, Listed, Manifest, PartyGroups, Revocation, Root};

/// An unsigned manifest over parts that are signed already, under the root that these name. The versions of older ones that
/// were made at a wrong time are in `floor_void`.
///
/// # Errors
/// [`PartError::Json`] where the manifest cannot be encoded.
pub fn make_manifest(
    version: u64,
    made_at: Timestamp,
    next_update: Timestamp,
    hard_end: Timestamp,
    floor_void: Vec<u64>,
    parts: &[Document],
) -> Result<CoseSign, PartError> {
    let listed = |part: &Document| Listed {
        kind: part.kind.as_str().to_owned(),
        version: part.version,
        digest: part.payload_digest().to_string(),
    };
    let root = parts.iter().find_map(|part| part.root);
    let parts = parts.iter().map(listed).collect();
    let manifest = Manifest {
        kind: Kind::Manifest.as_str().to_owned(),
        version,
        made_at,
        next_update,
        hard_end,
        parts,
        floor_void,
    };
    under(root, CoseSign::unsigned(encode_part(&manifest)?))
}

/// Root 1 as an unsigned document, of which every phone can read that its rules can be met.
///
/// # Errors
/// [`PartError::Document`] where a key is weak or stands twice, or the threshold is not within reach.
pub fn make_first_root(groups: PartyGroups, threshold: u64) -> Result<Document, PartError> {
    let document = Document::decode(&CoseSign::unsigned(encode_part(&Root::first_of(groups, threshold))?).encode())?;
    Root::decode(&document)?;
    Ok(document)
}

/// One authority's own revocation under the first root of a chain, signed by its key alone.
///
/// # Errors
/// [`PartError::Document`] where no phone would take it; [`PartError::Json`] where it cannot be encoded; `None` within
/// where the key cannot sign.
pub fn make_revocation(
    content: &Revocation,
    root: Option<Digest>,
    signer: &dyn Signer,
) -> Result<Option<Vec<u8>>, PartError> {
    let mut content = content.clone();
    for one in &mut content.numbers {
        let field = "reason".to_owned();
        one.reason = composed(&one.reason, Style::Prose).map_err(|unshown| PartError::Text { field, unshown })?;
    }
    content.validate()?;
    let mut document = under(root, CoseSign::unsigned(encode_part(&content)?))?;
    Ok(document.sign(signer).then(|| document.encode()))
}

/// The revocation that `issue` makes of a number that another key signed and `by` replaces: its reason names the new number.
///
/// # Errors
/// As [`make_revocation`].
pub fn revoke_replaced(
    replaced: &Number,
    by: &str,
    root: Option<Digest>,
    made_at: Timestamp,
    signer: &dyn Signer,
) -> Result<Option<Vec<u8>>, PartError> {
    let reason = format!("replaced by {by}");
    let content = Revocation::of_number(replaced.participant, replaced.clone(), reason, made_at);
    make_revocation(&content.map_err(|error| PartError::Json(error.to_string()))?, root, signer)
}

/// The dates of a new manifest; where the last two are not given, the next is due in 30 days and the hard end is in 400.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestDates {
    /// When it is made.
    pub made_at: Timestamp,
    /// When the next one is due.
    pub next_update: Option<Timestamp>,
    /// From when on it is no longer enough for a pass.
    pub hard_end: Option<Timestamp>,
    /// Versions of older manifests that were made at a wrong time.
    pub floor_void: Vec<u64>,
}

/// A bundle over signed parts: a manifest one version above the previous one, signed with the keys given.
///
/// # Errors
/// [`PartError`]: no root among the parts, dates out of order, or a key that cannot sign.
pub fn make_bundle(
    mut documents: Vec<Document>,
    previous: Option<&Document>,
    dates: ManifestDates,
    signers: &[&dyn Signer],
) -> Result<Bundle, PartError> {
    let wrong = |text: &str| PartError::Json(text.to_owned());
    let next_update = dates.next_update.unwrap_or(dates.made_at.plus_days(30));
    let hard_end = dates.hard_end.unwrap_or(dates.made_at.plus_days(400));
    if !(dates.made_at <= next_update && next_update <= hard_end) {
        return Err(wrong("a head is made first, then due, then at its hard end"));
    }
    documents.retain(|document| document.kind.is_part());
    documents.sort_by_key(|document| (document.kind, document.version));
    let (roots, parts): (Vec<_>, Vec<_>) = documents.into_iter().partition(|document| document.kind == Kind::Root);
    if roots.is_empty() {
        return Err(wrong("no root among the parts"));
    }
    // Every document of one bundle is made under one root.
    let first = roots.first().map(Document::chain_root);
    if let Some(other) = parts.iter().find(|part| part.root.is_some() && part.root != first) {
        return Err(wrong(&format!("{} was made under another root", other.kind)));
    }
    let version = previous.map_or(0, |manifest| manifest.version).saturating_add(1);
    let mut manifest = make_manifest(version, dates.made_at, next_update, hard_end, dates.floor_void, &parts)?;
    for signer in signers {
        if !manifest.sign_with_both(*signer) {
            return Err(wrong("a key cannot sign now"));
        }
    }
    let manifest = Document::decode(&manifest.encode()).map_err(|error| PartError::Json(error.to_string()))?;
    Ok(Bundle { roots, manifest, parts, unknown: Vec::new() })
}
