//! Certificates: whatever is read as one has one encoding and one text, and is shown as a record.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roughcheck_format::certificate::{CertificateRecord, Payload, decode_payload, encode_payload};
use roughcheck_format::code::{MAX_TEXT, base45, encode_text};
use roughcheck_verify::check::Reading;

fuzz_target!(|data: &[u8]| {
    if let Ok(Payload::Certificate(certificate)) = decode_payload(data) {
        assert_eq!(encode_payload(&certificate), data);
        let record = CertificateRecord::of(&certificate, None, false);
        assert_eq!(record.number, certificate.number.to_string());
    }
    if let Ok(text) = str::from_utf8(data) {
        if let Ok(bytes) = base45::decode(text) {
            assert_eq!(base45::encode(&bytes), text);
        }
        let _ = Reading::of_text(text, None);
    }
    let text = encode_text(data);
    let (shown, opened) = (Reading::of_text(&text, None), Reading::of_bytes(data.to_vec(), None));
    // What became of a text on its way is told from the text alone.
    let both_malformed = matches!((&shown, &opened), (Reading::Malformed(_), Reading::Malformed(_)));
    assert!(text.len() > MAX_TEXT || shown == opened || both_malformed);
});
