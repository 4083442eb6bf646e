//! The certificate in itself: its figures, and its number.

use crate::check::{Evidence, Finding, Outcome, Reason, Rule};
use crate::trust::RangeAnswer;
use roughcheck_format::base::shown;
use roughcheck_format::certificate::{Number, TypedNumber};

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
///
/// A typed number that is in doubt is asked about; beside a code the doubt is settled where one of its readings is the
/// coded number.
pub(super) fn number(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let number = evidence.number();
    let mut understood = None;
    for text in evidence.typed() {
        let judged = match (&number, TypedNumber::read(text)) {
            (Some(number), TypedNumber::Understood(typed)) => beside(number, &[typed], text),
            (Some(number), TypedNumber::Asked(readings)) if !readings.is_empty() => beside(number, &readings, text),
            (None, TypedNumber::Understood(_)) => continue,
            (_, TypedNumber::Asked(readings)) => {
                let form =
                    Finding::because(Rule::Number, Outcome::Refer, Reason::Form).with("typed", shown(text, SHOWN));
                readings.first().into_iter().fold(form, |form, reading| form.with("reading", reading))
            }
        };
        match judged.reason {
            None => understood = understood.or(Some(judged).filter(|_| !written(text))),
            Some(_) if found.iter().any(|one| one.reason == judged.reason) => {}
            Some(_) => found.push(judged),
        }
    }
    let number = number?;
    let forms = evidence.trust.and_then(|trust| trust.policy.other_forms(&number)).and_then(<[_]>::first);
    if let Some(form) = forms.filter(|_| !found.iter().any(|one| one.reason == Some(Reason::Form))) {
        let finding = Finding::because(Rule::Number, Outcome::Refer, Reason::Form).with("number", &number);
        found.push(finding.with_count("digits", form.digits.into()).resting_on(&form.source));
    }
    if evidence.trust.is_some_and(|trust| trust.policy.admits(&number) == RangeAnswer::Outside) {
        let finding = Finding::because(Rule::Number, Outcome::Refer, Reason::OutOfRange);
        found.push(finding.with("number", &number));
    }
    if found.is_empty() {
        found.extend(understood);
    }
    Some(())
}

/// Whether a text is a number as it is shown everywhere.
fn written(text: &str) -> bool {
    text.parse::<Number>().is_ok_and(|number| number.to_string() == text)
}

/// So much of what was typed is played back.
const SHOWN: usize = 64;

/// What somebody typed beside the number that was read or typed elsewhere: what was understood of another spelling is
/// played back.
fn beside(number: &Number, readings: &[Number], text: &str) -> Finding {
    if readings.contains(number) {
        let understood = Finding::plain(Rule::Number, Outcome::Good).with("number", number);
        return understood.with("typed", shown(text, SHOWN));
    }
    let near = readings.iter().find(|reading| reading.near(number));
    let finding = match near {
        Some(_) => Finding::because(Rule::Number, Outcome::Refer, Reason::Near),
        None => Finding::because(Rule::Number, Outcome::Refuse, Reason::Differs),
    };
    let printed = near.or(readings.first());
    printed.into_iter().fold(finding.with("number", number), |finding, printed| finding.with("printed", printed))
}
