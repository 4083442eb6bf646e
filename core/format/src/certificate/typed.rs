//! Numbers as people type them: in the digits of any script, with a label before, between or behind, and with slips.

use super::Number;
use crate::base::{looks, words};

/// What somebody typed where a number was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedNumber {
    /// A number beyond doubt, however it was spelled.
    Understood(Number),
    /// In doubt: the readings there may be, the likeliest first; none where nothing in it is a number. Whoever typed it
    /// is asked.
    Asked(Vec<Number>),
}

/// Longer texts are not numbers, in bytes.
const MAX_TYPED: usize = 256;

/// Short words for *number* and *certificate* that stand around one, folded. A word of six letters needs no list.
const LABELS: &str = "\
    cert crt doc kp kpc kpcert kpcs n no nos nr nro nrs num numb numer numero number pc pk ref ser serie zert \
    certificate certificat certificado zertifikat";

/// Words between such words; elsewhere they are letters of a number.
const CONNECTING: &str = "\
    da das de del der des do du for la le of the y";

/// The one label that is also a participant: Norway's two letters.
const PARTICIPANT_TOO: &str = "no";

/// With so many letters a word is not the prefix of a serial.
const LONG: usize = 6;

impl TypedNumber {
    /// Reads what was typed. Spaces, dashes, slashes, dots, case, format characters and the script of the digits do not
    /// matter. A label is never taken for a participant: the number without it is offered, and so is a number whose
    /// participant was typed in look-alike signs or that has signs in between which no number has.
    ///
    /// What [`Number`] itself writes is read as it stands, unless a label stands where the participant should.
    #[must_use]
    pub fn read(text: &str) -> Self {
        if text.len() > MAX_TYPED {
            return Self::Asked(Vec::new());
        }
        let whole = text.parse::<Number>().ok();
        let runs = runs(text);
        let (kept, certain) = without_labels(&runs);
        let first = runs.first().map_or("", |run| run.text.as_str());
        let as_written = whole.as_ref().is_some_and(|whole| whole.to_string() == text.trim());
        if !as_written && !runs.iter().any(|run| run.digits) {
            return Self::Asked(Vec::new());
        }
        if kept == runs.iter().map(|run| run.text.clone()).collect::<Vec<_>>() {
            return whole.map_or_else(|| Self::Asked(likeliest(&kept).into_iter().collect()), Self::Understood);
        }
        match (likeliest(&kept), whole) {
            (Some(_), Some(whole)) if as_written && !listed(LABELS, first) => Self::Understood(whole),
            (Some(reading), whole) => Self::Asked(std::iter::once(reading).chain(whole).collect()),
            (None, Some(whole)) if !certain || as_written && first == PARTICIPANT_TOO => Self::Understood(whole),
            (None, Some(whole)) if first == PARTICIPANT_TOO => Self::Asked(vec![whole]),
            (None, _) => Self::Asked(Vec::new()),
        }
    }

    /// The number, where there is no doubt.
    #[must_use]
    pub fn understood(self) -> Option<Number> {
        match self {
            Self::Understood(number) => Some(number),
            Self::Asked(_) => None,
        }
    }
}

/// Digits or letters that stand together.
struct Run {
    text: String,
    digits: bool,
    /// Letters that are no Latin ones and look like none.
    foreign: bool,
    /// Whether nothing else stands in its word.
    alone: bool,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for word in words(text) {
        let begin = runs.len();
        let mut last = None;
        for c in word.chars() {
            let class = (c.is_ascii_digit(), c.is_ascii());
            match runs.last_mut().filter(|_| last == Some(class)) {
                Some(run) => run.text.push(c),
                None => runs.push(Run { text: c.to_string(), digits: class.0, foreign: !class.1, alone: false }),
            }
            last = Some(class);
        }
        let alone = runs.len() == begin + 1;
        for run in runs.iter_mut().skip(begin) {
            run.alone = alone;
            let latin = looks(&run.text);
            if run.foreign && latin.is_ascii() {
                (run.text, run.foreign) = (latin, false);
            }
        }
    }
    runs
}

/// The runs without labels, and whether one that was left out is beyond doubt a label.
fn without_labels(runs: &[Run]) -> (Vec<String>, bool) {
    let (mut kept, mut certain, mut labelled) = (Vec::<String>::new(), false, false);
    for (at, run) in runs.iter().enumerate() {
        let text = run.text.as_str();
        let digits_follow = runs.get(at + 1).is_some_and(|next| next.digits);
        let label = run.foreign
            || listed(LABELS, text) && (text.len() > 1 || kept.is_empty())
            || labelled && !digits_follow && listed(CONNECTING, text)
            || run.alone && !run.digits && text.len() >= LONG;
        let pair_follows = runs.iter().skip(at + 1).any(|next| !next.digits && !next.foreign && next.text.len() == 2);
        let doubtful = run.alone && !run.digits && (text.len() >= 4 || text.len() == 3 && at == 0 && pair_follows);
        labelled = label || doubtful;
        certain |= label;
        if labelled {
            continue;
        }
        match joined_label(text).filter(|_| !run.digits && kept.is_empty()) {
            Some(participant) => {
                certain = true;
                kept.push(participant.to_owned());
            }
            None => kept.push(text.to_owned()),
        }
    }
    (kept, certain)
}

/// Whether a word is in a list of words with a space between them.
fn listed(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

/// The participant in letters that begin or end with a label, as in `NrSL` and `SLno`.
fn joined_label(letters: &str) -> Option<&str> {
    let split = |label: &str| {
        let rest = letters.strip_prefix(label).or_else(|| letters.strip_suffix(label))?;
        (label.len() > 1 && rest.len() == 2).then_some(rest)
    };
    LABELS.split(' ').find_map(split)
}

/// The number in what was typed, with letters for digits where the participant stands.
fn likeliest(kept: &[String]) -> Option<Number> {
    let joined: String = kept.concat().to_uppercase();
    joined.parse().ok().or_else(|| {
        let (participant, serial) = joined.split_at_checked(2)?;
        let letter = |c: char| match c {
            '0' => 'O',
            '1' => 'I',
            '2' => 'Z',
            '5' => 'S',
            '6' => 'G',
            '8' => 'B',
            other => other,
        };
        let some_letter = participant.chars().any(|c| c.is_ascii_alphabetic());
        let participant: String = participant.chars().map(letter).collect();
        format!("{participant}{serial}").parse().ok().filter(|_| some_letter)
    })
}

#[cfg(test)]
mod tests;
