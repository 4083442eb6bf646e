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

/// Whose keys signed a revocation. It counts for each of them, so that it stands while one is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum By {
    /// A country's keys for that.
    Authority(Vec<KeyId>),
    /// Certificate keys, each of which voids numbers that it signed itself.
    Certificate(Vec<KeyId>),
}

/// What else vouches for a document than the date that its signer wrote into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vouched {
    /// Nothing, unless the head lists it.
    ByHead,
    /// What it says was found entitled before, and is stored.
    ByPlace,
    /// Each of its signatures is stored too.
    AsStored,
}

/// Notices that count, by their places.
pub(super) type Heard = BTreeMap<Slot, Notice>;
