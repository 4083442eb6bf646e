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

/// Longer texts are no number, in bytes.
const MAX_TYPED: usize = 256;

/// Short words for *number* and *certificate* that stand around one, folded. A word of six letters needs no list.
const LABELS: [&str; 28] = [
    "cert",
    "crt",
    "doc",
    "kp",
    "kpc",
    "kpcert",
    "kpcs",
    "n",
    "no",
    "nos",
    "nr",
    "nro",
    "nrs",
    "num",
    "numb",
    "numer",
    "numero",
    "number",
    "pc",
    "pk",
    "ref",
    "ser",
    "serie",
    "zert",
    "certificate",
    "certificat",
    "certificado",
    "zertifikat",
];

/// Words between such words; elsewhere they are letters of a number.
const CONNECTING: [&str; 14] =
    ["da", "das", "de", "del", "der", "des", "do", "du", "for", "la", "le", "of", "the", "y"];

/// The one label that is also a participant: Norway's two letters.
const PARTICIPANT_TOO: &str = "no";

/// Letters from which on a word is no prefix of a serial.
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
            (Some(_), Some(whole)) if as_written && !LABELS.contains(&first) => Self::Understood(whole),
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
            || LABELS.contains(&text) && (text.len() > 1 || kept.is_empty())
            || labelled && !digits_follow && CONNECTING.contains(&text)
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

/// The participant in letters that begin or end with a label, as in `NrSL` and `SLno`.
fn joined_label(letters: &str) -> Option<&str> {
    let split = |label: &&str| {
        let rest = letters.strip_prefix(label).or_else(|| letters.strip_suffix(label))?;
        (label.len() > 1 && rest.len() == 2).then_some(rest)
    };
    LABELS.iter().find_map(split)
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
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let shown = |numbers: Vec<Number>| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ");
        match TypedNumber::read(text) {
            TypedNumber::Understood(number) => number.to_string(),
            TypedNumber::Asked(readings) => format!("? {}", shown(readings)).trim_end().to_owned(),
        }
    }

    #[test]
    fn one_number_in_every_spelling_and_script() {
        for typed in [
            "SL004199",
            "SL 004199",
            "sl-004199",
            "S L/004.199",
            " SL\u{2013}004199 ",
            "SL\u{a0}004199",
            "SL\u{2212}004199",
            "SL ٠٠٤١٩٩",
            "SL ۰۰۴۱۹۹",
            "SL ००४१९९",
            "ＳＬ ００４１９９",
            "SL\u{200b}004199",
            "\u{200e}SL 004199",
            "\u{feff}SL004199",
            "SL／004199",
            "SL\u{2011}004\u{2011}199",
        ] {
            assert_eq!(read(typed), "SL-004199", "{typed}");
        }
        assert_eq!(read("AO-A012345"), "AO-A012345");
        assert_eq!(read("SLAB 004199"), "SL-AB004199");
        assert_eq!(read("SLA 004199"), "SL-A004199");
        assert_eq!(read("DE 0000012"), "DE-0000012");
        assert_eq!(read("AO 000123/2026"), "AO-0001232026");
    }

    #[test]
    fn a_label_is_no_participant_and_its_number_is_offered() {
        for typed in ["No BW 0000107", "no. bw 0000107", "NO BW 0000107", "NoBW0000107", "NO-BW0000107"] {
            assert!(read(typed).starts_with("? BW-0000107"), "{typed}: {}", read(typed));
        }
        for typed in [
            "Nr BW 0000107",
            "Nr. BW-0000107",
            "NrBW0000107",
            "Nº BW 0000107",
            "N° BW 0000107",
            "№ BW 0000107",
            "№BW0000107",
            "N BW 0000107",
            "n.º BW 0000107",
            "Number BW 0000107",
            "Certificate BW 0000107",
            "Certificate No. BW 0000107",
            "Cert. BW0000107",
            "KPC BW 0000107",
            "KPC BW0000107",
            "KPCBW0000107",
            "KP BW 0000107",
            "KPC No: BW-0000107",
            "Kimberley Process Certificate BW 0000107",
            "Zertifikat BW 0000107",
            "Zertifikat-Nr. BW 0000107",
            "Certificat n° BW 0000107",
            "Certificat du Processus de Kimberley BW 0000107",
            "Certificado nº BW 0000107",
            "сертификат BW 0000107",
            "Сертификат № BW 0000107",
            "证书号 BW 0000107",
            "证书号BW0000107",
            "证书编号：BW0000107",
            "رقم BW 0000107",
            "شهادة رقم BW ٠٠٠٠١٠٧",
            "प्रमाणपत्र BW 0000107",
            "Numéro: BW 0000107",
            "Número BW 0000107",
            "BW No 0000107",
            "BW Nr. 0000107",
            "BW No. 0000107",
            "BWNo0000107",
            "BW-KPC-0000107",
            "BW № 0000107",
            "BW cert 0000107",
            "BW certificate 0000107",
            "BW 0000107 KPC",
            "BW 0000107 No",
            "BW 0000107 (certificate)",
            "BW0000107KPC",
            "BW 0000107 证书",
            "Attestation BW 0000107",
            "#BW_0000107",
            "BW (0000107)",
            "BW&0000107",
            "ВW 0000107",
            "8W 0000107",
            "Ref. BW 0000107",
        ] {
            assert!(read(typed).starts_with("? BW-0000107"), "{typed}: {}", read(typed));
        }
        assert_eq!(read("АО 0770431"), "? AO-0770431", "Cyrillic letters");
        assert_eq!(read("A0 0770431"), "? AO-0770431", "zero for a letter");
        assert_eq!(read("Zertifikat DE 0123456"), "? DE-0123456");
        assert_eq!(read("Certificate CI 000123"), "? CI-000123");
    }

    #[test]
    fn a_label_without_a_participant_offers_nobody_elses_number() {
        for typed in [
            "Nr 004199",
            "KPC 004199",
            "KP 004199",
            "KP-004199",
            "Cert 004199",
            "Certificate 004199",
            "Zeugnis 004199",
            "№ 7",
        ] {
            let read = read(typed);
            assert!(read == "?" || read.starts_with("? NO-"), "{typed}: {read}");
        }
        assert_eq!(read("No 004199"), "? NO-004199", "a number without participant, or Norway's");
        assert_eq!(read("NO-004199"), "NO-004199", "as it is offered");
    }

    #[test]
    fn what_a_number_writes_is_read() {
        for number in ["AO-KPC0012345", "AO-12NR", "SL-NO12", "NA-000001", "NO-0000001", "AO-COPY1", "DE-DE1"] {
            assert_eq!(read(number), number);
        }
    }

    #[test]
    fn what_is_no_number_is_asked_without_a_reading() {
        for typed in [
            "",
            "SL",
            "the blue one",
            "see above",
            "SLABC",
            "004199",
            "СЛ004199",
            "SL12345678901234567",
            "-",
            "№",
            &"9".repeat(300),
            "0017 0001",
        ] {
            assert_eq!(read(typed), "?", "{typed}");
        }
    }
}
