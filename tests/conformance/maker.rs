//! Makes a world: the trust documents of a station, as the three parties sign them.

use std::collections::BTreeMap;

use roughcheck::base::{Timestamp, to_hex};
use roughcheck::cose::{CoseSign, Signer as _};
use roughcheck::trust::{Document, Kind, National, Policy, Revocation};
use roughcheck_issue::{encode_part, part_from_json};
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use serde_json::{Value, json};

/// When the bundles are made, unless they say otherwise: two weeks before the clock of most cases.
pub const MADE_AT: &str = "2026-02-15T00:00:00Z";
/// An assessor whom every root lists.
const ASSESSOR: &str = "Example Assessors";

/// What a station trusts, by the name that cases give it.
#[derive(Clone)]
pub struct World {
    pub name: &'static str,
    pub root: String,
    pub documents: Vec<Vec<u8>>,
}

impl World {
    pub fn json(&self) -> Value {
        let documents: Vec<String> = self.documents.iter().map(|bytes| to_hex(bytes)).collect();
        json!({ "root": self.root, "documents": documents })
    }
}

/// The documents before they are signed.
#[derive(Clone)]
pub struct Maker {
    version: u64,
    made_at: Timestamp,
    not_for: Vec<&'static str>,
    keys: BTreeMap<&'static str, Value>,
    policy: Value,
    revocations: Value,
    notices: Vec<(Kind, Value, &'static str)>,
    advised_at: Option<&'static str>,
    alone: Vec<Vec<u8>>,
}

/// Puts the fields of the second object into the first.
pub fn merge(into: &mut Value, changes: &Value) {
    let (Some(into), Some(changes)) = (into.as_object_mut(), changes.as_object()) else { panic!("objects") };
    into.extend(changes.clone());
}

pub fn public(name: &str) -> String {
    public_hex(testing::key(name).public_key())
}

impl Maker {
    /// AO and BW are participants with a key each, AO's serials are known; nothing is revoked, and nobody warns.
    pub fn usual() -> Self {
        let member = |code: &str| {
            let since = json!([{"from": "2003-08-31", "precision": "listed-by", "status": "participant", "source": "the list of 2003"}]);
            json!({"code": code, "name": format!("Country {code}"), "status": since})
        };
        let key = |code: &'static str| {
            let entry = json!({"key": public(code), "participant": code, "authority": format!("Authority of {code}"),
                "uses": ["certificate"], "from": "2020-01-01", "until": "2035-12-31"});
            (code, entry)
        };
        let mut ao = member("AO");
        merge(&mut ao, &json!({"ranges": [{"digits": 6, "from": 1, "to": 9_999}]}));
        Self {
            version: 1,
            made_at: MADE_AT.parse().unwrap(),
            not_for: Vec::new(),
            keys: BTreeMap::from([key("AO"), key("BW")]),
            policy: json!({"version": 1, "participants": [ao, member("BW")], "carat_tolerance": {"per_mille": 2},
                "usd_per_carat": {"min": "1.00", "max": "50000.00"}}),
            revocations: json!({"version": 1}),
            notices: Vec::new(),
            advised_at: Some(MADE_AT),
            alone: Vec::new(),
        }
    }

    pub fn policy(mut self, changes: Value) -> Self {
        merge(&mut self.policy, &changes);
        self
    }

    pub fn limits(self, limits: Value) -> Self {
        self.policy(json!({ "limits": limits }))
    }

    /// AO's entry in the policy, changed.
    pub fn member(mut self, changes: Value) -> Self {
        merge(&mut self.policy["participants"][0], &changes);
        self
    }

    /// AO's one status.
    pub fn standing(self, from: &str, precision: &str, status: &str) -> Self {
        self.member(
            json!({"status": [{"from": from, "precision": precision, "status": status, "source": "a decision"}]}),
        )
    }

    /// AO's regime and zones.
    pub fn zones(self, rule: &str, zones: Value) -> Self {
        let regimes = json!([{"from": "2020-01-01", "rule": rule, "source": "an administrative decision"}]);
        self.policy(json!({"zones": [{"country": "AO", "regimes": regimes, "zones": zones}]}))
    }

    /// The key of AO or BW, changed.
    pub fn key(mut self, of: &str, changes: Value) -> Self {
        merge(self.keys.get_mut(of).unwrap(), &changes);
        self
    }

    /// One key more.
    pub fn also_key(mut self, name: &'static str, participant: &str, changes: Value) -> Self {
        let mut entry = self.keys["AO"].clone();
        merge(&mut entry, &json!({"key": public(name), "participant": participant}));
        merge(&mut entry, &changes);
        self.keys.insert(name, entry);
        self
    }

    pub fn revocations(mut self, changes: Value) -> Self {
        merge(&mut self.revocations, &changes);
        self
    }

    /// An alert of the groups (`""`), or of one country.
    pub fn alert(mut self, of: &'static str, alert: Value) -> Self {
        let mut whole = json!({"until": "2026-12-31", "text": "Stop it and call.", "source": "a letter"});
        merge(&mut whole, &alert);
        self.notices.push((Kind::Alerts, whole, of));
        self
    }

    /// An advisory of civil society.
    pub fn advisory(mut self, advisory: Value) -> Self {
        let mut whole = json!({"until": "2026-12-31", "text": "Look closely."});
        merge(&mut whole, &advisory);
        self.notices.push((Kind::Advisories, whole, "civil-society"));
        self
    }

    /// A statement of an assessor, whom the root does not count as independent of `not_for`.
    pub fn assessed(mut self, assessment: Value, not_for: &[&'static str]) -> Self {
        let mut whole = json!({"harm": "H.TORTURE", "participant": "AO", "on": "2025-06-01", "until": "2026-06-01",
            "about": "Mines of the north, visited twice."});
        merge(&mut whole, &assessment);
        self.notices.push((Kind::Advisories, whole, ASSESSOR));
        self.not_for = not_for.to_vec();
        self
    }

    /// When civil society spoke last; never, where none is given.
    pub fn advised(mut self, at: Option<&'static str>) -> Self {
        self.advised_at = at;
        self
    }

    pub fn made(mut self, version: u64, at: &str) -> Self {
        (self.version, self.made_at) = (version, at.parse().unwrap());
        self
    }

    /// A document more that installs alone.
    pub fn also(mut self, document: Vec<u8>) -> Self {
        self.alone.push(document);
        self
    }

    /// What a participant decides by its own law, signed by its own key for that and installed alone.
    pub fn national(self, of: &'static str, law: &Value) -> Self {
        let name = match of {
            "EU" => "EU-law",
            _ => "BW-law",
        };
        let mut whole = json!({"kind": "national", "version": 1, "participant": of, "made_at": MADE_AT});
        merge(&mut whole, law);
        let content: National = serde_json::from_value(whole).unwrap();
        let signed = signed_by(CoseSign::unsigned(encode_part(&content).unwrap()), &[&testing::key(name)]);
        self.also_key(name, of, json!({"uses": ["national"]})).also(signed.bytes())
    }

    pub fn named(self, name: &'static str) -> World {
        let root = self.ceremony().pin().to_string();
        World { name, root, documents: self.documents() }
    }

    fn ceremony(&self) -> Ceremony {
        Ceremony::with_assessor(ASSESSOR, &self.not_for)
    }

    /// The bundle with all notices but civil society's, then these, each by itself.
    pub fn documents(&self) -> Vec<Vec<u8>> {
        let ceremony = self.ceremony();
        let keys: Vec<&Value> = self.keys.values().collect();
        let mut parts = vec![
            ceremony.part(Kind::Keys, &json!({"version": self.version, "keys": keys}).to_string()),
            policy(&ceremony, &self.policy),
            ceremony.part(Kind::Revocations, &self.revocations.to_string()),
        ];
        for of in ["", "AO", "BW"] {
            let alerts = self.of(Kind::Alerts, of);
            let participant = Some(of).filter(|of| !of.is_empty());
            let json = json!({"version": 1, "participant": participant, "made_at": MADE_AT, "alerts": alerts});
            parts.extend((!alerts.is_empty()).then(|| match participant {
                None => ceremony.part(Kind::Alerts, &json.to_string()),
                Some(country) => {
                    signed_by(part_from_json(Kind::Alerts, &json.to_string()).unwrap(), &[&testing::key(country)])
                }
            }));
        }
        let mut documents = vec![ceremony.bundle(self.version, self.made_at, parts).encode()];
        if let Some(at) = self.advised_at {
            documents.push(advisories(
                "civil-society",
                json!({"made_at": at, "advisories": self.of(Kind::Advisories, "civil-society")}),
            ));
        }
        let assessments = self.of(Kind::Advisories, ASSESSOR);
        if !assessments.is_empty() {
            documents.push(advisories(ASSESSOR, json!({"made_at": MADE_AT, "assessments": assessments})));
        }
        documents.extend(self.alone.clone());
        documents
    }

    fn of(&self, kind: Kind, signer: &str) -> Vec<&Value> {
        self.notices.iter().filter(|one| one.0 == kind && one.2 == signer).map(|one| &one.1).collect()
    }
}

/// The policy as it is signed; words of a later version too, which `trust part` refuses.
fn policy(ceremony: &Ceremony, json: &Value) -> Document {
    let mut json = json.clone();
    merge(&mut json, &json!({"kind": "policy"}));
    let content: Policy = serde_json::from_value(json).unwrap();
    ceremony.sign(CoseSign::unsigned(encode_part(&content).unwrap()))
}

fn advisories(signer: &str, content: Value) -> Vec<u8> {
    let mut whole = json!({"version": 1});
    merge(&mut whole, &content);
    signed_by(part_from_json(Kind::Advisories, &whole.to_string()).unwrap(), &[&testing::key(signer)]).bytes()
}

/// An authority's own revocation, signed by one key and installed alone.
pub fn revocation(by: &str, content: Value) -> Vec<u8> {
    let mut whole = json!({"kind": "revocation", "version": 1, "made_at": MADE_AT});
    merge(&mut whole, &content);
    let content: Revocation = serde_json::from_value(whole).unwrap();
    signed_by(CoseSign::unsigned(encode_part(&content).unwrap()), &[&testing::key(by)]).bytes()
}
