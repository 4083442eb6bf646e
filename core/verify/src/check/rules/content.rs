//! The certificate in itself: its figures, and its number.

use crate::check::{Evidence, Finding, Outcome, Reason, Rule};
use crate::trust::RangeAnswer;
use roughcheck_format::certificate::Number;

/// No weight, no value, or a value that no diamonds have.
pub(super) fn content(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let certificate = evidence.fields()?;
    let (carats, usd) = (certificate.total_carats(), certificate.total_usd());
    let nothing = certificate.lines.iter().any(|line| line.carats.hundredths() == 0 || line.usd.hundredths() == 0);
    let bounds = evidence.trust.and_then(|trust| trust.policy.usd_per_carat.as_ref());
    // Compared as products, so that nothing is rounded.
    let value = u128::from(usd.hundredths()) * 100;
    let at = |bound: u64| u128::from(bound) * u128::from(carats.hundredths());
    let outside =
        bounds.is_some_and(|bounds| value < at(bounds.min.hundredths()) || value > at(bounds.max.hundredths()));
    let issuer = certificate.number.participant;
    let unlike = certificate.lines.iter().find_map(|line| {
        let bounds = evidence.trust?.policy.values_of(issuer, line.hs)?;
        let value = u128::from(line.usd.hundredths()) * 100;
        let at = |bound: u64| u128::from(bound) * u128::from(line.carats.hundredths());
        (value < at(bounds.min.hundredths()) || value > at(bounds.max.hundredths())).then_some((line, bounds))
    });
    if let Some((line, bounds)) = unlike.filter(|_| !nothing && !outside) {
        let finding = Finding::because(Rule::Content, Outcome::Refer, Reason::Implausible);
        let finding = finding.with("carats", line.carats).with("usd", line.usd).with("hs", line.hs);
        found.push(finding.with("min", bounds.min).with("max", bounds.max).resting_on(&bounds.source));
    }
    if nothing || outside {
        let finding = Finding::because(Rule::Content, Outcome::Refer, Reason::Implausible);
        found.push(finding.with("carats", carats).with("usd", usd));
    }
    Some(())
}

/// The number in its participant's ranges, and the printed number beside the coded one.
pub(super) fn number(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let typed = [evidence.printed, evidence.parcel.and_then(|parcel| parcel.number.as_deref())];
    let parsed: Vec<Result<Number, _>> = typed.into_iter().flatten().map(str::parse).collect();
    let other_forms = evidence.number().and_then(|number| {
        let forms = evidence.trust?.policy.other_forms(&number)?;
        Some((number, forms.first()?))
    });
    if parsed.iter().any(Result::is_err) {
        found.push(Finding::because(Rule::Number, Outcome::Refer, Reason::Form));
    } else if let Some((number, form)) = other_forms {
        let finding = Finding::because(Rule::Number, Outcome::Refer, Reason::Form).with("number", &number);
        found.push(finding.with_count("digits", form.digits.into()).resting_on(&form.source));
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
