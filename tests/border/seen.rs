//! What was seen before, and what a post is for.

use roughcheck::check::{Decision, Outcome, Procedure, Rule, Verdict};

use roughcheck::messages::{Language, Recorded, first_line};
use serde_json::json;

use crate::support::{demo, run};

use super::phone::{Phone, but, gives, lawful, of_the_union, says, whole};

#[test]
fn re_check_after_one_hour_at_the_same_post() {
    let phone = Phone::new();
    let first = phone.shows(&lawful(), whole());
    phone.decides(&first, Decision::Release);
    phone.clock("2026-11-28T13:00:00Z");
    let again = phone.shows(&lawful(), whole());
    gives(&again, Verdict::Pass, &[]);
    assert_eq!(says(&again, Rule::Seen).1, Some("same-post"));
}

#[test]
fn same_certificate_and_parcel_five_days_after_its_release_at_an_import_post() {
    let phone = Phone::new();
    let first = phone.shows(&lawful(), whole());
    phone.decides(&first, Decision::Release);
    phone.clock("2026-12-03");
    let again = phone.shows(&lawful(), whole());
    gives(&again, Verdict::Refer, &["seen:released"]);
    let text = &says(&again, Rule::Seen).2.text;
    let entry = first.entry.expect("recorded").seq.to_string();
    for named in [entry.as_str(), "Post 1", "2026-11-28"] {
        assert!(text.contains(named), "{named}: {text}");
    }
}

#[test]
fn an_import_that_passed_and_was_left_undecided() {
    let phone = Phone::new();
    let _ = phone.shows(&lawful(), whole());
    phone.clock("2026-12-03");
    let again = phone.shows(&lawful(), whole());
    gives(&again, Verdict::Pass, &[]);
    let (outcome, reason, _) = says(&again, Rule::Seen);
    assert_eq!((outcome, reason), (Outcome::Info, Some("undecided")));
}

#[test]
fn same_number_other_content() {
    let phone = Phone::new();
    let _ = phone.shows(&lawful(), whole());
    let mut other = lawful();
    other.parcels = 4;
    gives(&phone.shows(&other, but(json!({"parcels": 4}))), Verdict::Refuse, &["seen:conflict"]);
}

#[test]
fn after_a_seizure() {
    let phone = Phone::new();
    phone.decides(&phone.shows(&lawful(), whole()), Decision::Seize);
    let again = phone.shows(&lawful(), whole());
    gives(&again, Verdict::Refuse, &["seen:seized"]);
    // No release settles it.
    phone.decides(&again, Decision::Release);
    gives(&phone.shows(&lawful(), whole()), Verdict::Refuse, &["seen:seized", "seen:refused-before"]);
}

#[test]
fn replacement_then_the_old_one() {
    let phone = Phone::new();
    let mut newer = lawful();
    newer.number = "AO-001235".parse().expect("a number");
    newer.replaces = Some(lawful().number.serial);
    gives(&phone.shows(&newer, whole()), Verdict::Pass, &[]);
    gives(&phone.shows(&lawful(), whole()), Verdict::Refuse, &["revocation:replaced"]);
}

#[test]
fn held_reweighed_released_shown_next_day() {
    let phone = Phone::new();
    let light = phone.shows(&lawful(), but(json!({"carats": "998.00"})));
    gives(&light, Verdict::Refer, &["parcel.carats:differs"]);
    phone.decides(&light, Decision::Hold);
    let reweighed = phone.shows(&lawful(), whole());
    gives(&reweighed, Verdict::Refer, &["seen:held-before", "seen:other-parcel"]);
    phone.decides(&reweighed, Decision::Release);
    phone.clock("2026-11-29");
    gives(&phone.shows(&lawful(), whole()), Verdict::Pass, &[]);
    phone.clock("2026-12-03");
    gives(&phone.shows(&lawful(), whole()), Verdict::Refer, &["seen:released"]);
}

#[test]
fn a_release_settles_nothing_where_its_check_had_another_fault() {
    let phone = Phone::new();
    let counted = phone.shows(&lawful(), but(json!({"parcels": 2})));
    phone.decides(&counted, Decision::Hold);
    let polished = phone.shows(&lawful(), but(json!({"polished": true})));
    phone.decides(&polished, Decision::Release);
    let again = phone.shows(&lawful(), whole());
    gives(&again, Verdict::Refer, &["seen:refused-before", "seen:held-before", "seen:other-parcel"]);
}

#[test]
fn eu_certificate_shown_for_import_into_the_eu() {
    for country in ["EU", "BE", "GL"] {
        let phone = Phone::of(country, Procedure::Import);
        gives(&phone.shows(&of_the_union(), whole()), Verdict::Refer, &["procedure:own-issue"]);
        let returned = phone.shows(&of_the_union(), but(json!({"returned": "refused in Dubai"})));
        gives(&returned, Verdict::Pass, &[]);
        assert!(says(&returned, Rule::Procedure).2.text.contains("refused in Dubai"));
    }
}

#[test]
fn ao_certificate_shown_at_an_export_post_of_the_eu() {
    let phone = Phone::of("EU", Procedure::Export);
    gives(&phone.shows(&lawful(), whole()), Verdict::Refer, &["procedure:not-own"]);
    gives(&phone.shows(&of_the_union(), whole()), Verdict::Pass, &[]);
    gives(&Phone::of("AO", Procedure::Export).shows(&lawful(), whole()), Verdict::Pass, &[]);
    let chosen = Phone::of("AE", Procedure::Transit).shows_for(Procedure::Export, &lawful(), whole());
    gives(&chosen, Verdict::Refer, &["procedure:other", "procedure:not-own"]);
}

#[test]
fn what_belongs_to_one_certificate_is_no_option_for_several() {
    let demo = demo();
    let parcel = demo.str("parcel.json");
    for option in [["--number", "AO-0770431"], ["--parcel", &parcel], ["--corrects", "1"]] {
        let answer =
            demo.run(&["check", "--dry-run", &demo.str("good.txt"), &demo.str("expired.txt"), option[0], option[1]]);
        let answer = answer.exits(2);
        assert!(answer.out.is_empty() && answer.err.contains(option[0]), "{}", answer.err);
    }
    demo.run(&["check", "--dry-run", &demo.str("good.txt"), "--number", "AO-0770431"]).exits(0);
}

#[test]
fn a_dry_run_and_what_was_not_recorded_are_said_first() {
    let demo = demo();
    let first = |arguments: &[&str]| {
        let (station, good) = (demo.str("station"), demo.str("good.txt"));
        let all = [&["--station", &station, "check", &good], arguments].concat();
        run(&all).out.lines().next().unwrap_or_default().to_owned()
    };
    assert!(
        first(&["--dry-run"]).starts_with("Dry run, nothing recorded. Certificate good"),
        "{}",
        first(&["--dry-run"])
    );
    assert!(first(&["--dry-run", "--lang", "fr"]).starts_with("Essai, rien n'est inscrit. Certificat bon"));
    assert!(first(&[]).starts_with("Certificate good"));
    let mut report = Phone::new().shows(&lawful(), whole());
    report.recorded = Some(Recorded::Failed);
    assert!(first_line(&report, Language::English).starts_with("NOT RECORDED: this check is not in the journal."));
    assert!(first_line(&report, Language::French).starts_with("NON INSCRIT"));
}
