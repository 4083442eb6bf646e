//! Every world that a case names, each with one thing about it.

use roughcheck::base::Domain;
use roughcheck_testkit::Ceremony;
use serde_json::{Value, json};

use super::maker::{MADE_AT, Maker, World, revocation};
use super::signers::testing_id;

pub fn worlds() -> Vec<World> {
    [phones(), keys(), standing(), revocations(), alerts(), advisories(), super::law::worlds()].concat()
}

fn usual() -> Maker {
    Maker::usual()
}

/// The least that a station needs, in one bundle.
fn basic() -> World {
    let ceremony = Ceremony::new();
    let bundle = ceremony.bundle(1, MADE_AT.parse().unwrap(), ceremony.basic_parts());
    World { name: "basic", root: ceremony.pin().to_string(), documents: vec![bundle.encode()] }
}

fn phones() -> Vec<World> {
    let origin = |from: &str| json!({"origin": [{"importer": "EU", "from": from, "refuse": ["undisclosed", "missing"], "source": "a regulation"}]});
    let mut refused = usual().named("refused");
    refused.root = Ceremony::new().pin().to_string();
    vec![
        basic(),
        usual().named("usual"),
        refused,
        usual().policy(origin("2025-03-01")).named("strict"),
        usual().policy(origin("2026-03-02")).named("strict-soon"),
        usual().policy(json!({"carat_tolerance": null, "usd_per_carat": null})).named("no-tolerance"),
        usual().policy(json!({"carat_tolerance": {"absolute": "5.00", "per_mille": 1}})).named("fixed-tolerance"),
        usual().limits(json!({"grace_days": 60})).named("grace"),
        usual().policy(json!({"as_of": "2025-02-28"})).named("lists-of-last-year"),
        usual().policy(json!({"rules_version": 99})).named("later-rules"),
        usual().limits(json!({"refer_after_days": 10})).named("short-trust"),
        usual().limits(json!({"clock_ahead_days": 10})).named("strict-clock"),
        usual().limits(json!({"max_validity_days": 58})).named("short-validity"),
        usual().made(2, "2026-06-01T00:00:00Z").named("made-in-june"),
        usual().made(9, "2028-02-20T00:00:00Z").named("made-in-2028"),
        usual().made(3, "2026-03-10T00:00:00Z").named("made-in-march"),
        usual().limits(json!({"grace_days": 500})).named("long-trust"),
        usual()
            .policy(json!({"carat_tolerance": {"absolute": "0.05", "per_mille": 1, "refuse_from_per_mille": 10}}))
            .named("refused-beyond"),
    ]
}

fn keys() -> Vec<World> {
    let status = |status: Value| usual().key("AO", json!({ "status": status }));
    let key_taken = json!({"participant": "AO", "keys": [{"key_id": testing_id("AO"),
        "status": {"state": "compromised", "since": "2026-02-01T00:00:00Z"}}]});
    let every_fault = json!({"status": {"state": "compromised", "since": "2026-01-15T00:00:00Z"},
        "uses": ["confirmation"], "until": "2025-12-31"});
    vec![
        status(json!({"state": "compromised", "since": "2026-01-15T00:00:00Z"})).named("compromised"),
        status(json!({"state": "retired", "since": "2026-01-10"})).named("retired"),
        usual().key("AO", json!({"from": "2026-01-11"})).named("window-later"),
        usual().key("AO", json!({"until": "2026-01-09"})).named("window-over"),
        usual().key("AO", json!({"uses": ["alert"]})).key("BW", json!({"uses": ["confirmation"]})).named("wrong-use"),
        usual().key("BW", every_fault).named("every-fault"),
        usual().also_key("second", "AO", json!({"authority": "Second authority of AO"})).named("two-keys"),
        usual().key("AO", json!({"authority": "Autoridade \"Máxima\" \\ السلطة 主管机关"})).named("scripts"),
        revokers().also(revocation("AO-revocation", key_taken)).named("key-taken-back"),
    ]
}

fn standing() -> Vec<World> {
    let zones = json!([
        {"name": "Lunda Norte", "from": "2020-01-01", "precision": "day", "source": "a list"},
        {"name": "Malanje", "from": "2020-01-01", "until": "2026-01-10", "precision": "day", "source": "a list"},
        {"name": "Berbérati", "from": "2026-02-01", "precision": "listed-by", "source": "a list"}]);
    let participant = json!({"from": "2003-01-01", "precision": "day", "status": "participant", "source": "a list"});
    let suspended = json!({"from": "2026-01-11", "precision": "day", "status": "suspended", "source": "a decision"});
    let series = json!({"ranges": [{"prefix": "AB", "digits": 4, "from": 1, "to": 42},
        {"digits": 16, "from": 0, "to": 9_999_999_999_999_999_u64}], "singles": ["X1Y2"]});
    vec![
        usual().standing("2020-01-01", "day", "suspended").named("suspended"),
        usual().standing("2020-01-01", "day", "self-suspended").named("self-suspended"),
        usual().member(json!({"status": [participant, suspended]})).named("suspended-since"),
        usual().standing("2020-01-01", "day", "removed").named("removed"),
        usual().standing("2003-01-01", "day", "not-participant").named("never"),
        usual().member(json!({"code": "CD"})).named("unlisted"),
        usual().standing("2026-02-01", "listed-by", "participant").named("listed-later"),
        usual().standing("2026-01-01", "month", "participant").named("month"),
        usual().standing("2026-01-01", "year", "participant").named("year"),
        usual().standing("2020-01-01", "day", "zones").named("zones-status"),
        usual().zones("zones-only", zones.clone()).named("zones"),
        usual().zones("no-export", zones.clone()).named("no-export"),
        usual().zones("normal", zones).named("normal-regime"),
        usual().member(series).named("series"),
        usual().member(json!({"codes_since": "2025-06-01"})).named("codes"),
        usual().member(json!({"codes_since": "2026-06-01"})).named("codes-later"),
    ]
}

/// AO and BW each list a key that may revoke.
fn revokers() -> Maker {
    let uses = json!({"uses": ["revocation", "alert"]});
    usual().also_key("AO-revocation", "AO", uses.clone()).also_key("BW-revocation", "BW", uses)
}

fn revocations() -> Vec<World> {
    let of = |number: &str| json!([{"number": number, "reason": "stolen from a vault"}]);
    let run = json!({"runs": [{"participant": "AO", "digits": 6, "runs": [[1_200, 1_299], [5_000, 5_000]],
        "reason": "a print run that was lost"}]});
    let alone = revocation("AO-revocation", json!({"participant": "AO", "numbers": of("AO-001234")}));
    let taken_back = roughcheck::base::Digest::of(Domain::Part, &alone).to_string();
    let by_bw = revocation("BW-revocation", json!({"participant": "BW", "numbers": of("AO-001234")}));
    vec![
        revokers().named("revokers"),
        usual().revocations(json!({"numbers": of("AO-001234")})).named("revoked"),
        usual().revocations(run).named("revoked-run"),
        revokers().also(alone.clone()).named("revoked-alone"),
        revokers().also(by_bw).named("revoked-by-bw"),
        revokers().revocations(json!({"taken_back": [taken_back]})).also(alone).named("taken-back"),
    ]
}

fn alerts() -> Vec<World> {
    let number = || json!({"kind": "number", "number": "AO-001234"});
    let until = |day: &str| json!({"kind": "number", "number": "AO-001234", "until": day});
    let seal = |seal: &str| json!({"kind": "seal", "seal": seal});
    let party = |party: &str| json!({"kind": "party", "party": party});
    let second =
        json!({"kind": "number", "number": "AO-001234", "text": "Copied; see \"notice 9\".", "source": "a telex"});
    let alerting = |code: &str| usual().key(code, json!({"uses": ["certificate", "alert"]}));
    vec![
        usual().alert("", number()).named("alert-number"),
        usual().alert("", number()).alert("", second).named("alert-twice"),
        alerting("AO").alert("AO", number()).named("alert-country"),
        usual().alert("", until("2026-02-28")).named("alert-lapsed"),
        usual().alert("", until("2026-06-01")).named("alert-lapsing"),
        usual().alert("", seal("AO 55-1203")).named("alert-seal"),
        usual().alert("", seal("BW-77")).named("alert-seal-bw"),
        alerting("BW").alert("BW", seal("AO 55-1203")).named("alert-by-bw"),
        usual().alert("", party("NDALU FILHOS LDA")).alert("", party("be 0417497106")).named("alert-party"),
        usual().alert("", number()).alert("", seal("ao551203")).alert("", party("ndalu filhos lda")).named("alert-all"),
    ]
}

fn advisories() -> Vec<World> {
    let zone = || {
        json!({"kind": "zone", "country": "AO", "zone": "LUNDA NORTE", "harm": "H.TORTURE",
        "text": "Guards beat miners; « témoins » entendus.", "source": "a report"})
    };
    let country = || json!({"kind": "zone", "country": "AO"});
    let party = || json!({"kind": "party", "party": "example importer antwerp be"});
    let general = || json!({"kind": "general"});
    let all = || usual().advisory(zone()).advisory(party()).advisory(general());
    vec![
        usual().advisory(zone()).named("advisory-zone"),
        usual().advisory(country()).named("advisory-country"),
        usual().advisory(party()).named("advisory-party"),
        usual().advisory(general()).named("advisory-general"),
        all().named("advisory-all"),
        all().policy(json!({"advisories_refer": true})).named("advisory-strict"),
        usual().advisory(json!({"kind": "general", "until": "2026-02-28"})).named("advisory-lapsed"),
        usual().advised(Some("2025-08-01T00:00:00Z")).named("advisory-old"),
        usual().advised(None).named("advisory-none"),
        usual().assessed(json!({}), &[]).named("assessed"),
        usual().assessed(json!({}), &["AO"]).named("assessed-by-the-interested"),
        usual().assessed(json!({"zone": "Lunda Norte"}), &["BW"]).named("assessed-zone"),
        usual().assessed(json!({"number": "AO-000001"}), &[]).named("assessed-number"),
    ]
}
