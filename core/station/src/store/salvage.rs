//! Saving what can be saved from a file that SQLite could not read. The file itself is never changed: everything happens
//! on a copy, and what comes out counts only where the chain and a signed head vouch for it.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, types::Value};

use super::database::{Database, insert_entry, insert_head, register_pruned};
use super::error::StoreError;
use super::schema;
use roughcheck_format::base::{Digest, Reader};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::journal::{Body, Checkpoint, Entry, Epoch, PrunedBody, Salvaged, hash_of};

const HEADER: usize = 100;
const PAGE: usize = 4_096;
/// Where the header says how many pages there are, and where the free ones begin.
const PAGES: std::ops::Range<usize> = 28..32;
const FREE: std::ops::Range<usize> = 32..40;
/// The longest record or head that is looked for in raw bytes.
const LONGEST: usize = 8 << 10;
/// Tables that are taken over as they are, as far as they can be read: what they hold is verified wherever it is used.
const OTHERS: [&str; 11] = [
    "trust",
    "floors",
    "heard",
    "proofs",
    "sealed",
    "requests",
    "cursors",
    "receipts",
    "quarantined",
    "weighed",
    "successions",
];

/// What was found, before anything is believed.
#[derive(Default)]
struct Found {
    epochs: Vec<Epoch>,
    records: BTreeMap<(Epoch, u64), Vec<Vec<u8>>>,
    heads: Vec<Vec<u8>>,
    pruned: HashMap<Epoch, PrunedBody>,
    others: HashMap<&'static str, Vec<Vec<Value>>>,
}

/// Reads a damaged file and puts into the new database what holds together. Says which rows.
pub(super) fn salvage(damaged: &Path, new: &mut Database) -> Result<Vec<Salvaged>, StoreError> {
    let mut found = Found::default();
    for bytes in [damaged.to_owned(), with_suffix(damaged, "-wal")].iter().filter_map(|path| fs::read(path).ok()) {
        found.scan(&bytes);
    }
    let copy = with_suffix(damaged, ".copy");
    for mended in mendings(damaged, new)? {
        let copied = fs::write(&copy, &mended).and_then(|()| match fs::read(with_suffix(damaged, "-wal")) {
            Ok(log) => fs::write(with_suffix(&copy, "-wal"), log),
            Err(_) => Ok(()),
        });
        let read = copied.is_ok() && found.query(&copy);
        for suffix in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(with_suffix(&copy, suffix));
        }
        if read {
            break;
        }
    }
    found.keep(new)
}

/// The same name with something behind it.
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The file as it is; with the header of a new file of ours; with its whole first page. The first page holds where each
/// table begins, and a file of ours begins every table at the same place.
fn mendings(damaged: &Path, new: &Database) -> Result<Vec<Vec<u8>>, StoreError> {
    let bytes = fs::read(damaged)?;
    let mut variants = vec![bytes.clone()];
    new.settle()?;
    let fresh = new.path().and_then(|path| fs::read(path).ok()).unwrap_or_default();
    for length in [HEADER, PAGE] {
        let (mut variant, Some(begin)) = (bytes.clone(), fresh.get(..length)) else { continue };
        let pages = u32::try_from(bytes.len() / PAGE).unwrap_or(0).to_be_bytes();
        if let Some(target) = variant.get_mut(..length) {
            target.copy_from_slice(begin);
        }
        for (range, value) in [(PAGES, &pages[..]), (FREE, &[0; 8][..])] {
            if let Some(target) = variant.get_mut(range) {
                target.copy_from_slice(value);
            }
        }
        variants.push(variant);
    }
    Ok(variants)
}

impl Found {
    /// Looks for records and heads in raw bytes, wherever they lie.
    fn scan(&mut self, bytes: &[u8]) {
        for at in 0..bytes.len() {
            let Some(rest) = bytes.get(at..bytes.len().min(at + LONGEST)) else { break };
            match rest {
                // A map that begins with the record's version and an epoch of 16 bytes.
                [0xa6..=0xaa, 0x00, _, 0x01, 0x50, ..] => {
                    if let Ok(record) = Reader::new(rest).raw() {
                        self.record(record);
                    }
                }
                // COSE_Sign1 with a protected header of the length that ours have.
                [0xd2, 0x84, 0x4d, ..] => {
                    if let Ok(head) = Reader::new(rest).raw() {
                        self.heads.push(head.to_vec());
                    }
                }
                _ => {}
            }
        }
    }

    fn record(&mut self, record: &[u8]) {
        let Ok(entry) = Entry::decode(record) else { return };
        let same_place = self.records.entry((entry.epoch, entry.seq)).or_default();
        if !same_place.iter().any(|known| known == record) {
            same_place.push(record.to_vec());
        }
    }

    /// Reads the tables of a mended copy, from both ends, as far as each can be read; says whether any row came.
    fn query(&mut self, copy: &Path) -> bool {
        let Ok(connection) = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_WRITE) else { return false };
        let _ = connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE");
        for direction in ["ASC", "DESC"] {
            for row in
                read(&connection, &format!("SELECT record FROM entries ORDER BY epoch {direction}, seq {direction}"))
            {
                if let Some(Value::Blob(record)) = row.first() {
                    self.record(record);
                }
            }
            for row in read(&connection, &format!("SELECT head FROM heads ORDER BY epoch {direction}, seq {direction}"))
            {
                if let Some(Value::Blob(head)) = row.into_iter().next() {
                    self.heads.push(head);
                }
            }
        }
        for row in read(&connection, "SELECT epoch FROM epochs ORDER BY ordinal") {
            if let Some(Value::Blob(epoch)) = row.first()
                && let Ok(epoch) = epoch.as_slice().try_into().map(Epoch)
                && !self.epochs.contains(&epoch)
            {
                self.epochs.push(epoch);
            }
        }
        for table in OTHERS {
            let rows = read(&connection, &format!("SELECT * FROM {table}"));
            if !rows.is_empty() {
                self.others.insert(table, rows);
            }
        }
        !self.others.is_empty() || !self.epochs.is_empty()
    }

    /// Puts into the new database what chain and heads vouch for.
    fn keep(mut self, new: &mut Database) -> Result<Vec<Salvaged>, StoreError> {
        self.order();
        let heads = self.heads_by_place();
        let transaction = new.transaction()?;
        let mut runs = Vec::new();
        for epoch in &self.epochs {
            let base = self.pruned.get(epoch);
            let rows = sound(*epoch, &self.records, &heads, base);
            let Some((from, to)) = rows.first().zip(rows.last()).map(|(first, last)| (first.seq, last.seq)) else {
                continue;
            };
            transaction.execute("INSERT INTO epochs (epoch) VALUES (?1)", [epoch.0])?;
            if let Some(base) = base {
                register_pruned(&transaction, base)?;
            }
            for entry in &rows {
                let row = entry.to_row();
                insert_entry(&transaction, &row)?;
                if let Some((head, _)) = heads
                    .get(&(*epoch, entry.seq))
                    .and_then(|heads| heads.iter().find(|(_, signed)| signed.hash == row.hash))
                {
                    insert_head(&transaction, *epoch, entry.seq, head)?;
                }
            }
            runs.push(Salvaged { epoch: *epoch, from, to });
        }
        for (table, rows) in &self.others {
            for row in rows {
                // A row that no longer fits is left where it lies.
                let marks = vec!["?"; row.len()].join(", ");
                let sql = format!("INSERT OR IGNORE INTO {table} VALUES ({marks})");
                let _ = transaction.execute(&sql, rusqlite::params_from_iter(row));
            }
        }
        // Fields of rows that could not be saved belong to nothing.
        transaction.execute_batch(schema::DROP_STRAY_FIELDS)?;
        transaction.commit()?;
        Ok(runs)
    }

    /// Epochs that no table named come in the order of their first records, and explanations of pruned rows are found.
    fn order(&mut self) {
        let mut unknown: Vec<_> = Vec::new();
        for ((epoch, _), records) in &self.records {
            for entry in records.iter().filter_map(|record| Entry::decode(record).ok()) {
                if let Body::Pruned(base) = entry.body
                    && self.pruned.get(&base.epoch).is_none_or(|known| known.seq < base.seq)
                {
                    self.pruned.insert(base.epoch, base);
                }
                if !self.epochs.contains(epoch) && !unknown.iter().any(|(_, known)| known == epoch) {
                    unknown.push((entry.clock, *epoch));
                }
            }
        }
        unknown.sort_unstable();
        self.epochs.extend(unknown.into_iter().map(|(_, epoch)| epoch));
    }

    fn heads_by_place(&self) -> Heads {
        let mut heads = Heads::new();
        for bytes in &self.heads {
            if let Some(head) = Checkpoint::signed(bytes) {
                heads.entry((head.epoch, head.seq)).or_default().push((bytes.clone(), head));
            }
        }
        heads
    }
}

type Heads = BTreeMap<(Epoch, u64), Vec<(Vec<u8>, Checkpoint)>>;

/// The longest run of an epoch whose chain holds from its beginning, up to the last row that a head signs.
fn sound(
    epoch: Epoch,
    records: &BTreeMap<(Epoch, u64), Vec<Vec<u8>>>,
    heads: &Heads,
    base: Option<&PrunedBody>,
) -> Vec<Entry> {
    let (mut seq, mut hash) = base.map_or((0, Digest::default()), |base| (base.seq, base.hash));
    let mut key = base.and_then(|base| PublicKey::of_device(&base.device_key).ok());
    let (mut rows, mut signed) = (Vec::new(), 0);
    while let Some(candidates) = records.get(&(epoch, seq + 1)) {
        let fitting = candidates.iter().filter_map(|record| Some((Entry::decode(record).ok()?, hash_of(record))));
        let Some((entry, own)) = fitting.into_iter().find(|(entry, _)| entry.previous == hash) else { break };
        (seq, hash) = (seq + 1, own);
        if let Body::Opened(opened) = &entry.body {
            key = PublicKey::of_device(&opened.device_key).ok();
        }
        rows.push(entry);
        let vouched = heads.get(&(epoch, seq)).into_iter().flatten().filter(|(_, head)| head.hash == hash);
        let verified = |(bytes, _): &&(Vec<u8>, Checkpoint)| {
            key.as_ref().is_some_and(|key| Checkpoint::verify(bytes, key).is_ok())
        };
        if vouched.into_iter().any(|one| verified(&one)) {
            signed = rows.len();
        }
    }
    rows.truncate(signed);
    rows
}

/// Every row up to the first that cannot be read.
fn read(connection: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let Ok(mut statement) = connection.prepare(sql) else { return Vec::new() };
    let columns = statement.column_count();
    let Ok(mut rows) = statement.query([]) else { return Vec::new() };
    let mut all = Vec::new();
    while let Ok(Some(row)) = rows.next() {
        let values: Result<Vec<Value>, _> = (0..columns).map(|at| row.get(at)).collect();
        all.extend(values.ok());
    }
    all
}
