//! What a key is for.

use serde::Deserialize;

use crate::seal::PasswordCost;
use roughcheck_format::base::coded;

coded! {
    /// What a key is for.
    #[derive(Deserialize)]
    pub enum KeyKind {
        /// Signs certificates.
        Issuer = "issuer",
        /// Signs trust documents.
        Party = "party",
        /// Signs a station's journal.
        Device = "device",
        /// Signs a collector's receipts.
        Receipt = "receipt",
    }
}

impl KeyKind {
    /// Whether a thief of such a key could forge what others believe: parties' and issuers' keys.
    pub(crate) const fn is_high(self) -> bool {
        matches!(self, Self::Issuer | Self::Party)
    }

    /// What it costs to try a password of such a key.
    #[must_use]
    pub const fn cost(self) -> PasswordCost {
        if self.is_high() { PasswordCost::HIGH } else { PasswordCost::USUAL }
    }
}
