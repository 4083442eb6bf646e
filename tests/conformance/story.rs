//! A case before it is played, and words that change one thing about it.

use roughcheck::base::to_hex;
use roughcheck::certificate::{Certificate, encode_payload};
use roughcheck::code::encode_text;
use roughcheck::cose::{Purpose, sign1};
use roughcheck_issue::{Drawing, EccLevel};
use roughcheck_testkit as testing;
use serde_json::{Value, json};

use super::maker::merge;

pub const NUMBER: &str = "AO-001234";
pub const NOW: &str = "2026-03-01T10:00:00Z";

/// What is shown at a post, with what lies on the table.
#[derive(Clone)]
pub struct Showing {
    input: Value,
    about: Value,
}

/// The whole parcel of the usual certificate.
pub fn full_parcel() -> Value {
    json!({"parcels": 3, "carats": "1204.35", "seals": ["ao-551203"], "hs": ["7102.10"],
        "synthetic": {"found": false, "method": "tester"}, "polished": false})
}

/// The usual certificate, changed.
pub fn certificate(change: impl FnOnce(&mut Certificate)) -> Certificate {
    let mut certificate = testing::certificate(NUMBER);
    change(&mut certificate);
    certificate
}

/// The text of a certificate signed with a key that everybody knows.
pub fn signed(certificate: &Certificate, key: &str) -> String {
    encode_text(&envelope(&encode_payload(certificate), key))
}

pub fn envelope(payload: &[u8], key: &str) -> Vec<u8> {
    sign1(&testing::key(key), Purpose::Certificate, payload).unwrap()
}

impl Showing {
    /// The usual certificate with its whole parcel: nothing is wrong with it.
    pub fn good() -> Self {
        Self::of(|_| {})
    }

    /// The usual certificate, changed, signed by AO, with the usual parcel.
    pub fn of(change: impl FnOnce(&mut Certificate)) -> Self {
        Self::text(&signed(&certificate(change), "AO")).parcel(full_parcel())
    }

    pub fn text(text: &str) -> Self {
        Self { input: json!({ "text": text }), about: json!({}) }
    }

    pub fn bytes(bytes: &[u8]) -> Self {
        Self::text(&encode_text(bytes)).parcel(full_parcel())
    }

    pub fn photo(png: &[u8]) -> Self {
        Self { input: json!({ "photo": to_hex(png) }), about: json!({}) }
    }

    /// A photograph of the code of a text.
    pub fn drawn(text: &str) -> Self {
        Self::photo(&drawing(text))
    }

    /// No code, only a number typed.
    pub fn typed(number: &str) -> Self {
        Self { input: json!({"nothing": true}), about: json!({}) }.number(number)
    }

    fn with(mut self, changes: Value) -> Self {
        merge(&mut self.about, &changes);
        self
    }

    pub fn parcel(self, parcel: Value) -> Self {
        self.with(json!({ "parcel": parcel }))
    }

    /// The whole parcel, with something else about it.
    pub fn but(self, changes: Value) -> Self {
        let mut whole = full_parcel();
        merge(&mut whole, &changes);
        self.parcel(whole)
    }

    pub fn unseen(self) -> Self {
        self.parcel(Value::Null)
    }

    pub fn number(self, number: &str) -> Self {
        self.with(json!({ "number": number }))
    }

    pub fn procedure(self, procedure: &str) -> Self {
        self.with(json!({ "procedure": procedure }))
    }

    pub fn corrects(self, entry: &str) -> Self {
        self.with(json!({ "corrects": entry }))
    }

    pub fn officer(self, officer: &str) -> Self {
        self.with(json!({ "officer": officer }))
    }

    pub fn dry(self) -> Self {
        self.with(json!({"dry_run": true}))
    }

    fn json(&self) -> Value {
        let mut whole = json!({ "input": self.input });
        let about = self.about.as_object().unwrap().iter().filter(|(_, value)| !value.is_null());
        merge(&mut whole, &about.map(|(name, value)| (name.clone(), value.clone())).collect());
        whole
    }
}

pub fn drawing(text: &str) -> Vec<u8> {
    Drawing::of(text, EccLevel::M).unwrap().to_png().unwrap()
}

/// A case.
#[derive(Clone)]
pub struct Story {
    pub name: String,
    pub world: Option<&'static str>,
    post: Value,
    clock: String,
    language: &'static str,
    before: Vec<Value>,
    check: Showing,
    record: bool,
}

fn post(country: &str, name: &str, procedure: &str) -> Value {
    json!({"country": country, "name": name, "procedure": procedure})
}

/// A case in the usual world, at an import post of the EU.
pub fn story(name: &str, check: Showing) -> Story {
    Story {
        name: name.to_owned(),
        world: Some("usual"),
        post: post("EU", "Antwerp 1", "import"),
        clock: NOW.to_owned(),
        language: "en",
        before: Vec::new(),
        check,
        record: false,
    }
}

impl Story {
    pub fn world(mut self, name: &'static str) -> Self {
        self.world = Some(name);
        self
    }

    pub fn no_root(mut self) -> Self {
        self.world = None;
        self
    }

    pub fn post(mut self, country: &str, name: &str, procedure: &str) -> Self {
        self.post = post(country, name, procedure);
        self
    }

    pub fn at(mut self, clock: &str) -> Self {
        self.clock = clock.to_owned();
        self
    }

    pub fn french(self) -> Self {
        self.language("fr")
    }

    pub fn language(mut self, code: &'static str) -> Self {
        self.language = code;
        self
    }

    pub fn recorded(mut self) -> Self {
        self.record = true;
        self
    }

    fn then(mut self, event: Value) -> Self {
        self.before.push(event);
        self
    }

    // What happened before, in this order. The first entry opens the journal; then come the documents of the world.

    pub fn after(self, showing: &Showing) -> Self {
        self.then(json!({ "check": showing.json() }))
    }

    pub fn decided(self, entry: &str, decision: &str, reason: Option<&str>) -> Self {
        self.then(json!({"decide": {"entry": entry, "decision": decision, "reason": reason}}))
    }

    pub fn installed(self, document: &[u8]) -> Self {
        self.then(json!({ "install": to_hex(document) }))
    }

    pub fn later(self, clock: &str) -> Self {
        self.then(json!({ "clock": clock }))
    }

    /// The phone went on to another post.
    pub fn moved_to(self, country: &str, name: &str, procedure: &str) -> Self {
        self.then(json!({ "post": post(country, name, procedure) }))
    }

    /// The case as it stands in the file: one line, its name first.
    pub fn line(&self) -> String {
        let mut fields = vec![
            ("name", json!(self.name)),
            ("world", json!(self.world)),
            ("post", self.post.clone()),
            ("clock", json!(self.clock)),
            ("language", json!(self.language)),
        ];
        if !self.before.is_empty() {
            fields.push(("before", json!(self.before)));
        }
        fields.push(("check", self.check.json()));
        fields.push(("record", json!(self.record)));
        let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!("{{{}}}", fields.join(","))
    }
}
