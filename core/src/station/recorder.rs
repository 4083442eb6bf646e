//! Writing the journal: where the next entry goes, and what begins a new epoch.

use super::Host;
use crate::Error;
use crate::base::{Digest, Instant};
use crate::check::{EntryRef, Post};
use crate::journal::{
    Body, Entry, Epoch, FieldName, GapBody, Head, MAX_SALVAGED, OpenReason, OpenedBody, Predecessor, PrunedBody, Row,
    Salvaged, SealedField, seal_field,
};
use crate::store::{Append, Changes, Database, SetAside};
use crate::trust::Stored;

/// A gap that was recorded and not yet cleared is among so many newest entries: the first that follows clears it.
const RECENT: u64 = 4;

/// The newest entry of the epoch that goes on.
#[derive(Debug, Clone, Copy)]
struct Tip {
    epoch: Epoch,
    seq: u64,
    hash: Digest,
}

/// Where the next entry goes.
#[derive(Debug, Clone)]
enum Next {
    After(Tip),
    NewEpoch(OpenReason, Option<Predecessor>, Vec<Salvaged>),
}

/// Appends entries.
#[derive(Debug)]
pub(super) struct Recorder {
    next: Next,
    /// Checks that could not be recorded since the last entry that could.
    missed: Option<GapBody>,
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
    /// Finds where the journal goes on. A head outside that knows more than the file, another device key, or a database
    /// that had to be set aside each begin a new epoch, which names its predecessor.
    pub(super) fn find(database: &Database, host: &Host, aside: Option<&SetAside>) -> Result<Self, Error> {
        let key = host.signer.public_key();
        let seen = host.last_head.load().and_then(|bytes| Head::verify(&bytes, key).ok());
        let witnessed = seen.filter(|head| head.seq > 0).map(|head| Predecessor {
            epoch: head.epoch,
            seq: head.seq,
            hash: head.hash,
        });
        let newest = match database.epochs()?.last() {
            Some(last) => database.newest(last.epoch)?.map(|(seq, hash)| Tip { epoch: last.epoch, seq, hash }),
            None => None,
        };
        let begin = |reason, before, salvaged| Self { next: Next::NewEpoch(reason, before, salvaged), missed: None };
        let before = newest.map(|tip| Predecessor { epoch: tip.epoch, seq: tip.seq, hash: tip.hash });
        if let Some(aside) = aside {
            // Whichever knows more of the epoch that was going on.
            let further =
                witnessed.filter(|seen| before.is_none_or(|tip| tip.epoch != seen.epoch || tip.seq < seen.seq));
            return Ok(begin(OpenReason::SetAside, further.or(before), aside.salvaged.clone()));
        }
        let Some(tip) = newest else {
            let reason = if witnessed.is_some() { OpenReason::Cut } else { OpenReason::First };
            return Ok(begin(reason, witnessed, Vec::new()));
        };
        if device_key(database, tip.epoch)? != Some(key.as_bytes().to_vec()) {
            return Ok(begin(OpenReason::NewKey, before, Vec::new()));
        }
        let next = match seen {
            // Shorter than the copy, or no copy at all: the evidence must not be written over.
            Some(head) if head.epoch == tip.epoch && head.seq > tip.seq => {
                return Ok(begin(OpenReason::Cut, witnessed, Vec::new()));
            }
            Some(head) if database.newest(head.epoch)?.is_none() && head.seq > 0 => {
                return Ok(begin(OpenReason::Cut, witnessed, Vec::new()));
            }
            None => return Ok(begin(OpenReason::Cut, before, Vec::new())),
            Some(_) => Next::After(tip),
        };
        Ok(Self { next, missed: None })
    }

    /// Takes up a gap that an earlier process left behind; not one that it recorded just before it ended.
    pub(super) fn take_up(&mut self, database: &Database, gap: Option<GapBody>) -> Result<(), Error> {
        let (Some(gap), Some((epoch, seq, _))) = (gap, self.tip()) else {
            self.missed = gap;
            return Ok(());
        };
        let newest = database.rows_after(epoch, seq.saturating_sub(RECENT), usize::MAX)?;
        let recorded = newest.iter().filter_map(|row| Entry::decode(&row.record).ok());
        let known = recorded.into_iter().any(|entry| entry.body == Body::Gap(gap));
        self.missed = Some(gap).filter(|_| !known);
        Ok(())
    }

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
        let head = Head { epoch: tip.epoch, seq: tip.seq, hash: tip.hash, clock: circumstances.clock };
        let head = head.sign(host.signer.as_ref()).ok_or(Error::Signer)?;
        let append = Append { rows, head, opens_epoch: true };
        database.append(&append, &Changes { succession, ..Changes::default() })?;
        host.last_head.save(&append.head);
        self.next = Next::After(tip);
        Ok(())
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
        let head = Head { epoch: tip.epoch, seq: tip.seq, hash: tip.hash, clock: circumstances.clock };
        let head = head.sign(host.signer.as_ref()).ok_or(Error::Signer)?;
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
        host.last_head.save(&append.head);
        self.next = Next::After(tip);
        self.missed = None;
        Ok(EntryRef { epoch: crate::base::to_hex(&tip.epoch), seq: tip.seq, hash: tip.hash })
    }
}

/// A successor that the journal names already, but that had not taken over when the process ended, does so now.
pub(super) fn complete_succession(database: &Database, host: &mut Host) -> Result<(), Error> {
    let Some(successor) = host.signer.successor() else { return Ok(()) };
    let Some(last) = database.epochs()?.last().copied() else { return Ok(()) };
    let named = device_key(database, last.epoch)?;
    if named.is_some_and(|key| key == successor.public_key().as_bytes()) && successor.take_over() {
        host.signer = successor;
    }
    Ok(())
}

/// The device's key of an epoch, as its first record names it, or what explains that this record is gone.
pub(super) fn device_key(database: &Database, epoch: Epoch) -> Result<Option<Vec<u8>>, Error> {
    let first = database.row(epoch, 1)?.and_then(|row| Entry::decode(&row.record).ok());
    match first.map(|entry| entry.body) {
        Some(Body::Opened(opened)) => Ok(Some(opened.device_key)),
        _ => Ok(database.pruned(epoch)?.map(|base| base.device_key)),
    }
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
    commitments.sort_by_key(|commitment| commitment.field);
    let Circumstances { clock, floor, trust, post } = circumstances.clone();
    let entry = Entry { epoch: tip.epoch, seq, previous: tip.hash, clock, floor, trust, post, body, commitments };
    Ok((entry.to_row(), sealed))
}
