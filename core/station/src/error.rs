//! The phone failed. What was seen of a certificate is never an error, it is a report.

use thiserror::Error;

use crate::station::{EntropyError, EntryIdError, LastHeadError, Unprunable};
use crate::store::StoreError;
use roughcheck_format::cose::{SignerError, SuccessorError};
use roughcheck_verify::check::ParcelError;
use roughcheck_verify::journal::{CheckpointError, SealError};
use roughcheck_verify::messages::{ErrorCode, ErrorWords};
use roughcheck_verify::sync::{AddressError, ReceiptError, SealedError, Token, TokenError};

/// A failure of the phone, the station or the caller.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The device's key cannot sign now.
    #[error("the device's key cannot sign now: unlock the device and try again")]
    Signer(#[from] SignerError),
    /// The key that follows the device's key cannot be used now.
    #[error(transparent)]
    Successor(#[from] SuccessorError),
    /// The device gives no randomness.
    #[error(transparent)]
    Entropy(#[from] EntropyError),
    /// The second copy of the journal's head cannot be read now.
    #[error(transparent)]
    LastHead(#[from] LastHeadError),
    /// A personal field cannot be sealed or opened.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// No such entry.
    #[error("no entry {0} in this journal")]
    NoEntry(String),
    /// The entry is not a check.
    #[error("entry {0} is not a check")]
    NotACheck(String),
    /// A decision that does not fit the verdict needs a reason.
    #[error("the verdict was {verdict}: {decision} needs a reason")]
    ReasonNeeded {
        /// The verdict.
        verdict: &'static str,
        /// The decision.
        decision: &'static str,
    },
    /// The parcel as typed is not acceptable.
    #[error(transparent)]
    Parcel(#[from] ParcelError),
    /// The entry has no personal field, or none any more.
    #[error("entry {0} has no personal field left to forget")]
    NothingToForget(String),
    /// Nothing may be pruned.
    #[error("nothing can be pruned: {}", unprunable(*.0))]
    Unprunable(Unprunable),
    /// An export could not be written.
    #[error("the export could not be written: {0}")]
    Export(String),
    /// The station was introduced to no collector.
    #[error("this station knows no collector: enrol it with a token from headquarters")]
    NoCollector,
    /// An answer that does not count.
    #[error(transparent)]
    Receipt(#[from] ReceiptError),
    /// A file for or from a collector.
    #[error(transparent)]
    File(#[from] SealedError),
    /// A text that somebody kept as a head is none, or was changed.
    #[error("this is not a head of a journal: {0}")]
    Head(CheckpointError),
    /// The station believes in another root.
    #[error("this station is pinned to another root; a new root comes inside a bundle")]
    PinDiffers,
    /// The post came by a token, and only a token changes it.
    #[error("the post of this station came by a token: only another token changes it")]
    PostByToken,
    /// A text is not acceptable.
    #[error("{what}: {problem}")]
    Text {
        /// Which text.
        what: &'static str,
        /// Why.
        problem: roughcheck_format::base::TextFault,
    },
}

impl Error {
    /// A stable code for those who embed the library.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind().as_str()
    }

    /// The code as a value.
    #[must_use]
    pub const fn kind(&self) -> ErrorCode {
        match self {
            Self::Store(StoreError::Busy) => ErrorCode::Busy,
            Self::Store(StoreError::NoStation) => ErrorCode::NoStation,
            Self::Store(StoreError::Newer) => ErrorCode::NewerStation,
            Self::Store(_) => ErrorCode::Store,
            Self::Signer(_) => ErrorCode::Signer,
            Self::Successor(_) => ErrorCode::DeviceKey,
            Self::Entropy(_) => ErrorCode::Entropy,
            Self::LastHead(_) => ErrorCode::LastHead,
            Self::Seal(_) => ErrorCode::Sealed,
            Self::NoEntry(_) => ErrorCode::NoEntry,
            Self::NotACheck(_) => ErrorCode::NotACheck,
            Self::ReasonNeeded { .. } => ErrorCode::ReasonNeeded,
            Self::Parcel(_) => ErrorCode::Parcel,
            Self::NothingToForget(_) => ErrorCode::NothingToForget,
            Self::Unprunable(_) => ErrorCode::Unprunable,
            Self::Export(_) => ErrorCode::Export,
            Self::NoCollector => ErrorCode::NoCollector,
            Self::Receipt(_) => ErrorCode::Receipt,
            Self::File(_) => ErrorCode::SyncFile,
            Self::Head(_) => ErrorCode::Head,
            Self::PinDiffers => ErrorCode::PinDiffers,
            Self::PostByToken => ErrorCode::PostByToken,
            Self::Text { .. } => ErrorCode::Text,
        }
    }

    /// What happened, ready to be said in any language.
    #[must_use]
    pub fn words(&self) -> ErrorWords {
        let code = self.kind();
        match self {
            Self::Store(StoreError::Enrolment) => ErrorWords::case(code, "enrolment"),
            Self::Store(StoreError::Database(error)) => {
                ErrorWords::from(code).detail(format_args!("database: {error}"))
            }
            Self::Store(StoreError::File(error)) => ErrorWords::from(code).detail(error),
            Self::Store(StoreError::Busy | StoreError::NoStation | StoreError::Newer)
            | Self::Signer(_)
            | Self::Seal(_)
            | Self::NoCollector
            | Self::PinDiffers
            | Self::PostByToken => code.into(),
            Self::Successor(error) => ErrorWords::from(code).detail(&error.0),
            Self::Entropy(error) => ErrorWords::from(code).detail(&error.0),
            Self::LastHead(error) => ErrorWords::from(code).detail(&error.0),
            Self::NoEntry(entry) | Self::NotACheck(entry) | Self::NothingToForget(entry) => {
                ErrorWords::case(code, "named").param("entry", entry)
            }
            Self::ReasonNeeded { verdict, decision } => {
                ErrorWords::case(code, "for").param("verdict", verdict).param("decision", decision)
            }
            Self::Parcel(error) => ErrorWords::from(error),
            Self::Unprunable(why) => unprunable_words(*why),
            Self::Export(error) => ErrorWords::from(code).detail(error),
            Self::Receipt(error) => receipt_words(*error),
            Self::File(SealedError::Foreign) => ErrorWords::case(code, "foreign"),
            Self::File(SealedError::Newer) => ErrorWords::case(code, "newer"),
            Self::File(SealedError::Sealed) => ErrorWords::case(code, "sealed"),
            Self::File(SealedError::Key) => ErrorWords::from(code).detail(SealedError::Key),
            Self::Head(error) => ErrorWords::from(code).detail(error),
            Self::Text { what, problem } => ErrorWords::case(code, "what").param("what", what).detail(problem),
        }
    }
}

/// Why a text is not read as a token, ready to be said in any language.
#[must_use]
pub fn token_words(error: TokenError) -> ErrorWords {
    let case = match error {
        TokenError::Foreign => {
            return ErrorWords::case(ErrorCode::Token, "foreign").param("prefix", Token::PREFIX);
        }
        TokenError::Mistyped => "mistyped",
        TokenError::Unreadable => "unreadable",
    };
    ErrorWords::case(ErrorCode::Token, case)
}

/// Why nothing is sent to an address, ready to be said in any language.
#[must_use]
pub fn address_words(error: AddressError) -> ErrorWords {
    ErrorCode::from_name(error.code()).unwrap_or(ErrorCode::Address).into()
}

/// Why a receipt does not count, ready to be said in any language.
fn receipt_words(error: ReceiptError) -> ErrorWords {
    let case = match error {
        ReceiptError::Unreadable => "unreadable",
        ReceiptError::Newer => "newer",
        ReceiptError::ForeignKey => "foreign-key",
        ReceiptError::Signature => "signature",
        ReceiptError::Withheld => "withheld",
    };
    ErrorWords::case(ErrorCode::Receipt, case)
}

fn unprunable_words(why: Unprunable) -> ErrorWords {
    match why {
        Unprunable::NoReceipt => ErrorWords::case(ErrorCode::Unprunable, "no-receipt"),
        Unprunable::TooYoung(until) => ErrorWords::case(ErrorCode::Unprunable, "too-young").param("until", until),
        Unprunable::NoFloor => ErrorWords::case(ErrorCode::Unprunable, "no-floor"),
    }
}

/// A text that names no entry names none that is there.
impl From<EntryIdError> for Error {
    fn from(EntryIdError(text): EntryIdError) -> Self {
        Self::NoEntry(text)
    }
}

fn unprunable(why: Unprunable) -> String {
    match why {
        Unprunable::NoReceipt => "no receipt of a collector covers any row: send first".to_owned(),
        Unprunable::TooYoung(until) => {
            format!("the policy's years end on {until} for the oldest row that a receipt covers")
        }
        Unprunable::NoFloor => "no signed time is known yet: install a bundle first".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::base::{TextFault, Timestamp};
    use roughcheck_verify::check::ParcelFault;
    use roughcheck_verify::messages::{Language, has};

    #[test]
    fn every_case_has_a_text_in_every_language() {
        let entry = || "1".to_owned();
        let mut errors = vec![
            Error::Store(StoreError::Enrolment),
            Error::NoEntry(entry()),
            Error::NotACheck(entry()),
            Error::NothingToForget(entry()),
            Error::ReasonNeeded { verdict: "refuse", decision: "release" },
            Error::Parcel(ParcelError { field: "carats", fault: ParcelFault::Expected("a number") }),
            Error::Text { what: "post", problem: TextFault::Empty },
            Error::Unprunable(Unprunable::NoReceipt),
            Error::Unprunable(Unprunable::TooYoung(Timestamp::from_seconds(0))),
            Error::Unprunable(Unprunable::NoFloor),
        ];
        errors.extend([SealedError::Foreign, SealedError::Newer, SealedError::Sealed].map(Error::File));
        let receipt =
            [ReceiptError::Unreadable, ReceiptError::Newer, ReceiptError::ForeignKey, ReceiptError::Signature];
        errors.extend(receipt.map(Error::Receipt));
        errors.push(Error::Receipt(ReceiptError::Withheld));
        for (error, language) in errors.iter().flat_map(|error| Language::ALL.map(|language| (error, language))) {
            let words = error.words();
            assert_eq!(words.code(), error.kind());
            assert!(words.which().is_some() && has(language, &words.id()), "{} in {language:?}", words.id());
            assert!(!words.text(language).contains('$'), "{}", words.text(language));
        }
        for words in [TokenError::Foreign, TokenError::Mistyped, TokenError::Unreadable].map(token_words) {
            assert!(Language::ALL.iter().all(|language| has(*language, &words.id())), "{}", words.id());
        }
        assert_eq!(address_words(AddressError::PlainHttp).code(), ErrorCode::PlainHttp);
    }

    #[test]
    fn no_error_names_a_command() {
        for error in [Error::NoCollector, Error::NoEntry("1".to_owned()), StoreError::NoStation.into()] {
            assert!(!error.to_string().contains('`'), "{error}");
        }
    }
}
