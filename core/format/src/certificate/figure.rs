//! Figures as scales, keyboards and papers write them: understood where nothing is lost, asked where something would be.

use thiserror::Error;

use super::Carats;
use crate::base::ascii_digit;

/// The longest figure that is looked at, in bytes.
const LONGEST: usize = 64;
/// What may stand behind a weight.
const UNITS: [&str; 5] = ["ct", "cts", "carat", "carats", "car"];

/// Why a figure is not taken as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FigureError {
    /// It is not a figure.
    #[error("write it with digits and at most two decimals, such as 1204.35")]
    Unread,
    /// It is larger than any parcel.
    #[error("it is larger than 9,999,999,999.99")]
    TooLarge,
    /// One sign, and three digits behind it: thousands or decimals.
    #[error("{0} or {1}? write it with two decimals")]
    Ambiguous(String, String),
    /// It has more than two decimals, and they are not zeros.
    #[error("{0} or {1}? round it to two decimals")]
    TooFine(String, String),
}

impl Carats {
    /// A weight as somebody typed it: with a point or a comma, with thousands apart, in digits of any script, with zeros
    /// behind the second decimal and with its unit.
    ///
    /// # Errors
    /// [`FigureError`] where it is not a figure, or two readings are left.
    pub fn typed(text: &str) -> Result<Self, FigureError> {
        if text.len() > LONGEST {
            return Err(FigureError::Unread);
        }
        let text: String = text.trim().chars().map(ascii_digit).collect();
        let figure = text.trim_end_matches('.').trim_end_matches(char::is_alphabetic);
        let unit = text.get(figure.len()..).unwrap_or_default().trim_end_matches('.').to_lowercase();
        if !unit.is_empty() && !UNITS.contains(&unit.as_str()) || unit.is_empty() && figure.len() < text.len() {
            return Err(FigureError::Unread);
        }
        let Split { whole, decimals } = split(figure.trim_end())?;
        let value = whole.parse::<u64>().map_err(|_| FigureError::TooLarge);
        let exact = |hundredths: u64| Self::from_hundredths(hundredths).map_err(|_| FigureError::TooLarge);
        let hundredths = |whole: u64, more: u64| {
            whole.checked_mul(100).and_then(|all| all.checked_add(more)).ok_or(FigureError::TooLarge).and_then(exact)
        };
        let cents = |digits: &str| format!("{digits:0<2}").parse::<u64>().map_err(|_| FigureError::Unread);
        match decimals.split_at_checked(2) {
            Some((near, rest)) if rest.bytes().any(|digit| digit != b'0') => {
                let lower = hundredths(value?, cents(near)?)?;
                Err(FigureError::TooFine(lower.to_string(), exact(lower.hundredths() + 1)?.to_string()))
            }
            Some((near, _)) => hundredths(value?, cents(near)?),
            None => hundredths(value?, cents(&decimals)?),
        }
    }
}

/// A count as somebody typed it, in digits of any script.
#[must_use]
pub fn typed_count(text: &str) -> Option<u64> {
    let digits: String = text.trim().chars().map(ascii_digit).collect();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

struct Split {
    whole: String,
    decimals: String,
}

/// Takes thousands and decimals apart. Where both signs stand, the last is the decimal one; where one stands several times,
/// it sets thousands apart; where one stands once with three digits behind it, it can be either.
fn split(figure: &str) -> Result<Split, FigureError> {
    let figure: String = figure.chars().map(sign).collect();
    let point = match (figure.rfind('.'), figure.rfind(',')) {
        (Some(point), Some(comma)) => Some(point.max(comma)),
        (one, other) => one.or(other).filter(|at| {
            let same = figure.get(*at..).and_then(|rest| rest.chars().next());
            figure.chars().filter(|c| Some(*c) == same).count() == 1
        }),
    };
    let point = figure.find(DECIMAL).or(point);
    let (before, after) = match point {
        None => (figure.as_str(), None),
        Some(at) => {
            let (before, behind) = figure.split_at(at);
            let mut digits = behind.chars();
            digits.next();
            (before, Some(digits.as_str()))
        }
    };
    let groups: Vec<&str> = before.split([' ', ',', '.']).collect();
    let whole = groups.concat();
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let decimals = after.unwrap_or_default();
    let nothing = whole.is_empty() && decimals.is_empty() || after.is_some_and(str::is_empty);
    let signs: Vec<char> = before.chars().filter(|c| !c.is_ascii_digit()).collect();
    let one_sign = signs.windows(2).all(|pair| pair.first() == pair.last());
    if nothing || !one_sign || !number(&whole) || !number(decimals) || !grouped(&groups) {
        return Err(FigureError::Unread);
    }
    let sure =
        figure.contains(DECIMAL) || groups.len() > 1 || whole.starts_with('0') || !(1..=3).contains(&whole.len());
    if decimals.len() == 3 && !sure {
        return Err(FigureError::Ambiguous(format!("{whole}{decimals}.00"), format!("{whole}.{decimals}")));
    }
    Ok(Split { whole: if whole.is_empty() { "0".to_owned() } else { whole }, decimals: decimals.to_owned() })
}

/// A sign that is a decimal one and nothing else.
const DECIMAL: char = '\u{66b}';

/// Signs that stand for the same, as one: spaces, apostrophes and the Arabic sign set thousands apart and nothing else.
const fn sign(c: char) -> char {
    match c {
        '\u{ff0e}' => '.',
        '\u{ff0c}' | '\u{60c}' => ',',
        '\'' | '’' | '٬' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' | '\u{3000}' | '\u{2002}'..='\u{2006}' => {
            ' '
        }
        other => other,
    }
}

/// Whether digits stand in groups of three, or of two before the last three as in India.
fn grouped(groups: &[&str]) -> bool {
    let Some(((last, between), first)) =
        groups.split_last().and_then(|(last, rest)| Some(((last, rest.get(1..)?), rest.first()?)))
    else {
        return true;
    };
    let all = |width| (1..=width).contains(&first.len()) && between.iter().all(|group| group.len() == width);
    last.len() == 3 && (all(3) || all(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_understood_where_nothing_is_lost() {
        let same = [
            "1204.35",
            "1204,35",
            "1204.350",
            "1204,3500",
            "1,204.35",
            "1.204,35",
            "1 204.35",
            "1 204,35",
            "1\u{a0}204,35",
            "1\u{202f}204,35",
            "1’204.35",
            "1'204.35",
            "1 204.350",
            "1204.35 ct",
            "1204.35cts",
            "1204,35 Carats",
            "1204.35 ct.",
            " 1204.35 ",
            "١٢٠٤٫٣٥",
            "١٬٢٠٤٫٣٥",
            "۱۲۰۴٫۳۵",
            "१२०४.३५",
            "１２０４．３５",
            "１，２０４．３５",
        ];
        for text in same {
            assert_eq!(Carats::typed(text).map(Carats::hundredths), Ok(120_435), "{text}");
        }
        for (text, hundredths) in [
            ("7", 700),
            ("0,5", 50),
            (".5", 50),
            ("0.350", 35),
            ("1 204", 120_400),
            ("1,204,350", 120_435_000),
            ("1.204.350", 120_435_000),
            ("1,20,435.00", 12_043_500),
            ("12,04,350", 120_435_000),
            ("1204.000", 120_400),
            ("0", 0),
            ("9999999999.99", 999_999_999_999),
            ("١٢٠٤", 120_400),
            ("٠٫٣٥٠", 35),
        ] {
            assert_eq!(Carats::typed(text).map(Carats::hundredths), Ok(hundredths), "{text}");
        }
    }

    #[test]
    fn a_weight_is_asked_where_something_would_be_lost() {
        let ambiguous = |text: &str, one: &str, other: &str| {
            assert_eq!(Carats::typed(text), Err(FigureError::Ambiguous(one.to_owned(), other.to_owned())), "{text}");
        };
        ambiguous("1,204", "1204.00", "1.204");
        ambiguous("1.204", "1204.00", "1.204");
        ambiguous("12,500", "12500.00", "12.500");
        ambiguous("١,٢٠٤", "1204.00", "1.204");
        let fine = FigureError::TooFine("1204.35".to_owned(), "1204.36".to_owned());
        for text in ["1204.352", "1,204.3501", "١٢٠٤٫٣٥٢"] {
            assert_eq!(Carats::typed(text), Err(fine.clone()), "{text}");
        }
        assert_eq!(Carats::typed("0,204"), Err(FigureError::TooFine("0.20".to_owned(), "0.21".to_owned())));
    }

    #[test]
    fn what_is_no_figure_is_not_guessed() {
        for text in [
            "",
            " ",
            ".",
            ",",
            "1 20.5",
            "12 04",
            "1,204,35",
            "1.204.35",
            "1,204.350,00",
            "-1",
            "+1",
            "1e3",
            "1204.35 kg",
            "ct",
            "12 g",
            "1204..35",
            "1204.",
            "1,,204.35",
            "1.2.3,4",
            "1 204,350.00",
            "one",
            "1 204.35.1",
            "½",
            "1204.35 USD",
        ] {
            assert_eq!(Carats::typed(text), Err(FigureError::Unread), "{text}");
        }
        assert_eq!(Carats::typed(&"1".repeat(65)), Err(FigureError::Unread));
        assert_eq!(Carats::typed("10000000000"), Err(FigureError::TooLarge));
        assert_eq!(Carats::typed(&"9".repeat(30)), Err(FigureError::TooLarge));
        assert_eq!(
            (typed_count(" ٣ "), typed_count("3"), typed_count("3.0"), typed_count("")),
            (Some(3), Some(3), None, None)
        );
    }
}
