//! Writing the journal. Where it goes on after a start is in `resume.rs`.

use super::Host;
use crate::Error;
use crate::store::{Append, Changes, Database};
use roughcheck_format::base::{Digest, Instant, sort_by};
use roughcheck_format::cose::Algorithm;
use roughcheck_verify::check::{EntryRef, Post};
use roughcheck_verify::journal::{
    Body, Entry, Epoch, FieldName, GapBody, Head, MAX_SALVAGED, MOST_WAITING, OpenReason, OpenedBody, Predecessor,
    PrunedBody, Row, Salvaged, SealedField, seal_field,
};
use roughcheck_verify::trust::Stored;

/// With a key in hardware, which is slow, a head is signed at the latest after so many seconds.
const LONGEST_UNSIGNED: i64 = 300;

/// The newest entry of the epoch that goes on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tip {
    pub(super) epoch: Epoch,
    pub(super) seq: u64,
    pub(super) hash: Digest,
}

/// Where the next entry goes.
#[derive(Debug, Clone)]
pub(super) enum Next {
    After(Tip),
    NewEpoch(OpenReason, Option<Predecessor>, Vec<Salvaged>),
}

/// Appends entries.
#[derive(Debug)]
pub(super) struct Recorder {
    pub(super) next: Next,
    /// Checks that could not be recorded since the last entry that could.
    pub(super) missed: Option<GapBody>,
    /// Place and time of the newest signed head of the epoch that goes on.
    pub(super) signed: Option<(u64, Instant)>,
}

/// The circumstances that every entry names.
#[derive(Debug, Clone)]
pub(super) struct Circumstances {
    pub(super) clock: Instant,
    pub(super) floor: Option<Instant>,
    pub(super) trust: Option<Digest>,
    pub(super) post: Option<Post>,
}

/// What goes along with an entry in its commit.
#[derive(Debug, Default)]
pub(super) struct Along<'a> {
    pub(super) fields: Vec<(FieldName, &'a [u8])>,
    pub(super) trust: &'a [Stored],
    /// Whether they replace stored ones that could not be believed.
    pub(super) anew: bool,
    pub(super) floor: Option<(Instant, &'a str)>,
    /// The entry whose personal fields go.
    pub(super) forget: Option<(Epoch, u64)>,
    /// The beginning of an epoch that goes.
    pub(super) prune: Option<&'a PrunedBody>,
}

impl Recorder {
    /// One more check that could not be recorded.
    pub(super) fn miss(&mut self, clock: Instant) -> GapBody {
        let known = self.missed.unwrap_or(GapBody { count: 0, first: clock, last: clock });
        let gap = GapBody { count: known.count.saturating_add(1), first: known.first, last: clock };
        self.missed = Some(gap);
        gap
    }

    /// What could not be recorded so far.
    pub(super) const fn missed(&self) -> Option<&GapBody> {
        self.missed.as_ref()
    }

    /// The epoch that goes on, once there is one.
    pub(super) const fn epoch(&self) -> Option<Epoch> {
        match self.next {
            Next::After(tip) => Some(tip.epoch),
            Next::NewEpoch(..) => None,
        }
    }

    /// Epoch, place and hash of the newest entry of the epoch that goes on.
    pub(super) const fn tip(&self) -> Option<(Epoch, u64, Digest)> {
        match self.next {
            Next::After(tip) => Some((tip.epoch, tip.seq, tip.hash)),
            Next::NewEpoch(..) => None,
        }
    }

    /// Opens an epoch at once, with a statement of the key before it where there is one.
    pub(super) fn open(
        &mut self,
        database: &mut Database,
        host: &Host,
        circumstances: &Circumstances,
        (reason, predecessor): (OpenReason, Option<Predecessor>),
        succession: Option<(&[u8], &[u8])>,
    ) -> Result<(), Error> {
        let mut rows = Vec::new();
        let tip = open_epoch(host, circumstances, opening(host, reason, predecessor, Vec::new()), &mut rows)?;
        let append = Append { rows, head: Some(signed_head(host, circumstances.clock, tip)?), opens_epoch: true };
        database.append(&append, &Changes { succession, ..Changes::default() })?;
        self.is_at(host, &append, tip, circumstances.clock);
        Ok(())
    }

    /// Signs a head over entries that no head signs yet, where there are any.
    pub(super) fn sign_tail(&mut self, database: &mut Database, host: &Host, clock: Instant) -> Result<(), Error> {
        let Next::After(tip) = self.next else { return Ok(()) };
        if self.signed.is_some_and(|(seq, _)| seq == tip.seq) {
            return Ok(());
        }
        let append = Append { rows: Vec::new(), head: Some(signed_head(host, clock, tip)?), opens_epoch: false };
        if let Some(head) = &append.head {
            database.add_head(tip.epoch, tip.seq, head)?;
        }
        self.is_at(host, &append, tip, clock);
        Ok(())
    }

    /// Notes what reached the disk.
    fn is_at(&mut self, host: &Host, append: &Append, tip: Tip, clock: Instant) {
        if let Some(head) = &append.head {
            host.last_head.save(head);
            self.signed = Some((tip.seq, clock));
        }
        self.next = Next::After(tip);
    }

    /// Whether the entries up to this place may wait for their signature: only a key in hardware is that slow. A clock
    /// that goes backwards signs at once.
    fn may_wait(&self, host: &Host, seq: u64, clock: Instant) -> bool {
        let slow = host.signer.public_key().algorithm() == Algorithm::Esp256;
        let since = |(at, when): (u64, Instant)| (seq.saturating_sub(at), clock.seconds() - when.seconds());
        slow && self
            .signed
            .map(since)
            .is_some_and(|(rows, seconds)| rows < MOST_WAITING && (0..LONGEST_UNSIGNED).contains(&seconds))
    }

    /// Appends one entry: rows, sealed fields, signed head and what goes along reach the disk together or not at all.
    pub(super) fn append(
        &mut self,
        database: &mut Database,
        host: &Host,
        circumstances: &Circumstances,
        body: Body,
        along: &Along<'_>,
    ) -> Result<EntryRef, Error> {
        let mut rows = Vec::new();
        let (tip, opens_epoch) = match &self.next {
            Next::After(tip) => (*tip, false),
            Next::NewEpoch(reason, predecessor, salvaged) => {
                let body = opening(host, *reason, *predecessor, salvaged.clone());
                let tip = open_epoch(host, circumstances, body, &mut rows)?;
                (tip, true)
            }
        };
        let mut tip = tip;
        let gap = self.missed.map(|gap| (Body::Gap(gap), Along::default()));
        for (body, along) in gap.iter().map(|(gap, along)| (gap.clone(), along)).chain([(body, along)]) {
            let (row, sealed) = next_row(host, circumstances, tip, body, along)?;
            tip = Tip { epoch: row.epoch, seq: row.seq, hash: row.hash };
            rows.push((row, sealed));
        }
        let clock = circumstances.clock;
        let head = match !opens_epoch && self.may_wait(host, tip.seq, clock) {
            true => None,
            false => Some(signed_head(host, clock, tip)?),
        };
        if opens_epoch {
            // So that a copy exists before the first entry does: from then on a missing one is telling.
            let empty = Head { seq: 0, hash: Digest([0; 32]), epoch: tip.epoch, clock: circumstances.clock };
            let known = matches!(self.next, Next::NewEpoch(OpenReason::First, ..));
            if let (true, Some(empty)) = (known, empty.sign(host.signer.as_ref())) {
                host.last_head.save(&empty);
            }
        }
        let append = Append { rows, head, opens_epoch };
        let changes = Changes {
            trust: along.trust,
            anew: along.anew,
            floor: along.floor,
            forget: along.forget,
            prune: along.prune,
            succession: None,
        };
        database.append(&append, &changes)?;
        self.is_at(host, &append, tip, clock);
        self.missed = None;
        Ok(EntryRef { epoch: roughcheck_format::base::to_hex(&tip.epoch), seq: tip.seq, hash: tip.hash })
    }
}

fn signed_head(host: &Host, clock: Instant, tip: Tip) -> Result<Vec<u8>, Error> {
    let head = Head { epoch: tip.epoch, seq: tip.seq, hash: tip.hash, clock };
    head.sign(host.signer.as_ref()).ok_or(Error::Signer)
}

fn opening(host: &Host, reason: OpenReason, predecessor: Option<Predecessor>, mut salvaged: Vec<Salvaged>) -> Body {
    salvaged.drain(..salvaged.len().saturating_sub(MAX_SALVAGED));
    let device_key = host.signer.public_key().as_bytes().to_vec();
    Body::Opened(OpenedBody { reason, device_key, predecessor, salvaged })
}

fn open_epoch(
    host: &Host,
    circumstances: &Circumstances,
    body: Body,
    rows: &mut Vec<(Row, Vec<SealedField>)>,
) -> Result<Tip, Error> {
    let before = Tip { epoch: host.random()?, seq: 0, hash: Digest([0; 32]) };
    let (row, sealed) = next_row(host, circumstances, before, body, &Along::default())?;
    let tip = Tip { epoch: row.epoch, seq: row.seq, hash: row.hash };
    rows.push((row, sealed));
    Ok(tip)
}

fn next_row(
    host: &Host,
    circumstances: &Circumstances,
    tip: Tip,
    body: Body,
    along: &Along<'_>,
) -> Result<(Row, Vec<SealedField>), Error> {
    let seq = tip.seq + 1;
    let (mut commitments, mut sealed) = (Vec::new(), Vec::new());
    for (field, value) in &along.fields {
        let (commitment, one) =
            seal_field(&host.sealing_key, (tip.epoch, seq), *field, value, host.random()?, host.random()?)?;
        commitments.push(commitment);
        sealed.push(one);
    }
    let commitments = sort_by(commitments, |a, b| a.field.cmp(&b.field));
    let Circumstances { clock, floor, trust, post } = circumstances.clone();
    let entry = Entry { epoch: tip.epoch, seq, previous: tip.hash, clock, floor, trust, post, body, commitments };
    Ok((entry.to_row(), sealed))
}
