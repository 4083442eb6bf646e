//! Text that is signed: what an issuer writes, and what once was signed.

use roughcheck::check::Rule;

use super::spelling::certificate;
use crate::support::{Demo, demo, finding, run};

fn object(exporter: &str, seal: &str) -> String {
    let exporter = serde_json::to_string(exporter).unwrap();
    let seal = serde_json::to_string(seal).unwrap();
    format!(
        r#"{{"number":"AO-0770610","issued":"2026-02-25","expires":"2026-04-20","parcels":1,
        "origin":{{"kind":"countries","countries":["AO"]}},"provenance":"AO","exporter":{{"name":{exporter}}},
        "importer":{{"name":"B"}},"lines":[{{"hs":"7102.10","carats":"10.00","usd":"1000.00"}}],"seals":[{seal}]}}"#
    )
}

fn issue(demo: &Demo, exporter: &str, seal: &str, more: &[&str]) -> crate::support::Answer {
    let input = demo.write("text.json", &object(exporter, seal));
    let (key, out) = (demo.str("keys/AO.key"), demo.str("text.txt"));
    run(&[&["issue", "--key", &key, "--in", &input, "--out", &out], more].concat())
}

#[test]
fn a_decomposed_name_is_brought_to_nfc_and_told() {
    let demo = demo();
    let told = issue(&demo, "Come\u{301}rcio", "AO 1", &["--json"]).exits(0).json();
    assert_eq!(told["composed"], serde_json::json!(["exporter.name"]));
    assert_eq!(
        run(&["read", &demo.str("text.txt"), "--json"]).exits(0).json()["certificate"]["exporter"]["name"],
        "Comércio"
    );
    let text = issue(&demo, "Come\u{301}rcio", "AO 1", &[]).exits(0).out;
    assert!(text.contains("NFC") && text.contains("exporter.name"), "{text}");
    assert_eq!(issue(&demo, "Comércio", "AO 1", &["--json"]).exits(0).json()["composed"], serde_json::json!([]));
}

#[test]
fn names_of_scripts_that_need_joiners_are_issued_and_checked() {
    let demo = demo();
    issue(&demo, "ශ්\u{200d}රී ලංකා මැණික්", "AO 1", &["--json"]).exits(0);
    let report = demo.dry("text.txt", &[]).exits(0).json();
    assert_eq!(report["certificate"]["exporter"]["name"], "ශ්\u{200d}රී ලංකා මැණික්");
    assert_eq!(finding(&report, "signature")["outcome"], "good");
}

#[test]
fn what_would_not_show_is_refused_by_field_and_character() {
    let demo = demo();
    for (exporter, seal, field, character) in [
        ("Ndalu\u{3164}", "AO 1", "exporter.name", "U+3164"),
        ("Nda\u{200b}lu", "AO 1", "exporter.name", "U+200B"),
        ("Nda\u{200d}lu", "AO 1", "exporter.name", "U+200D"),
        ("Ndalu", "AO\u{e000}1", "seals", "U+E000"),
        ("Ndalu", "AO\u{2800}1", "seals", "U+2800"),
        ("Ndalu \u{378}", "AO 1", "exporter.name", "U+0378"),
        ("Ndalu\u{a0}Lda", "AO 1", "exporter.name", "U+00A0"),
    ] {
        let refused = issue(&demo, exporter, seal, &[]).exits(1).err;
        assert!(refused.contains(field) && refused.contains(character), "{refused}");
    }
}

#[test]
fn what_was_signed_before_is_read_and_shown_with_a_replacement() {
    let report = certificate("AO-001234")
        .of(|it| {
            it.exporter.name = Some("Nda\u{3164}lu\u{e000}".to_owned());
            it.seals = vec!["Come\u{301}".to_owned()];
        })
        .report();
    assert!(report.findings.iter().any(|one| one.rule == Rule::Signature && one.outcome.as_str() == "good"));
    let shown = report.certificate.unwrap();
    assert_eq!(shown.exporter.name.as_deref(), Some("Nda\u{fffd}lu\u{fffd}"));
    assert_eq!(shown.seals, ["Come\u{301}"]);
}

#[test]
fn a_trust_part_is_brought_to_nfc_and_its_numbers_are_read_as_typed() {
    let demo = demo();
    let part = |alert: &str| {
        let made = r#""version":9,"participant":null,"made_at":"2026-02-01T00:00:00Z""#;
        let input = demo.write("alerts-new.json", &format!(r#"{{{made},"alerts":[{alert}]}}"#));
        run(&["trust", "part", "alerts", "--in", &input, "--out", &demo.str("new.part"), "--json"])
    };
    let told = part("{\"kind\":\"party\",\"party\":\"Come\u{301}rcio\",\"until\":\"2027-01-01\",\"text\":\"x\"}")
        .exits(0)
        .json();
    assert_eq!(told["composed"], serde_json::json!(["alerts[0].party"]));
    let read =
        |number: &str| part(&format!(r#"{{"kind":"number","number":"{number}","until":"2027-01-01","text":"x"}}"#));
    read("SL ٠٠٤١٩٩").exits(0);
    let asked = read("No SL 004199").exits(1).err;
    assert!(asked.contains("SL-004199") && asked.contains("alerts[0].number"), "{asked}");
    let hidden =
        part("{\"kind\":\"party\",\"party\":\"A\u{3164}\",\"until\":\"2027-01-01\",\"text\":\"x\"}").exits(1).err;
    assert!(hidden.contains("alerts[0].party") && hidden.contains("U+3164"), "{hidden}");
}

#[test]
fn a_number_to_revoke_is_read_as_typed() {
    let demo = demo();
    let revoke = |number: &str, out: &str| {
        run(&[
            "revoke",
            "--number",
            number,
            "--reason",
            "misprint",
            "--key",
            &demo.str("keys/AO.key"),
            "--out",
            &demo.str(out),
        ])
    };
    revoke("AO ٠٧٧٠٤٣١", "r1.part").exits(0);
    let asked = revoke("No AO 0770431", "r2.part").exits(2).err;
    assert!(asked.contains("AO-0770431"), "{asked}");
}
