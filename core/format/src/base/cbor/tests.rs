//! What is refused and why; and that another encoder agrees on what is accepted.
#![allow(clippy::expect_used, reason = "a test that fails, fails loudly")]

use super::*;
use proptest::prelude::*;

fn fault(hex: &str) -> CborFault {
    validate(&crate::base::from_hex(hex).expect("hex")).expect_err("must be refused").fault
}

#[test]
fn each_departure_from_the_deterministic_form_has_its_own_reason() {
    assert_eq!(fault("1817"), CborFault::NotShortest);
    assert_eq!(fault("590001ff"), CborFault::NotShortest);
    assert_eq!(fault("9f01ff"), CborFault::Indefinite);
    assert_eq!(fault("ff"), CborFault::Indefinite);
    assert_eq!(fault("f93c00"), CborFault::Float);
    assert_eq!(fault("f7"), CborFault::Simple);
    assert_eq!(fault("1c"), CborFault::Reserved);
    assert_eq!(fault("a202010101"), CborFault::KeyOrder);
    assert_eq!(fault("a201010101"), CborFault::DuplicateKey);
    assert_eq!(fault("0101"), CborFault::TrailingBytes);
    assert_eq!(fault("61ff"), CborFault::Utf8);
    assert_eq!(fault("5bffffffffffffffff00"), CborFault::Truncated);
    assert_eq!(fault("9bffffffffffffffff"), CborFault::Truncated);
    assert_eq!(fault("818181818181818181"), CborFault::TooDeep);
    assert_eq!(fault("c243000000"), CborFault::NotShortest);
    assert_eq!(fault("c240"), CborFault::NotShortest);
    assert_eq!(fault("c3490001000000000000ff"), CborFault::NotShortest);
    assert_eq!(fault("c248ffffffffffffffff"), CborFault::NotShortest);
    assert!(matches!(fault("c201"), CborFault::Expected(_)));
}

#[test]
fn a_fault_names_its_byte() {
    let error = validate(&[0x82, 0x01, 0x18, 0x05]).expect_err("not shortest");
    assert_eq!(error.at, 2);
}

proptest! {
    #[test]
    fn hostile_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = validate(&bytes);
    }

    #[test]
    fn what_is_accepted_is_what_an_independent_encoder_writes(bytes in proptest::collection::vec(any::<u8>(), 0..12)) {
        if validate(&bytes).is_ok() {
            let value: ciborium::Value = ciborium::from_reader(&bytes[..]).expect("ciborium reads it too");
            let mut again = Vec::new();
            ciborium::into_writer(&value, &mut again).expect("writes");
            // ciborium keeps the order of map keys as read, so equality also proves shortest forms.
            prop_assert_eq!(again, bytes);
        }
    }
}
