//! The COSE working group's examples: what our readers say of each, written down.

use roughcheck::cose::{CoseError, CoseSign, HeaderFault, Purpose, Sign1, sig_structure};

use super::{hex, json};

/// What a reader of one-signer envelopes says: the tag is another, or the header is not ours.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    NotSign1,
    OtherHeader,
    OtherAlgorithm,
}

/// Every example with its expected outcome. None uses algorithm -19, so none may be accepted.
const EXPECTED: [(&str, Said); 18] = [
    // ES256 or EdDSA (-8) in the protected header, key id unprotected: our unprotected header is empty.
    ("eddsa-sig-01", Said::NotSign1),
    ("eddsa-sig-02", Said::NotSign1),
    // COSE_Sign, tag 98.
    ("eddsa-01", Said::NotSign1),
    ("eddsa-02", Said::NotSign1),
    ("sign-pass-01", Said::NotSign1),
    ("sign-pass-02", Said::NotSign1),
    ("sign-pass-03", Said::NotSign1),
    ("sign-fail-01", Said::NotSign1),
    ("sign-fail-02", Said::NotSign1),
    ("sign-fail-03", Said::NotSign1),
    ("sign-fail-04", Said::NotSign1),
    ("sign-fail-06", Said::NotSign1),
    ("sign-fail-07", Said::NotSign1),
    // CWTs: signed with ES256 and nothing unprotected but the key id in A_4, or not signed but encrypted or authenticated with a MAC.
    ("A_3", Said::OtherAlgorithm),
    ("A_4", Said::NotSign1),
    ("A_5", Said::NotSign1),
    ("A_6", Said::NotSign1),
    ("A_7", Said::NotSign1),
];

#[test]
fn examples() {
    let mut ran = 0;
    for (name, expected) in EXPECTED {
        let bytes = hex(&json(&format!("cose/{name}.json"))["output"]["cbor"]);
        let said = match Sign1::decode(&bytes, Purpose::Certificate) {
            Ok(_) => panic!("{name} was accepted"),
            Err(CoseError::Envelope(_)) => Said::NotSign1,
            Err(CoseError::Header(HeaderFault::Algorithm)) => Said::OtherAlgorithm,
            Err(CoseError::Header(_)) => Said::OtherHeader,
        };
        assert_eq!(said, expected, "{name}");
        assert!(CoseSign::decode(&bytes).is_err(), "{name} as a trust document");
        ran += 1;
    }
    assert_eq!(ran, 18);
}

/// The bytes to be signed are the working group's own, wherever the protected header is not empty.
#[test]
fn signature_structures() {
    let mut ran = 0;
    for name in ["sign-pass-01", "sign-pass-02", "sign-pass-03", "eddsa-sig-01", "eddsa-sig-02"] {
        let example = json(&format!("cose/{name}.json"));
        let diagnostic = example["output"]["cbor_diag"].as_str().unwrap();
        let protected = diagnostic.split("h'").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
        // RFC 9052 section 4.4: an empty protected map is signed as a zero-length string.
        let protected = if protected.eq_ignore_ascii_case("a0") { "" } else { protected };
        let external = example["input"]["sign0"]["external"].as_str().unwrap_or_default();
        let payload = example["input"]["plaintext"].as_str().unwrap();
        let parts = [protected, external].map(|hex| roughcheck::base::from_hex(hex).unwrap());
        let structure = sig_structure("Signature1", &[&parts[0], &parts[1], payload.as_bytes()]);
        assert_eq!(structure, hex(&example["intermediates"]["ToBeSign_hex"]), "{name}");
        ran += 1;
    }
    assert_eq!(ran, 5);
}
