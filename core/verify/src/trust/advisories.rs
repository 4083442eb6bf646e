//! The voice of civil society, and the statements of independent assessors.

use serde::{Deserialize, Serialize};

use super::parties::Parties;
use super::text_rules::{at_most, made_in_our_time, prose, prose_if_any};
use super::zone_names::{zone_fit, zone_parts};
use super::{TrustCode, TrustError};
use roughcheck_format::base::{CountryCode, Day, Fit, Timestamp, coded, fold_equal};
use roughcheck_format::certificate::{Certificate, Number, Origin};

/// Each check looks through all of them.
const MAX_ADVISORIES: usize = 2_000;
const MAX_ASSESSMENTS: usize = 5_000;

coded! {
    /// What an advisory is about.
    #[derive(Deserialize)]
    pub enum AdvisoryKind {
        /// A country, or a mining zone in it.
        Zone = "zone",
        /// An exporter or importer.
        Party = "party",
        /// Everything.
        General = "general",
        /// A word of a later version: it is shown wherever what it names fits.
        #[serde(other)]
        Unknown = "unknown",
    }
}

/// One advisory. It adds a finding and a text; it never refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advisory {
    /// What it is about.
    pub kind: AdvisoryKind,
    /// The country, for a zone advisory.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// The zone; null for the whole country.
    #[serde(default)]
    pub zone: Option<String>,
    /// The name or registered number, for a party advisory.
    #[serde(default)]
    pub party: Option<String>,
    /// Code of the harm, where one is meant.
    #[serde(default)]
    pub harm: Option<String>,
    /// Since when what it says is so; where it is not said, since the document was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// The last day on which it counts.
    pub until: Day,
    /// What civil society says.
    pub text: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<String>,
}

/// The signed statement of an independent assessor, who did look into a harm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndependentStatement {
    /// Code of the harm.
    pub harm: String,
    /// Whose certificates it covers.
    pub participant: CountryCode,
    /// Only those that name this zone.
    #[serde(default)]
    pub zone: Option<String>,
    /// Only this one.
    #[serde(default)]
    pub number: Option<Number>,
    /// The day of the assessment.
    pub on: Day,
    /// The last day of issue that it covers.
    pub until: Day,
    /// What was looked at and found.
    pub about: String,
}

/// The content of an advisories document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advisories {
    /// `advisories`.
    #[serde(default)]
    pub kind: String,
    /// The version, counted by its one signer.
    pub version: u64,
    /// When it was made.
    pub made_at: Timestamp,
    /// The advisories.
    #[serde(default)]
    pub advisories: Vec<Advisory>,
    /// Statements of an independent assessor.
    #[serde(default)]
    pub assessments: Vec<IndependentStatement>,
}

impl Advisories {
    /// Whether every advisory names what it is about, in words that can be shown.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.too-large`.
    pub fn validate(&self) -> Result<(), TrustError> {
        at_most(MAX_ADVISORIES, self.advisories.len(), "advisories")?;
        at_most(MAX_ASSESSMENTS, self.assessments.len(), "assessments")?;
        made_in_our_time(self.made_at, "advisories")?;
        for advisory in &self.advisories {
            prose(&advisory.text, "advisory")?;
            prose_if_any(advisory.source.as_ref(), "source of an advisory")?;
            let named = match advisory.kind {
                AdvisoryKind::General | AdvisoryKind::Unknown => true,
                AdvisoryKind::Zone => advisory.country.is_some(),
                AdvisoryKind::Party => advisory.party.as_ref().is_some_and(|party| !fold_equal(party).is_empty()),
            };
            if !named {
                return Err(TrustError::new(TrustCode::Malformed, "an advisory that names nothing"));
            }
        }
        self.assessments.iter().try_for_each(|one| prose(&one.about, "assessment"))
    }
}

impl Advisories {
    /// Whether every word of it is one that this version knows, beside what [`Advisories::validate`] asks.
    ///
    /// # Errors
    /// `trust.malformed`, `trust.too-large`.
    pub fn fit_to_sign(&self) -> Result<(), TrustError> {
        self.validate()?;
        match self.advisories.iter().any(|advisory| advisory.kind == AdvisoryKind::Unknown) {
            true => Err(TrustError::new(TrustCode::Malformed, "an advisory of a kind that is not known")),
            false => Ok(()),
        }
    }
}

impl Advisory {
    /// Whether the advisory still counts on `today` and speaks of this certificate.
    #[must_use]
    pub fn speaks_of(&self, certificate: &Certificate, today: Day) -> bool {
        self.speaks_of_these(certificate, &Parties::of(certificate), today)
    }

    /// The same, with the parties of the certificate for several advisories.
    #[must_use]
    pub fn speaks_of_these(&self, certificate: &Certificate, parties: &Parties<'_>, today: Day) -> bool {
        let party = |listed: &String| parties.fitting(listed).is_some_and(|(fit, _)| fit == Fit::Equal);
        let country = |country: CountryCode| comes_from(certificate, country);
        let zone = |zone: &String| names_zone(certificate, zone);
        today <= self.until
            && match self.kind {
                AdvisoryKind::General => true,
                AdvisoryKind::Party => self.party.as_ref().is_some_and(party),
                AdvisoryKind::Zone => self.country.is_some_and(country) && self.zone.as_ref().is_none_or(zone),
                AdvisoryKind::Unknown => {
                    self.party.as_ref().is_none_or(party)
                        && self.country.is_none_or(country)
                        && self.zone.as_ref().is_none_or(zone)
                }
            }
    }
}

impl IndependentStatement {
    /// Whether the statement covers this certificate.
    #[must_use]
    pub fn covers(&self, certificate: &Certificate) -> bool {
        self.participant == certificate.number.participant
            && (self.on..=self.until).contains(&certificate.issued)
            && self.number.as_ref().is_none_or(|number| *number == certificate.number)
            && self.zone.as_ref().is_none_or(|zone| names_zone(certificate, zone))
    }
}

fn comes_from(certificate: &Certificate, country: CountryCode) -> bool {
    let mined = matches!(&certificate.origin, Origin::Countries(countries) if countries.contains(&country));
    mined || certificate.number.participant == country
}

fn names_zone(certificate: &Certificate, zone: &str) -> bool {
    let is = |own: &str| zone_fit(zone, own) == Fit::Equal;
    certificate.zones.iter().any(|own| is(own) || zone_parts(own).into_iter().any(is))
}
