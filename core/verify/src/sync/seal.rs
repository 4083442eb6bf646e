//! Files: requests sealed to the collector's key (HPKE, RFC 9180), and receipts on their way back.
//!
//! A file holds any number of requests, one after the other, each sealed in the same HPKE context, so that none can be
//! taken out, moved or added. Receipts are public: they hold no name, number or weight.

use std::convert::Infallible;
use std::fmt;

use hpke::aead::{AeadCtxR, AeadCtxS, ChaCha20Poly1305};
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable, setup_receiver, setup_sender_with_rng};
use thiserror::Error;
use zeroize::Zeroizing;

use super::Answer;
use roughcheck_format::base::{CborError, CborFault, Reader, Writer};

type Kem = X25519HkdfSha256;
type PrivateKey = <Kem as hpke::Kem>::PrivateKey;
type PublicKey = <Kem as hpke::Kem>::PublicKey;
type EncappedKey = <Kem as hpke::Kem>::EncappedKey;

const INFO: &[u8] = b"roughcheck sync file 1";
const BATCHES: &str = "RCSY";
const RECEIPTS: &str = "RCRC";
const VERSION: u64 = 1;
const MAX_ITEMS: usize = 65_536;

/// Why a file cannot be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealedError {
    /// Not a file of this kind.
    #[error("not a file of this kind")]
    Foreign,
    /// It was made by a later version.
    #[error("a file of a later version: update this software")]
    Newer,
    /// Sealed to another key, damaged, or changed on the way.
    #[error("a file sealed for another collector, damaged, or changed on its way")]
    Sealed,
    /// The key is none.
    #[error("not a key to seal to")]
    Key,
}

/// The collector's key for files.
pub struct SealKey {
    secret: PrivateKey,
    public: PublicKey,
}

impl SealKey {
    /// A key from 32 random bytes.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let (secret, public) = Kem::derive_keypair(seed);
        Self { secret, public }
    }

    /// The public half, for the token.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.public.to_bytes().into()
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SealKey({})", roughcheck_format::base::to_hex(&self.public()))
    }
}

/// Seals one request after the other into a file.
pub struct Sealer {
    context: AeadCtxS<ChaCha20Poly1305, HkdfSha256, Kem>,
    encapped: [u8; 32],
    sealed: Vec<Vec<u8>>,
    bytes: usize,
}

impl fmt::Debug for Sealer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Sealer({} requests)", self.sealed.len())
    }
}

impl Sealer {
    /// A file to the collector with this key. `random` must never be used again.
    ///
    /// # Errors
    /// [`SealedError::Key`].
    pub fn new(seal_key: &[u8; 32], random: Zeroizing<[u8; 32]>) -> Result<Self, SealedError> {
        let key = PublicKey::from_bytes(seal_key).map_err(|_| SealedError::Key)?;
        let (encapped, context) =
            setup_sender_with_rng(&OpModeS::Base, &key, INFO, &mut Given(random)).map_err(|_| SealedError::Key)?;
        Ok(Self { context, encapped: encapped.to_bytes().into(), sealed: Vec::new(), bytes: 64 })
    }

    /// Adds a request.
    ///
    /// # Errors
    /// [`SealedError::Sealed`] once a file holds more than it ever should.
    pub fn push(&mut self, request: &[u8]) -> Result<(), SealedError> {
        let sealed = self.context.seal(request, &self.encapped).map_err(|_| SealedError::Sealed)?;
        self.bytes += sealed.len() + 8;
        self.sealed.push(sealed);
        if self.sealed.len() > MAX_ITEMS { Err(SealedError::Sealed) } else { Ok(()) }
    }

    /// About how long the file is so far, in bytes.
    #[must_use]
    pub const fn length(&self) -> usize {
        self.bytes
    }

    /// The file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let mut out = Writer::with_capacity(self.bytes);
        out.array(4).text(BATCHES).uint(VERSION).bytes(&self.encapped);
        out.list(&self.sealed, |out, one| {
            out.bytes(one);
        });
        out.into_bytes()
    }
}

/// Opens a file, one request after the other.
pub struct Opener {
    context: AeadCtxR<ChaCha20Poly1305, HkdfSha256, Kem>,
    encapped: [u8; 32],
    sealed: std::vec::IntoIter<Vec<u8>>,
}

impl fmt::Debug for Opener {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Opener({} requests left)", self.sealed.len())
    }
}

impl Opener {
    /// Begins to open a file.
    ///
    /// # Errors
    /// [`SealedError`].
    pub fn new(file: &[u8], key: &SealKey) -> Result<Self, SealedError> {
        let mut reader = Reader::new(file);
        begin(&mut reader, BATCHES, 4)?;
        let (encapped, sealed) = read_sealed(&mut reader).map_err(|_| SealedError::Foreign)?;
        let point = EncappedKey::from_bytes(&encapped).map_err(|_| SealedError::Sealed)?;
        let context = setup_receiver(&OpModeR::Base, &key.secret, &point, INFO).map_err(|_| SealedError::Sealed)?;
        Ok(Self { context, encapped, sealed: sealed.into_iter() })
    }
}

impl Iterator for Opener {
    type Item = Result<Vec<u8>, SealedError>;

    fn next(&mut self) -> Option<Self::Item> {
        let one = self.sealed.next()?;
        Some(self.context.open(&one, &self.encapped).map_err(|_| SealedError::Sealed))
    }
}

type SealedItems = ([u8; 32], Vec<Vec<u8>>);

fn read_sealed(reader: &mut Reader<'_>) -> Result<SealedItems, CborError> {
    let encapped = reader.bytes_exact("encapsulated key")?;
    let sealed = reader.list(MAX_ITEMS, "requests", |r| r.bytes().map(<[u8]>::to_vec))?;
    reader.end()?;
    Ok((encapped, sealed))
}

fn begin(reader: &mut Reader<'_>, kind: &str, items: usize) -> Result<(), SealedError> {
    let mut head = || {
        let length = reader.array(64, "a file")?;
        let fail = reader.fail(CborFault::Expected("another kind of file"));
        if reader.text()? == kind { Ok((length, reader.uint()?)) } else { Err(fail) }
    };
    match head() {
        Ok((length, VERSION)) if length == items => Ok(()),
        Ok((_, later)) if later > VERSION => Err(SealedError::Newer),
        _ => Err(SealedError::Foreign),
    }
}

/// A file of answers, for the way back.
#[must_use]
pub fn write_receipts(answers: &[Answer]) -> Vec<u8> {
    let mut out = Writer::with_capacity(1_024);
    out.array(3).text(RECEIPTS).uint(VERSION);
    out.list(answers, |out, answer| {
        out.bytes(&answer.encode());
    });
    out.into_bytes()
}

/// The answers of a file; each is verified by itself.
///
/// # Errors
/// [`SealedError`].
pub fn read_receipts(file: &[u8]) -> Result<Vec<Vec<u8>>, SealedError> {
    let mut reader = Reader::new(file);
    begin(&mut reader, RECEIPTS, 3)?;
    let mut read = || {
        let answers = reader.list(MAX_ITEMS, "answers", |r| r.bytes().map(<[u8]>::to_vec))?;
        reader.end()?;
        Ok::<_, CborError>(answers)
    };
    read().map_err(|_| SealedError::Foreign)
}

/// Randomness that was given beforehand: the key encapsulation asks once, for 32 bytes.
struct Given(Zeroizing<[u8; 32]>);

impl TryRng for Given {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let [a, b, c, d, ..] = *self.0;
        Ok(u32::from_be_bytes([a, b, c, d]))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let [a, b, c, d, e, f, g, h, ..] = *self.0;
        Ok(u64::from_be_bytes([a, b, c, d, e, f, g, h]))
    }

    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
        for (to, from) in buffer.iter_mut().zip(self.0.iter().cycle()) {
            *to = *from;
        }
        Ok(())
    }
}

impl TryCryptoRng for Given {}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(key: &SealKey, requests: &[&[u8]]) -> Vec<u8> {
        let mut sealer = Sealer::new(&key.public(), Zeroizing::new([9; 32])).expect("a key");
        for request in requests {
            sealer.push(request).expect("seals");
        }
        sealer.finish()
    }

    #[test]
    fn a_file_opens_for_its_collector_alone_and_hides_what_it_holds() {
        let (key, other) = (SealKey::from_seed(&[1; 32]), SealKey::from_seed(&[2; 32]));
        let sealed = file(&key, &[b"AO-0770431", b"1204.35"]);
        let opened: Result<Vec<_>, _> = Opener::new(&sealed, &key).expect("opens").collect();
        assert_eq!(opened, Ok(vec![b"AO-0770431".to_vec(), b"1204.35".to_vec()]));
        let stolen: Result<Vec<_>, _> = Opener::new(&sealed, &other).expect("reads").collect();
        assert_eq!(stolen, Err(SealedError::Sealed));
        assert!(!sealed.windows(7).any(|window| window == b"0770431" || window == b"1204.35"));
    }

    #[test]
    fn a_changed_or_foreign_file_is_told() {
        let key = SealKey::from_seed(&[1; 32]);
        let mut sealed = file(&key, &[b"a", b"b"]);
        let last = sealed.len() - 1;
        sealed[last] ^= 1;
        let opened: Vec<_> = Opener::new(&sealed, &key).expect("reads").collect();
        assert_eq!(opened, [Ok(b"a".to_vec()), Err(SealedError::Sealed)]);
        assert!(matches!(Opener::new(b"x", &key), Err(SealedError::Foreign)));
        assert!(matches!(Opener::new(&write_receipts(&[]), &key), Err(SealedError::Foreign)));
        assert_eq!(read_receipts(&file(&key, &[])), Err(SealedError::Foreign));
        assert_eq!(Sealer::new(&[0; 32], Zeroizing::new([9; 32])).err(), Some(SealedError::Key), "a weak key");
    }

    #[test]
    fn answers_come_back() {
        let answer = Answer { receipt: vec![1, 2], documents: vec![vec![3]] };
        let file = write_receipts(std::slice::from_ref(&answer));
        assert_eq!(read_receipts(&file), Ok(vec![answer.encode()]));
    }
}
