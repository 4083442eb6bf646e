//! What to do next: few lines, the most urgent first.

use super::finding::param;
use crate::check::{Assessment, Finding, Outcome, Param, ParcelSeen, Rule, Verdict};
use roughcheck_format::base::sort_by;

const MOST: usize = 5;

/// The steps that fit one fault.
#[derive(Debug, Clone, Copy)]
pub struct StepsFor {
    /// `rule:reason`, as faults are listed; behind `/` the case of it that wants other steps: what was spoilt on its way, how
    /// stones were tested (whoever tested already is not told to test), what differs, by which clock.
    pub fault: &'static str,
    /// Names of the steps in the catalogues, the most urgent first.
    pub steps: &'static [&'static str],
}

const fn on(fault: &'static str, steps: &'static [&'static str]) -> StepsFor {
    StepsFor { fault, steps }
}

/// A forgery is told to one's own headquarters and the chair of the Kimberley Process: the name on it may be the forger's.
const FORGERY: &[&str] = &["next-forgery"];

/// Which steps fit which fault: the whole table, which `docs/findings.md` shows.
pub const STEPS: &[StepsFor] = &[
    on("text:unreadable", &["next-photo"]),
    on("text:foreign", &["next-own-code"]),
    on("text:foreign/spoilt", &["next-read-again"]),
    on("text:several", &["next-one-by-one"]),
    on("text:beside", &["next-decide"]),
    on("text:too-large", &["next-smaller"]),
    on("text:unsupported", &["next-photo-again"]),
    on("text:damaged", &["next-photo-again"]),
    on("code:missing", &["next-paper", "next-call-issuer"]),
    on("format:malformed", &["next-read-again", "next-forgery"]),
    on("format:malformed/spoilt", &["next-read-again"]),
    on("format:newer", &["next-update"]),
    on("signature:invalid", FORGERY),
    on("key:unknown", &["next-trust", "next-forgery"]),
    on("key:compromised", FORGERY),
    on("key:retired", FORGERY),
    on("key:outside-window", FORGERY),
    on("key:foreign-country", FORGERY),
    on("key:wrong-use", FORGERY),
    on("dates:expired", &["next-left-in-time"]),
    on("dates:expired/clock", &["next-clock", "next-left-in-time"]),
    on("dates:expired/other-time", &["next-clock", "next-left-in-time"]),
    on("dates:not-yet-valid", &["next-clock", "next-call-issuer"]),
    on("dates:reversed", &["next-corrected"]),
    on("dates:too-long", &["next-corrected"]),
    on("dates:last-day", &["next-decide"]),
    on("revocation:revoked", &["next-report"]),
    on("revocation:replaced", &["next-replacement", "next-report"]),
    on("participant:none", FORGERY),
    on("participant:suspended", &["next-report-kp"]),
    on("participant:unknown-date", &["next-trust", "next-call"]),
    on("participant:left-since", &["next-report-kp"]),
    on("participant:member", FORGERY),
    on("participant:by-other-lists", &["next-call"]),
    on("zone:not-compliant", &["next-zone", "next-report-kp"]),
    on("zone:missing", &["next-zone", "next-call"]),
    on("zone:no-export", &["next-report-kp"]),
    on("zone:near", &["next-zone", "next-call"]),
    on("zone:unknown", &["next-update", "next-call"]),
    on("origin:undisclosed", &["next-origin", "next-call"]),
    on("origin:missing", &["next-origin", "next-call"]),
    on("origin:not-participant", &["next-report-kp"]),
    on("origin:suspended", &["next-vigilance", "next-call"]),
    on("provenance:differs", &["next-call-issuer"]),
    on("provenance:not-participant", &["next-report-kp"]),
    on("restriction:origin", &["next-law"]),
    on("restriction:provenance", &["next-law"]),
    on("restriction:party", &["next-law"]),
    on("restriction:zone", &["next-law"]),
    on("restriction:unknown", &["next-update", "next-law"]),
    on("destination:elsewhere", &["next-destination", "next-call"]),
    on("content:implausible", &["next-value", "next-call"]),
    on("number:form", &["next-retype"]),
    on("number:out-of-range", &["next-paper", "next-forgery"]),
    on("number:differs", &["next-retype", "next-paper", "next-forgery"]),
    on("number:near", &["next-retype", "next-paper"]),
    on("alert:number", FORGERY),
    on("alert:seal", FORGERY),
    on("alert:party", &["next-alert"]),
    on("alert:near", &["next-retype", "next-alert"]),
    on("parcel.count:differs", &["next-recount"]),
    on("parcel.carats:differs", &["next-reweigh"]),
    on("parcel.seals:differs", &["next-seals", "next-call"]),
    on("parcel.seals:not-readable", &["next-seals"]),
    on("parcel.seals:renewed", &["next-seal-record"]),
    on("parcel.hs:differs", &["next-sort"]),
    on("parcel.hs:sorted", &["next-sort"]),
    on("parcel.stones:synthetic/declared", &["next-offence"]),
    on("parcel.stones:synthetic/tester", &["next-laboratory"]),
    on("parcel.stones:synthetic/laboratory", &["next-offence"]),
    on("parcel.stones:polished", &["next-polished"]),
    on("parcel.stones:semi-cut", &["next-decide"]),
    on("seen:conflict", &["next-journal", "next-forgery"]),
    on("seen:seized", &["next-journal", "next-call"]),
    on("seen:refused-before", &["next-journal", "next-call"]),
    on("seen:held-before", &["next-journal", "next-call"]),
    on("seen:other-parcel", &["next-corrects", "next-journal"]),
    on("seen:released", &["next-journal", "next-used", "next-call"]),
    on("seen:undecided", &["next-decide"]),
    on("seen:closed-import", &["next-used", "next-call"]),
    on("seen:closed-elsewhere", &["next-used", "next-call"]),
    on("seen:two-countries", &["next-used", "next-call"]),
    on("seen:elsewhere", &["next-decide"]),
    on("seen:same-post", &["next-decide"]),
    on("procedure:other", &["next-procedure"]),
    on("procedure:own-issue", &["next-why-here", "next-call"]),
    on("procedure:not-own", &["next-own-certificate"]),
    on("clock:behind", &["next-clock"]),
    on("clock:ahead", &["next-clock"]),
    on("trust:none", &["next-trust"]),
    on("trust:stale", &["next-trust"]),
    on("trust:rolled-back", &["next-trust"]),
    on("trust:lists-old", &["next-trust"]),
    on("trust:app-old", &["next-update"]),
    on("advisory:zone", &["next-advisory", "next-call"]),
    on("advisory:party", &["next-advisory", "next-call"]),
    on("advisory:general", &["next-advisory", "next-call"]),
    on("advisory:none-lately", &["next-decide"]),
    on("scope:limits", &["next-decide"]),
];

/// Parameters that make a case of a fault.
const CASES: [&str; 3] = ["spoilt", "method", "by"];

/// The names of the steps for an assessment.
pub(super) fn steps(assessment: &Assessment) -> Vec<&'static str> {
    let mut steps = Vec::new();
    // Whoever can mend a reading at once does that first.
    let reading = assessment.findings.iter().filter(|one| one.rule == Rule::Text && one.reason.is_some());
    steps.extend(reading.flat_map(for_fault).copied());
    if assessment.verdict == Some(Verdict::Refuse) {
        steps.push("next-keep");
    }
    let faults: Vec<_> =
        assessment.findings.iter().filter(|one| matches!(one.outcome, Outcome::Refer | Outcome::Refuse)).collect();
    for fault in sort_by(faults, |a, b| b.outcome.cmp(&a.outcome)) {
        steps.extend_from_slice(for_fault(fault));
    }
    match (assessment.verdict, assessment.parcel_seen) {
        (Some(Verdict::Pass), ParcelSeen::No | ParcelSeen::Partly) => steps.push("next-examine"),
        (Some(Verdict::Refer), _) if steps.is_empty() => steps.push("next-call"),
        _ => {}
    }
    let mut seen: Vec<&'static str> = Vec::new();
    for step in steps {
        if step != "next-decide" && !seen.contains(&step) && seen.len() + 1 < MOST {
            seen.push(step);
        }
    }
    if assessment.verdict.is_some() {
        seen.push("next-decide");
    }
    seen
}

fn for_fault(finding: &Finding) -> &'static [&'static str] {
    // Where the lists on the phone cannot tell, nothing says yet that it is a forgery.
    if finding.rule == Rule::Key && finding.outcome == Outcome::Refer {
        return &["next-trust", "next-call"];
    }
    let Some(fault) = finding.name().map(|name| name.to_string()) else { return &[] };
    let row = |name: &str| STEPS.iter().find(|row| row.fault == name).map(|row| row.steps);
    let case = CASES.iter().find_map(|name| match &param(finding, name)?.value {
        Param::Text(value) => row(&format!("{fault}/{value}")).or_else(|| row(&format!("{fault}/{name}"))),
        _ => None,
    });
    case.or_else(|| row(&fault)).unwrap_or(&["next-call"])
}
