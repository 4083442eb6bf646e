//! Requests of devices: the input stands behind version and key, signed by that key, so that it gets past the signature.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use roughcheck_format::base::Writer;
use roughcheck_format::cose::{Purpose, SecretKey, Signer, sign1};
use roughcheck_verify::sync::{Answer, PROTOCOL, Request, Token, verify_batch};

static KEY: LazyLock<SecretKey> = LazyLock::new(|| SecretKey::from_seed(&[7; 32]));

fuzz_target!(|data: &[u8]| {
    let _ = (Request::verify(data), Answer::decode(data), str::from_utf8(data).map(Token::parse));

    let mut payload = Writer::new();
    payload.array(9).uint(PROTOCOL).bytes(KEY.public_key().as_bytes()).raw(data);
    let signed = sign1(&*KEY, Purpose::Request, &payload.into_bytes()).expect("signs");
    let Ok(request) = Request::verify(&signed) else { return };
    assert_eq!(request.sign(&*KEY).expect("signs"), signed);

    let Some(batch) = request.batch else { return };
    let (records, fields) = (batch.records.len(), batch.fields.len());
    if let Ok(verified) = verify_batch(batch, |_| Some(KEY.public_key().clone())) {
        assert_eq!(verified.rows.len() + verified.quarantined.len(), records);
        assert_eq!(verified.fields.len() + verified.dropped.len(), fields);
    }
});
