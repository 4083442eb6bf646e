//! `demo`: makes everything one needs to try it, and tries it.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use roughcheck::certificate::CertificateRecord;
use roughcheck::check::{Parcel, Post, Procedure};
use roughcheck::cose::{CoseSign, SecretKey};
use roughcheck::messages::Language;
use roughcheck::trust::{Document, Groups, Kind, Root};
use roughcheck::{Input, Options, Station};
use roughcheck_issue::{Drawing, EccLevel, KeyFile, KeyKind};
use roughcheck_issue::{ManifestDates, encode_part, part_telling};
use serde_json::Value;

use super::demo_data::{self as data, CASES, Case};
use super::issue::write;
use super::trust::bundle;
use crate::common::Common;
use crate::hsm::AnySigner;
use crate::output::{self, Exit, Failure};
use crate::words::word;
use crate::{files, keyfile};

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// A new folder
    pub(crate) dir: PathBuf,
}

/// Key files: name, kind, participant, holder.
const KEYS: [(&str, KeyKind, &str, &str); 11] = [
    ("government", KeyKind::Party, "EU", "Demonstration government"),
    ("civil-society", KeyKind::Party, "EU", "Demonstration civil society"),
    ("industry", KeyKind::Party, "EU", "Demonstration industry"),
    ("AO", KeyKind::Issuer, "AO", "Demonstration authority of AO"),
    ("BW", KeyKind::Issuer, "BW", "Demonstration authority of BW"),
    ("ZZ", KeyKind::Issuer, "ZZ", "Demonstration authority of ZZ"),
    ("stranger", KeyKind::Issuer, "AO", "Nobody that is listed"),
    ("AO-revocation", KeyKind::Party, "AO", "Demonstration ministry of AO"),
    ("BW-revocation", KeyKind::Party, "BW", "Demonstration ministry of BW"),
    ("EU-law", KeyKind::Party, "EU", "Demonstration ministry of EU"),
    ("receipt", KeyKind::Receipt, "EU", "Demonstration headquarters"),
];

pub(crate) fn run(common: &Common, verb: &Demo) -> Result<Exit, Failure> {
    let stage = Stage { dir: verb.dir.clone() };
    stage.build(common)?;
    let station = common.open_in(&stage.path("station"))?;
    let parcel: Parcel = serde_json::from_value(data::parcel()).map_err(Failure::new)?;
    let good = files::read(&stage.path("good.png"))?;
    station.check(&Input::Photo(good), None, &common.options()?)?;
    let options = Options { dry_run: true, ..common.options()? };
    let (mut all_due, mut answers) = (true, Vec::new());
    for case in &CASES {
        let picture = files::read(&stage.path(&format!("{}.png", case.name)))?;
        let fits = (case.name != "conflict").then_some(&parcel);
        let report = station.check(&Input::Photo(picture), fits, &options)?;
        let exit = Exit::of(report.verdict);
        let due = exit == due(case);
        all_due &= due;
        answers.push(serde_json::json!({
            "picture": format!("{}.png", case.name), "verdict": report.verdict, "faults": report.faults, "due": due,
        }));
        if !common.json {
            let mark = word(options.language, if due { "demo-due" } else { "demo-not-due" });
            let what = word(options.language, &format!("demo-{}", case.name));
            output::line(&format!("{:<13} {what:<44} {mark}", case.name))?;
            let headline = report.headline.replace('\n', &format!("\n{:<13} ", ""));
            output::line(&format!("{:<13} {}", "", output::coloured(&headline, exit)))?;
        }
    }
    let summary = serde_json::json!({ "dir": stage.dir.display().to_string(), "answers": answers, "as_due": all_due });
    if common.json {
        output::json(&summary)?;
    }
    Ok(if all_due { Exit::Done } else { Exit::Failed })
}

const fn due(case: &Case) -> Exit {
    match case.due {
        0 => Exit::Done,
        10 => Exit::Refer,
        _ => Exit::Refuse,
    }
}

struct Stage {
    dir: PathBuf,
}

impl Stage {
    fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    fn key(&self, name: &str) -> Result<KeyFile, Failure> {
        keyfile::load(&self.path("keys").join(format!("{name}.key")))
    }

    fn secrets(&self, names: &[&str]) -> Result<Vec<SecretKey>, Failure> {
        names.iter().map(|name| keyfile::secret(&self.key(name)?, Language::default())).collect()
    }

    fn build(&self, common: &Common) -> Result<(), Failure> {
        let failed = |error: std::io::Error| Failure::file(&self.dir, &error);
        if self.dir.is_dir() && fs::read_dir(&self.dir).map_err(failed)?.next().is_some() {
            return Err(Failure::said_about(self.dir.display(), "file-not-empty", Vec::new()));
        }
        for folder in ["keys", "parts"] {
            fs::create_dir_all(self.path(folder)).map_err(failed)?;
        }
        for (name, kind, participant, holder) in KEYS {
            let participant = participant.parse().map_err(Failure::new)?;
            let key = keyfile::make(kind, participant, holder, None, None)?;
            keyfile::store(&key, &self.path("keys").join(format!("{name}.key")))?;
        }
        let now = common.now();
        let pin = self.root()?;
        self.parts(pin, now)?;
        let dates = ManifestDates { made_at: now, next_update: None, hard_end: None, floor_void: Vec::new() };
        let parties = self.secrets(&["government", "civil-society", "industry"])?.into_iter();
        let parties: Vec<AnySigner> = parties.map(|key| -> AnySigner { Box::new(key) }).collect();
        bundle(&self.path("parts"), dates, &parties, None, &self.path("bundle.rcb"))?;
        self.certificates(now)?;
        self.write_json("parcel.json", &data::parcel())?;
        let eu = "EU".parse().map_err(Failure::new)?;
        let post = Post { country: eu, name: "Antwerp 1".to_owned(), procedure: Procedure::Import };
        let folder = self.path("station");
        Station::init(&folder, post, Some(pin))?;
        let refused = common.open_in(&folder)?.install(&files::read(&self.path("bundle.rcb"))?)?.refused;
        refused.map_or(Ok(()), |refusal| Err(Failure::new_about(refusal.code, refusal.text)))
    }

    /// Root 1, signed by all three, and its digest in `root.txt`.
    fn root(&self) -> Result<roughcheck::base::Digest, Failure> {
        let public = |name: &str| self.key(name).map(|key| vec![keyfile::public_hex(&key)]);
        let groups = Groups {
            government: public("government")?,
            civil_society: public("civil-society")?,
            industry: public("industry")?,
        };
        let content = Root::first(groups, 3);
        self.write_json("parts/root.json", &serde_json::to_value(&content).map_err(Failure::new)?)?;
        let unsigned = CoseSign::unsigned(encode_part(&content).map_err(Failure::new)?);
        let signed = self.sign(unsigned, "root", &["government", "civil-society", "industry"])?;
        let digest = signed.payload_digest();
        files::write(&self.path("root.txt"), format!("{digest}\n").as_bytes())?;
        Ok(digest)
    }

    fn parts(&self, root: roughcheck::base::Digest, now: roughcheck::base::Timestamp) -> Result<(), Failure> {
        let all = ["government", "civil-society", "industry"];
        let public = |name: &str| self.key(name).map(|key| keyfile::public_hex(&key));
        let listed = |code: &'static str, name: &'static str, uses: Vec<&'static str>| -> Result<_, Failure> {
            let key = self.key(name)?;
            Ok((code, key.name().to_owned(), uses, keyfile::public_hex(&key)))
        };
        let mut publics = Vec::new();
        for code in ["AO", "BW", "ZZ"] {
            publics.push(listed(code, code, vec!["certificate"])?);
        }
        publics.push(listed("AO", "AO-revocation", vec!["revocation", "alert"])?);
        publics.push(listed("BW", "BW-revocation", vec!["revocation", "alert"])?);
        publics.push(listed("EU", "EU-law", vec!["national"])?);
        let publics: Vec<_> = publics
            .iter()
            .map(|(code, name, uses, public)| (*code, name.as_str(), uses.clone(), public.clone()))
            .collect();
        let parts = [
            (Kind::Keys, data::keys(&publics, now.day()), &all[..]),
            (Kind::Policy, data::policy().map_err(Failure::new)?, &all[..]),
            (Kind::Revocations, data::revocations(), &all[..]),
            (Kind::Collectors, data::collectors(&public("receipt")?), &all[..]),
            (Kind::Alerts, data::alerts(now), &["government", "civil-society"][..]),
            (Kind::Advisories, data::advisories(now), &["civil-society"][..]),
            (Kind::National, data::national(now).map_err(Failure::new)?, &["EU-law"][..]),
        ];
        for (kind, json, signers) in parts {
            self.write_json(&format!("parts/{kind}.json"), &json)?;
            let (unsigned, _) = part_telling(kind, &json.to_string(), Some(root)).map_err(Failure::new)?;
            self.sign(unsigned, kind.as_str(), signers)?;
        }
        Ok(())
    }

    fn sign(&self, mut unsigned: CoseSign, name: &str, signers: &[&str]) -> Result<Document, Failure> {
        for key in self.secrets(signers)? {
            unsigned.sign(&key);
        }
        let bytes = unsigned.encode();
        files::write(&self.path(&format!("parts/{name}.part")), &bytes)?;
        Document::decode(&bytes).map_err(Failure::new)
    }

    fn certificates(&self, now: roughcheck::base::Timestamp) -> Result<(), Failure> {
        for case in &CASES {
            let mut object = data::certificate(case, now.day());
            let record: CertificateRecord = serde_json::from_value(object.clone()).map_err(Failure::new)?;
            // `conflict` is what the ledger forbids: it is signed past it, as a dishonest issuer would.
            let text = match case.name {
                "conflict" => self.sign_past_the_ledger(case, &record)?,
                _ => {
                    let issuer =
                        keyfile::issuer(&self.path("keys").join(format!("{}.key", case.key)), None, Language::English)?;
                    issuer.issue(&record, EccLevel::M).map_err(|error| Failure::coded(error.words()))?.text
                }
            };
            let text = if case.name == "altered" { alter(&text, &mut object)? } else { text };
            self.write_json(&format!("{}.json", case.name), &object)?;
            let drawing = Drawing::of(&text, EccLevel::M).map_err(Failure::new)?;
            for ending in ["png", "txt"] {
                write(&text, &drawing, &self.path(&format!("{}.{ending}", case.name)))?;
            }
        }
        Ok(())
    }

    fn sign_past_the_ledger(&self, case: &Case, record: &CertificateRecord) -> Result<String, Failure> {
        let key = self.key(case.key)?;
        let certificate = record.to_certificate(key.participant()).map_err(Failure::new)?;
        let signed = roughcheck_issue::sign_certificate(&keyfile::secret(&key, Language::default())?, &certificate);
        let signed = signed.map_err(Failure::new)?;
        Ok(roughcheck_issue::certificate_text(&signed))
    }

    fn write_json(&self, name: &str, value: &Value) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(value).map_err(Failure::new)?;
        files::write(Path::new(&self.path(name)), format!("{text}\n").as_bytes())
    }
}

/// Multiplies the value after signing: the payload changes, and the signature stays.
fn alter(text: &str, object: &mut Value) -> Result<String, Failure> {
    const VALUE: u64 = 18_200_000;
    const ALTERED: u64 = 98_200_000;
    let body = text.strip_prefix(roughcheck::code::PREFIX).unwrap_or_default();
    let mut bytes = roughcheck::code::base45::decode(body).map_err(Failure::new)?;
    let encoded = |value: u64| {
        let mut writer = roughcheck::base::Writer::new();
        writer.uint(value);
        writer.into_bytes()
    };
    let (old, new) = (encoded(VALUE), encoded(ALTERED));
    let at = bytes.windows(old.len()).position(|window| window == old);
    let place = at.and_then(|at| bytes.get_mut(at..at + new.len()));
    place
        .ok_or_else(|| {
            Failure::said("failed", vec![("detail", "the value to alter is not in the certificate".into())])
        })?
        .copy_from_slice(&new);
    if let Some(line) = object.pointer_mut("/lines/0/usd") {
        *line = "982000.00".into();
    }
    Ok(roughcheck::code::encode_text(&bytes))
}
