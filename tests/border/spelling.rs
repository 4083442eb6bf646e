//! A small world for spellings: everybody's policy and keys, and alerts of one's own.

use roughcheck::base::Timestamp;
use roughcheck::certificate::{Certificate, encode_payload};
use roughcheck::check::{Evidence, Finding, History, KnownTime, Parcel, Post, Procedure, Reading, Rule, evaluate};
use roughcheck::code::encode_text;
use roughcheck::cose::{Purpose, Signer as _, sign1};
use roughcheck::messages::{Language, Report};
use roughcheck::trust::{Kind, Trust, install};
use roughcheck_testkit::{self as testing, Ceremony, public_hex};
use serde_json::{Value, json};

pub const FRAUDS: &str = include_str!("../../data/known-frauds.json");
const POLICY: &str = include_str!("../../data/policy.json");

/// What is judged: a certificate of a participant on the day of its issue, or a number alone.
pub struct Spelled {
    pub certificate: Option<Certificate>,
    pub printed: Option<String>,
    pub parcel: Option<Value>,
    pub alerts: Value,
}

/// A lawful certificate of this number.
pub fn certificate(number: &str) -> Spelled {
    let mut certificate = testing::certificate(number);
    (certificate.issued, certificate.expires) = ("2026-11-20".parse().unwrap(), "2027-01-10".parse().unwrap());
    Spelled {
        certificate: Some(certificate),
        printed: None,
        parcel: None,
        alerts: serde_json::from_str(FRAUDS).unwrap(),
    }
}

/// A number typed from a paper without a code.
pub fn typed(number: &str) -> Spelled {
    Spelled { certificate: None, printed: Some(number.to_owned()), ..certificate("SL-000001") }
}

impl Spelled {
    pub fn of(mut self, change: impl FnOnce(&mut Certificate)) -> Self {
        if let Some(certificate) = &mut self.certificate {
            change(certificate);
        }
        self
    }

    pub fn on(mut self, issued: &str, expires: &str) -> Self {
        self = self.of(|it| (it.issued, it.expires) = (issued.parse().unwrap(), expires.parse().unwrap()));
        self
    }

    pub fn zones(self, zones: &[&str]) -> Self {
        self.of(|it| it.zones = zones.iter().map(|zone| (*zone).to_owned()).collect())
    }

    pub fn printed(mut self, text: &str) -> Self {
        self.printed = Some(text.to_owned());
        self
    }

    pub fn parcel(mut self, parcel: Value) -> Self {
        self.parcel = Some(parcel);
        self
    }

    pub fn alert(mut self, alert: Value) -> Self {
        let mut alert = alert;
        alert["until"] = json!("2030-01-01");
        alert["text"] = json!("Listed.");
        self.alerts["alerts"].as_array_mut().unwrap().push(alert);
        self
    }

    /// The report of an import post, in English.
    pub fn report(&self) -> Report {
        let issued = self.certificate.as_ref().map_or("2026-11-20".parse().unwrap(), |it| it.issued);
        let clock: Timestamp = format!("{}T12:00:00Z", issued.plus(8)).parse().unwrap();
        let trust = trust(&self.alerts, clock.plus_days(-5));
        let reading = match &self.certificate {
            None => Reading::Typed,
            Some(certificate) => {
                let key = testing::key(certificate.number.participant.as_str());
                let bytes = sign1(&key, Purpose::Certificate, &encode_payload(certificate)).unwrap();
                Reading::of_text(&encode_text(&bytes), Some(&trust))
            }
        };
        let parcel: Option<Parcel> = self.parcel.clone().map(|it| serde_json::from_value(it).unwrap());
        let post = Post { country: "AE".parse().unwrap(), name: "Dubai 1".to_owned(), procedure: Procedure::Import };
        let assessment = evaluate(&Evidence {
            reading: &reading,
            trust: Some(&trust),
            clock,
            time: &KnownTime::firm(clock.plus_days(-5)),
            post: Some(&post),
            procedure: Procedure::Import,
            parcel: parcel.as_ref(),
            printed: self.printed.as_deref(),
            history: &History::default(),
            witnessed: None,
            past: roughcheck::check::Past::default(),
        });
        Report::new(assessment, Language::English)
    }

    /// The finding of a rule, with how it counts: `refuse:number`, `good`.
    #[track_caller]
    pub fn says(&self, rule: Rule, expected: &str) -> Finding {
        let report = self.report();
        let word = |one: &Finding| {
            one.reason.map_or_else(|| one.outcome.to_string(), |reason| format!("{}:{reason}", one.outcome))
        };
        let found: Vec<&Finding> = report.findings.iter().filter(|one| one.rule == rule).collect();
        let words: Vec<String> = found.iter().map(|one| word(one)).collect();
        assert_eq!(words.join(" "), expected, "{found:#?}");
        found[0].clone()
    }
}

/// A parameter as text; empty where there is none.
pub fn param(finding: &Finding, name: &str) -> String {
    let found = finding.params.0.iter().find(|one| one.name == name);
    found.map_or_else(String::new, |one| match serde_json::to_value(&one.value).unwrap() {
        Value::String(text) => text,
        other => other.to_string(),
    })
}

fn trust(alerts: &Value, made_at: Timestamp) -> Trust {
    let ceremony = Ceremony::new();
    let entry = |code: &str| {
        json!({"key": public_hex(testing::key(code).public_key()), "participant": code, "authority": code,
            "uses": ["certificate"], "from": "2000-01-01", "until": "2099-12-31"})
    };
    let keys = ["AO", "BW", "CF", "NO", "SL"].map(entry);
    let keys = json!({"version": 1, "keys": keys}).to_string();
    let parts = [(Kind::Keys, keys.as_str()), (Kind::Policy, POLICY), (Kind::Revocations, r#"{"version":1}"#)];
    let parts = parts.into_iter().map(|(kind, json)| ceremony.part(kind, json)).collect();
    let file = ceremony.bundle(1, made_at, parts).encode();
    let trust = install(Some(ceremony.pin()), None, &file).unwrap().trust;
    let mut alerts = alerts.clone();
    alerts["made_at"] = json!(made_at);
    let notice = ceremony.part(Kind::Alerts, &alerts.to_string());
    install(Some(ceremony.pin()), Some(&trust), &notice.bytes()).unwrap().trust
}
