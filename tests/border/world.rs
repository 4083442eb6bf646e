//! The world of the cases at the border: the shipped policy and national parts, signed for the case by keys that everybody
//! knows, and a lawful certificate at a post, on the day of the case.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use roughcheck::base::{CountryCode, Timestamp};
use roughcheck::certificate::{Certificate, HsCode, Origin, encode_payload};
use roughcheck::check::{
    Evidence, Finding, History, KnownTime, Parcel, Post, Procedure, Reading, Rule, Verdict, evaluate,
};
use roughcheck::code::encode_text;
use roughcheck::cose::{CoseSign, Purpose, Signer as _, sign1};
use roughcheck::messages::{Language, Report};
use roughcheck::trust::{Kind, Trust, install};
use roughcheck_issue::encode_part;
use roughcheck_testkit::{self as testing, Ceremony, public_hex, signed_by};
use serde_json::{Value, json};

/// The day of every case that does not say otherwise.
pub const TODAY: &str = "2026-11-28";

const POLICY: &str = include_str!("../../data/policy.json");
const FRAUDS: &str = include_str!("../../data/known-frauds.json");
const NATIONAL: [(&str, &str); 4] = [
    ("CH", include_str!("../../data/national/CH.json")),
    ("EU", include_str!("../../data/national/EU.json")),
    ("GB", include_str!("../../data/national/GB.json")),
    ("US", include_str!("../../data/national/US.json")),
];
/// Issuers that are not participants, or were not always: their keys are listed all the same, so that nothing but their
/// standing decides.
const OTHERS: [&str; 8] = ["BE", "CG", "DE", "FR", "KE", "SI", "TW", "VE"];

/// What is shown.
#[derive(Clone)]
enum Shown {
    Certificate,
    Number,
}

/// A case before it is judged: a lawful certificate at an import post of the EU, and whatever is changed about it.
#[derive(Clone)]
pub struct Case {
    pub certificate: Certificate,
    pub policy: Value,
    /// National parts by participant; the shipped ones.
    pub national: BTreeMap<String, Value>,
    pub alerts: Value,
    pub clock: Timestamp,
    pub floor: Option<Timestamp>,
    pub post: Post,
    pub procedure: Procedure,
    pub parcel: Option<Parcel>,
    pub printed: Option<String>,
    pub history: History,
    shown: Shown,
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

pub fn code(text: &str) -> CountryCode {
    text.parse().expect("a code")
}

pub fn instant(text: &str) -> Timestamp {
    let whole = if text.contains('T') { text.to_owned() } else { format!("{text}T12:00:00Z") };
    whole.parse().expect("an instant")
}

/// A lawful certificate of this number, issued ten days ago for two months: mined and sent by its issuer.
pub fn certificate(number: &str) -> Case {
    let mut certificate = testing::certificate(number);
    if certificate.number.participant == CountryCode::EU {
        certificate.origin = Origin::Countries(vec![code("BW")]);
    }
    let case = Case {
        certificate,
        policy: parsed(POLICY),
        national: NATIONAL.iter().map(|(of, text)| ((*of).to_owned(), parsed(text))).collect(),
        alerts: parsed(FRAUDS),
        clock: instant(TODAY),
        floor: None,
        post: Post { country: CountryCode::EU, name: "Antwerp 1".to_owned(), procedure: Procedure::Import },
        procedure: Procedure::Import,
        parcel: None,
        printed: None,
        history: History::default(),
        shown: Shown::Certificate,
    };
    case.at(TODAY)
}

/// A number typed from a paper without a code.
pub fn typed(number: &str) -> Case {
    let mut case = certificate("AO-001234");
    case.shown = Shown::Number;
    case.printed = Some(number.to_owned());
    case
}

impl Case {
    /// On another day: issued ten days before, and the bundle made as many; `issued` says otherwise afterwards.
    pub fn at(mut self, clock: &str) -> Self {
        self.clock = instant(clock);
        self.floor = Some(self.clock.plus_days(-10));
        let issued = self.clock.day().plus(-10);
        (self.certificate.issued, self.certificate.expires) = (issued, issued.plus_months(2));
        self
    }

    pub fn issued(mut self, from: &str, until: &str) -> Self {
        self.certificate.issued = from.parse().expect("a day");
        self.certificate.expires = until.parse().expect("a day");
        self
    }

    /// At a post of a country, for a procedure.
    pub fn post(mut self, country: &str, procedure: Procedure) -> Self {
        self.post = Post { country: code(country), name: format!("Post of {country}"), procedure };
        self.procedure = procedure;
        self
    }

    pub fn of(mut self, change: impl FnOnce(&mut Certificate)) -> Self {
        change(&mut self.certificate);
        self
    }

    /// Mined in these countries.
    pub fn mined(self, countries: &[&str]) -> Self {
        let countries = countries.iter().map(|country| code(country)).collect();
        self.of(|it| it.origin = Origin::Countries(countries))
    }

    pub fn zones(self, zones: &[&str]) -> Self {
        self.of(|it| it.zones = zones.iter().map(|zone| (*zone).to_owned()).collect())
    }

    pub fn hs(self, hs: HsCode) -> Self {
        self.of(|it| it.lines[0].hs = hs)
    }

    pub fn parcel(mut self, seen: Value) -> Self {
        self.parcel = Some(serde_json::from_value(seen).expect("a parcel"));
        self
    }

    /// Fields of the policy, changed.
    pub fn policy(mut self, changes: Value) -> Self {
        let (Some(policy), Value::Object(changes)) = (self.policy.as_object_mut(), changes) else { panic!("objects") };
        policy.extend(changes);
        self
    }

    /// Without any national part.
    pub fn without_national(mut self) -> Self {
        self.national.clear();
        self
    }

    pub fn trust(&self) -> Trust {
        let ceremony = Ceremony::new();
        let made_at = self.clock.plus_days(-10);
        let mut policy = self.policy.clone();
        policy["kind"] = json!("policy");
        // By way of the encoding alone: words of a later version are not fit to be signed here.
        let policy = ceremony.sign(CoseSign::unsigned(encode_part(&policy).expect("encodes")));
        let parts = vec![keys(&ceremony), policy, ceremony.part(Kind::Revocations, r#"{"version":1}"#)];
        let file = ceremony.bundle(1, made_at, parts).encode();
        let mut trust = install(Some(ceremony.pin()), None, &file).expect("installs").trust;
        let mut alerts = self.alerts.clone();
        alerts["made_at"] = json!(made_at);
        let mut notices = vec![ceremony.part(Kind::Alerts, &alerts.to_string())];
        for (of, law) in &self.national {
            let mut law = law.clone();
            law["made_at"] = json!(made_at);
            law["kind"] = json!("national");
            let unsigned = CoseSign::unsigned(encode_part(&law).expect("encodes"));
            notices.push(signed_by(unsigned, &[&testing::key(&format!("law of {of}"))]));
        }
        for notice in notices {
            trust = install(Some(ceremony.pin()), Some(&trust), &notice.bytes()).expect("installs").trust;
        }
        trust
    }

    /// The report, in English.
    pub fn report(&self) -> Report {
        let trust = self.trust();
        let reading = match &self.shown {
            Shown::Number => Reading::Typed,
            Shown::Certificate => {
                let key = testing::key(self.certificate.number.participant.as_str());
                let bytes = sign1(&key, Purpose::Certificate, &encode_payload(&self.certificate)).expect("signs");
                Reading::of_text(&encode_text(&bytes), Some(&trust))
            }
        };
        let assessment = evaluate(&Evidence {
            reading: &reading,
            trust: Some(&trust),
            clock: self.clock,
            time: &self.floor.map(KnownTime::firm).unwrap_or_default(),
            post: Some(&self.post),
            procedure: self.procedure,
            parcel: self.parcel.as_ref(),
            printed: self.printed.as_deref(),
            history: &self.history,
            witnessed: None,
            past: roughcheck::check::Past::default(),
        });
        Report::new(assessment, Language::English)
    }

    /// Judges, and shows everything where the verdict or a fault is another; `faults` are those beside the rules of the
    /// phone and the parcel.
    #[track_caller]
    pub fn gives(&self, verdict: Verdict, faults: &[&str]) -> Report {
        let report = self.report();
        let texts: Vec<&str> = report.findings.iter().map(|one| one.text.as_str()).collect();
        let found: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
        let due = faults.iter().map(|one| (*one).to_owned()).collect();
        assert_eq!((report.verdict, found), (Some(verdict), due), "{texts:#?}");
        report
    }

    #[track_caller]
    pub fn passes(&self) -> Report {
        self.gives(Verdict::Pass, &[])
    }

    #[track_caller]
    pub fn refers(&self, faults: &[&str]) -> Report {
        self.gives(Verdict::Refer, faults)
    }

    #[track_caller]
    pub fn refuses(&self, faults: &[&str]) -> Report {
        self.gives(Verdict::Refuse, faults)
    }
}

/// A key for everybody whom the policy names and for others, valid for ever, and one for the law of each national part.
fn keys(ceremony: &Ceremony) -> roughcheck::trust::Document {
    static KEYS: OnceLock<String> = OnceLock::new();
    let json = KEYS.get_or_init(|| {
        let policy = parsed(POLICY);
        let listed = policy["participants"].as_array().expect("a list").iter();
        let mut codes: Vec<&str> = listed.map(|one| one["code"].as_str().expect("a code")).chain(OTHERS).collect();
        codes.sort_unstable();
        codes.dedup();
        let entry = |name: String, code: &str, usage: &str| {
            json!({"key": public_hex(testing::key(&name).public_key()), "participant": code,
                "authority": format!("Authority of {code}"), "uses": [usage], "from": "2000-01-01", "until": "2099-12-31"})
        };
        let issuers = codes.iter().map(|code| entry((*code).to_owned(), code, "certificate"));
        let laws = NATIONAL.iter().map(|(code, _)| entry(format!("law of {code}"), code, "national"));
        let keys: Vec<Value> = issuers.chain(laws).collect();
        json!({"version": 1, "keys": keys}).to_string()
    });
    ceremony.part(Kind::Keys, json)
}

/// The finding of a rule that is told in the first place.
#[track_caller]
pub fn finding(report: &Report, rule: Rule) -> &Finding {
    report.findings.iter().find(|one| one.rule == rule).expect("every rule says something")
}

/// A parameter of a finding as text.
#[track_caller]
pub fn param(finding: &Finding, name: &str) -> String {
    let found = finding.params.0.iter().find(|one| one.name == name);
    match found.map(|one| serde_json::to_value(&one.value).expect("JSON")) {
        Some(Value::String(text)) => text,
        Some(other) => other.to_string(),
        None => panic!("no {name} in {finding:?}"),
    }
}
