//! Stored times are believed by what proves them: a receipt, the head in force, or a signed head of the journal that knows
//! them. Whoever writes into the database by hand moves no time with it.

use super::floor::{Floors, as_kept};
use crate::store::{FloorRow, HeardRow, StoredFloor, Unproved};
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
    pub(super) fn sort(&self, floors: Vec<StoredFloor>, heard: Vec<HeardRow>) -> Proved {
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
        // Only a time later than the one that the journal knows can raise the floor.
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

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::cose::{SecretKey, Signer};
    use roughcheck_verify::sync::Standing;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn key(seed: u8) -> SecretKey {
        SecretKey::from_seed(&[seed; 32])
    }

    fn collector(seed: u8) -> Digest {
        receipt_key_digest(key(seed).public_key())
    }

    /// A receipt by the collector of this seed.
    fn receipt(seed: u8, received_at: i64) -> Option<Vec<u8>> {
        let receipt = Receipt {
            receipt_key: key(seed).public_key().clone(),
            device_key: vec![1; 32],
            nonce: [0; 16],
            received_at: at(received_at),
            standing: Standing::Known,
            count: 0,
            resume: Vec::new(),
            kept: None,
            quarantined: Vec::new(),
            notice: None,
        };
        receipt.sign(&key(seed)).ok()
    }

    /// The first collector counts, the second no more; the journal knows what is given.
    fn sorted(known: Option<KeptFloor>, floors: Vec<StoredFloor>, heard: Vec<HeardRow>) -> Proved {
        let counts = key(1).public_key().clone();
        Grounds { believes: &|key| *key == counts, in_force: Some(Floors::of_head(4, at(900))), known }
            .sort(floors, heard)
    }

    fn outcome(proved: &Proved) -> (usize, Option<i64>) {
        (proved.floors.len() + proved.heard.len(), proved.planted.map(Timestamp::seconds))
    }

    #[test]
    fn a_floor_counts_by_its_receipt_by_the_head_in_force_or_by_what_the_journal_knows() {
        let known = |source| Some(KeptFloor { at: at(500), source });
        let row = |seed: u8, seconds: i64| Floors::of_receipt(collector(seed), at(seconds));
        let journal = known(KeptSource::Journal);
        for (what, known, row, receipt, due) in [
            ("its own receipt", journal, row(1, 700), receipt(1, 700), (1, None)),
            ("bounded below it", journal, row(1, 700), receipt(1, 800), (1, None)),
            ("later than it", journal, row(1, 700), receipt(1, 699), (0, Some(700))),
            ("of another", journal, row(1, 700), receipt(2, 700), (0, Some(700))),
            ("none", journal, row(1, 700), None, (0, Some(700))),
            ("of one that counts no more", journal, row(2, 700), receipt(2, 700), (0, None)),
            ("none, and it raises nothing", journal, row(1, 500), None, (0, None)),
            ("put back", known(KeptSource::Receipt(collector(1))), row(1, 500), None, (1, None)),
            ("put back of another", known(KeptSource::Receipt(collector(2))), row(1, 500), None, (0, None)),
            ("nothing is remembered", None, row(1, 700), None, (0, None)),
            ("the head in force", journal, Floors::of_head(4, at(900)), None, (1, None)),
            ("the head in force, at another time", journal, Floors::of_head(4, at(901)), None, (0, Some(901))),
            ("an older head", journal, Floors::of_head(3, at(500)), None, (1, None)),
            ("a later head", journal, Floors::of_head(3, at(501)), None, (0, Some(501))),
            ("a head of the first version", None, Floors::of_head(3, at(501)), None, (1, None)),
        ] {
            assert_eq!(outcome(&sorted(known, vec![(row, receipt)], Vec::new())), due, "{what}");
        }
    }

    #[test]
    fn what_a_collector_said_last_counts_by_that_receipt_alone() {
        let known = Some(KeptFloor { at: at(500), source: KeptSource::Journal });
        for (seed, receipt, known, due) in [
            (1, receipt(1, 700), known, (1, None)),
            (1, receipt(1, 701), known, (0, Some(700))),
            (1, None, known, (0, Some(700))),
            (1, None, None, (0, None)),
            (2, receipt(2, 700), known, (0, None)),
        ] {
            assert_eq!(outcome(&sorted(known, Vec::new(), vec![(collector(seed), at(700), receipt)])), due);
        }
    }
}
