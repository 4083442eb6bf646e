//! What a station noticed, and what it remembers of its past.

use super::fields::{Fields, digest, instant, read_map};
use super::post::{decode_post, write_post};
use crate::check::{Past, Post};
use crate::journal::{Notice, NoticedBody};
use roughcheck_format::base::{CborError, CborFault, Digest, Reader, Timestamp};

pub(super) fn encode(fields: &mut Fields, body: &NoticedBody) {
    fields.put(0, |out| out.uint(body.notice().code()));
    match body {
        NoticedBody::RolledBack { known, installed } => {
            fields.put(1, |out| out.uint(*known)).put_some(2, *installed, |out, version| out.uint(version))
        }
        NoticedBody::Lost { known } => fields.put(3, |out| out.bytes(&known.0)),
        NoticedBody::Floor { known } => fields.put(4, |out| out.uint(known.unsigned())),
        NoticedBody::Post { before } => fields.put(5, |out| write_post(out, before)),
        NoticedBody::Root { other } => fields.put(3, |out| out.bytes(&other.0)),
        NoticedBody::Copy => fields,
        NoticedBody::Unproved { stored } => fields.put(4, |out| out.uint(stored.unsigned())),
    };
}

/// The fields of every notice; each kind wants its own.
#[derive(Default)]
struct Named {
    version: Option<u64>,
    installed: Option<u64>,
    digest: Option<Digest>,
    time: Option<Timestamp>,
    post: Option<Post>,
}

impl Named {
    fn body(self, notice: Notice) -> Option<NoticedBody> {
        Some(match notice {
            Notice::RolledBack => NoticedBody::RolledBack { known: self.version?, installed: self.installed },
            Notice::Lost => NoticedBody::Lost { known: self.digest? },
            Notice::Floor => NoticedBody::Floor { known: self.time? },
            Notice::Post => NoticedBody::Post { before: self.post? },
            Notice::Root => NoticedBody::Root { other: self.digest? },
            Notice::Copy => NoticedBody::Copy,
            Notice::Unproved => NoticedBody::Unproved { stored: self.time? },
        })
    }
}

pub(super) fn decode(reader: &mut Reader<'_>) -> Result<NoticedBody, CborError> {
    let missing = reader.fail(CborFault::Expected("a notice and what it names"));
    let (mut notice, mut named) = (None, Named::default());
    read_map(reader, |key, r| {
        match key {
            0 => notice = Some(r.one_of("notice", Notice::from_code)?),
            1 => named.version = Some(r.uint()?),
            2 => named.installed = Some(r.uint()?),
            3 => named.digest = Some(digest(r)?),
            4 => named.time = Some(instant(r)?),
            5 => named.post = Some(decode_post(r)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    notice.and_then(|notice| named.body(notice)).ok_or(missing)
}

pub(super) fn encode_past(past: Past) -> Vec<u8> {
    let mut fields = Fields::default();
    fields
        .put_some(0, past.head, |out, version| out.uint(version))
        .put_some(1, past.lost, |out, digest| out.bytes(&digest.0))
        .put_some(2, Some(past.floor_lost).filter(|lost| *lost), |out, lost| out.bool(lost))
        .put_some(3, past.other_root, |out, digest| out.bytes(&digest.0))
        .put_some(4, Some(past.lost_before).filter(|lost| *lost), |out, lost| out.bool(lost));
    fields.finish()
}

pub(super) fn decode_past(reader: &mut Reader<'_>) -> Result<Past, CborError> {
    let mut past = Past::default();
    read_map(reader, |key, r| {
        match key {
            0 => past.head = Some(r.uint()?),
            1 => past.lost = Some(digest(r)?),
            2 => past.floor_lost = r.bool()?,
            3 => past.other_root = Some(digest(r)?),
            4 => past.lost_before = r.bool()?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(past)
}
