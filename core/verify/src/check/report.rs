//! The answer to one check, as data. Texts are filled in by the messages room, in the officer's language.

use serde::Serialize;

use super::rules::{RULES, look};
use super::scope::scope;
use super::verdict::parcel_seen;
use super::{Evidence, Finding, Outcome, ParcelSeen, Reading, Rule, Scope, SignerStatus, Verdict, add_up};
use crate::trust::Versions;
use roughcheck_format::base::{Digest, coded, sort_by};
use roughcheck_format::certificate::CertificateRecord;

/// Who signed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// Short name of the key in the header, 16 hexadecimal digits.
    pub key: Option<String>,
    /// The authority whose key it is.
    pub authority: Option<String>,
    /// What is known of the key; none while its signature does not hold.
    pub status: Option<SignerStatus>,
}

/// How old the trust data are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TrustAge {
    /// Days since the head was made; none without a bundle.
    pub age_days: Option<i64>,
    /// Days since the newest advisories were made; none without any.
    pub advisories_age_days: Option<i64>,
    /// Version of each kind in force.
    pub versions: Versions,
}

coded! {
    /// Whether the journal holds the check.
    pub enum Recorded {
        /// It does.
        Yes = "yes",
        /// It was asked not to.
        DryRun = "dry-run",
        /// It could not be written; the verdict stands all the same.
        Failed = "failed",
    }
}

/// The entry of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryRef {
    /// The epoch, hexadecimal.
    pub epoch: String,
    /// The place in it, from 1.
    pub seq: u64,
    /// The hash of the entry.
    pub hash: Digest,
}

/// The answer to one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What the findings add up to; none where no certificate could be read.
    pub verdict: Option<Verdict>,
    /// One line for the officer.
    pub headline: String,
    /// What to do next.
    pub next: Vec<String>,
    /// What the certificate does not cover, in words.
    pub scope_text: String,
    /// Findings that refer or refuse, as `rule:reason`, worst first.
    pub faults: Vec<String>,
    /// What every rule saw, in the order of the rules.
    pub findings: Vec<Finding>,
    /// How much of the parcel was looked at.
    pub parcel_seen: ParcelSeen,
    /// The certificate as shown.
    pub certificate: Option<CertificateRecord>,
    /// Who signed.
    pub signer: Signer,
    /// What the certificate speaks of, and what not.
    pub scope: Scope,
    /// How old the trust data are.
    pub trust: TrustAge,
    /// Whether the journal holds the check.
    pub recorded: Option<Recorded>,
    /// Its entry.
    pub entry: Option<EntryRef>,
}

/// Looks with every rule and adds up.
#[must_use]
pub fn evaluate(evidence: &Evidence<'_>) -> Report {
    let readable =
        matches!(evidence.reading, Reading::Typed | Reading::Coded(_) | Reading::Malformed(_) | Reading::Newer(_))
            || evidence.is_typed();
    let findings: Vec<Finding> = if readable {
        RULES.iter().flat_map(|entry| look(entry, evidence)).collect()
    } else {
        RULES.iter().filter(|entry| entry.rule == Rule::Text).flat_map(|entry| look(entry, evidence)).collect()
    };
    let verdict = readable.then(|| add_up(&findings));
    let has_seals = evidence.shown().is_some_and(|certificate| !certificate.seals.is_empty());
    Report {
        verdict,
        headline: String::new(),
        next: Vec::new(),
        scope_text: String::new(),
        faults: faults(&findings),
        parcel_seen: parcel_seen(&findings, evidence.procedure, has_seals),
        findings,
        certificate: certificate(evidence),
        signer: signer(evidence),
        scope: scope(evidence),
        trust: trust_age(evidence),
        recorded: None,
        entry: None,
    }
}

fn faults(findings: &[Finding]) -> Vec<String> {
    let faults: Vec<&Finding> =
        findings.iter().filter(|finding| matches!(finding.outcome, Outcome::Refer | Outcome::Refuse)).collect();
    let faults = sort_by(faults, |a, b| b.outcome.cmp(&a.outcome));
    faults.into_iter().map(Finding::name).collect()
}

fn certificate(evidence: &Evidence<'_>) -> Option<CertificateRecord> {
    let authority = evidence.signer().map(|key| key.entry.authority.clone());
    Some(CertificateRecord::of(evidence.shown()?, authority, evidence.genuine()))
}

fn signer(evidence: &Evidence<'_>) -> Signer {
    let Some(coded) = evidence.coded() else { return Signer::default() };
    let known = evidence.trust.and_then(|trust| trust.key(coded.key_id));
    let status = match evidence.signer_faults() {
        Some(faults) => Some(faults.first().copied().unwrap_or(SignerStatus::Valid)),
        None if known.is_none() => Some(SignerStatus::Unknown),
        None => None,
    };
    Signer {
        key: Some(coded.key_id.to_string()),
        // A signature that does not hold names nobody.
        authority: evidence.signer().map(|key| key.entry.authority.clone()),
        status,
    }
}

fn trust_age(evidence: &Evidence<'_>) -> TrustAge {
    let now = evidence.now();
    let trust = evidence.trust;
    TrustAge {
        age_days: trust.map(|trust| now.days_since(trust.manifest.made_at)),
        advisories_age_days: evidence.newest_advisories().map(|made_at| now.days_since(made_at)),
        versions: trust.map(|trust| trust.versions.clone()).unwrap_or_default(),
    }
}
