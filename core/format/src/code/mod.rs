//! The text of a code: [`classify`] tells what a text is by its first characters, and [`base45`] reads its body strictly.
//! What was held up may have more around a text, or more than one of them ([`peel`], [`lines`]).

pub mod base45;
mod shown;
mod text;

pub use shown::{
    Around, MAX_SHOWN, MAX_TEXTS, Peeled, Spoilt, lines, looked_at, lost_its_spaces, peel, spoilt_beyond_the_prefix,
    spoilt_body,
};

pub use text::{MAX_TEXT, PREFIX, Text, classify, encode_text};
