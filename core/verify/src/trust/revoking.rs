//! What an authority takes back with its own key alone, before it is signed: its own numbers, and keys.

use std::str::FromStr;

use thiserror::Error;

use super::{KeyRevocation, KeyState, Kind, Revocation, RevokedNumber, TrustError};
use roughcheck_format::base::{CountryCode, Timestamp};
use roughcheck_format::certificate::Number;

/// The version of every revocation: it is never replaced.
const VERSION: u64 = 1;

/// Why no revocation is made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RevocationError {
    /// The number is another participant's.
    #[error("a key of {own} revokes its own numbers, not {number}")]
    ForeignNumber {
        /// Whose key signs.
        own: CountryCode,
        /// The number.
        number: Number,
    },
    /// The text names no reason for which a key is revoked.
    #[error("a key is compromised or retired")]
    KeyReason,
    /// The key id cannot be one, or the reason cannot be shown.
    #[error(transparent)]
    Content(#[from] TrustError),
}

/// Why a key is revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyReason {
    /// It is in other hands.
    Compromised,
    /// It signs no more.
    Retired,
}

impl FromStr for KeyReason {
    type Err = RevocationError;

    fn from_str(text: &str) -> Result<Self, RevocationError> {
        match text {
            "compromised" => Ok(Self::Compromised),
            "retired" => Ok(Self::Retired),
            _ => Err(RevocationError::KeyReason),
        }
    }
}

impl KeyReason {
    /// Where a key stands that is compromised since this instant, or retired since its day.
    #[must_use]
    pub const fn state(self, since: Timestamp) -> KeyState {
        match self {
            Self::Compromised => KeyState::Compromised { since },
            Self::Retired => KeyState::Retired { since: since.day() },
        }
    }
}

impl Revocation {
    /// The revocation of one number by an authority of the participant `own`.
    ///
    /// # Errors
    /// [`RevocationError::ForeignNumber`], and [`RevocationError::Content`] for a reason that cannot be shown.
    pub fn of_number(
        own: CountryCode,
        number: Number,
        reason: String,
        made_at: Timestamp,
    ) -> Result<Self, RevocationError> {
        if number.participant != own {
            return Err(RevocationError::ForeignNumber { own, number });
        }
        Self::of(own, made_at, vec![RevokedNumber { number, reason }], Vec::new())
    }

    /// The revocation of one key by an authority of the participant `own`. Where nobody says since when, it is since the
    /// revocation is made. Whose key it is, phones know by the keys that they list.
    ///
    /// # Errors
    /// [`RevocationError::Content`] where `key_id` is not 16 hexadecimal digits.
    pub fn of_key(
        own: CountryCode,
        key_id: &str,
        reason: KeyReason,
        since: Option<Timestamp>,
        made_at: Timestamp,
    ) -> Result<Self, RevocationError> {
        let status = reason.state(since.unwrap_or(made_at));
        Self::of(own, made_at, Vec::new(), vec![KeyRevocation { key_id: key_id.to_lowercase(), status }])
    }

    fn of(
        participant: CountryCode,
        made_at: Timestamp,
        numbers: Vec<RevokedNumber>,
        keys: Vec<KeyRevocation>,
    ) -> Result<Self, RevocationError> {
        let kind = Kind::Revocation.as_str().to_owned();
        let withdrawn = Vec::new();
        let revocation = Self { kind, version: VERSION, participant, made_at, numbers, keys, withdrawn };
        revocation.validate()?;
        Ok(revocation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trust::TrustCode;

    fn noon() -> Timestamp {
        Timestamp::from_seconds(1_770_033_600)
    }

    fn ao() -> CountryCode {
        "AO".parse().expect("a code")
    }

    #[test]
    fn an_authority_revokes_its_own_numbers() {
        let number = |text: &str| text.parse::<Number>().expect("a number");
        let own = Revocation::of_number(ao(), number("AO-0770431"), "misprint".into(), noon()).expect("its own");
        assert_eq!((own.kind.as_str(), own.version, own.made_at, own.keys.len()), ("revocation", 1, noon(), 0));
        assert_eq!(own.numbers, [RevokedNumber { number: number("AO-0770431"), reason: "misprint".into() }]);
        let foreign = Revocation::of_number(ao(), number("BW-1"), "misprint".into(), noon());
        let due = RevocationError::ForeignNumber { own: ao(), number: number("BW-1") };
        assert_eq!(due.to_string(), "a key of AO revokes its own numbers, not BW-1");
        assert_eq!(foreign, Err(due));
        let hidden = Revocation::of_number(ao(), number("AO-1"), "a\u{202e}b".into(), noon());
        assert!(matches!(hidden, Err(RevocationError::Content(error)) if error.code == TrustCode::Malformed));
    }

    #[test]
    fn a_key_is_compromised_since_an_instant_and_retired_since_a_day() {
        let key = |id: &str, reason: &str, since| Revocation::of_key(ao(), id, reason.parse()?, since, noon());
        let status = |reason, since| key("98382B29649FC5FE", reason, since).map(|made| made.keys);
        let stands = |status| Ok(vec![KeyRevocation { key_id: "98382b29649fc5fe".into(), status }]);
        let since = Timestamp::from_seconds(1_760_000_000);
        assert_eq!(status("compromised", Some(since)), stands(KeyState::Compromised { since }));
        assert_eq!(status("retired", Some(since)), stands(KeyState::Retired { since: since.day() }));
        assert_eq!(status("compromised", None), stands(KeyState::Compromised { since: noon() }), "since it is made");
        assert_eq!(status("lost", None), Err(RevocationError::KeyReason));
        for wrong in ["", "98382b29649fc5f", "98382b29649fc5fe00", "98382b29649fc5fg"] {
            let made = key(wrong, "retired", None);
            assert!(matches!(made, Err(RevocationError::Content(_))), "{wrong}");
        }
    }
}
