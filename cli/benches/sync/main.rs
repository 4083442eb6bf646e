//! What sending costs: a thousand phones into one collector, and one phone with a million entries, half of them sent.
//!
//! Both run the real commands. `PHONES`, `ENTRIES` and `MILLION` in the environment make it smaller.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench")]
#![allow(clippy::indexing_slicing, clippy::float_arithmetic, clippy::as_conversions, reason = "a bench")]

mod bare;
mod load;
mod million;
mod phones;
mod process;

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn main() {
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let what = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let wanted = |name: &str| what.as_deref().is_none_or(|what| what == name);
    if wanted("load") {
        load::run(dir.path(), number("PHONES", 1_000), number("ENTRIES", 1_000));
    }
    if wanted("million") {
        million::run(dir.path(), number("MILLION", 1_000_000));
    }
}
