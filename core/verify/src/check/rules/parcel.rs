//! The parcel on the table beside the certificate. What was typed is judged in every procedure: of an unopened parcel in
//! transit nobody asks more than its seals, but what contradicts the certificate there is no pass.

use crate::check::{Evidence, Finding, HsFound, Method, Outcome, Parcel, Reason, Rule};
use crate::trust::{CaratTolerance, seal_key};
use roughcheck_format::base::{name_groups, sort_by};
use roughcheck_format::certificate::{Carats, Certificate, HsCode};

fn observed<'a>(evidence: &Evidence<'a>) -> Option<(&'a Certificate, &'a Parcel)> {
    Some((evidence.fields()?, evidence.parcel?))
}

pub(super) fn count(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (certificate, parcel) = observed(evidence)?;
    let counted = parcel.parcels?;
    if counted != certificate.parcels {
        let how = if counted < certificate.parcels { "missing" } else { "more" };
        let finding = Finding::because(Rule::ParcelCount, Outcome::Refuse, Reason::Differs);
        let finding = finding.with_count("certified", certificate.parcels).with_count("found", counted);
        found.push(finding.with("how", how).with_count("difference", counted.abs_diff(certificate.parcels)));
    }
    Some(())
}

/// The tolerance for weights at this post.
pub(super) fn tolerance<'a>(evidence: &Evidence<'a>) -> Option<&'a CaratTolerance> {
    evidence.trust?.tolerance_at(evidence.post.map(|post| post.country), evidence.today())
}

/// No text of the Kimberley Process sets a tolerance for weights. Where the authorities agreed on one, what lies within it
/// is good; where they agreed from which difference on a parcel is refused, it is. Anything else is referred, and says how
/// large the difference is.
pub(super) fn carats(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (certificate, parcel) = observed(evidence)?;
    let (certified, weighed) = (certificate.total_carats(), parcel.carats?);
    let difference = certified.hundredths().abs_diff(weighed.hundredths());
    if difference == 0 {
        return Some(());
    }
    let agreed = tolerance(evidence);
    let within = agreed.is_some_and(|agreed| difference <= agreed.allowed(certified));
    let beyond =
        |per_mille: u64| u128::from(difference) * 1_000 > u128::from(per_mille) * u128::from(certified.hundredths());
    let finding = if within {
        Finding::plain(Rule::ParcelCarats, Outcome::Good)
    } else if agreed.and_then(|agreed| agreed.refuse_from_per_mille).is_some_and(beyond) {
        Finding::because(Rule::ParcelCarats, Outcome::Refuse, Reason::Differs)
    } else {
        Finding::because(Rule::ParcelCarats, Outcome::Refer, Reason::Differs)
    };
    let finding = finding
        .with("certified", certified)
        .with("found", weighed)
        .with("difference", Carats::from_hundredths(difference).unwrap_or_default())
        .with("how", if weighed < certified { "missing" } else { "more" });
    let hundred_thousandths = hundred_thousandths(difference, certified);
    let finding = finding.with("per_mille", decimal(hundred_thousandths, 2));
    found.push(finding.with("percent", decimal(hundred_thousandths, 3)).with("grade", grade(hundred_thousandths)));
    Some(())
}

/// A difference beside the certified weight, rounded up: a difference is never shown as none. Of no weight at all, all of
/// it.
fn hundred_thousandths(difference: u64, certified: Carats) -> u128 {
    match u128::from(certified.hundredths()) {
        0 => 100_000,
        certified => (u128::from(difference) * 100_000).div_ceil(certified),
    }
}

/// A whole number with its last digits as decimals, without zeros at the end.
fn decimal(value: u128, decimals: usize) -> String {
    let digits = format!("{value:0>width$}", width = decimals + 1);
    let (whole, rest) = digits.split_at_checked(digits.len() - decimals).unwrap_or((&digits, ""));
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}

/// How large a difference is, for the words of the finding; it decides nothing.
const fn grade(hundred_thousandths: u128) -> &'static str {
    match hundred_thousandths {
        0..=100 => "very-small",
        101..=1_000 => "small",
        1_001..=10_000 => "large",
        _ => "very-large",
    }
}

/// Seals are the one thing that shows on an unopened parcel. A certificate without seals cannot be asked.
///
/// A seal that cannot be read is not another seal; seals that an authority renewed on the way are others, and the customs
/// record says why.
pub(super) fn seals(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (certificate, parcel) = observed(evidence)?;
    let unreadable = parcel.seals_unreadable.unwrap_or_default();
    let read: &[String] = match &parcel.seals {
        Some(seals) => seals,
        None if unreadable > 0 => &[],
        None => return None,
    };
    if certificate.seals.is_empty() {
        return None;
    }
    let (certified, seen) = (seal_keys(&certificate.seals), seal_keys(read));
    if seals_fit(&certificate.seals, read) && unreadable == 0 {
        return Some(());
    }
    let missing = certified.iter().filter(|seal| !seen.contains(seal)).count();
    let missing = u64::try_from(missing).unwrap_or(u64::MAX);
    let others = seen.iter().any(|seal| !certified.contains(seal));
    let renewed = parcel.seals_renewed.as_ref().filter(|_| !seen.is_empty() || unreadable > 0);
    let (outcome, reason) = match renewed {
        Some(_) => (Outcome::Refer, Reason::Renewed),
        None if !others && unreadable > 0 && missing <= unreadable => (Outcome::Refer, Reason::NotReadable),
        None => (Outcome::Refuse, Reason::Differs),
    };
    let how = if others {
        "others"
    } else if seen.is_empty() && unreadable == 0 {
        "none"
    } else {
        "missing"
    };
    let finding = Finding::because(Rule::ParcelSeals, outcome, reason)
        .with("certified", certificate.seals.join(", "))
        .with("found", read.join(", "))
        .with("how", how)
        .with_count("unreadable", unreadable);
    found.push(renewed.into_iter().fold(finding, |finding, record| finding.with("record", record)));
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

/// Kinds of stones. Synthetic ones are another rule's. Unsorted stones beside sorted ones can be the same stones.
pub(super) fn hs(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (certificate, parcel) = observed(evidence)?;
    let all = parcel.hs_found()?;
    let seen: Vec<String> = all.iter().filter(|code| !code.is_synthetic()).map(HsFound::to_string).collect();
    let certified: Vec<String> = certificate.lines.iter().map(|line| line.hs.as_str().to_owned()).collect();
    let codes = |codes: &[String]| codes.join(", ");
    let added: Vec<&str> = seen.iter().filter(|code| !certified.contains(code)).map(String::as_str).collect();
    let missing: Vec<&str> = certified.iter().filter(|code| !seen.contains(code)).map(String::as_str).collect();
    if added.is_empty() && missing.is_empty() {
        return Some(());
    }
    let (outcome, reason) = match parts_of_one(&added, &missing, &certified) && !seen.is_empty() {
        true => (Outcome::Refer, Reason::Sorted),
        false => (Outcome::Refuse, Reason::Differs),
    };
    let how = match () {
        () if seen.is_empty() => "none",
        () if added.iter().any(|code| HsCode::from_name(code).is_none()) => "not-rough",
        () => "others",
    };
    let finding = Finding::because(Rule::ParcelHs, outcome, reason);
    found.push(finding.with("certified", codes(&certified)).with("found", codes(&seen)).with("how", how));
    Some(())
}

/// Whether the codes found and the certified ones differ by sorting alone: 7102.10 holds unsorted stones, which are
/// 7102.21 or 7102.31 once somebody sorted them.
fn parts_of_one(added: &[&str], missing: &[&str], certified: &[String]) -> bool {
    let unsorted = |code: &&str| *code == HsCode::Unsorted.as_str();
    let sorted = |code: &&str| [HsCode::Industrial, HsCode::NonIndustrial].iter().any(|one| one.as_str() == *code);
    match certified.iter().any(|code| unsorted(&code.as_str())) {
        true => added.iter().all(sorted) && missing.iter().all(unsorted),
        false => !added.is_empty() && added.iter().all(unsorted) && missing.iter().all(sorted),
    }
}

/// A certificate speaks of natural rough diamonds. Synthetic and polished stones: both questions must be answered for a
/// good finding. Stones that are sawn, cleaved or bruted and no more are rough under the Kimberley Process.
pub(super) fn stones(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let (_, parcel) = observed(evidence)?;
    let synthetic = parcel.synthetic_stones();
    if let Some(synthetic) = synthetic.filter(|synthetic| synthetic.found) {
        let finding = Finding::because(Rule::ParcelStones, Outcome::Refuse, Reason::Synthetic);
        let declared = parcel.hs_found().is_some_and(|codes| codes.into_iter().any(HsFound::is_synthetic));
        let finding = finding.with("method", synthetic.method);
        found.push(if declared && synthetic.method == Method::Declared { finding.with("hs", "7104") } else { finding });
    }
    if parcel.polished == Some(true) {
        found.push(Finding::because(Rule::ParcelStones, Outcome::Refer, Reason::Polished));
    }
    if parcel.semi_cut == Some(true) {
        found.push(Finding::because(Rule::ParcelStones, Outcome::Info, Reason::SemiCut));
    }
    synthetic.and(parcel.polished).map(|_| ())
}
