//! Whether the issuer could certify this, on the day of issue and today, and from which zones.

use crate::check::{Evidence, Finding, Outcome, Reason, Rule};
use crate::trust::{ListedParticipant, Membership, National, ParticipantStatus, Policy, ZoneAnswer};
use roughcheck_format::base::{CountryCode, Day};

/// Both days count: the day of issue says who may certify, today says whose certificates are still accepted. A typed
/// number has no day of issue, and is judged for today. Where the data do not reach a day, the answer is unknown, never
/// invalid.
pub(super) fn participant(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let policy = &evidence.trust?.policy;
    let code = evidence.number()?.participant;
    let issued = evidence.fields().map(|certificate| certificate.issued);
    // A clock that is behind proves nothing of the days before the day of issue.
    let today = issued.map_or(evidence.today(), |issued| issued.max(evidence.today()));
    let case = Case { evidence, policy, code, issued, today };
    let on_issue = match issued {
        Some(issued) => policy.membership(code, issued),
        // Whenever it was issued: whether it can have been by a participant at all.
        None if policy.never_participant(code, today) => policy.membership(code, today),
        None => return case.since(found),
    };
    match on_issue {
        Membership::Participant(_) => return case.since(found),
        Membership::Suspended(status) => {
            found.push(case.finding(Outcome::Refuse, Reason::Suspended, Some(status)));
        }
        Membership::None(status) => return case.not_listed(status, found),
        Membership::Unknown(status) => match case.member(found) {
            Some(()) => {}
            None => found.push(case.finding(Outcome::Refer, Reason::UnknownDate, Some(status))),
        },
    }
    Some(())
}

/// The participant of one certificate or typed number, with the days on which it is judged.
struct Case<'e> {
    evidence: &'e Evidence<'e>,
    policy: &'e Policy,
    code: CountryCode,
    issued: Option<Day>,
    today: Day,
}

impl Case<'_> {
    fn finding(&self, outcome: Outcome, reason: Reason, status: Option<&ParticipantStatus>) -> Finding {
        let mut finding = Finding::because(Rule::Participant, outcome, reason).with("participant", self.code);
        if let Some(known) = self.policy.participant(self.code) {
            finding = finding.with("name", &known.name);
        }
        if let Some(status) = status {
            finding = finding.with("since", status.from).resting_on(&status.source);
        }
        match self.issued {
            Some(issued) => finding.with("issued", issued),
            None => finding.with("today", self.today),
        }
    }

    /// A participant when it issued: what it is today. Nothing can be said where no code showed the day of issue and the
    /// issuer is a participant today.
    fn since(&self, found: &mut Vec<Finding>) -> Option<()> {
        let (reason, status) = match self.policy.membership(self.code, self.today) {
            Membership::Participant(_) => return self.issued.map(|_| ()),
            Membership::Suspended(status) => (Reason::LeftSince, Some(status)),
            Membership::None(status) => (Reason::LeftSince, status),
            Membership::Unknown(status) => (Reason::UnknownDate, Some(status)),
        };
        if self.issued.is_none() && reason == Reason::LeftSince && self.member(found).is_some() {
            return Some(());
        }
        // For a typed number any loss counts whose notice ended what was issued before it.
        let from = self.issued.or_else(|| self.policy.participant(self.code)?.status.first().map(|first| first.from));
        let ended = from.is_some_and(|from| self.policy.ended_at_once(self.code, from, self.today));
        let outcome = if ended && reason == Reason::LeftSince { Outcome::Refuse } else { Outcome::Refer };
        let mut finding = self.finding(outcome, reason, status);
        if reason == Reason::LeftSince && self.issued.is_some() {
            finding = finding.with("today", self.today);
        }
        found.push(finding);
        Some(())
    }

    /// On no list of the Kimberley Process: a member of another participant, on the lists of others, or nowhere.
    fn not_listed(&self, status: Option<&ParticipantStatus>, found: &mut Vec<Finding>) -> Option<()> {
        if self.member(found).is_some() {
            return Some(());
        }
        let trust = self.evidence.trust?;
        if let Some(own) = self.evidence.national()
            && let Some(listed) = self.listed_by(own)
        {
            // A typed number is not a certificate: its own list makes it good at no post.
            self.issued?;
            let mut finding = Finding::plain(Rule::Participant, Outcome::Good);
            finding = finding.with("participant", self.code).with("name", &listed.name);
            finding = finding.with("by", own.participant).with("since", listed.from);
            found.push(finding.resting_on(&listed.source));
            return Some(());
        }
        let lists: Vec<(&National, &ListedParticipant)> =
            trust.national.iter().filter_map(|national| Some((national, self.listed_by(national)?))).collect();
        let Some((_, listed)) = lists.first() else {
            found.push(self.finding(Outcome::Refuse, Reason::None, status));
            return Some(());
        };
        let by: Vec<String> = lists.iter().map(|(national, _)| national.participant.to_string()).collect();
        let finding = self.finding(Outcome::Refer, Reason::ByOtherLists, status).with("by", by.join(", "));
        found.push(finding.resting_on(&listed.source));
        Some(())
    }

    /// A list that names the issuer on both days.
    fn listed_by<'n>(&self, national: &'n National) -> Option<&'n ListedParticipant> {
        national.lists(self.code, self.today)?;
        national.lists(self.code, self.issued.unwrap_or(self.today))
    }

    /// The issuer is a member of a participant, which issues for it.
    fn member(&self, found: &mut Vec<Finding>) -> Option<()> {
        let member = self.policy.member_of(self.code, self.issued.unwrap_or(self.today))?;
        let mut finding = Finding::because(Rule::Participant, Outcome::Refuse, Reason::Member);
        finding = finding.with("participant", self.code).with("of", member.participant).with("since", member.since);
        finding = match self.issued {
            Some(issued) => finding.with("issued", issued),
            None => finding.with("today", self.today),
        };
        found.push(match member.source {
            Some(source) => finding.resting_on(source),
            None => finding,
        });
        Some(())
    }
}

/// A country under a zone regime exports from compliant zones only.
pub(super) fn zone(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let policy = &evidence.trust?.policy;
    let certificate = evidence.fields()?;
    let (code, issued) = (certificate.number.participant, certificate.issued);
    let finding = |outcome, reason| {
        Finding::because(Rule::Zone, outcome, reason).with("participant", code).with("issued", issued)
    };
    let refuse = |reason, source| finding(Outcome::Refuse, reason).resting_on(source);
    let answer = |named: &[String]| policy.zones_allow(code, issued, named);
    let whole = answer(&certificate.zones);
    // Only those zones are named that are in question.
    let zones = || {
        let alike = |zone: &&String| {
            std::mem::discriminant(&answer(std::slice::from_ref(*zone))) == std::mem::discriminant(&whole)
        };
        certificate.zones.iter().filter(alike).cloned().collect::<Vec<_>>().join(", ")
    };
    found.push(match whole {
        ZoneAnswer::NoLimit | ZoneAnswer::Compliant => return Some(()),
        ZoneAnswer::Missing(source) => refuse(Reason::Missing, source),
        ZoneAnswer::NoExport(source) => refuse(Reason::NoExport, source),
        ZoneAnswer::NotCompliant(source) => refuse(Reason::NotCompliant, source).with("zones", zones()),
        ZoneAnswer::Near { listed, source } => {
            finding(Outcome::Refer, Reason::Near).resting_on(source).with("named", zones()).with("listed", listed)
        }
        ZoneAnswer::Unknown => finding(Outcome::Refer, Reason::Unknown).with("zones", zones()),
        ZoneAnswer::UnknownRegime(source) => finding(Outcome::Refer, Reason::Unknown).resting_on(source),
    });
    Some(())
}
