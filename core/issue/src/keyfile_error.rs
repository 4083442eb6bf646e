//! Why a key file cannot be made, read or used.

use thiserror::Error;

use roughcheck_format::base::TextFault;
use roughcheck_verify::messages::{ErrorCode, ErrorWords};

/// The fewest characters of a password that guards the key of a party or an issuer.
pub(super) const SHORTEST_PASSWORD: usize = 12;

/// Why a key file cannot be made, read or used. Names no secret.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeyFileError {
    /// The text is not a key file.
    #[error("not a key file: {0}")]
    Malformed(String),
    /// The holder's name is not acceptable.
    #[error("name of the key's holder: {0}")]
    Name(TextFault),
    /// An empty password, or one too long to be used.
    #[error("the password is empty or too long")]
    Password,
    /// A password of fewer than 12 characters for the key of a party or an issuer.
    #[error("the password of such a key has at least {SHORTEST_PASSWORD} characters")]
    ShortPassword,
    /// Others than its owner can read the file.
    #[error("others can read this key file")]
    Open,
    /// The secret half is sealed, and no password was given.
    #[error("this key has a password")]
    PasswordNeeded,
    /// The password does not open the secret half.
    #[error("wrong password for this key")]
    WrongPassword,
    /// Only the public half is there.
    #[error("this key file holds no secret half")]
    NoSecret,
    /// The secret half has another shape than it was written in.
    #[error("the secret half of this key file is damaged")]
    Damaged,
    /// The secret half is another key's.
    #[error("the two halves of this key file do not belong together")]
    Halves,
}

impl KeyFileError {
    /// A stable code for those who embed the library.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind().as_str()
    }

    /// The code as a value.
    #[must_use]
    pub const fn kind(&self) -> ErrorCode {
        match self {
            Self::Malformed(_) | Self::Open => ErrorCode::KeyFile,
            Self::Name(_) => ErrorCode::KeyName,
            Self::Password | Self::ShortPassword => ErrorCode::Password,
            Self::PasswordNeeded => ErrorCode::PasswordNeeded,
            Self::WrongPassword => ErrorCode::WrongPassword,
            Self::NoSecret => ErrorCode::NoSecret,
            Self::Damaged | Self::Halves => ErrorCode::KeyDamaged,
        }
    }

    /// What happened, ready to be said in any language.
    #[must_use]
    pub fn words(&self) -> ErrorWords {
        let code = self.kind();
        match self {
            Self::Malformed(problem) => ErrorWords::from(code).detail(problem),
            Self::Name(problem) => ErrorWords::from(code).detail(problem),
            Self::Halves => ErrorWords::case(code, "halves"),
            Self::Open => ErrorWords::case(code, "open"),
            Self::ShortPassword => {
                ErrorWords::case(code, "short").param("least", u64::try_from(SHORTEST_PASSWORD).unwrap_or(u64::MAX))
            }
            Self::Password | Self::PasswordNeeded | Self::WrongPassword | Self::NoSecret | Self::Damaged => code.into(),
        }
    }
}
