//! The secret half of a key file under its password: Argon2id, then XChaCha20-Poly1305. What the file says of the key in
//! clear is authenticated with it, so that nobody makes an issuer's key of a device's.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::keyfile_error::KeyFileError;
use roughcheck_format::base::{from_hex, to_hex};

/// What a key file in clear begins with, where it is authenticated.
const BOUND: &str = "roughcheck key file 2";
const MIB: u32 = 1 << 10;
/// How long one seed is when sealed, and two.
const SEALED: [usize; 2] = [32 + 16, 64 + 16];

/// What it costs to try one password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordCost {
    /// Memory in KiB.
    memory_kib: u32,
    /// How often it is passed through.
    passes: u32,
}

impl PasswordCost {
    /// For keys of parties and of issuers: 256 MiB, three times. OWASP and RFC 9106 ask for less.
    pub const HIGH: Self = Self { memory_kib: 256 * MIB, passes: 3 };
    /// For keys that machines open by themselves, and of files that name none: 19 MiB, twice (OWASP).
    pub const USUAL: Self = Self { memory_kib: 19 * MIB, passes: 2 };
    /// The greatest that is read: a file from elsewhere must not take the machine's memory.
    const MOST: Self = Self { memory_kib: 1_024 * MIB, passes: 16 };

    /// Another cost; none where it is beyond what a file may ask for, or nothing.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32) -> Option<Self> {
        let within = (8..=Self::MOST.memory_kib).contains(&memory_kib) && (1..=Self::MOST.passes).contains(&passes);
        within.then_some(Self { memory_kib, passes })
    }
}

/// The sealed half as it is stored. Where no cost is named, it was written by 0.1: the usual cost, and nothing bound.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Sealed {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cost: Option<PasswordCost>,
    salt: String,
    nonce: String,
    secret: String,
}

/// What the file says in clear: kind, participant, name, and the public half of each key.
pub(crate) type Clear<'a> = Vec<&'a [u8]>;

/// What seals a secret half. Salt and nonce are random and used once.
pub(crate) struct Sealing<'a> {
    pub(crate) password: &'a str,
    pub(crate) salt: &'a [u8; 16],
    pub(crate) nonce: &'a [u8; 24],
    pub(crate) cost: PasswordCost,
}

impl Sealed {
    pub(crate) fn new(seeds: &[u8], clear: Clear<'_>, with: &Sealing<'_>) -> Result<Self, KeyFileError> {
        let aad = bound(clear);
        let sealed = cipher(with.password, with.salt, with.cost)?
            .encrypt(with.nonce.into(), Payload { msg: seeds, aad: &aad })
            .map_err(|_| KeyFileError::Password)?;
        let (salt, nonce) = (to_hex(with.salt), to_hex(with.nonce));
        Ok(Self { cost: Some(with.cost), salt, nonce, secret: to_hex(&sealed) })
    }

    pub(crate) fn open(&self, clear: Clear<'_>, password: &str) -> Result<Zeroizing<Vec<u8>>, KeyFileError> {
        let nonce: [u8; 24] = exactly(&self.nonce)?;
        let sealed = from_hex(&self.secret).ok().filter(|sealed| SEALED.contains(&sealed.len()));
        let sealed = sealed.ok_or(KeyFileError::Damaged)?;
        let cost = match self.cost {
            None => PasswordCost::USUAL,
            Some(cost) => PasswordCost::new(cost.memory_kib, cost.passes).ok_or(KeyFileError::Damaged)?,
        };
        let aad = if self.cost.is_some() { bound(clear) } else { Vec::new() };
        cipher(password, &exactly(&self.salt)?, cost)?
            .decrypt(&nonce.into(), Payload { msg: &sealed[..], aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| KeyFileError::WrongPassword)
    }
}

/// The clear fields in one text; none but the public halves holds a zero, and those have one length each.
fn bound(clear: Clear<'_>) -> Vec<u8> {
    let mut bytes = BOUND.as_bytes().to_vec();
    for field in clear {
        bytes.push(0);
        bytes.extend_from_slice(field);
    }
    bytes
}

fn exactly<const N: usize>(hex: &str) -> Result<[u8; N], KeyFileError> {
    from_hex(hex).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(KeyFileError::Damaged)
}

fn cipher(password: &str, salt: &[u8; 16], cost: PasswordCost) -> Result<XChaCha20Poly1305, KeyFileError> {
    if password.is_empty() {
        return Err(KeyFileError::Password);
    }
    let params = Params::new(cost.memory_kib, cost.passes, 1, None).map_err(|_| KeyFileError::Damaged)?;
    let mut key = Zeroizing::new([0; 32]);
    let mut blocks = vec![Block::default(); params.block_count()];
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let derived = argon.hash_password_into_with_memory(password.as_bytes(), salt, &mut key[..], &mut blocks);
    // What was computed on the way says as much of the password as the key does.
    blocks.iter_mut().for_each(zeroize::Zeroize::zeroize);
    derived.map_err(|_| KeyFileError::Password)?;
    Ok(XChaCha20Poly1305::new(&(*key).into()))
}
