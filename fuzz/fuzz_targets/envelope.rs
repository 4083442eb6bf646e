//! Envelopes: whatever is read has one byte string, and a key that signed nothing has signed none of it.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use roughcheck_format::cose::{CoseSign, Purpose, SecretKey, Sign1, Signer};

static KEY: LazyLock<SecretKey> = LazyLock::new(|| SecretKey::from_seed(&[7; 32]));

fuzz_target!(|data: &[u8]| {
    for purpose in Purpose::ALL {
        if let Ok(envelope) = Sign1::decode(data, purpose) {
            assert!(!envelope.verify(KEY.public_key()));
        }
    }
    if let Ok(document) = CoseSign::decode(data) {
        assert_eq!(document.encode(), data);
        assert!(document.signatures.iter().all(|one| !document.verify(one, KEY.public_key())));
    }
});
