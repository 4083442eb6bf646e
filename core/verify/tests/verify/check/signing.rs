//! What an unsigned, a badly signed and a newer certificate may get, and what an assessment of each looks like.

use serde_json::{Value, json};

use super::fixture::{Case, NUMBER, named, words};
use roughcheck_format::certificate::{Origin, Unknown, encode_payload};
use roughcheck_testkit as testing;
use roughcheck_verify::check::{Outcome, ParcelSeen, RULES, Rule, SignerStatus, Verdict};

/// Rules whose answer rests on signed fields.
const OVER_FIELDS: [&str; 13] = [
    "dates",
    "revocation",
    "participant",
    "zone",
    "origin",
    "content",
    "number",
    "parcel.count",
    "parcel.carats",
    "parcel.seals",
    "parcel.hs",
    "parcel.stones",
    "seen",
];

/// A certificate of a later version: the usual one, with a field more that must be understood.
pub(super) fn later_payload() -> Vec<u8> {
    let mut later = testing::certificate(NUMBER);
    later.unknown_fields.push(Unknown { key: 63, value: vec![0x01] });
    encode_payload(&later)
}

fn status(status: Value) -> Value {
    json!({ "status": status })
}

fn compromised() -> Case {
    Case::good().key("AO", status(json!({"state": "compromised", "since": "2026-01-15T00:00:00Z"})))
}

#[test]
fn nothing_without_a_verified_signature_ever_passes() {
    let good = Case::good;
    let refer = [
        good().typed("AO-001234"),
        good().typed("12"),
        good().typed("AO-001234").no_parcel(),
        good().typed("AO-001234").without_bundle(),
        good().without_bundle(),
        good().signed_by("stranger").at("2026-02-20"),
        good().text("KP2:BB8"),
        good().payload(later_payload()),
        good().payload(later_payload()).signed_by("stranger").at("2026-02-20"),
    ];
    for (at, case) in refer.into_iter().enumerate() {
        assert_eq!(case.verdict(), Some(Verdict::Refer), "{at}");
    }
    let refuse = [
        good().typed("AO-001234").member(json!({"codes_since": "2025-01-01"})),
        good().signed_by("stranger"),
        good().damaged(),
        good().text("KP1:BB8"),
        good().payload(later_payload()).damaged(),
        good().payload(later_payload()).signed_by("stranger"),
    ];
    for (at, case) in refuse.into_iter().enumerate() {
        assert_eq!(case.verdict(), Some(Verdict::Refuse), "{at}");
    }
}

#[test]
fn after_a_failed_signature_fields_are_unverified_and_rules_over_them_not_checked_alerts_excepted() {
    let alert = json!({"kind": "number", "number": "AO-001234"});
    // Its faults stay unsaid: anybody could have written anything into it.
    let forged = Case::good()
        .damaged()
        .alert(None, alert)
        .issued("2019-01-10", "2019-01-09")
        .certificate(|it| it.origin = Origin::Absent)
        .revoked("AO-001234")
        .zones(json!([]))
        .but(json!({"parcels": 1, "polished": true}))
        .before(|it| it.content.0[0] ^= 1);
    let assessment = forged.assessment();
    for rule in OVER_FIELDS {
        assert_eq!(words(&assessment, rule), "not-checked", "{rule}");
    }
    assert_eq!(words(&assessment, "alert"), "refuse:number");
    assert_eq!(named(&assessment), ["signature:invalid", "alert:number"]);
    let certificate = assessment.certificate.expect("shown");
    assert!(!certificate.verified);
    assert_eq!(certificate.authority, None, "a signature that does not hold names nobody");
    assert_eq!(assessment.signer.status, None);
    assert_eq!(assessment.parcel_seen, ParcelSeen::No);
}

#[test]
fn a_compromise_is_never_judged_by_a_date_that_the_certificate_itself_carries() {
    assert_eq!(compromised().says("key"), "refuse:compromised");
    assert_eq!(compromised().issued("2021-01-10", "2026-03-10").says("key"), "refuse:compromised");
    assert_eq!(compromised().at("2026-01-12").says("key"), "refuse:compromised", "nor by the phone's clock");
}

#[test]
fn a_compromise_spares_only_what_a_receipt_or_witness_signed_before_t_covers() {
    assert_eq!(compromised().witnessed("2026-01-14T23:59:59Z").says("key"), "good");
    assert_eq!(compromised().witnessed("2026-01-15T00:00:00Z").says("key"), "refuse:compromised");
    assert_eq!(compromised().witnessed("2026-01-16").says("key"), "refuse:compromised");
    assert_eq!(compromised().witnessed("2026-01-14").verdict(), Some(Verdict::Pass));
}

#[test]
fn a_bundle_that_cannot_know_the_key_refers_and_one_that_would_refuses() {
    let stranger = || Case::good().signed_by("stranger");
    assert_eq!(stranger().at("2026-01-30").says("key"), "refuse:unknown");
    assert_eq!(stranger().at("2026-01-31").says("key"), "refer:unknown", "its next update is due");
    let grace = stranger().at("2026-02-20").limits(json!({"grace_days": 60}));
    assert_eq!(grace.says("key"), "refuse:unknown");
    assert_eq!(stranger().at("2027-03-01").says("key"), "refer:unknown", "past its hard end");
    assert_eq!(stranger().without_bundle().says("key"), "refer:unknown");
}

#[test]
fn the_status_of_the_signer_is_told() {
    let good = Case::good;
    let table = [
        (good(), Some(SignerStatus::Valid), true),
        (good().signed_by("stranger"), Some(SignerStatus::Unknown), false),
        (good().without_bundle(), Some(SignerStatus::Unknown), false),
        (compromised(), Some(SignerStatus::Compromised), false),
        (compromised().witnessed("2026-01-14"), Some(SignerStatus::Valid), true),
        (
            good().key("AO", status(json!({"state": "retired", "since": "2026-01-09"}))),
            Some(SignerStatus::Retired),
            false,
        ),
        (good().key("AO", json!({"until": "2026-01-09"})), Some(SignerStatus::OutsideWindow), false),
        (good().signed_by("BW"), Some(SignerStatus::ForeignCountry), false),
        (good().key("AO", json!({"uses": ["confirmation"]})), Some(SignerStatus::WrongUse), false),
        (good().damaged(), None, false),
        (good().typed("AO-001234"), None, false),
        (good().text("KP2:BB8"), None, false),
    ];
    for (at, (case, status, verified)) in table.into_iter().enumerate() {
        let assessment = case.assessment();
        assert_eq!(assessment.signer.status, status, "{at}");
        assert_eq!(assessment.certificate.is_some_and(|it| it.verified), verified, "{at}");
        assert_eq!(!assessment.scope.asserted.is_empty(), verified, "{at}: asserted only where it is verified");
    }
}

#[test]
fn an_unknown_critical_key_is_newer_under_a_signature_that_holds_and_no_forgery() {
    let newer = Case::good().payload(later_payload()).assessment();
    assert_eq!(words(&newer, "signature"), "good");
    assert_eq!(words(&newer, "key"), "good");
    assert_eq!(named(&newer), ["format:newer"]);
    assert_eq!((newer.verdict, newer.certificate), (Some(Verdict::Refer), None));
    let bad = Case::good().payload(later_payload()).damaged().assessment();
    assert_eq!(named(&bad), ["signature:invalid"]);
    let thief = compromised().payload(later_payload()).assessment();
    assert_eq!(named(&thief), ["key:compromised", "format:newer"]);
}

#[test]
fn unknown_ignorable_keys_are_shown_as_such() {
    let extra = Unknown { key: 64, value: vec![0x01] };
    let assessment = Case::good().certificate(|it| it.unknown_fields.push(extra)).assessment();
    assert_eq!((words(&assessment, "format").as_str(), assessment.verdict), ("good", Some(Verdict::Pass)));
    let finding = assessment.findings.iter().find(|finding| finding.rule == Rule::Format).expect("format");
    assert_eq!(serde_json::to_value(&finding.params).expect("json"), json!({"ignored": ["64"]}));
}

#[test]
fn where_no_certificate_could_be_read_the_assessment_holds_one_finding_and_no_verdict() {
    for (text, fault) in [("", "text:unreadable"), ("ticket 12", "text:foreign"), ("KP:1", "text:foreign")] {
        let assessment = Case::good().text(text).assessment();
        assert_eq!(named(&assessment), [fault]);
        assert_eq!(assessment.findings.len(), 1);
        assert_eq!(assessment.findings[0].outcome, Outcome::Refer);
        assert_eq!((assessment.verdict, &assessment.certificate), (None, &None));
        assert!(assessment.scope.asserted.is_empty());
    }
}

#[test]
fn a_malformed_code_is_refused_without_a_certificate() {
    let mut trailing = Case::good().signed();
    trailing.push(0);
    let mut other_algorithm = Case::good().signed();
    let alg = other_algorithm.iter().position(|byte| *byte == 0x32).expect("alg -19");
    other_algorithm[alg] = 0x26;
    let cut = encode_payload(&testing::certificate(NUMBER));
    let table = [
        (Case::good().bytes(trailing), "envelope"),
        (Case::good().bytes(other_algorithm), "header"),
        (Case::good().payload(cut[..cut.len() - 1].to_vec()), "payload"),
        (Case::good().text("KP1:ab"), "text"),
    ];
    for (case, layer) in table {
        let assessment = case.assessment();
        assert_eq!(
            (named(&assessment), assessment.verdict),
            (vec!["format:malformed".to_owned()], Some(Verdict::Refuse))
        );
        assert_eq!(assessment.certificate, None, "{layer}");
        assert_eq!(assessment.findings.len(), RULES.len(), "every rule yields a finding");
        let finding = assessment.findings.iter().find(|finding| finding.rule == Rule::Format).expect("format");
        assert_eq!(serde_json::to_value(&finding.params).expect("json")["layer"], layer);
    }
}

#[test]
fn faults_are_listed_worst_first() {
    let assessment =
        Case::good().revoked("AO-001234").at("2026-01-05").but(json!({"polished": true, "parcels": 1})).assessment();
    assert_eq!(
        named(&assessment),
        ["revocation:revoked", "parcel.count:differs", "dates:not-yet-valid", "parcel.stones:polished"]
    );
}

#[test]
fn a_key_in_a_state_of_a_later_version_is_unusable_and_no_forgers() {
    let paused = Case::good().key("AO", status(json!({"state": "paused", "since": "2026-01-01"})));
    assert_eq!((paused.says("key").as_str(), paused.verdict()), ("refer:unknown", Some(Verdict::Refer)));
    assert!(!paused.signed().is_empty());
}

#[test]
fn a_compromise_spares_what_the_groups_and_the_participant_saw_before() {
    let own = compromised();
    assert_eq!(own.clone().seen_before(&own).verdict(), Some(Verdict::Pass));
    let other = compromised().certificate(|certificate| certificate.parcels = 4);
    assert_eq!(own.seen_before(&other).says("key"), "refuse:compromised", "that one, and no other");
}
