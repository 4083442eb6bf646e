//! Days and clocks.

use roughcheck::check::{Outcome, Rule, Verdict};
use serde_json::json;

use super::phone::{Phone, gives, lawful, next, says, whole};

#[test]
fn any_certificate_valid_eighteen_months() {
    let mut certificate = lawful();
    certificate.expires = certificate.issued.plus(548);
    let limit = json!({"limits": {"max_validity_days": 62}});
    let report = Phone::with(limit, "2026-11-27").shows(&certificate, whole());
    gives(&report, Verdict::Refer, &["dates:too-long"]);
    assert!(says(&report, Rule::Dates).2.remediable);
    gives(&Phone::new().shows(&certificate, whole()), Verdict::Pass, &[]);
}

#[test]
fn at_noon_of_the_day_after_the_printed_last_day() {
    let phone = Phone::installed("2026-11-27", "2026-11-28T08:00:00Z");
    let mut certificate = lawful();
    certificate.expires = "2026-11-27".parse().expect("a day");
    phone.clock("2026-11-28T11:00:00Z");
    let report = phone.shows(&certificate, whole());
    gives(&report, Verdict::Pass, &[]);
    let (outcome, reason, finding) = says(&report, Rule::Dates);
    assert_eq!((outcome, reason), (Outcome::Info, Some("last-day")));
    assert!(finding.text.contains("2026-11-27") && finding.text.contains("not yet everywhere"), "{}", finding.text);
    phone.clock("2026-11-28T12:00:00Z");
    gives(&phone.shows(&certificate, whole()), Verdict::Refuse, &["dates:expired"]);
}

#[test]
fn expired_while_travelling_with_a_floor_of_yesterday() {
    let mut certificate = lawful();
    certificate.expires = "2026-11-25".parse().expect("a day");
    let report = Phone::new().shows(&certificate, whole());
    gives(&report, Verdict::Refuse, &["dates:expired"]);
    assert!(says(&report, Rule::Dates).2.remediable, "hold, and ask");
    next(&report, "whether it left while the certificate was valid (Regulation (EC) 2368/2002 article 5(2))");
    assert!(report.next.iter().all(|step| !step.contains("Ask for a valid certificate")), "{:?}", report.next);
}

#[test]
fn issued_in_seven_days_time() {
    let mut certificate = lawful();
    certificate.issued = "2026-12-05".parse().expect("a day");
    let report = Phone::new().shows(&certificate, whole());
    gives(&report, Verdict::Refer, &["dates:not-yet-valid"]);
    let text = &says(&report, Rule::Dates).2.text;
    assert!(text.contains("clock is behind") && text.contains("issuer wrote a wrong day"), "{text}");
}

#[test]
fn clock_two_months_ahead_of_the_truth_certificate_good_floor_of_today() {
    let phone = Phone::with(json!({}), "2026-11-28T08:00:00Z");
    phone.clock("2027-01-28");
    let report = phone.shows(&lawful(), whole());
    gives(&report, Verdict::Refer, &["dates:expired", "clock:ahead"]);
    next(&report, "another clock");
}

#[test]
fn right_clock_ninety_one_days_without_a_network_certificate_good() {
    let phone = Phone::installed("2026-08-29", "2026-08-29");
    let report = phone.shows(&lawful(), whole());
    gives(&report, Verdict::Pass, &[]);
    assert_eq!(says(&report, Rule::Clock).0, Outcome::Info, "being offline is not a doubt");
}

#[test]
fn clock_behind_the_newest_own_entry_by_a_month() {
    let phone = Phone::new();
    phone.clock("2026-12-28");
    gives(&phone.shows(&lawful(), whole()), Verdict::Pass, &[]);
    phone.clock("2026-11-28");
    gives(&phone.shows(&lawful(), whole()), Verdict::Refer, &["clock:behind"]);
    // The newest entry by the journal's order: whichever clock was wrong, the next showing is past it.
    gives(&phone.shows(&lawful(), whole()), Verdict::Pass, &[]);
}

#[test]
fn an_expired_certificate_never_passes_where_a_firm_floor_or_the_newest_entry_is_past_it() {
    let mut certificate = lawful();
    certificate.expires = "2026-11-25".parse().expect("a day");
    let phone = Phone::new();
    phone.clock("2026-11-20");
    let set_back = phone.shows(&certificate, whole());
    gives(&set_back, Verdict::Refuse, &["dates:expired", "clock:behind"]);
    // A head of the future, whose time this phone's clock never reached, proves nothing by itself.
    let wrong = Phone::installed("2027-11-27", "2026-11-28");
    gives(&wrong.shows(&lawful(), whole()), Verdict::Refer, &["dates:expired", "clock:behind"]);
}

/// The shipped lists are of 28 November 2026; twelve months later to the day they are not old yet.
#[test]
fn lists_that_nobody_renewed_for_more_than_twelve_months() {
    let mut certificate = lawful();
    certificate.issued = "2027-11-20".parse().expect("a day");
    certificate.expires = "2028-01-19".parse().expect("a day");
    let phone = Phone::installed("2027-11-27", "2027-11-28T12:00:00Z");
    phone.clock("2027-11-28T12:00:00Z");
    let report = phone.shows(&certificate, whole());
    assert_eq!((says(&report, Rule::Trust).0, says(&report, Rule::Trust).1), (Outcome::Good, None));
    phone.clock("2027-11-29T12:00:00Z");
    let report = phone.shows(&certificate, whole());
    assert!(report.faults.is_empty(), "it informs");
    let (outcome, reason, finding) = says(&report, Rule::Trust);
    assert_eq!((outcome, reason), (Outcome::Info, Some("lists-old")));
    assert!(finding.text.contains("2026-11-28") && finding.text.contains("twelve months"), "{}", finding.text);
}

#[test]
fn a_policy_that_wants_rules_of_a_later_version() {
    let report = Phone::with(json!({"rules_version": 99}), "2026-11-27").shows(&lawful(), whole());
    gives(&report, Verdict::Pass, &[]);
    let (outcome, reason, finding) = says(&report, Rule::Trust);
    assert_eq!((outcome, reason), (Outcome::Info, Some("app-old")));
    assert!(finding.text.contains("99"), "{}", finding.text);
    let report = Phone::with(json!({"rules_version": 2}), "2026-11-27").shows(&lawful(), whole());
    assert_eq!(says(&report, Rule::Trust).0, Outcome::Good);
}
