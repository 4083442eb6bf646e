//! The list of the rules.

use super::{content, document, notices, parcel, phone, seen, signer, standing, validity};
use crate::check::{Evidence, Finding, Outcome, Reason, Rule};

/// The version of the rules: an entry of the journal names it, and whoever checks again later uses the same one.
pub const RULES_VERSION: u64 = 1;

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

/// Every rule, in the order in which findings are reported.
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
    entry(Rule::Dates, &[Reason::Expired, Reason::NotYetValid, Reason::Reversed, Reason::TooLong], validity::dates),
    entry(Rule::Revocation, &[Reason::Revoked, Reason::Replaced], validity::revocation),
    entry(Rule::Participant, &[Reason::None, Reason::Suspended, Reason::UnknownDate], standing::participant),
    entry(Rule::Zone, &[Reason::NotCompliant, Reason::Missing], standing::zone),
    entry(Rule::Origin, &[Reason::Undisclosed, Reason::Missing], standing::origin),
    entry(Rule::Content, &[Reason::Implausible], content::content),
    entry(Rule::Number, &[Reason::Form, Reason::OutOfRange, Reason::Differs], content::number),
    entry(Rule::Alert, &[Reason::Number, Reason::Seal, Reason::Party], notices::alert),
    entry(Rule::ParcelCount, &[Reason::Differs], parcel::count),
    entry(Rule::ParcelCarats, &[Reason::Differs], parcel::carats),
    entry(Rule::ParcelSeals, &[Reason::Differs], parcel::seals),
    entry(Rule::ParcelHs, &[Reason::Differs], parcel::hs),
    entry(Rule::ParcelStones, &[Reason::Synthetic, Reason::Polished], parcel::stones),
    entry(
        Rule::Seen,
        &[
            Reason::Conflict,
            Reason::Seized,
            Reason::RefusedBefore,
            Reason::HeldBefore,
            Reason::OtherParcel,
            Reason::ClosedImport,
            Reason::TwoCountries,
            Reason::Elsewhere,
            Reason::SamePost,
        ],
        seen::seen,
    ),
    entry(Rule::Procedure, &[Reason::Other], phone::procedure),
    entry(Rule::Clock, &[Reason::Behind, Reason::Ahead], phone::clock),
    entry(Rule::Trust, &[Reason::None, Reason::Stale], phone::trust),
    entry(Rule::Advisory, &[Reason::Zone, Reason::Party, Reason::General, Reason::NoneLately], notices::advisory),
    entry(Rule::Scope, &[Reason::Limits], notices::scope),
];

/// What one rule saw: at least one finding.
pub(in crate::check) fn look(entry: &RuleEntry, evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let looked = (entry.look)(evidence, &mut found);
    if found.is_empty() {
        let outcome = if looked.is_some() { Outcome::Good } else { Outcome::NotChecked };
        found.push(Finding::plain(entry.rule, outcome));
    }
    found
}
