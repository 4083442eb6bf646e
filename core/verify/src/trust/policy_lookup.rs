//! Questions to the policy, each answered for a day.

use super::policy::{CaratTolerance, Participant, ParticipantStatus, Policy, Precision, RegimeRule, StatusKind, Zone};
use super::zone_names::{zone_fit, zone_parts};
use roughcheck_format::base::{CountryCode, Day, Fit};
use roughcheck_format::certificate::{Carats, Number};

/// Whether a country was a participant on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Membership<'p> {
    /// It was; the status that says so.
    Participant(&'p ParticipantStatus),
    /// It was suspended; the status that says so.
    Suspended(&'p ParticipantStatus),
    /// It was none; the status that says so, where one does.
    None(Option<&'p ParticipantStatus>),
    /// The data do not reach back to that day, or are not exact enough for it.
    Unknown(&'p ParticipantStatus),
}

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
    /// A named zone is spelled almost as a compliant one.
    Near {
        /// Its place among those named.
        named: usize,
        /// As the list writes it.
        listed: &'p str,
        /// Where the demand was read.
        source: &'p str,
    },
    /// The data do not reach back to that day for a named zone: it is known as compliant only from a later list on.
    Unknown,
}

/// Whether a serial lies in the ranges of its participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeAnswer {
    /// The policy lists no serials of this participant.
    NotListed,
    /// It lies in one.
    Inside,
    /// It lies in none.
    Outside,
}

impl Policy {
    /// The entry of a country.
    #[must_use]
    pub fn participant(&self, code: CountryCode) -> Option<&Participant> {
        self.participants.iter().find(|participant| participant.code == code)
    }

    /// Where a country stood on `day`.
    #[must_use]
    pub fn membership(&self, code: CountryCode, day: Day) -> Membership<'_> {
        let Some(participant) = self.participant(code) else { return Membership::None(None) };
        let before = participant.status.iter().rev().find(|status| status.from <= day);
        let after = participant.status.iter().find(|status| status.from > day);
        // How it was before a list that first names a status is unknown, unless it was the same already.
        if let Some(listed) = after.filter(|status| status.precision == Precision::ListedBy)
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
        if still_uncertain(status, day) {
            let previous = participant.status.iter().rev().find(|other| other.from < status.from);
            if !previous.is_some_and(|other| same_kind(other, status)) {
                return Membership::Unknown(status);
            }
        }
        of_kind(status)
    }

    /// Whether the zones named allow export by `country` on `day`.
    #[must_use]
    pub fn zones_allow(&self, country: CountryCode, day: Day, named: &[String]) -> ZoneAnswer<'_> {
        let Some(rules) = self.zones.iter().find(|rules| rules.country == country) else { return ZoneAnswer::NoLimit };
        let covers = |from: Day, until: Option<Day>| from <= day && until.is_none_or(|until| day < until);
        let Some(regime) = rules.regimes.iter().find(|regime| covers(regime.from, regime.until)) else {
            return ZoneAnswer::NoLimit;
        };
        if regime.rule == RegimeRule::Normal {
            return ZoneAnswer::NoLimit;
        }
        if named.is_empty() && regime.rule == RegimeRule::ZonesOnly {
            return ZoneAnswer::Missing(&regime.source);
        }
        let whole = |name: &str| rules.zones.iter().any(|zone| zone_fit(&zone.name, name) != Fit::Different);
        let texts = named;
        let named: Vec<&str> =
            texts.iter().flat_map(|name| if whole(name) { vec![name.as_str()] } else { zone_parts(name) }).collect();
        let named_so = |name: &str, zone: &Zone| zone_fit(&zone.name, name) == Fit::Equal;
        let near = |name: &str| rules.zones.iter().find(|zone| zone_fit(&zone.name, name) == Fit::Near);
        let any = |name: &str, holds: &dyn Fn(&Zone) -> bool| {
            regime.rule == RegimeRule::ZonesOnly && rules.zones.iter().any(|zone| named_so(name, zone) && holds(zone))
        };
        let compliant = |name: &&str| any(name, &|zone| covers(zone.from, zone.until));
        let listed_later = |name: &&str| any(name, &|zone| zone.precision == Precision::ListedBy && day < zone.from);
        let is_near = |name: &&str| near(name).is_some_and(|zone| covers(zone.from, zone.until));
        match named.iter().find(|name| !compliant(name) && !listed_later(name) && !is_near(name)) {
            Some(_) => ZoneAnswer::NotCompliant(&regime.source),
            None if named.is_empty() => ZoneAnswer::NotCompliant(&regime.source),
            None if named.iter().all(compliant) => ZoneAnswer::Compliant,
            None => match named.iter().find(|name| is_near(name) && !compliant(name) && !listed_later(name)) {
                Some(name) => ZoneAnswer::Near {
                    named: texts.iter().position(|text| text.contains(name)).unwrap_or_default(),
                    listed: near(name).map_or("", |zone| &zone.name),
                    source: &regime.source,
                },
                None => ZoneAnswer::Unknown,
            },
        }
    }

    /// Whether the participant has a serial like this one in use.
    #[must_use]
    pub fn admits(&self, number: &Number) -> RangeAnswer {
        let Some(participant) = self.participant(number.participant) else { return RangeAnswer::NotListed };
        if participant.ranges.is_empty() && participant.singles.is_empty() {
            return RangeAnswer::NotListed;
        }
        let single = participant.singles.iter().any(|single| single == number.serial.as_str());
        let ranged = number.serial.series().is_some_and(|(series, value)| {
            let of_series = |range: &&super::Range| range.prefix == series.prefix && range.digits == series.digits;
            participant.ranges.iter().filter(of_series).any(|range| (range.from..=range.to).contains(&value))
        });
        if single || ranged { RangeAnswer::Inside } else { RangeAnswer::Outside }
    }
}

impl CaratTolerance {
    /// The largest difference that is tolerated at a certified weight, in hundredths of a carat.
    #[must_use]
    pub fn allowed(&self, certified: Carats) -> u64 {
        let relative = u128::from(certified.hundredths()) * u128::from(self.per_mille) / 1_000;
        self.absolute.hundredths().max(u64::try_from(relative).unwrap_or(u64::MAX))
    }
}

fn still_uncertain(status: &ParticipantStatus, day: Day) -> bool {
    let ((from_year, from_month), (year, month)) = (status.from.year_month(), day.year_month());
    match status.precision {
        Precision::Day | Precision::ListedBy => false,
        Precision::Month => (from_year, from_month) == (year, month),
        Precision::Year => from_year == year,
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(json: &str) -> Policy {
        serde_json::from_str(json).expect("policy")
    }

    fn day(text: &str) -> Day {
        text.parse().expect("day")
    }

    fn code(text: &str) -> CountryCode {
        text.parse().expect("code")
    }

    const HISTORY: &str = r#"{"version":1,"participants":[
        {"code":"AA","name":"A","status":[
            {"from":"2003-08-31","precision":"listed-by","status":"participant","source":"s"},
            {"from":"2013-05-23","precision":"day","status":"suspended","source":"s"},
            {"from":"2016-06-01","precision":"month","status":"zones","source":"s"},
            {"from":"2020-01-01","precision":"listed-by","status":"removed","source":"s"}]},
        {"code":"BB","name":"B","status":[{"from":"2010-01-01","precision":"day","status":"participant","source":"s"},
             {"from":"2015-01-01","precision":"listed-by","status":"participant","source":"t"}],
         "ranges":[{"prefix":"","digits":6,"from":100,"to":200}],"singles":["X1Y"]}],
        "zones":[{"country":"AA","regimes":[{"from":"2016-06-01","until":"2020-01-01","rule":"zones-only","source":"s"}],
         "zones":[{"name":"Berbérati","from":"2016-06-01","until":null,"precision":"month","source":"s"},
             {"name":"Carnot","from":"2018-01-01","until":null,"precision":"listed-by","source":"s"}]}]}"#;

    #[test]
    fn what_the_data_do_not_reach_is_unknown_never_invalid() {
        let policy = policy(HISTORY);
        let on = |text| policy.membership(code("AA"), day(text));
        assert!(matches!(on("2003-01-01"), Membership::Unknown(_)), "before the first list");
        assert!(matches!(on("2005-01-01"), Membership::Participant(_)));
        assert!(matches!(on("2013-05-23"), Membership::Suspended(_)));
        assert!(matches!(on("2016-06-15"), Membership::Unknown(_)), "the month of the change");
        assert!(matches!(on("2016-07-01"), Membership::Unknown(_)), "until the list that says removed");
        assert!(matches!(on("2020-01-01"), Membership::None(Some(_))));
        assert!(matches!(policy.membership(code("BB"), day("2009-12-31")), Membership::None(None)));
        assert!(matches!(policy.membership(code("BB"), day("2012-01-01")), Membership::Participant(_)), "listed again");
        assert!(matches!(policy.membership(code("KE"), day("2015-07-01")), Membership::None(None)));
    }

    #[test]
    fn zones_are_judged_on_the_day() {
        let policy = policy(HISTORY);
        let on = |text, zones: &[&str]| {
            policy.zones_allow(code("AA"), day(text), &zones.iter().map(|z| (*z).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(on("2017-01-01", &["BERBÉRATI"]), ZoneAnswer::Compliant);
        assert_eq!(on("2017-01-01", &["Berbérati", "Bria"]), ZoneAnswer::NotCompliant("s"));
        assert_eq!(on("2017-01-01", &[]), ZoneAnswer::Missing("s"));
        assert_eq!(on("2017-01-01", &["Berbérati", "Carnot"]), ZoneAnswer::Unknown, "before the first list");
        assert_eq!(on("2017-01-01", &["Bria", "Carnot"]), ZoneAnswer::NotCompliant("s"));
        assert_eq!(on("2018-01-01", &["Carnot"]), ZoneAnswer::Compliant);
        assert_eq!(on("2021-01-01", &[]), ZoneAnswer::NoLimit);
    }

    #[test]
    fn ranges_admit_their_own_series_only() {
        let policy = policy(HISTORY);
        let admits = |text: &str| policy.admits(&text.parse().expect("number"));
        assert_eq!(admits("BB-000150"), RangeAnswer::Inside);
        assert_eq!(admits("BB-X1Y"), RangeAnswer::Inside);
        assert_eq!(admits("BB-150"), RangeAnswer::Outside, "leading zeros count");
        assert_eq!(admits("BB-000201"), RangeAnswer::Outside);
        assert_eq!(admits("AA-1"), RangeAnswer::NotListed);
        assert!(policy.validate().is_ok());
    }
}
