//! Keys of devices as the envelopes take them.

use roughcheck_format::cose::{PublicKey, Purpose, SecretKey, Sign1, Signer, sign1};
use roughcheck_testkit::HardwareKey;

#[test]
fn a_hardware_key_signs_heads_and_nothing_that_others_believe() {
    let key = HardwareKey::from_seed(&[7; 32]).expect("a scalar");
    let head = sign1(&key, Purpose::Checkpoint, b"head").expect("signs");
    assert!(Sign1::decode(&head, Purpose::Checkpoint).expect("reads").verify(key.public_key()));
    let other = HardwareKey::from_seed(&[8; 32]).expect("a scalar");
    assert!(!Sign1::decode(&head, Purpose::Checkpoint).expect("reads").verify(other.public_key()));
    for purpose in [Purpose::Certificate, Purpose::Trust, Purpose::Receipt] {
        let signed = sign1(&key, purpose, b"payload").expect("signs");
        assert!(Sign1::decode(&signed, purpose).is_err(), "{purpose:?} is not for P-256");
    }
}

#[test]
fn one_form_of_a_key_is_read() {
    let key = HardwareKey::from_seed(&[7; 32]).expect("a scalar");
    let bytes = key.public_key().as_bytes().to_vec();
    assert_eq!(PublicKey::of_device(&bytes).as_ref(), Ok(key.public_key()));
    let mut wrong = bytes.clone();
    wrong[0] = 4;
    assert!(PublicKey::of_device(&wrong).is_err(), "an uncompressed point");
    assert!(PublicKey::of_device(&bytes[1..]).is_err() || bytes.len() != 33);
    let ed25519 = SecretKey::from_seed(&[1; 32]);
    assert_eq!(PublicKey::of_device(ed25519.public_key().as_bytes()).as_ref(), Ok(ed25519.public_key()));
}
