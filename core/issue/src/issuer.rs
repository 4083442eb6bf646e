//! An issuer: a signer with its ledger. A number is in the ledger, and on the disk, before a signature of it is made.

use std::fmt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::book::{Book, FileMark, UseMark};
use super::foresight::never_signed;
use super::nobody::unsigned_text;
use super::questions::{Question, of_another, questions};
use super::text::composed_record;
use super::{
    DrawError, Drawing, EccLevel, IssueError, KeyFile, KeyKind, LedgerFile, Preview, Signed, certificate_text,
};
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
    book: Book,
}

impl Issuer {
    /// Opens an issuer's key file, with the ledger of its participant ([`LedgerFile::of`]); waits up to ten seconds for its turn.
    ///
    /// # Errors
    /// [`IssueError`]: a file, a password, a key for something else, or a ledger that cannot be read or is not that of the key.
    pub fn open(key_file: &Path, password: Option<&str>) -> Result<Self, IssueError> {
        let key = KeyFile::load(key_file)?;
        if key.kind() != KeyKind::Issuer {
            return Err(IssueError::Kind(key.kind()));
        }
        let signer = key.secret(password)?;
        let (ledger, before) = (LedgerFile::of(key_file, key.participant())?, LedgerFile::of_first_version(key_file)?);
        let mark: Box<dyn UseMark> = Box::new(FileMark::of(key_file, &key));
        let book = Book::open_over(&ledger, Some(&before), key.public_key().id(), Some(mark))?;
        Ok(Self::over(Box::new(signer), key.participant(), book))
    }

    /// Opens a ledger for a signer that keeps its key elsewhere, such as an HSM. All who sign for one participant share one
    /// ledger.
    ///
    /// # Errors
    /// [`IssueError::Algorithm`], [`IssueError::Busy`], [`IssueError::Ledger`], or a failure of the file.
    pub fn with_signer(
        signer: Box<dyn Signer + Send>,
        participant: CountryCode,
        ledger: &Path,
    ) -> Result<Self, IssueError> {
        Self::with_mark(signer, participant, ledger, None)
    }

    /// The same, where it is kept with the key that it has signed.
    ///
    /// # Errors
    /// As [`Issuer::with_signer`]; [`IssueError::Ledger`] also where the ledger is not that of the key.
    pub fn with_mark(
        signer: Box<dyn Signer + Send>,
        participant: CountryCode,
        ledger: &Path,
        mark: Option<Box<dyn UseMark>>,
    ) -> Result<Self, IssueError> {
        if signer.public_key().algorithm() != Algorithm::Ed25519 {
            return Err(IssueError::Algorithm);
        }
        let book = Book::open(ledger, signer.public_key().id(), mark)?;
        Ok(Self::over(signer, participant, book))
    }

    fn over(signer: Box<dyn Signer + Send>, participant: CountryCode, book: Book) -> Self {
        let public = signer.public_key().clone();
        Self { participant, public, signing: Mutex::new(Signing { signer, book }) }
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
    /// a number that was signed before is signed again only where it says exactly the same. What is to be asked first
    /// ([`Issuer::questions`]) is not signed.
    ///
    /// # Errors
    /// [`IssueError`]. After a failure of the ledger's file the issuer signs nothing more: open it anew.
    pub fn issue(&self, record: &CertificateRecord, level: EccLevel) -> Result<Issued, IssueError> {
        self.sign(record, level, false)
    }

    /// The same, where somebody was asked and meant it.
    ///
    /// # Errors
    /// As [`Issuer::issue`].
    pub fn issue_as_meant(&self, record: &CertificateRecord, level: EccLevel) -> Result<Issued, IssueError> {
        self.sign(record, level, true)
    }

    fn sign(&self, record: &CertificateRecord, level: EccLevel, meant: bool) -> Result<Issued, IssueError> {
        let composed = composed_record(record);
        if let Some(fault) = composed.faults.into_iter().next() {
            return Err(fault.into());
        }
        let certificate = composed.record.to_certificate(self.participant)?;
        if let Some(fault) = never_signed(&certificate).into_iter().next() {
            return Err(fault.into());
        }
        level.must_hold(&unsigned_text(&certificate)).map_err(DrawError::from)?;
        let mut signing = self.signing();
        if let Some(question) = signing.questions(&certificate).into_iter().next().filter(|_| !meant) {
            return Err(IssueError::Asked(question));
        }
        if let Some(number) = signing.of_another(&certificate) {
            return Err(IssueError::Another(number));
        }
        Ok(Issued { composed: composed.fields, ..signing.issue(&certificate, level)? })
    }

    /// What is to be asked before a certificate is signed; nothing where it cannot stand.
    #[must_use]
    pub fn questions(&self, record: &CertificateRecord) -> Vec<Question> {
        let certificate = composed_record(record).record.to_certificate(self.participant);
        certificate.map_or_else(|_| Vec::new(), |certificate| self.signing().questions(&certificate))
    }

    /// The number that a certificate replaces, where another key signed it and no revocation of it was noted: phones take
    /// it for void only by a revocation, which is to be made first and noted by [`Issuer::void`].
    #[must_use]
    pub fn to_void_first(&self, record: &CertificateRecord) -> Option<Number> {
        let certificate = composed_record(record).record.to_certificate(self.participant).ok()?;
        self.signing().of_another(&certificate)
    }

    /// Whether signing a certificate takes a number that nothing was signed under before. Where it does not, the same content
    /// was signed, or it is not signed at all.
    #[must_use]
    pub fn takes_a_number(&self, record: &CertificateRecord) -> bool {
        let certificate = composed_record(record).record.to_certificate(self.participant);
        certificate.is_ok_and(|certificate| {
            matches!(self.signing().book.ledger.admit(&certificate, self.public.id()), Ok(Signed::First(_)))
        })
    }

    /// Writes down that a number was taken back by a revocation.
    ///
    /// # Errors
    /// A failure of the ledger's file.
    pub fn void(&self, number: &Number) -> Result<(), IssueError> {
        self.signing().book.void(number)
    }

    /// What would become of a certificate, with every fault; nothing is signed or written.
    #[must_use]
    pub fn preview(&self, record: &CertificateRecord, level: EccLevel) -> Preview {
        Preview::beside(record, self.participant, level, &self.signing().book.ledger)
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
    fn questions(&self, certificate: &Certificate) -> Vec<Question> {
        questions(&self.book.ledger, certificate)
    }

    fn of_another(&self, certificate: &Certificate) -> Option<Number> {
        of_another(&self.book.ledger, certificate, self.signer.public_key().id())
    }

    fn issue(&mut self, certificate: &Certificate, level: EccLevel) -> Result<Issued, IssueError> {
        self.book.enter(certificate)?;
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
