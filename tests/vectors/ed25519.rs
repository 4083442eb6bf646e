//! Strict Ed25519 against four collections.

use roughcheck::cose::{PublicKey, SecretKey, Signer};

use super::{hex, json};

fn accepts(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let Ok(bytes) = <&[u8; 32]>::try_from(key) else { return false };
    PublicKey::from_bytes(bytes).is_ok_and(|key| key.verify(message, signature))
}

#[test]
fn wycheproof() {
    let (mut ran, mut valid) = (0, 0);
    for group in json("wycheproof/ed25519_test.json")["testGroups"].as_array().unwrap() {
        let key = hex(&group["publicKey"]["pk"]);
        for test in group["tests"].as_array().unwrap() {
            let expected = test["result"] == "valid";
            let got = accepts(&key, &hex(&test["msg"]), &hex(&test["sig"]));
            assert_eq!(got, expected, "{}: {}", test["tcId"], test["comment"]);
            ran += 1;
            valid += usize::from(expected);
        }
    }
    assert_eq!((ran, valid), (151, 88));
}

#[test]
fn speccheck_accepts_case_three_alone() {
    let cases = json("speccheck/cases.json");
    let cases = cases.as_array().unwrap();
    let accepted: Vec<usize> = (0..cases.len())
        .filter(|at| {
            let case = &cases[*at];
            accepts(&hex(&case["pub_key"]), &hex(&case["message"]), &hex(&case["signature"]))
        })
        .collect();
    assert_eq!((cases.len(), accepted), (12, vec![3]));
}

#[test]
fn cctv_accepts_forty_three() {
    let cases = json("cctv/ed25519vectors.json");
    let cases = cases.as_array().unwrap();
    let mut accepted = 0;
    for case in cases {
        if accepts(&hex(&case["key"]), case["msg"].as_str().unwrap().as_bytes(), &hex(&case["sig"])) {
            let flags = case["flags"].as_array().cloned().unwrap_or_default();
            assert!(!flags.iter().any(|flag| flag == "low_order_A" || flag == "low_order_R"), "{}", case["number"]);
            accepted += 1;
        }
    }
    assert_eq!((cases.len(), accepted), (914, 43));
}

#[test]
fn rfc_8032() {
    let cases = json("rfc8032/rfc8032.json");
    let cases = cases.as_array().unwrap();
    for case in cases {
        let key = SecretKey::from_seed(&hex(&case["secret"]).try_into().unwrap());
        assert_eq!(key.public_key().as_bytes().to_vec(), hex(&case["public"]));
        let message = hex(&case["message"]);
        assert_eq!(key.sign(&message).unwrap().to_vec(), hex(&case["signature"]));
        assert!(accepts(&hex(&case["public"]), &message, &hex(&case["signature"])));
    }
    assert_eq!(cases.len(), 4);
}
