//! What a record says happened.

use super::{Epoch, FieldName, NoticedBody};
use crate::check::{Decision, KnownTime, Parcel, Procedure, Unread, Verdict};
use roughcheck_format::base::{Digest, Timestamp, coded};
use roughcheck_format::certificate::Number;
use roughcheck_format::cose::KeyId;

coded! {
    /// The kinds of entry.
    pub enum EntryKind: u64 {
        /// An epoch began.
        Opened = "opened" => 0,
        /// A certificate was checked.
        Check = "check" => 1,
        /// An officer decided.
        Decision = "decision" => 2,
        /// A trust document was installed or refused.
        Trust = "trust" => 3,
        /// Checks that could not be recorded when they were made.
        Gap = "gap" => 4,
        /// Personal fields of an entry were deleted.
        Forgotten = "forgotten" => 5,
        /// The oldest rows of an epoch were removed.
        Pruned = "pruned" => 6,
        /// The station noticed something of its own past, or was set otherwise.
        Noticed = "noticed" => 7,
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly every entry is a check, and entries are held one at a time")]
pub enum Body {
    /// An epoch began.
    Opened(OpenedBody),
    /// A certificate was checked.
    Check(CheckBody),
    /// An officer decided.
    Decision(DecisionBody),
    /// A trust document was installed or refused.
    Trust(TrustBody),
    /// Checks that could not be recorded when they were made.
    Gap(GapBody),
    /// Personal fields of an entry were deleted.
    Forgotten(ForgottenBody),
    /// The oldest rows of an epoch were removed.
    Pruned(PrunedBody),
    /// The station noticed something of its own past, or was set otherwise.
    Noticed(NoticedBody),
}

impl Body {
    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> EntryKind {
        match self {
            Self::Opened(_) => EntryKind::Opened,
            Self::Check(_) => EntryKind::Check,
            Self::Decision(_) => EntryKind::Decision,
            Self::Trust(_) => EntryKind::Trust,
            Self::Gap(_) => EntryKind::Gap,
            Self::Forgotten(_) => EntryKind::Forgotten,
            Self::Pruned(_) => EntryKind::Pruned,
            Self::Noticed(_) => EntryKind::Noticed,
        }
    }
}

coded! {
    /// Why an epoch began.
    pub enum OpenReason: u64 {
        /// The first of this station.
        First = "first" => 0,
        /// The file before could not be read by SQLite and was set aside.
        SetAside = "set-aside" => 1,
        /// The device has another key.
        NewKey = "new-key" => 2,
        /// The journal was shorter than the head that the host keeps.
        Cut = "cut" => 3,
        /// A collector holds another row at a place of the epoch before: the station was copied, and both went on.
        Forked = "forked" => 4,
        /// A collector holds more of the epoch before than the journal does: the station was restored from a copy, or cut.
        Behind = "behind" => 5,
        /// The end of the epoch before was signed by nobody: rows were appended without the device's key.
        Unsigned = "unsigned" => 6,
    }
}

/// The newest entry known of the epoch before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Predecessor {
    /// Its epoch.
    pub epoch: Epoch,
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// The first record of an epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedBody {
    /// Why.
    pub reason: OpenReason,
    /// The device's public key: 32 bytes of Ed25519, 33 of P-256.
    pub device_key: Vec<u8>,
    /// Where the epoch before ended, where one is known.
    pub predecessor: Option<Predecessor>,
    /// Rows that were saved from a file that had to be set aside.
    pub salvaged: Vec<Salvaged>,
}

/// So many runs of saved rows are named at most: the newest.
pub const MAX_SALVAGED: usize = 64;

/// A run of rows that was saved from a damaged file: its chain holds from the first row to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salvaged {
    /// The epoch.
    pub epoch: Epoch,
    /// The first row.
    pub from: u64,
    /// The last row.
    pub to: u64,
}

/// A check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckBody {
    /// The version of the rules.
    pub rules: u64,
    /// What was shown for what.
    pub procedure: Procedure,
    /// The verdict.
    pub verdict: Verdict,
    /// The name of every fault, worst first; a text, since a later version may record faults that this one does not know.
    pub faults: Vec<String>,
    /// How many of them refuse; they come first.
    pub refusals: u64,
    /// Whether signature and key were both good.
    pub genuine: bool,
    /// The number, coded or typed.
    pub number: Option<Number>,
    /// The number that the certificate replaces.
    pub replaces: Option<Number>,
    /// The digest of the presented bytes.
    pub presented: Option<Digest>,
    /// The digest of the payload.
    pub content: Option<Digest>,
    /// The key id in the header.
    pub signer: Option<KeyId>,
    /// What was observed of the parcel.
    pub parcel: Option<Parcel>,
    /// The entry whose typed parcel this check corrects.
    pub corrects: Option<(Epoch, u64)>,
    /// The printed number as it was typed.
    pub printed: Option<String>,
    /// What was known of the time beside the clock.
    pub time: KnownTime,
    /// The earliest receipt that covers an earlier showing of this certificate, where the key is in other hands.
    pub witnessed: Option<Timestamp>,
    /// The numbers of several certificates that were shown together.
    pub numbers: Vec<Number>,
    /// Why no code was read from the picture that was shown, where a number was typed beside it.
    pub unread: Option<Unread>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionBody {
    /// The check that it is about.
    pub target: (Epoch, u64),
    /// The verdict of that check.
    pub verdict: Verdict,
    /// What the officer did.
    pub decision: Decision,
    /// The number, where the certificate was genuine.
    pub number: Option<Number>,
}

/// A trust document offered to the station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustBody {
    /// The digest of the file.
    pub file: Digest,
    /// The code of the refusal; none where it was installed.
    pub refused: Option<String>,
    /// The digest of everything trusted afterwards.
    pub trust: Option<Digest>,
    /// Places of documents that count no longer as they did before, at most [`TrustBody::MAX_STOPPED`] of them.
    pub stopped: Vec<String>,
}

impl TrustBody {
    /// So many places are named; the status of the station has them all.
    pub const MAX_STOPPED: usize = 50;
}

/// Checks that could not be recorded: the disk was full or failed. Their verdicts were given all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapBody {
    /// How many.
    pub count: u64,
    /// What the clock said at the first.
    pub first: Timestamp,
    /// What the clock said at the last.
    pub last: Timestamp,
}

/// Personal fields that were deleted by law; the chain keeps what committed to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForgottenBody {
    /// The entry that they belonged to.
    pub target: (Epoch, u64),
    /// Which.
    pub fields: Vec<FieldName>,
}

/// Rows that were removed: old enough by policy, and covered by a receipt. Without this signed entry a missing beginning
/// is a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrunedBody {
    /// The epoch.
    pub epoch: Epoch,
    /// The last row that was removed.
    pub seq: u64,
    /// Its hash, on which the next row is chained.
    pub hash: Digest,
    /// The device key of the epoch, which its first row named.
    pub device_key: Vec<u8>,
    /// The digest of the receipt that covers the removed rows.
    pub receipt: Digest,
}
