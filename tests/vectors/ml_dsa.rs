//! ML-DSA-44 against the vectors of Wycheproof, with the empty context that COSE has.

use roughcheck::cose::{KeyFault, PublicKey, SecondKey};

use super::{hex, json};

fn key(bytes: &[u8]) -> Option<Result<PublicKey, KeyFault>> {
    bytes.try_into().ok().map(PublicKey::second_of_party)
}

#[test]
fn wycheproof_verifies() {
    let (mut ran, mut valid, mut weak) = (0, 0, 0);
    for group in json("wycheproof/mldsa_44_verify_test.json")["testGroups"].as_array().unwrap() {
        let key = key(&hex(&group["publicKey"]));
        for test in group["tests"].as_array().unwrap() {
            let (message, signature) = (hex(&test["msg"]), hex(&test["sig"]));
            let flags = test["flags"].as_array().unwrap();
            ran += 1;
            // A key for which everybody can sign verifies by the standard, and is none of ours.
            if flags.iter().any(|flag| flag == "ZeroPublicKey") {
                assert_eq!(key, Some(Err(KeyFault::SmallOrder)), "{}", test["tcId"]);
                weak += 1;
                continue;
            }
            let got = matches!(&key, Some(Ok(key)) if key.verify(&message, &signature));
            assert_eq!(got, test["result"] == "valid", "{}: {}", test["tcId"], test["comment"]);
            valid += usize::from(got);
        }
    }
    assert_eq!((ran, valid, weak), (51, 19, 7));
}

#[test]
fn wycheproof_signs() {
    let mut ran = 0;
    for group in json("wycheproof/mldsa_44_sign_seed_test.json")["testGroups"].as_array().unwrap() {
        let key = SecondKey::from_seed(&hex(&group["privateSeed"]).try_into().unwrap());
        assert_eq!(key.public_key().as_bytes(), hex(&group["publicKey"]));
        for test in group["tests"].as_array().unwrap() {
            let (message, signature) = (hex(&test["msg"]), hex(&test["sig"]));
            assert_eq!(key.sign(&message), Some(signature.clone()), "{}: {}", test["tcId"], test["comment"]);
            assert!(key.public_key().verify(&message, &signature));
            ran += 1;
        }
    }
    assert_eq!(ran, 12);
}
