//! Strict CBOR: one item that is valid is read whole, and no byte of it is left.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roughcheck_format::base::{Reader, validate};

fuzz_target!(|data: &[u8]| {
    let mut reader = Reader::new(data);
    let whole = reader.raw().is_ok_and(|item| item == data) && reader.end().is_ok();
    assert_eq!(validate(data).is_ok(), whole);
});
