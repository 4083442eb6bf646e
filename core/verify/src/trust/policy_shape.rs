//! Whether a policy can be applied as it stands.

use std::collections::HashSet;

use super::policy::{Participant, Policy, Range, ZoneRules};
use super::text_rules::{name, prose};
use super::{TrustCode, TrustError};
use roughcheck_format::base::Day;
use roughcheck_format::certificate::{Serial, Series};

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
            let known = rule.refuse.iter().all(|refused| ORIGINS.contains(&refused.as_str()));
            if !known || !is_span(rule.from, rule.until) {
                return malformed(format!("an origin rule of {} is not acceptable", rule.importer));
            }
        }
        if self.usd_per_carat.as_ref().is_some_and(|bounds| bounds.min > bounds.max) {
            return malformed("the bounds of a plausible value are the wrong way round");
        }
        // More than the whole weight would let any parcel stand for any certificate.
        if self.carat_tolerance.as_ref().is_some_and(|tolerance| tolerance.per_mille > 1_000) {
            return malformed("a tolerance above the whole weight");
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
