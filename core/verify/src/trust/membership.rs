//! Whether a country was a participant on a day, by itself or as a member of another.

use super::policy::{ParticipantStatus, Policy, Precision, StatusKind};
use roughcheck_format::base::{CountryCode, Day, union_member_since};

/// Whether a country was a participant on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Membership<'p> {
    /// It was; the status that says so.
    Participant(&'p ParticipantStatus),
    /// It was suspended; the status that says so.
    Suspended(&'p ParticipantStatus),
    /// It was none; the status that says so, where one does.
    None(Option<&'p ParticipantStatus>),
    /// The data do not reach back to that day, are not exact enough for it, or speak in words of a later version.
    Unknown(&'p ParticipantStatus),
}

/// The participant that issues for a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnionMember<'p> {
    /// The participant, such as `EU`.
    pub participant: CountryCode,
    /// Since which day.
    pub since: Day,
    /// Where it was read; none where the policy does not name the country and the list of this software speaks.
    pub source: Option<&'p str>,
}

impl Policy {
    /// Where a country stood on `day`.
    #[must_use]
    pub fn membership(&self, code: CountryCode, day: Day) -> Membership<'_> {
        let Some(participant) = self.participant(code) else { return Membership::None(None) };
        let before = participant.status.iter().rev().find(|status| status.from <= day);
        let after = participant.status.iter().find(|status| status.from > day);
        // How it was before a list that first names a status is unknown, unless it was the same already.
        if let Some(listed) =
            after.filter(|status| matches!(status.precision, Precision::ListedBy | Precision::Unknown))
            && !before.is_some_and(|status| same_kind(status, listed))
        {
            return Membership::Unknown(listed);
        }
        let Some(status) = before else {
            // A country known first by its admission was none before; one known first by anything else was something
            // else before, and the data do not say what.
            return match after {
                Some(next) if next.status != StatusKind::Participant => Membership::Unknown(next),
                _ => Membership::None(None),
            };
        };
        // Within the month or year of a change that is known no better, it may not have happened yet.
        if status.precision.is_open_on(status.from, day) {
            let previous = participant.status.iter().rev().find(|other| other.from < status.from);
            if !previous.is_some_and(|other| same_kind(other, status)) {
                return Membership::Unknown(status);
            }
        }
        of_kind(status)
    }

    /// The participant that issues for `country` on `day`, where that is another one. For countries that the policy does
    /// not name as a member of anybody, the list of this software counts.
    #[must_use]
    pub fn member_of(&self, country: CountryCode, day: Day) -> Option<UnionMember<'_>> {
        let members = self.participants.iter().flat_map(|of| of.members.iter().map(|member| (of.code, member)));
        let mut named = members.filter(|(_, member)| member.code == country).peekable();
        let unnamed = named.peek().is_none();
        let listed = named.find(|(_, member)| member.from <= day && member.until.is_none_or(|until| day < until));
        if let Some((participant, member)) = listed {
            return Some(UnionMember { participant, since: member.from, source: Some(&member.source) });
        }
        let since = union_member_since(country).filter(|since| unnamed && *since <= day)?;
        Some(UnionMember { participant: CountryCode::EU, since, source: None })
    }

    /// The participant whose law holds in `country` on `day`: itself, or the one of which it is a member.
    #[must_use]
    pub fn participant_of(&self, country: CountryCode, day: Day) -> CountryCode {
        self.member_of(country, day).map_or(country, |member| member.participant)
    }

    /// Whether the country was no participant at any time up to `day`, as far as the data say; suspended and removed
    /// ones were.
    #[must_use]
    pub fn never_participant(&self, code: CountryCode, day: Day) -> bool {
        let listed = self.participant(code).into_iter().flat_map(|participant| &participant.status);
        listed.filter(|status| status.from <= day).all(|status| status.status == StatusKind::NotParticipant)
    }

    /// Whether a loss of participation after `issued`, up to `today`, also ended what was issued before it.
    #[must_use]
    pub fn ended_at_once(&self, code: CountryCode, issued: Day, today: Day) -> bool {
        let listed = self.participant(code).into_iter().flat_map(|participant| &participant.status);
        listed.filter(|status| issued < status.from && status.from <= today).any(|status| status.at_once)
    }

    /// The status word in force on `day`, where the country is listed.
    #[must_use]
    pub fn status_on(&self, code: CountryCode, day: Day) -> Option<&ParticipantStatus> {
        self.participant(code)?.status.iter().rev().find(|status| status.from <= day)
    }
}

impl Precision {
    /// Whether something known to begin on `from` with this precision may begin later than `day`, which is not before
    /// `from`.
    #[must_use]
    pub fn is_open_on(self, from: Day, day: Day) -> bool {
        let ((from_year, from_month), (year, month)) = (from.year_month(), day.year_month());
        match self {
            Self::Day | Self::ListedBy => false,
            Self::Month => (from_year, from_month) == (year, month),
            Self::Year => from_year == year,
            Self::Unknown => true,
        }
    }
}

fn same_kind(a: &ParticipantStatus, b: &ParticipantStatus) -> bool {
    std::mem::discriminant(&of_kind(a)) == std::mem::discriminant(&of_kind(b))
}

const fn of_kind(status: &ParticipantStatus) -> Membership<'_> {
    match status.status {
        StatusKind::Participant | StatusKind::Zones => Membership::Participant(status),
        StatusKind::Suspended | StatusKind::SelfSuspended => Membership::Suspended(status),
        StatusKind::Removed | StatusKind::NotParticipant => Membership::None(Some(status)),
        StatusKind::Unknown => Membership::Unknown(status),
    }
}
