//! A key in a hardware security module, by PKCS#11. The secret half never leaves it; the module signs with `CKM_EDDSA`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::mechanism::Mechanism;
use cryptoki::mechanism::eddsa::{EddsaParams, EddsaSignatureScheme};
use cryptoki::object::{Attribute, AttributeType, KeyType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::Slot;
use cryptoki::types::AuthPin;
use thiserror::Error;

use super::{HsmUri, IssueError, UseMark};
use roughcheck_format::cose::{PublicKey, Signer, SignerError};

/// The application to which the mark of use belongs.
const APPLICATION: &[u8] = b"Roughcheck";
const MARK: &str = "Roughcheck, numbers signed by ";

/// Why a key in a hardware security module cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HsmError {
    /// The module cannot be loaded.
    #[error("the module cannot be loaded: {0}")]
    Module(String),
    /// No token fits.
    #[error("no token fits")]
    NoToken,
    /// Several tokens fit.
    #[error("several tokens fit")]
    SeveralTokens,
    /// The PIN is wrong.
    #[error("the PIN is wrong")]
    WrongPin,
    /// Too many wrong PINs were given.
    #[error("the PIN is locked")]
    LockedPin,
    /// No private key fits.
    #[error("no private key fits")]
    NoKey,
    /// Several private keys fit.
    #[error("several private keys fit")]
    SeveralKeys,
    /// The key is no Ed25519 key, or its public half is not there.
    #[error("the token holds no public half of an Ed25519 key for it")]
    NotEd25519,
    /// The module failed.
    #[error("the module failed: {0}")]
    Failed(String),
}

impl From<Error> for HsmError {
    fn from(error: Error) -> Self {
        match error {
            Error::Pkcs11(RvError::PinIncorrect | RvError::PinInvalid | RvError::PinLenRange, _) => Self::WrongPin,
            Error::Pkcs11(RvError::PinLocked, _) => Self::LockedPin,
            // The code says it shorter than the sentences of the standard.
            Error::Pkcs11(code, function) => Self::Failed(format!("{code:?} of {function:?}")),
            other => Self::Failed(other.to_string()),
        }
    }
}

/// A key in a hardware security module, opened with its PIN. Copies share one session, and take turns.
#[derive(Clone)]
pub struct HsmKey {
    session: Arc<Mutex<Session>>,
    private: ObjectHandle,
    public: PublicKey,
}

impl HsmKey {
    /// Opens the key that a URI names, with the PIN of the token's user.
    ///
    /// # Errors
    /// [`HsmError`].
    pub fn open(uri: &HsmUri, pin: &str) -> Result<Self, HsmError> {
        // By its whole path: a bare name would be looked for in places that nobody named.
        let path = std::fs::canonicalize(&uri.module).map_err(|error| HsmError::Module(error.to_string()))?;
        let module = Pkcs11::new(path).map_err(|error| HsmError::Module(error.to_string()))?;
        match module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
            // Another key of the same process.
            Ok(()) | Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => {}
            Err(error) => return Err(HsmError::Module(HsmError::from(error).to_string())),
        }
        let session = module.open_rw_session(token(&module, uri)?)?;
        match session.login(UserType::User, Some(&AuthPin::new(pin.into()))) {
            Ok(()) | Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => {}
            Err(error) => return Err(error.into()),
        }
        let private = only(session.find_objects(&named(uri, ObjectClass::PRIVATE_KEY))?)?;
        let public = public_half(&session, uri, private)?;
        Ok(Self { session: Arc::new(Mutex::new(session)), private, public })
    }

    /// The mark in the token that the key has signed: a private data object. A token that takes none goes unmarked.
    #[must_use]
    pub fn mark(&self) -> Box<dyn UseMark> {
        let label = format!("{MARK}{}", self.public.id()).into_bytes();
        let mut mark = HsmMark { session: Arc::clone(&self.session), label, signed: 0 };
        mark.signed = mark.counts().into_iter().map(|(_, count)| count).max().unwrap_or_default();
        Box::new(mark)
    }
}

impl Signer for HsmKey {
    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<[u8; 64], SignerError> {
        let mechanism = Mechanism::Eddsa(EddsaParams::new(EddsaSignatureScheme::Pure));
        let signature = taken(&self.session).sign(&mechanism, self.private, message);
        let signature = signature.map_err(|error| SignerError(HsmError::from(error).to_string()))?;
        signature.try_into().map_err(|_| SignerError("a signature has 64 bytes".to_owned()))
    }
}

fn taken(session: &Mutex<Session>) -> MutexGuard<'_, Session> {
    session.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The one token that fits.
fn token(module: &Pkcs11, uri: &HsmUri) -> Result<Slot, HsmError> {
    let mut fitting = Vec::new();
    for slot in module.get_slots_with_token()? {
        let info = module.get_token_info(slot)?;
        let fits = |wanted: &Option<String>, found: &str| wanted.as_ref().is_none_or(|wanted| wanted == found);
        let slot_fits = uri.slot.is_none_or(|wanted| wanted == slot.id());
        if info.token_initialized()
            && slot_fits
            && fits(&uri.token, info.label())
            && fits(&uri.serial, info.serial_number())
        {
            fitting.push(slot);
        }
    }
    match fitting[..] {
        [slot] => Ok(slot),
        [] => Err(HsmError::NoToken),
        _ => Err(HsmError::SeveralTokens),
    }
}

fn named(uri: &HsmUri, class: ObjectClass) -> Vec<Attribute> {
    let label = uri.object.as_ref().map(|label| Attribute::Label(label.clone().into_bytes()));
    let id = uri.id.clone().map(Attribute::Id);
    [Attribute::Class(class)].into_iter().chain(label).chain(id).collect()
}

fn only(found: Vec<ObjectHandle>) -> Result<ObjectHandle, HsmError> {
    match found[..] {
        [one] => Ok(one),
        [] => Err(HsmError::NoKey),
        _ => Err(HsmError::SeveralKeys),
    }
}

/// The public key of the same name, and of the same id where the private key has one.
fn public_half(session: &Session, uri: &HsmUri, private: ObjectHandle) -> Result<PublicKey, HsmError> {
    let mut wanted = named(uri, ObjectClass::PUBLIC_KEY);
    let about = session.get_attributes(private, &[AttributeType::Id, AttributeType::KeyType])?;
    if about.iter().any(|one| matches!(one, Attribute::KeyType(kind) if *kind != KeyType::EC_EDWARDS)) {
        return Err(HsmError::NotEd25519);
    }
    if uri.id.is_none() {
        wanted.extend(about.into_iter().filter(|one| matches!(one, Attribute::Id(id) if !id.is_empty())));
    }
    let public = only(session.find_objects(&wanted)?).map_err(|_| HsmError::NotEd25519)?;
    let points = session.get_attributes(public, &[AttributeType::EcPoint])?;
    let point = points.iter().find_map(|one| match one {
        Attribute::EcPoint(bytes) => Some(bytes.as_slice()),
        _ => None,
    });
    point.and_then(bare).and_then(|bytes| PublicKey::from_bytes(bytes).ok()).ok_or(HsmError::NotEd25519)
}

/// The 32 bytes of a point, bare as some tokens give it, or in DER as an octet string (PKCS#11 2.40) or a bit string (3.0).
fn bare(point: &[u8]) -> Option<&[u8; 32]> {
    let bytes = match point {
        [0x04, 0x20, bytes @ ..] | [0x03, 0x21, 0x00, bytes @ ..] if point.len() > 32 => bytes,
        bytes => bytes,
    };
    bytes.try_into().ok()
}

/// The mark of use in a token.
struct HsmMark {
    session: Arc<Mutex<Session>>,
    label: Vec<u8>,
    signed: u64,
}

impl HsmMark {
    /// The objects of this mark with their counts; after a crash there may be two.
    fn counts(&self) -> Vec<(ObjectHandle, u64)> {
        let session = taken(&self.session);
        let wanted = [Attribute::Class(ObjectClass::DATA), Attribute::Label(self.label.clone())];
        let count = |object: ObjectHandle| {
            let values = session.get_attributes(object, &[AttributeType::Value]).ok()?;
            let text = values.into_iter().find_map(|one| match one {
                Attribute::Value(bytes) => String::from_utf8(bytes).ok(),
                _ => None,
            });
            Some((object, text?.parse().ok()?))
        };
        session.find_objects(&wanted).unwrap_or_default().into_iter().filter_map(count).collect()
    }
}

impl UseMark for HsmMark {
    fn signed(&self) -> u64 {
        self.signed
    }

    fn raise(&mut self, count: u64) -> Result<(), IssueError> {
        let earlier = self.counts();
        let object = [
            Attribute::Class(ObjectClass::DATA),
            Attribute::Token(true),
            Attribute::Private(true),
            Attribute::Application(APPLICATION.to_vec()),
            Attribute::Label(self.label.clone()),
            Attribute::Value(count.to_string().into_bytes()),
        ];
        let session = taken(&self.session);
        match session.create_object(&object) {
            Ok(_) => {}
            // Some tokens hold keys alone: their ledger is guarded by nothing but its place.
            Err(Error::Pkcs11(
                RvError::FunctionNotSupported
                | RvError::TokenWriteProtected
                | RvError::AttributeTypeInvalid
                | RvError::AttributeValueInvalid
                | RvError::TemplateInconsistent
                | RvError::ActionProhibited,
                _,
            )) => return Ok(()),
            Err(_) => return Err(IssueError::Signer),
        }
        for (old, _) in earlier {
            // One too many is a lower count beside the higher one.
            let _ = session.destroy_object(old);
        }
        self.signed = count;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_taken_out_of_what_a_token_wraps_it_in() {
        let point = [7; 32];
        let octets = [&[0x04, 0x20][..], &point].concat();
        let bits = [&[0x03, 0x21, 0x00][..], &point].concat();
        for given in [&point[..], &octets, &bits] {
            assert_eq!(bare(given), Some(&point));
        }
        for wrong in [&point[1..], &octets[1..], &[octets.clone(), vec![0]].concat(), b""] {
            assert_eq!(bare(wrong), None);
        }
    }
}
