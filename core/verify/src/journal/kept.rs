//! What a head says of trust: the second copy of the newest head remembers it where the store was put back or lost.

use roughcheck_format::base::{CborError, CborFault, Digest, Reader, Timestamp, Writer};

/// What was in force when a head was signed. A head of the first version says nothing of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// The newest version of a trust head that was ever in force; none before the first.
    pub head: Option<u64>,
    /// The digest of everything that was trusted.
    pub trust: Option<Digest>,
    /// The pinned root.
    pub root: Option<Digest>,
    /// The time floor.
    pub floor: Option<KeptFloor>,
}

/// A time floor, and where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptFloor {
    /// The time.
    pub at: Timestamp,
    /// Who signed it.
    pub source: KeptSource,
}

/// Who signed the time of a floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptSource {
    /// The parties, in the trust head of this version.
    Head(u64),
    /// A collector, by the digest of its receipt key.
    Receipt(Digest),
    /// An entry of the journal names the time, and not who signed it.
    Journal,
}

const ITEMS: usize = 4;

impl Kept {
    pub(super) fn write(&self, out: &mut Writer) {
        out.array(ITEMS).optional(self.head, |out, version| {
            out.uint(version);
        });
        for digest in [self.trust, self.root] {
            out.optional(digest, |out, digest| {
                out.bytes(&digest.0);
            });
        }
        out.optional(self.floor, |out, floor| {
            out.array(2).uint(floor.at.unsigned());
            match floor.source {
                KeptSource::Head(version) => out.uint(version),
                KeptSource::Receipt(collector) => out.bytes(&collector.0),
                KeptSource::Journal => out.bytes(&[]),
            };
        });
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, CborError> {
        reader.array_of(ITEMS, "version, trust, root and floor")?;
        let digest = |r: &mut Reader<'_>| r.optional(|r| r.bytes_exact("digest")).map(|found| found.map(Digest));
        let head = reader.optional(Reader::uint)?;
        let (trust, root) = (digest(reader)?, digest(reader)?);
        let floor = reader.optional(|r| {
            r.array_of(2, "time and source")?;
            Ok(KeptFloor { at: Timestamp::from_seconds(r.int()?), source: source(r)? })
        })?;
        Ok(Self { head, trust, root, floor })
    }
}

fn source(reader: &mut Reader<'_>) -> Result<KeptSource, CborError> {
    let fail = reader.fail(CborFault::OutOfBounds("source"));
    if reader.peek_major()? == 0 {
        return reader.uint().map(KeptSource::Head);
    }
    match reader.bytes()? {
        [] => Ok(KeptSource::Journal),
        bytes => bytes.try_into().map(|bytes| KeptSource::Receipt(Digest(bytes))).map_err(|_| fail),
    }
}
