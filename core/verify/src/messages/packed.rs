//! The catalogues as `build.rs` packs them into the library: a phone carries little of them, and unpacks those it shows.

use fdeflate::decompress_to_vec_bounded;

use super::Language;

/// No more than this is ever unpacked at once, in bytes: a catalogue has a twentieth of it.
const MOST: usize = 1 << 20;

/// What `build.rs` wrote under this name.
macro_rules! packed {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name)).as_slice()
    };
}

/// The catalogue of this language, as Fluent reads it: its texts as written, in the order of the English ones, without
/// comments.
pub(super) fn catalogue(language: Language) -> String {
    let texts = match language {
        Language::English => packed!("en"),
        Language::French => packed!("fr"),
        Language::Portuguese => packed!("pt"),
        Language::Spanish => packed!("es"),
        Language::Russian => packed!("ru"),
        Language::Arabic => packed!("ar"),
        Language::Chinese => packed!("zh"),
    };
    let (names, texts) = (unpacked(packed!("names")), unpacked(texts));
    let named = names.split('\n').zip(texts.split('\0')).filter(|(_, text)| !text.is_empty());
    named.map(|(name, text)| format!("{name} ={text}\n")).collect()
}

/// Nothing where it is no text of ours, which a test rules out.
fn unpacked(packed: &[u8]) -> String {
    let bytes = decompress_to_vec_bounded(packed, MOST).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
