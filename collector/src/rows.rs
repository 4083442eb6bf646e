//! Rows on their way into the database.

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_verify::check::{Post, Procedure};
use roughcheck_verify::journal::{Body, Entry, Epoch};
use roughcheck_verify::sync::VerifiedRow;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::alarm::AlarmKind;

/// How the collector stands to a device it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeviceStanding {
    /// It sends and is answered.
    Active,
    /// Another key succeeds this one; rows that it still sends are stored.
    Superseded,
    /// It was revoked: nothing more of it is stored.
    Revoked,
}

impl DeviceStanding {
    /// The number that is stored for it.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Active => 0,
            Self::Superseded => 1,
            Self::Revoked => 2,
        }
    }

    /// The standing that is stored as this number; none where no standing is.
    #[must_use]
    pub const fn from_number(number: i64) -> Option<Self> {
        match number {
            0 => Some(Self::Active),
            1 => Some(Self::Superseded),
            2 => Some(Self::Revoked),
            _ => None,
        }
    }
}

/// A stored device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRow {
    /// Its number in the database.
    pub id: i64,
    /// How the collector stands to it.
    pub standing: DeviceStanding,
    /// The greatest count of its requests.
    pub count: u64,
    /// The post that it was enrolled for.
    pub post: Option<Post>,
}

/// A stored token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// Its secret.
    pub secret: Zeroizing<[u8; 16]>,
    /// Its post.
    pub post: Post,
    /// The device that answered it.
    pub device: Option<i64>,
}

/// A stored epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpochRow {
    /// Its number in the database.
    pub id: i64,
    /// The device that it belongs to.
    pub device: i64,
    /// The key that signs its heads.
    pub key: Vec<u8>,
    /// The newest place at which anything is stored.
    pub newest: u64,
    /// The lowest place with two entries.
    pub fork: Option<u64>,
}

/// A place with its hash, and what it is chained on; none where the record cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkRow {
    /// The place.
    pub seq: u64,
    /// The hash there.
    pub hash: Digest,
    /// The hash of the record before.
    pub previous: Option<Digest>,
}

/// A batch as it arrived.
#[derive(Debug, Clone, Copy)]
pub struct BatchRow<'b> {
    /// The device that sent it.
    pub device: i64,
    /// Its epoch.
    pub epoch: i64,
    /// The first place.
    pub from: u64,
    /// The last place.
    pub to: u64,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Its signed head.
    pub head: &'b [u8],
}

/// Rows that are lost: pruned on the phone, and missing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapRow {
    /// The device.
    pub device: i64,
    /// The epoch.
    pub epoch: i64,
    /// The first missing place.
    pub from: u64,
    /// The last missing place.
    pub to: u64,
}

/// Something that a person at headquarters should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm<'a> {
    /// What kind.
    pub kind: AlarmKind,
    /// The device, by its key.
    pub device: &'a [u8],
    /// The place that it is about; zeros where it is about none.
    pub place: (Epoch, u64),
}

/// A batch, for the auditor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBatch {
    /// Its number in the order of arrival.
    pub id: i64,
    /// The key that signs the heads of its epoch.
    pub device_key: Vec<u8>,
    /// Its epoch.
    pub epoch: Epoch,
    /// When it arrived.
    pub received_at: Timestamp,
}

/// A stored record with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRecord {
    /// Its epoch.
    pub epoch: Epoch,
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// The record.
    pub record: Vec<u8>,
}

/// A check, with the presented text where the phone sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCheck {
    /// The record.
    pub record: StoredRecord,
    /// The text that was presented.
    pub presented: Option<Vec<u8>>,
}

/// What a check should have said, where the auditor found something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisagreementRow {
    /// Its epoch.
    pub epoch: Epoch,
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// The verdict that follows; none where no certificate can be read.
    pub verdict: Option<&'static str>,
    /// The faults that follow.
    pub faults: Vec<String>,
}

/// An entry with the columns by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// The kind of its body; `later` where a later version wrote it.
    pub kind: &'static str,
    /// The number that it is about, compact.
    pub number: Option<String>,
    /// The number that its certificate replaces, compact, where that certificate was genuine.
    pub replaces: Option<String>,
    /// The digest of the payload that was presented.
    pub content: Option<Digest>,
    /// The verdict of a check.
    pub verdict: Option<&'static str>,
    /// The procedure of a check.
    pub procedure: Option<&'static str>,
    /// The country of the post.
    pub country: Option<String>,
    /// The name of the post.
    pub post: Option<String>,
    /// What the post was enrolled for.
    pub serves: Option<&'static str>,
    /// What the phone's clock said.
    pub clock: Option<Timestamp>,
    /// Whether signature and key were both good.
    pub genuine: bool,
    /// The record.
    pub record: Vec<u8>,
}

impl From<VerifiedRow> for EntryRow {
    fn from(row: VerifiedRow) -> Self {
        let VerifiedRow { seq, hash, record, entry } = row;
        let mut out = Self {
            seq,
            hash,
            kind: "later",
            number: None,
            replaces: None,
            content: None,
            verdict: None,
            procedure: None,
            country: None,
            post: None,
            serves: None,
            clock: None,
            genuine: false,
            record,
        };
        if let Some(entry) = entry {
            out.describe(entry);
        }
        out
    }
}

impl EntryRow {
    fn describe(&mut self, entry: Entry) {
        self.kind = entry.body.kind().as_str();
        self.clock = Some(entry.clock);
        self.replaces = entry.replaces_key();
        if let Some(post) = entry.post {
            self.country = Some(post.country.as_str().to_owned());
            self.post = Some(post.name);
            self.serves = Some(post.procedure.as_str());
        }
        match entry.body {
            Body::Check(check) => {
                self.number = check.number.map(|number| number.key());
                self.content = check.content;
                self.verdict = Some(check.verdict.as_str());
                self.procedure = Some(Procedure::as_str(check.procedure));
                self.genuine = check.genuine;
            }
            Body::Decision(decision) => self.number = decision.number.map(|number| number.key()),
            _ => {}
        }
    }
}
