//! What lies around, within and beside a certificate's text; pictures that are not read; and the printed number beside
//! whatever is shown.

use roughcheck::certificate::{Unknown, encode_payload};
use roughcheck::code::encode_text;
use roughcheck_testkit as testing;
use serde_json::json;

use super::story::{Showing, Story, certificate, drawing, envelope, full_parcel, signed, story};

fn usual() -> String {
    signed(&certificate(|_| {}), "AO")
}

fn other() -> String {
    signed(&testing::certificate("BW-000007"), "BW")
}

pub fn stories() -> Vec<Story> {
    [around(), spoilt(), together(), unread(), printed()].concat()
}

fn shown(name: &str, text: &str) -> Story {
    story(name, Showing::text(text).parcel(full_parcel()))
}

fn around() -> Vec<Story> {
    let text = usual();
    vec![
        shown("around-a-byte-order-mark", &format!("\u{feff}{text}")),
        shown("around-the-name-of-the-symbology", &format!("]Q1{text}")).recorded(),
        shown("around-the-name-of-the-symbology-french", &format!("]Q1{text}")).french(),
        shown("around-control-characters", &format!("\u{2}{text}\u{3}")),
        shown("around-quotation-marks", &format!("“{text}”")),
        shown("around-the-sign-of-a-mail", &format!("> {text}\r\n> ")),
        shown("around-much", &format!("\u{2}]Q1\"{text}\"\u{3}\r\n")).french(),
        shown("around-a-line-beneath", &format!("{text}\nSent with a phone")),
    ]
}

fn spoilt() -> Vec<Story> {
    let text = usual();
    let body = text.strip_prefix("KP1:").unwrap();
    vec![
        shown("spoilt-by-a-line-break", &format!("{}\r\n{}", &text[..76], &text[76..])).recorded(),
        shown("spoilt-by-a-line-break-french", &format!("{}\n{}", &text[..76], &text[76..])).french(),
        shown("spoilt-by-no-break-spaces", &text.replace(' ', "\u{a0}")),
        shown("spoilt-by-lost-spaces", &text.replace(' ', "")),
        shown("spoilt-by-signs-for-spaces", &text.replace(' ', "+")),
        shown("spoilt-by-an-address", &text.replace(' ', "%20")),
        shown("spoilt-by-a-dash", &text.replacen('-', "\u{2013}", 1)),
        shown("spoilt-by-something-behind", &format!("{text}0")),
        shown("spoilt-by-something-before", &format!("Certificate: {text}")),
        shown("spoilt-by-something-before-french", &format!("Certificat : {text}")).french(),
        shown("spoilt-in-an-address", &format!("https://example.org/?c={}", text.replace(':', "%3A"))),
        shown("spoilt-in-its-prefix", &format!("kp1:{body}")),
    ]
}

fn together() -> Vec<Story> {
    let (text, other) = (usual(), other());
    let altered = signed(&certificate(|it| it.parcels += 1), "stranger");
    vec![
        shown("several-certificates", &format!("{text}\n{other}")).recorded(),
        shown("several-certificates-french", &format!("{other}\n{text}")).french().recorded(),
        shown("several-of-one-number", &format!("{text}\n{altered}")).recorded(),
        shown("spoilt-by-another-behind", &format!("{text}{other}")),
        shown("several-and-more", &format!("{text}\n{other}\nKP2:A\nhttps://example.org")),
        story("several-tried-alone", Showing::text(&format!("{text}\n{other}")).dry()),
        shown("twice-the-same", &format!("{text}\n{text}")),
        shown("beside-a-newer", &format!("KP2:A\n{text}")).recorded(),
        shown("beside-a-newer-french", &format!("{text}\nKP2:A")).french(),
        shown("beside-a-broken-one", &format!("KP1:THIS IS NOT ONE\n{text}")),
        shown("beside-a-link", &format!("https://example.org\n{text}")),
        shown("newer-beside-a-broken-one", "KP1:THIS IS NOT ONE\nKP2:A"),
    ]
}

fn unread() -> Vec<Story> {
    let photo = |name: &str, bytes: &[u8]| story(name, Showing::photo(bytes));
    let cut = drawing(&usual());
    // The header of a picture of 30,000 x 30,000 pixels, of which nothing else is there.
    let header = b"IHDR\0\0\x75\x30\0\0\x75\x30\x08\0\0\0\0";
    let crc = header.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 })
    });
    let large = [&b"\x89PNG\r\n\x1A\n\0\0\0\x0D"[..], header, &(!crc).to_be_bytes(), b"\0\0\0\0IDAT"].concat();
    vec![
        photo("picture-too-large", &large),
        photo("picture-too-large-french", &large).french(),
        photo("picture-of-an-iphone", b"\0\0\0\x18ftypheic\0\0\0\0"),
        photo("picture-in-webp-french", b"RIFF\x10\0\0\0WEBPVP8 ").french(),
        photo("picture-in-tiff", b"II*\0\x08\0\0\0"),
        photo("document-in-pdf", b"%PDF-1.7\n"),
        photo("picture-damaged-french", &cut[..600]).french(),
    ]
}

fn printed() -> Vec<Story> {
    let (text, number) = (usual(), "AO 001234");
    let later = encode_payload(&certificate(|it| it.unknown_fields.push(Unknown { key: 63, value: vec![1] })));
    let mut altered = envelope(&encode_payload(&testing::certificate("BW-000007")), "BW");
    *altered.last_mut().unwrap() ^= 1;
    let typed = |name: &str, showing: Showing| story(name, showing.number(number)).world("revoked").recorded();
    vec![
        typed("printed-beside-a-link", Showing::text("https://example.org/x")),
        typed("printed-beside-nothing-readable", Showing::text(" ")),
        typed("printed-beside-a-spoilt-text", Showing::text(&text.to_lowercase())),
        typed("printed-beside-a-newer", Showing::text("KP2:A")),
        typed("printed-beside-a-broken-one", Showing::text("KP1:THIS IS NOT ONE")),
        typed(
            "printed-beside-several",
            Showing::text(&format!("{}\n{}", other(), signed(&certificate(|it| it.parcels += 1), "AO"))),
        ),
        typed("printed-beside-an-altered-code", Showing::bytes(&altered)),
        typed(
            "printed-beside-a-strangers-code",
            Showing::text(&signed(&testing::certificate("BW-000007"), "stranger")),
        ),
        typed("printed-beside-a-critical-addition", Showing::text(&encode_text(&envelope(&later, "AO")))),
        typed("printed-beside-a-damaged-picture", Showing::photo(&drawing(&text)[..600])).french(),
        typed("printed-beside-a-document", Showing::photo(b"%PDF-1.7\n")),
        story("printed-with-the-parcel", Showing::text("https://example.org/x").parcel(json!({"number": number})))
            .world("revoked")
            .recorded(),
        story("printed-beside-a-link-and-good", Showing::text("https://example.org/x").number("BW 000007")).recorded(),
        story("printed-beside-a-link-and-no-number", Showing::text("https://example.org/x").number("?")).recorded(),
    ]
}
