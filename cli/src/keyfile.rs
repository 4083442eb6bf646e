//! Key files: JSON with the public half in clear and the secret half, readable by its owner only and, where a password
//! was given, sealed with it (Argon2id, XChaCha20-Poly1305).

use std::path::Path;

use argon2::Argon2;
use chacha20poly1305::aead::Aead;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use roughcheck::base::{CountryCode, from_hex, to_hex};
use roughcheck::cose::{SecretKey, Signer};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::args::KeyKind;
use crate::files;
use crate::output::Failure;

/// The environment variable that holds the password of a sealed key.
const PASSWORD: &str = "ROUGHCHECK_KEY_PASSWORD";

/// A key file as stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeyFile {
    pub(crate) kind: String,
    pub(crate) participant: CountryCode,
    pub(crate) name: String,
    pub(crate) public: String,
    pub(crate) key_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<Sealed>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Sealed {
    salt: String,
    nonce: String,
    secret: String,
}

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(Failure::new)?;
    Ok(bytes)
}

impl KeyFile {
    /// A new key.
    pub(crate) fn new(
        kind: KeyKind,
        participant: CountryCode,
        name: &str,
        password: Option<&str>,
    ) -> Result<Self, Failure> {
        roughcheck::base::check_text(name, 120).map_err(|problem| Failure::new(format_args!("--name: {problem}")))?;
        let seed = Zeroizing::new(random::<32>()?);
        let public = SecretKey::from_seed(&seed);
        let (secret, sealed) = match password {
            None => (Some(to_hex(&seed[..])), None),
            Some(password) => (None, Some(Sealed::new(&seed, password)?)),
        };
        let kind = match kind {
            KeyKind::Issuer => "issuer",
            KeyKind::Party => "party",
            KeyKind::Device => "device",
            KeyKind::Receipt => "receipt",
        };
        Ok(Self {
            kind: kind.to_owned(),
            participant,
            name: name.to_owned(),
            public: to_hex(public.public_key().as_bytes()),
            key_id: public.public_key().id().to_string(),
            secret,
            sealed,
        })
    }

    /// Reads a key file.
    pub(crate) fn load(path: &Path) -> Result<Self, Failure> {
        serde_json::from_str(&files::read_text(path)?)
            .map_err(|error| Failure::new(format_args!("{}: not a key file: {error}", path.display())))
    }

    /// Writes the key file; never over another one.
    pub(crate) fn store(&self, path: &Path) -> Result<(), Failure> {
        if path.exists() {
            return Err(Failure::new(format_args!("{}: is there already; keys are never overwritten", path.display())));
        }
        let text = serde_json::to_string_pretty(self).map_err(Failure::new)?;
        files::write_secret(path, format!("{text}\n").as_bytes())
    }

    /// The secret half; a sealed one is opened with the password in the environment.
    pub(crate) fn secret(&self) -> Result<SecretKey, Failure> {
        let seed = match (&self.secret, &self.sealed) {
            (Some(secret), _) => Zeroizing::new(from_hex(secret).unwrap_or_default()),
            (None, Some(sealed)) => {
                let password = std::env::var(PASSWORD).map_err(|_| {
                    Failure::new(format_args!("this key has a password: put it into the environment as {PASSWORD}"))
                })?;
                sealed.open(&Zeroizing::new(password))?
            }
            (None, None) => return Err(Failure::new("this key file holds no secret half")),
        };
        let seed: Zeroizing<[u8; 32]> = seed
            .as_slice()
            .try_into()
            .map(Zeroizing::new)
            .map_err(|_| Failure::new("the secret half of this key file is damaged"))?;
        let key = SecretKey::from_seed(&seed);
        if to_hex(key.public_key().as_bytes()) == self.public {
            Ok(key)
        } else {
            Err(Failure::new("the two halves of this key file do not belong together"))
        }
    }
}

impl Sealed {
    fn new(seed: &[u8; 32], password: &str) -> Result<Self, Failure> {
        let (salt, nonce) = (random::<16>()?, random::<24>()?);
        let sealed = cipher(password, &salt)?
            .encrypt(&nonce.into(), &seed[..])
            .map_err(|_| Failure::new("the key could not be sealed"))?;
        Ok(Self { salt: to_hex(&salt), nonce: to_hex(&nonce), secret: to_hex(&sealed) })
    }

    fn open(&self, password: &str) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let damaged = || Failure::new("the sealed half of this key file is damaged");
        let bytes = |hex: &str| from_hex(hex).map_err(|_| damaged());
        let nonce: [u8; 24] = bytes(&self.nonce)?.try_into().map_err(|_| damaged())?;
        cipher(password, &bytes(&self.salt)?)?
            .decrypt(&nonce.into(), bytes(&self.secret)?.as_slice())
            .map(Zeroizing::new)
            .map_err(|_| Failure::new("wrong password for this key"))
    }
}

fn cipher(password: &str, salt: &[u8]) -> Result<XChaCha20Poly1305, Failure> {
    let mut key = Zeroizing::new([0; 32]);
    Argon2::default()
        .hash_password_into(password.as_bytes(), salt, &mut key[..])
        .map_err(|_| Failure::new("the password cannot be used"))?;
    Ok(XChaCha20Poly1305::new(&(*key).into()))
}
