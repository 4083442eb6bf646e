//! Signing certificates, for authorities. Builds for phones have none of it.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use roughcheck::base::CountryCode;
use roughcheck::cose::{PublicKey, Signer, SignerError};
use roughcheck::messages::ErrorCode;
use roughcheck_issue::{Drawing, EccLevel, IssueError, Issued, KeyFile, KeyKind, PasswordSeal, Preview};
use zeroize::Zeroizing;

use crate::CertificateRecord;
use crate::error::{HostError, RoughcheckError};

/// Error correction of a printed code (ISO/IEC 18004).
#[uniffi::remote(Enum)]
pub enum EccLevel {
    /// About 7 % may be lost.
    L,
    /// About 15 %; certificates are printed with it.
    M,
    /// About 25 %.
    Q,
    /// About 30 %.
    H,
}

/// A key that stays where it is, such as in an HSM, and signs certificates: Ed25519 alone. It is called while the issuer
/// works, and must not call that issuer itself.
#[uniffi::export(with_foreign)]
pub trait CertificateSigner: Send + Sync {
    /// The public key, 32 bytes.
    ///
    /// # Errors
    /// Where there is no key.
    fn public_key(&self) -> Result<Vec<u8>, HostError>;

    /// The signature over the message, 64 bytes.
    ///
    /// # Errors
    /// Where the key cannot be used now.
    fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, HostError>;
}

/// A signed certificate.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct IssuedCertificate {
    /// Its number, `CC-SERIAL`.
    pub number: String,
    /// The text of its code, for `draw_png`, `draw_svg` and any printer of QR codes.
    pub text: String,
    /// The signed bytes.
    pub signed: Vec<u8>,
    /// The digest of its content, as the ledger has it, hexadecimal.
    pub content: String,
    /// The version of its QR code, 1 to 40.
    pub qr_version: i32,
    /// The fields whose text was brought to Unicode Normalization Form C before signing.
    pub composed: Vec<String>,
}

/// A field that cannot stand.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FieldFault {
    /// The field; `code` where everything together does not fit into a QR code.
    pub field: String,
    /// What is wrong with it and what it takes.
    pub problem: String,
}

/// A certificate looked at before it is signed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct IssuePreview {
    /// Every fault; none where the certificate can be signed.
    pub faults: Vec<FieldFault>,
    /// The certificate as a phone will read it; null while a field cannot stand.
    pub shown: Option<CertificateRecord>,
    /// The version that its QR code has at most; null where none can be drawn.
    pub qr_version: Option<i32>,
}

/// An issuing authority at work. One process at a time holds the ledger, which signs a number once; close it when done.
/// Safe from several threads; calls take turns.
#[derive(uniffi::Object)]
pub struct Issuer {
    core: Mutex<Option<roughcheck_issue::Issuer>>,
}

#[uniffi::export]
impl Issuer {
    /// Opens an issuer's key file, with the ledger beside it. A second opening, in this process or another, waits up to ten
    /// seconds for the first to be closed, then fails with `busy`.
    ///
    /// # Errors
    /// `store`, `busy`, `key-kind`, `ledger-damaged`, `key-file`, `password-needed`, `wrong-password`, `no-secret`,
    /// `key-damaged`.
    #[uniffi::constructor(default(password = None))]
    pub fn open(key_file: String, password: Option<String>) -> Result<Self, RoughcheckError> {
        let password = password.map(Zeroizing::new);
        let core = roughcheck_issue::Issuer::open(Path::new(&key_file), password.as_ref().map(|text| text.as_str()))?;
        Ok(Self { core: Mutex::new(Some(core)) })
    }

    /// Opens a ledger for a key that is kept elsewhere. All who sign with one key share one ledger.
    ///
    /// # Errors
    /// `store`, `busy`, `key-algorithm`, `ledger-damaged`, `signer`, `argument`.
    #[uniffi::constructor]
    pub fn with_signer(
        signer: Arc<dyn CertificateSigner>,
        participant: CountryCode,
        ledger: String,
    ) -> Result<Self, RoughcheckError> {
        let public = signer.public_key().map_err(|error| RoughcheckError::new(ErrorCode::Signer, error))?;
        let public =
            PublicKey::of_device(&public).map_err(|fault| RoughcheckError::new(ErrorCode::KeyAlgorithm, fault))?;
        let signer = Box::new(Hsm { app: signer, public });
        let core = roughcheck_issue::Issuer::with_signer(signer, participant, Path::new(&ledger))?;
        Ok(Self { core: Mutex::new(Some(core)) })
    }

    /// Signs a certificate. Its number reaches the ledger, and the disk, before the signature is made; a number that was
    /// signed before is signed again only where it says exactly the same.
    ///
    /// # Errors
    /// `record` with the field, `number-conflict`, `too-long`, `signer`, `signature`, `closed`, `store`.
    #[uniffi::method(default(level = None))]
    pub fn issue(
        &self,
        certificate: CertificateRecord,
        level: Option<EccLevel>,
    ) -> Result<IssuedCertificate, RoughcheckError> {
        let core = self.core();
        let issued = core.as_ref().ok_or_else(closed)?.issue(&certificate, level.unwrap_or_default())?;
        let Issued { number, text, signed, content, drawing, composed } = issued;
        Ok(IssuedCertificate {
            number: number.to_string(),
            text,
            signed,
            content: content.to_string(),
            qr_version: i32::from(drawing.version()),
            composed: composed.into_iter().map(str::to_owned).collect(),
        })
    }

    /// What would become of a certificate, with every fault; nothing is signed or written.
    ///
    /// # Errors
    /// `closed`.
    #[uniffi::method(default(level = None))]
    pub fn preview(
        &self,
        certificate: CertificateRecord,
        level: Option<EccLevel>,
    ) -> Result<IssuePreview, RoughcheckError> {
        let core = self.core();
        let Preview { faults, shown, qr_version } =
            core.as_ref().ok_or_else(closed)?.preview(&certificate, level.unwrap_or_default());
        let faults = faults.into_iter();
        Ok(IssuePreview {
            faults: faults.map(|one| FieldFault { field: one.field.to_owned(), problem: one.problem }).collect(),
            shown,
            qr_version: qr_version.map(i32::from),
        })
    }

    /// Whose numbers are signed.
    ///
    /// # Errors
    /// `closed`.
    pub fn participant(&self) -> Result<String, RoughcheckError> {
        Ok(self.core().as_ref().ok_or_else(closed)?.participant().to_string())
    }

    /// Gives the ledger back, for the next process. Later calls fail with `closed`.
    pub fn close_ledger(&self) {
        *self.core() = None;
    }
}

impl Issuer {
    fn core(&self) -> MutexGuard<'_, Option<roughcheck_issue::Issuer>> {
        self.core.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn closed() -> RoughcheckError {
    RoughcheckError::new(ErrorCode::Closed, "this issuer was closed: open it again")
}

impl From<IssueError> for RoughcheckError {
    fn from(error: IssueError) -> Self {
        Self::new(error.kind(), error)
    }
}

struct Hsm {
    app: Arc<dyn CertificateSigner>,
    public: PublicKey,
}

impl Signer for Hsm {
    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        let signature = self.app.sign(message.to_vec()).map_err(|error| SignerError(error.to_string()))?;
        signature.try_into().map_err(|_| SignerError("a signature has 64 bytes".to_owned()))
    }
}

/// Makes an issuer's key file, readable by its owner only and never over another one. `random` is 32 bytes fit for a key,
/// 72 with a password. Returns the public key, hexadecimal, which the parties list in the trust data.
///
/// # Errors
/// `argument` for too little randomness, `store`, `key-name`, `password`.
#[uniffi::export(default(password = None))]
pub fn new_issuer_key(
    path: String,
    participant: CountryCode,
    name: String,
    random: Vec<u8>,
    password: Option<String>,
) -> Result<String, RoughcheckError> {
    let (random, password) = (Zeroizing::new(random), password.map(Zeroizing::new));
    let too_little = || RoughcheckError::argument("random", "32 bytes, or 72 with a password");
    let (seed, rest) = random.split_first_chunk::<32>().ok_or_else(too_little)?;
    let seal = match &password {
        None => None,
        Some(password) => {
            let (salt, rest) = rest.split_first_chunk::<16>().ok_or_else(too_little)?;
            let nonce = rest.first_chunk::<24>().ok_or_else(too_little)?;
            Some(PasswordSeal { password: password.as_str(), salt: *salt, nonce: *nonce })
        }
    };
    let key = KeyFile::new(KeyKind::Issuer, participant, &name, seed, seal).map_err(IssueError::from)?;
    key.store(Path::new(&path))?;
    Ok(roughcheck::base::to_hex(key.public_key().as_bytes()))
}

/// A text as a QR code in a PNG: the code alone, black on white, with its quiet zone.
///
/// # Errors
/// `too-long`, `draw`.
#[uniffi::export(default(level = None))]
pub fn draw_png(text: String, level: Option<EccLevel>) -> Result<Vec<u8>, RoughcheckError> {
    let drawn = Drawing::of(&text, level.unwrap_or_default()).and_then(|drawing| drawing.to_png());
    Ok(drawn.map_err(IssueError::from)?)
}

/// The same as an SVG.
///
/// # Errors
/// `too-long`, `draw`.
#[uniffi::export(default(level = None))]
pub fn draw_svg(text: String, level: Option<EccLevel>) -> Result<String, RoughcheckError> {
    Ok(Drawing::of(&text, level.unwrap_or_default()).map_err(IssueError::from)?.to_svg())
}
