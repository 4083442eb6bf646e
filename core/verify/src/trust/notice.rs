//! What a document says that counts by its own signatures, and what vouches for it.

use std::collections::BTreeMap;

use super::{Advisories, Alerts, National, Revocation, SeenBefore, Slot};
use roughcheck_format::cose::KeyId;

/// What a document says that counts by its own signature.
#[derive(Debug)]
pub(super) enum Notice {
    Alerts(Alerts),
    National(National),
    SeenBefore(SeenBefore),
    /// With the one key that signed it.
    Advisories {
        content: Advisories,
        signer: KeyId,
    },
    Revocation {
        content: Revocation,
        by: By,
    },
}

/// Whose key signed a revocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// A country's key for that.
    Authority(KeyId),
    /// A certificate key, which voids numbers that it signed itself.
    Certificate(KeyId),
}

/// What else vouches for a document than the date that its signer wrote into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vouched {
    /// Nothing, unless the head lists it.
    ByHead,
    /// It was found entitled before, and is stored.
    ByPlace,
}

/// Notices that count, by their places.
pub(super) type Heard = BTreeMap<Slot, Notice>;
