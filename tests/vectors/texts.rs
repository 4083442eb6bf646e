//! base45, and certificates of another kind.

use roughcheck::check::Reading;
use roughcheck::code::base45;

use super::{hex, json, read};

#[test]
fn base45_of_rfc_9285() {
    let cases = json("base45/cases.json");
    let (valid, invalid) = (cases["valid"].as_array().unwrap(), cases["invalid"].as_array().unwrap());
    for case in valid {
        let (text, bytes) = (case["b45"].as_str().unwrap(), hex(&case["hex"]));
        assert_eq!(base45::decode(text).ok(), Some(bytes.clone()), "{text}");
        assert_eq!(base45::encode(&bytes), text);
    }
    for case in invalid {
        assert!(base45::decode(case["b45"].as_str().unwrap()).is_err(), "{case}");
    }
    assert_eq!((valid.len(), invalid.len()), (9, 15));
}

#[test]
fn the_european_certificates_are_foreign() {
    let texts = read("eu-dcc/texts.txt");
    let foreign = texts.lines().filter(|text| Reading::of_text(text, None) == Reading::Foreign).count();
    assert_eq!((texts.lines().count(), foreign), (329, 329));
}
