//! Calendar days and instants, as integers. The core never asks a clock: instants come in as arguments.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

const SECONDS_A_DAY: i64 = 86_400;
/// The easternmost clock is 14 hours ahead of UTC, the westernmost 12 behind.
const EASTERNMOST: i64 = 14 * 3_600;
const WESTERNMOST: i64 = 12 * 3_600;
/// 9999-12-31, the last day that four digits can name.
const LAST_DAY: i64 = 2_932_896;

/// The text is not a day or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TimeError {
    /// Not `YYYY-MM-DD`, or no such day.
    #[error("a day is written YYYY-MM-DD")]
    Day,
    /// Not `YYYY-MM-DDTHH:MM:SSZ`, or no such time.
    #[error("an instant is written YYYY-MM-DDTHH:MM:SSZ")]
    Timestamp,
}

/// A calendar day between 1970-01-01 and 9999-12-31, with no time zone: what a certificate prints.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i64);

/// Seconds since 1970-01-01T00:00:00Z, without leap seconds; never negative, never past the year 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Day {
    /// The day that begins `days` days after 1970-01-01; `None` outside 1970 to 9999.
    #[must_use]
    pub fn from_days(days: i64) -> Option<Self> {
        (0..=LAST_DAY).contains(&days).then_some(Self(days))
    }

    /// A day from year, month and day; `None` where the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i64, month: i64, day: i64) -> Option<Self> {
        if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        // Days of the proleptic Gregorian calendar; the year begins in March, so that the leap day comes last.
        let march_year = if month <= 2 { year - 1 } else { year };
        let era = march_year / 400;
        let year_of_era = march_year % 400;
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Self(era * 146_097 + day_of_era - 719_468);
        (found.ymd() == (year, month, day)).then_some(found)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn days(self) -> i64 {
        self.0
    }

    fn ymd(self) -> (i64, i64, i64) {
        let shifted = self.0 + 719_468;
        let era = shifted / 146_097;
        let day_of_era = shifted % 146_097;
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }

    /// The year and the month (1 to 12).
    #[must_use]
    pub fn year_month(self) -> (i64, i64) {
        let (year, month, _) = self.ymd();
        (year, month)
    }

    /// The day `days` later (or earlier, where negative), kept within the calendar.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days).clamp(0, LAST_DAY))
    }

    /// The same day of the month so many calendar months later, kept within the calendar; the last day of that month
    /// where it is shorter.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let (year, month, day) = self.ymd();
        let months = year * 12 + (month - 1) + i64::from(months);
        let in_month = |day: i64| Self::from_ymd(months / 12, months % 12 + 1, day);
        (28..=day.max(28)).rev().find_map(|last| in_month(last.min(day))).unwrap_or(Self(LAST_DAY))
    }

    /// Midnight UTC at the start of this day.
    #[must_use]
    pub const fn start_utc(self) -> Timestamp {
        Timestamp(self.0 * SECONDS_A_DAY)
    }

    /// The first instant of this day anywhere on earth (UTC+14), in seconds since 1970; negative on 1970-01-01.
    #[must_use]
    pub const fn first_second(self) -> i64 {
        self.0 * SECONDS_A_DAY - EASTERNMOST
    }

    /// The first instant at which this day is over everywhere on earth (UTC-12), in seconds since 1970.
    #[must_use]
    pub const fn second_after(self) -> i64 {
        (self.0 + 1) * SECONDS_A_DAY + WESTERNMOST
    }

    /// The day whose [`Day::first_second`] this is; `None` for any other instant.
    #[must_use]
    pub fn from_first_second(seconds: i64) -> Option<Self> {
        Self::exact(seconds.checked_add(EASTERNMOST)?)
    }

    /// The day whose [`Day::second_after`] this is; `None` for any other instant.
    #[must_use]
    pub fn from_second_after(seconds: i64) -> Option<Self> {
        Self::exact(seconds.checked_sub(WESTERNMOST + SECONDS_A_DAY)?)
    }

    fn exact(seconds: i64) -> Option<Self> {
        if seconds % SECONDS_A_DAY == 0 { Self::from_days(seconds / SECONDS_A_DAY) } else { None }
    }
}

impl Timestamp {
    /// An instant from seconds since 1970, kept between 1970 and 9999.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.clamp(0, (LAST_DAY + 1) * SECONDS_A_DAY - 1))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// The same as an unsigned number, for encoding.
    #[must_use]
    pub const fn unsigned(self) -> u64 {
        self.0.unsigned_abs()
    }

    /// The instant `seconds` later (or earlier), kept between 1970 and 9999.
    #[must_use]
    pub fn plus(self, seconds: i64) -> Self {
        Self::from_seconds(self.0.saturating_add(seconds))
    }

    /// The instant `days` times 24 hours later (or earlier).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus(days.saturating_mul(SECONDS_A_DAY))
    }

    /// The same moment so many calendar years later; on 1 March where that year has no 29 February.
    #[must_use]
    pub fn plus_years(self, years: u64) -> Self {
        let (year, month, day) = self.day().ymd();
        let year = year.saturating_add(i64::try_from(years).unwrap_or(i64::MAX));
        let later = Day::from_ymd(year, month, day).or_else(|| Day::from_ymd(year, 3, 1));
        let day = later.map_or(LAST_DAY, Day::days);
        Self::from_seconds(day * SECONDS_A_DAY + self.0 % SECONDS_A_DAY)
    }

    /// The UTC day in which this instant lies.
    #[must_use]
    pub const fn day(self) -> Day {
        Day(self.0 / SECONDS_A_DAY)
    }

    /// Whole days from `earlier` to this instant; 0 where it is not later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).max(0) / SECONDS_A_DAY
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rest = self.0 % SECONDS_A_DAY;
        write!(out, "{}T{:02}:{:02}:{:02}Z", self.day(), rest / 3_600, rest / 60 % 60, rest % 60)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

fn digits(text: &str, length: usize) -> Option<i64> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl FromStr for Day {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let mut parts = text.splitn(3, '-');
        let mut next = |length| parts.next().and_then(|part| digits(part, length)).ok_or(TimeError::Day);
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        Self::from_ymd(year, month, day).ok_or(TimeError::Day)
    }
}

impl FromStr for Timestamp {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let parse = || {
            let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
            let day: Day = day.parse().ok()?;
            let mut parts = time.splitn(3, ':').map(|part| digits(part, 2));
            let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
            (hour < 24 && minute < 60 && second < 60)
                .then(|| Self(day.0 * SECONDS_A_DAY + hour * 3_600 + minute * 60 + second))
        };
        parse().ok_or(TimeError::Timestamp)
    }
}

macro_rules! serde_as_text {
    ($($type:ty),*) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
serde_as_text!(Day, Timestamp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_where_they_are_shorter() {
        let later = |day: &str, months| day.parse::<Day>().expect("a day").plus_months(months).to_string();
        assert_eq!(later("2026-01-10", 2), "2026-03-10");
        assert_eq!((later("2025-12-31", 2), later("2027-12-31", 2)), ("2026-02-28".into(), "2028-02-29".into()));
        assert_eq!((later("2026-11-30", 0), later("9999-12-01", 1)), ("2026-11-30".into(), "9999-12-31".into()));
    }
    use proptest::prelude::*;

    #[test]
    fn years_follow_the_calendar() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a time");
        assert_eq!(at("2026-03-02T10:00:00Z").plus_years(3), at("2029-03-02T10:00:00Z"));
        assert_eq!(at("2024-02-29T23:59:59Z").plus_years(3), at("2027-03-01T23:59:59Z"));
        assert_eq!(at("2024-02-29T00:00:00Z").plus_years(4), at("2028-02-29T00:00:00Z"));
        assert_eq!(at("2026-01-01T00:00:00Z").plus_years(u64::MAX).day().days(), LAST_DAY);
    }

    #[test]
    fn known_days() {
        assert_eq!("1970-01-01".parse::<Day>().map(Day::days), Ok(0));
        assert_eq!("2000-02-29".parse::<Day>().map(Day::days), Ok(11_016));
        assert_eq!("9999-12-31".parse::<Day>().map(Day::days), Ok(LAST_DAY));
        for wrong in ["2026-02-29", "2026-13-01", "1969-12-31", "2026-1-01", "2026-01-01 ", "+026-01-01"] {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_day_lasts_fifty_hours_somewhere_on_earth() {
        let day: Day = "2026-01-10".parse().expect("day");
        assert_eq!(Timestamp::from_seconds(day.first_second()).to_string(), "2026-01-09T10:00:00Z");
        assert_eq!(Timestamp::from_seconds(day.second_after()).to_string(), "2026-01-11T12:00:00Z");
    }

    #[test]
    fn instants_are_exact() {
        let text = "2026-03-01T10:00:59Z";
        assert_eq!(text.parse::<Timestamp>().map(|i| i.to_string()), Ok(text.to_owned()));
        for wrong in ["2026-03-01T10:00:00", "2026-03-01T24:00:00Z", "2026-03-01 10:00:00Z", "2026-03-01T10:00Z"] {
            assert!(wrong.parse::<Timestamp>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_day_has_one_text(days in 0..=LAST_DAY) {
            let day = Day::from_days(days).expect("in range");
            prop_assert_eq!(day.to_string().parse(), Ok(day));
            prop_assert_eq!(Day::from_first_second(day.first_second()), Some(day));
            prop_assert_eq!(Day::from_second_after(day.second_after()), Some(day));
            prop_assert_eq!(Day::from_first_second(day.first_second() + 1), None);
        }
    }
}
