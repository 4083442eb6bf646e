//! A record: what every kind has in common.

use super::fields::{Fields, digest, instant, read_map};
use super::kinds;
use super::noticed::{decode_past, encode_past};
use super::post::{decode_post, write_post};
use crate::check::{Epoch, Past};
use crate::journal::{Commitment, Entry, EntryError, FieldName, Link, Row, hash_of};
use roughcheck_format::base::{CborError, CborFault, Key, Reader};

const VERSION: u64 = 1;

impl Entry {
    /// The row for this entry.
    #[must_use]
    pub fn to_row(&self) -> Row {
        let record = encode(self);
        Row {
            epoch: self.epoch,
            seq: self.seq,
            number: self.number_key(),
            replaces: self.replaces_key(),
            hash: hash_of(&record),
            record,
        }
    }

    /// Reads a record.
    ///
    /// # Errors
    /// [`EntryError`] with the fault and its place.
    pub fn decode(record: &[u8]) -> Result<Self, EntryError> {
        decode(record).map_err(EntryError)
    }
}

impl Link {
    /// Reads the link of a record of this version or a later one.
    ///
    /// # Errors
    /// [`EntryError`] with the fault and its place.
    pub fn decode(record: &[u8]) -> Result<Self, EntryError> {
        decode_link(record).map_err(EntryError)
    }
}

fn encode(entry: &Entry) -> Vec<u8> {
    let mut fields = Fields::default();
    fields
        .put(0, |out| out.uint(VERSION))
        .put(1, |out| out.bytes(&entry.epoch.0))
        .put(2, |out| out.uint(entry.seq))
        .put(3, |out| out.bytes(&entry.previous.0))
        .put(4, |out| out.uint(entry.clock.unsigned()))
        .put_some(5, entry.floor, |out, floor| out.uint(floor.unsigned()))
        .put_some(6, entry.trust, |out, trust| out.bytes(&trust.0))
        .put_some(7, entry.post.as_ref(), write_post)
        .put(8, |out| {
            let (kind, body) = kinds::encode(&entry.body);
            out.array(2).uint(kind).raw(&body)
        });
    if !entry.commitments.is_empty() {
        fields.put(9, |out| {
            out.map(entry.commitments.len());
            for one in &entry.commitments {
                out.uint(one.field.code()).bytes(&one.digest.0);
            }
            out
        });
    }
    fields.put_some(10, Some(entry.past).filter(|past| !past.is_empty()), |out, past| out.raw(&encode_past(past)));
    fields.finish()
}

fn decode(record: &[u8]) -> Result<Entry, CborError> {
    let mut reader = Reader::new(record);
    let (mut version, mut epoch, mut seq, mut previous, mut clock) = (None, None, None, None, None);
    let (mut floor, mut trust, mut post, mut body, mut commitments) = (None, None, None, None, Vec::new());
    let mut past = Past::default();
    read_map(&mut reader, |key, r| {
        match key {
            0 => version = Some(r.uint_up_to(VERSION, "record version")?),
            1 => epoch = Some(Epoch(r.bytes_exact("epoch")?)),
            2 => seq = Some(r.uint()?),
            3 => previous = Some(digest(r)?),
            4 => clock = Some(instant(r)?),
            5 => floor = Some(instant(r)?),
            6 => trust = Some(digest(r)?),
            7 => post = Some(decode_post(r)?),
            8 => body = Some(kinds::decode(r)?),
            9 => commitments = decode_commitments(r)?,
            10 => past = decode_past(r)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    reader.end()?;
    let missing = reader.fail(CborFault::Expected("version, epoch, seq, previous, clock and body"));
    let (Some(_), Some(epoch), Some(seq), Some(previous), Some(clock), Some(body)) =
        (version, epoch, seq, previous, clock, body)
    else {
        return Err(missing);
    };
    Ok(Entry { epoch, seq, previous, clock, floor, trust, post, body, commitments, past })
}

fn decode_commitments(reader: &mut Reader<'_>) -> Result<Vec<Commitment>, CborError> {
    let mut commitments = Vec::new();
    read_map(reader, |key, r| {
        let Some(field) = u64::try_from(key).ok().and_then(FieldName::from_code) else { return Ok(false) };
        commitments.push(Commitment { field, digest: digest(r)? });
        Ok(true)
    })?;
    Ok(commitments)
}

/// Where a record stands and what it is chained on, whatever a later version adds to it.
fn decode_link(record: &[u8]) -> Result<Link, CborError> {
    let mut reader = Reader::new(record);
    let mut map = reader.map()?;
    let (mut epoch, mut seq, mut previous) = (None, None, None);
    while let Some(key) = reader.next_key(&mut map)? {
        match key {
            Key::Int(1) => epoch = Some(Epoch(reader.bytes_exact("epoch")?)),
            Key::Int(2) => seq = Some(reader.uint()?),
            Key::Int(3) => previous = Some(digest(&mut reader)?),
            _ => drop(reader.raw()?),
        }
    }
    reader.end()?;
    let missing = reader.fail(CborFault::Expected("epoch, seq and previous"));
    let (Some(epoch), Some(seq), Some(previous)) = (epoch, seq, previous) else { return Err(missing) };
    Ok(Link { epoch, seq, previous })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Post, Procedure};
    use crate::journal::{
        Body, ForgottenBody, GapBody, NoticedBody, OpenReason, OpenedBody, Predecessor, PrunedBody, Salvaged,
    };
    use roughcheck_format::base::{Digest, Timestamp};

    fn comes_back(body: Body) {
        let entry = Entry {
            epoch: Epoch([1; 16]),
            seq: 7,
            previous: Digest([2; 32]),
            clock: Timestamp::from_seconds(5),
            floor: None,
            trust: None,
            post: None,
            body,
            commitments: Vec::new(),
            past: Past {
                head: Some(9),
                lost: Some(Digest([8; 32])),
                floor_lost: true,
                lost_before: true,
                other_root: None,
            },
        };
        let record = encode(&entry);
        assert_eq!(decode(&record).as_ref(), Ok(&entry));
        let link = decode_link(&record).expect("a link");
        assert_eq!((link.epoch, link.seq, link.previous), (entry.epoch, entry.seq, entry.previous));
    }

    #[test]
    fn every_kind_and_every_reason_comes_back() {
        for reason in OpenReason::ALL {
            let predecessor = Some(Predecessor { epoch: Epoch([3; 16]), seq: 9, hash: Digest([4; 32]) });
            let salvaged = vec![Salvaged { epoch: Epoch([3; 16]), from: 1, to: 8 }];
            for device_key in [vec![5; 32], vec![5; 33]] {
                comes_back(Body::Opened(OpenedBody { reason, device_key, predecessor, salvaged: salvaged.clone() }));
            }
        }
        let at = Timestamp::from_seconds;
        comes_back(Body::Gap(GapBody { count: 3, first: at(1), last: at(2) }));
        comes_back(Body::Forgotten(ForgottenBody { target: (Epoch([1; 16]), 4), fields: FieldName::ALL.to_vec() }));
        let post = Post { country: "EU".parse().expect("a code"), name: "A".into(), procedure: Procedure::Import };
        for noticed in [
            NoticedBody::RolledBack { known: 9, installed: Some(8) },
            NoticedBody::RolledBack { known: 9, installed: None },
            NoticedBody::Lost { known: Digest([8; 32]) },
            NoticedBody::Floor { known: at(7) },
            NoticedBody::Post { before: post },
            NoticedBody::Root { other: Digest([9; 32]) },
        ] {
            comes_back(Body::Noticed(noticed));
        }
        comes_back(Body::Pruned(PrunedBody {
            epoch: Epoch([1; 16]),
            seq: 3,
            hash: Digest([6; 32]),
            device_key: vec![5; 33],
            receipt: Digest([7; 32]),
        }));
    }

    #[test]
    fn a_kind_or_reason_of_a_later_version_is_an_error() {
        let read = |kind: u64, reason: u64| {
            let mut body = Fields::default();
            body.put(0, |out| out.uint(reason)).put(1, |out| out.bytes(&[5; 32]));
            let mut fields = Fields::default();
            fields
                .put(0, |out| out.uint(VERSION))
                .put(1, |out| out.bytes(&[1; 16]))
                .put(2, |out| out.uint(1))
                .put(3, |out| out.bytes(&[2; 32]))
                .put(4, |out| out.uint(5))
                .put(8, |out| out.array(2).uint(kind).raw(&body.finish()));
            decode(&fields.finish()).map_err(|error| error.fault)
        };
        assert!(read(0, 6).is_ok());
        assert!(read(7, 0).is_err(), "a notice without what it names");
        for unknown in [8, 255, u64::MAX] {
            assert_eq!(read(0, unknown), Err(CborFault::OutOfBounds("reason")));
            assert_eq!(read(unknown, 0), Err(CborFault::OutOfBounds("kind")));
        }
    }

    #[test]
    fn a_later_version_can_still_be_followed() {
        // Another version, a body of a kind that nobody knows, and a field more.
        let mut fields = Fields::default();
        fields
            .put(0, |out| out.uint(2))
            .put(1, |out| out.bytes(&[1; 16]))
            .put(2, |out| out.uint(9))
            .put(3, |out| out.bytes(&[2; 32]))
            .put(8, |out| out.array(2).uint(99).text("?"))
            .put(40, |out| out.bool(true));
        let record = fields.finish();
        assert!(decode(&record).is_err());
        let link = decode_link(&record).expect("a link");
        assert_eq!((link.seq, link.previous), (9, Digest([2; 32])));
    }
}
