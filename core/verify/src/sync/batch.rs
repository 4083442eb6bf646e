//! Entries on their way: a run of records of one epoch, the head that signs the last of them, and the fields beside the
//! chain that a collector needs to check again.

use crate::journal::{Commitment, Epoch, FieldName};
use roughcheck_format::base::{CborError, CborFault, Digest, Domain, Reader, Writer};

/// What one batch may hold. A collector answers 413 where it takes less; the next batch is then half as large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BatchLimits {
    /// Most rows.
    pub rows: usize,
    /// Most bytes of records and fields; the first row always goes.
    pub bytes: usize,
}

impl Default for BatchLimits {
    fn default() -> Self {
        Self { rows: 500, bytes: 256 << 10 }
    }
}

impl BatchLimits {
    /// Most that any reader accepts.
    pub const MOST: Self = Self { rows: 2_000, bytes: 2 << 20 };

    /// Half of it, but never nothing.
    #[must_use]
    pub const fn halved(self) -> Self {
        Self { rows: at_least_one(self.rows / 2), bytes: at_least_one(self.bytes / 2) }
    }
}

const fn at_least_one(value: usize) -> usize {
    if value == 0 { 1 } else { value }
}

/// A field beside the chain, opened: salt and value, so that its commitment can be recomputed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedField {
    /// The row that it belongs to.
    pub seq: u64,
    /// Which field.
    pub field: FieldName,
    /// The salt.
    pub salt: [u8; 16],
    /// The value.
    pub value: Vec<u8>,
}

impl OpenedField {
    /// The commitment that the chain must hold for it.
    #[must_use]
    pub fn commitment(&self) -> Commitment {
        Commitment { field: self.field, digest: Digest::of_two(Domain::Field, &self.salt, &self.value) }
    }
}

/// A run of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Their epoch.
    pub epoch: Epoch,
    /// The place of the first.
    pub from: u64,
    /// The records, ascending without a gap, as they are stored.
    pub records: Vec<Vec<u8>>,
    /// The signed head over the last of them.
    pub head: Vec<u8>,
    /// Fields beside the chain.
    pub fields: Vec<OpenedField>,
    /// A receipt that covers the row before the first, where the device has pruned that row and the collector may have
    /// lost it.
    pub anchor: Option<Vec<u8>>,
}

impl Batch {
    /// The place of the last record.
    #[must_use]
    pub fn to(&self) -> u64 {
        let rows = u64::try_from(self.records.len()).unwrap_or(u64::MAX);
        self.from.saturating_add(rows).saturating_sub(1)
    }

    pub(super) fn encode(&self, out: &mut Writer) {
        out.array(6).bytes(&self.epoch.0).uint(self.from);
        out.list(&self.records, |out, record| {
            out.bytes(record);
        });
        out.bytes(&self.head);
        out.list(&self.fields, |out, field| {
            out.array(4).uint(field.seq).uint(field.field.code()).bytes(&field.salt).bytes(&field.value);
        });
        out.optional(self.anchor.as_deref(), |out, anchor| {
            out.bytes(anchor);
        });
    }

    pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Self, CborError> {
        let most = BatchLimits::MOST.rows;
        reader.array_of(6, "epoch, from, records, head, fields and anchor")?;
        let epoch = Epoch(reader.bytes_exact("epoch")?);
        let fail = reader.fail(CborFault::OutOfBounds("from"));
        let from = reader.uint()?;
        if from == 0 || i64::try_from(from).is_err() {
            return Err(fail);
        }
        let fail = reader.fail(CborFault::OutOfBounds("records"));
        let records = reader.list(most, "records", |r| r.bytes().map(<[u8]>::to_vec))?;
        if records.is_empty() {
            return Err(fail);
        }
        let head = reader.bytes()?.to_vec();
        let fields = reader.list(most * FieldName::ALL.len(), "fields", opened_field)?;
        let anchor = reader.optional(|r| r.bytes().map(<[u8]>::to_vec))?;
        Ok(Self { epoch, from, records, head, fields, anchor })
    }
}

fn opened_field(reader: &mut Reader<'_>) -> Result<OpenedField, CborError> {
    reader.array_of(4, "seq, field, salt and value")?;
    let seq = reader.uint()?;
    let field = reader.one_of("field", FieldName::from_code)?;
    Ok(OpenedField { seq, field, salt: reader.bytes_exact("salt")?, value: reader.bytes()?.to_vec() })
}
