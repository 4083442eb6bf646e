//! The stored trust documents, and the time floor.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::columns::bytes;
use super::error::StoreError;
use super::rows::StoredTrust;
use roughcheck_format::base::Timestamp;
use roughcheck_verify::trust::{Document, Slot};

/// Reads the tables `trust` and `floor`.
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
        Ok(StoredTrust { documents: self.documents()?, floor: self.floor()? })
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

    fn floor(self) -> Result<Option<(Timestamp, String)>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT seconds, source FROM floor WHERE only = 1")?;
        let row = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        Ok(row.map(|(seconds, source)| (Timestamp::from_seconds(seconds), source)))
    }
}
