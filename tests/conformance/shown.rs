//! What is shown: texts of every kind, damage in every layer, later versions, photographs.

use roughcheck::base::Writer;
use roughcheck::certificate::{Certificate, Unknown, encode_payload};
use roughcheck::code::{MAX_TEXT, encode_text};
use roughcheck::cose::{Purpose, Signer as _, sig_structure};
use roughcheck_testkit as testing;

use super::story::{Showing, Story, certificate, drawing, envelope, full_parcel, signed, story};

fn usual() -> String {
    signed(&certificate(|_| {}), "AO")
}

fn usual_bytes() -> Vec<u8> {
    envelope(&encode_payload(&certificate(|_| {})), "AO")
}

pub fn stories() -> Vec<Story> {
    [texts(), damaged(), headers(), payloads(), photographs()].concat()
}

fn texts() -> Vec<Story> {
    let shown = |name: &str, text: &str| story(name, Showing::text(text));
    let text = usual();
    let body = text.strip_prefix("KP1:").unwrap();
    vec![
        shown("text-empty", ""),
        shown("text-blank", " \t\r\n "),
        shown("text-blank-french", " ").french(),
        shown("text-foreign", "https://example.org/KP1:"),
        shown("text-foreign-french", "billet 12").french(),
        shown("text-foreign-without-version", "KP:1"),
        shown("text-foreign-lower-case-prefix", &text.to_lowercase()),
        shown("text-foreign-in-arabic", "شهادة كيمبرلي"),
        shown("text-foreign-certificate-of-another-kind", "HC1:6BFOXN"),
        shown("text-foreign-after-a-mark", &format!("\u{feff}{text}")),
        shown("text-with-space-around", &format!("\r\n  {text}\n")).recorded(),
        shown("text-newer", "KP2:ABC").recorded(),
        shown("text-newer-french", "KP2:ABC").french(),
        shown("text-newer-by-far", "KP184467440737095516160:"),
        shown("text-newer-zero", "KP0:ABC"),
        shown("text-leading-zero", "KP01:ABC"),
        shown("text-leading-zeros", &format!("KP001:{body}")),
        shown("text-without-body", "KP1:"),
        shown("text-malformed", "KP1:!").recorded(),
        shown("text-malformed-french", "KP1:!").french(),
        shown("text-lower-case-body", &format!("KP1:{}", body.to_lowercase())),
        shown("text-with-a-digit-too-large", "KP1::::"),
        shown("text-of-one-character", "KP1:A"),
        shown("text-with-a-space-inside", &format!("KP1:{} {}", &body[..40], &body[40..])),
        shown("text-with-a-letter-beyond-ascii", &format!("KP1:{}É", &body[..40])),
        shown("text-too-long", &format!("KP1:{}", "0".repeat(MAX_TEXT + 1))),
        shown("text-twice", &format!("{text}{text}")),
        shown("text-of-three-bytes", &encode_text(&[0xd2, 0x84, 0x40])),
    ]
}

fn damaged() -> Vec<Story> {
    let text = usual();
    let cut = |length: usize| story(&format!("cut-after-{length:03}-characters"), Showing::text(&text[..length]));
    let mut stories: Vec<Story> =
        [5, 6, 7, 20, 45, 100, 151, 202, 298, text.len() - 3, text.len() - 1].map(cut).to_vec();
    let bytes = usual_bytes();
    let place = |of: &[u8]| bytes.windows(of.len()).position(|window| window == of).unwrap();
    let flips = [
        ("flip-in-the-tag", 0, 0x01),
        ("flip-in-the-array", 1, 0x01),
        ("flip-in-the-length-of-the-header", 2, 0x01),
        ("flip-in-the-header", 3, 0x01),
        ("flip-in-the-algorithm", place(&[0x01, 0x32]) + 1, 0x04),
        ("flip-in-the-key-id", place(&[0x04, 0x48]) + 3, 0x01),
        ("flip-in-the-payload-map", place(&[0x01, 0x62]) - 1, 0x01),
        ("flip-in-the-number", place(b"001234") + 5, 0x01),
        ("flip-in-the-country", place(b"AO") + 1, 0x02),
        ("flip-in-a-name", place(b"Luanda"), 0x01),
        ("flip-in-a-seal", place(b"AO 55 1203") + 9, 0x01),
        ("flip-in-the-first-bit-of-the-signature", bytes.len() - 64, 0x80),
        ("flip-in-the-last-bit-of-the-signature", bytes.len() - 1, 0x01),
    ];
    stories.extend(flips.map(|(name, at, bit)| {
        let mut flipped = bytes.clone();
        flipped[at] ^= bit;
        story(name, Showing::bytes(&flipped))
    }));
    let mut other = text.clone().into_bytes();
    other.swap(60, 63);
    let trailing = [&bytes[..], &[0]].concat();
    stories.extend([
        story("two-characters-swapped", Showing::text(std::str::from_utf8(&other).unwrap())),
        story("a-byte-too-many", Showing::bytes(&trailing)).recorded(),
        story("a-byte-too-few", Showing::bytes(&bytes[..bytes.len() - 1])),
        story("without-tag", Showing::bytes(&bytes[1..])),
        story("signature-of-another", {
            let mut mixed = bytes.clone();
            let from = mixed.len() - 64;
            mixed.truncate(from);
            let other = envelope(&encode_payload(&testing::certificate("AO-000001")), "AO");
            mixed.extend(&other[other.len() - 64..]);
            Showing::bytes(&mixed)
        })
        .recorded(),
        story("signature-invalid-french", Showing::bytes(&flipped_end(&bytes))).french(),
        story("signature-invalid-in-transit", Showing::bytes(&flipped_end(&bytes))).post("AE", "Dubai", "transit"),
    ]);
    stories
}

fn flipped_end(bytes: &[u8]) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    *flipped.last_mut().unwrap() ^= 1;
    flipped
}

/// An envelope around the usual payload whose header holds what it likes, with a signature that holds.
fn headed(header: impl FnOnce(&mut Writer) -> &mut Writer) -> Showing {
    let (mut protected, key) = (Writer::new(), testing::key("AO"));
    header(&mut protected);
    let (protected, payload) = (protected.into_bytes(), encode_payload(&certificate(|_| {})));
    let message = sig_structure("Signature1", &[&protected, Purpose::Certificate.external_aad(), &payload]);
    let mut out = Writer::new();
    out.tag(18).array(4).bytes(&protected).map(0).bytes(&payload).bytes(&key.sign(&message).unwrap());
    Showing::bytes(&out.into_bytes())
}

fn headers() -> Vec<Story> {
    let key = testing::key("AO").public_key().id().0;
    let unprotected = {
        let bytes = usual_bytes();
        let at = bytes.iter().position(|byte| *byte == 0xa0).unwrap();
        [&bytes[..at], &[0xa1, 0x01, 0x01], &bytes[at + 1..]].concat()
    };
    vec![
        story("header-in-order", headed(|it| it.map(2).int(1).int(-19).int(4).bytes(&key))),
        story("header-with-more-to-ignore", headed(|it| it.map(3).int(1).int(-19).int(4).bytes(&key).int(50).int(7)))
            .recorded(),
        story(
            "header-with-a-critical-label",
            headed(|it| it.map(4).int(1).int(-19).int(2).array(1).int(50).int(4).bytes(&key).int(50).int(7)),
        )
        .recorded(),
        story(
            "header-with-an-absent-critical-label",
            headed(|it| it.map(3).int(1).int(-19).int(2).array(1).int(50).int(4).bytes(&key)),
        ),
        story("header-of-another-algorithm", headed(|it| it.map(2).int(1).int(-7).int(4).bytes(&key))),
        story("header-of-a-device", headed(|it| it.map(2).int(1).int(-9).int(4).bytes(&key))),
        story("header-without-algorithm", headed(|it| it.map(1).int(4).bytes(&key))),
        story("header-without-key-id", headed(|it| it.map(1).int(1).int(-19))),
        story("header-with-a-short-key-id", headed(|it| it.map(2).int(1).int(-19).int(4).bytes(&key[..7]))),
        story("header-out-of-order", headed(|it| it.map(2).int(4).bytes(&key).int(1).int(-19))),
        story("header-empty", headed(|it| it)),
        story("unprotected-header", Showing::bytes(&unprotected)),
    ]
}

fn payloads() -> Vec<Story> {
    let unknown = |key: i64| Unknown { key, value: vec![0x01] };
    let later = encode_payload(&certificate(|it| it.unknown_fields.push(unknown(63))));
    let usual = encode_payload(&certificate(|_| {}));
    let of = |name: &str, payload: &[u8]| story(name, Showing::bytes(&envelope(payload, "AO")));
    let with = |name: &str, change: fn(&mut Certificate)| of(name, &encode_payload(&certificate(change)));
    vec![
        story("payload-newer", Showing::bytes(&envelope(&later, "AO"))).recorded(),
        story("payload-newer-french", Showing::bytes(&envelope(&later, "AO"))).french(),
        story("payload-newer-and-altered", Showing::bytes(&flipped_end(&envelope(&later, "AO")))),
        story("payload-newer-of-a-stranger", Showing::bytes(&envelope(&later, "stranger"))),
        story("payload-newer-of-a-thief", Showing::bytes(&envelope(&later, "AO"))).world("compromised"),
        of("payload-with-a-field-to-ignore", &encode_payload(&certificate(|it| it.unknown_fields.push(unknown(64)))))
            .recorded(),
        of("payload-with-a-claim-to-ignore", &encode_payload(&certificate(|it| it.unknown_claims.push(unknown(7))))),
        of(
            "payload-with-much-to-ignore",
            &encode_payload(&certificate(|it| it.unknown_fields.extend([64, 65, 1_000, i64::MAX].map(unknown)))),
        )
        .french(),
        of("payload-empty", &[]),
        of("payload-of-another-kind", b"\x65hello"),
        of("payload-cut", &usual[..usual.len() - 1]),
        of("payload-with-a-byte-more", &[&usual[..], &[0]].concat()),
        of("payload-in-a-longer-form", &[&[0xb8, 0x05], &usual[1..]].concat()),
        with("payload-with-too-many-parcels", |it| it.parcels = 10_000),
        with("payload-without-parcels", |it| it.parcels = 0),
        with("payload-without-lines", |it| it.lines.clear()),
        with("payload-without-a-party", |it| it.importer.name = None),
        with("payload-with-a-hidden-character", |it| it.seals = vec!["AO\u{202e}55".to_owned()]),
        with("payload-with-a-name-too-long", |it| it.exporter.name = Some("a".repeat(121))),
        with("payload-with-a-seal-twice", |it| it.seals = vec!["A 1".to_owned(), "A 1".to_owned()]),
    ]
}

fn photographs() -> Vec<Story> {
    // One white pixel.
    const PIXEL: &str = "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a4944415408d763f80f00\
010101001bb6ee560000000049454e44ae426082";
    let photo = |name: &str, text: &str| story(name, Showing::drawn(text));
    let cut = drawing(&usual());
    vec![
        story("photo-good", Showing::drawn(&usual()).parcel(full_parcel())).recorded(),
        photo("photo-good-french", &signed(&testing::certificate("BW-000007"), "BW")).french().recorded(),
        photo("photo-foreign", "https://example.org/ticket/12"),
        photo("photo-newer", "KP3:ABC"),
        photo("photo-malformed", "KP1:ABCDE").recorded(),
        story("photo-without-a-code", Showing::photo(&roughcheck::base::from_hex(PIXEL).unwrap())),
        story("photo-damaged", Showing::photo(&cut[..600])),
        story("photo-of-nothing", Showing::photo(&[])),
        story("photo-that-is-a-text", Showing::photo(usual().as_bytes())),
        story("photo-cut-in-its-header", Showing::photo(b"\x89PNG\r\n\x1a\n\x00\x00")),
    ]
}
