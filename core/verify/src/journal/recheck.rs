//! A check judged, and judged again: the station and whoever holds its record use the same function, so that they cannot
//! drift apart.

use super::{Body, CheckBody, Entry, Epoch};
use crate::check::{
    Assessment, Evidence, FaultName, History, Outcome, RULES_VERSION, Reading, Verdict, evaluate, evaluate_under,
    rules_of,
};
use crate::trust::Trust;
use roughcheck_format::base::{Digest, Domain, coded};
use roughcheck_format::certificate::Certificate;

/// Longest printed number that is taken, in bytes: every number that is judged is also recorded.
pub const MAX_PRINTED: usize = 80;

/// The result of judging a record again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rechecked {
    /// The record says the same as the evidence.
    Same,
    /// The evidence gives something else.
    Different {
        /// The verdict that it gives; none where no certificate can be read in it.
        verdict: Option<Verdict>,
        /// The faults that it gives.
        faults: Vec<FaultName>,
    },
    /// The evidence is not all there, or is for other rules.
    Unable(Unable),
}

coded! {
    /// Why a record cannot be judged again.
    pub enum Unable {
        /// The record is not a check.
        NotACheck = "not-a-check",
        /// It was judged under another version of the rules.
        OtherRules = "other-rules",
        /// The presented bytes were forgotten, or not sent.
        Forgotten = "forgotten",
        /// The bytes at hand are not the presented ones.
        OtherBytes = "other-bytes",
        /// The trust of that time is not at hand.
        OtherTrust = "other-trust",
        /// Not everything that the station knew of the number is at hand; said by whoever gathers it.
        History = "history",
    }
}

/// Judges evidence, and says what the journal records of it: nothing where no certificate could be read. `text` is what
/// was shown, where anything was.
#[must_use]
pub fn judge(
    evidence: &Evidence<'_>,
    text: Option<&str>,
    corrects: Option<(Epoch, u64)>,
) -> (Assessment, Option<CheckBody>) {
    let assessment = evaluate(evidence);
    let record = |verdict| record_of(RULES_VERSION, evidence, &assessment, verdict, text, corrects);
    let body = recorded_verdict(evidence, &assessment).map(record);
    (assessment, body)
}

/// The verdict that is recorded. Several certificates together are kept with all their numbers, though none of them is
/// judged.
fn recorded_verdict(evidence: &Evidence<'_>, assessment: &Assessment) -> Option<Verdict> {
    let several = matches!(evidence.reading, Reading::Several(_)).then_some(Verdict::Refer);
    assessment.verdict.or(several)
}

/// The part of an input that is kept: the signed bytes, or the text where it holds none.
#[must_use]
pub fn presented_bytes<'a>(reading: &'a Reading, text: Option<&'a str>) -> Option<&'a [u8]> {
    match reading {
        Reading::Coded(coded) => Some(&coded.bytes),
        _ => text.map(str::as_bytes),
    }
}

fn record_of(
    rules: u64,
    evidence: &Evidence<'_>,
    assessment: &Assessment,
    verdict: Verdict,
    text: Option<&str>,
    corrects: Option<(Epoch, u64)>,
) -> CheckBody {
    let coded = match evidence.reading {
        Reading::Coded(coded) => Some(coded),
        _ => None,
    };
    let shown = coded.and_then(|coded| coded.certificate());
    let of_text = || text.map(|text| Digest::of(Domain::Presented, text.as_bytes()));
    let refusals = assessment.findings.iter().filter(|finding| finding.outcome == Outcome::Refuse).count();
    CheckBody {
        rules,
        procedure: evidence.procedure,
        verdict,
        faults: assessment.faults.iter().map(ToString::to_string).collect(),
        refusals: u64::try_from(refusals).unwrap_or(u64::MAX),
        genuine: evidence.genuine(),
        number: evidence.number().or_else(|| shown.map(|certificate| certificate.number.clone())),
        replaces: shown.and_then(Certificate::replaced_number),
        presented: coded.map(|coded| coded.presented).or_else(of_text),
        content: coded.map(|coded| coded.content),
        signer: coded.map(|coded| coded.key_id),
        parcel: evidence.parcel.cloned(),
        corrects,
        printed: evidence.printed.map(str::to_owned),
        time: evidence.time.clone(),
        witnessed: evidence.witnessed,
        numbers: evidence.several_numbers(),
        unread: match evidence.reading {
            Reading::Unread(picture) => Some(picture.why),
            _ => None,
        },
    }
}

/// Judges a recorded check again, from what the phone had: `presented` is the field of that name, `trust` what was in
/// force, `history` what the station's own journal knew of the number before this record ([`super::history_of`]).
#[must_use]
pub fn recheck(entry: &Entry, presented: Option<&[u8]>, trust: Option<&Trust>, history: &History) -> Rechecked {
    match Shown::again(entry, presented, trust) {
        Ok(shown) => shown.judge(entry, trust, history),
        Err(unable) => Rechecked::Unable(unable),
    }
}

/// What the phone saw, opened again. One certificate is shown many times: whoever judges many records keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    reading: Reading,
    text: Option<String>,
}

impl Shown {
    /// Opens what was presented for a record, under what was trusted then.
    ///
    /// # Errors
    /// [`Unable`].
    pub fn again(entry: &Entry, presented: Option<&[u8]>, trust: Option<&Trust>) -> Result<Self, Unable> {
        let Body::Check(check) = &entry.body else { return Err(Unable::NotACheck) };
        // Version 1 was never released: its records are told apart, and not judged by other rules than their own.
        rules_of(check.rules).map_err(|_| Unable::OtherRules)?;
        if entry.trust != trust.map(|trust| trust.digest) {
            return Err(Unable::OtherTrust);
        }
        if let Some(why) = check.unread {
            return Ok(Self { reading: Reading::Unread(why.into()), text: None });
        }
        let Some(digest) = check.presented else { return Ok(Self { reading: Reading::Typed, text: None }) };
        let bytes = presented.ok_or(Unable::Forgotten)?;
        if Digest::of(Domain::Presented, bytes) != digest {
            return Err(Unable::OtherBytes);
        }
        // A record with a content says that a code was opened; any other kept the text as it was shown.
        if check.content.is_some() {
            return Ok(Self { reading: Reading::of_bytes(bytes.to_vec(), trust), text: None });
        }
        let text = std::str::from_utf8(bytes).ok().map(str::to_owned);
        let reading = text.as_ref().map_or(Reading::Unreadable, |text| Reading::of_text(text, trust));
        Ok(Self { reading, text })
    }

    /// Judges the record for which this was opened, or another one that names the same bytes and the same trust.
    #[must_use]
    pub fn judge(&self, entry: &Entry, trust: Option<&Trust>, history: &History) -> Rechecked {
        let Body::Check(check) = &entry.body else { return Rechecked::Unable(Unable::NotACheck) };
        let evidence = Evidence {
            reading: &self.reading,
            trust,
            clock: entry.clock,
            time: &check.time,
            post: entry.post.as_ref(),
            procedure: check.procedure,
            parcel: check.parcel.as_ref(),
            printed: check.printed.as_deref(),
            history,
            witnessed: check.witnessed,
            past: entry.past,
        };
        let Ok(assessment) = evaluate_under(check.rules, &evidence) else {
            return Rechecked::Unable(Unable::OtherRules);
        };
        let text = self.text.as_deref();
        let record = |verdict| record_of(check.rules, &evidence, &assessment, verdict, text, check.corrects);
        let body = recorded_verdict(&evidence, &assessment).map(record);
        if body.as_ref() == Some(check) {
            Rechecked::Same
        } else {
            Rechecked::Different { verdict: assessment.verdict, faults: assessment.faults }
        }
    }
}
