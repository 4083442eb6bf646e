//! Words for the codes in the database.

use crate::alarm::AlarmKind;
use crate::rows::DeviceStanding;
use crate::view::DoubleUseKind;

/// The class that colours a verdict, and its word behind a sign that says the same.
pub(super) fn verdict(code: Option<&str>) -> (&'static str, &'static str) {
    match code {
        Some("pass") => ("pass", "✓ Pass"),
        Some("refer") => ("refer", "? Refer"),
        Some("refuse") => ("refuse", "✗ Refuse"),
        _ => ("other", "– Not readable"),
    }
}

/// A decision as a word.
pub(super) fn decision(code: Option<&str>) -> &'static str {
    match code {
        Some("release") => "Released",
        Some("hold") => "Held",
        Some("seize") => "Seized",
        _ => "Decision",
    }
}

/// The procedure that the parcel was shown for.
pub(super) fn procedure(code: &str) -> &'static str {
    match code {
        "import" => "import",
        "export" => "export",
        "transit" => "transit",
        _ => "another procedure",
    }
}

/// A fault in words. A later version of a phone may know others: those are shown by their name alone.
pub(super) fn fault(code: &str) -> Option<&'static str> {
    let found = FAULTS.iter().find(|(name, _)| *name == code);
    found.map(|(_, words)| *words)
}

const FAULTS: [(&str, &str); 81] = [
    ("text:unreadable", "nothing could be read"),
    ("text:foreign", "a code or text of another kind"),
    ("text:several", "several certificates were shown at once; none was judged"),
    ("text:too-large", "the picture was too large to read"),
    ("text:unsupported", "a picture or document of a kind that is not read"),
    ("text:damaged", "the picture's file is damaged"),
    ("code:missing", "no readable code; the number was typed"),
    ("format:malformed", "not in the form of a certificate"),
    ("format:newer", "a later version than the phone understands"),
    ("signature:invalid", "the signature does not hold"),
    ("key:unknown", "no authority is known for its key"),
    ("key:compromised", "the signing key is in other hands"),
    ("key:retired", "the signing key was no longer in use"),
    ("key:outside-window", "the signing key was not allowed to sign on that day"),
    ("key:foreign-country", "signed by the key of another country"),
    ("key:wrong-use", "signed by a key that is not for certificates"),
    ("dates:expired", "expired"),
    ("dates:not-yet-valid", "its day of issue has not come yet"),
    ("dates:reversed", "it expires before it was issued"),
    ("dates:too-long", "valid for longer than allowed"),
    ("revocation:revoked", "its number was revoked"),
    ("revocation:replaced", "its number was replaced by another"),
    ("participant:none", "its issuer was not a participant"),
    ("participant:suspended", "its issuer was suspended"),
    ("participant:unknown-date", "it is not known whether its issuer was a participant that day"),
    ("participant:left-since", "its issuer has been suspended or out since it was issued"),
    ("participant:member", "its issuer is a member of another participant, which issues for it"),
    ("participant:by-other-lists", "its issuer is on lists of other participants alone"),
    ("zone:not-compliant", "from a zone that may not export"),
    ("zone:no-export", "from a country that nothing could leave"),
    ("zone:near", "from a zone spelt almost as a listed one"),
    ("zone:unknown", "it is not known whether its zone could export"),
    ("zone:missing", "no mining zone is named where one must be"),
    ("origin:undisclosed", "the countries of origin are not disclosed"),
    ("origin:missing", "no country of origin is named"),
    ("origin:not-participant", "mined in a country that was never a participant"),
    ("origin:suspended", "mined in a country that was suspended, out, or under a zone regime"),
    ("provenance:differs", "from another country than its number says"),
    ("provenance:not-participant", "from a country that was never a participant"),
    ("restriction:origin", "national law on its mining origin"),
    ("restriction:provenance", "national law on the country that it comes from"),
    ("restriction:party", "national law on its exporter or importer"),
    ("restriction:zone", "national law on its mining zone"),
    ("restriction:unknown", "national law that the phone was too old to judge"),
    ("destination:elsewhere", "made out for import into another country"),
    ("content:implausible", "weight and value are not plausible"),
    ("number:form", "the typed text is not a certificate number"),
    ("number:out-of-range", "a number that its issuer never printed"),
    ("number:differs", "the printed number is not the coded one"),
    ("number:near", "the printed number is the coded one but for zeros or one sign"),
    ("alert:number", "alert on its number"),
    ("alert:seal", "alert on its seal"),
    ("alert:party", "alert on its exporter or importer"),
    ("alert:near", "close to what an alert names"),
    ("parcel.count:differs", "another count of packages"),
    ("parcel.carats:differs", "another weight"),
    ("parcel.seals:differs", "other seals"),
    ("parcel.seals:not-readable", "seals that could not be read"),
    ("parcel.seals:renewed", "seals renewed on the way"),
    ("parcel.hs:differs", "another kind of stones"),
    ("parcel.hs:sorted", "stones sorted since, or not sorted as certified"),
    ("parcel.stones:synthetic", "synthetic stones found"),
    ("parcel.stones:polished", "polished stones found"),
    ("seen:conflict", "this number was shown before with other content"),
    ("seen:seized", "its parcel was seized before"),
    ("seen:refused-before", "refused before"),
    ("seen:held-before", "held before"),
    ("seen:other-parcel", "another parcel was shown with it before"),
    ("seen:released", "released at an import post before"),
    ("seen:closed-import", "its import was confirmed already"),
    ("seen:two-countries", "shown for import in another country before"),
    ("procedure:other", "not the procedure of the post"),
    ("procedure:own-issue", "a certificate of the post’s own side, for import"),
    ("procedure:not-own", "another participant’s certificate, for export"),
    ("clock:behind", "the phone’s clock is behind"),
    ("clock:ahead", "the phone’s clock is far ahead"),
    ("trust:none", "the phone has no trust data"),
    ("trust:stale", "the phone’s trust data are old"),
    ("advisory:zone", "civil society warns of its zone"),
    ("advisory:party", "civil society warns of its exporter or importer"),
    ("advisory:general", "civil society warns"),
];

/// How the collector stands to a device.
pub(super) const fn standing(standing: DeviceStanding) -> &'static str {
    match standing {
        DeviceStanding::Active => "active",
        DeviceStanding::Superseded => "has a new key",
        DeviceStanding::Revoked => "revoked",
    }
}

/// What is wrong with two checks of one number.
pub(super) const fn double_use(kind: DoubleUseKind) -> &'static str {
    match kind {
        DoubleUseKind::Conflict => "Two different certificates carry this number",
        DoubleUseKind::TwoCountries => "Shown for import in two countries",
    }
}

/// An alarm in words, and what to do about it.
pub(super) fn alarm(name: &str) -> (&'static str, &'static str) {
    let Some(kind) = AlarmKind::from_name(name) else {
        return ("Another alarm", "A later version of the collector raised it.");
    };
    match kind {
        AlarmKind::Fork => {
            ("Two journals under one key", "Ask who used this phone, or a copy of it; the rows of both are stored.")
        }
        AlarmKind::Gap => {
            ("Rows that nobody has any more", "The phone had pruned them, and they are not here: look for a backup.")
        }
        AlarmKind::Truncated => {
            ("A journal that was cut", "The phone has less than it once sent. Ask why before it is used again.")
        }
        AlarmKind::Head => {
            ("A journal head whose signature does not hold", "Nothing of that batch was stored. Ask for the phone.")
        }
        AlarmKind::ForeignKey => {
            ("A journal signed by another key", "Somebody sent rows of a journal that is not theirs.")
        }
        AlarmKind::Field => ("A field that does not fit its record", "It was dropped; the record itself is stored."),
        AlarmKind::Quarantined => ("Records quarantined", "Their bytes were changed on the phone. Ask for the phone."),
        AlarmKind::Verdict => {
            ("A verdict that does not follow", "The phone said something else than its evidence gives. Ask for it.")
        }
        AlarmKind::SuccessionOfRevoked => ("A new key named by a revoked key", "The new key was not enrolled."),
        AlarmKind::TokenUsedTwice => {
            ("A token answered by two phones", "Find out which one it was made for; revoke the other.")
        }
        AlarmKind::TokenForRevoked => ("A token answered by a revoked phone", "The phone stays revoked."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_verify::check::{RULES, Rule};

    /// What only informs is no fault.
    const INFORM: [&str; 7] = [
        "text:beside",
        "dates:last-day",
        "parcel.stones:semi-cut",
        "seen:undecided",
        "seen:elsewhere",
        "seen:same-post",
        "advisory:none-lately",
    ];

    #[test]
    fn every_fault_has_words() {
        let mut count = 0;
        for entry in RULES.iter().filter(|entry| entry.rule != Rule::Scope) {
            for reason in entry.reasons {
                let name = format!("{}:{reason}", entry.rule);
                let informs = INFORM.contains(&name.as_str());
                assert_eq!(fault(&name).is_some(), !informs, "{name}");
                count += usize::from(!informs);
            }
        }
        assert_eq!(count, FAULTS.len());
    }

    #[test]
    fn nothing_here_says_what_no_certificate_can() {
        let texts = FAULTS.iter().map(|(_, words)| *words);
        for text in texts.chain([
            include_str!("overview.rs"),
            include_str!("number_history.rs"),
            include_str!("problems.rs"),
            include_str!("layout.rs"),
        ]) {
            assert!(!text.to_lowercase().contains(&["conflict", "free"].join("-")), "{text}");
        }
    }
}
