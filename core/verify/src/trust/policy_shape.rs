//! Whether a policy can be applied as it stands.

use std::collections::HashSet;

use super::forms::{Range, hs_is};
use super::policy::{CaratTolerance, Participant, Policy, Precision, RegimeRule, StatusKind, ZoneRules};
use super::text_rules::{name, prose};
use super::{TrustCode, TrustError};
use roughcheck_format::base::{Day, shown};
use roughcheck_format::certificate::{HsCode, Serial, Series};

/// What an importing country may refuse (see [`super::OriginRule`]).
const ORIGINS: [&str; 2] = ["undisclosed", "missing"];

fn malformed<T>(what: impl AsRef<str>) -> Result<T, TrustError> {
    Err(TrustError::new(TrustCode::Malformed, what))
}

impl Policy {
    /// Whether each country stands once, lists are ascending and ranges the right way round.
    ///
    /// # Errors
    /// `trust.malformed` naming the entry.
    pub fn validate(&self) -> Result<(), TrustError> {
        let mut known = HashSet::new();
        for participant in &self.participants {
            if !known.insert(participant.code) {
                return malformed(format!("participant {} stands twice", participant.code));
            }
            participant.validate()?;
        }
        let mut zoned = HashSet::new();
        for zones in &self.zones {
            if !zoned.insert(zones.country) {
                return malformed(format!("the zones of {} stand twice", zones.country));
            }
            zones.validate()?;
        }
        for rule in &self.origin {
            prose(&rule.source, "source of an origin rule")?;
            if !is_span(rule.from, rule.until) {
                return malformed(format!("an origin rule of {} is not acceptable", rule.importer));
            }
        }
        if self.usd_per_carat.as_ref().is_some_and(|bounds| bounds.min > bounds.max) {
            return malformed("the bounds of a plausible value are the wrong way round");
        }
        self.carat_tolerance.as_ref().map_or(Ok(()), CaratTolerance::validate)
    }

    /// Whether every word of it is one that this version knows, and a country with zones has a list of them, beside what
    /// [`Policy::validate`] asks. Reading is lenient there: what is not understood refers, and spoils nothing else.
    ///
    /// # Errors
    /// `trust.malformed` naming the entry.
    pub fn fit_to_sign(&self) -> Result<(), TrustError> {
        self.validate()?;
        for participant in &self.participants {
            let code = participant.code;
            for status in &participant.status {
                if status.status == StatusKind::Unknown || status.precision == Precision::Unknown {
                    return malformed(format!("a status of {code} with a word that is not known"));
                }
                let listed = self.zones.iter().any(|rules| rules.country == code && !rules.regimes.is_empty());
                if status.status == StatusKind::Zones && !listed {
                    return malformed(format!("{code} has zones since {}, and no list says which", status.from));
                }
            }
            if participant.values.iter().any(|bounds| !HsCode::ALL.into_iter().any(|hs| hs_is(&bounds.hs, hs))) {
                return malformed(format!("values of {code} under no HS code of rough diamonds"));
            }
        }
        let origins = self.origin.iter().flat_map(|rule| &rule.refuse);
        if let Some(word) = origins.into_iter().find(|refused| !ORIGINS.contains(&refused.as_str())) {
            return malformed(format!("an origin rule refuses `{}`, a word that is not known", shown(word, 40)));
        }
        let regimes = self.zones.iter().flat_map(|rules| &rules.regimes).any(|one| one.rule == RegimeRule::Unknown);
        let zones = self.zones.iter().flat_map(|rules| &rules.zones).any(|one| one.precision == Precision::Unknown);
        if regimes || zones { malformed("a zone or regime with a word that is not known") } else { Ok(()) }
    }
}

impl CaratTolerance {
    /// More than the whole weight would let any parcel stand for any certificate.
    ///
    /// # Errors
    /// `trust.malformed`.
    pub(super) fn validate(&self) -> Result<(), TrustError> {
        let refused = self.refuse_from_per_mille.unwrap_or(1_000);
        if self.per_mille > 1_000 || refused > 1_000 || refused < self.per_mille {
            return malformed("a tolerance above the whole weight, or above what is refused");
        }
        Ok(())
    }
}

impl Participant {
    fn validate(&self) -> Result<(), TrustError> {
        let code = self.code;
        name(&self.name, "name of a participant")?;
        if self.status.is_empty() {
            return malformed(format!("{code} has no status"));
        }
        if !self.status.windows(2).all(|pair| matches!(pair, [a, b] if a.from < b.from)) {
            return malformed(format!("the status history of {code} is not ascending"));
        }
        self.status.iter().try_for_each(|status| prose(&status.source, "source of a status"))?;
        if !self.ranges.iter().all(Range::is_of_its_series) {
            return malformed(format!("a number range of {code} is not acceptable"));
        }
        if self.singles.iter().any(|single| Serial::new(single).is_err()) {
            return malformed(format!("a single number of {code} is not acceptable"));
        }
        for member in &self.members {
            name(&member.name, "name of a member")?;
            prose(&member.source, "source of a member")?;
            if member.code == code || !is_span(member.from, member.until) {
                return malformed(format!("member {} of {code} is not acceptable", member.code));
            }
        }
        self.validity.iter().try_for_each(|validity| prose(&validity.source, "source of a validity"))?;
        for form in &self.number_forms {
            prose(&form.source, "source of a form of numbers")?;
            let ends_in_digit = form.prefix.ends_with(|c: char| c.is_ascii_digit());
            let longest = form.prefix.len() + usize::from(form.digits);
            if form.digits == 0 || ends_in_digit || Serial::new(&"9".repeat(longest)).is_err() {
                return malformed(format!("a form of numbers of {code} is not acceptable"));
            }
        }
        for bounds in &self.values {
            prose(&bounds.source, "source of a value")?;
            if bounds.min > bounds.max {
                return malformed(format!("values of {code} are the wrong way round"));
            }
        }
        Ok(())
    }
}

impl Range {
    fn is_of_its_series(&self) -> bool {
        let last = format!("{}{:0width$}", self.prefix, self.to, width = usize::from(self.digits));
        let series = Serial::new(&last).ok().and_then(|serial| serial.series()).map(|(series, _)| series);
        self.from <= self.to && series == Some(Series { prefix: self.prefix.clone(), digits: self.digits })
    }
}

impl ZoneRules {
    fn validate(&self) -> Result<(), TrustError> {
        let ascending = self
            .regimes
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if a.from < b.from && a.until.is_some_and(|until| until <= b.from)));
        let spans = self.regimes.iter().all(|regime| is_span(regime.from, regime.until))
            && self.zones.iter().all(|zone| is_span(zone.from, zone.until));
        if !ascending || !spans {
            return malformed(format!("the zone regimes of {} do not follow each other", self.country));
        }
        self.regimes.iter().try_for_each(|regime| prose(&regime.source, "source of a regime"))?;
        self.zones.iter().try_for_each(|zone| name(&zone.name, "name of a zone"))
    }
}

fn is_span(from: Day, until: Option<Day>) -> bool {
    until.is_none_or(|until| from < until)
}
