//! Stored times are believed by what proves them: a receipt, the head in force, or a signed head of the journal that knows
//! them. Whoever writes into the database by hand moves no time with it.

use super::floor::{Floors, as_kept};
use crate::store::{FloorRow, Unproved};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::{KeptFloor, KeptSource};
use roughcheck_verify::sync::{Receipt, receipt_key_digest};

/// By what stored times are judged.
pub(super) struct Grounds<'a> {
    /// Whether a collector counts.
    pub(super) believes: &'a dyn Fn(&PublicKey) -> bool,
    /// What the head in force proves.
    pub(super) in_force: Option<FloorRow>,
    /// The floor that a signed head of the journal knows; none where none knows any, or the file was set aside.
    pub(super) known: Option<KeptFloor>,
}

/// Stored times, sorted.
#[derive(Debug, Default)]
pub(super) struct Proved {
    pub(super) floors: Vec<FloorRow>,
    pub(super) heard: Vec<(Digest, Timestamp)>,
    /// What nothing proves.
    pub(super) unproved: Unproved,
    /// The latest time of those that somebody must have written: it is told.
    pub(super) planted: Option<Timestamp>,
}

/// What a stored receipt proves.
enum Proof {
    /// A time.
    Time(Timestamp),
    /// A time, by a collector that counts no more: it falls in silence.
    OfNobody,
    /// Nothing.
    None,
}

impl Grounds<'_> {
    /// Sorts what is stored into what counts and what does not.
    pub(super) fn sort(
        &self,
        floors: Vec<(FloorRow, Option<Vec<u8>>)>,
        heard: Vec<(Digest, Timestamp, Option<Vec<u8>>)>,
    ) -> Proved {
        let mut proved = Proved::default();
        for (row, receipt) in floors {
            match self.judge(&row, receipt.as_deref()) {
                Ok(()) => proved.floors.push(row),
                Err(is_planted) => {
                    proved.planted = proved.planted.max(Some(row.at).filter(|_| is_planted));
                    proved.unproved.floors.push(row.source);
                }
            }
        }
        for (collector, at, receipt) in heard {
            match self.proof(collector, receipt.as_deref()) {
                Proof::Time(said) if said == at => proved.heard.push((collector, at)),
                other => {
                    let is_planted = self.known.is_some() && !matches!(other, Proof::OfNobody);
                    proved.planted = proved.planted.max(Some(at).filter(|_| is_planted));
                    proved.unproved.heard.push(collector);
                }
            }
        }
        proved
    }

    /// Whether a floor counts; where it does not, whether somebody must have written it.
    fn judge(&self, row: &FloorRow, receipt: Option<&[u8]>) -> Result<(), bool> {
        let kept = as_kept(row);
        // What is no later than the journal knows raises nothing.
        let is_later = self.known.is_some_and(|known| row.at > known.at);
        if Floors::of_memory(kept).source != row.source {
            return Err(is_later);
        }
        let KeptSource::Receipt(collector) = kept.source else {
            let is_in_force = self.in_force.as_ref().is_some_and(|head| head.source == row.source && head.at == row.at);
            return if is_in_force || !is_later { Ok(()) } else { Err(true) };
        };
        match self.proof(collector, receipt) {
            Proof::Time(said) if row.at <= said => Ok(()),
            _ if self.known.is_some_and(|known| !is_later && known.source == kept.source) => Ok(()),
            Proof::OfNobody => Err(false),
            Proof::Time(_) | Proof::None => Err(is_later),
        }
    }

    fn proof(&self, collector: Digest, receipt: Option<&[u8]>) -> Proof {
        let is_theirs = |key: &PublicKey| receipt_key_digest(key) == collector;
        match receipt.and_then(|bytes| Receipt::verify(bytes, is_theirs).ok()) {
            Some(receipt) if (self.believes)(&receipt.receipt_key) => Proof::Time(receipt.received_at),
            Some(_) => Proof::OfNobody,
            None => Proof::None,
        }
    }
}
