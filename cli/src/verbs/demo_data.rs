//! What the demonstration is made of: one shipment told in nine ways, and trust documents around it.

use roughcheck::base::{Day, Timestamp};
use serde_json::{Value, json};

/// The policy that ships with the project; the demonstration adds what only it needs.
const POLICY: &str = include_str!("../../../data/policy.json");

/// What EU law says, as it ships with the project.
const NATIONAL: &str = include_str!("../../../data/national/EU.json");

/// A certificate of the demonstration, with the exit code that checking it is due. What is wrong with it stands in the
/// catalogues, `demo-NAME`.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) key: &'static str,
    pub(crate) number: &'static str,
    pub(crate) due: u8,
}

const fn case(name: &'static str, key: &'static str, number: &'static str, due: u8) -> Case {
    Case { name, key, number, due }
}

/// Every certificate, in the order in which it is shown.
pub(crate) const CASES: [Case; 9] = [
    case("good", "AO", "AO-0770431", 0),
    case("altered", "AO", "AO-0770432", 20),
    case("foreign-key", "stranger", "AO-0770433", 20),
    case("expired", "BW", "BW-0000104", 20),
    case("revoked", "AO", "AO-0770435", 20),
    case("suspended", "ZZ", "ZZ-0000106", 20),
    case("alert", "BW", "BW-0000107", 20),
    case("out-of-range", "AO", "AO-9990438", 10),
    case("conflict", "AO", "AO-0770431", 20),
];

/// The certificate object of a case.
pub(crate) fn certificate(case: &Case, today: Day) -> Value {
    let code = case.number.get(..2).unwrap_or_default();
    let (issued, expires) = match case.name {
        "expired" => (today.plus(-80), today.plus(-20)),
        _ => (today.plus(-10), today.plus(50)),
    };
    let (carats, usd) = if case.name == "conflict" { ("2400.00", "950000.00") } else { ("1204.35", "182000.00") };
    json!({
        "number": case.number, "issued": issued, "expires": expires,
        "origin": { "kind": "countries", "countries": [code] },
        "exporter": { "name": "Example Exporter", "address": "1 Mine Road, Capital City" },
        "importer": { "name": "Example Importer", "address": "2 Harbour Street, Antwerp" },
        "parcels": 3, "lines": [{ "hs": "7102.10", "carats": carats, "usd": usd }],
        "seals": ["DEMO 55 1203"],
    })
}

/// The parcel that fits every certificate but `conflict`.
pub(crate) fn parcel() -> Value {
    json!({
        "parcels": 3, "carats": "1204.35", "seals": ["DEMO 55 1203"], "hs": ["7102.10"],
        "synthetic": { "found": false, "method": "tester" }, "polished": false,
    })
}

/// The keys part: what each key may sign.
pub(crate) fn keys(publics: &[(&str, &str, Vec<&str>, String)], today: Day) -> Value {
    let entries: Vec<Value> = publics
        .iter()
        .map(|(participant, authority, uses, public)| {
            json!({
                "key": public, "participant": participant, "authority": authority, "uses": uses,
                "from": today.plus(-365), "until": today.plus(3_650),
            })
        })
        .collect();
    json!({ "version": 1, "keys": entries })
}

/// The project's policy, with AO's range, and a participant that exists, and is suspended, only here.
pub(crate) fn policy() -> Result<Value, serde_json::Error> {
    let mut policy: Value = serde_json::from_str(POLICY)?;
    if let Some(participants) = policy.get_mut("participants").and_then(Value::as_array_mut) {
        if let Some(ao) = participants.iter_mut().find(|one| one.get("code") == Some(&json!("AO"))) {
            ao["ranges"] = json!([{ "prefix": "", "digits": 7, "from": 700_000, "to": 799_999 }]);
        }
        participants.push(json!({
            "code": "ZZ", "name": "Demonstration country", "contact": null, "codes_since": null, "ranges": [],
            "status": [
                { "from": "2003-01-01", "precision": "day", "status": "participant", "source": "demonstration" },
                { "from": "2020-01-01", "precision": "day", "status": "suspended", "source": "demonstration" },
            ],
        }));
    }
    Ok(policy)
}

/// What the EU decides by its own law, made now.
pub(crate) fn national(now: Timestamp) -> Result<Value, serde_json::Error> {
    let mut national: Value = serde_json::from_str(NATIONAL)?;
    if let Some(fields) = national.as_object_mut() {
        fields.insert("made_at".to_owned(), json!(now));
    }
    Ok(national)
}

/// Numbers that were taken back.
pub(crate) fn revocations() -> Value {
    json!({ "version": 1, "numbers": [{ "number": "AO-0770435", "reason": "blank stolen" }] })
}

/// The receipt key of a collector.
pub(crate) fn collectors(public: &str) -> Value {
    json!({ "version": 1, "collectors": [
        { "key": public, "participant": "EU", "name": "Demonstration headquarters", "url": null },
    ] })
}

/// Alerts by two groups.
pub(crate) fn alerts(now: Timestamp) -> Value {
    json!({ "version": 1, "participant": null, "made_at": now, "alerts": [{
        "kind": "number", "number": "BW-0000107", "until": now.day().plus(365),
        "text": "Reported stolen with its parcel.", "source": "demonstration",
    }] })
}

/// What civil society says.
pub(crate) fn advisories(now: Timestamp) -> Value {
    json!({ "version": 1, "made_at": now, "assessments": [], "advisories": [{
        "kind": "zone", "country": "ZZ", "zone": null, "party": null, "harm": "H.VIOLENCE_NONREBEL",
        "until": now.day().plus(365), "text": "Violence by guards is reported from this country's mines.",
        "source": "demonstration",
    }] })
}
