//! `issue`: signing and drawing certificates, one or many.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use roughcheck::certificate::CertificateRecord;
use roughcheck::cose::SecretKey;
use roughcheck::issue::{Drawing, EccLevel, KeyKind, Ledger, Signed, certificate_text, sign_certificate};

use crate::args::{Common, Issue};
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};

pub(crate) fn run(common: &Common, verb: &Issue) -> Result<Exit, Failure> {
    let many = verb.input.is_dir() || verb.input.extension().is_some_and(|extension| extension == "jsonl");
    let ending = verb.out.extension().and_then(|extension| extension.to_str());
    if !many && !ending.is_some_and(|ending| ["png", "svg", "txt"].contains(&ending)) {
        return Err(Failure::usage("--out ends in .png, .svg or .txt"));
    }
    let mut press = Press::open(&verb.key)?;
    for (name, json) in certificates(&verb.input)? {
        let failed = |problem: &dyn std::fmt::Display| Failure::new(format_args!("{name}: {problem}"));
        let record: CertificateRecord = serde_json::from_str(&json).map_err(|error| failed(&error))?;
        let text = press.print(&record).map_err(|failure| failed(&failure))?;
        let out = match many {
            true => {
                fs::create_dir_all(&verb.out).map_err(|error| failed(&error))?;
                verb.out.join(format!("{}.png", record.number.replace(['/', '\\', '.'], "-")))
            }
            false => verb.out.clone(),
        };
        let version = draw(&text, &out, verb.ecc).map_err(|failure| failed(&failure))?;
        match common.json {
            true => output::json(&serde_json::json!({
                "number": record.number, "out": out.display().to_string(), "text": text, "qr_version": version,
            }))?,
            false => output::line(&format!("{} → {}", record.number, out.display()))?,
        }
    }
    Ok(Exit::Done)
}

/// Writes a text in the form that the file's ending asks for, and says which version its QR code has.
pub(crate) fn draw(text: &str, out: &Path, ecc: EccLevel) -> Result<i16, Failure> {
    let drawing = Drawing::of(text, ecc).map_err(Failure::new)?;
    match out.extension().and_then(|extension| extension.to_str()) {
        Some("png") => files::write(out, &drawing.to_png().map_err(Failure::new)?)?,
        Some("svg") => files::write(out, drawing.to_svg().as_bytes())?,
        Some("txt") => files::write(out, format!("{text}\n").as_bytes())?,
        _ => return Err(Failure::usage("--out ends in .png, .svg or .txt")),
    }
    Ok(drawing.version())
}

/// A key with its ledger, held by one process at a time.
pub(crate) struct Press {
    participant: roughcheck::base::CountryCode,
    key: SecretKey,
    ledger: Ledger,
    file: File,
    path: PathBuf,
}

impl Press {
    pub(crate) fn open(key_path: &Path) -> Result<Self, Failure> {
        let key = keyfile::load(key_path)?;
        if key.kind() != KeyKind::Issuer {
            return Err(Failure::new(format_args!(
                "{}: a {} key does not sign certificates",
                key_path.display(),
                key.kind()
            )));
        }
        let mut name = key_path.as_os_str().to_owned();
        name.push(".ledger");
        let path = PathBuf::from(name);
        let failed = |error: std::io::Error| Failure::new(format_args!("{}: {error}", path.display()));
        let mut file = File::options().read(true).append(true).create(true).open(&path).map_err(failed)?;
        file.lock().map_err(failed)?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        let ledger = Ledger::parse(&text).map_err(Failure::new)?;
        Ok(Self { participant: key.participant(), key: keyfile::secret(&key)?, ledger, file, path })
    }

    /// Signs a certificate; its number is in the ledger, and on the disk, before a signature leaves this function.
    pub(crate) fn print(&mut self, record: &CertificateRecord) -> Result<String, Failure> {
        let certificate = record.to_certificate(self.participant).map_err(Failure::new)?;
        if let Signed::First(line) = self.ledger.admit(&certificate).map_err(Failure::new)? {
            let written = self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_all());
            written.map_err(|error| Failure::new(format_args!("{}: {error}", self.path.display())))?;
        }
        let signed =
            sign_certificate(&self.key, &certificate).ok_or_else(|| Failure::new("the key cannot sign now"))?;
        Ok(certificate_text(&signed))
    }
}

/// The certificate objects in a file, a folder, or a JSON-lines file, with names for complaints.
fn certificates(path: &Path) -> Result<Vec<(String, String)>, Failure> {
    if path.is_dir() {
        let failed = |error: std::io::Error| Failure::new(format_args!("{}: {error}", path.display()));
        let entries = fs::read_dir(path).map_err(failed)?.collect::<Result<Vec<_>, _>>().map_err(failed)?;
        let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        paths.sort();
        return paths.iter().map(|path| Ok((path.display().to_string(), files::read_text(path)?))).collect();
    }
    let text = files::read_text(path)?;
    if path.extension().is_some_and(|extension| extension == "jsonl") {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        return Ok(lines.map(|(at, line)| (format!("{}:{}", path.display(), at + 1), line.to_owned())).collect());
    }
    Ok(vec![(path.display().to_string(), text)])
}
