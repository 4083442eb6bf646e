//! An issuer: a signer with its ledger. A number is in the ledger, and on the disk, before a signature of it is made.

use std::fmt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::preview::unsigned_text;
use super::text::composed_record;
use super::{
    DrawError, Drawing, EccLevel, Ending, IssueError, KeyFile, KeyKind, Ledger, Preview, Signed, certificate_text,
};
use crate::LedgerFile;
use roughcheck_format::base::{CountryCode, Digest, Domain};
use roughcheck_format::certificate::{Certificate, CertificateRecord, Number, encode_payload};
use roughcheck_format::cose::{Algorithm, PublicKey, Purpose, Sign1, Signer, sign1};

/// A signed certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its number.
    pub number: Number,
    /// The text of its code.
    pub text: String,
    /// The signed bytes.
    pub signed: Vec<u8>,
    /// The digest of its content, as the ledger has it.
    pub content: Digest,
    /// Its code, drawn.
    pub drawing: Drawing,
    /// The fields whose text was brought to Unicode Normalization Form C before signing.
    pub composed: Vec<&'static str>,
}

/// An issuing authority at work: one process at a time holds the ledger. Safe to use from several threads: calls take
/// turns.
pub struct Issuer {
    participant: CountryCode,
    public: PublicKey,
    signing: Mutex<Signing>,
}

/// What one call at a time works with.
struct Signing {
    signer: Box<dyn Signer + Send>,
    ledger: Ledger,
    file: LedgerFile,
}

impl Issuer {
    /// Opens an issuer's key file, with the ledger beside it ([`LedgerFile::beside`]); waits up to ten seconds for its turn.
    ///
    /// # Errors
    /// [`IssueError`]: a file, a password, a key for something else, or a ledger that cannot be read.
    pub fn open(key_file: &Path, password: Option<&str>) -> Result<Self, IssueError> {
        let key = KeyFile::load(key_file)?;
        if key.kind() != KeyKind::Issuer {
            return Err(IssueError::Kind(key.kind()));
        }
        Self::with_signer(Box::new(key.secret(password)?), key.participant(), &LedgerFile::beside(key_file)?)
    }

    /// Opens a ledger for a signer that keeps its key elsewhere, such as an HSM. All who sign with one key share one
    /// ledger.
    ///
    /// # Errors
    /// [`IssueError::Algorithm`], [`IssueError::Busy`], [`IssueError::Ledger`], or a failure of the file.
    pub fn with_signer(
        signer: Box<dyn Signer + Send>,
        participant: CountryCode,
        ledger: &Path,
    ) -> Result<Self, IssueError> {
        let public = signer.public_key().clone();
        if public.algorithm() != Algorithm::Ed25519 {
            return Err(IssueError::Algorithm);
        }
        let (mut file, bytes) = LedgerFile::open(ledger)?;
        let (ledger, ending) = Ledger::read(&bytes)?;
        match ending {
            Ending::Whole => {}
            Ending::Unended => file.append("\n")?,
            Ending::Torn(at) => file.cut(at)?,
        }
        Ok(Self { participant, public, signing: Mutex::new(Signing { signer, ledger, file }) })
    }

    /// Whose numbers are signed.
    #[must_use]
    pub const fn participant(&self) -> CountryCode {
        self.participant
    }

    /// The public half of the key.
    #[must_use]
    pub const fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// Signs a certificate and draws its code. Its number reaches the ledger, and the disk, before the signature is made;
    /// a number that was signed before is signed again only where it says exactly the same.
    ///
    /// # Errors
    /// [`IssueError`]. After a failure of the ledger's file the issuer signs nothing more: open it anew.
    pub fn issue(&self, record: &CertificateRecord, level: EccLevel) -> Result<Issued, IssueError> {
        let composed = composed_record(record);
        if let Some(fault) = composed.faults.into_iter().next() {
            return Err(fault.into());
        }
        let certificate = composed.record.to_certificate(self.participant)?;
        level.must_hold(&unsigned_text(&certificate)).map_err(DrawError::from)?;
        Ok(Issued { composed: composed.fields, ..self.signing().issue(&certificate, level)? })
    }

    /// What would become of a certificate, with every fault; nothing is signed or written.
    #[must_use]
    pub fn preview(&self, record: &CertificateRecord, level: EccLevel) -> Preview {
        Preview::beside(record, self.participant, level, &self.signing().ledger)
    }

    /// A panic of a foreign signer leaves the ledger at worst with a number that was not signed.
    fn signing(&self) -> MutexGuard<'_, Signing> {
        self.signing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Issuer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Issuer({} of {})", self.public.id(), self.participant)
    }
}

impl Signing {
    fn issue(&mut self, certificate: &Certificate, level: EccLevel) -> Result<Issued, IssueError> {
        if let Signed::First(line) = self.ledger.admit(certificate)? {
            self.file.append(&line)?;
            self.ledger.remember(certificate);
        }
        let payload = encode_payload(certificate);
        let signer = self.signer.as_ref();
        let signed = sign1(signer, Purpose::Certificate, &payload).map_err(|_| IssueError::Signer)?;
        let envelope = Sign1::decode(&signed, Purpose::Certificate).map_err(|_| IssueError::Signature)?;
        if !envelope.verify(signer.public_key()) {
            return Err(IssueError::Signature);
        }
        let text = certificate_text(&signed);
        let drawing = Drawing::of(&text, level)?;
        let content = Digest::of(Domain::Content, &payload);
        Ok(Issued { number: certificate.number.clone(), text, signed, content, drawing, composed: Vec::new() })
    }
}
