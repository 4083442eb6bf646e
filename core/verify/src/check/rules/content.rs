//! The certificate in itself: its figures, and its number.

use crate::check::{Evidence, Finding, Outcome, Reason, Rule};
use crate::trust::RangeAnswer;
use roughcheck_format::certificate::Number;

/// No weight, or a value that no diamonds have.
pub(super) fn content(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    let (carats, usd) = (certificate.total_carats(), certificate.total_usd());
    let weightless = certificate.lines.iter().any(|line| line.carats.hundredths() == 0);
    let bounds = evidence.trust.and_then(|trust| trust.policy.usd_per_carat.as_ref());
    // Compared as products, so that nothing is rounded.
    let value = u128::from(usd.hundredths()) * 100;
    let at = |bound: u64| u128::from(bound) * u128::from(carats.hundredths());
    let outside =
        bounds.is_some_and(|bounds| value < at(bounds.min.hundredths()) || value > at(bounds.max.hundredths()));
    if weightless || outside {
        let finding = Finding::because(Rule::Content, Outcome::Refer, Reason::Implausible);
        found.push(finding.with("carats", carats).with("usd", usd));
    }
    Some(())
}

/// The number in its participant's ranges, and the printed number beside the coded one.
pub(super) fn number(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let parsed: Vec<Result<Number, _>> = evidence.typed().map(str::parse).collect();
    if parsed.iter().any(Result::is_err) {
        found.push(Finding::because(Rule::Number, Outcome::Refer, Reason::Form));
    }
    let number = evidence.number()?;
    if let Some(other) = parsed.into_iter().flatten().find(|typed| *typed != number) {
        let finding = Finding::because(Rule::Number, Outcome::Refuse, Reason::Differs);
        found.push(finding.with("number", &number).with("printed", other));
    }
    if evidence.trust.is_some_and(|trust| trust.policy.admits(&number) == RangeAnswer::Outside) {
        let finding = Finding::because(Rule::Number, Outcome::Refer, Reason::OutOfRange);
        found.push(finding.with("number", &number));
    }
    Some(())
}
