//! Places in which documents are stored.

use std::fmt;

use super::{Document, Kind};
use roughcheck_format::base::{CountryCode, Digest};
use roughcheck_format::cose::KeyId;

/// Revocations by a country's revocation key.
const REVOCATION: &str = "revocation/";
/// Numbers voided by the certificate key that signed them.
const VOIDED: &str = "voided/";
/// Removals of keys that no list has yet.
const WAITING: &str = "waiting/";
/// Alerts, by their issuer.
const ALERTS: &str = "alerts/";

/// The place in which a stored document stands; a newer one for the same place takes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub String);

impl Slot {
    pub(super) fn root(version: u64) -> Self {
        Self(format!("root/{version:010}"))
    }

    /// The one place of the manifest or of a core part.
    pub(super) fn core(kind: Kind) -> Self {
        Self(kind.as_str().to_owned())
    }

    /// The place of alerts by `issuer`: a country, or the groups together.
    pub(super) fn alerts(issuer: &str) -> Self {
        Self(format!("{ALERTS}{issuer}"))
    }

    /// The place of an earlier document of the alerts that stand here: a successor adds, and takes nothing away.
    pub(super) fn earlier(&self, document: Digest) -> Self {
        Self(format!("{self}/{document}"))
    }

    /// Whether an earlier document of the alerts in the place `newest` stands here.
    pub(super) fn is_earlier_of(&self, newest: &Self) -> bool {
        self.0.strip_prefix(&newest.0).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether alerts stand here that have a successor.
    pub(super) fn is_earlier(&self) -> bool {
        self.0.strip_prefix(ALERTS).is_some_and(|rest| rest.contains('/'))
    }

    /// The place of a removal that waits until `target` is listed.
    pub(super) fn waiting(target: KeyId, document: Digest) -> Self {
        Self(format!("{WAITING}{target}/{document}"))
    }

    /// The key whose removal waits here until it is listed.
    pub(super) fn awaited(&self) -> Option<&str> {
        self.0.strip_prefix(WAITING).and_then(|rest| rest.split('/').next())
    }

    /// The place of what `participant` decides by its own law.
    pub(super) fn national(participant: CountryCode) -> Self {
        Self(format!("national/{participant}"))
    }

    /// The place of what was seen of `participant` before one of its keys was in other hands.
    pub(super) fn seen_before(participant: CountryCode) -> Self {
        Self(format!("seen-before/{participant}"))
    }

    pub(super) fn advisories(signer: KeyId) -> Self {
        Self(format!("advisories/{signer}"))
    }

    pub(super) fn revocation(document: Digest) -> Self {
        Self(format!("{REVOCATION}{document}"))
    }

    pub(super) fn voided(signer: KeyId, document: Digest) -> Self {
        Self(format!("{VOIDED}{signer}/{document}"))
    }

    /// The name under which the version of a document here is listed: each participant counts its own, all else has its kind's.
    pub(super) fn name_of_version(&self, kind: Kind) -> String {
        if matches!(kind, Kind::National | Kind::SeenBefore) { self.0.clone() } else { kind.to_string() }
    }

    /// Whether a notice stands here: alerts, advisories, a national part, or an authority's own revocation.
    #[must_use]
    pub fn is_notice(&self) -> bool {
        self.0.contains('/') && !self.0.starts_with("root/")
    }

    /// Whether a certificate key voids numbers here that it signed itself.
    pub(super) fn is_voided(&self) -> bool {
        self.0.starts_with(VOIDED)
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A document with its place, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The place.
    pub slot: Slot,
    /// The document.
    pub document: Document,
}
