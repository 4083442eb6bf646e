//! The only place that adds up findings.

use super::{Finding, Outcome, Procedure, Rule};
use roughcheck_format::base::coded;

coded! {
    /// What the findings add up to.
    #[derive(PartialOrd, Ord)]
    pub enum Verdict: u64 {
        /// Nothing found against it.
        Pass = "pass" => 0,
        /// Somebody must look before it goes on.
        Refer = "refer" => 1,
        /// Must not pass.
        Refuse = "refuse" => 2,
    }
}

coded! {
    /// How much of the parcel was looked at.
    pub enum ParcelSeen {
        /// Everything that the procedure judges and the certificate can answer.
        Full = "full",
        /// Some of it.
        Partly = "partly",
        /// Nothing.
        No = "no",
    }
}

/// Rules whose silence must not pass: without them nothing was established.
const INDISPENSABLE: [Rule; 5] = [Rule::Signature, Rule::Key, Rule::Participant, Rule::Revocation, Rule::Dates];

/// The worst outcome; a rule that could not be checked counts as refer where it is indispensable, and nothing else.
#[must_use]
pub fn add_up(findings: &[Finding]) -> Verdict {
    let worth = |finding: &Finding| match finding.outcome {
        Outcome::Refuse => Verdict::Refuse,
        Outcome::Refer => Verdict::Refer,
        Outcome::NotChecked if INDISPENSABLE.contains(&finding.rule) => Verdict::Refer,
        Outcome::NotChecked | Outcome::Good | Outcome::Info => Verdict::Pass,
    };
    // No findings at all would mean that nothing was looked at.
    findings.iter().map(worth).max().unwrap_or(Verdict::Refuse)
}

/// How much of the parcel was looked at. A rule that the certificate cannot answer (no seals on it) does not count.
pub(super) fn parcel_seen(findings: &[Finding], procedure: Procedure, certificate_has_seals: bool) -> ParcelSeen {
    let judged = |rule: Rule| match (procedure, rule) {
        (_, Rule::ParcelSeals) => certificate_has_seals,
        (Procedure::Transit, _) => false,
        (_, rule) => matches!(rule, Rule::ParcelCount | Rule::ParcelCarats | Rule::ParcelHs | Rule::ParcelStones),
    };
    let (mut checked, mut open) = (false, false);
    for finding in findings.iter().filter(|finding| judged(finding.rule)) {
        match finding.outcome {
            Outcome::NotChecked => open = true,
            _ => checked = true,
        }
    }
    match (checked, open) {
        (false, _) => ParcelSeen::No,
        (true, true) => ParcelSeen::Partly,
        (true, false) => ParcelSeen::Full,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Reason;

    #[test]
    fn the_worst_outcome_counts() {
        let good = Finding::plain(Rule::Signature, Outcome::Good);
        let refer = Finding::because(Rule::Dates, Outcome::Refer, Reason::TooLong);
        let refuse = Finding::because(Rule::Alert, Outcome::Refuse, Reason::Number);
        assert_eq!(add_up(std::slice::from_ref(&good)), Verdict::Pass);
        assert_eq!(add_up(&[good.clone(), refer.clone()]), Verdict::Refer);
        assert_eq!(add_up(&[refer, refuse, good]), Verdict::Refuse);
        assert_eq!(add_up(&[]), Verdict::Refuse, "nothing looked at is nothing passed");
    }

    #[test]
    fn silence_of_an_indispensable_rule_never_passes() {
        let refer = ["signature", "key", "participant", "revocation", "dates"];
        for rule in Rule::ALL {
            let verdict = add_up(&[Finding::plain(rule, Outcome::NotChecked)]);
            let expected = if refer.contains(&rule.as_str()) { Verdict::Refer } else { Verdict::Pass };
            assert_eq!(verdict, expected, "{rule}");
        }
    }
}
