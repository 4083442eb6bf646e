//! The reading half: for the page, the command line, and the checks before the writer.

use roughcheck_format::base::Digest;
use roughcheck_format::cose::{KeyId, PublicKey};
use roughcheck_verify::check::{Decision, Parcel};
use roughcheck_verify::journal::{Body, Entry, Epoch};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use super::columns::{digest, epoch, hex, instant, int, maybe_digest, maybe_instant, uint};
use super::double_use::{Seen, pairs};
use super::queries;
use crate::error::StorageError;
use crate::meta;
use crate::rows::DeviceStanding;
use crate::storage::Reader;
use crate::view::{Check, DeviceView, Disagreement, DoubleUse, Fork, Gap, NumberEvent, Place, Stats, StoredAlarm};

pub(super) struct SqliteReader {
    connection: Connection,
}

impl SqliteReader {
    pub(super) const fn new(connection: Connection) -> Self {
        Self { connection }
    }

    pub(super) fn find<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StorageError> {
        Ok(self.connection.prepare_cached(sql)?.query_row(values, read).optional()?)
    }

    pub(super) fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StorageError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(values, read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn count(&self, sql: &str, values: impl Params) -> Result<u64, StorageError> {
        Ok(self.find(sql, values, |row| uint(row, 0))?.unwrap_or(0))
    }
}

fn place(row: &Row<'_>, at: usize) -> rusqlite::Result<Place> {
    Ok(Place { device: hex(row, at)?, epoch: hex(row, at + 1)?, seq: uint(row, at + 2)?, hash: digest(row, at + 3)? })
}

fn check(row: &Row<'_>) -> rusqlite::Result<Check> {
    let (faults, parcel) = match body(row)? {
        Some(Body::Check(check)) => (check.faults, check.parcel),
        _ => (Vec::new(), None),
    };
    Ok(Check {
        batch: row.get(0)?,
        received_at: instant(row, 1)?,
        place: place(row, 2)?,
        number: row.get(6)?,
        verdict: row.get(7)?,
        procedure: row.get(8)?,
        country: row.get(9)?,
        post: row.get(10)?,
        clock: maybe_instant(row, 11)?,
        genuine: row.get(12)?,
        faults,
        parcel_noted: parcel.is_some_and(|parcel| parcel != Parcel::default()),
        content: maybe_digest(row, 14)?,
    })
}

/// The body of the record; none where a later version wrote it.
fn body(row: &Row<'_>) -> rusqlite::Result<Option<Body>> {
    Ok(Entry::decode(row.get_ref(13)?.as_blob()?).ok().map(|entry| entry.body))
}

fn seen(row: &Row<'_>) -> rusqlite::Result<Seen> {
    Ok(Seen { number: row.get(0)?, place: place(row, 1)?, content: maybe_digest(row, 5)?, import_in: row.get(6)? })
}

fn number_event(row: &Row<'_>) -> rusqlite::Result<NumberEvent> {
    let mut out = NumberEvent { check: check(row)?, kind: row.get(15)?, decision: None, about: None };
    if let Some(Body::Decision(body)) = body(row)? {
        out.decision = Some(Decision::as_str(body.decision));
        out.about = Some((body.target.0.to_string(), body.target.1));
    }
    Ok(out)
}

impl Reader for SqliteReader {
    fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.find("SELECT value FROM meta WHERE name = ?1", [name], |row| row.get(0))
    }

    fn epoch_key(&self, epoch: &Epoch, id: KeyId) -> Result<Option<Vec<u8>>, StorageError> {
        let sql = "SELECT device_key FROM epochs WHERE epoch = ?1";
        let key: Option<Vec<u8>> = self.find(sql, [epoch.0], |row| row.get(0))?;
        Ok(key.filter(|key| PublicKey::of_device(key).is_ok_and(|key| key.id() == id)))
    }

    fn handed_out(&self) -> Result<Vec<Vec<u8>>, StorageError> {
        self.all("SELECT file FROM handed_out ORDER BY bundle DESC, id", [], |row| row.get(0))
    }

    fn newest_trust(&self) -> Result<Option<Digest>, StorageError> {
        self.find("SELECT trust FROM trust_states ORDER BY id DESC LIMIT 1", [], |row| digest(row, 0))
    }

    fn trust_state(&self, trust: &Digest) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let sql = "SELECT slot, documents.document FROM trust_slots \
                   JOIN documents ON documents.digest = trust_slots.document WHERE trust = ?1 ORDER BY slot";
        self.all(sql, [trust.0], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    fn stats(&self) -> Result<Stats, StorageError> {
        let alarms =
            self.all("SELECT kind, count(*) FROM alarms GROUP BY kind", [], |row| Ok((row.get(0)?, uint(row, 1)?)))?;
        Ok(Stats {
            devices: self.count("SELECT count(*) FROM devices WHERE standing = ?1", [DeviceStanding::Active])?,
            entries: self.count("SELECT coalesce(sum(entries), 0) FROM epochs", [])?,
            forks: self.forks()?,
            gaps: self.gaps()?,
            double_use: self.double_use()?,
            quarantined: self.count("SELECT count(*) FROM quarantined", [])?,
            alarms: alarms.into_iter().collect(),
            rechecked: meta::recheck_counts(self)?,
        })
    }

    fn recent_checks(&self, before: Option<(i64, u64)>, most: u32) -> Result<Vec<Check>, StorageError> {
        let (batch, seq) = before.unwrap_or((i64::MAX, u64::MAX));
        self.all(queries::RECENT, params![batch, int(seq), most], check)
    }

    fn number_history(&self, number: &str, most: u32) -> Result<Vec<NumberEvent>, StorageError> {
        self.all(queries::NUMBER_HISTORY, params![number, most], number_event)
    }

    fn forks(&self) -> Result<Vec<Fork>, StorageError> {
        self.all(queries::FORKS, [], |row| Ok(Fork { device: hex(row, 0)?, epoch: hex(row, 1)?, seq: uint(row, 2)? }))
    }

    fn gaps(&self) -> Result<Vec<Gap>, StorageError> {
        self.all(queries::GAPS, [], |row| {
            Ok(Gap { device: hex(row, 0)?, epoch: hex(row, 1)?, from: uint(row, 2)?, to: uint(row, 3)? })
        })
    }

    fn double_use(&self) -> Result<Vec<DoubleUse>, StorageError> {
        Ok(pairs(self.all(queries::DOUBLE_USE, [], seen)?))
    }

    fn double_use_of(&self, number: &str) -> Result<Vec<DoubleUse>, StorageError> {
        Ok(pairs(self.all(queries::DOUBLE_USE_OF, [number], seen)?))
    }

    fn disagreements(&self, most: u32) -> Result<Vec<Disagreement>, StorageError> {
        self.all(queries::DISAGREEMENTS, [most], |row| {
            let faults: String = row.get(16)?;
            let due_faults = faults.split_whitespace().map(str::to_owned).collect();
            Ok(Disagreement { check: check(row)?, due: row.get(15)?, due_faults })
        })
    }

    fn alarms(&self, most: u32) -> Result<Vec<StoredAlarm>, StorageError> {
        let sql = "SELECT id, kind, device_key, epoch, seq, noticed_at FROM alarms ORDER BY id DESC LIMIT ?1";
        self.all(sql, [most], |row| {
            Ok(StoredAlarm {
                id: row.get(0)?,
                kind: row.get(1)?,
                device: hex(row, 2)?,
                epoch: epoch(row, 3)?.to_string(),
                seq: uint(row, 4)?,
                at: instant(row, 5)?,
            })
        })
    }

    fn devices(&self) -> Result<Vec<DeviceView>, StorageError> {
        self.all(queries::DEVICES, [], |row| {
            let succeeded: Option<Vec<u8>> = row.get(5)?;
            Ok(DeviceView {
                device: hex(row, 0)?,
                standing: row.get(1)?,
                post: row.get(2)?,
                country: row.get(3)?,
                procedure: row.get(4)?,
                follows: succeeded.map(|key| roughcheck_format::base::to_hex(&key)),
                enrolled_at: instant(row, 6)?,
                last_sync: maybe_instant(row, 7)?,
                entries: uint(row, 8)?,
            })
        })
    }
}
