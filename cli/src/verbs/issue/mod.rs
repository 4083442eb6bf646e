//! `issue`: signs and draws certificates, one or many; says beforehand what phones will find, and afterwards what was issued.

mod foretell;
mod handed_in;
mod listing;
mod options;

use std::path::{Path, PathBuf};

use roughcheck::base::CountryCode;
use roughcheck::certificate::{CertificateRecord, Number, TypedNumber};
use roughcheck::code::PREFIX;
use roughcheck::messages::Language;
use roughcheck::scan::read_photo;
use roughcheck_issue::{Drawing, IssueError, Issued, Issuer, revoke_replaced};

use crate::common::Common;
use crate::files;
use crate::first_root::first_root;
use crate::hsm;
use crate::keyfile;
use crate::output::{self, Exit, Failure};
use crate::progress::Progress;
use crate::words::words;
use handed_in::{HandedIn, Row};
pub(crate) use options::Issue;
use options::{ENDINGS, ending, participant, tell};

pub(crate) fn run(common: &Common, verb: &Issue) -> Result<Exit, Failure> {
    if hsm::uri(&verb.key).is_none() && (verb.ledger.is_some() || verb.participant.is_some()) {
        return Err(Failure::said("usage-module-only", Vec::new()).misuse());
    }
    if verb.bundle.is_some() && !verb.check {
        let args = vec![("what", "--bundle".into()), ("other", "--out".into())];
        return Err(Failure::said("usage-conflict", args).misuse());
    }
    let Some(input) = &verb.input else { return listing::run(common, verb) };
    if let Some(out) = verb.out.as_deref().filter(|_| !verb.check) {
        let names_a_picture = ending(out).is_some_and(|ending| ENDINGS.contains(&ending));
        match (HandedIn::is_many(input), names_a_picture && !out.is_dir()) {
            (true, true) => return Err(Failure::said_about(out.display(), "usage-one-picture", Vec::new()).misuse()),
            (false, false) => return Err(Failure::said("usage-ending", Vec::new()).misuse()),
            _ => {}
        }
    }
    let handed_in = HandedIn::read(input)?;
    match &verb.out {
        Some(out) if !verb.check => sign_all(common, verb, &handed_in, out),
        _ => foretell::run(common, verb, &handed_in),
    }
}

fn sign_all(common: &Common, verb: &Issue, handed_in: &HandedIn, out: &Path) -> Result<Exit, Failure> {
    let language = common.language()?;
    let issuer = match hsm::uri(&verb.key) {
        Some(uri) => {
            let participant = participant(verb, handed_in)?;
            let begin = |ledger: &Path| begin(verb, participant, ledger, language);
            hsm::issuer(uri, participant, verb.ledger.as_deref(), begin, language)?
        }
        None => keyfile::issuer(&verb.key, verb.password_file.as_deref(), language)?,
    };
    if handed_in.many {
        files::make_folder(out)?;
    }
    let desk = Desk { common, verb, issuer: &issuer, language };
    let mut progress = Progress::over(handed_in.rows.len());
    let mut exit = Exit::Done;
    for row in &handed_in.rows {
        let answer = desk.sign(row, handed_in.many, out);
        progress.beside(|| match answer {
            Ok(()) => Ok(()),
            Err(failure) if !handed_in.many => Err(failure.of(&row.name)),
            Err(failure) => {
                // A bad row is told, and the rest goes on.
                exit = Exit::Failed;
                tell(common, &row.name, &failure.of(&row.name), language)
            }
        })?;
        progress.one_done();
    }
    Ok(exit)
}

/// Whether a key in a module is to begin a ledger: its holder says for whom it signs, no row does.
fn begin(verb: &Issue, participant: CountryCode, ledger: &Path, language: Language) -> Result<(), Failure> {
    if verb.yes && verb.participant.is_some() {
        return Ok(());
    }
    let args = vec![("participant", participant.as_str().into()), ("file", ledger.display().to_string().into())];
    match output::asked(&words(language, "ask-ledger-begun", &args), language)? {
        Some(true) => Ok(()),
        Some(false) => Err(Failure::said("issue-not-meant", Vec::new())),
        None => Err(Failure::said("usage-ledger-begun", args).misuse()),
    }
}

/// One who signs row after row.
struct Desk<'a> {
    common: &'a Common,
    verb: &'a Issue,
    issuer: &'a Issuer,
    language: Language,
}

impl Desk<'_> {
    fn sign(&self, row: &Row, many: bool, out: &Path) -> Result<(), Failure> {
        let record = row.record.as_ref().map_err(handed_in::misread)?;
        let meant = self.is_meant(record)?;
        let number = TypedNumber::read(&record.number).understood();
        let out = match (many, number) {
            (true, Some(number)) => out.join(format!("{number}.{}", self.verb.format)),
            (true, None) => out.join("certificate").with_extension(&self.verb.format),
            (false, _) => out.to_owned(),
        };
        // A number that was taken is never free again: whatever may hinder the picture is found before.
        if self.issuer.takes_a_number(record) {
            if !may_be_replaced(&out) {
                files::is_free(&out)?;
            }
            files::has_room(&out)?;
        }
        let revocation = self.revoke_first(record, &out)?;
        let issued = match meant {
            true => self.issuer.issue_as_meant(record, self.verb.ecc),
            false => self.issuer.issue(record, self.verb.ecc),
        };
        let issued = issued.map_err(|error| Failure::coded(error.words()))?;
        place(&issued, &out)?;
        self.say(&issued, &out, revocation.as_deref(), &row.name)
    }

    /// Whether somebody meant what is asked about; true where nothing is.
    fn is_meant(&self, record: &CertificateRecord) -> Result<bool, Failure> {
        if self.verb.yes {
            return Ok(true);
        }
        for question in self.issuer.questions(record) {
            let doubt = IssueError::Asked(question).words();
            let asked = [("doubt", doubt.text(self.language).into())];
            match output::asked(&words(self.language, "ask-issue", &asked), self.language)? {
                Some(true) => {}
                Some(false) => return Err(Failure::said("issue-not-meant", Vec::new())),
                None => return Err(Failure::coded(doubt).misuse()),
            }
        }
        Ok(true)
    }

    /// The revocation of a replaced number that another key signed, beside the picture.
    fn revoke_first(&self, record: &CertificateRecord, out: &Path) -> Result<Option<PathBuf>, Failure> {
        let Some(replaced) = self.issuer.to_void_first(record) else { return Ok(None) };
        let Some(key) = &self.verb.revocation_key else {
            return Err(Failure::coded(IssueError::Another(replaced).words()));
        };
        let preview = self.issuer.preview(record, self.verb.ecc);
        if let Some(fault) = preview.faults.into_iter().next() {
            return Err(Failure::coded(IssueError::from(fault).words()));
        }
        let file = out.with_extension("revocation");
        files::is_free(&file)?;
        let root = self.verb.root.as_deref().map(first_root).transpose()?;
        self.revocation(&replaced, &record.number, key, root, &file)?;
        self.issuer.void(&replaced).map_err(|error| Failure::coded(error.words()))?;
        Ok(Some(file))
    }

    fn revocation(
        &self,
        replaced: &Number,
        by: &str,
        key: &Path,
        root: Option<roughcheck::base::Digest>,
        file: &Path,
    ) -> Result<(), Failure> {
        if hsm::uri(key).is_none() && keyfile::load(key)?.participant() != replaced.participant {
            return Err(Failure::said_about(key.display(), "issue-foreign-revoker", Vec::new()));
        }
        let signer = hsm::signer(key, None, self.language)?;
        let made = revoke_replaced(replaced, by, root, self.common.now(), signer.as_ref()).map_err(Failure::new)?;
        files::write_new(file, &made.ok_or_else(|| Failure::said("key-cannot-sign", Vec::new()))?)
    }

    fn say(&self, issued: &Issued, out: &Path, revocation: Option<&Path>, input: &str) -> Result<(), Failure> {
        let revocation = revocation.map(|path| path.display().to_string());
        if self.common.json {
            return output::json(&serde_json::json!({
                "input": input, "number": issued.number.to_string(), "out": out.display().to_string(),
                "text": issued.text, "qr_version": issued.drawing.version(), "composed": issued.composed,
                "revocation": revocation,
            }));
        }
        output::line(&format!("{} → {}", issued.number, out.display()))?;
        if !issued.composed.is_empty() {
            let composed = [("fields", issued.composed.join(", ").into())];
            output::line(&format!("  {}", words(self.language, "issued-composed", &composed)))?;
        }
        match revocation {
            Some(file) => {
                output::line(&format!("  {}", words(self.language, "revocation-made", &[("file", file.into())])))
            }
            None => Ok(()),
        }
    }
}

/// Writes what was issued. What lies there is left as it is, unless it is empty, or a certificate's picture or text as well,
/// which its issuer can make again.
fn place(issued: &Issued, out: &Path) -> Result<(), Failure> {
    let bytes = drawn(&issued.text, &issued.drawing, out)?;
    match files::write_new(out, &bytes) {
        Err(_) if may_be_replaced(out) => files::write(out, &bytes),
        placed => placed,
    }
}

/// Whether a certificate's picture or text lies there, or an empty file, and no link to one.
fn may_be_replaced(out: &Path) -> bool {
    if !out.symlink_metadata().is_ok_and(|lies| lies.is_file()) {
        return false;
    }
    let Ok(bytes) = files::read(out) else { return false };
    let text = || std::str::from_utf8(&bytes).unwrap_or_default();
    match ending(out) {
        _ if bytes.is_empty() => true,
        Some("png") => read_photo(&bytes).is_ok_and(|texts| texts.iter().any(|text| text.starts_with(PREFIX))),
        Some("svg") => Drawing::is_svg(text()),
        Some("txt") => text().starts_with(PREFIX) && text().lines().count() == 1,
        _ => false,
    }
}

/// Writes a text in the form that the file's ending asks for.
pub(crate) fn write(text: &str, drawing: &Drawing, out: &Path) -> Result<(), Failure> {
    files::write(out, &drawn(text, drawing, out)?)
}

fn drawn(text: &str, drawing: &Drawing, out: &Path) -> Result<Vec<u8>, Failure> {
    match ending(out) {
        Some("png") => drawing.to_png().map_err(Failure::new),
        Some("svg") => Ok(drawing.to_svg().into_bytes()),
        Some("txt") => Ok(format!("{text}\n").into_bytes()),
        _ => Err(Failure::said("usage-ending", Vec::new()).misuse()),
    }
}
