//! Numbers, ranges, frauds.

use roughcheck::check::{Outcome, Rule};
use serde_json::json;

use super::spelling::{certificate, param, typed};

#[test]
fn a_known_fake_typed_in_any_spelling() {
    for spelled in ["SL 004199", "sl-004199", "SL/004.199", "SL ٠٠٤١٩٩", "ＳＬ ００４１９９", "SL-4306", "SL 004911"]
    {
        let finding = typed(spelled).says(Rule::Alert, "refuse:number");
        assert!(finding.text.contains(&param(&finding, "number")), "{}", finding.text);
    }
    let finding = typed("SL 004199").says(Rule::Alert, "refuse:number");
    assert_eq!((param(&finding, "number"), param(&finding, "by")), ("SL-004199".to_owned(), "groups".to_owned()));
    assert_eq!(
        (param(&finding, "since"), param(&finding, "until")),
        ("2026-11-23".to_owned(), "2036-01-01".to_owned())
    );
    assert!(finding.text.contains("several sides") && finding.text.contains("2036-01-01"), "{}", finding.text);
}

#[test]
fn a_known_fake_with_zeros_lost_or_added() {
    for (spelled, listed) in [("SL 4199", "SL-004199"), ("SL 04911", "SL-004911"), ("SL 0004306", "SL-4306")] {
        let finding = typed(spelled).says(Rule::Alert, "refer:near");
        assert_eq!(param(&finding, "listed"), listed);
        assert!(finding.text.contains(listed) && finding.text.contains(&param(&finding, "named")), "{}", finding.text);
    }
    typed("SL 004198").says(Rule::Alert, "good");
    typed("BW 004199").says(Rule::Alert, "good");
    certificate("SL-4199").says(Rule::Alert, "refer:near");
    let labelled = typed("KPC No. SL 004199").says(Rule::Alert, "refer:near");
    assert_eq!(param(&labelled, "listed"), "SL-004199");
    typed("KPC No. SL 004198").says(Rule::Alert, "not-checked");
}

#[test]
fn one_look_alike_sign_beside_a_good_code() {
    let coded = || certificate("BW-0O10S07");
    for printed in ["BW 0010S07", "BW 0O1OS07", "BW 0O10507", "BW 0OI0S07"] {
        let finding = coded().printed(printed).says(Rule::Number, "refer:near");
        assert!(finding.text.contains("BW-0O10S07"), "{}", finding.text);
    }
    coded().printed("BW 0010507").says(Rule::Number, "refuse:differs");
    coded().printed("BW 0O10S08").says(Rule::Number, "refuse:differs");
    certificate("BW-0000107").printed("BW 107").says(Rule::Number, "refer:near");
    certificate("BW-0000107").parcel(json!({"number": "BW 107"})).says(Rule::Number, "refer:near");
    certificate("BW-0000107").parcel(json!({"number": "BW 108"})).says(Rule::Number, "refuse:differs");
}

#[test]
fn a_label_is_no_number_of_norway() {
    let labelled = [
        "No BW 0000107",
        "Nr. BW 0000107",
        "Nº BW 0000107",
        "№ BW 0000107",
        "KPC BW0000107",
        "BW No 0000107",
        "BW 0000107 KPC",
        "Certificate No. BW-0000107",
        "Сертификат № BW 0000107",
        "证书号BW0000107",
    ];
    for label in labelled {
        let asked = typed(label).says(Rule::Number, "refer:form");
        assert_eq!(param(&asked, "reading"), "BW-0000107", "{label}");
        assert!(asked.text.contains("BW-0000107"), "{}", asked.text);
        typed(label).says(Rule::Participant, "not-checked");
        // Beside its code the doubt is settled, and what was understood is played back.
        let settled = certificate("BW-0000107").printed(label).says(Rule::Number, "good");
        assert!(settled.text.contains("BW-0000107") && settled.text.contains(label), "{}", settled.text);
        certificate("BW-0000108").printed(label).says(Rule::Number, "refuse:differs");
    }
    assert_eq!(param(&typed("No 004199").says(Rule::Number, "refer:form"), "reading"), "NO-004199");
    typed("NO-004199").says(Rule::Number, "good");
    certificate("NO-0000107").printed("No 0000107").says(Rule::Number, "good");
}

#[test]
fn what_was_understood_is_played_back() {
    let report = typed("sl ۰۰۴۲۰۰").report();
    let number = report.findings.iter().find(|one| one.rule == Rule::Number).unwrap();
    assert_eq!((number.outcome, param(number, "number")), (Outcome::Good, "SL-004200".to_owned()));
    assert!(number.text.contains("SL-004200"), "{}", number.text);
    let nothing = typed("the blue one").says(Rule::Number, "refer:form");
    assert_eq!(param(&nothing, "reading"), "");
    assert!(nothing.text.contains("the blue one"), "{}", nothing.text);
}
