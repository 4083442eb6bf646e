//! A lawful showing of a lawful certificate, and words that change one thing about it.

use serde_json::{Value, json};

use super::documents::{Documents, MADE_AT, merge};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::certificate::{Certificate, encode_payload};
use roughcheck_format::code::encode_text;
use roughcheck_format::cose::{KeyId, Purpose, Signer, sign1};
use roughcheck_testkit as testing;
use roughcheck_verify::check::{
    Assessment, Decision, Epoch, Evidence, Finding, Floor, FloorSource, History, KnownTime, Parcel, Past, Post,
    Presentation, Procedure, Reading, Replacement, Rule, Unread, Verdict, evaluate,
};
use roughcheck_verify::trust::Trust;

pub(super) const NUMBER: &str = "AO-001234";

/// What is held up to the phone.
#[derive(Clone)]
enum Shown {
    Certificate,
    Payload(Vec<u8>),
    Bytes(Vec<u8>),
    Text(String),
    Unread(Unread),
    Number,
}

/// Everything that a check rests on.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) documents: Documents,
    pub(super) trusted: bool,
    certificate: Certificate,
    signed_by: &'static str,
    shown: Shown,
    damaged: bool,
    clock: Timestamp,
    time: KnownTime,
    post: Option<Post>,
    procedure: Procedure,
    parcel: Option<Parcel>,
    printed: Option<String>,
    history: History,
    witnessed: Option<Timestamp>,
    past: Past,
}

pub(super) fn instant(text: &str) -> Timestamp {
    let whole = if text.contains('T') { text.to_owned() } else { format!("{text}T12:00:00Z") };
    whole.parse().expect("an instant")
}

pub(super) fn parcel(json: Value) -> Parcel {
    serde_json::from_value(json).expect("a parcel")
}

pub(super) fn full_parcel() -> Value {
    json!({"parcels": 3, "carats": "1204.35", "seals": ["ao-551203"], "hs": ["7102.10"],
        "synthetic": {"found": false, "method": "tester"}, "polished": false})
}

impl Case {
    /// Found good by every rule: AO's certificate at an import post of the EU, ten days old, with its parcel.
    pub(super) fn good() -> Self {
        Self {
            documents: Documents::usual(),
            trusted: true,
            certificate: testing::certificate(NUMBER),
            signed_by: "AO",
            shown: Shown::Certificate,
            damaged: false,
            clock: instant("2026-01-20"),
            time: KnownTime::firm(instant(MADE_AT)),
            post: Some(Post {
                country: "EU".parse().expect("a code"),
                name: "Antwerp 1".to_owned(),
                procedure: Procedure::Import,
            }),
            procedure: Procedure::Import,
            parcel: Some(parcel(full_parcel())),
            printed: Some("ao 001234".to_owned()),
            history: History::default(),
            witnessed: None,
            past: Past::default(),
        }
    }

    // What is shown.

    pub(super) fn certificate(mut self, change: impl FnOnce(&mut Certificate)) -> Self {
        change(&mut self.certificate);
        self
    }

    pub(super) fn issued(self, from: &str, until: &str) -> Self {
        let (from, until) = (from.parse().expect("a day"), until.parse().expect("a day"));
        self.certificate(|certificate| (certificate.issued, certificate.expires) = (from, until))
    }

    pub(super) fn signed_by(mut self, name: &'static str) -> Self {
        self.signed_by = name;
        self
    }

    /// One bit of the signature is wrong; no printed number is typed beside it.
    pub(super) fn damaged(mut self) -> Self {
        self.damaged = true;
        self.unprinted()
    }

    pub(super) fn payload(self, payload: Vec<u8>) -> Self {
        Self { shown: Shown::Payload(payload), ..self.unprinted() }
    }

    pub(super) fn bytes(self, bytes: Vec<u8>) -> Self {
        Self { shown: Shown::Bytes(bytes), ..self.unprinted() }
    }

    /// A text, and no printed number beside it.
    pub(super) fn text(self, text: &str) -> Self {
        Self { shown: Shown::Text(text.to_owned()), ..self.unprinted() }
    }

    /// A picture that cannot be read, and no printed number beside it.
    pub(super) fn unread(self, why: Unread) -> Self {
        Self { shown: Shown::Unread(why), ..self.unprinted() }
    }

    pub(super) fn unprinted(mut self) -> Self {
        self.printed = None;
        self
    }

    /// No code, only a number typed.
    pub(super) fn typed(self, number: &str) -> Self {
        Self { shown: Shown::Number, ..self.printed(number) }
    }

    pub(super) fn printed(mut self, number: &str) -> Self {
        self.printed = Some(number.to_owned());
        self
    }

    // Who looks, when, at what.

    pub(super) fn at(mut self, clock: &str) -> Self {
        self.clock = instant(clock);
        self
    }

    pub(super) fn floor(mut self, floor: &str) -> Self {
        self.time = KnownTime::firm(instant(floor));
        self
    }

    /// A head's time that the phone's own clock never reached.
    pub(super) fn loose_floor(mut self, floor: &str) -> Self {
        let loose = Floor { at: instant(floor), source: FloorSource::Head, firm: false };
        let floors: Vec<Floor> = self.time.floors().iter().copied().chain([loose]).collect();
        self.time = KnownTime::new(&floors, self.time.entry, self.time.receipt);
        self
    }

    /// The clock of the newest own entry.
    pub(super) fn last_entry(mut self, at: &str) -> Self {
        self.time.entry = Some(instant(at));
        self
    }

    /// The time of the last receipt of a collector.
    pub(super) fn last_receipt(mut self, at: &str) -> Self {
        self.time.receipt = Some(instant(at));
        self
    }

    pub(super) fn no_floor(mut self) -> Self {
        self.time = KnownTime::default();
        self
    }

    pub(super) fn no_post(mut self) -> Self {
        self.post = None;
        self
    }

    pub(super) fn procedure(mut self, procedure: Procedure) -> Self {
        self.procedure = procedure;
        self
    }

    /// At an import post of another country.
    pub(super) fn at_post_of(mut self, country: &str) -> Self {
        self.post.as_mut().expect("a post").country = country.parse().expect("a code");
        self
    }

    /// At a post for transit.
    pub(super) fn transit(mut self) -> Self {
        self.post.as_mut().expect("a post").procedure = Procedure::Transit;
        self.procedure(Procedure::Transit)
    }

    /// What the officer saw, instead of the whole parcel.
    pub(super) fn parcel(mut self, seen: Value) -> Self {
        self.parcel = Some(parcel(seen));
        self
    }

    /// The whole parcel, with something else about it.
    pub(super) fn but(self, changes: Value) -> Self {
        let mut whole = full_parcel();
        merge(&mut whole, changes);
        self.parcel(whole)
    }

    pub(super) fn no_parcel(mut self) -> Self {
        self.parcel = None;
        self
    }

    pub(super) fn past(mut self, past: Past) -> Self {
        self.past = past;
        self
    }

    pub(super) fn witnessed(mut self, at: &str) -> Self {
        self.witnessed = Some(instant(at));
        self
    }

    pub(super) fn replaced_by(self, number: &str) -> Self {
        let signer = Some(self.signer_id());
        self.replacement(number, |one| one.signer = signer)
    }

    /// A certificate of that number, shown before, that names this one as replaced.
    pub(super) fn replacement(mut self, number: &str, change: impl FnOnce(&mut Replacement)) -> Self {
        let number = number.parse().expect("a number");
        let mut one = Replacement { number, signer: Some(self.signer_id()), at_fault: false };
        change(&mut one);
        self.history.replacements.push(one);
        self
    }

    /// An earlier showing of this same certificate: lawful, at this post, a day before, with nothing typed.
    pub(super) fn before(mut self, change: impl FnOnce(&mut Presentation)) -> Self {
        let post = self.post.clone().expect("a post");
        let mut earlier = Presentation {
            epoch: Epoch([1; 16]),
            seq: u64::try_from(self.history.presentations.len()).expect("few") + 1,
            content: self.content(),
            signer: Some(self.signer_id()),
            country: post.country,
            post: post.name,
            procedure: Procedure::Import,
            at: self.clock.plus_days(-1),
            verdict: Verdict::Pass,
            refused_for_itself: false,
            settles: true,
            corrected: false,
            parcel: None,
            decision: Some(Decision::Release),
            confirmed: false,
        };
        change(&mut earlier);
        self.history.presentations.push(earlier);
        self
    }

    /// The key that signs what is shown.
    fn signer_id(&self) -> KeyId {
        testing::key(self.signed_by).public_key().id()
    }

    pub(super) fn content(&self) -> Digest {
        Digest::of(roughcheck_format::base::Domain::Content, &encode_payload(&self.certificate))
    }

    // The result.

    pub(super) fn assessment(&self) -> Assessment {
        let trust = self.trusted.then(|| self.trust());
        evaluate(&self.evidence(&self.reading(trust.as_ref()), trust.as_ref()))
    }

    /// What a rule says: each finding as `outcome` or `outcome:reason`.
    pub(super) fn says(&self, rule: &str) -> String {
        words(&self.assessment(), rule)
    }

    pub(super) fn verdict(&self) -> Option<Verdict> {
        self.assessment().verdict
    }

    pub(super) fn faults(&self) -> Vec<String> {
        named(&self.assessment())
    }

    pub(super) fn evidence<'a>(&'a self, reading: &'a Reading, trust: Option<&'a Trust>) -> Evidence<'a> {
        Evidence {
            reading,
            trust,
            clock: self.clock,
            time: &self.time,
            post: self.post.as_ref(),
            procedure: self.procedure,
            parcel: self.parcel.as_ref(),
            printed: self.printed.as_deref(),
            history: &self.history,
            witnessed: self.witnessed,
            past: self.past,
        }
    }

    pub(super) fn reading(&self, trust: Option<&Trust>) -> Reading {
        let payload = match &self.shown {
            Shown::Certificate => encode_payload(&self.certificate),
            Shown::Payload(payload) => payload.clone(),
            Shown::Bytes(bytes) => return Reading::of_bytes(bytes.clone(), trust),
            Shown::Text(text) => return Reading::of_text(text, trust),
            Shown::Unread(why) => return Reading::Unread((*why).into()),
            Shown::Number => return Reading::Typed,
        };
        Reading::of_text(&encode_text(&self.sign(&payload)), trust)
    }

    /// The certificate as signed bytes.
    pub(super) fn signed(&self) -> Vec<u8> {
        self.sign(&encode_payload(&self.certificate))
    }

    /// The certificate's text, as a code carries it.
    pub(super) fn as_text(&self) -> String {
        encode_text(&self.signed())
    }

    fn sign(&self, payload: &[u8]) -> Vec<u8> {
        let mut bytes = sign1(&testing::key(self.signed_by), Purpose::Certificate, payload).expect("signs");
        if self.damaged {
            *bytes.last_mut().expect("a signature") ^= 1;
        }
        bytes
    }

    pub(super) fn trust(&self) -> Trust {
        self.documents.trust()
    }
}

/// The names of its faults.
pub(super) fn named(assessment: &Assessment) -> Vec<String> {
    assessment.faults.iter().map(ToString::to_string).collect()
}

/// What a rule says in an assessment.
pub(super) fn words(assessment: &Assessment, rule: &str) -> String {
    let rule = Rule::from_name(rule).expect("a rule");
    let word = |finding: &Finding| match finding.reason {
        Some(reason) => format!("{}:{reason}", finding.outcome),
        None => finding.outcome.to_string(),
    };
    assessment.findings.iter().filter(|finding| finding.rule == rule).map(word).collect::<Vec<_>>().join(" ")
}
