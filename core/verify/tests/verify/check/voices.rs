//! Alerts, advisories and assessments: who may say what of whose certificates, and what it changes.

use serde_json::{Value, json};

use super::documents::assessor_of;
use super::fixture::{Case, named, words};
use roughcheck_format::certificate::{Attestation, Origin};
use roughcheck_verify::check::{Covered, HARMS, Rule, Scope, Verdict};

const HARM: &str = "H.TORTURE";

fn alerting(country: &'static str, alert: Value) -> Case {
    Case::good().key(country, json!({"uses": ["certificate", "alert"]})).alert(Some(country), alert)
}

#[test]
fn a_seal_or_party_alert_of_one_country_touches_only_its_own_certificates() {
    let seal = || json!({"kind": "seal", "seal": "AO 55-1203"});
    let party = || json!({"kind": "party", "party": "Example Exporter, Luanda, AO"});
    assert_eq!(alerting("AO", seal()).says("alert"), "refuse:seal");
    assert_eq!(alerting("AO", party()).says("alert"), "refuse:party");
    assert_eq!(alerting("BW", seal()).says("alert"), "good");
    assert_eq!(alerting("BW", party()).says("alert"), "good");
    assert_eq!(Case::good().alert(None, party()).alert(None, seal()).says("alert"), "refuse:seal refuse:party");
}

#[test]
fn an_alert_on_a_seal_is_looked_for_on_the_table_too() {
    let seal = || json!({"kind": "seal", "seal": "BW-77"});
    let on_table = |case: Case| case.but(json!({"seals": ["AO 55 1203", "bw 77"]}));
    assert_eq!(on_table(Case::good().alert(None, seal())).says("alert"), "refuse:seal");
    assert_eq!(on_table(alerting("BW", seal())).says("alert"), "good", "AO's certificate");
    assert_eq!(
        on_table(Case::good().alert(None, seal())).text("KP1:!").says("alert"),
        "refuse:seal",
        "nothing else read"
    );
    assert_eq!(on_table(alerting("BW", seal())).text("KP1:!").printed("12").says("alert"), "not-checked");
    assert_eq!(on_table(Case::good().alert(None, seal())).typed("AO-001234").says("alert"), "refuse:seal");
}

#[test]
fn several_who_say_the_same_make_one_finding_with_all_their_words() {
    let number =
        |text: &str, source: &str| json!({"kind": "number", "number": "AO-001234", "text": text, "source": source});
    let assessment = Case::good().alert(None, number("stolen", "a")).alert(None, number("copied", "b")).assessment();
    assert_eq!(named(&assessment), ["alert:number"]);
    let finding = assessment.findings.iter().find(|finding| finding.rule == Rule::Alert).expect("alert");
    assert_eq!(finding.source.as_deref(), Some("a; b"));
    assert_eq!(serde_json::to_value(&finding.params).expect("json")["text"], "stolen; copied");
}

#[test]
fn advisories_inform_refer_where_the_policy_allows_it_and_never_refuse() {
    let all = |case: Case| {
        case.advisory(json!({"kind": "zone", "country": "AO"}))
            .advisory(json!({"kind": "party", "party": "Example Importer, Antwerp, BE"}))
            .advisory(json!({"kind": "general"}))
    };
    let informed = all(Case::good()).assessment();
    assert_eq!(words(&informed, "advisory"), "info:zone info:party info:general");
    assert_eq!(informed.verdict, Some(Verdict::Pass));
    let strict = all(Case::good().policy(json!({"advisories_refer": true}))).assessment();
    assert_eq!(words(&strict, "advisory"), "refer:zone refer:party refer:general");
    assert_eq!(strict.verdict, Some(Verdict::Refer));
}

#[test]
fn an_advisory_speaks_of_what_it_names_while_it_counts() {
    let says = |advisory: Value| {
        Case::good().certificate(|it| it.zones = vec!["Lunda".to_owned()]).advisory(advisory).says("advisory")
    };
    assert_eq!(says(json!({"kind": "zone", "country": "AO", "zone": "LUNDA"})), "info:zone");
    assert_eq!(says(json!({"kind": "zone", "country": "AO", "zone": "Malanje"})), "good");
    assert_eq!(says(json!({"kind": "zone", "country": "BW"})), "good");
    assert_eq!(says(json!({"kind": "party", "party": "Somebody Else"})), "good");
    assert_eq!(says(json!({"kind": "general", "until": "2026-01-19"})), "good");
    let mixed = Case::good().certificate(|it| {
        it.origin = Origin::Countries(vec!["BW".parse().expect("a code"), "ZA".parse().expect("a code")]);
    });
    assert_eq!(
        mixed.advisory(json!({"kind": "zone", "country": "ZA"})).says("advisory"),
        "info:zone",
        "where it was mined"
    );
}

#[test]
fn the_age_of_advisories_is_shown_by_itself() {
    let old = || Case::good().advisories_made("2025-07-01").policy(json!({"advisories_refer": true}));
    let assessment = old().assessment();
    assert_eq!(words(&assessment, "advisory"), "info:none-lately");
    assert_eq!((assessment.trust.age_days, assessment.trust.advisories_age_days), (Some(19), Some(203)));
    assert_eq!(old().limits(json!({"advisory_days": 204})).says("advisory"), "good");
    let none = Case::good().without_bundle().assessment();
    assert_eq!((none.trust.age_days, none.trust.advisories_age_days), (None, None));
}

fn scope(case: &Case) -> Scope {
    case.assessment().scope
}

#[test]
fn the_report_always_carries_its_scope() {
    let good = Case::good;
    let cases = [good(), good().damaged(), good().without_bundle(), good().text("KP1:!"), good().typed("AO-1")];
    let uncovered: Vec<&str> = HARMS.iter().filter(|harm| harm.covered != Covered::Yes).map(|harm| harm.code).collect();
    for (at, case) in cases.into_iter().enumerate() {
        let assessment = case.assessment();
        assert_eq!(words(&assessment, "scope"), "info:limits", "{at}");
        assert_eq!(assessment.scope.not_assessed, uncovered, "{at}");
        let asserted: &[&str] = if at == 0 { &["KP.REBEL"] } else { &[] };
        assert_eq!(assessment.scope.asserted, asserted, "{at}");
    }
    assert_eq!(scope(&good().text("ticket")).not_assessed, uncovered);
}

#[test]
fn the_listed_harms_are_those_of_the_data() {
    let data: Value = serde_json::from_str(include_str!("../../../../../data/harms.json")).expect("json");
    let text = |one: &Value, name: &str| one[name].as_str().expect("text").to_owned();
    let listed = data["harms"].as_array().expect("a list").iter();
    let listed: Vec<_> = listed.map(|one| (text(one, "code"), text(one, "kpcs_covers"))).collect();
    let ours: Vec<_> = HARMS.iter().map(|harm| (harm.code.to_owned(), harm.covered.to_string())).collect();
    assert_eq!(ours, listed);
}

#[test]
fn only_an_assessor_listed_as_independent_of_the_participant_moves_a_harm_to_assessed() {
    let independent = scope(&Case::good().assessed(HARM, &["BW"]));
    assert!(!independent.not_assessed.iter().any(|code| code == HARM));
    let [assessed] = &independent.assessed[..] else { panic!("one statement") };
    assert_eq!((assessed.harm.as_str(), assessed.by.as_str()), (HARM, "Independent Assessors"));
    assert_eq!((assessed.on.to_string().as_str(), assessed.about.as_str()), ("2025-06-01", "mines of the north"));

    let interested = scope(&Case::good().assessed(HARM, &["AO"]));
    assert!(interested.not_assessed.iter().any(|code| code == HARM) && interested.assessed.is_empty());
    let unsigned = scope(&Case::good().assessed(HARM, &[]).damaged());
    assert!(unsigned.not_assessed.iter().any(|code| code == HARM) && unsigned.assessed.is_empty());
    let later = scope(&Case::good().assessed(HARM, &[]).issued("2026-06-02", "2026-08-01"));
    assert!(later.not_assessed.iter().any(|code| code == HARM), "beyond the last day that it covers");
    let foreign = Case::good().assessed(HARM, &[]).certificate(|it| it.number = "BW-001234".parse().expect("a number"));
    assert!(scope(&foreign.signed_by("BW").printed("BW-001234")).assessed.is_empty(), "it speaks of AO");
}

#[test]
fn an_issuers_own_attestation_changes_nothing() {
    let claim = Attestation { harm: HARM.to_owned(), by: "the ministry".to_owned(), claim: "none".to_owned() };
    let assessment = Case::good().certificate(|it| it.attestations = vec![claim]).assessment();
    assert!(assessment.scope.not_assessed.iter().any(|code| code == HARM) && assessment.scope.assessed.is_empty());
    assert_eq!(assessment.certificate.expect("shown").attestations.len(), 1, "shown all the same");
}

#[test]
fn an_assessor_states_assessments_and_no_advisories() {
    assert!(assessor_of(json!({"assessments": []})).is_ok());
    let general = json!({"kind": "general", "until": "2026-12-31", "text": "t"});
    assert!(assessor_of(json!({"advisories": [general]})).is_err());
}

#[test]
fn words_of_a_later_version_in_a_notice_are_shown_and_refer() {
    let vehicle = json!({"kind": "vehicle", "number": "AO-001234"});
    assert_eq!(alerting("AO", vehicle.clone()).says("alert"), "refer:number");
    let both = alerting("AO", vehicle).alert(None, json!({"kind": "number", "number": "AO-001234"}));
    assert_eq!(both.says("alert"), "refuse:number", "the one that is understood says more");
    assert_eq!(Case::good().alert(None, json!({"kind": "vehicle"})).says("alert"), "good");
    let advice = |what: Value| Case::good().advisory(what).says("advisory");
    assert_eq!(advice(json!({"kind": "river", "country": "AO"})), "info:general");
    assert_eq!(advice(json!({"kind": "river", "country": "BW"})), "good");
}

#[test]
fn advisories_dated_ahead_do_not_keep_silence_from_being_noticed() {
    let made = |at: &str| Case::good().advisory(json!({"kind": "zone", "country": "BW"})).advisories_made(at);
    assert_eq!(made("2026-01-15T00:00:00Z").says("advisory"), "good");
    let ahead = made("2099-01-01T00:00:00Z");
    assert_eq!(
        (ahead.says("advisory").as_str(), ahead.assessment().trust.advisories_age_days),
        ("info:none-lately", None)
    );
}

#[test]
fn a_name_on_a_list_turns_no_text_and_steers_no_terminal() {
    let said = |case: Case, rule: Rule, name: &str| {
        let assessment = case.assessment();
        let finding = assessment.findings.iter().find(|finding| finding.rule == rule).expect("a finding");
        serde_json::to_value(&finding.params).expect("json")[name].clone()
    };
    let near = alerting("AO", json!({"kind": "party", "party": "Exam\u{202e}ple Exporterr, Luanda, AO"}));
    assert_eq!(said(near, Rule::Alert, "listed"), "Exam\u{fffd}ple Exporterr, Luanda, AO");
    let party = Case::good().advisory(json!({"kind": "party", "party": "Exam\u{1b}ple Exporter, Luanda, AO"}));
    assert_eq!(said(party, Rule::Advisory, "party"), "Exam\u{fffd}ple Exporter, Luanda, AO");
}
