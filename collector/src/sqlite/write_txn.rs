//! What a transaction finds and stores. Every statement is prepared once.

use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::{Epoch, Link, Predecessor};
use roughcheck_verify::sync::{OpenedField, QuarantinedRow};
use rusqlite::{OptionalExtension, Params, Row, Transaction, params};
use zeroize::Zeroizing;

use super::columns::{digest, fixed, int, maybe_digest, maybe_post, maybe_uint, uint};
use super::entries::{add_entries, add_fields, add_quarantined};
use crate::error::StorageError;
use crate::rows::{
    Alarm, BatchRow, DeviceRow, DeviceStanding, DisagreementRow, EntryRow, EpochRow, GapRow, LinkRow, TokenRow,
};
use crate::storage::WriteTxn;

pub(super) struct SqliteTxn<'t> {
    transaction: &'t Transaction<'t>,
}

impl<'t> SqliteTxn<'t> {
    pub(super) const fn new(transaction: &'t Transaction<'t>) -> Self {
        Self { transaction }
    }

    fn run(&self, sql: &str, values: impl Params) -> Result<usize, StorageError> {
        Ok(self.transaction.prepare_cached(sql)?.execute(values)?)
    }

    fn find<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StorageError> {
        Ok(self.transaction.prepare_cached(sql)?.query_row(values, read).optional()?)
    }

    fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StorageError> {
        let mut statement = self.transaction.prepare_cached(sql)?;
        let rows = statement.query_map(values, read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn last_id(&self) -> i64 {
        self.transaction.last_insert_rowid()
    }
}

fn previous_of(record: &[u8]) -> Option<Digest> {
    Link::decode(record).ok().map(|link| link.previous)
}

impl WriteTxn for SqliteTxn<'_> {
    fn meta(&mut self, name: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.find("SELECT value FROM meta WHERE name = ?1", [name], |row| row.get(0))
    }

    fn set_meta(&mut self, name: &str, value: &[u8]) -> Result<(), StorageError> {
        self.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)", params![name, value]).map(drop)
    }

    fn device(&mut self, key: &[u8]) -> Result<Option<DeviceRow>, StorageError> {
        let sql = "SELECT id, standing, count, country, post, procedure FROM devices WHERE device_key = ?1";
        self.find(sql, [key], |row| {
            Ok(DeviceRow { id: row.get(0)?, standing: row.get(1)?, count: uint(row, 2)?, post: maybe_post(row, 3)? })
        })
    }

    fn add_device(
        &mut self,
        key: &[u8],
        post: Option<&Post>,
        follows: Option<i64>,
        at: Timestamp,
    ) -> Result<i64, StorageError> {
        let id = PublicKey::of_device(key).map(|key| key.id().0).unwrap_or_default();
        let (country, name, procedure) = match post {
            Some(post) => (Some(post.country.as_str()), Some(&post.name), Some(post.procedure.as_str())),
            None => (None, None, None),
        };
        self.run(
            "INSERT INTO devices (device_key, key_id, standing, country, post, procedure, follows, enrolled_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![key, id, DeviceStanding::Active, country, name, procedure, follows, at.seconds()],
        )?;
        Ok(self.last_id())
    }

    fn supersede(&mut self, device: i64) -> Result<(), StorageError> {
        let sql = "UPDATE devices SET standing = ?2 WHERE id = ?1 AND standing = ?3";
        self.run(sql, params![device, DeviceStanding::Superseded, DeviceStanding::Active]).map(drop)
    }

    fn record_sync(&mut self, device: i64, count: u64, at: Timestamp) -> Result<(), StorageError> {
        let sql = "UPDATE devices SET count = max(count, ?2), last_sync = ?3 WHERE id = ?1";
        self.run(sql, params![device, int(count), at.seconds()]).map(drop)
    }

    fn revoke(&mut self, device: &[u8]) -> Result<usize, StorageError> {
        let sql = "UPDATE devices SET standing = ?2 WHERE device_key = ?1 OR key_id = ?1";
        self.run(sql, params![device, DeviceStanding::Revoked])
    }

    fn add_token(&mut self, token: &TokenRow, id: [u8; 16], at: Timestamp) -> Result<(), StorageError> {
        self.run(
            "INSERT INTO tokens (id, secret, country, post, procedure, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                id,
                &token.secret[..],
                token.post.country.as_str(),
                token.post.name,
                token.post.procedure.as_str(),
                at.seconds()
            ],
        )
        .map(drop)
    }

    fn token(&mut self, id: [u8; 16]) -> Result<Option<TokenRow>, StorageError> {
        let sql = "SELECT secret, device, country, post, procedure FROM tokens WHERE id = ?1";
        let found = self.find(sql, [id], |row| {
            Ok((Zeroizing::new(fixed(row, 0)?), row.get::<_, Option<i64>>(1)?, maybe_post(row, 2)?))
        })?;
        Ok(found.and_then(|(secret, device, post)| Some(TokenRow { secret, post: post?, device })))
    }

    fn take_token(&mut self, id: [u8; 16], device: i64) -> Result<(), StorageError> {
        self.run("UPDATE tokens SET device = ?2 WHERE id = ?1 AND device IS NULL", params![id, device]).map(drop)
    }

    fn epoch(&mut self, epoch: &Epoch) -> Result<Option<EpochRow>, StorageError> {
        let sql = "SELECT epochs.id, device, device_key, newest, forks.seq FROM epochs \
                   LEFT JOIN forks ON forks.epoch_id = epochs.id WHERE epoch = ?1";
        self.find(sql, [epoch.0], |row| {
            let (newest, fork) = (uint(row, 3)?, maybe_uint(row, 4)?);
            Ok(EpochRow { id: row.get(0)?, device: row.get(1)?, key: row.get(2)?, newest, fork })
        })
    }

    fn add_epoch(&mut self, epoch: &Epoch, device: i64, key: &[u8]) -> Result<i64, StorageError> {
        let sql = "INSERT INTO epochs (epoch, device, device_key) VALUES (?1, ?2, ?3)";
        self.run(sql, params![epoch.0, device, key])?;
        Ok(self.last_id())
    }

    fn set_predecessor(&mut self, epoch: i64, predecessor: &Predecessor) -> Result<(), StorageError> {
        let sql = "UPDATE epochs SET before_epoch = ?2, before_seq = ?3, before_hash = ?4 \
                   WHERE id = ?1 AND before_epoch IS NULL";
        self.run(sql, params![epoch, predecessor.epoch.0, int(predecessor.seq), predecessor.hash.0]).map(drop)
    }

    fn advance(&mut self, epoch: i64, newest: u64, new: u64) -> Result<(), StorageError> {
        let sql = "UPDATE epochs SET newest = max(newest, ?2), entries = entries + ?3 WHERE id = ?1";
        self.run(sql, params![epoch, int(newest), int(new)]).map(drop)
    }

    fn newest_below(&mut self, epoch: i64, seq: u64) -> Result<Option<u64>, StorageError> {
        let sql = "SELECT max(seq) FROM (SELECT max(seq) AS seq FROM entries WHERE epoch_id = ?1 AND seq < ?2 \
                   UNION ALL SELECT max(seq) FROM quarantined WHERE epoch_id = ?1 AND seq < ?2)";
        Ok(self.find(sql, params![epoch, int(seq)], |row| maybe_uint(row, 0))?.flatten())
    }

    fn hashes(&mut self, epoch: i64, from: u64, to: u64) -> Result<Vec<(u64, Digest)>, StorageError> {
        let sql = "SELECT seq, hash FROM entries WHERE epoch_id = ?1 AND seq BETWEEN ?2 AND ?3 UNION \
                   SELECT seq, hash FROM quarantined WHERE epoch_id = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY 1";
        self.all(sql, params![epoch, int(from), int(to)], |row| Ok((uint(row, 0)?, digest(row, 1)?)))
    }

    fn links_after(&mut self, epoch: i64, seq: u64) -> Result<Vec<LinkRow>, StorageError> {
        let sql = "SELECT seq, hash, record FROM entries WHERE epoch_id = ?1 AND seq > ?2";
        let mut links = self.all(sql, params![epoch, int(seq)], |row| {
            let previous = previous_of(row.get_ref(2)?.as_blob()?);
            Ok(LinkRow { seq: uint(row, 0)?, hash: digest(row, 1)?, previous })
        })?;
        let sql = "SELECT seq, hash, previous FROM quarantined WHERE epoch_id = ?1 AND seq > ?2";
        links.extend(self.all(sql, params![epoch, int(seq)], |row| {
            Ok(LinkRow { seq: uint(row, 0)?, hash: digest(row, 1)?, previous: maybe_digest(row, 2)? })
        })?);
        links.sort_by_key(|link| link.seq);
        Ok(links)
    }

    fn add_batch(&mut self, batch: &BatchRow<'_>) -> Result<i64, StorageError> {
        let sql = "INSERT INTO batches (device, epoch_id, first, last, received_at) VALUES (?1, ?2, ?3, ?4, ?5)";
        let received = batch.received_at.seconds();
        self.run(sql, params![batch.device, batch.epoch, int(batch.from), int(batch.to), received])?;
        let id = self.last_id();
        self.run("INSERT INTO heads (batch_id, head) VALUES (?1, ?2)", params![id, batch.head])?;
        Ok(id)
    }

    fn add_entries(&mut self, epoch: i64, batch: i64, rows: &[EntryRow]) -> Result<u64, StorageError> {
        add_entries(self.transaction, epoch, batch, rows)
    }

    fn add_quarantined(&mut self, epoch: i64, batch: i64, rows: &[QuarantinedRow]) -> Result<u64, StorageError> {
        add_quarantined(self.transaction, epoch, batch, rows)
    }

    fn add_fields(&mut self, epoch: i64, fields: &[(Digest, &OpenedField)]) -> Result<(), StorageError> {
        add_fields(self.transaction, epoch, fields)
    }

    fn add_fork(&mut self, epoch: i64, seq: u64, at: Timestamp) -> Result<bool, StorageError> {
        let known = self.find("SELECT 1 FROM forks WHERE epoch_id = ?1", [epoch], |_| Ok(()))?;
        let sql = "INSERT INTO forks (epoch_id, seq, noticed_at) VALUES (?1, ?2, ?3) \
                   ON CONFLICT DO UPDATE SET seq = min(seq, excluded.seq)";
        self.run(sql, params![epoch, int(seq), at.seconds()])?;
        Ok(known.is_none())
    }

    fn add_gap(&mut self, gap: &GapRow) -> Result<(), StorageError> {
        let sql = "INSERT INTO gaps (epoch_id, first, last, device) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
        self.run(sql, params![gap.epoch, int(gap.from), int(gap.to), gap.device]).map(drop)
    }

    fn add_alarm(&mut self, alarm: &Alarm<'_>, at: Timestamp) -> Result<bool, StorageError> {
        let sql = "INSERT INTO alarms (kind, device_key, epoch, seq, noticed_at) VALUES (?1, ?2, ?3, ?4, ?5) \
                   ON CONFLICT DO NOTHING";
        let (epoch, seq) = alarm.place;
        Ok(self.run(sql, params![alarm.kind.as_str(), alarm.device, epoch.0, int(seq), at.seconds()])? > 0)
    }

    fn log_act(&mut self, who: &str, what: &str, at: Timestamp) -> Result<(), StorageError> {
        self.run("INSERT INTO acts (who, what, at) VALUES (?1, ?2, ?3)", params![who, what, at.seconds()]).map(drop)
    }

    fn add_disagreement(&mut self, row: &DisagreementRow) -> Result<bool, StorageError> {
        let sql = "INSERT INTO dissents (epoch_id, seq, hash, verdict, faults) \
                   SELECT id, ?2, ?3, ?4, ?5 FROM epochs WHERE epoch = ?1 ON CONFLICT DO NOTHING";
        let DisagreementRow { epoch, seq, hash, verdict, faults } = row;
        Ok(self.run(sql, params![epoch.0, int(*seq), hash.0, verdict, faults.join(" ")])? > 0)
    }

    fn add_document(&mut self, digest: &Digest, document: &[u8]) -> Result<(), StorageError> {
        let sql = "INSERT INTO documents (digest, document) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        self.run(sql, params![digest.0, document]).map(drop)
    }

    fn add_trust_state(
        &mut self,
        trust: &Digest,
        slots: &[(String, Digest)],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let sql = "INSERT INTO trust_states (trust, installed_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        self.run(sql, params![trust.0, at.seconds()])?;
        for (slot, document) in slots {
            let sql = "INSERT OR REPLACE INTO trust_slots (trust, slot, document) VALUES (?1, ?2, ?3)";
            self.run(sql, params![trust.0, slot, document.0])?;
        }
        Ok(())
    }

    fn hand_out(&mut self, file: &[u8], bundle: bool, at: Timestamp) -> Result<(), StorageError> {
        if bundle {
            self.run("DELETE FROM handed_out WHERE bundle", [])?;
        }
        let sql = "INSERT INTO handed_out (bundle, file, given_at) VALUES (?1, ?2, ?3)";
        self.run(sql, params![bundle, file, at.seconds()]).map(drop)
    }
}
