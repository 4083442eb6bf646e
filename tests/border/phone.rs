//! A phone at a post, whose clock and journal go on from one showing to the next, under the shipped policy.

use roughcheck::base::Timestamp;
use roughcheck::certificate::{Certificate, Origin, encode_payload};
use roughcheck::check::{Decision, Finding, Outcome, Parcel, Post, Procedure, Rule, Verdict};
use roughcheck::code::encode_text;
use roughcheck::cose::{Purpose, Signer as _, sign1};
use roughcheck::messages::Report;
use roughcheck::station::EntryId;
use roughcheck::trust::Kind;
use roughcheck::{Input, Options, Station};
use roughcheck_testkit::{self as testing, Ceremony, FixedHost, public_hex};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The day of every case that does not say otherwise.
pub const TODAY: &str = "2026-11-28";

pub fn instant(text: &str) -> Timestamp {
    let whole = if text.contains('T') { text.to_owned() } else { format!("{text}T12:00:00Z") };
    whole.parse().expect("an instant")
}

/// A lawful certificate of AO over 1,000 carats in three packages, issued ten days ago for two months.
pub fn lawful() -> Certificate {
    let mut certificate = testing::certificate("AO-001234");
    certificate.issued = "2026-11-18".parse().expect("a day");
    certificate.expires = "2027-01-17".parse().expect("a day");
    certificate.lines[0].carats = "1000.00".parse().expect("carats");
    certificate.seals = ["AO-55 1203", "AO-55 1204", "BAG 7"].map(str::to_owned).to_vec();
    certificate
}

/// Everything as certified.
pub fn whole() -> Value {
    json!({"parcels": 3, "carats": "1000.00", "seals": ["AO-55 1203", "AO-55 1204", "BAG 7"], "hs": ["7102.10"],
        "synthetic": {"found": false, "method": "tester"}, "polished": false})
}

/// Everything as certified, with something else about it.
pub fn but(changes: Value) -> Value {
    let mut all = whole();
    all.as_object_mut().expect("an object").extend(changes.as_object().expect("an object").clone());
    all
}

pub struct Phone {
    _folder: TempDir,
    host: FixedHost,
    station: Station,
}

impl Phone {
    /// At an import post of the EU, under a head that was made yesterday.
    pub fn new() -> Self {
        Self::with(json!({}), "2026-11-27")
    }

    /// Under a policy with these fields, and a head that was made on this day, installed by the clock of today.
    pub fn with(changes: Value, made_at: &str) -> Self {
        Self::at(("EU", Procedure::Import), changes, made_at, TODAY)
    }

    /// At a post of this country for a procedure, under a head of yesterday.
    pub fn of(country: &str, procedure: Procedure) -> Self {
        Self::at((country, procedure), json!({}), "2026-11-27", TODAY)
    }

    /// Under a head that was made on this day, installed while the clock said that one.
    pub fn installed(made_at: &str, clock: &str) -> Self {
        Self::at(("EU", Procedure::Import), json!({}), made_at, clock)
    }

    fn at((country, procedure): (&str, Procedure), changes: Value, made_at: &str, clock: &str) -> Self {
        let ceremony = Ceremony::new();
        let mut policy: Value = serde_json::from_str(include_str!("../../data/policy.json")).expect("JSON");
        policy["limits"].as_object_mut().expect("limits").remove("clock_ahead_days");
        policy.as_object_mut().expect("a policy").extend(changes.as_object().expect("an object").clone());
        let key = |code: &str| {
            json!({"key": public_hex(testing::key(code).public_key()), "participant": code,
                "authority": format!("Authority of {code}"), "uses": ["certificate"],
                "from": "2003-01-01", "until": "2099-12-31"})
        };
        let keys = json!({"version": 1, "keys": [key("AO"), key("BW"), key("EU")]});
        let parts = vec![
            ceremony.part(Kind::Keys, &keys.to_string()),
            ceremony.part(Kind::Policy, &policy.to_string()),
            ceremony.part(Kind::Revocations, r#"{"version":1}"#),
        ];
        let folder = tempfile::tempdir().expect("a folder");
        let post = Post { country: country.parse().expect("a code"), name: "Post 1".to_owned(), procedure };
        Station::init(folder.path(), post, Some(ceremony.pin())).expect("a station");
        let host = FixedHost::at(instant(clock));
        let station = Station::open(folder.path(), host.host()).expect("opens");
        let bundle = ceremony.bundle(1, instant(made_at), parts).encode();
        assert!(station.install(&bundle).expect("installs").refused.is_none());
        host.set(instant(TODAY));
        Self { _folder: folder, host, station }
    }

    /// The clock says so from now on.
    pub fn clock(&self, text: &str) {
        self.host.set(instant(text));
    }

    /// A certificate is shown, and recorded.
    pub fn shows(&self, certificate: &Certificate, parcel: Value) -> Report {
        self.check(certificate, parcel, &Options::default())
    }

    /// A certificate is shown for another procedure than the post's.
    pub fn shows_for(&self, procedure: Procedure, certificate: &Certificate, parcel: Value) -> Report {
        self.check(certificate, parcel, &Options { procedure: Some(procedure), ..Options::default() })
    }

    fn check(&self, certificate: &Certificate, parcel: Value, options: &Options) -> Report {
        let key = testing::key(certificate.number.participant.as_str());
        let bytes = sign1(&key, Purpose::Certificate, &encode_payload(certificate)).expect("signs");
        let parcel: Option<Parcel> = serde_json::from_value(parcel).expect("a parcel");
        self.station.check(&Input::Text(encode_text(&bytes)), parcel.as_ref(), options).expect("a report")
    }

    pub fn decides(&self, report: &Report, decision: Decision) {
        let seq = report.entry.as_ref().expect("recorded").seq;
        let decided = self.station.decide(EntryId::current(seq), decision, Some("as the officer found it"), None);
        decided.expect("decides");
    }
}

/// A certificate of the EU over goods of Botswana.
pub fn of_the_union() -> Certificate {
    let mut certificate = lawful();
    certificate.number = "EU-00001234".parse().expect("a number");
    certificate.provenance = "EU".parse().expect("a code");
    certificate.origin = Origin::Countries(vec!["BW".parse().expect("a code")]);
    certificate
}

#[track_caller]
pub fn gives(report: &Report, verdict: Verdict, faults: &[&str]) {
    let texts: Vec<&str> = report.findings.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        (report.verdict, report.faults.iter().map(ToString::to_string).collect::<Vec<_>>()),
        (Some(verdict), faults.iter().map(|one| (*one).to_owned()).collect()),
        "{texts:#?}"
    );
}

/// The first finding of a rule, with its outcome and reason.
#[track_caller]
pub fn says(report: &Report, rule: Rule) -> (Outcome, Option<&'static str>, &Finding) {
    let finding = report.findings.iter().find(|one| one.rule == rule).expect("every rule says something");
    (finding.outcome, finding.reason.map(roughcheck::check::Reason::as_str), finding)
}

#[track_caller]
pub fn next(report: &Report, words: &str) {
    assert!(report.next.iter().any(|step| step.contains(words)), "{words}: {:#?}", report.next);
}
