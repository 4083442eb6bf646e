//! The list of the rules.

use super::{content, document, notices, origin, parcel, phone, seen, signer, standing, validity};
use crate::check::{Evidence, Finding, Outcome, Reason, Rule};

type Look = fn(&Evidence<'_>, &mut Vec<Finding>) -> Option<()>;

/// A rule with the reasons it may give.
#[derive(Debug)]
pub struct RuleEntry {
    /// The rule.
    pub rule: Rule,
    /// Every reason it may give.
    pub reasons: &'static [Reason],
    look: Look,
}

const fn entry(rule: Rule, reasons: &'static [Reason], look: Look) -> RuleEntry {
    RuleEntry { rule, reasons, look }
}

/// Every rule of version 2, in the order in which findings are reported.
pub const RULES: &[RuleEntry] = &[
    entry(
        Rule::Text,
        &[
            Reason::Unreadable,
            Reason::Foreign,
            Reason::Several,
            Reason::Beside,
            Reason::TooLarge,
            Reason::Unsupported,
            Reason::Damaged,
        ],
        document::text,
    ),
    entry(Rule::Code, &[Reason::Missing], document::code),
    entry(Rule::Format, &[Reason::Malformed, Reason::Newer], document::format),
    entry(Rule::Signature, &[Reason::Invalid], signer::signature),
    entry(
        Rule::Key,
        &[
            Reason::Unknown,
            Reason::Compromised,
            Reason::Retired,
            Reason::OutsideWindow,
            Reason::ForeignCountry,
            Reason::WrongUse,
        ],
        signer::key,
    ),
    entry(
        Rule::Dates,
        &[Reason::Expired, Reason::NotYetValid, Reason::Reversed, Reason::TooLong, Reason::LastDay],
        validity::dates,
    ),
    entry(Rule::Revocation, &[Reason::Revoked, Reason::Replaced], validity::revocation),
    entry(
        Rule::Participant,
        &[
            Reason::None,
            Reason::Suspended,
            Reason::UnknownDate,
            Reason::LeftSince,
            Reason::Member,
            Reason::ByOtherLists,
        ],
        standing::participant,
    ),
    entry(
        Rule::Zone,
        &[Reason::NotCompliant, Reason::Missing, Reason::NoExport, Reason::Near, Reason::Unknown],
        standing::zone,
    ),
    entry(
        Rule::Origin,
        &[Reason::Undisclosed, Reason::Missing, Reason::NotParticipant, Reason::Suspended],
        origin::origin,
    ),
    entry(Rule::Provenance, &[Reason::Differs, Reason::NotParticipant], origin::provenance),
    entry(
        Rule::Restriction,
        &[Reason::Origin, Reason::Provenance, Reason::Party, Reason::Zone, Reason::Unknown],
        origin::restriction,
    ),
    entry(Rule::Destination, &[Reason::Elsewhere], origin::destination),
    entry(Rule::Content, &[Reason::Implausible], content::content),
    entry(Rule::Number, &[Reason::Form, Reason::OutOfRange, Reason::Differs, Reason::Near], content::number),
    entry(Rule::Alert, &[Reason::Number, Reason::Seal, Reason::Party, Reason::Near], notices::alert),
    entry(Rule::ParcelCount, &[Reason::Differs], parcel::count),
    entry(Rule::ParcelCarats, &[Reason::Differs], parcel::carats),
    entry(Rule::ParcelSeals, &[Reason::Differs, Reason::NotReadable, Reason::Renewed], parcel::seals),
    entry(Rule::ParcelHs, &[Reason::Differs, Reason::Sorted], parcel::hs),
    entry(Rule::ParcelStones, &[Reason::Synthetic, Reason::Polished, Reason::SemiCut], parcel::stones),
    entry(
        Rule::Seen,
        &[
            Reason::Conflict,
            Reason::Seized,
            Reason::RefusedBefore,
            Reason::HeldBefore,
            Reason::OtherParcel,
            Reason::Released,
            Reason::Undecided,
            Reason::ClosedImport,
            Reason::TwoCountries,
            Reason::Elsewhere,
            Reason::SamePost,
        ],
        seen::seen,
    ),
    entry(Rule::Procedure, &[Reason::Other, Reason::OwnIssue, Reason::NotOwn], phone::procedure),
    entry(Rule::Clock, &[Reason::Behind, Reason::Ahead], phone::clock),
    entry(
        Rule::Trust,
        &[Reason::None, Reason::Stale, Reason::RolledBack, Reason::ListsOld, Reason::AppOld],
        phone::trust,
    ),
    entry(Rule::Advisory, &[Reason::Zone, Reason::Party, Reason::General, Reason::NoneLately], notices::advisory),
    entry(Rule::Scope, &[Reason::Limits], notices::scope),
];

/// What these rules saw: at least one finding each.
pub(in crate::check) fn look<'r>(
    rules: impl IntoIterator<Item = &'r RuleEntry>,
    evidence: &Evidence<'_>,
) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(RULES.len());
    let mut found = Vec::new();
    for entry in rules {
        let looked = (entry.look)(evidence, &mut found);
        if found.is_empty() {
            let outcome = if looked.is_some() { Outcome::Good } else { Outcome::NotChecked };
            found.push(Finding::plain(entry.rule, outcome));
        }
        findings.append(&mut found);
    }
    findings
}
