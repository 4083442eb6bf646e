//! The one error that apps see, and the one that they may throw at us.

use roughcheck::messages::{ErrorCode, Language};
use thiserror::Error;

/// The phone, the station or the caller failed. `code` is stable and meant for programs, `text` is English and meant for
/// logs: it holds no secret and no person's name.
#[derive(Debug, Clone, PartialEq, Eq, Error, uniffi::Error)]
pub enum RoughcheckError {
    /// The call did nothing, or nothing that counts.
    #[error("{code}: {text}")]
    Failed {
        /// Stable. The pages for apps list all of them with their texts; `error_text` gives them in a language.
        code: String,
        /// What was found and what to do, in English.
        text: String,
    },
}

impl RoughcheckError {
    /// A failure of the caller: which argument, and what it takes.
    pub(crate) fn argument(what: &str, problem: impl ToString) -> Self {
        Self::new(ErrorCode::Argument, format!("{what}: {}", problem.to_string()))
    }

    pub(crate) fn new(code: ErrorCode, text: impl ToString) -> Self {
        Self::Failed { code: code.as_str().to_owned(), text: text.to_string() }
    }
}

impl From<roughcheck::Error> for RoughcheckError {
    fn from(error: roughcheck::Error) -> Self {
        Self::new(error.kind(), error)
    }
}

/// What a code says in a person's language: one of a failure, of `SyncTrouble`, or of a `Refusal`. It names no screen, so
/// add where to press. Null for a code that this version does not know.
///
/// # Errors
/// `argument` for a language without a catalogue.
#[uniffi::export(default(language = "en"))]
pub fn error_text(code: String, language: Language) -> Result<Option<String>, RoughcheckError> {
    Ok(roughcheck::messages::error_text(language, &code))
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
