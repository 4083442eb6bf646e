//! Heads that somebody else keeps: a journal that was cut together with every copy on the phone is found out by whoever
//! was shown a head before.

use serde::Serialize;

use super::audit::{self, JournalState};
use super::device_key::device_key;
use crate::Error;
use crate::station::host::Host;
use crate::store::JournalRows;
use roughcheck_format::base::coded;
use roughcheck_format::code::base45;
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::{Checkpoint, CheckpointError, Epoch, Fault, hash_of};
use roughcheck_verify::sync::Succession;

/// What stands before a head in a code.
pub const HEAD_PREFIX: &str = "RCH1:";

/// Most characters of a head's text: a head has some 170 bytes.
const MAX_HEAD_TEXT: usize = 600;

coded! {
    /// Whether the journal still has what a head signs.
    pub enum Held {
        /// The very entry that the head names is there.
        Yes = "yes",
        /// This device signed the head, and the entry is missing or another: the journal was cut or rewritten since.
        No = "no",
        /// Signed by a key that is not this device's, as far as its journal tells.
        OtherDevice = "other-device",
        /// The entry was removed by law: an entry of the journal says up to where, and that a receipt covers it.
        Pruned = "pruned",
    }
}

/// What became of the entry that a head names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadHeld {
    /// See [`Held`].
    pub held: String,
    /// The epoch that the head names.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
}

/// The newest head as the text of a code; none where nothing is signed yet.
pub(super) fn head_code(rows: JournalRows<'_>) -> Result<Option<String>, Error> {
    for row in rows.epochs()?.into_iter().rev() {
        if let Some(bytes) = rows.newest_head(row.epoch)? {
            return Ok(Some(format!("{HEAD_PREFIX}{}", base45::encode(&bytes))));
        }
    }
    Ok(None)
}

/// Whether the journal still has the entry that a head names.
pub(super) fn holds_head(rows: JournalRows<'_>, host: &Host, text: &str) -> Result<HeadHeld, Error> {
    let (head, ours) = seen_head(rows, host, text)?;
    let held = if ours { held(rows, &head)? } else { Held::OtherDevice };
    Ok(HeadHeld { held: held.as_str().to_owned(), epoch: head.epoch, seq: head.seq })
}

/// Verifies the journal, and then holds it against the head: what a witness saw and is gone makes it `cut`.
pub(super) fn verify_against(
    rows: JournalRows<'_>,
    host: &Host,
    text: &str,
) -> Result<(JournalState, HeadHeld), Error> {
    let (head, _) = seen_head(rows, host, text)?;
    let held = holds_head(rows, host, text)?;
    let mut state = audit::verify(rows, host)?;
    if state.ok && held.held == Held::No.as_str() {
        let after = rows.newest(head.epoch)?.map_or(1, |(seq, _)| seq.saturating_add(1));
        state.ok = false;
        state.first_bad = Some(after.min(head.seq));
        state.first_bad_epoch = Some(held.epoch);
        state.reason = Some(Fault::Cut.as_str().to_owned());
    }
    Ok((state, held))
}

/// What a text says that claims to be a head, and whether a key of this device signed it.
fn seen_head(rows: JournalRows<'_>, host: &Host, text: &str) -> Result<(Checkpoint, bool), Error> {
    let text = text.trim();
    let body = text.strip_prefix(HEAD_PREFIX).filter(|_| text.len() <= MAX_HEAD_TEXT);
    let bytes = body.and_then(|body| base45::decode(body).ok()).ok_or(Error::Head(CheckpointError::Unreadable))?;
    for key in keys(rows, host)? {
        match Checkpoint::verify(&bytes, &key) {
            Ok(head) => return of_an_entry(Some(head)).map(|head| (head, true)),
            Err(CheckpointError::ForeignKey(_)) => {}
            Err(error) => return Err(Error::Head(error)),
        }
    }
    of_an_entry(Checkpoint::signed(&bytes)).map(|head| (head, false))
}

/// The head that goes to the second place before there is any entry names none.
fn of_an_entry(head: Option<Checkpoint>) -> Result<Checkpoint, Error> {
    head.filter(|head| head.seq > 0).ok_or(Error::Head(CheckpointError::Unreadable))
}

/// The keys that this device has and had, as far as its journal names them.
fn keys(rows: JournalRows<'_>, host: &Host) -> Result<Vec<PublicKey>, Error> {
    let mut keys = vec![host.signer.public_key().clone()];
    for row in rows.epochs()? {
        let named = device_key(rows, row.epoch)?;
        keys.extend(named.and_then(|bytes| PublicKey::of_device(&bytes).ok()));
    }
    for statement in rows.successions(usize::MAX)? {
        keys.extend(Succession::verify(&statement).ok().map(|statement| statement.older));
    }
    Ok(keys)
}

fn held(rows: JournalRows<'_>, head: &Checkpoint) -> Result<Held, Error> {
    let row = rows.row(head.epoch, head.seq)?;
    if row.is_some_and(|row| hash_of(&row.record) == head.hash) {
        return Ok(Held::Yes);
    }
    let epochs: Vec<Epoch> = rows.epochs()?.into_iter().map(|row| row.epoch).collect();
    // The table of what was pruned proves nothing; entries that say so are in the chain.
    let base = audit::bases(rows, &epochs)?.remove(&head.epoch);
    Ok(match base {
        Some(base) if base.seq == head.seq && base.hash == head.hash => Held::Yes,
        Some(base) if base.seq > head.seq => Held::Pruned,
        _ => Held::No,
    })
}
