//! What lies around, within and beside the text of a certificate.

use super::fixture::{Case, words};
use super::signing::later_payload;
use roughcheck_verify::check::{Assessment, FaultName, Param, Reading, Unread, Verdict, evaluate};
use serde_json::json;

fn fault(name: &str) -> FaultName {
    name.parse().expect("a fault")
}

fn shown(text: &str) -> Assessment {
    Case::good().text(text).assessment()
}

fn other(number: &str) -> String {
    Case::good().certificate(|it| it.number = number.parse().expect("a number")).as_text()
}

fn param(report: &Assessment, name: &str) -> Option<Param> {
    let params = report.findings.iter().flat_map(|finding| &finding.params.0);
    params.into_iter().find(|one| one.name == name).map(|one| one.value.clone())
}

fn word(text: &str) -> Option<Param> {
    Some(Param::Text(text.to_owned()))
}

#[test]
fn what_stands_around_a_whole_text_is_passed_over_and_told() {
    let text = Case::good().as_text();
    for around in ["\u{feff}{}", "]Q1{}", "\u{2}{}\u{3}", "\"{}\"", "> {}", "\u{200e}{}", "{}\r\nSent with a phone"] {
        let report = shown(&around.replace("{}", &text));
        assert_eq!((report.verdict, report.faults.as_slice()), (Some(Verdict::Pass), &[][..]), "{around:?}");
        let told =
            report.findings.iter().any(|one| one.remediable && one.params.0.iter().any(|one| one.name == "around"));
        assert_eq!(told, !around.ends_with("phone"), "{around:?}");
    }
    assert_eq!(shown(&format!("  {text}\r\n\t")).findings, shown(&text).findings, "white space is nothing");
}

#[test]
fn within_a_text_nothing_is_mended_and_the_fault_is_remediable() {
    let text = Case::good().as_text();
    let wrapped: Vec<&str> = text.as_bytes().chunks(76).map(|part| std::str::from_utf8(part).expect("ASCII")).collect();
    for (spoilt, kind) in [
        (wrapped.join("\n"), "line-break"),
        (wrapped.join("\r\n> "), "line-break"),
        (text.replace(' ', "\u{a0}"), "space"),
        (text.replace(' ', "+"), "space"),
        (text.replace(' ', ""), "space"),
        (format!("KP1:{}", text[4..].to_lowercase()), "lower-case"),
        (text.replacen('-', "\u{2013}", 1).replacen(' ', "\u{2013}", 1), "character"),
        (text[..200].to_owned(), "cut"),
        (text[..199].to_owned(), "cut"),
        ("KP1:".to_owned(), "cut"),
        (text.clone() + "0", "longer"),
        (text.clone() + &text, "longer"),
        (text.clone() + &other("AO-001235"), "longer"),
    ] {
        let report = shown(&spoilt);
        assert_eq!(report.faults, [fault("format:malformed")], "{spoilt}");
        assert_eq!(param(&report, "spoilt"), word(kind), "{spoilt}");
        assert!(report.findings.iter().any(|one| one.remediable), "{spoilt}");
    }
    for (spoilt, kind) in [
        (text.to_lowercase(), "lower-case"),
        (format!("kp1:{}", &text[4..]), "lower-case"),
        (format!("Certificate: {text}"), "label"),
        (format!("https://example.org/?c={}", text.replace(':', "%3A")), "escaped"),
    ] {
        let report = shown(&spoilt);
        assert_eq!((report.verdict, report.faults), (None, vec![fault("text:foreign")]), "{spoilt}");
        assert_eq!(param(&shown(&spoilt), "spoilt"), word(kind), "{spoilt}");
    }
}

#[test]
fn hostile_bytes_are_no_spoilt_text() {
    for bytes in [&b"\xd2\x84\x5b\x7f\xff\xff\xff\xff\xff\xff\xff"[..], b"\x81\x81", b"\xd2\x9a\xff\xff\xff\xff"] {
        let report = Case::good().bytes(bytes.to_vec()).assessment();
        assert_eq!(report.verdict, Some(Verdict::Refuse));
        assert!(
            report.findings.iter().all(|one| one.reason.is_none() || !one.remediable || one.rule.as_str() == "trust")
        );
    }
}

#[test]
fn of_several_certificates_none_is_chosen_and_the_same_one_twice_is_one() {
    let good = Case::good().as_text();
    let altered = Case::good().damaged().certificate(|it| it.parcels += 1).as_text();
    let numbers = |numbers: &[&str]| Some(Param::List(numbers.iter().map(|&number| number.to_owned()).collect()));
    for (shown_texts, due) in [
        (vec![&good, &other("AO-001235")], vec!["AO-001234", "AO-001235"]),
        (vec![&other("AO-001235"), &good, &good], vec!["AO-001234", "AO-001235"]),
        (vec![&good, &altered], vec!["AO-001234"]),
    ] {
        let texts: Vec<&str> = shown_texts.into_iter().map(String::as_str).collect();
        let report = shown(&texts.join("\n"));
        assert_eq!((report.verdict, report.faults.as_slice()), (None, &[fault("text:several")][..]));
        assert_eq!((param(&report, "numbers"), report.findings.len()), (numbers(&due), 1));
        assert!(report.certificate.is_none());
    }
    let (twice, unsigned) = (format!("{good}\n{good}"), Case::good().damaged().as_text());
    assert_eq!(shown(&twice).verdict, Some(Verdict::Pass));
    // A second print of the same content, under a signature that does not hold, takes nothing away.
    for both in [format!("{good}\n{unsigned}"), format!("{unsigned}\n{good}")] {
        let report = shown(&both);
        assert_eq!((report.verdict, words(&report, "text").as_str()), (Some(Verdict::Pass), "info:beside"));
    }
}

#[test]
fn a_thief_who_signs_the_same_content_again_changes_nothing_in_whatever_order() {
    let stolen = json!({"status": {"state": "compromised", "since": "2025-01-01T00:00:00Z"}});
    let case = || Case::good().also_key("AO-2", stolen.clone());
    let (good, again) = (case().as_text(), case().signed_by("AO-2").as_text());
    assert_ne!(good, again);
    let verdicts = [&good, &again].map(|text| case().text(text).assessment().verdict);
    assert_eq!(verdicts, [Some(Verdict::Pass), Some(Verdict::Refuse)], "each alone");
    for both in [format!("{good}\n{again}"), format!("{again}\n{good}")] {
        let report = case().text(&both).assessment();
        assert_eq!((report.verdict, words(&report, "text").as_str()), (Some(Verdict::Pass), "info:beside"));
    }
}

#[test]
fn another_code_of_ours_beside_one_certificate_is_told_and_changes_nothing() {
    let good = Case::good().as_text();
    for beside in ["KP2:ABC123", "KP1:THIS IS NOT ONE", "KP01:A"] {
        for both in [format!("{good}\n{beside}"), format!("{beside}\n{good}")] {
            let report = shown(&both);
            assert_eq!((report.verdict, report.faults.len()), (Some(Verdict::Pass), 0), "{both}");
            assert_eq!(words(&report, "text"), "info:beside");
        }
    }
    assert_eq!(shown(&format!("https://example.org\n{good}")).findings, shown(&good).findings, "a web link is nothing");
    // Without a certificate among them, what a later version wrote is not a forgery.
    assert_eq!(shown("KP1:THIS IS NOT ONE\nKP2:A").faults, [fault("format:newer")]);
    assert_eq!(shown("https://example.org\nKP2:A").faults, [fault("format:newer")]);
}

#[test]
fn however_much_is_shown_the_work_is_bounded() {
    let good = Case::good().as_text();
    let many: Vec<String> = (0..2_000).map(|n| format!("KP1:{n}")).chain([good]).collect();
    assert_eq!(shown(&many.join("\n")).faults, [fault("format:malformed")], "the seventeenth text is not looked at");
    for text in ["KP1:".repeat(1_000_000), "\n".repeat(3_000_000) + "KP1:", "]Q1\u{2}".repeat(500_000)] {
        assert_ne!(shown(&text).verdict, Some(Verdict::Pass));
    }
}

#[test]
fn the_printed_number_is_judged_beside_any_code() {
    let (good, codes) = (Case::good().as_text(), |case: Case| case.revoked("AO-009999"));
    let several = format!("{good}\n{}", other("AO-001235"));
    for (name, case) in [
        ("foreign", Case::good().text("https://example.org/x")),
        ("nothing", Case::good().text("")),
        ("spoilt", Case::good().text(&good.to_lowercase())),
        ("newer", Case::good().text("KP2:ABC")),
        ("broken", Case::good().text("KP1:THIS IS NOT ONE")),
        ("unread", Case::good().unread(Unread::Unreadable)),
        ("too large", Case::good().unread(Unread::TooLarge)),
        ("a document", Case::good().unread(Unread::Unsupported)),
        ("damaged", Case::good().unread(Unread::Damaged)),
        ("several", Case::good().text(&several)),
        ("an altered code", Case::good().damaged()),
        ("a critical addition", Case::good().payload(later_payload())),
        ("a stranger's code", Case::good().unprinted().signed_by("stranger")),
    ] {
        let revoked = codes(case.clone()).printed("ao 009999").assessment();
        assert_eq!(revoked.verdict, Some(Verdict::Refuse), "{name}");
        assert!(revoked.faults.contains(&fault("revocation:revoked")), "{name}: {:?}", revoked.faults);
        let with_parcel = codes(case.clone()).but(json!({"number": "AO 009999"})).assessment();
        assert!(with_parcel.faults.contains(&fault("revocation:revoked")), "{name}: with the parcel");
        let nobody = case.clone().printed("ZZ-1").assessment();
        assert!(nobody.faults.contains(&fault("participant:none")), "{name}");
        let none = case.printed("AO-009999").assessment();
        assert!(none.verdict.is_some_and(|verdict| verdict >= Verdict::Refer), "{name}");
    }
    let good = Case::good().revoked("AO-009999").printed("AO-009999");
    assert!(!good.faults().contains(&"revocation:revoked".to_owned()), "a good code stays what it is");
}

#[test]
fn an_alert_on_either_number_is_met_where_the_signature_does_not_hold() {
    let alert = |number: &str| json!({"kind": "number", "number": number});
    for (number, met) in [("AO-001234", true), ("AO-009999", true), ("AO-5", false)] {
        let case = Case::good().alert(None, alert(number)).damaged().printed("AO-009999");
        assert_eq!(case.faults().contains(&"alert:number".to_owned()), met, "{number}");
    }
}

#[test]
fn nothing_is_read_alike_from_what_was_recorded() {
    for shown in [String::new(), Case::good().as_text() + "\n" + &other("AO-001235")] {
        assert_eq!(Reading::of_text(&shown, None), Reading::of_text(&format!(" {shown} "), None));
    }
    let case = Case::good();
    let report = evaluate(&case.evidence(&Reading::Unreadable, None));
    assert!(report.verdict.is_some(), "the fixture types a number");
}
