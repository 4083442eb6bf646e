//! `issue --check`: what a phone will find, before anything is signed.

use roughcheck::base::CountryCode;
use roughcheck::certificate::CertificateRecord;
use roughcheck::check::{Finding, Outcome};
use roughcheck::cose::{PublicKey, Signer as _};
use roughcheck::messages::Language;
use roughcheck_issue::{
    Foreseen, Foresight, IssueError, KeyFile, Ledger, Preview, Question, asked_before, ledger_at, ledger_beside,
};

use super::handed_in::{self, HandedIn};
use super::options::{Issue, participant, tell};
use crate::common::Common;
use crate::files;
use crate::hsm;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::progress::Progress;
use crate::words::{word, words};

/// The key as far as it is looked at.
struct Looked {
    public: PublicKey,
    participant: CountryCode,
    ledger: Ledger,
}

/// What would become of one certificate.
struct Told {
    preview: Preview,
    questions: Vec<Question>,
    foreseen: Option<Foreseen>,
}

impl Told {
    fn exit(&self) -> Exit {
        match &self.foreseen {
            _ if !self.preview.faults.is_empty() => Exit::Failed,
            Some(foreseen) => Exit::of(Some(foreseen.verdict)),
            None => Exit::Failed,
        }
    }
}

pub(super) fn run(common: &Common, verb: &Issue, handed_in: &HandedIn) -> Result<Exit, Failure> {
    let language = common.language()?;
    let looked = look(verb, handed_in, language)?;
    let foresight = match &verb.bundle {
        None => Foresight::alone(looked.public.clone()),
        Some(path) => Foresight::with_bundle(looked.public.clone(), &files::read(path)?)
            .map_err(|error| Failure::new_about(path.display(), error))?,
    };
    let mut progress = Progress::over(handed_in.rows.len());
    let mut exit = Exit::Done;
    for row in &handed_in.rows {
        progress.beside(|| match &row.record {
            Ok(record) => {
                let told = Told {
                    preview: Preview::beside(record, looked.participant, verb.ecc, &looked.ledger),
                    questions: asked_before(record, looked.participant, &looked.ledger),
                    foreseen: foresight.of(record, looked.participant, common.now(), language),
                };
                exit = exit.worse(told.exit());
                match common.json {
                    true => json(&row.name, record, &told),
                    false => print(&row.name, record, &told, verb.bundle.is_some(), language),
                }
            }
            Err(unread) => {
                exit = exit.worse(Exit::Failed);
                tell(common, &row.name, &handed_in::misread(unread).of(&row.name), language)
            }
        })?;
        progress.one_done();
    }
    Ok(exit)
}

/// The public half and the ledger: nobody is asked for a password, but for the PIN of a module.
fn look(verb: &Issue, handed_in: &HandedIn, language: Language) -> Result<Looked, Failure> {
    let coded = |error: IssueError| Failure::about(verb.key.display(), error.words());
    match hsm::uri(&verb.key) {
        None => {
            let key: KeyFile = keyfile::load(&verb.key)?;
            let ledger = ledger_beside(&verb.key, &key).map_err(coded)?;
            // What may not be signed is not said to be good. A public half has no ledger to be beside, and signs nothing.
            if key.has_secret() {
                let serves = ledger.serves(key.public_key().id(), key.signed(), key.inherited());
                serves.map_err(|error| coded(error.into()))?;
            }
            Ok(Looked { public: key.public_key().clone(), participant: key.participant(), ledger })
        }
        Some(uri) => {
            let participant = participant(verb, handed_in)?;
            let path = verb.ledger.clone().map_or_else(|| hsm::default_ledger(participant), Ok)?;
            let key = hsm::open(uri, language)?;
            // The mark first: whoever signs meanwhile raises it after the ledger.
            let (public, signed) = (key.public_key().clone(), key.mark().signed());
            let ledger = ledger_at(&path).map_err(coded)?;
            let serves = ledger.serves(public.id(), signed, 0);
            serves.map_err(|error| Failure::about(path.display(), IssueError::from(error).words()))?;
            Ok(Looked { public, participant, ledger })
        }
    }
}

fn json(input: &str, record: &CertificateRecord, told: &Told) -> Result<(), Failure> {
    let problems = told.preview.faults.iter();
    let problems: Vec<_> =
        problems.map(|fault| serde_json::json!({ "field": fault.at, "problem": fault.problem })).collect();
    let asked: Vec<String> = told.questions.iter().map(ToString::to_string).collect();
    let foreseen = told.foreseen.as_ref();
    output::json(&serde_json::json!({
        "input": input,
        "number": told.preview.shown.as_ref().map_or(&record.number, |shown| &shown.number),
        "signable": told.preview.faults.is_empty(),
        "problems": problems,
        "asked": asked,
        "verdict": foreseen.map(|foreseen| foreseen.verdict),
        "faults": foreseen.map(|foreseen| &foreseen.faults),
        "findings": foreseen.map(|foreseen| &foreseen.findings),
        "qr_version": told.preview.qr_version,
    }))
}

fn print(
    input: &str,
    record: &CertificateRecord,
    told: &Told,
    with_bundle: bool,
    language: Language,
) -> Result<(), Failure> {
    let number = told.preview.shown.as_ref().map_or(&record.number, |shown| &shown.number);
    output::line(&format!("── {input}: {number}"))?;
    let item = |text: &str| output::line(&format!("  • {}", text.replace('\n', "\n    ")));
    if !told.preview.faults.is_empty() {
        output::line(&output::coloured(&words(language, "check-not-signed", &[]), Exit::Refuse))?;
        return told.preview.faults.iter().try_for_each(|fault| item(&fault.to_string()));
    }
    for question in &told.questions {
        item(&IssueError::Asked(question.clone()).words().text(language))?;
    }
    let Some(foreseen) = &told.foreseen else { return Ok(()) };
    let id = match (foreseen.faults.is_empty(), with_bundle) {
        (true, true) => "check-passes",
        (true, false) => "check-nothing",
        (false, _) => "check-found",
    };
    output::line(&output::coloured(&words(language, id, &[]), told.exit()))?;
    let faulty = |finding: &&Finding| matches!(finding.outcome, Outcome::Refer | Outcome::Refuse);
    foreseen.findings.iter().filter(faulty).try_for_each(|finding| item(&finding.text))?;
    match told.preview.qr_version {
        Some(version) => output::line(&format!("  {} {version}", word(language, "check-qr"))),
        None => Ok(()),
    }
}
