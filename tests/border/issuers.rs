//! Who may issue, and when.

use roughcheck::check::{Outcome, Procedure, Rule};

use serde_json::json;

use crate::support::{demo, run};

use super::world::{Case, certificate, finding, param, typed};

#[track_caller]
fn words(case: &Case) -> (Outcome, String) {
    let report = case.report();
    let finding = finding(&report, Rule::Participant);
    (finding.outcome, finding.text.clone())
}

#[test]
fn cg_certificate_issued_before_its_removal_shown_eleven_days_after() {
    let case = certificate("CG-001234").at("2004-07-20").issued("2004-07-01", "2004-08-31");
    let report = case.refuses(&["participant:left-since"]);
    let participant = finding(&report, Rule::Participant);
    assert!(participant.text.contains("2004-07-09"), "{}", participant.text);
    assert!(participant.source.as_deref().is_some_and(|source| source.contains("republic-of-congo-off-kp-list")));
    assert!(report.next.iter().all(|step| !step.contains("Report it to the issuing authority")), "{:?}", report.next);
    // Shown before it, and typed after it.
    certificate("CG-001234").at("2004-07-08").issued("2004-07-01", "2004-08-31").passes();
    let (outcome, text) = words(&typed("CG 001234").at("2004-07-20"));
    assert_eq!(outcome, Outcome::Refuse);
    assert!(text.contains("2004-07-09"), "{text}");
}

#[test]
fn a_state_that_left_without_more_words_refers() {
    let suspended = certificate("VE-001234").at("2008-07-05").issued("2008-05-20", "2008-07-20");
    suspended.refers(&["participant:left-since"]);
}

#[test]
fn cf_2013_issued_and_shown_before_the_suspension() {
    certificate("CF-001234").at("2013-05-20").passes();
}

#[test]
fn cf_2013_issued_before_and_shown_after_the_suspension() {
    certificate("CF-001234").at("2013-06-01").issued("2013-05-20", "2013-07-20").refers(&["participant:left-since"]);
}

#[test]
fn cf_2013_issued_after_it_no_zones_existed_yet() {
    let report = certificate("CF-001234").at("2013-07-01").refuses(&["participant:suspended", "zone:no-export"]);
    let zone = finding(&report, Rule::Zone);
    assert_eq!(
        zone.text,
        "No rough diamonds could leave Central African Republic (CF) on the day of issue (2013-06-21)."
    );
}

#[test]
fn ke_certificate_of_2015_and_numbers_typed() {
    let report = certificate("KE-001234").at("2015-07-17").refuses(&["participant:none"]);
    assert!(report.next.iter().all(|step| !step.contains("Report it to the issuing authority")), "{:?}", report.next);
    let none = |case: Case, day: &str, name: &str| {
        let (outcome, text) = words(&case);
        assert_eq!(outcome, Outcome::Refuse, "{name}");
        assert_eq!(text, format!("{name} is not on the participants' list of {day}."));
    };
    none(typed("KE 001234").at("2015-07-17"), "2015-07-17", "Kenya (KE)");
    none(typed("CM 001234").at("2010-05-01"), "2010-05-01", "Cameroon (CM)");
    // A participant today: a typed number has no day of issue, and is never more than referred.
    typed("GH 001234").at("2009-06-01").refers(&["code:missing"]);
    typed("CG 001234").refers(&["code:missing"]);
}

#[test]
fn tw_certificate_at_a_us_or_eu_post() {
    for country in ["EU", "US"] {
        let report = certificate("TW-001234").post(country, Procedure::Import).passes();
        let participant = finding(&report, Rule::Participant);
        assert_eq!((participant.outcome, param(participant, "by").as_str()), (Outcome::Good, country));
        assert!(participant.text.contains("not on the list of the Kimberley Process"), "{}", participant.text);
    }
    let report = certificate("TW-001234").post("AE", Procedure::Import).refers(&["participant:by-other-lists"]);
    assert_eq!(param(finding(&report, Rule::Participant), "by"), "EU, US");
    certificate("TW-001234").without_national().refuses(&["participant:none"]);
}

#[test]
fn ve_2010_ve_jan_2017_ve_2026() {
    certificate("VE-001234").at("2010-06-01").refuses(&["participant:suspended"]);
    certificate("VE-001234").at("2017-01-20").refers(&["participant:unknown-date"]);
    certificate("VE-001234").passes();
}

#[test]
fn be_de_si_certificates_signed_in_2026_and_be_typed() {
    for number in ["BE-001234", "DE-001234", "SI-001234"] {
        let report = certificate(number).refuses(&["participant:member"]);
        let text = &finding(&report, Rule::Participant).text;
        assert!(text.contains("the number begins with EU"), "{text}");
    }
    let (outcome, text) = words(&typed("BE 001234"));
    assert!(outcome == Outcome::Refuse && text.contains("the number begins with EU"), "{text}");
    // Before it joined, it issued for itself.
    certificate("SI-001234").at("2004-02-01").post("AE", Procedure::Import).passes();
}

#[test]
fn ci_2006_feb_2014_2015() {
    certificate("CI-001234").at("2006-06-01").refuses(&["participant:suspended"]);
    certificate("CI-001234").at("2014-02-20").refuses(&["participant:suspended"]);
    certificate("CI-001234").at("2015-06-01").passes();
}

#[test]
fn hk_2010_gb_20_dec_2020() {
    certificate("HK-001234").at("2010-06-01").refers(&["participant:unknown-date"]);
    certificate("GB-001234").at("2020-12-30").issued("2020-12-20", "2021-02-20").refuses(&["participant:none"]);
}

#[test]
fn words_of_a_later_version_refer_and_spoil_nothing() {
    let later = |status: &str| {
        let mut participants = certificate("AO-001234").policy["participants"].clone();
        let ao = participants.as_array_mut().expect("a list").iter_mut().find(|one| one["code"] == "AO").expect("AO");
        ao["status"][0]["status"] = status.into();
        certificate("AO-001234").policy(json!({ "participants": participants }))
    };
    later("participant").passes();
    let case = later("on-probation");
    case.refers(&["participant:unknown-date"]);
    certificate("BW-001234").policy(json!({"participants": case.policy["participants"]})).passes();
    let signing = roughcheck_issue::part_from_json(roughcheck::trust::Kind::Policy, &case.policy.to_string());
    assert!(signing.is_err(), "such a word is not signed by this version");
}

#[test]
fn a_post_set_up_as_be_de_gl_or_xx() {
    let folder = tempfile::tempdir().expect("a folder");
    let init = |country: &str, more: &[&str]| {
        let station = folder.path().join(format!("{country}{}", more.len()));
        let station = station.to_str().expect("UTF-8");
        let mut all = vec!["--json", "--station", station, "station", "init", "--country", country];
        all.extend(["--post", "Antwerp 1", "--procedure", "import"]);
        all.extend(more);
        run(&all)
    };
    for country in ["BE", "de", "GL"] {
        let answer = init(country, &[]).exits(2);
        assert!(answer.err.contains("EU") && answer.err.contains("--yes"), "{}", answer.err);
        assert_eq!(init(country, &["--yes"]).exits(0).json()["country"], "EU");
    }
    assert_eq!(init("ch", &[]).exits(0).json()["country"], "CH");
    for country in ["XX", "Europe", "E1"] {
        let answer = init(country, &[]).exits(2);
        assert!(answer.err.lines().count() == 1 && answer.err.contains(country), "{}", answer.err);
    }
}

#[test]
fn the_demonstration_knows_the_law_of_its_post() {
    let demo = demo();
    let status = demo.run(&["trust", "status"]).exits(0).json();
    assert_eq!(status["versions"]["national/EU"], 1);
    // Alone, and once more: the next version takes its place, and the first one does not come back.
    let mut law: serde_json::Value = serde_json::from_str(include_str!("../../data/national/EU.json")).expect("JSON");
    (law["version"], law["made_at"]) = (2.into(), "2026-03-01T00:00:00Z".into());
    let (json, part) = (demo.write("law.json", &law.to_string()), demo.str("law.part"));
    run(&["trust", "part", "national", "--in", &json, "--out", &part]).exits(0);
    let unsigned = demo.run(&["trust", "install", &part]).exits(20).json();
    assert_eq!(unsigned["refused"]["code"], "trust.signature");
    run(&["trust", "sign", &part, "--key", &demo.str("keys/EU-law.key")]).exits(0);
    assert_eq!(demo.run(&["trust", "install", &part]).exits(0).json()["installed"]["national/EU"], 2);
    let first = demo.run(&["trust", "install", &demo.str("parts/national.part")]).exits(20).json();
    assert_eq!(first["refused"]["code"], "trust.rollback");
}
