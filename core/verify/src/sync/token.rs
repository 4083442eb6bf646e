//! The token that introduces a device to its collector, and the device's answer to it.
//!
//! A token is carried by hand from headquarters to one phone. It tells the phone which root and which receipt key to
//! believe; the phone proves that it held the token by a MAC under the token's secret, never by the secret itself, so
//! that a false collector learns nothing that it could use elsewhere.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::check::{Post, Procedure};
use roughcheck_format::base::{CborError, CborFault, Digest, Domain, Reader, Writer, check_text, from_hex, to_hex};

const PREFIX: &str = "RCT1-";
/// Longest token that is read.
const MAX_TEXT: usize = 1_024;
const CHECK: usize = 4;
const MAC_LABEL: &[u8] = b"roughcheck enrolment 1\0";

/// What headquarters gives to one station.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    /// Known to headquarters and to this token alone.
    pub secret: Zeroizing<[u8; 16]>,
    /// The digest of the root to believe in.
    pub root: Digest,
    /// The digest of the collector's receipt key: [`Digest::of`] in [`Domain::ReceiptKey`].
    pub receipt_key: Digest,
    /// The collector's X25519 key, to which files are sealed.
    pub seal_key: [u8; 32],
    /// The post that the station serves at.
    pub post: Post,
}

/// A device's answer to its token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enrolling {
    /// Which token: the beginning of the digest of its secret.
    pub token: [u8; 16],
    /// HMAC-SHA-256 under the secret over token, receipt key and device key.
    pub mac: [u8; 32],
}

/// Why a text is not read as a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TokenError {
    /// Another text altogether.
    #[error("not an enrolment token: it begins with {PREFIX}")]
    Foreign,
    /// A digit is wrong or missing.
    #[error("the enrolment token was mistyped or cut: copy it again")]
    Mistyped,
    /// Of a later version, or not acceptable.
    #[error("the enrolment token cannot be read by this version")]
    Unreadable,
}

impl Token {
    /// How the text of a token begins.
    pub const PREFIX: &str = PREFIX;

    /// The short name under which headquarters keeps the token.
    #[must_use]
    pub fn id(&self) -> [u8; 16] {
        id_of(&self.secret)
    }

    /// The answer of the device with this key.
    #[must_use]
    pub fn enrol(&self, device_key: &[u8]) -> Enrolling {
        enrolling_of(&self.secret, self.receipt_key, device_key)
    }

    /// The token as text: a prefix and hexadecimal digits, the last eight of them a check.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut out = Writer::with_capacity(192);
        out.array(7)
            .uint(1)
            .bytes(&self.secret[..])
            .bytes(&self.root.0)
            .bytes(&self.receipt_key.0)
            .bytes(&self.seal_key);
        out.array(2).text(self.post.country.as_str()).text(&self.post.name);
        out.uint(self.post.procedure.code());
        let mut bytes = Zeroizing::new(out.into_bytes());
        let check = check_of(&bytes);
        bytes.extend_from_slice(&check);
        Zeroizing::new(format!("{PREFIX}{}", to_hex(&bytes)))
    }

    /// Reads a token.
    ///
    /// # Errors
    /// [`TokenError`]; it never repeats what was typed.
    pub fn parse(text: &str) -> Result<Self, TokenError> {
        let digits = text.trim().strip_prefix(PREFIX).filter(|_| text.len() <= MAX_TEXT).ok_or(TokenError::Foreign)?;
        let bytes = Zeroizing::new(from_hex(digits).map_err(|_| TokenError::Mistyped)?);
        let at = bytes.len().checked_sub(CHECK).ok_or(TokenError::Mistyped)?;
        let (content, check) = bytes.split_at_checked(at).ok_or(TokenError::Mistyped)?;
        if check_of(content) != check {
            return Err(TokenError::Mistyped);
        }
        Self::read(content).map_err(|_| TokenError::Unreadable)
    }

    fn read(content: &[u8]) -> Result<Self, CborError> {
        let mut reader = Reader::new(content);
        reader.array_of(7, "an enrolment token")?;
        reader.uint_up_to(1, "version")?;
        let secret = Zeroizing::new(reader.bytes_exact("secret")?);
        let root = Digest(reader.bytes_exact("root")?);
        let receipt_key = Digest(reader.bytes_exact("receipt key")?);
        let seal_key = reader.bytes_exact("seal key")?;
        reader.array_of(2, "country and post")?;
        let fail = reader.fail(CborFault::OutOfBounds("post"));
        let country = reader.text()?.parse().map_err(|_| fail)?;
        let name = reader.text()?.to_owned();
        check_text(&name, Post::MAX_NAME).map_err(|_| fail)?;
        let procedure = reader.one_of("procedure", Procedure::from_code)?;
        reader.end()?;
        Ok(Self { secret, root, receipt_key, seal_key, post: Post { country, name, procedure } })
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Token({})", to_hex(&self.id()))
    }
}

fn id_of(secret: &[u8; 16]) -> [u8; 16] {
    let mut id = [0; 16];
    for (to, from) in id.iter_mut().zip(Digest::of(Domain::Token, secret).0) {
        *to = from;
    }
    id
}

fn check_of(content: &[u8]) -> [u8; CHECK] {
    let [a, b, c, d, ..] = Digest::of(Domain::Token, content).0;
    [a, b, c, d]
}

/// The answer that the holder of `secret` gives for a device key; headquarters computes the same and compares.
#[must_use]
pub fn enrolling_of(secret: &[u8; 16], receipt_key: Digest, device_key: &[u8]) -> Enrolling {
    let token = id_of(secret);
    Enrolling { token, mac: mac(secret, &token, receipt_key, device_key).finalize().into_bytes().into() }
}

impl Enrolling {
    /// Whether this is the answer of a device that held the token with this secret. Takes the same time either way.
    #[must_use]
    pub fn holds(&self, secret: &[u8; 16], receipt_key: Digest, device_key: &[u8]) -> bool {
        self.token == id_of(secret) && mac(secret, &self.token, receipt_key, device_key).verify_slice(&self.mac).is_ok()
    }
}

fn mac(secret: &[u8; 16], token: &[u8; 16], receipt_key: Digest, device_key: &[u8]) -> Hmac<Sha256> {
    // The secret fills less than a block of the hash, so that this is the key schedule of RFC 2104 without hashing.
    let mut key = hmac::digest::Key::<Hmac<Sha256>>::default();
    for (to, from) in key.iter_mut().zip(secret) {
        *to = *from;
    }
    Hmac::<Sha256>::new(&key)
        .chain_update(MAC_LABEL)
        .chain_update(token)
        .chain_update(receipt_key.0)
        .chain_update(device_key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token() -> Token {
        let post =
            Post { country: "EU".parse().expect("a code"), name: "Antwerp 1".into(), procedure: Procedure::Import };
        Token {
            secret: Zeroizing::new([7; 16]),
            root: Digest([1; 32]),
            receipt_key: Digest([2; 32]),
            seal_key: [3; 32],
            post,
        }
    }

    #[test]
    fn a_token_comes_back_and_a_mistyped_one_is_told() {
        let text = token().to_text();
        assert_eq!(Token::parse(&format!(" {}\n", *text)), Ok(token()));
        let at = text.len() - 20;
        let other = if text.as_bytes()[at] == b'0' { "1" } else { "0" };
        let mistyped = format!("{}{other}{}", &text[..at], &text[at + 1..]);
        assert_eq!(Token::parse(&mistyped), Err(TokenError::Mistyped));
        assert_eq!(Token::parse(&text[..text.len() - 2]), Err(TokenError::Mistyped));
        assert_eq!(Token::parse("KP1:ABC"), Err(TokenError::Foreign));
        assert!(!format!("{:?}", token()).contains("0707"));
    }

    #[test]
    fn every_procedure_comes_back_and_another_number_is_none() {
        for procedure in Procedure::ALL {
            let mut token = token();
            token.post.procedure = procedure;
            assert_eq!(Token::parse(&token.to_text()), Ok(token));
        }
        let text = token().to_text();
        let bytes = from_hex(&text[PREFIX.len()..]).expect("hex");
        // The procedure is the last byte before the check.
        let (content, _) = bytes.split_at(bytes.len() - CHECK - 1);
        for unknown in [&[3][..], &[0x18, 0xff]] {
            let content = [content, unknown].concat();
            let text = format!("{PREFIX}{}{}", to_hex(&content), to_hex(&check_of(&content)));
            assert_eq!(Token::parse(&text), Err(TokenError::Unreadable));
        }
    }

    #[test]
    fn an_answer_holds_for_its_token_key_and_collector_alone() {
        let answer = token().enrol(b"device");
        assert!(answer.holds(&[7; 16], Digest([2; 32]), b"device"));
        assert!(!answer.holds(&[8; 16], Digest([2; 32]), b"device"));
        assert!(!answer.holds(&[7; 16], Digest([9; 32]), b"device"));
        assert!(!answer.holds(&[7; 16], Digest([2; 32]), b"thief"));
        let bytes = [&answer.token[..], &answer.mac].concat();
        assert!(!bytes.windows(4).any(|window| window == [7; 4]), "the secret stays at home");
    }
}
