//! Alerts: numbers, seals and parties to stop.

use serde::{Deserialize, Serialize};

use super::parties::Parties;
use super::text_rules::{at_most, made_in_our_time, prose, prose_if_any};
use super::{TrustCode, TrustError};
use roughcheck_format::base::{
    CborError, CountryCode, Day, Digest, Domain, Fit, Key, Reader, Timestamp, coded, fold_equal,
};
use roughcheck_format::certificate::{Certificate, Number};

/// Each check looks through all of them; whole print runs belong into the revocations.
const MAX_ALERTS: usize = 10_000;

coded! {
    /// What an alert is about.
    #[derive(Deserialize)]
    pub enum AlertKind {
        /// One certificate number.
        Number = "number",
        /// One physical seal.
        Seal = "seal",
        /// An exporter or importer.
        Party = "party",
        /// A word of a later version: where it names a number, that number is referred.
        #[serde(other)]
        Unknown = "unknown",
    }
}

/// One alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// What it is about.
    pub kind: AlertKind,
    /// The number, for a number alert.
    #[serde(default)]
    pub number: Option<Number>,
    /// The seal, for a seal alert.
    #[serde(default)]
    pub seal: Option<String>,
    /// The name or registered number, for a party alert.
    #[serde(default)]
    pub party: Option<String>,
    /// Since when what it says is so; where it is not said, since the document was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// The last day on which it counts.
    pub until: Day,
    /// What the officer should know.
    pub text: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<String>,
}

/// The content of an alerts document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alerts {
    /// `alerts`.
    #[serde(default)]
    pub kind: String,
    /// The version, counted by its issuer.
    pub version: u64,
    /// The country that alerts on its own certificates; null where two groups alert on anybody's.
    #[serde(default)]
    pub participant: Option<CountryCode>,
    /// When it was made.
    pub made_at: Timestamp,
    /// The alerts.
    pub alerts: Vec<Alert>,
}

impl Alerts {
    /// Whether every alert names its object, and a country's only its own numbers.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.scope`, `trust.too-large`.
    pub fn validate(&self) -> Result<(), TrustError> {
        at_most(MAX_ALERTS, self.alerts.len(), "alerts")?;
        made_in_our_time(self.made_at, "alerts")?;
        for alert in &self.alerts {
            prose(&alert.text, "alert")?;
            prose_if_any(alert.source.as_ref(), "source of an alert")?;
            let named = match alert.kind {
                AlertKind::Number => alert.number.is_some(),
                AlertKind::Seal => alert.seal.as_ref().is_some_and(|seal| !fold_equal(seal).is_empty()),
                AlertKind::Party => alert.party.as_ref().is_some_and(|party| !fold_equal(party).is_empty()),
                AlertKind::Unknown => true,
            };
            if !named {
                return Err(TrustError::new(TrustCode::Malformed, "an alert that names nothing"));
            }
            if let (Some(own), Some(number)) = (self.participant, &alert.number)
                && number.participant != own
            {
                let detail = format!("{own} may not alert alone on {number}");
                return Err(TrustError::new(TrustCode::Scope, detail));
            }
        }
        Ok(())
    }

    /// Whether every word of it is one that this version knows, beside what [`Alerts::validate`] asks.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.scope`, `trust.too-large`.
    pub fn fit_to_sign(&self) -> Result<(), TrustError> {
        self.validate()?;
        match self.alerts.iter().any(|alert| alert.kind == AlertKind::Unknown) {
            true => Err(TrustError::new(TrustCode::Malformed, "an alert of a kind that is not known")),
            false => Ok(()),
        }
    }

    /// The issuer of what the groups alert on together.
    pub(super) const OF_GROUPS: &str = "groups";

    /// Whose alerts these are: a country's, or those of the groups together.
    pub(super) fn issuer(&self) -> String {
        self.participant.map_or(Self::OF_GROUPS.to_owned(), |code| code.to_string())
    }

    /// Whether seal and party alerts of this document reach a certificate of `participant`.
    #[must_use]
    pub fn reaches(&self, participant: CountryCode) -> bool {
        self.participant.is_none_or(|own| own == participant)
    }
}

impl Alert {
    /// Whether the alert still counts on `today`.
    #[must_use]
    pub fn counts_on(&self, today: Day) -> bool {
        today <= self.until
    }

    /// Whether the alert names this number.
    #[must_use]
    pub fn names_number(&self, number: &Number) -> bool {
        self.kind == AlertKind::Number && self.number.as_ref() == Some(number)
    }

    /// Whether the alert is of a kind that a later version added, and names this number.
    #[must_use]
    pub fn may_name_number(&self, number: &Number) -> bool {
        self.kind == AlertKind::Unknown && self.number.as_ref() == Some(number)
    }

    /// Whether the alert names a number that is equal to this one but for zeros.
    #[must_use]
    pub fn near_number(&self, number: &Number) -> bool {
        self.kind == AlertKind::Number && self.number.as_ref().is_some_and(|own| own.near_by_zeros(number))
    }

    /// Whether the alert names this seal, compared as [`seal_key`] does.
    #[must_use]
    pub fn names_seal(&self, seal: &str) -> bool {
        self.names_seal_key(&seal_key(seal))
    }

    /// Whether the alert names the seal with this [`seal_key`].
    #[must_use]
    pub fn names_seal_key(&self, key: &str) -> bool {
        self.kind == AlertKind::Seal && self.seal.as_ref().is_some_and(|own| seal_key(own) == key)
    }

    /// Whether the alert names the exporter or the importer.
    #[must_use]
    pub fn names_party(&self, certificate: &Certificate) -> bool {
        self.fitting_party(&Parties::of(certificate)).is_some_and(|(fit, _)| fit == Fit::Equal)
    }

    /// How well the alert fits a party of a certificate, and the party as the certificate writes it.
    #[must_use]
    pub fn fitting_party<'p>(&self, parties: &Parties<'p>) -> Option<(Fit, &'p str)> {
        let listed = self.party.as_ref().filter(|_| self.kind == AlertKind::Party)?;
        parties.fitting(listed)
    }
}

/// The digests of the alerts in a payload, in their order: by these they are withdrawn. Each is taken over the bytes that
/// were signed, so that what a later version adds to an alert is part of its name.
///
/// # Errors
/// `trust.malformed`, for a payload that is none of alerts.
pub fn alert_digests(payload: &[u8]) -> Result<Vec<Digest>, TrustError> {
    let read = || -> Result<Vec<Digest>, CborError> {
        let mut reader = Reader::new(payload);
        let mut map = reader.map()?;
        while let Some(key) = reader.next_key(&mut map)? {
            if key == Key::Text("alerts") {
                let alert = |reader: &mut Reader<'_>| Ok(Digest::of(Domain::Alert, reader.raw()?));
                return reader.list(usize::MAX, "alerts", alert);
            }
            reader.raw()?;
        }
        Ok(Vec::new())
    };
    read().map_err(|error| TrustError::new(TrustCode::Malformed, format!("alerts: {error}")))
}

/// A seal number for comparing: its letters and digits in the equal fold for names. One of signs alone is equal to exactly
/// itself.
#[must_use]
pub fn seal_key(seal: &str) -> String {
    let key = fold_equal(seal);
    if key.is_empty() { format!("={}", seal.trim()) } else { key }
}
