//! What is judged on the day of issue, what is judged now, and what a clock that may be wrong can prove.

use serde_json::{Value, json};

use super::fixture::Case;
use roughcheck_verify::check::Verdict;

#[test]
fn key_window_and_retirement_are_judged_on_the_day_of_issue() {
    let retired = |since: &str| Case::good().key("AO", json!({"status": {"state": "retired", "since": since}}));
    assert_eq!(retired("2026-01-11").says("key"), "good", "retired today, in use when it signed");
    assert_eq!(retired("2026-01-10").says("key"), "refuse:retired");
    let window = |from: &str, until: &str| Case::good().key("AO", json!({"from": from, "until": until}));
    assert_eq!(window("2026-01-10", "2026-01-10").says("key"), "good", "over by now");
    assert_eq!(window("2025-01-10", "2026-01-09").says("key"), "refuse:outside-window");
}

#[test]
fn participant_and_zone_are_judged_on_the_day_of_issue() {
    let status = |day: &str, precision: &str, status: &str| json!({"from": day, "precision": precision, "status": status, "source": "s"});
    let since = |day: &str| {
        let history = [status("2003-01-01", "day", "participant"), status(day, "day", "suspended")];
        Case::good().member(json!({ "status": history }))
    };
    assert_eq!(since("2026-01-11").says("participant"), "refer:left-since", "suspended since, not on the day");
    assert_eq!(since("2026-01-21").says("participant"), "good", "on neither of the days");
    assert_eq!(since("2026-01-10").says("participant"), "refuse:suspended");
    let zone = |from: &str, until: Value| {
        let zones = json!([{"name": "Lunda", "from": from, "until": until, "precision": "day", "source": "s"}]);
        Case::good().zones(zones).certificate(|it| it.zones = vec!["LUNDA".to_owned()])
    };
    assert_eq!(zone("2026-01-10", json!("2026-01-11")).says("zone"), "good");
    assert_eq!(zone("2026-01-11", Value::Null).says("zone"), "refuse:not-compliant");
    assert_eq!(zone("2025-01-01", json!("2026-01-10")).says("zone"), "refuse:not-compliant");
}

#[test]
fn where_the_data_do_not_reach_back_the_answer_is_unknown_never_invalid() {
    let listed = Case::good().standing("2026-01-11", "listed-by", "participant");
    assert_eq!((listed.says("participant"), listed.verdict()), ("refer:unknown-date".to_owned(), Some(Verdict::Refer)));
    let removed = Case::good().standing("2026-01-11", "listed-by", "removed");
    assert_eq!(removed.says("participant"), "refer:unknown-date");
    let month = Case::good().standing("2026-01-01", "month", "participant");
    assert_eq!(month.says("participant"), "refer:unknown-date", "somewhen in the month of issue");
    let twice = json!([
        {"from": "2003-01-01", "precision": "day", "status": "participant", "source": "s"},
        {"from": "2026-02-01", "precision": "listed-by", "status": "participant", "source": "t"}]);
    assert_eq!(Case::good().member(json!({ "status": twice })).says("participant"), "good");
    let zones = json!([{"name": "Lunda", "from": "2026-02-01", "precision": "listed-by", "source": "s"}]);
    let zone = Case::good().zones(zones).certificate(|it| it.zones = vec!["Lunda".to_owned()]);
    assert_eq!((zone.says("zone"), zone.verdict()), ("refer:unknown".to_owned(), Some(Verdict::Refer)));
    let listed = |from: &str, precision: &str| {
        let zones = json!([{"name": "Lunda", "from": from, "precision": precision, "source": "s"}]);
        Case::good().zones(zones).certificate(|it| it.zones = vec!["Lunda".to_owned()]).says("zone")
    };
    assert_eq!(listed("2026-01-01", "year"), "refer:unknown", "somewhen in the year of issue");
    assert_eq!(
        (listed("2025-01-01", "year"), listed("2026-01-01", "by-rumour")),
        ("good".into(), "refer:unknown".into())
    );
}

#[test]
fn a_finding_names_the_dated_source_it_rests_on() {
    let assessment = Case::good().standing("2020-01-01", "day", "suspended").zones(json!([])).assessment();
    let source = |name: &str| {
        assessment.findings.iter().find(|one| one.name() == name.parse().ok()).and_then(|one| one.source.clone())
    };
    assert_eq!(source("participant:suspended").as_deref(), Some("a list"));
    assert_eq!(source("zone:missing").as_deref(), Some("a decision"));
}

#[test]
fn expiry_revocation_and_the_origin_rule_are_judged_now() {
    let rule = |from: &str, until: Value| {
        let rule = json!([{"importer": "EU", "from": from, "until": until, "refuse": ["missing"], "source": "s"}]);
        Case::good()
            .policy(json!({ "origin": rule }))
            .certificate(|it| it.origin = roughcheck_format::certificate::Origin::Absent)
    };
    // In force today, though not on the day of issue; and the other way round.
    assert_eq!(rule("2026-01-20", Value::Null).says("origin"), "refuse:missing");
    assert_eq!(rule("2026-01-21", Value::Null).says("origin"), "refer:missing");
    assert_eq!(rule("2025-01-01", json!("2026-01-20")).says("origin"), "refer:missing");
    assert_eq!(rule("2025-01-01", Value::Null).transit().says("origin"), "info:missing", "the importer's rule");
    assert_eq!(Case::good().revoked("AO-001234").says("revocation"), "refuse:revoked");
    assert_eq!(
        Case::good().at("2026-03-11T11:59:59Z").says("dates"),
        "info:last-day",
        "until the day is over everywhere"
    );
    assert_eq!(Case::good().at("2026-03-11T12:00:00Z").floor("2026-03-11").says("dates"), "refuse:expired");
    assert_eq!(Case::good().at("2026-01-09T10:00:00Z").says("dates"), "good", "from its first instant on earth");
    assert_eq!(Case::good().at("2026-01-09T09:59:59Z").says("dates"), "refer:not-yet-valid");
}

#[test]
fn expired_is_refused_where_a_firm_floor_is_past_it_or_the_clock_is_borne_out_else_referred() {
    let good = Case::good;
    let table = [
        (good().at("2026-01-20").floor("2026-06-01"), "refuse:expired", "a firm floor"),
        (good().at("2026-01-20").loose_floor("2026-06-01"), "refer:expired", "a floor that the clock never reached"),
        (good().at("2026-06-02").loose_floor("2026-06-01"), "refuse:expired", "that floor and the clock"),
        (good().at("2029-01-01").floor("2026-06-01"), "refuse:expired", "the firm floor, whatever the clock"),
        (good().at("2026-03-15").floor("2026-03-08"), "refuse:expired", "the clock, a floor 7 days behind it"),
        (good().at("2026-03-15T12:00:01Z").floor("2026-03-08"), "refer:expired", "a floor further behind"),
        (good().at("2026-06-01"), "refer:expired", "the clock alone, months without a network"),
        (good().at("2029-01-01"), "refer:expired", "the clock alone, years ahead"),
        (good().at("2026-06-01").no_floor(), "refer:expired", "the clock alone, no floor at all"),
        (good().at("2026-03-11").last_entry("2026-03-11T12:00:00Z"), "refer:expired", "an own entry"),
        (good().at("2026-03-11T11:00:00Z").last_entry("2026-03-11T12:00:00Z"), "refer:expired", "an own entry alone"),
        (good().at("2026-03-11T11:00:00Z").last_receipt("2026-03-11T12:00:00Z"), "refer:expired", "a receipt alone"),
    ];
    for (case, expected, by) in table {
        assert_eq!(case.says("dates"), expected, "{by}");
    }
    assert_eq!(good().at("2029-01-01").says("clock"), "refer:ahead");
}

#[test]
fn the_last_day_is_told_while_it_is_over_here_and_not_everywhere() {
    let good = Case::good;
    assert_eq!(good().at("2026-03-10T23:59:59Z").says("dates"), "good");
    assert_eq!(good().at("2026-03-11T00:00:00Z").says("dates"), "info:last-day");
    assert_eq!(good().at("2026-03-11T11:59:59Z").says("dates"), "info:last-day");
}

#[test]
fn the_floor_is_a_lower_bound_and_never_proves_that_a_day_has_not_come_yet() {
    let behind = Case::good().at("2024-01-01");
    assert_eq!(behind.says("clock"), "refer:behind");
    assert_eq!(behind.says("dates"), "not-checked", "neither clock nor floor can tell");
    assert_eq!(behind.faults(), ["clock:behind"]);
    let reached = Case::good().at("2024-01-01").floor("2026-01-15");
    assert_eq!((reached.says("dates"), reached.faults()), ("good".to_owned(), vec!["clock:behind".to_owned()]));
    assert_eq!(Case::good().at("2026-01-05").no_floor().says("dates"), "refer:not-yet-valid", "the clock's word");
}

#[test]
fn a_clock_is_doubted_by_the_floor_the_last_receipt_and_the_newest_own_entry() {
    let good = Case::good;
    let table = [
        (good().at("2025-12-31T00:00:00Z"), "good"),
        (good().at("2025-12-30T23:59:59Z"), "refer:behind"),
        (good().last_receipt("2026-01-21T12:00:00Z"), "good"),
        (good().last_receipt("2026-01-21T12:00:01Z"), "refer:behind"),
        (good().last_entry("2026-01-21T12:00:00Z"), "good"),
        (good().last_entry("2026-02-20"), "refer:behind"),
        (good().no_floor().last_entry("2026-02-20"), "refer:behind"),
        (good().no_floor().at("2199-01-01"), "not-checked"),
        (good().no_floor().last_entry("2026-01-19").at("2199-01-01"), "not-checked"),
    ];
    for (at, (case, expected)) in table.into_iter().enumerate() {
        assert_eq!(case.says("clock"), expected, "{at}");
    }
}

#[test]
fn a_clock_far_ahead_is_told_and_refers_only_where_expiry_or_the_end_of_an_alert_rests_on_it() {
    let long = || Case::good().issued("2026-01-10", "2028-03-10");
    let alert = json!({"kind": "number", "number": "AO-001234", "until": "2026-06-01"});
    let table = [
        (long().at("2026-01-31T00:00:00Z"), "good"),
        (long().at("2026-01-31T00:00:01Z"), "info:ahead"),
        (long().at("2027-01-10"), "info:ahead"),
        (long().at("2027-01-10").last_receipt("2027-01-09"), "good"),
        (long().limits(json!({"clock_ahead_days": 400})).at("2027-01-10"), "good"),
        (Case::good().at("2026-06-01"), "refer:ahead"),
        (Case::good().at("2026-06-01").floor("2026-03-11T12:00:00Z"), "info:ahead"),
        (long().alert(None, alert.clone()).at("2026-06-01"), "info:ahead"),
        (long().alert(None, alert).at("2026-06-02"), "refer:ahead"),
        (long().without_bundle().at("2027-02-05T00:00:01Z"), "info:ahead"),
    ];
    for (at, (case, expected)) in table.into_iter().enumerate() {
        assert_eq!(case.says("clock"), expected, "{at}");
    }
}

#[test]
fn a_right_clock_without_a_network_for_a_year_passes() {
    let case = Case::good().issued("2026-12-20", "2027-02-18").at("2027-01-10");
    assert_eq!(case.faults(), Vec::<String>::new());
}

#[test]
fn a_clock_set_ahead_silences_no_alert_and_lets_no_rule_begin() {
    let alert = json!({"kind": "number", "number": "AO-001234", "until": "2026-06-01"});
    let alerted = |at: &str| Case::good().alert(None, alert.clone()).at(at).says("alert");
    assert_eq!(alerted("2026-06-01"), "refuse:number");
    assert_eq!(alerted("2026-06-02"), "refuse:number", "no signed time says that it is over");
    let heard = Case::good().alert(None, alert.clone()).at("2026-06-02").floor("2026-06-02");
    assert_eq!(heard.says("alert"), "good", "an alert has an end date");
    assert_eq!(alerted("2029-01-01"), "refuse:number", "a doubted clock does not end it");
    let coded = Case::good().typed("AO-001234").member(json!({"codes_since": "2028-01-01"}));
    assert_eq!(coded.at("2029-01-01").says("code"), "refer:missing");
}

#[test]
fn a_bundle_is_fresh_then_stale_and_refers_from_its_hard_end_or_the_policys_earlier_day() {
    let long = || Case::good().issued("2026-01-10", "2028-03-10");
    let table = [
        (long().at("2026-01-30"), "good", Verdict::Pass),
        (long().at("2026-01-31T00:00:00Z"), "info:stale", Verdict::Pass),
        (long().limits(json!({"grace_days": 5})).at("2026-02-04"), "good", Verdict::Pass),
        (long().limits(json!({"grace_days": 5})).at("2026-02-05"), "info:stale", Verdict::Pass),
        (long().limits(json!({"refer_after_days": 180})).at("2026-06-29"), "info:stale", Verdict::Pass),
        (long().limits(json!({"refer_after_days": 180})).at("2026-06-30"), "refer:stale", Verdict::Refer),
        (long().at("2027-02-04T23:59:59Z"), "info:stale", Verdict::Pass),
        (long().at("2027-02-05T00:00:00Z"), "refer:stale", Verdict::Refer),
        (long().at("2026-01-20").floor("2027-03-01"), "refer:stale", Verdict::Refer),
    ];
    for (at, (case, expected, verdict)) in table.into_iter().enumerate() {
        assert_eq!((case.says("trust").as_str(), case.verdict()), (expected, Some(verdict)), "{at}");
    }
}

#[test]
fn what_is_known_to_be_bad_stays_refused_at_any_age() {
    let compromised = json!({"status": {"state": "compromised", "since": "2026-01-01T00:00:00Z"}});
    let old = || Case::good().issued("2026-01-10", "2028-03-10").at("2027-12-01");
    assert_eq!(old().key("AO", compromised).says("key"), "refuse:compromised");
    assert_eq!(old().revoked("AO-001234").says("revocation"), "refuse:revoked");
    assert_eq!(old().damaged().says("signature"), "refuse:invalid");
}

#[test]
fn what_says_that_a_certificate_expired_is_told() {
    let by = |case: Case| {
        let found = case.assessment().findings.into_iter().find(|one| one.rule.as_str() == "dates");
        found.and_then(|one| one.params.text("by").map(str::to_owned)).unwrap_or_default()
    };
    assert_eq!(by(Case::good().at("2026-01-20").floor("2026-06-01")), "signed-time");
    assert_eq!(by(Case::good().at("2026-06-01")), "clock");
    assert_eq!(by(Case::good().at("2026-01-20").loose_floor("2026-06-01")), "other-time", "the clock says otherwise");
}
