//! What is bounded before anything is built.

use super::{bundle, refused, replace};
use roughcheck_format::base::Writer;
use roughcheck_format::cose::CoseSign;
use roughcheck_testkit::Ceremony;
use roughcheck_verify::trust::{Document, Kind, MAX_BUNDLE, TrustCode};

fn unsigned(payload: Writer) -> Vec<u8> {
    CoseSign::unsigned(payload.into_bytes()).encode()
}

#[test]
fn sixty_four_mebibytes_of_crit_are_refused_where_they_lie() {
    let ceremony = Ceremony::new();
    let count = MAX_BUNDLE - 100;
    let mut payload = Writer::with_capacity(MAX_BUNDLE);
    payload.map(3).text("crit").array(count);
    payload.raw(&vec![0x60; count]);
    payload.text("kind").text("revocations").text("version").uint(1);
    let file = unsigned(payload);
    assert!(file.len() <= MAX_BUNDLE);
    let error = Document::decode(&file).expect_err("refused");
    assert!(error.detail.contains("fields in `crit`"), "{error}");
    assert_eq!(refused(&ceremony, None, &file), TrustCode::Malformed);
}

#[test]
fn each_kind_has_its_size_and_an_unknown_one_too() {
    for (kind, most) in
        [("root", 256 << 10), ("head", 64 << 10), ("alerts", 2 << 20), ("revocation", 1 << 20), ("devices", 4 << 20)]
    {
        let mut payload = Writer::new();
        payload.map(3).text("kind").text(kind).text("padding").text(&"x".repeat(most)).text("version").uint(1);
        let error = Document::decode(&unsigned(payload)).expect_err("refused");
        assert_eq!(error.code, TrustCode::TooLarge, "{kind}");
    }
}

#[test]
fn runs_of_more_than_a_hundred_million_numbers_in_all_are_malformed() {
    let ceremony = Ceremony::new();
    let of = |runs: &[(&str, &str)]| {
        let runs: Vec<String> = runs
            .iter()
            .map(|(of, run)| format!(r#"{{"participant":"{of}","digits":16,"runs":[{run}],"reason":"r"}}"#))
            .collect();
        let json = format!(r#"{{"kind":"revocations","version":2,"runs":[{}]}}"#, runs.join(","));
        let json: serde_json::Value = serde_json::from_str(&json).expect("json");
        let payload = roughcheck_issue::encode_part(&json).expect("encodes");
        let part = ceremony.sign(CoseSign::unsigned(payload));
        bundle(&ceremony, 1, |parts| replace(parts, part)).encode()
    };
    super::journeys::apply(&ceremony, None, &of(&[("AO", "[1,50000000]"), ("BW", "[1,50000000]")]));
    for wrong in [
        &[("AO", "[1,50000000]"), ("BW", "[1,50000001]")][..],
        &[("AO", "[0,9999999999999999]")],
        &[("AO", "[0,9999999999999999]"), ("BW", "[0,9999999999999999]")],
    ] {
        assert_eq!(refused(&ceremony, None, &of(wrong)), TrustCode::Malformed, "{wrong:?}");
    }
    let json = r#"{"version":2,"runs":[{"participant":"AO","digits":9,"runs":[[0,100000000]],"reason":"r"}]}"#;
    assert!(roughcheck_issue::part_from_json(Kind::Revocations, json).is_err(), "and is not made");
}

#[test]
fn what_people_offer_by_mistake_is_named() {
    for (file, what) in [
        (&b"<!DOCTYPE html><html><body>Sign in</body></html>"[..], "a web page"),
        (b"\n  <HTML>", "a web page"),
        (b"PK\x03\x04rest", "an archive"),
        (b"{\"version\": 1}", "JSON"),
        (b"%PDF-1.7", "a picture or a printed page"),
        (b" \n", "an empty file"),
    ] {
        let error = Document::decode(file).expect_err("refused");
        assert_eq!(error.code, TrustCode::Malformed);
        assert!(error.detail.contains("this is no trust file") && error.detail.contains(what), "{error}");
    }
}
