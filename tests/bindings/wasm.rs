//! What a page in a browser would take builds for wasm32, and stays small enough to be loaded.

use super::languages::{line, said};
use super::{COMPILERS, turn};
use crate::skip::tell;

/// The most bytes that the checking of a certificate may take.
const MOST: usize = 1_000_000;

#[test]
fn verify_builds_for_wasm() {
    let _turn = turn(&COMPILERS);
    let Some(said) = said("wasm", "core/verify/wasm.sh", &["verify"]) else { return };
    let size = line(&said, "verify: ").unwrap_or_else(|| panic!("wasm.sh says how large verify is\n{said}"));
    let bytes: usize = size.strip_prefix("verify: ").unwrap().parse().unwrap();
    assert!((100_000..=MOST).contains(&bytes), "{size} bytes; at most {MOST}");
    tell(&format!("wasm: {size} bytes"));
}
