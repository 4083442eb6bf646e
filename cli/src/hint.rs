//! What a person at the command line does about a failure. The library names no command; this table does.

use roughcheck::messages::{ErrorCode, ErrorWords, Language};

/// What to type or set, as a sentence; none where the failure's own text says all that helps.
pub(crate) fn hint(words: &ErrorWords, language: Language) -> Option<&'static str> {
    let (english, french) = both(words.code(), words.which())?;
    Some(match language {
        Language::English => english,
        Language::French => french,
    })
}

fn both(code: ErrorCode, case: Option<&str>) -> Option<(&'static str, &'static str)> {
    Some(match (code, case) {
        (ErrorCode::NoStation, _) => {
            ("Make one with `roughcheck station init`.", "Faites-en un avec `roughcheck station init`.")
        }
        (ErrorCode::NoEntry, _) => ("See `journal list`.", "Voyez `journal list`."),
        (ErrorCode::ReasonNeeded, _) => ("Give it with --reason.", "Donnez-le avec --reason."),
        (ErrorCode::Unprunable, Some("no-receipt")) => ("Use `sync`.", "Utilisez `sync`."),
        (ErrorCode::Unprunable, Some("no-floor")) | (ErrorCode::PinDiffers, _) => {
            ("Use `trust install FILE`.", "Utilisez `trust install FILE`.")
        }
        (ErrorCode::NoCollector | ErrorCode::UnknownStation, _) => {
            ("Use `station enrol --token T`.", "Utilisez `station enrol --token T`.")
        }
        (ErrorCode::TooLarge | ErrorCode::Stuck, _) => ("Use `sync --to FILE`.", "Utilisez `sync --to FILE`."),
        (ErrorCode::NoTime | ErrorCode::Cancelled, _) => ("Call `sync` again.", "Appelez `sync` de nouveau."),
        (ErrorCode::Head, _) => ("`journal head` shows one.", "`journal head` en montre une."),
        (ErrorCode::PasswordNeeded, _) => (
            "Put it into the environment as ROUGHCHECK_KEY_PASSWORD.",
            "Mettez-le dans l'environnement sous ROUGHCHECK_KEY_PASSWORD.",
        ),
        (ErrorCode::WrongPassword, _) => (
            "It is read from the environment, ROUGHCHECK_KEY_PASSWORD.",
            "Il est lu dans l'environnement, ROUGHCHECK_KEY_PASSWORD.",
        ),
        (ErrorCode::NumberConflict, _) => ("The field is `replaces`.", "Le champ est `replaces`."),
        _ => return None,
    })
}

/// That nothing is lost where not everything was sent.
pub(crate) fn waiting(entries: u64, language: Language) -> String {
    match language {
        Language::English => format!("{entries} entries wait and are kept."),
        Language::French => format!("{entries} inscriptions attendent et sont gardées."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_no_station_is_told_the_command_in_either_language() {
        let words = ErrorWords::from(ErrorCode::NoStation);
        for language in Language::ALL {
            assert!(hint(&words, language).is_some_and(|hint| hint.contains("station init")), "{language:?}");
        }
        assert_eq!(hint(&ErrorCode::Entropy.into(), Language::English), None);
    }
}
