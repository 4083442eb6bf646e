//! Key files: JSON with the public half in clear and the secret half, which a password may seal. Randomness comes in.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize as _, Zeroizing};

use crate::keyfile_error::{KeyFileError, SHORTEST_PASSWORD};
use crate::keykind::KeyKind;
use crate::seal::{Clear, PasswordCost, Sealed, Sealing};
use crate::second_half::SecondHalf;
use crate::text::{Style, composed};
use roughcheck_format::base::{CountryCode, TextFault, check_text, from_hex, json_fault, to_hex};
use roughcheck_format::cose::{PublicKey, SecondKey, SecretKey, Signer as _};

/// Longest name of a key's holder, in bytes.
const NAME: usize = 120;

/// Length of the seed of a key.
const SEED: usize = 32;

/// Longer than any key file.
pub(super) const MAX_TEXT: usize = 16 << 10;

/// What seals the secret half of a new key. Salt and nonce are random and used once.
#[derive(Clone, Copy)]
pub struct PasswordSeal<'a> {
    /// The password, not empty.
    pub password: &'a str,
    /// For Argon2id.
    pub salt: [u8; 16],
    /// For XChaCha20-Poly1305.
    pub nonce: [u8; 24],
}

impl fmt::Debug for PasswordSeal<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PasswordSeal")
    }
}

/// A key with its holder.
#[derive(Clone)]
pub struct KeyFile {
    kind: KeyKind,
    participant: CountryCode,
    name: String,
    public: PublicKey,
    second: Option<PublicKey>,
    secret: SecretHalf,
    signed: u64,
    inherited: u64,
}

#[derive(Clone)]
enum SecretHalf {
    Missing,
    Clear(Zeroizing<String>),
    Sealed(Sealed),
}

/// The file as JSON.
#[derive(Serialize, Deserialize)]
struct Stored {
    kind: KeyKind,
    participant: CountryCode,
    name: String,
    public: String,
    key_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    second: Option<SecondHalf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<Sealed>,
    #[serde(default, skip_serializing_if = "is_zero")]
    signed: u64,
    #[serde(default, skip_serializing_if = "is_zero")]
    inherited: u64,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl Drop for Stored {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

impl KeyFile {
    /// A new key from a random seed, sealed where a password is given, at the cost of its kind.
    ///
    /// # Errors
    /// [`KeyFileError::Name`], [`KeyFileError::Password`], [`KeyFileError::ShortPassword`].
    pub fn new(
        kind: KeyKind,
        participant: CountryCode,
        name: &str,
        seed: &[u8; 32],
        seal: Option<PasswordSeal<'_>>,
    ) -> Result<Self, KeyFileError> {
        Self::of(kind, participant, name, &SecretKey::from_seed(seed), seal)
    }

    /// A new key of a party, with a second one beside it from another random seed: roots and heads are signed with both.
    ///
    /// # Errors
    /// As [`KeyFile::new`].
    pub fn new_with_second(
        participant: CountryCode,
        name: &str,
        seeds: [&[u8; 32]; 2],
        seal: Option<PasswordSeal<'_>>,
    ) -> Result<Self, KeyFileError> {
        let [first, second] = seeds;
        let key = SecretKey::from_seed(first).with_second(SecondKey::from_seed(second));
        Self::of(KeyKind::Party, participant, name, &key, seal)
    }

    fn of(
        kind: KeyKind,
        participant: CountryCode,
        name: &str,
        key: &SecretKey,
        seal: Option<PasswordSeal<'_>>,
    ) -> Result<Self, KeyFileError> {
        let name = composed(name, Style::Name).map_err(|_| KeyFileError::Name(TextFault::Hidden))?;
        check_text(&name, NAME).map_err(KeyFileError::Name)?;
        let (public, second) = (key.public_key().clone(), key.second().map(|second| second.public_key().clone()));
        let secret = SecretHalf::Missing;
        let bare = Self { kind, participant, name, public, second, secret, signed: 0, inherited: 0 };
        bare.holding(key, seal, kind.cost())
    }

    /// The same key under another password, or under none, at the cost of its kind or at another.
    ///
    /// # Errors
    /// As [`KeyFile::secret`] for the old password, and as [`KeyFile::new`] for the new one.
    pub fn resealed(
        &self,
        old: Option<&str>,
        new: Option<PasswordSeal<'_>>,
        cost: Option<PasswordCost>,
    ) -> Result<Self, KeyFileError> {
        let secret = self.secret(old)?;
        self.public_half().holding(&secret, new, cost.unwrap_or(self.kind.cost()))
    }

    /// The public half alone, for everybody to whom the key is named.
    #[must_use]
    pub fn public_half(&self) -> Self {
        let (name, public, second) = (self.name.clone(), self.public.clone(), self.second.clone());
        Self { secret: SecretHalf::Missing, name, public, second, ..*self }
    }

    /// Whether the file holds a secret, sealed or in clear.
    #[must_use]
    pub const fn has_secret(&self) -> bool {
        !matches!(self.secret, SecretHalf::Missing)
    }

    /// Whether the secret is sealed with a password.
    #[must_use]
    pub const fn is_sealed(&self) -> bool {
        matches!(self.secret, SecretHalf::Sealed(_))
    }

    fn holding(
        mut self,
        key: &SecretKey,
        seal: Option<PasswordSeal<'_>>,
        cost: PasswordCost,
    ) -> Result<Self, KeyFileError> {
        let mut seeds = Zeroizing::new(Vec::with_capacity(2 * SEED));
        seeds.extend_from_slice(&key.seed()[..]);
        seeds.extend(key.second().iter().flat_map(|second| second.seed().iter()));
        self.secret = match seal {
            None => SecretHalf::Clear(Zeroizing::new(to_hex(&seeds))),
            Some(seal) => {
                let is_short = seal.password.chars().count() < SHORTEST_PASSWORD;
                if self.kind.is_high() && is_short && !seal.password.is_empty() {
                    return Err(KeyFileError::ShortPassword);
                }
                let with = Sealing { password: seal.password, salt: &seal.salt, nonce: &seal.nonce, cost };
                SecretHalf::Sealed(Sealed::new(&seeds, self.clear(), &with)?)
            }
        };
        Ok(self)
    }

    /// What the file says in clear.
    fn clear(&self) -> Clear<'_> {
        let (kind, participant) = (self.kind.as_str(), self.participant.as_str());
        let first = [kind.as_bytes(), participant.as_bytes(), self.name.as_bytes(), self.public.as_bytes()];
        first.into_iter().chain(self.second.as_ref().map(PublicKey::as_bytes)).collect()
    }

    /// Reads the text of a key file.
    ///
    /// # Errors
    /// [`KeyFileError::Malformed`]. A secret half is looked at only when it is used.
    pub fn parse(text: &str) -> Result<Self, KeyFileError> {
        let wrong = |problem: &str| KeyFileError::Malformed(problem.to_owned());
        if text.len() > MAX_TEXT {
            return Err(wrong("too long"));
        }
        let mut stored: Stored =
            serde_json::from_str(text).map_err(|error| KeyFileError::Malformed(json_fault(&error)))?;
        let public = from_hex(&stored.public).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let public = public.ok_or_else(|| wrong("the public half is 64 hexadecimal digits"))?;
        let public = PublicKey::from_bytes(&public).map_err(|fault| KeyFileError::Malformed(fault.to_string()))?;
        if public.id().to_string() != stored.key_id {
            return Err(wrong("the key id is not that of the public half"));
        }
        let second = stored.second.take().map(|second| second.read(stored.kind)).transpose()?;
        let secret = match (stored.secret.take(), stored.sealed.take()) {
            (Some(secret), _) => SecretHalf::Clear(Zeroizing::new(secret)),
            (None, Some(sealed)) => SecretHalf::Sealed(sealed),
            (None, None) => SecretHalf::Missing,
        };
        let name = std::mem::take(&mut stored.name);
        check_text(&name, NAME).map_err(KeyFileError::Name)?;
        let (signed, inherited) = (stored.signed, stored.inherited);
        Ok(Self { kind: stored.kind, participant: stored.participant, name, public, second, secret, signed, inherited })
    }

    /// The text of the file, the secret half with it.
    ///
    /// # Errors
    /// [`KeyFileError::Malformed`], which none of ours meets.
    pub fn to_text(&self) -> Result<Zeroizing<String>, KeyFileError> {
        let (secret, sealed) = match &self.secret {
            SecretHalf::Missing => (None, None),
            SecretHalf::Clear(secret) => (Some(secret.to_string()), None),
            SecretHalf::Sealed(sealed) => (None, Some(sealed.clone())),
        };
        let stored = Stored {
            kind: self.kind,
            participant: self.participant,
            name: self.name.clone(),
            public: to_hex(self.public.as_bytes()),
            key_id: self.public.id().to_string(),
            second: self.second.as_ref().map(SecondHalf::of),
            secret,
            sealed,
            signed: self.signed,
            inherited: self.inherited,
        };
        let text = serde_json::to_string_pretty(&stored).map(Zeroizing::new);
        let mut text = text.map_err(|error| KeyFileError::Malformed(json_fault(&error)))?;
        text.push('\n');
        Ok(text)
    }

    /// What the key is for.
    #[must_use]
    pub const fn kind(&self) -> KeyKind {
        self.kind
    }

    /// Whose key it is.
    #[must_use]
    pub const fn participant(&self) -> CountryCode {
        self.participant
    }

    /// Name of its holder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The public half.
    #[must_use]
    pub const fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// The public half of the second key of the same party, where the file has one.
    #[must_use]
    pub const fn second_public_key(&self) -> Option<&PublicKey> {
        self.second.as_ref()
    }

    /// How many numbers the ledger of this key holds at least; zero for a key that has signed none. A mark that a key has
    /// signed: it goes with every copy of the file.
    #[must_use]
    pub const fn signed(&self) -> u64 {
        self.signed
    }

    /// How many numbers the ledger of this key holds beside its own: those that stood there when the key succeeded another.
    #[must_use]
    pub const fn inherited(&self) -> u64 {
        self.inherited
    }

    /// The same key that has signed so many numbers at least, the successor of others that signed so many.
    #[must_use]
    pub fn having_signed(self, own: u64, inherited: u64) -> Self {
        Self { signed: self.signed.max(own), inherited: self.inherited.max(inherited), ..self }
    }

    /// The secret half. A password that is given for a key without one is not looked at.
    ///
    /// # Errors
    /// [`KeyFileError`].
    pub fn secret(&self, password: Option<&str>) -> Result<SecretKey, KeyFileError> {
        let seeds = match &self.secret {
            SecretHalf::Missing => return Err(KeyFileError::NoSecret),
            SecretHalf::Clear(secret) => Zeroizing::new(from_hex(secret).map_err(|_| KeyFileError::Damaged)?),
            SecretHalf::Sealed(sealed) => sealed.open(self.clear(), password.ok_or(KeyFileError::PasswordNeeded)?)?,
        };
        let (first, rest) = seeds.split_first_chunk::<SEED>().ok_or(KeyFileError::Damaged)?;
        let mut key = SecretKey::from_seed(first);
        if self.second.is_some() || !rest.is_empty() {
            key = key.with_second(SecondKey::from_seed(rest.try_into().map_err(|_| KeyFileError::Damaged)?));
        }
        let second = key.second().map(SecondKey::public_key);
        let belong = *key.public_key() == self.public && second == self.second.as_ref();
        if belong { Ok(key) } else { Err(KeyFileError::Halves) }
    }
}

impl fmt::Debug for KeyFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "KeyFile({} key {} of {})", self.kind, self.public.id(), self.participant)
    }
}

#[cfg(test)]
mod tests;
