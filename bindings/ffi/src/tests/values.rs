//! Values that are none are failures of their own, with the stable code `argument`, never a crash.

use roughcheck::base::{Digest, Timestamp};
use roughcheck::certificate::Carats;
use roughcheck::check::{Reason, Rule};
use roughcheck::messages::Language;
use uniffi::{Lift, Lower};

use super::host::code;
use crate::{RoughcheckError, UniFfiTag, certificate_from_json, parcel_from_json, root_words};

/// A text on its way in from another language.
fn lifted<T: Lift<UniFfiTag, FfiType = uniffi::RustBuffer>>(text: &str) -> Result<T, RoughcheckError> {
    let buffer = <String as Lower<UniFfiTag>>::lower(text.to_owned());
    T::try_lift(buffer).map_err(|error| error.downcast().expect("an error of ours, which the caller sees as it is"))
}

#[test]
fn names_and_amounts_are_read_or_refused() {
    assert_eq!(lifted::<Rule>("parcel.carats"), Ok(Rule::ParcelCarats));
    assert_eq!(lifted::<Reason>("differs"), Ok(Reason::Differs));
    assert_eq!(lifted::<Carats>("1203.9").map(|carats| carats.to_string()), Ok("1203.90".to_owned()));
    assert_eq!(lifted::<Carats>("1 203,900 ct").map(|carats| carats.to_string()), Ok("1203.90".to_owned()));
    assert_eq!(lifted::<Language>("fr-BE"), Ok(Language::French));
    assert!(lifted::<Timestamp>("2026-03-01T10:00:00Z").is_ok());
    for wrong in ["", "12,500", "1e3", "-1", "1.005", "10000000000.00", "NaN"] {
        assert_eq!(code(lifted::<Carats>(wrong)), "argument", "{wrong}");
    }
    assert_eq!(code(lifted::<Rule>("rule-of-tomorrow")), "argument");
    assert_eq!(code(lifted::<Language>("xx")), "argument");
    assert_eq!(code(lifted::<Timestamp>("yesterday")), "argument");
}

#[test]
fn a_root_is_read_aloud() {
    let root = lifted::<Digest>(&format!("7f000001{}", "00".repeat(28))).unwrap();
    assert_eq!(root_words(root).unwrap(), "lusab babad babab babab babab babab babab babab");
    assert_eq!(code(lifted::<Digest>("7f000001")), "argument");
}

#[test]
fn every_harm_of_a_report_has_words() {
    for harm in roughcheck::check::HARMS {
        let [english, french] = [Language::English, Language::French]
            .map(|language| crate::harm_text(harm.code.to_owned(), language).unwrap().expect("words"));
        assert!(!english.is_empty() && !french.is_empty() && english != harm.code);
    }
    assert_eq!(crate::harm_text("H.OF_TOMORROW".to_owned(), Language::French), Ok(None));
}

#[test]
fn json_names_the_field_that_is_wrong() {
    let Err(RoughcheckError::Failed { text: said, .. }) =
        certificate_from_json(r#"{"number":"AO-1","exporter":"A Person, expected nowhere"}"#.to_owned())
    else {
        panic!("a party is an object")
    };
    assert!(!said.contains("Person") && said.contains("line 1"), "{said}");
    for (text, named) in [
        (r#"{"carat": "12.50"}"#, "carat"),
        (r#"{"synthetic": {"found": true, "method": "12.5"}}"#, "laboratory"),
        ("[]", "map"),
        ("", "too early"),
    ] {
        let Err(RoughcheckError::Failed { code, text: said }) = parcel_from_json(text.to_owned()) else {
            panic!("{text}")
        };
        assert_eq!(code, "argument");
        assert!(said.contains(named) && !said.contains("12.5"), "{said}");
    }
    let parcel = |text: &str| parcel_from_json(text.to_owned());
    assert_eq!(parcel(r#"{"carats": 12.5}"#).unwrap().carats.unwrap().to_string(), "12.50");
    for (text, field) in [(r#"{"carats": "1,204"}"#, "carats"), (r#"{"seals": "DEMO 55 1203"}"#, "seals")] {
        let Err(RoughcheckError::Failed { code, text: said }) = parcel(text) else { panic!("{text}") };
        assert!(code == "parcel" && said.contains(field), "{code}: {said}");
    }
    assert_eq!(code(certificate_from_json(r#"{"number": 12}"#.to_owned())), "argument");
    assert!(certificate_from_json(r#"{"number": "AO-1"}"#.to_owned()).is_ok());
}
