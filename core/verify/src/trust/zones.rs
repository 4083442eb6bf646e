//! Zones from which a country may export, on a day.

use super::policy::{Policy, Precision, Regime, RegimeRule, StatusKind, Zone, ZoneRules};
use super::zone_names::{zone_fit, zone_parts};
use roughcheck_format::base::{CountryCode, Day, Fit};

/// Whether a certificate names a zone from which its country may export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneAnswer<'p> {
    /// No limit to zones applies.
    NoLimit,
    /// Every named zone was compliant.
    Compliant,
    /// Zones are demanded and none is named; where the demand was read.
    Missing(&'p str),
    /// A named zone was not compliant; where the demand was read.
    NotCompliant(&'p str),
    /// The data do not say for a named zone: it is known as compliant only from about that day or a later list on.
    Unknown,
    /// Nothing was to leave the country; where that was read.
    NoExport(&'p str),
    /// A named zone is not a listed one, and close to this one in its spelling.
    Near {
        /// As the list writes it.
        listed: &'p str,
        /// Where the demand was read.
        source: &'p str,
    },
    /// The regime is a word of a later version, or there is no list for a country with zones; where that was read.
    UnknownRegime(&'p str),
}

impl Policy {
    /// Whether the zones named allow export by `country` on `day`.
    #[must_use]
    pub fn zones_allow(&self, country: CountryCode, day: Day, named: &[String]) -> ZoneAnswer<'_> {
        let rules = self.zones.iter().find(|rules| rules.country == country);
        let Some((rules, regime)) = rules.and_then(|rules| Some((rules, regime_on(rules, day)?))) else {
            return match self.status_on(country, day) {
                // Exports from listed zones only, and no list: nothing can be compared.
                Some(status) if status.status == StatusKind::Zones => ZoneAnswer::UnknownRegime(&status.source),
                _ => ZoneAnswer::NoLimit,
            };
        };
        match regime.rule {
            RegimeRule::Normal => ZoneAnswer::NoLimit,
            RegimeRule::NoExport => ZoneAnswer::NoExport(&regime.source),
            RegimeRule::Unknown => ZoneAnswer::UnknownRegime(&regime.source),
            RegimeRule::ZonesOnly if named.is_empty() => ZoneAnswer::Missing(&regime.source),
            RegimeRule::ZonesOnly => listed_zones(rules, regime, day, named),
        }
    }

    /// Whether what `country` exported on `day` was limited to zones, or stopped altogether; where that was read.
    #[must_use]
    pub fn zone_regime(&self, country: CountryCode, day: Day) -> Option<&str> {
        let rules = self.zones.iter().find(|rules| rules.country == country)?;
        regime_on(rules, day).filter(|regime| regime.rule != RegimeRule::Normal).map(|regime| regime.source.as_str())
    }
}

fn regime_on(rules: &ZoneRules, day: Day) -> Option<&Regime> {
    rules.regimes.iter().find(|regime| covers(regime.from, regime.until, day))
}

fn covers(from: Day, until: Option<Day>, day: Day) -> bool {
    from <= day && until.is_none_or(|until| day < until)
}

/// What the list says of one named zone.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Listed {
    /// Compliant on the day.
    Compliant,
    /// Perhaps: its first day is not known so exactly.
    Open,
    /// Its spelling is close to one that was.
    Near,
    /// It was not.
    No,
}

fn listed_zones<'p>(rules: &'p ZoneRules, regime: &'p Regime, day: Day, named: &[String]) -> ZoneAnswer<'p> {
    let worst = named_zones(rules, named).map(|name| (in_list(rules, day, name), name)).max();
    match worst {
        Some((Listed::Compliant, _)) => ZoneAnswer::Compliant,
        Some((Listed::Open, _)) => ZoneAnswer::Unknown,
        // Texts of signs alone name nothing.
        None | Some((Listed::No, _)) => ZoneAnswer::NotCompliant(&regime.source),
        Some((Listed::Near, name)) => {
            let close = rules.zones.iter().find(|zone| zone_fit(&zone.name, name) == Fit::Near);
            ZoneAnswer::Near { listed: close.map_or("", |zone| &zone.name), source: &regime.source }
        }
    }
}

/// The zones that the texts of a certificate name: a text is one where the list has it whole, else what its parts name.
fn named_zones<'n>(rules: &ZoneRules, texts: &'n [String]) -> impl Iterator<Item = &'n str> {
    let whole = |text: &str| rules.zones.iter().any(|zone| zone_fit(&zone.name, text) != Fit::Different);
    texts.iter().flat_map(move |text| if whole(text) { vec![text.as_str()] } else { zone_parts(text) })
}

fn in_list(rules: &ZoneRules, day: Day, name: &str) -> Listed {
    let fitting = |fit: Fit| rules.zones.iter().filter(move |zone| zone_fit(&zone.name, name) == fit);
    let stands = |zone: &Zone| {
        let covered = covers(zone.from, zone.until, day);
        match zone.precision {
            Precision::ListedBy if day < zone.from => Listed::Open,
            _ if !covered => Listed::No,
            precision if precision.is_open_on(zone.from, day) => Listed::Open,
            _ => Listed::Compliant,
        }
    };
    let equal = fitting(Fit::Equal).map(stands).min();
    let near = fitting(Fit::Near).map(stands).min();
    match (equal, near) {
        (Some(listed), _) => listed,
        (None, Some(Listed::No) | None) => Listed::No,
        (None, Some(_)) => Listed::Near,
    }
}
