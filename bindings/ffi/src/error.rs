//! The one error that apps see, and the one that they may throw at us.

use thiserror::Error;

/// The phone, the station or the caller failed. `code` is stable and meant for programs, `text` is English and meant for
/// logs: it holds no secret and no person's name.
#[derive(Debug, Clone, PartialEq, Eq, Error, uniffi::Error)]
pub enum RoughcheckError {
    /// The call did nothing, or nothing that counts.
    #[error("{code}: {text}")]
    Failed {
        /// Stable. Of a station: `busy`, `no-station`, `newer-station`, `store`, `signer`, `entropy`, `sealed`,
        /// `sealing-key`, `device-key`, `last-head`, `no-entry`, `not-a-check`, `reason-needed`, `parcel`,
        /// `nothing-to-forget`, `unprunable`, `export`, `no-collector`, `receipt`, `sync-file`, `pin-differs`, `text`,
        /// `token`. Of a collector's address: `address`, `plain-http`. Of a value or a frame: `argument`, `frame`, `not-built`.
        /// Of an issuer: `record`, `number-conflict`, `ledger-damaged`, `too-long`, `draw`, `key-kind`, `key-algorithm`,
        /// `signer`, `signature`, `busy`, `store`, `key-file`, `key-name`, `password`, `password-needed`,
        /// `wrong-password`, `no-secret`, `key-damaged`, `closed`.
        code: String,
        /// What was found and what to do, in English.
        text: String,
    },
}

impl RoughcheckError {
    /// A failure of the caller: which argument, and what it takes.
    pub(crate) fn argument(what: &str, problem: impl ToString) -> Self {
        Self::new("argument", format!("{what}: {}", problem.to_string()))
    }

    pub(crate) fn new(code: &str, text: impl ToString) -> Self {
        Self::Failed { code: code.to_owned(), text: text.to_string() }
    }
}

impl From<roughcheck::Error> for RoughcheckError {
    fn from(error: roughcheck::Error) -> Self {
        Self::new(error.code(), error)
    }
}

/// What an app's own code throws when it cannot do what it was asked. Anything else that it throws counts the same.
#[derive(Debug, Clone, PartialEq, Eq, Error, uniffi::Error)]
pub enum HostError {
    /// Not now: the device is locked, the file cannot be written, the network is gone.
    #[error("{text}")]
    Unavailable {
        /// Why, for logs.
        text: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for HostError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unavailable { text: error.reason }
    }
}
