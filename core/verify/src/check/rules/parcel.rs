//! The parcel on the table beside the certificate. In transit an unopened parcel shows its seals and nothing else.

use crate::check::{Evidence, Finding, Outcome, Parcel, Procedure, Reason, Rule};
use crate::trust::seal_key;
use roughcheck_format::base::{name_groups, sort_by};
use roughcheck_format::certificate::{Certificate, HsCode};

fn opened<'a>(evidence: &Evidence<'a>) -> Option<(&'a Certificate, &'a Parcel)> {
    if evidence.procedure == Procedure::Transit {
        return None;
    }
    Some((evidence.fields()?, evidence.parcel?))
}

pub(super) fn count(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (certificate, parcel) = opened(evidence)?;
    let counted = parcel.parcels?;
    if counted != certificate.parcels {
        let finding = Finding::because(Rule::ParcelCount, Outcome::Refuse, Reason::Differs);
        found.push(finding.with_count("certified", certificate.parcels).with_count("found", counted));
    }
    Some(())
}

/// No text of the Kimberley Process sets a tolerance for weights: without one in the policy any difference is referred.
pub(super) fn carats(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (certificate, parcel) = opened(evidence)?;
    let (certified, weighed) = (certificate.total_carats(), parcel.carats?);
    let difference = certified.hundredths().abs_diff(weighed.hundredths());
    if difference == 0 {
        return Some(());
    }
    let tolerance = evidence.trust.and_then(|trust| trust.policy.carat_tolerance.as_ref());
    let finding = match tolerance.map(|tolerance| tolerance.allowed(certified)) {
        Some(allowed) if difference <= allowed => Finding::plain(Rule::ParcelCarats, Outcome::Good),
        Some(_) => Finding::because(Rule::ParcelCarats, Outcome::Refuse, Reason::Differs),
        None => Finding::because(Rule::ParcelCarats, Outcome::Refer, Reason::Differs),
    };
    let difference = roughcheck_format::certificate::Carats::from_hundredths(difference).unwrap_or_default();
    found.push(finding.with("certified", certified).with("found", weighed).with("difference", difference));
    Some(())
}

/// Seals are the one thing that shows on an unopened parcel. A certificate without seals cannot be asked.
pub(super) fn seals(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    let seen = evidence.parcel?.seals.as_ref()?;
    if certificate.seals.is_empty() {
        return None;
    }
    if !seals_fit(&certificate.seals, seen) {
        found.push(
            Finding::because(Rule::ParcelSeals, Outcome::Refuse, Reason::Differs)
                .with("certified", certificate.seals.join(", "))
                .with("found", seen.join(", ")),
        );
    }
    Some(())
}

/// Seals as they are compared: each once, in whatever order and writing they were noted.
pub(super) fn seal_keys(seals: &[String]) -> Vec<String> {
    let keys = seals.iter().map(|seal| seal_key(seal)).collect();
    let mut keys = sort_by(keys, String::cmp);
    keys.dedup();
    keys
}

/// Whether the seals on the table are the certified ones. One that was noted twice counts once; two certified ones with
/// one key, as `12-3` and `1-23`, are two, and both must have been seen.
fn seals_fit(certified: &[String], seen: &[String]) -> bool {
    let writings = |seals: &[String], key: &str| {
        let mut writings: Vec<Vec<String>> = Vec::new();
        for groups in seals.iter().filter(|seal| seal_key(seal) == key).map(|seal| name_groups(seal)) {
            if !writings.contains(&groups) {
                writings.push(groups);
            }
        }
        writings.len()
    };
    let keys = seal_keys(certified);
    keys == seal_keys(seen)
        && keys.iter().all(|key| match writings(certified, key) {
            0 | 1 => true,
            several => writings(seen, key) >= several,
        })
}

pub(super) fn hs(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (certificate, parcel) = opened(evidence)?;
    let seen = parcel.hs_codes()?;
    let certified: Vec<HsCode> = certificate.lines.iter().map(|line| line.hs).collect();
    if certified != seen {
        let text = |codes: &[HsCode]| codes.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(", ");
        found.push(
            Finding::because(Rule::ParcelHs, Outcome::Refuse, Reason::Differs)
                .with("certified", text(&certified))
                .with("found", text(&seen)),
        );
    }
    Some(())
}

/// A certificate speaks of natural rough diamonds. Both questions must be answered for a good finding.
pub(super) fn stones(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (_, parcel) = opened(evidence)?;
    if let Some(synthetic) = parcel.synthetic.filter(|synthetic| synthetic.found) {
        let finding = Finding::because(Rule::ParcelStones, Outcome::Refuse, Reason::Synthetic);
        found.push(finding.with("method", synthetic.method));
    }
    if parcel.polished == Some(true) {
        found.push(Finding::because(Rule::ParcelStones, Outcome::Refer, Reason::Polished));
    }
    parcel.synthetic.and(parcel.polished).map(|_| ())
}
