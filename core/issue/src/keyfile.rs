//! Key files: JSON with the public half in clear and the secret half, which a password may seal. Randomness comes in.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize as _, Zeroizing};

use crate::keyfile_error::{KeyFileError, SHORTEST_PASSWORD};
use crate::seal::{Clear, PasswordCost, Sealed, Sealing};
use crate::text::{Style, composed};
use roughcheck_format::base::{CountryCode, TextFault, check_text, coded, from_hex, json_fault, to_hex};
use roughcheck_format::cose::{PublicKey, SecretKey, Signer as _};

/// Longest name of a key's holder, in bytes.
const NAME: usize = 120;

/// Longer than any key file.
pub(super) const MAX_TEXT: usize = 16 << 10;

coded! {
    /// What a key is for.
    #[derive(Deserialize)]
    pub enum KeyKind {
        /// Signs certificates.
        Issuer = "issuer",
        /// Signs trust documents.
        Party = "party",
        /// Signs a station's journal.
        Device = "device",
        /// Signs a collector's receipts.
        Receipt = "receipt",
    }
}

impl KeyKind {
    /// Whether a thief of such a key could forge what others believe: parties' and issuers' keys.
    const fn is_high(self) -> bool {
        matches!(self, Self::Issuer | Self::Party)
    }

    /// What it costs to try a password of such a key.
    #[must_use]
    pub const fn cost(self) -> PasswordCost {
        if self.is_high() { PasswordCost::HIGH } else { PasswordCost::USUAL }
    }
}

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
        let name = composed(name, Style::Name).map_err(|_| KeyFileError::Name(TextFault::Hidden))?;
        check_text(&name, NAME).map_err(KeyFileError::Name)?;
        let public = SecretKey::from_seed(seed).public_key().clone();
        Self { kind, participant, name, public, secret: SecretHalf::Missing, signed: 0, inherited: 0 }.holding(
            seed,
            seal,
            kind.cost(),
        )
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
        self.public_half().holding(&secret.seed(), new, cost.unwrap_or(self.kind.cost()))
    }

    /// The public half alone, for everybody to whom the key is named.
    #[must_use]
    pub fn public_half(&self) -> Self {
        Self { secret: SecretHalf::Missing, name: self.name.clone(), public: self.public.clone(), ..*self }
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
        seed: &[u8; 32],
        seal: Option<PasswordSeal<'_>>,
        cost: PasswordCost,
    ) -> Result<Self, KeyFileError> {
        self.secret = match seal {
            None => SecretHalf::Clear(Zeroizing::new(to_hex(seed))),
            Some(seal) => {
                let is_short = seal.password.chars().count() < SHORTEST_PASSWORD;
                if self.kind.is_high() && is_short && !seal.password.is_empty() {
                    return Err(KeyFileError::ShortPassword);
                }
                let with = Sealing { password: seal.password, salt: &seal.salt, nonce: &seal.nonce, cost };
                SecretHalf::Sealed(Sealed::new(seed, self.clear(), &with)?)
            }
        };
        Ok(self)
    }

    /// What the file says in clear.
    fn clear(&self) -> Clear<'_> {
        let (kind, participant) = (self.kind.as_str(), self.participant.as_str());
        [kind.as_bytes(), participant.as_bytes(), self.name.as_bytes(), self.public.as_bytes()]
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
        let secret = match (stored.secret.take(), stored.sealed.take()) {
            (Some(secret), _) => SecretHalf::Clear(Zeroizing::new(secret)),
            (None, Some(sealed)) => SecretHalf::Sealed(sealed),
            (None, None) => SecretHalf::Missing,
        };
        let name = std::mem::take(&mut stored.name);
        check_text(&name, NAME).map_err(KeyFileError::Name)?;
        let (signed, inherited) = (stored.signed, stored.inherited);
        Ok(Self { kind: stored.kind, participant: stored.participant, name, public, secret, signed, inherited })
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
        let seed = match &self.secret {
            SecretHalf::Missing => return Err(KeyFileError::NoSecret),
            SecretHalf::Clear(secret) => Zeroizing::new(from_hex(secret).map_err(|_| KeyFileError::Damaged)?),
            SecretHalf::Sealed(sealed) => sealed.open(self.clear(), password.ok_or(KeyFileError::PasswordNeeded)?)?,
        };
        let seed = <&[u8; 32]>::try_from(seed.as_slice()).map_err(|_| KeyFileError::Damaged)?;
        let key = SecretKey::from_seed(seed);
        if *key.public_key() == self.public { Ok(key) } else { Err(KeyFileError::Halves) }
    }
}

impl fmt::Debug for KeyFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "KeyFile({} key {} of {})", self.kind, self.public.id(), self.participant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by the first version.
    const FROZEN: &str = r#"{
  "kind": "issuer",
  "participant": "AO",
  "name": "Ministry of Mines",
  "public": "4912122296efaf90b5d4d755f37c56e6e71de85c62c0eef4f765046e5b4a4a32",
  "key_id": "98382b29649fc5fe",
  "sealed": {
    "salt": "30ca34e9cb444404d431fac087b5d188",
    "nonce": "8c726fafd8a8110c9173162c060fb715aa19f9df3c4e6a2e",
    "secret": "58b4d544a932c7d6ff8f32e454846447c6b6940a97ba63af88902a8c4355a2e9d7a40cff6760ac7198274e5ed237ec39"
  }
}
"#;
    const PASSWORD: &str = "correct horse";

    fn made(seal: Option<PasswordSeal<'_>>) -> Result<KeyFile, KeyFileError> {
        let bare = KeyFile::new(KeyKind::Party, "BW".parse().expect("a code"), "B", &[7; 32], None)?;
        // A test has no thief to keep busy.
        bare.resealed(None, seal, PasswordCost::new(64, 1))
    }

    fn seal(password: &str) -> Option<PasswordSeal<'_>> {
        Some(PasswordSeal { password, salt: [1; 16], nonce: [2; 24] })
    }

    #[test]
    fn a_key_file_of_the_first_version_opens_and_is_written_the_same() {
        let key = KeyFile::parse(FROZEN).expect("reads");
        assert_eq!((key.kind(), key.participant().as_str(), key.name()), (KeyKind::Issuer, "AO", "Ministry of Mines"));
        assert_eq!(key.secret(Some(PASSWORD)).expect("opens").public_key(), key.public_key());
        assert_eq!(*key.to_text().expect("writes"), FROZEN);
        assert_eq!(key.secret(None).err(), Some(KeyFileError::PasswordNeeded));
        for wrong in ["Correct horse", "correct horse "] {
            assert_eq!(key.secret(Some(wrong)).err(), Some(KeyFileError::WrongPassword));
        }
        assert_eq!(key.secret(Some("")).err(), Some(KeyFileError::Password));
    }

    #[test]
    fn a_new_key_comes_back_from_its_text() {
        for (sealing, password) in [(None, None), (seal(PASSWORD), Some(PASSWORD))] {
            let text = made(sealing).expect("makes").to_text().expect("writes");
            assert_eq!(text.contains("0707"), sealing.is_none(), "a sealed seed is not in the file");
            let read = KeyFile::parse(&text).expect("reads");
            assert_eq!(*read.secret(password).expect("opens").seed(), [7; 32]);
            assert_eq!(read.to_text().expect("writes"), text);
            assert!(!format!("{read:?}").contains("0707"));
        }
        assert_eq!(made(seal("")).err(), Some(KeyFileError::Password));
        assert_eq!(made(seal("eleven char")).err(), Some(KeyFileError::ShortPassword));
        let device = |seal| KeyFile::new(KeyKind::Device, "BW".parse().expect("a code"), "B", &[7; 32], seal);
        assert!(device(seal("short")).is_ok(), "a key that a machine opens by itself");
        let hidden = KeyFile::new(KeyKind::Party, "BW".parse().expect("a code"), "B\u{202e}", &[7; 32], None);
        assert_eq!(hidden.err(), Some(KeyFileError::Name(TextFault::Hidden)));
    }

    #[test]
    fn a_password_costs_what_the_file_says_and_binds_what_stands_in_clear() {
        let new = KeyFile::new(KeyKind::Party, "BW".parse().expect("a code"), "B", &[7; 32], seal(PASSWORD));
        let text = new.expect("makes").to_text().expect("writes");
        assert!(text.contains(r#""memory_kib": 262144"#) && text.contains(r#""passes": 3"#), "{}", *text);
        let cheap = KeyFile::parse(&text).expect("reads");
        let cheap = cheap.resealed(Some(PASSWORD), seal("another password"), PasswordCost::new(64, 1)).expect("seals");
        let text = cheap.to_text().expect("writes");
        let opens = |text: &str| KeyFile::parse(text).expect("reads").secret(Some("another password")).map(drop);
        assert_eq!(opens(&text), Ok(()));
        for (from, to) in [("\"party\"", "\"issuer\""), ("\"BW\"", "\"AO\""), ("\"B\"", "\"C\"")] {
            assert_eq!(opens(&text.replacen(from, to, 1)), Err(KeyFileError::WrongPassword), "{from}");
        }
        for cost in ["\"memory_kib\": 65", "\"memory_kib\": 64,\n      \"passes\": 2"] {
            let other =
                text.replacen("\"memory_kib\": 64,\n      \"passes\": 1", &format!("{cost},\n      \"passes\": 1"), 1);
            let other =
                if cost.contains("passes") { text.replacen("\"passes\": 1", "\"passes\": 2", 1) } else { other };
            assert_eq!(opens(&other), Err(KeyFileError::WrongPassword), "{other}");
        }
        let greedy = text.replacen("\"memory_kib\": 64", "\"memory_kib\": 4194304", 1);
        assert_eq!(opens(&greedy), Err(KeyFileError::Damaged), "no file takes the machine's memory");
        assert_eq!(cheap.resealed(Some("wrong"), None, None).err(), Some(KeyFileError::WrongPassword));
        let clear = cheap.resealed(Some("another password"), None, None).expect("unseals");
        assert!(!clear.is_sealed() && *clear.secret(None).expect("opens").seed() == [7; 32]);
        let public = clear.public_half();
        assert_eq!((public.has_secret(), public.secret(None).err()), (false, Some(KeyFileError::NoSecret)));
        assert!(!public.to_text().expect("writes").contains("0707"));
    }

    #[test]
    fn what_was_damaged_says_how() {
        let clear = made(None).expect("makes").to_text().expect("writes");
        let seed = to_hex(&[7; 32]);
        let secret = |text: &str, password| KeyFile::parse(text).expect("reads").secret(password).err();
        assert_eq!(secret(&clear.replace(&seed, "0707"), None), Some(KeyFileError::Damaged));
        assert_eq!(secret(&clear.replace(&seed, &"x".repeat(64)), None), Some(KeyFileError::Damaged));
        assert_eq!(secret(&clear.replace(&seed, &to_hex(&[8; 32])), None), Some(KeyFileError::Halves));
        assert_eq!(secret(&clear.replace("secret", "secrets"), None), Some(KeyFileError::NoSecret));
        assert_eq!(secret(&FROZEN.replace("ec39", "ec"), Some(PASSWORD)), Some(KeyFileError::Damaged));
        assert_eq!(secret(&FROZEN.replace("ec39", "ec38"), Some(PASSWORD)), Some(KeyFileError::WrongPassword));
        assert_eq!(secret(&FROZEN.replace("30ca", "30"), Some(PASSWORD)), Some(KeyFileError::Damaged));
        for (from, to) in [("98382b", "98382c"), ("issuer", "root"), ("4912", "49"), ("4912", "4913"), ("{", "")] {
            let error = KeyFile::parse(&FROZEN.replacen(from, to, 1)).err();
            assert!(matches!(error, Some(KeyFileError::Malformed(_))), "{from}");
        }
    }

    #[test]
    fn no_error_quotes_what_stands_in_the_file() {
        let seed = to_hex(&[7; 32]);
        let broken = [
            (FROZEN.replacen("issuer", &seed, 1), "2"),
            (FROZEN.replacen("\"AO\"", &format!("{{\"{seed}\": 1}}"), 1), "3"),
            (FROZEN.replacen("\"Ministry of Mines\"", &format!("[\"{seed}\"]"), 1), "4"),
            (format!("{}\"sealed\": \"{seed}\"}}", FROZEN.split("\"sealed\"").next().expect("before it")), "7"),
            (FROZEN.replacen("\"salt\"", &format!("\"{seed}\": {seed}"), 1), "8"),
            (FROZEN.replacen("98382b29649fc5fe", &seed, 1), ""),
            (FROZEN.replacen("4912122296efaf90", &seed, 1), ""),
            (format!("\"{seed}\""), "1"),
            (format!("\"{seed}"), "1"),
            (seed.clone(), "1"),
        ];
        for (text, line) in broken {
            let error = KeyFile::parse(&text).expect_err("refuses");
            let said = format!("{error} {error:?}");
            assert!(!said.contains("0707") && !said.contains("Ministry"), "{said}");
            assert!(line.is_empty() || said.contains(&format!("(line {line}, column ")), "{said}");
        }
        let torn = KeyFile::parse(&FROZEN[..40]).expect_err("refuses").to_string();
        assert!(torn.starts_with("not a key file: the JSON ends too early (line 3"), "{torn}");
    }
}
