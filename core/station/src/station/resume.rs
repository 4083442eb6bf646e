//! Where the journal goes on after a start, and what begins a new epoch.

use super::Host;
use super::recorder::{Next, Recorder, Tip};
use crate::Error;
use crate::store::{Database, SetAside};
use roughcheck_format::base::Instant;
use roughcheck_format::cose::Algorithm;
use roughcheck_verify::journal::{Body, Entry, Epoch, GapBody, Head, MOST_WAITING, OpenReason, Predecessor, Salvaged};

/// A gap that was recorded and not yet cleared is among so many newest entries: the first that follows clears it.
const RECENT: u64 = 4;

impl Recorder {
    /// Finds where the journal goes on. A head outside that knows more than the file, another device key, an end that
    /// nobody signed, or a database that had to be set aside each begin a new epoch, which names its predecessor.
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
        match seen {
            // Shorter than the copy, or no copy at all: the evidence must not be written over.
            Some(head) if head.epoch == tip.epoch && head.seq > tip.seq => {
                return Ok(begin(OpenReason::Cut, witnessed, Vec::new()));
            }
            Some(head) if head.seq > 0 && !is_known(database, head.epoch)? => {
                return Ok(begin(OpenReason::Cut, witnessed, Vec::new()));
            }
            None => return Ok(begin(OpenReason::Cut, before, Vec::new())),
            Some(_) => {}
        }
        match signed_end(database, host, tip)? {
            Some(signed) => Ok(Self { next: Next::After(tip), missed: None, signed: Some(signed) }),
            // Going on here would put a signature over what somebody else appended.
            None => Ok(begin(OpenReason::Unsigned, before, Vec::new())),
        }
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
}

const fn begin(reason: OpenReason, before: Option<Predecessor>, salvaged: Vec<Salvaged>) -> Recorder {
    Recorder { next: Next::NewEpoch(reason, before, salvaged), missed: None, signed: None }
}

/// Whether an epoch has rows, or had some that were pruned.
fn is_known(database: &Database, epoch: Epoch) -> Result<bool, Error> {
    Ok(database.newest(epoch)?.is_some() || database.pruned(epoch)?.is_some())
}

/// Place and time of the newest head, where it signs the end of the journal. With a key in hardware some entries may
/// wait for their signature.
fn signed_end(database: &Database, host: &Host, tip: Tip) -> Result<Option<(u64, Instant)>, Error> {
    let key = host.signer.public_key();
    let Some(bytes) = database.newest_head(tip.epoch)? else { return Ok(None) };
    let Ok(head) = Head::verify(&bytes, key) else { return Ok(None) };
    if head.epoch != tip.epoch || head.seq > tip.seq {
        return Ok(None);
    }
    let waiting = tip.seq - head.seq;
    if waiting > 0 && (key.algorithm() != Algorithm::Esp256 || waiting > MOST_WAITING) {
        return Ok(None);
    }
    let stands = database.row(tip.epoch, head.seq)?.is_some_and(|row| row.hash == head.hash);
    Ok(stands.then_some((head.seq, head.clock)))
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
