//! The text of a code: [`classify`] tells what a text is by its first characters, and [`base45`] reads its body strictly.

pub mod base45;
mod text;

pub use text::{MAX_TEXT, PREFIX, Text, classify, encode_text};
