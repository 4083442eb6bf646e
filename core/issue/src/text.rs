//! Text that is about to be signed: stricter than text that is read. Which characters there are is asked of the newest
//! table that this software knows; a phone never asks, so that a newer letter is not a forgery on an older phone.

use icu_normalizer::ComposingNormalizer;
use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, WhiteSpace};
use icu_properties::{CodePointMapData, CodePointSetData};
use thiserror::Error;

use roughcheck_format::base::{is_joiner, takes_joiners};
use roughcheck_format::certificate::{CertificateRecord, RecordError};

/// A character that cannot be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("U+{:04X} would not show, or not as it is written", u32::from(*.0))]
pub struct Unshown(pub char);

/// What stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// A name on one line.
    Name,
    /// Sentences: line ends, the spaces that print wants, and the marks of direction that right-to-left scripts want.
    Prose,
}

/// The text in Unicode Normalization Form C.
///
/// # Errors
/// The first character that is invisible, blank, for private use, unassigned or none at all, and the first joiner that
/// does not stand between letters of a script that needs it.
pub(crate) fn composed(text: &str, style: Style) -> Result<String, Unshown> {
    if text.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
        return Ok(text.to_owned());
    }
    let composed: String = ComposingNormalizer::new_nfc().normalize_iter(text.chars()).collect();
    let (mut before, mut rest) = (None, composed.chars().peekable());
    while let Some(c) = rest.next() {
        let joins = is_joiner(c) && letter_before(before) && letter_before(rest.peek().copied());
        if !joins && !shows(c, style) {
            return Err(Unshown(c));
        }
        before = Some(c);
    }
    Ok(composed)
}

/// Whether a joiner may stand beside this.
fn letter_before(beside: Option<char>) -> bool {
    let category = |c| CodePointMapData::<GeneralCategory>::new().get(c);
    let written = |c| {
        let category = category(c);
        GeneralCategoryGroup::Letter.contains(category) || GeneralCategoryGroup::Mark.contains(category)
    };
    beside.is_some_and(|c| takes_joiners(c) && written(c))
}

fn shows(c: char, style: Style) -> bool {
    const BRAILLE_BLANK: char = '\u{2800}';
    let in_prose = matches!(c, '\n' | '\u{a0}' | '\u{202f}' | '\u{3000}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    if c == ' ' || style == Style::Prose && in_prose {
        return true;
    }
    let nothing = [
        GeneralCategory::Control,
        GeneralCategory::Format,
        GeneralCategory::PrivateUse,
        GeneralCategory::Surrogate,
        GeneralCategory::Unassigned,
        GeneralCategory::LineSeparator,
        GeneralCategory::ParagraphSeparator,
    ];
    !nothing.contains(&CodePointMapData::<GeneralCategory>::new().get(c))
        && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        && !CodePointSetData::new::<WhiteSpace>().contains(c)
        && c != BRAILLE_BLANK
}

/// A certificate whose texts can be signed, and the fields that were brought to NFC for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Composed {
    pub(crate) record: CertificateRecord,
    pub(crate) fields: Vec<&'static str>,
    pub(crate) faults: Vec<RecordError>,
}

/// Brings every text of a certificate to NFC; a text with a fault stays as it is.
pub(crate) fn composed_record(record: &CertificateRecord) -> Composed {
    let mut out = Composed { record: record.clone(), fields: Vec::new(), faults: Vec::new() };
    let (mut fields, mut faults) = (Vec::new(), Vec::new());
    let mut at_place = |field: &'static str, at: &str, text: &mut String| match composed(text, Style::Name) {
        Ok(composed) if composed == *text => {}
        Ok(composed) => {
            *text = composed;
            fields.push(field);
        }
        Err(unshown) => faults.push(RecordError::within(field, at, unshown)),
    };
    let mut each = |field: &'static str, at: Option<usize>, text: &mut String| match at {
        None => at_place(field, field, text),
        Some(at) => {
            let (list, rest) = field.split_once('.').map_or((field, String::new()), |(a, b)| (a, format!(".{b}")));
            at_place(field, &format!("{list}[{at}]{rest}"), text);
        }
    };
    let parties = [
        (["exporter.name", "exporter.address", "exporter.id"], &mut out.record.exporter),
        (["importer.name", "importer.address", "importer.id"], &mut out.record.importer),
    ];
    for ([name, address, id], party) in parties {
        for (field, text) in [(name, &mut party.name), (address, &mut party.address), (id, &mut party.id)] {
            text.iter_mut().for_each(|text| each(field, None, text));
        }
    }
    out.record.seals.iter_mut().enumerate().for_each(|(at, text)| each("seals", Some(at), text));
    out.record.zones.iter_mut().enumerate().for_each(|(at, text)| each("zones", Some(at), text));
    for (at, one) in out.record.attestations.iter_mut().enumerate() {
        each("attestations.harm", Some(at), &mut one.harm);
        each("attestations.by", Some(at), &mut one.by);
        each("attestations.claim", Some(at), &mut one.claim);
    }
    fields.dedup();
    (out.fields, out.faults) = (fields, faults);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Result<String, Unshown> {
        composed(text, Style::Name)
    }

    #[test]
    fn text_comes_to_nfc() {
        assert_eq!(name("Berbe\u{301}rati"), Ok("Berbérati".to_owned()));
        assert_eq!(name("\u{958}"), Ok("\u{915}\u{93c}".to_owned()), "excluded from composition");
        assert_eq!(name("Ａ"), Ok("Ａ".to_owned()), "compatibility forms stay");
    }

    #[test]
    fn what_does_not_show_is_named() {
        for c in [
            '\u{ad}',
            '\u{34f}',
            '\u{115f}',
            '\u{180b}',
            '\u{200b}',
            '\u{200c}',
            '\u{200e}',
            '\u{202e}',
            '\u{2060}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{ffa0}',
            '\u{e0041}',
            '\u{e000}',
            '\u{f0000}',
            '\u{fdd0}',
            '\u{fffe}',
            '\u{378}',
            '\u{2800}',
            '\u{a0}',
            '\u{2003}',
            '\u{3000}',
            '\u{2028}',
            '\t',
            '\n',
            '\u{7f}',
            '\u{85}',
        ] {
            assert_eq!(name(&format!("a{c}b")), Err(Unshown(c)), "U+{:04X}", u32::from(c));
        }
        assert_eq!(Unshown('\u{3164}').to_string(), "U+3164 would not show, or not as it is written");
        let prose = "Deux lignes\u{a0}:\n\u{200f}نص";
        assert_eq!(composed(prose, Style::Prose), Ok(prose.to_owned()));
        assert_eq!(composed("a\u{200b}", Style::Prose), Err(Unshown('\u{200b}')));
    }

    #[test]
    fn joiners_stand_where_a_script_needs_them() {
        for written in ["ශ්\u{200d}රී", "می\u{200c}خواهم", "क्\u{200d}ष", "ക്\u{200d}ഷ", "ক্\u{200c}ষ"]
        {
            assert_eq!(name(written), Ok(written.to_owned()), "{written}");
        }
        for (wrong, joiner) in [
            ("Sm\u{200d}ith", '\u{200d}'),
            ("ශ්\u{200d}", '\u{200d}'),
            ("\u{200c}می", '\u{200c}'),
            ("می\u{200c}\u{200c}خواهم", '\u{200c}'),
            ("می\u{200c} خواهم", '\u{200c}'),
            ("ใจ\u{200d}ดี", '\u{200d}'),
            ("Алм\u{200d}аз", '\u{200d}'),
            ("१\u{200d}२", '\u{200d}'),
        ] {
            assert_eq!(name(wrong), Err(Unshown(joiner)), "{wrong}");
        }
    }
}
