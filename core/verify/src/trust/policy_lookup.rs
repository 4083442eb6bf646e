//! Questions to the policy, each answered for a day.

use super::forms::{NumberForm, Validity, ValueBounds, hs_is};
use super::policy::{CaratTolerance, Participant, Policy};
use roughcheck_format::base::{CountryCode, Day};
use roughcheck_format::certificate::{Carats, HsCode, Number};

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

    /// How long certificates of this participant are valid at most; none where nothing is known of it. The policy's
    /// `limits.max_validity_days` is apart from it, and counts for everybody.
    #[must_use]
    pub fn max_validity(&self, participant: CountryCode) -> Option<&Validity> {
        self.participant(participant)?.validity.as_ref()
    }

    /// The forms of serials that the participant is known to use, where the number has none of them.
    #[must_use]
    pub fn other_forms(&self, number: &Number) -> Option<&[NumberForm]> {
        let forms = self.participant(number.participant)?.number_forms.as_slice();
        let series = number.serial.series();
        let fits = |form: &NumberForm| {
            series.as_ref().is_some_and(|(series, _)| series.prefix == form.prefix && series.digits == form.digits)
        };
        (!forms.is_empty() && !forms.iter().any(fits)).then_some(forms)
    }

    /// The bounds of plausible values for what this participant certifies under an HS code.
    #[must_use]
    pub fn values_of(&self, participant: CountryCode, hs: HsCode) -> Option<&ValueBounds> {
        self.participant(participant)?.values.iter().find(|bounds| hs_is(&bounds.hs, hs))
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

impl Validity {
    /// The last day of validity that a certificate issued on `issued` may name.
    #[must_use]
    pub fn last_day(&self, issued: Day) -> Option<Day> {
        let months = self.months.map(|months| issued.plus_months(months));
        let days = self.days.map(|days| issued.plus(i64::try_from(days.min(1_000_000)).unwrap_or(1_000_000)));
        months.into_iter().chain(days).min()
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

#[cfg(test)]
mod tests {
    use super::super::{Membership, ZoneAnswer};
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
        assert_eq!(on("2016-06-30", &["Berbérati"]), ZoneAnswer::Unknown, "the month of its opening");
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
