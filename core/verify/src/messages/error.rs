//! Failures in a person's language: what happened, and what helps wherever it happens. Where to press or what to type is
//! added by the front end, which alone knows its screens and commands.

use std::fmt::Display;

use super::catalogue::{Arg, has, own_text, text, with_english};
use super::language::Language;
use crate::check::{ParcelError, ParcelFault};
use crate::trust::TrustCode;
use roughcheck_format::base::coded;
use roughcheck_format::certificate::FigureError;

coded! {
    /// The stable codes of every failure that an app or a program may see. They are for ever: one is added, none is changed
    /// or used again. [`TrustCode`] has the refusals of trust documents.
    #[derive(Hash)]
    #[non_exhaustive]
    pub enum ErrorCode {
        /// Somebody else works with the same data.
        Busy = "busy",
        /// The folder holds no station.
        NoStation = "no-station",
        /// A later version wrote the station.
        NewerStation = "newer-station",
        /// The disk, a file or the database failed.
        Store = "store",
        /// A key cannot sign now.
        Signer = "signer",
        /// The device gives no randomness.
        Entropy = "entropy",
        /// The host's copy of the last head cannot be read or kept.
        LastHead = "last-head",
        /// The key that seals personal fields cannot be used.
        SealingKey = "sealing-key",
        /// The device's key cannot be used.
        DeviceKey = "device-key",
        /// A personal field cannot be sealed or opened.
        Sealed = "sealed",
        /// The journal has no such entry.
        NoEntry = "no-entry",
        /// The entry is not a check.
        NotACheck = "not-a-check",
        /// The decision does not fit the verdict and needs a reason.
        ReasonNeeded = "reason-needed",
        /// An observation of the parcel is not acceptable.
        Parcel = "parcel",
        /// The entry has no personal field left.
        NothingToForget = "nothing-to-forget",
        /// No row may be removed yet.
        Unprunable = "unprunable",
        /// An export could not be written.
        Export = "export",
        /// The text is not a head of a journal.
        Head = "head",
        /// The station is pinned to another root.
        PinDiffers = "pin-differs",
        /// The post came by a token.
        PostByToken = "post-by-token",
        /// A text is not acceptable.
        Text = "text",
        /// The text is not a token that this version reads.
        Token = "token",
        /// The station was introduced to no collector.
        NoCollector = "no-collector",
        /// The answer of a collector does not count.
        Receipt = "receipt",
        /// A file for or from a collector cannot be used.
        SyncFile = "sync-file",
        /// The address is not in its plain form.
        Address = "address",
        /// Plain http to another machine.
        PlainHttp = "plain-http",
        /// The time was up.
        NoTime = "no-time",
        /// Nobody answered.
        NoAnswer = "no-answer",
        /// The collector does not know the station.
        UnknownStation = "unknown-station",
        /// The collector takes nothing more of the station.
        RevokedStation = "revoked-station",
        /// Something before the collector wants a login.
        Denied = "denied",
        /// No collector of this protocol is at the address.
        NotACollector = "not-a-collector",
        /// The network takes not even one entry.
        TooLarge = "too-large",
        /// The host wanted it to stop.
        Cancelled = "cancelled",
        /// The collector answers and gets no further.
        Stuck = "stuck",
        /// An argument of a call is not acceptable.
        Argument = "argument",
        /// The bytes are not a frame of a camera.
        Frame = "frame",
        /// The bytes are not a picture that is read.
        Photo = "photo",
        /// The build lacks this part.
        NotBuilt = "not-built",
        /// The data of a certificate cannot stand.
        Record = "record",
        /// The number was signed with other content.
        NumberConflict = "number-conflict",
        /// The ledger cannot be read.
        LedgerDamaged = "ledger-damaged",
        /// The text does not fit into a code.
        TooLong = "too-long",
        /// The code could not be drawn.
        Draw = "draw",
        /// The key is for something else.
        KeyKind = "key-kind",
        /// The key's algorithm does not sign certificates.
        KeyAlgorithm = "key-algorithm",
        /// The signature does not hold under the signer's own key.
        Signature = "signature",
        /// The file is not a key file.
        KeyFile = "key-file",
        /// The name of a key's holder is not acceptable.
        KeyName = "key-name",
        /// The password is not acceptable.
        Password = "password",
        /// The key has a password.
        PasswordNeeded = "password-needed",
        /// The password does not open the key.
        WrongPassword = "wrong-password",
        /// The key file holds no secret half.
        NoSecret = "no-secret",
        /// The key file is damaged.
        KeyDamaged = "key-damaged",
        /// The issuer was closed.
        Closed = "closed",
    }
}

/// Every code that an app may see: of failures, then of refused trust documents.
pub fn error_codes() -> impl Iterator<Item = &'static str> {
    ErrorCode::ALL.into_iter().map(ErrorCode::as_str).chain(TrustCode::ALL.into_iter().map(TrustCode::as_str))
}

/// What a code says, as one or two sentences; none for a code that this version does not know.
#[must_use]
pub fn error_text(language: Language, code: &str) -> Option<String> {
    error_codes().find(|known| *known == code).map(|code| text(language, &id(code, None), &[]))
}

fn id(code: &str, case: Option<&str>) -> String {
    let code = code.replace('.', "-");
    case.map_or_else(|| format!("error-{code}"), |case| format!("error-{code}-{case}"))
}

/// A failure, ready to be said in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorWords {
    code: ErrorCode,
    case: Option<&'static str>,
    params: Vec<(&'static str, Arg)>,
    detail: Option<String>,
}

impl From<ErrorCode> for ErrorWords {
    fn from(code: ErrorCode) -> Self {
        Self { code, case: None, params: Vec::new(), detail: None }
    }
}

impl From<&ParcelError> for ErrorWords {
    fn from(error: &ParcelError) -> Self {
        let case = |case| Self::case(ErrorCode::Parcel, case).param("field", error.field);
        match &error.fault {
            ParcelFault::Expected(expected) => case("field").detail(expected),
            ParcelFault::Figure(FigureError::Ambiguous(one, other)) => {
                case("two-readings").param("one", one).param("other", other)
            }
            ParcelFault::Figure(FigureError::TooFine(one, other)) => {
                case("too-fine").param("one", one).param("other", other)
            }
            ParcelFault::Figure(FigureError::Unread | FigureError::TooLarge) => case("figure"),
        }
    }
}

impl ErrorWords {
    /// A case of the code with a text of its own, `error-CODE-CASE`.
    #[must_use]
    pub fn case(code: ErrorCode, case: &'static str) -> Self {
        Self { case: Some(case), ..code.into() }
    }

    /// A parameter of the text.
    #[must_use]
    pub fn param(mut self, name: &'static str, value: impl Display) -> Self {
        self.params.push((name, value.to_string().into()));
        self
    }

    /// A count of the text, which chooses its plural.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: u64) -> Self {
        self.params.push((name, count.into()));
        self
    }

    /// What the system or a format said of it, which no catalogue translates; shown in brackets.
    #[must_use]
    pub fn detail(mut self, detail: impl Display) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// What the system or a format said of it, in English, as it stands in brackets.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// The case of the code, for a front end that knows what helps there.
    #[must_use]
    pub const fn which(&self) -> Option<&'static str> {
        self.case
    }

    /// The name of its text in the catalogues.
    #[must_use]
    pub fn id(&self) -> String {
        id(self.code.as_str(), self.case)
    }

    /// What happened, in this language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let own = if has(Language::English, &self.id()) { self.id() } else { id(self.code.as_str(), None) };
        with_english(language, |language| {
            let args: Vec<(&str, Arg)> =
                self.params.iter().map(|(name, value)| (*name, in_words(language, name, value))).collect();
            let text = own_text(language, &own, &args);
            let Some(detail) = &self.detail else { return text };
            format!("{} ({detail}).", text.trim_end_matches(['.', '。']))
        })
    }
}

/// Verdicts and decisions by their word in this language.
fn in_words(language: Language, name: &str, value: &Arg) -> Arg {
    match value {
        Arg::Text(text) if has(Language::English, &format!("{name}-{text}")) => {
            own_text(language, &format!("{name}-{text}"), &[]).into()
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_text_in_every_language() {
        for (language, code) in Language::ALL.iter().flat_map(|one| error_codes().map(move |code| (*one, code))) {
            assert!(has(language, &id(code, None)), "{code} has no text in {language:?}");
            let text = error_text(language, code).expect("known");
            assert!(text.ends_with(['.', '。']) && !text.contains("{$"), "{code}: {text}");
        }
        assert_eq!(error_text(Language::English, "no-such-code"), None);
    }

    #[test]
    fn every_text_of_a_failure_belongs_to_a_code_and_names_no_command() {
        let codes: Vec<String> = error_codes().map(|code| id(code, None)).collect();
        for language in Language::ALL {
            let texts = super::super::tests::messages(language);
            let texts = texts.iter().filter(|(name, _)| name.starts_with("error-"));
            let mut count = 0;
            for (name, text) in texts {
                let of = |code: &String| *name == *code || name.starts_with(&format!("{code}-"));
                assert!(codes.iter().any(of), "{name} belongs to no code");
                let whole = text.trim_end().ends_with(['.', '。', '}']);
                assert!(!text.contains('`') && !text.contains("--") && whole, "{name} names a command");
                count += 1;
            }
            assert!(count >= codes.len());
        }
    }

    #[test]
    fn data_stand_in_the_text_and_foreign_words_in_brackets() {
        let entry = ErrorWords::case(ErrorCode::NoEntry, "named").param("entry", "7");
        assert_eq!(entry.text(Language::English), "There is no entry 7 in this journal.");
        assert_eq!(entry.text(Language::French), "Ce journal n'a pas d'inscription 7.");
        let disk = ErrorWords::from(ErrorCode::Export).detail("disk full");
        assert_eq!(disk.text(Language::English), "The export could not be written (disk full).");
        // A case without a text falls back on the text of its code.
        let odd = ErrorWords::case(ErrorCode::Export, "odd");
        assert_eq!(odd.text(Language::English), "The export could not be written.");
    }
}
