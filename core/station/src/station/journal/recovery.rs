//! Where the journal goes on after a start, and what begins a new epoch.

use super::device_key::device_key;
use super::tip::{ChainTip, NewEpoch, Position, SignedUpTo};
use crate::Error;
use crate::station::host::Host;
use crate::station::memory::Signed;
use crate::store::{Database, JournalRows, SetAside, StoreError};
use roughcheck_format::cose::{Algorithm, PublicKey};
use roughcheck_verify::journal::{
    Body, Checkpoint, Entry, Epoch, MOST_WAITING, OpenReason, Predecessor, Salvaged, hash_of, open_field,
};

/// So many heads are looked at for one that this device signed: whoever adds more gains nothing by it, for then the copy
/// outside counts.
const MOST_HEADS: usize = 1024;

/// The highest place that the table can have.
const NEWEST: u64 = i64::MAX.unsigned_abs();

/// In so many entries a check is looked for that has told what was lost.
const TOLD_WITHIN: usize = 64;

/// The head that the host keeps a second time; none where there is none, or another key signed it. And whether it is gone or
/// damaged: where the power goes while a new key takes over, the one before has signed it.
pub(super) fn copy_outside(rows: JournalRows<'_>, host: &Host) -> Result<(Option<Checkpoint>, bool), Error> {
    let Some(bytes) = host.last_head.load()? else { return Ok((None, true)) };
    let seen = Checkpoint::verify(&bytes, host.signer.public_key()).ok();
    let mut is_gone = seen.is_none();
    for epoch in rows.epochs()?.iter().rev().filter(|_| seen.is_none()) {
        let key = device_key(rows, epoch.epoch)?.and_then(|key| PublicKey::of_device(&key).ok());
        is_gone &= key.is_none_or(|key| Checkpoint::verify(&bytes, &key).is_err());
    }
    Ok((seen, is_gone))
}

/// Finds where the journal goes on. A head outside that knows more than the file, another device key, an end that
/// nobody signed, or a database that had to be set aside each begin a new epoch, which names its predecessor.
pub(super) fn find(
    rows: JournalRows<'_>,
    host: &Host,
    aside: Option<&SetAside>,
    seen: Option<Checkpoint>,
) -> Result<(Position, Option<SignedUpTo>), Error> {
    let key = host.signer.public_key();
    let witnessed =
        seen.filter(|head| head.seq > 0).map(|head| Predecessor { epoch: head.epoch, seq: head.seq, hash: head.hash });
    let newest = match rows.epochs()?.last() {
        Some(last) => rows.newest(last.epoch)?.map(|(seq, hash)| ChainTip { epoch: last.epoch, seq, hash }),
        None => None,
    };
    let before = newest.map(ChainTip::as_predecessor);
    if let Some(aside) = aside {
        // Whichever knows more of the epoch that was going on.
        let further = witnessed.filter(|seen| before.is_none_or(|tip| tip.epoch != seen.epoch || tip.seq < seen.seq));
        return Ok(opens(OpenReason::SetAside, further.or(before), aside.salvaged.clone()));
    }
    let Some(tip) = newest else {
        let reason = if witnessed.is_some() { OpenReason::Cut } else { OpenReason::First };
        return Ok(opens(reason, witnessed, Vec::new()));
    };
    if device_key(rows, tip.epoch)? != Some(key.as_bytes().to_vec()) {
        return Ok(opens(OpenReason::NewKey, before, Vec::new()));
    }
    match seen {
        // Shorter than the copy, or no copy at all: the evidence must not be written over.
        Some(head) if head.epoch == tip.epoch && head.seq > tip.seq => {
            return Ok(opens(OpenReason::Cut, witnessed, Vec::new()));
        }
        Some(head) if head.seq > 0 && !is_known(rows, head.epoch)? => {
            return Ok(opens(OpenReason::Cut, witnessed, Vec::new()));
        }
        None => return Ok(opens(OpenReason::Cut, before, Vec::new())),
        Some(_) => {}
    }
    match signed_end(rows, host, tip)? {
        Some(signed) => Ok((Position::After(tip), Some(signed))),
        // Going on here would put a signature over what somebody else appended.
        None => Ok(opens(OpenReason::Unsigned, before, Vec::new())),
    }
}

/// Leaves damaged fields of saved rows where they lie, in the file that was set aside: in the journal that goes on they
/// would say that somebody edited it. Where not one field opens, the key is another, and nothing is said of the fields.
pub(super) fn leave_damaged_fields(
    database: &mut Database,
    host: &Host,
    aside: Option<&SetAside>,
) -> Result<(), StoreError> {
    let (mut opened, mut damaged) = (false, Vec::new());
    let rows = database.journal();
    for run in aside.into_iter().flat_map(|aside| &aside.salvaged) {
        for seq in run.from..=run.to {
            let fields = rows.sealed(run.epoch, seq)?;
            let row = if fields.is_empty() { None } else { rows.row(run.epoch, seq)? };
            let Some(entry) = row.and_then(|row| Entry::decode(&row.record).ok()) else { continue };
            for field in fields {
                let commitment = entry.commitments.iter().find(|one| one.field == field.field);
                let fits = |one| open_field(&host.sealing_key, (run.epoch, seq), &field, one).is_ok();
                match commitment.is_some_and(fits) {
                    true => opened = true,
                    false => damaged.push((run.epoch, seq, field.field)),
                }
            }
        }
    }
    if opened && !damaged.is_empty() { database.drop_fields(&damaged) } else { Ok(()) }
}

/// The newest entry that a head of this device signs: what stands behind it, anybody may have appended. None where there
/// is none, or a later version wrote it.
pub(super) fn signed_end_of_all(rows: JournalRows<'_>, key: &PublicKey) -> Result<Option<Signed>, StoreError> {
    let mut left = MOST_HEADS;
    for epoch in rows.epochs()?.into_iter().rev().map(|row| row.epoch) {
        let mut up_to = Some(NEWEST);
        while let Some((at, bytes)) = up_to.map(|up_to| rows.last_head(epoch, up_to)).transpose()?.flatten() {
            let head = Checkpoint::verify(&bytes, key).ok().filter(|head| (head.epoch, head.seq) == (epoch, at));
            if let Some(head) = head
                && let Some(entry) = entry_under(rows, &head)?
            {
                let told_lost = has_told_lost(rows, &entry)?;
                return Ok(Some(Signed { entry: Box::new(entry), kept: head.kept, told_lost }));
            }
            up_to = at.checked_sub(1);
            left -= 1;
            if left == 0 {
                return Ok(None);
            }
        }
    }
    Ok(None)
}

/// The entry that a head names, where it is the one that was signed.
fn entry_under(rows: JournalRows<'_>, head: &Checkpoint) -> Result<Option<Entry>, StoreError> {
    let row = rows.row(head.epoch, head.seq)?.filter(|row| row.hash == head.hash && hash_of(&row.record) == head.hash);
    let entry = row.and_then(|row| Entry::decode(&row.record).ok());
    Ok(entry.filter(|entry| (entry.epoch, entry.seq) == (head.epoch, head.seq)))
}

/// Whether one of the newest entries up to `newest` is a check that told the documents it names as lost.
fn has_told_lost(rows: JournalRows<'_>, newest: &Entry) -> Result<bool, StoreError> {
    let before = rows.rows_before(newest.epoch, newest.seq, TOLD_WITHIN)?;
    let mut previous = newest.previous;
    let signed = before.into_iter().map_while(|row| {
        let stands = hash_of(&row.record) == previous;
        let entry = Entry::decode(&row.record).ok().filter(|entry| stands && entry.past.lost == newest.past.lost)?;
        previous = entry.previous;
        Some(entry)
    });
    let told = |entry: &Entry| matches!(entry.body, Body::Check(_));
    Ok(newest.past.lost.is_some() && (told(newest) || signed.into_iter().any(|entry| told(&entry))))
}

const fn opens(
    reason: OpenReason,
    predecessor: Option<Predecessor>,
    salvaged: Vec<Salvaged>,
) -> (Position, Option<SignedUpTo>) {
    (Position::Opens(NewEpoch { reason, predecessor, salvaged }), None)
}

/// Whether an epoch has rows, or had some that were pruned.
fn is_known(rows: JournalRows<'_>, epoch: Epoch) -> Result<bool, StoreError> {
    Ok(rows.newest(epoch)?.is_some() || rows.pruned(epoch)?.is_some())
}

/// The newest head, where it signs the end of the journal. With a key in hardware some entries may wait for their
/// signature.
fn signed_end(rows: JournalRows<'_>, host: &Host, tip: ChainTip) -> Result<Option<SignedUpTo>, StoreError> {
    let key = host.signer.public_key();
    let Some(bytes) = rows.newest_head(tip.epoch)? else { return Ok(None) };
    let Ok(head) = Checkpoint::verify(&bytes, key) else { return Ok(None) };
    if head.epoch != tip.epoch || head.seq > tip.seq {
        return Ok(None);
    }
    let waiting = tip.seq - head.seq;
    if waiting > 0 && (key.algorithm() != Algorithm::Esp256 || waiting > MOST_WAITING) {
        return Ok(None);
    }
    let stands = rows.row(tip.epoch, head.seq)?.is_some_and(|row| row.hash == head.hash);
    Ok(stands.then_some(SignedUpTo { seq: head.seq, clock: head.clock }))
}

/// A successor that the journal names already, but that had not taken over when the process ended, does so now. While it
/// cannot, nothing goes on: the older key would begin an epoch of its own.
pub(super) fn complete_succession(rows: JournalRows<'_>, host: &mut Host) -> Result<(), Error> {
    let Some(successor) = host.signer.successor()? else { return Ok(()) };
    let Some(last) = rows.epochs()?.last().copied() else { return Ok(()) };
    let named = device_key(rows, last.epoch)?;
    if named.is_some_and(|key| key == successor.public_key().as_bytes()) {
        successor.take_over()?;
        host.signer = successor;
    }
    Ok(())
}
