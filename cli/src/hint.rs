//! What a person at the command line does about a failure. The library names no command; this table does.

use roughcheck::messages::{ErrorCode, ErrorWords, Language, text};

/// What to type or set, as a sentence; none where the failure's own text says all that helps.
pub(crate) fn hint(words: &ErrorWords, language: Language) -> Option<String> {
    let id = match (words.code(), words.which()) {
        (ErrorCode::NoStation, _) => "hint-no-station",
        (ErrorCode::NoEntry, _) => "hint-no-entry",
        (ErrorCode::ReasonNeeded, _) => "hint-reason-needed",
        (ErrorCode::Unprunable, Some("no-receipt")) => "hint-sync",
        (ErrorCode::Unprunable, Some("no-floor")) | (ErrorCode::PinDiffers, _) => "hint-trust-install",
        (ErrorCode::NoCollector | ErrorCode::UnknownStation, _) => "hint-enrol",
        (ErrorCode::TooLarge | ErrorCode::Stuck, _) => "hint-sync-to",
        (ErrorCode::NoTime | ErrorCode::Cancelled, _) => "hint-sync-again",
        (ErrorCode::Head, _) => "hint-head",
        (ErrorCode::PasswordNeeded, _) => "hint-password-needed",
        (ErrorCode::WrongPassword, _) => "hint-wrong-password",
        (ErrorCode::KeyFile, Some("open")) => "hint-key-file-open",
        (ErrorCode::NumberConflict, Some("voided" | "unsigned")) => "hint-yes",
        (ErrorCode::NumberConflict, Some("another")) => "hint-revocation-key",
        (ErrorCode::NumberConflict, _) => "hint-replaces",
        _ => return None,
    };
    Some(text(language, id, &[]))
}

/// That nothing is lost where not everything was sent.
pub(crate) fn waiting(entries: u64, language: Language) -> String {
    text(language, "say-waiting", &[("entries", entries.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_no_station_is_told_the_command_in_every_language() {
        let words = ErrorWords::from(ErrorCode::NoStation);
        for language in Language::ALL {
            assert!(hint(&words, language).is_some_and(|hint| hint.contains("station init")), "{language:?}");
        }
        assert_eq!(hint(&ErrorCode::Entropy.into(), Language::English), None);
    }

    #[test]
    fn what_waits_is_counted_in_every_language() {
        assert_eq!(waiting(1, Language::English), "One entry waits and is kept.");
        assert_eq!(waiting(2, Language::French), "2 inscriptions attendent et sont gardées.");
        assert!(Language::ALL.into_iter().all(|language| waiting(21, language).contains("21")));
    }
}
