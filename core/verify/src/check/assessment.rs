//! What the rules found, as data. The messages room puts it in the officer's words.

use serde::Serialize;

use super::rules::{RULES, RuleEntry, RulesVersionUnknown, look, rules_of};
use super::scope::scope;
use super::verdict::parcel_seen;
use super::{Evidence, FaultName, Finding, Outcome, ParcelSeen, Reading, Rule, Scope, SignerStatus, Verdict, add_up};
use crate::trust::Versions;
use roughcheck_format::base::sort_by;
use roughcheck_format::certificate::CertificateRecord;
use roughcheck_format::cose::KeyId;

/// Who signed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// Short name of the key in the header.
    pub key: Option<KeyId>,
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

/// What the rules found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assessment {
    /// What the findings add up to; none where no certificate could be read.
    pub verdict: Option<Verdict>,
    /// The names of the findings that refer or refuse, worst first.
    pub faults: Vec<FaultName>,
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
}

/// Looks with every rule of the version in force and adds up.
#[must_use]
pub fn evaluate(evidence: &Evidence<'_>) -> Assessment {
    judged_by(RULES, evidence)
}

/// Looks with every rule of the version that a record names and adds up.
///
/// # Errors
/// [`RulesVersionUnknown`]: nothing can be said of it here.
pub fn evaluate_under(version: u64, evidence: &Evidence<'_>) -> Result<Assessment, RulesVersionUnknown> {
    rules_of(version).map(|rules| judged_by(rules, evidence))
}

fn judged_by(rules: &[RuleEntry], evidence: &Evidence<'_>) -> Assessment {
    let readable =
        matches!(evidence.reading, Reading::Typed | Reading::Coded(_) | Reading::Malformed(_) | Reading::Newer(_))
            || evidence.is_typed();
    // Of what is not readable only the text can be spoken of.
    let findings = look(rules.iter().filter(|entry| readable || entry.rule == Rule::Text), evidence);
    let verdict = readable.then(|| add_up(&findings));
    let has_seals = evidence.shown().is_some_and(|certificate| !certificate.seals.is_empty());
    Assessment {
        verdict,
        faults: faults(&findings),
        parcel_seen: parcel_seen(&findings, evidence.procedure, has_seals),
        findings,
        certificate: certificate(evidence),
        signer: signer(evidence),
        scope: scope(evidence),
        trust: trust_age(evidence),
    }
}

fn faults(findings: &[Finding]) -> Vec<FaultName> {
    let faults: Vec<&Finding> =
        findings.iter().filter(|finding| matches!(finding.outcome, Outcome::Refer | Outcome::Refuse)).collect();
    let faults = sort_by(faults, |a, b| b.outcome.cmp(&a.outcome));
    faults.into_iter().filter_map(Finding::name).collect()
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
        key: Some(coded.key_id),
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
