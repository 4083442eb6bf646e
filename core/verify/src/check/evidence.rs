//! Everything a verdict may rest on, gathered before any rule looks.

use super::{Coded, History, KnownTime, Parcel, Past, Post, Procedure, Reading, SignatureState};
use crate::trust::{KeyState, KeyUse, Limits, National, Trust, TrustedKey};
use roughcheck_format::base::{CountryCode, Day, Digest, Timestamp, coded};
use roughcheck_format::certificate::{Certificate, Number, TypedNumber};

/// So many days the makers of advisories may be ahead of this phone.
const AHEAD_AT_MOST: i64 = 30;

/// How old the bundle is for what it promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Freshness {
    /// No bundle.
    None,
    /// Before its next update is due.
    Fresh,
    /// Past it.
    Stale,
    /// Past its hard end or the policy's earlier day.
    Over,
}

coded! {
    /// What is known of the key that signed.
    pub enum SignerStatus {
        /// It may sign this.
        Valid = "valid",
        /// Not listed.
        Unknown = "unknown",
        /// In other hands.
        Compromised = "compromised",
        /// No longer in use on the day of issue.
        Retired = "retired",
        /// Not yet or no longer allowed on the day of issue.
        OutsideWindow = "outside-window",
        /// Of another country.
        ForeignCountry = "foreign-country",
        /// Not for certificates.
        WrongUse = "wrong-use",
    }
}

/// The evidence for one check.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// What was shown.
    pub reading: &'a Reading,
    /// What is trusted; none where no bundle is installed.
    pub trust: Option<&'a Trust>,
    /// What the phone's clock says.
    pub clock: Timestamp,
    /// What is known of the time beside the clock.
    pub time: &'a KnownTime,
    /// Where the phone serves; none before enrolment.
    pub post: Option<&'a Post>,
    /// What the parcel is shown for now.
    pub procedure: Procedure,
    /// What lies on the table, as far as observed.
    pub parcel: Option<&'a Parcel>,
    /// The printed number as typed.
    pub printed: Option<&'a str>,
    /// What the journal knows of the number.
    pub history: &'a History,
    /// The earliest receipt or witness that covers this certificate; none where nobody countersigned yet.
    pub witnessed: Option<Timestamp>,
    /// What the phone remembers of what it trusted before.
    pub past: Past,
}

impl<'a> Evidence<'a> {
    /// The code that was opened.
    pub(super) fn coded(&self) -> Option<&'a Coded> {
        match self.reading {
            Reading::Coded(coded) => Some(coded),
            _ => None,
        }
    }

    /// The certificate as shown, whatever its signature is worth: for alerts and for display alone.
    pub(super) fn shown(&self) -> Option<&'a Certificate> {
        self.coded().and_then(Coded::certificate)
    }

    /// The certificate, where a listed key signed it: the only fields that rules may judge.
    pub(super) fn fields(&self) -> Option<&'a Certificate> {
        self.signer().and_then(|_| self.shown())
    }

    /// The listed key whose signature holds.
    pub(super) fn signer(&self) -> Option<&'a TrustedKey> {
        match self.coded()?.signature {
            SignatureState::Good(id) => self.trust?.key(id),
            SignatureState::Invalid | SignatureState::UnknownKey => None,
        }
    }

    /// The number of a signed certificate, or the number typed where none was shown.
    #[must_use]
    pub fn number(&self) -> Option<Number> {
        self.fields().map_or_else(|| self.typed_number(), |certificate| Some(certificate.number.clone()))
    }

    /// The printed number, where what was typed is a number beyond doubt.
    pub(crate) fn typed_number(&self) -> Option<Number> {
        self.typed().find_map(|text| TypedNumber::read(text).understood())
    }

    /// The printed number as it was typed, alone or with the parcel.
    pub(super) fn typed(&self) -> impl Iterator<Item = &'a str> {
        let with_parcel = self.parcel.and_then(|parcel| parcel.number.as_deref());
        [self.printed, with_parcel].into_iter().flatten()
    }

    /// Whether a printed number was typed. It is judged beside whatever code was shown.
    pub(super) fn is_typed(&self) -> bool {
        matches!(self.reading, Reading::Typed) || self.typed().any(|text| !text.trim().is_empty())
    }

    /// The numbers of several certificates that were shown together, in order.
    #[must_use]
    pub fn several_numbers(&self) -> Vec<Number> {
        let Reading::Several(several) = self.reading else { return Vec::new() };
        let numbers = several.iter().filter_map(|coded| Some(coded.certificate()?.number.clone()));
        let mut numbers: Vec<Number> = numbers.collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The best lower bound of now: the clock, or the floor where the clock is behind it.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.time.floor().map_or(self.clock, |floor| floor.max(self.clock))
    }

    /// The day on which rules and notices begin and lapse: the floor's where the clock is far ahead of it, so that a
    /// clock set ahead silences no alert.
    pub(super) fn today(&self) -> Day {
        self.time.floor().filter(|_| self.clock_ahead()).unwrap_or_else(|| self.now()).day()
    }

    /// More than 24 hours before the floor, the newest receipt of a collector, or the newest own entry.
    pub(super) fn clock_behind(&self) -> bool {
        self.time.doubts(self.clock).is_some()
    }

    /// More than the policy's days past the newest signed time. Months without a network make a right clock so, which is
    /// no doubt in itself.
    pub(super) fn clock_ahead(&self) -> bool {
        self.time.newest_signed().is_some_and(|signed| self.clock > signed.plus_days(self.limit_days()))
    }

    pub(super) fn limit_days(&self) -> i64 {
        signed(self.trust.map_or(Limits::default().clock_ahead_days, |trust| trust.policy.limits.clock_ahead_days))
    }

    pub(super) fn freshness(&self) -> Freshness {
        let Some(trust) = self.trust else { return Freshness::None };
        let (now, limits) = (self.now(), &trust.policy.limits);
        let too_old = limits.refer_after_days.is_some_and(|days| now >= trust.manifest.made_at.plus_days(signed(days)));
        if now >= trust.manifest.hard_end || too_old {
            Freshness::Over
        } else if now >= trust.manifest.next_update.plus_days(signed(limits.grace_days)) {
            Freshness::Stale
        } else {
            Freshness::Fresh
        }
    }

    /// Every fault of the key that signed, worst first; empty where it may sign this.
    ///
    /// Window and retirement are judged on the day of issue. A compromise never is: a thief of the key writes that
    /// day. Only what somebody else signed before counts against it.
    pub(super) fn signer_faults(&self) -> Option<Vec<SignerStatus>> {
        let key = self.signer()?;
        let mut faults = Vec::new();
        if let KeyState::Compromised { since } = key.entry.status
            && self.witnessed.is_none_or(|witnessed| witnessed >= since)
            && !self.was_seen_before(key.entry.participant)
        {
            faults.push(SignerStatus::Compromised);
        }
        if key.entry.status == KeyState::Unknown {
            faults.push(SignerStatus::Unknown);
        }
        if !key.may(KeyUse::Certificate) {
            faults.push(SignerStatus::WrongUse);
        }
        if let Some(certificate) = self.shown() {
            if key.entry.participant != certificate.number.participant {
                faults.push(SignerStatus::ForeignCountry);
            }
            if matches!(key.entry.status, KeyState::Retired { since } if certificate.issued >= since) {
                faults.push(SignerStatus::Retired);
            }
            if !(key.entry.from..=key.entry.until).contains(&certificate.issued) {
                faults.push(SignerStatus::OutsideWindow);
            }
        }
        Some(faults)
    }

    /// The content of what is shown and since when its key is in other hands, where it is.
    #[must_use]
    pub fn compromised_content(&self) -> Option<(Digest, Timestamp)> {
        match self.signer()?.entry.status {
            KeyState::Compromised { since } => Some((self.coded()?.content, since)),
            _ => None,
        }
    }

    /// Whether the groups and the participant list this certificate as one that was seen before.
    fn was_seen_before(&self, participant: CountryCode) -> bool {
        let content = self.coded().map(|coded| coded.content);
        self.trust.zip(content).is_some_and(|(trust, content)| trust.was_seen_before(participant, content))
    }

    /// The participant whose law holds at this post: a post in a member of the EU is one of the EU.
    pub(super) fn post_participant(&self) -> Option<CountryCode> {
        let country = self.post?.country;
        Some(self.trust.map_or(country, |trust| trust.policy.participant_of(country, self.today())))
    }

    /// What that participant decides by its own law, where it is installed.
    pub(super) fn national(&self) -> Option<&'a National> {
        self.trust?.national_at(self.post?.country, self.today())
    }

    /// When civil society last spoke. What claims to be made long after now says nothing of that: it would keep silence
    /// from being noticed.
    pub(super) fn newest_advisories(&self) -> Option<Timestamp> {
        let latest = self.now().plus_days(AHEAD_AT_MOST);
        let made = self.trust.into_iter().flat_map(|trust| &trust.advisories).map(|document| document.made_at);
        made.filter(|made_at| *made_at <= latest).max()
    }

    /// Whether signature and key are both good: only then may a certificate enter the index and assert anything.
    #[must_use]
    pub fn genuine(&self) -> bool {
        self.fields().is_some() && self.signer_faults().is_some_and(|faults| faults.is_empty())
    }
}

/// Days from a policy as a signed number; absurd ones are as good as for ever.
pub(super) fn signed(days: u64) -> i64 {
    i64::try_from(days.min(1_000_000)).unwrap_or(1_000_000)
}
