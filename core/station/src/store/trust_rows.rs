//! The stored trust documents, and what is known of the time.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::columns::{bytes, digest};
use super::error::StoreError;
use super::rows::{FloorRow, HeardRow, StoredFloor, StoredTrust};
use roughcheck_format::base::Timestamp;
use roughcheck_verify::trust::{Document, Slot};

/// Reads the tables `trust`, `floors`, `heard` and `proofs`.
#[derive(Debug, Clone, Copy)]
pub struct TrustRows<'a> {
    connection: &'a Connection,
}

impl<'a> TrustRows<'a> {
    pub(super) const fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// Everything that is stored of trust.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn load(self) -> Result<StoredTrust, StoreError> {
        Ok(StoredTrust { documents: self.documents()?, floors: self.floors()?, heard: self.heard()? })
    }

    /// The stored trust documents; one that cannot be read is left out, and verification will miss it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn documents(self) -> Result<BTreeMap<Slot, Document>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT slot, document FROM trust")?;
        let rows = statement.query_map([], |row| Ok((bytes(row, 0)?, bytes(row, 1)?)))?;
        let mut documents = BTreeMap::new();
        for row in rows {
            let (Some(slot), Some(bytes)) = row? else { continue };
            if let Ok(document) = Document::decode(&bytes) {
                documents.insert(Slot(String::from_utf8_lossy(&slot).into_owned()), document);
            }
        }
        Ok(documents)
    }

    fn floors(self) -> Result<Vec<StoredFloor>, StoreError> {
        let sql = "SELECT source, seconds, firm, receipt FROM floors LEFT JOIN proofs USING (source)";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            let floor = FloorRow { source: row.get(0)?, at: Timestamp::from_seconds(row.get(1)?), firm: row.get(2)? };
            Ok((floor, bytes(row, 3)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn heard(self) -> Result<Vec<HeardRow>, StoreError> {
        let sql = "SELECT collector, seconds, receipt FROM heard \
                   LEFT JOIN proofs ON source = 'heard ' || lower(hex(collector))";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement
            .query_map([], |row| Ok((digest(row, 0)?, Timestamp::from_seconds(row.get(1)?), bytes(row, 2)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
