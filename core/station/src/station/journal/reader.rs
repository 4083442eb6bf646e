//! The journal as it is read: by name, by number, by page, and as a proof. Nothing here writes.

use super::audit::{self, JournalState};
use super::export::{self, ExportLine};
use super::pages::{self, Before};
use super::proof::{EntryProof, Prover};
use super::receipts::{Believes, covered};
use super::view::EntryView;
use super::witness::{self, HeadHeld};
use crate::Error;
use crate::station::entry_id::EntryId;
use crate::station::host::Host;
use crate::store::{JournalRows, SyncRows};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::certificate::Number;
use roughcheck_verify::check::{History, Post};
use roughcheck_verify::journal::{Body, CheckBody, Entry, Epoch, Row, history_of};

/// Reads the journal.
#[derive(Debug, Clone, Copy)]
pub(in crate::station) struct JournalReader<'a> {
    rows: JournalRows<'a>,
    receipts: SyncRows<'a>,
    /// The epoch that goes on, once there is one.
    current: Option<Epoch>,
}

impl<'a> JournalReader<'a> {
    pub(super) const fn new(rows: JournalRows<'a>, receipts: SyncRows<'a>, current: Option<Epoch>) -> Self {
        Self { rows, receipts, current }
    }

    /// The place that a name stands for.
    fn place(self, id: EntryId) -> Result<(Epoch, u64), Error> {
        let epoch = id.epoch().or(self.current).ok_or_else(|| Error::NoEntry(id.to_string()))?;
        Ok((epoch, id.seq()))
    }

    /// The row that a name stands for.
    pub(super) fn row(self, id: EntryId) -> Result<Row, Error> {
        let (epoch, seq) = self.place(id)?;
        self.rows.row(epoch, seq)?.ok_or_else(|| Error::NoEntry(id.to_string()))
    }

    /// A check by its name, with its place.
    pub(in crate::station) fn check(self, id: EntryId) -> Result<((Epoch, u64), CheckBody), Error> {
        let row = self.row(id)?;
        match Entry::decode(&row.record).map(|entry| entry.body) {
            Ok(Body::Check(check)) => Ok(((row.epoch, row.seq), check)),
            _ => Err(Error::NotACheck(id.to_string())),
        }
    }

    /// Earlier presentations of a number, and what replaced it. `corrects` names a presentation whose typed parcel the
    /// present check corrects.
    pub(in crate::station) fn history(self, number: &Number, corrects: Option<(Epoch, u64)>) -> Result<History, Error> {
        let about = readable(self.rows.rows_of_number(&number.key())?);
        let replacing = readable(self.rows.rows_that_replace(&number.key())?);
        Ok(history_of(about, replacing, corrects))
    }

    /// The earliest receipt that covers an earlier showing of this certificate. Only the receipts of those count whom
    /// `believes` names, and none that is older than what the phone knew of the time when it recorded the showing.
    pub(in crate::station) fn witnessed(
        self,
        number: &Number,
        content: Digest,
        believes: Believes<'_>,
    ) -> Result<Option<Timestamp>, Error> {
        let mut earliest: Option<Timestamp> = None;
        for entry in readable(self.rows.rows_of_number(&number.key())?) {
            if !matches!(&entry.body, Body::Check(check) if check.content == Some(content)) {
                continue;
            }
            for (seq, bytes) in self.receipts.receipts_beyond(entry.epoch, entry.seq.saturating_sub(1))? {
                let covers = covered(self.rows, (entry.epoch, seq), &bytes, believes)?;
                let at = covers.map(|(_, at)| at).filter(|at| entry.floor.is_none_or(|floor| floor <= *at));
                earliest = [earliest, at].into_iter().flatten().min();
            }
        }
        Ok(earliest)
    }

    /// One entry with its fields opened.
    pub(in crate::station) fn entry(self, host: &Host, id: EntryId) -> Result<EntryView, Error> {
        let row = self.row(id)?;
        let entry = Entry::decode(&row.record).map_err(|_| Error::NoEntry(id.to_string()))?;
        let sealed = self.rows.sealed(row.epoch, row.seq)?;
        Ok(EntryView::opened(&entry, &row, &sealed, &host.sealing_key))
    }

    /// The bytes of one record.
    pub(in crate::station) fn record(self, id: EntryId) -> Result<Vec<u8>, Error> {
        let record = self.row(id)?.record;
        if record.is_empty() { Err(Error::NoEntry(id.to_string())) } else { Ok(record) }
    }

    /// What the journal proves of one entry.
    pub(in crate::station) fn prove(
        self,
        host: &Host,
        id: EntryId,
        believes: Believes<'_>,
    ) -> Result<EntryProof, Error> {
        let own_key = host.signer.public_key();
        Prover { rows: self.rows, receipts: self.receipts, own_key, believes }.prove(&self.row(id)?)
    }

    /// Every entry, oldest first.
    pub(in crate::station) fn entries(self) -> Result<Vec<EntryView>, Error> {
        pages::all(self.rows)
    }

    /// How many imports passed at this post without a decision.
    pub(in crate::station) fn undecided(self, post: &Post) -> Result<u64, Error> {
        pages::undecided(self.rows, post)
    }

    /// A page of the newest entries.
    pub(in crate::station) fn recent(self, before: Option<EntryId>, count: usize) -> Result<Vec<EntryView>, Error> {
        pages::recent(self.rows, self.before(before)?, count)
    }

    /// A page of those entries whose number contains a text.
    pub(in crate::station) fn search(
        self,
        text: &str,
        before: Option<EntryId>,
        count: usize,
    ) -> Result<Vec<EntryView>, Error> {
        let part = pages::searched(text)?;
        pages::search(self.rows, &part, self.before(before)?, count)
    }

    fn before(self, id: Option<EntryId>) -> Result<Before, Error> {
        id.map(|id| self.place(id).map(|place| (id, place))).transpose()
    }

    /// Verifies the whole journal.
    pub(in crate::station) fn verify(self, host: &Host) -> Result<JournalState, Error> {
        audit::verify(self.rows, host)
    }

    /// Verifies the whole journal, and that it still has what a witness was shown.
    pub(in crate::station) fn verify_against(self, host: &Host, head: &str) -> Result<(JournalState, HeadHeld), Error> {
        witness::verify_against(self.rows, host, head)
    }

    /// Whether the journal still has the entry that a head names.
    pub(in crate::station) fn holds_head(self, host: &Host, head: &str) -> Result<HeadHeld, Error> {
        witness::holds_head(self.rows, host, head)
    }

    /// The newest head as the text of a code; none where nothing is signed yet.
    pub(in crate::station) fn head_code(self) -> Result<Option<String>, Error> {
        witness::head_code(self.rows)
    }

    /// Every record and head, line by line.
    pub(in crate::station) fn export(
        self,
        each: &mut dyn FnMut(&ExportLine) -> Result<(), String>,
    ) -> Result<u64, Error> {
        export::export(self.rows, each)
    }
}

/// Rows that cannot be read are a matter for the journal's verification, not for this check.
fn readable(rows: Vec<Row>) -> Vec<Entry> {
    rows.iter().filter_map(|row| Entry::decode(&row.record).ok()).collect()
}
