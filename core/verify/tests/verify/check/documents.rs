//! Trust documents as the three parties sign them, for one case after another.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::fixture::{Case, instant};
use roughcheck_format::cose::{CoseSign, SecretKey, Signer};
use roughcheck_issue::encode_part;
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use roughcheck_verify::trust::{Assessor, Document, Group, Groups, Kind, Root, Trust, TrustError, install};

pub(super) const MADE_AT: &str = "2026-01-01T00:00:00Z";
const ASSESSOR: &str = "assessor";

/// The JSON of every document, before it is signed.
#[derive(Clone)]
pub(super) struct Documents {
    pub(super) keys: BTreeMap<&'static str, Value>,
    pub(super) policy: Value,
    pub(super) revocations: Value,
    pub(super) alerts: BTreeMap<Option<&'static str>, Vec<Value>>,
    pub(super) national: BTreeMap<&'static str, Value>,
    seen_before: Vec<String>,
    pub(super) advisories: Vec<Value>,
    pub(super) advisories_made: String,
    pub(super) assessments: Vec<Value>,
    pub(super) not_for: Vec<&'static str>,
}

/// Puts the fields of the second object into the first.
pub(super) fn merge(into: &mut Value, changes: Value) {
    let (Value::Object(into), Value::Object(changes)) = (into, changes) else { panic!("objects") };
    into.extend(changes);
}

/// Words that change what is trusted.
impl Case {
    pub(super) fn without_bundle(mut self) -> Self {
        self.trusted = false;
        self
    }

    pub(super) fn policy(mut self, changes: Value) -> Self {
        merge(&mut self.documents.policy, changes);
        self
    }

    pub(super) fn limits(self, limits: Value) -> Self {
        self.policy(json!({ "limits": limits }))
    }

    /// AO's entry in the policy, changed.
    pub(super) fn member(mut self, changes: Value) -> Self {
        merge(&mut self.documents.policy["participants"][0], changes);
        self
    }

    /// AO's one status.
    pub(super) fn standing(self, from: &str, precision: &str, status: &str) -> Self {
        self.member(json!({"status": [{"from": from, "precision": precision, "status": status, "source": "a list"}]}))
    }

    /// AO's regime since 2020, with no zones.
    pub(super) fn regime(self, rule: &str) -> Self {
        let regimes = json!([{"from": "2020-01-01", "rule": rule, "source": "a decision"}]);
        self.policy(json!({"zones": [{"country": "AO", "regimes": regimes, "zones": []}]}))
    }

    /// AO's zones: exports from them alone since 2020.
    pub(super) fn zones(self, zones: Value) -> Self {
        let regimes = json!([{"from": "2020-01-01", "rule": "zones-only", "source": "a decision"}]);
        self.policy(json!({"zones": [{"country": "AO", "regimes": regimes, "zones": zones}]}))
    }

    /// The key of AO or BW, changed.
    pub(super) fn key(mut self, of: &str, changes: Value) -> Self {
        merge(self.documents.keys.get_mut(of).expect("a key"), changes);
        self
    }

    /// A further key, which differs from AO's in its bytes and so.
    pub(super) fn also_key(mut self, name: &'static str, changes: Value) -> Self {
        let mut key = self.documents.keys.get("AO").expect("a key").clone();
        merge(&mut key, json!({"key": public_hex(testing::key(name).public_key())}));
        merge(&mut key, changes);
        self.documents.keys.insert(name, key);
        self
    }

    pub(super) fn revoked(mut self, number: &str) -> Self {
        merge(&mut self.documents.revocations, json!({"numbers": [{"number": number, "reason": "stolen"}]}));
        self
    }

    /// An alert of one country, or of the groups.
    pub(super) fn alert(mut self, of: Option<&'static str>, alert: Value) -> Self {
        let mut whole = json!({"until": "2026-12-31", "text": "stop it", "source": "a letter"});
        merge(&mut whole, alert);
        self.documents.alerts.entry(of).or_default().push(whole);
        self
    }

    /// What a country decides by its own law, signed by its own key.
    pub(super) fn national(mut self, of: &'static str, law: Value) -> Self {
        let mut entry = self.documents.keys["AO"].clone();
        let key = testing::key(of);
        merge(&mut entry, json!({"key": public_hex(key.public_key()), "participant": of, "uses": ["national"]}));
        self.documents.keys.insert(of, entry);
        self.documents.national.insert(of, law);
        self
    }

    /// A line of EU law, of which only what is given differs from a ban of AO's diamonds.
    pub(super) fn restriction(self, changes: Value) -> Self {
        let mut line = json!({"id": "ban", "basis": "origin", "countries": ["AO"], "from": "2024-01-01",
            "outcome": "refuse", "law": "Regulation 1", "source": "a page", "text": {"en": "No.", "fr": "Non."}});
        merge(&mut line, changes);
        self.national("EU", json!({"restrictions": [line]}))
    }

    /// A part by the groups and AO's revocation key that lists what `other` shows.
    pub(super) fn seen_before(mut self, other: &Self) -> Self {
        self = self.also_key("AO-revocation", json!({"uses": ["revocation"], "status": {"state": "valid"}}));
        self.documents.seen_before.push(other.content().to_string());
        self
    }

    pub(super) fn advisory(mut self, advisory: Value) -> Self {
        let mut whole = json!({"until": "2026-12-31", "text": "look closely"});
        merge(&mut whole, advisory);
        self.documents.advisories.push(whole);
        self
    }

    pub(super) fn advisories_made(mut self, at: &str) -> Self {
        self.documents.advisories_made = instant(at).to_string();
        self
    }

    /// A statement of an assessor whom the root does not count as independent of `not_for`.
    pub(super) fn assessed(mut self, harm: &str, not_for: &[&'static str]) -> Self {
        self.documents
            .assessments
            .push(json!({"harm": harm, "participant": "AO", "on": "2025-06-01", "until": "2026-06-01",
            "about": "mines of the north"}));
        self.documents.not_for = not_for.to_vec();
        self
    }
}

impl Documents {
    /// AO and BW are participants with a key each; nothing is revoked, and nobody warns.
    pub(super) fn usual() -> Self {
        let member = |code: &str| {
            let status =
                json!([{"from": "2003-08-31", "precision": "listed-by", "status": "participant", "source": "s"}]);
            json!({"code": code, "name": code, "status": status, "ranges": [{"digits": 6, "from": 1, "to": 9999}]})
        };
        let key = |name: &str| {
            json!({"key": public_hex(testing::key(name).public_key()), "participant": name,
                "authority": format!("Authority of {name}"), "uses": ["certificate"],
                "from": "2020-01-01", "until": "2035-12-31"})
        };
        Self {
            keys: BTreeMap::from([("AO", key("AO")), ("BW", key("BW"))]),
            policy: json!({"version": 1, "participants": [member("AO"), member("BW")],
                "carat_tolerance": {"per_mille": 2},
                "usd_per_carat": {"min": "1.00", "max": "50000.00"}}),
            revocations: json!({"version": 1}),
            alerts: BTreeMap::new(),
            national: BTreeMap::new(),
            advisories: Vec::new(),
            seen_before: Vec::new(),
            advisories_made: MADE_AT.to_owned(),
            assessments: Vec::new(),
            not_for: Vec::new(),
        }
    }

    pub(super) fn trust(&self) -> Trust {
        let mut ceremony = Ceremony::new();
        ceremony.root = root(&ceremony, &self.not_for);
        let keys: Vec<&Value> = self.keys.values().collect();
        let listed = json!({"kind": "keys", "version": 1, "keys": keys});
        let parts = vec![
            // By way of the encoding alone: words of a later version are not fit to be signed here.
            ceremony.sign(CoseSign::unsigned(encode_part(&listed).expect("encodes"))),
            ceremony.sign(CoseSign::unsigned(encode_part(&whole(&self.policy)).expect("encodes"))),
            ceremony.part(Kind::Revocations, &self.revocations.to_string()),
        ];
        let made_at = instant(MADE_AT);
        let bundle = ceremony.bundle(1, made_at, parts);
        let mut trust = add(&ceremony, None, &bundle.encode());
        for notice in self.notices(&ceremony) {
            trust = add(&ceremony, Some(&trust), &notice.bytes());
        }
        trust
    }

    fn notices(&self, ceremony: &Ceremony) -> Vec<Document> {
        let mut notices = Vec::new();
        for (of, alerts) in &self.alerts {
            let json = json!({"version": 1, "participant": of, "made_at": MADE_AT, "alerts": alerts});
            notices.push(match of {
                Some(country) => by(Kind::Alerts, &json, &testing::key(country)),
                None => ceremony.part(Kind::Alerts, &json.to_string()),
            });
        }
        for (country, law) in &self.national {
            let mut json = json!({"version": 1, "participant": country, "made_at": MADE_AT});
            merge(&mut json, law.clone());
            // By way of the encoding alone: words of a later version are not fit to be signed here.
            merge(&mut json, json!({"kind": "national"}));
            let payload = CoseSign::unsigned(encode_part(&json).expect("encodes"));
            notices.push(signed_by(payload, &[&testing::key(country)]));
        }
        if !self.seen_before.is_empty() {
            let json = json!({"version": 1, "participant": "AO", "made_at": MADE_AT, "contents": self.seen_before});
            let mut by: Vec<&SecretKey> = ceremony.parties.iter().map(|(_, key)| key).collect();
            let own = testing::key("AO-revocation");
            by.push(&own);
            notices.push(signed_by(testing::unsigned_part(Kind::SeenBefore, &json.to_string()), &by));
        }
        let advisories = json!({"version": 1, "made_at": self.advisories_made, "advisories": self.advisories});
        notices.push(by(Kind::Advisories, &advisories, &testing::key("civil-society")));
        let assessments = json!({"version": 1, "made_at": MADE_AT, "assessments": self.assessments});
        notices.push(by(Kind::Advisories, &assessments, &testing::key(ASSESSOR)));
        notices
    }
}

fn root(ceremony: &Ceremony, not_for: &[&str]) -> Document {
    let hex = |wanted: Group| {
        let of_group = ceremony.parties.iter().filter(|(group, _)| *group == wanted);
        of_group.map(|(_, key)| public_hex(key.public_key())).collect::<Vec<_>>()
    };
    let groups = Groups {
        government: hex(Group::Government),
        civil_society: hex(Group::CivilSociety),
        industry: hex(Group::Industry),
    };
    let assessor = Assessor {
        key: public_hex(testing::key(ASSESSOR).public_key()),
        name: "Independent Assessors".to_owned(),
        not_for: not_for.iter().map(|code| code.parse().expect("a code")).collect(),
    };
    let required = vec![Group::Government, Group::CivilSociety, Group::Industry];
    let content = Root::content(1, groups, 3, required, vec![assessor]);
    ceremony.sign(CoseSign::unsigned(encode_part(&content).expect("a root")))
}

/// A policy with its kind.
fn whole(policy: &Value) -> Value {
    let mut policy = policy.clone();
    merge(&mut policy, json!({"kind": "policy"}));
    policy
}

fn by(kind: Kind, json: &Value, key: &SecretKey) -> Document {
    // By way of the encoding alone: what is not fit to be signed here can be signed elsewhere.
    let mut json = json.clone();
    merge(&mut json, json!({"kind": kind.as_str()}));
    signed_by(CoseSign::unsigned(encode_part(&json).expect("encodes")), &[key])
}

fn add(ceremony: &Ceremony, trust: Option<&Trust>, file: &[u8]) -> Trust {
    install(Some(ceremony.pin()), trust, file).expect("installs").trust
}

/// Whether an assessor's document with this content installs.
pub(super) fn assessor_of(content: Value) -> Result<(), TrustError> {
    let case = Case::good();
    let mut ceremony = Ceremony::new();
    ceremony.root = root(&ceremony, &[]);
    let mut whole = json!({"version": 2, "made_at": MADE_AT});
    merge(&mut whole, content);
    let file = by(Kind::Advisories, &whole, &testing::key(ASSESSOR)).bytes();
    install(Some(ceremony.pin()), Some(&case.trust()), &file).map(|_| ())
}
