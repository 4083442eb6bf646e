//! Fixed keys, a ceremony, a certificate and a host, and the conformance cases as the library answers them. For tests
//! alone, and never shipped: every key here is known to everybody.
#![allow(clippy::expect_used, clippy::panic, reason = "fixed data, and only tests load this crate")]

pub mod catalogues;
pub mod conformance;
mod hardware;

pub use hardware::HardwareKey;

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use roughcheck::Host;
use roughcheck::station::{Clock, Entropy, EntropyError, LastHead, LastHeadError};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::certificate::{Carats, Certificate, HsCode, Line, Origin, Party, Usd};
use roughcheck_format::cose::{CoseSign, PublicKey, SecretKey, Signer};
use roughcheck_issue::{PartError, encode_part, make_manifest, part_from_json};
use roughcheck_verify::trust::{Assessor, Bundle, Document, Group, Groups, Kind, Root};

/// A key that everybody knows, named by a text.
#[must_use]
pub fn key(name: &str) -> SecretKey {
    SecretKey::from_seed(&Digest::of(roughcheck_format::base::Domain::Field, name.as_bytes()).0)
}

/// The public half as 64 hexadecimal digits.
#[must_use]
pub fn public_hex(key: &PublicKey) -> String {
    roughcheck_format::base::to_hex(key.as_bytes())
}

/// The three parties, who sign everything together unless told otherwise.
#[derive(Debug)]
pub struct Ceremony {
    /// Keys with their groups.
    pub parties: Vec<(Group, SecretKey)>,
    /// Root 1.
    pub root: Document,
}

impl Ceremony {
    /// One key for each group, and a root that wants all three.
    ///
    /// # Panics
    /// Never, short of a defect in the encoding of a root.
    #[must_use]
    pub fn new() -> Self {
        Self::with_assessors(Vec::new())
    }

    /// The same with one assessor, who is not independent of the participants named.
    ///
    /// # Panics
    /// Where a name is not a participant's code.
    #[must_use]
    pub fn with_assessor(name: &str, not_for: &[&str]) -> Self {
        let not_for = not_for.iter().map(|code| code.parse().expect("a code")).collect();
        let key = public_hex(key(name).public_key());
        Self::with_assessors(vec![Assessor { key, name: name.to_owned(), not_for }])
    }

    fn with_assessors(assessors: Vec<Assessor>) -> Self {
        let parties = vec![
            (Group::Government, key("government")),
            (Group::CivilSociety, key("civil-society")),
            (Group::Industry, key("industry")),
        ];
        let hex = |wanted: Group| {
            let of_group = parties.iter().filter(|(group, _)| *group == wanted);
            of_group.map(|(_, key)| public_hex(key.public_key())).collect::<Vec<_>>()
        };
        let groups = Groups {
            government: hex(Group::Government),
            civil_society: hex(Group::CivilSociety),
            industry: hex(Group::Industry),
        };
        let required = vec![Group::Government, Group::CivilSociety, Group::Industry];
        let content = Root::content(1, groups, 3, required, assessors);
        let unsigned = CoseSign::unsigned(encode_part(&content).expect("a root encodes"));
        let root = signed_by(unsigned, &parties.iter().map(|(_, key)| key).collect::<Vec<_>>());
        Self { parties, root }
    }

    /// The digest that a station pins.
    #[must_use]
    pub fn pin(&self) -> Digest {
        self.root.payload_digest()
    }

    /// A part from its JSON, signed by all parties.
    ///
    /// # Panics
    /// Where the JSON describes no part of this kind.
    #[must_use]
    pub fn part(&self, kind: Kind, json: &str) -> Document {
        self.sign(unsigned_part(kind, json))
    }

    /// The document signed by all parties.
    #[must_use]
    pub fn sign(&self, unsigned: CoseSign) -> Document {
        signed_by(unsigned, &self.parties.iter().map(|(_, key)| key).collect::<Vec<_>>())
    }

    /// A bundle over the parts: fresh for 30 days, and at its hard end after 400.
    ///
    /// # Panics
    /// Never, short of a defect in the encoding of a manifest.
    #[must_use]
    pub fn bundle(&self, version: u64, made_at: Timestamp, parts: Vec<Document>) -> Bundle {
        self.bundle_voiding(version, made_at, Vec::new(), parts)
    }

    /// The same, which says of older heads that they were made at a wrong time.
    ///
    /// # Panics
    /// Never, short of a defect in the encoding of a manifest.
    #[must_use]
    pub fn bundle_voiding(&self, version: u64, made_at: Timestamp, void: Vec<u64>, parts: Vec<Document>) -> Bundle {
        let (due, end) = (made_at.plus_days(30), made_at.plus_days(400));
        let manifest = make_manifest(version, made_at, due, end, void, &parts);
        let manifest = self.sign(manifest.expect("a head encodes"));
        Bundle { roots: vec![self.root.clone()], manifest, parts, unknown: Vec::new() }
    }

    /// The least that a station needs: a key for each of AO and BW, their participation, and nothing revoked.
    #[must_use]
    pub fn basic_parts(&self) -> Vec<Document> {
        let entry = |code: &str| {
            let public = public_hex(key(code).public_key());
            format!(
                r#"{{"key":"{public}","participant":"{code}","authority":"Authority of {code}","uses":["certificate"],
                    "from":"2020-01-01","until":"2035-12-31"}}"#
            )
        };
        let member = |code: &str| {
            format!(
                r#"{{"code":"{code}","name":"Country {code}","status":[{{"from":"2003-08-31","precision":"listed-by",
                    "status":"participant","source":"example"}}]}}"#
            )
        };
        vec![
            self.part(Kind::Keys, &format!(r#"{{"version":1,"keys":[{},{}]}}"#, entry("AO"), entry("BW"))),
            self.part(Kind::Policy, &format!(r#"{{"version":1,"participants":[{},{}]}}"#, member("AO"), member("BW"))),
            self.part(Kind::Revocations, r#"{"version":1}"#),
        ]
    }
}

impl Default for Ceremony {
    fn default() -> Self {
        Self::new()
    }
}

/// A part from its JSON, also one that nobody should sign: dishonest parties sign it all the same.
///
/// # Panics
/// Where the JSON describes no part of this kind.
#[must_use]
pub fn unsigned_part(kind: Kind, json: &str) -> CoseSign {
    match part_from_json(kind, json) {
        Ok(unsigned) => unsigned,
        Err(PartError::Document(_)) => {
            let mut content: serde_json::Value = serde_json::from_str(json).expect("JSON");
            let fields = content.as_object_mut().expect("an object");
            fields.insert("kind".to_owned(), kind.as_str().into());
            CoseSign::unsigned(encode_part(&content).expect("a part encodes"))
        }
        Err(error) => panic!("{kind}: {error}"),
    }
}

/// The document signed by exactly these keys.
///
/// # Panics
/// Never, short of a defect in the encoding of documents.
#[must_use]
pub fn signed_by(mut unsigned: CoseSign, keys: &[&SecretKey]) -> Document {
    for key in keys {
        let _ = unsigned.sign(*key);
    }
    Document::decode(&unsigned.encode()).expect("what is written is read")
}

/// A certificate of 2026-01-10 to 2026-03-10 with everything usual on it.
///
/// # Panics
/// Where the text is not a certificate number.
#[must_use]
pub fn certificate(number: &str) -> Certificate {
    let number: roughcheck_format::certificate::Number = number.parse().expect("a certificate number");
    let party = |name: &str| Party { name: Some(name.to_owned()), address: None, id: None };
    Certificate {
        issued: "2026-01-10".parse().expect("a day"),
        expires: "2026-03-10".parse().expect("a day"),
        origin: Origin::Countries(vec![number.participant]),
        provenance: number.participant,
        exporter: party("Example Exporter, Luanda, AO"),
        importer: party("Example Importer, Antwerp, BE"),
        parcels: 3,
        lines: vec![Line {
            hs: HsCode::Unsorted,
            carats: Carats::from_hundredths(120_435).expect("carats"),
            usd: Usd::from_hundredths(18_200_000).expect("dollars"),
        }],
        seals: vec!["AO 55 1203".to_owned()],
        zones: Vec::new(),
        mining: None,
        attestations: Vec::new(),
        replaces: None,
        unknown_claims: Vec::new(),
        unknown_fields: Vec::new(),
        number,
    }
}

/// A host in which nothing is left to chance: clock, randomness and keys are given, the last manifest lies in memory.
#[derive(Debug, Clone)]
pub struct FixedHost {
    clock: Arc<AtomicI64>,
    random: Arc<Mutex<u32>>,
    last_head: Arc<Mutex<Option<Vec<u8>>>>,
}

impl FixedHost {
    /// A host whose clock stands at `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        let clock = Arc::new(AtomicI64::new(now.seconds()));
        Self { clock, random: Arc::new(Mutex::new(1)), last_head: Arc::default() }
    }

    /// Sets the clock.
    pub fn set(&self, now: Timestamp) {
        self.clock.store(now.seconds(), Ordering::Relaxed);
    }

    /// The host for a station; randomness and last manifest go on where another station of this host left them.
    #[must_use]
    pub fn host(&self) -> Host {
        Host {
            clock: Box::new(self.clone()),
            entropy: Box::new(self.clone()),
            signer: Box::new(SecretKey::from_seed(&[0x07; 32])),
            sealing_key: Zeroizing::new([0x09; 32]),
            last_head: Box::new(self.clone()),
        }
    }
}

impl Clock for FixedHost {
    fn now(&self) -> Timestamp {
        Timestamp::from_seconds(self.clock.load(Ordering::Relaxed))
    }
}

impl Entropy for FixedHost {
    /// A linear congruential generator over 32 bits, of which the highest eight are given.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        let mut state = self.random.lock().unwrap_or_else(PoisonError::into_inner);
        for byte in buffer {
            *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            [*byte, ..] = state.to_be_bytes();
        }
        Ok(())
    }
}

impl LastHead for FixedHost {
    fn load(&self) -> Result<Option<Vec<u8>>, LastHeadError> {
        Ok(self.last_head.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn save(&self, manifest: &[u8]) -> Result<(), LastHeadError> {
        *self.last_head.lock().unwrap_or_else(PoisonError::into_inner) = Some(manifest.to_vec());
        Ok(())
    }
}
