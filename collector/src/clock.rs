//! The collector's clock: an argument, so that tests decide what the time is. And when it is in doubt: a wrong time that is
//! signed goes out to every phone, so whoever has reason to doubt it signs nothing.

use std::sync::Arc;

use roughcheck_format::base::{Timestamp, coded};

use crate::error::StorageError;
use crate::ingest::ReceiptIssuer;
use crate::meta;
use crate::storage::WriteTxn;

/// Says what the time is, to the second.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The clock may be so many seconds before the newest request that was taken.
const BEHIND: i64 = 3_600;
/// And so many days past the newest head.
const AHEAD_DAYS: i64 = 365;
/// The newest time is stored again where it is so many seconds later.
const STEP: i64 = 60;

coded! {
    /// Why a clock is in doubt.
    pub enum ClockDoubt {
        /// More than an hour before the newest request in the database.
        Behind = "behind",
        /// More than a year past the newest head that is held.
        Ahead = "ahead",
        /// Set to a time that is not the machine's, and nobody said that it is meant.
        Unmeant = "unmeant",
    }
}

/// Whether the clock is in doubt at this time, for whoever would sign receipts by it.
///
/// # Errors
/// [`StorageError`].
pub(crate) fn doubt(
    txn: &mut dyn WriteTxn,
    issuer: &ReceiptIssuer,
    at: Timestamp,
) -> Result<Option<ClockDoubt>, StorageError> {
    if !issuer.clock_is_meant() {
        return Ok(Some(ClockDoubt::Unmeant));
    }
    let newest = meta::newest_received(txn)?;
    if newest.is_some_and(|newest| at < newest.plus(-BEHIND)) {
        return Ok(Some(ClockDoubt::Behind));
    }
    // Whoever said that the clock is right said so of that day.
    let said = meta::clock_said_right(txn)?;
    // Another process may have installed a newer one since this one began.
    let head = meta::newest_head(txn)?.or(issuer.head());
    let beside = head.map(|head| said.map_or(head, |said| head.max(said)));
    Ok(beside.filter(|beside| at > beside.plus_days(AHEAD_DAYS)).map(|_| ClockDoubt::Ahead))
}

/// Notes when a request was taken.
pub(crate) fn note(txn: &mut dyn WriteTxn, at: Timestamp) -> Result<(), StorageError> {
    match meta::newest_received(txn)? {
        Some(newest) if at < newest.plus(STEP) => Ok(()),
        _ => meta::set_newest_received(txn, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlite::SqliteStorage;
    use crate::storage::Storage;
    use roughcheck_format::cose::{SecretKey, Signer as _};

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn a_clock_is_in_doubt_an_hour_before_what_came_and_a_year_past_the_head() {
        let dir = tempfile::tempdir().expect("a folder");
        let mut storage = SqliteStorage::open(&dir.path().join("c.db")).expect("opens");
        let key = SecretKey::from_seed(&[7; 32]).public_key().clone();
        let issuer = ReceiptIssuer::new(key).beside_head(Some(at("2026-03-01T10:00:00Z")));
        let asks = |storage: &mut SqliteStorage, now: &str| {
            let mut found = None;
            storage
                .write(&mut |txn| {
                    found = doubt(txn, &issuer, at(now))?;
                    Ok(())
                })
                .expect("reads");
            found
        };
        assert_eq!(asks(&mut storage, "2020-01-01T00:00:00Z"), None, "nothing came yet");
        assert_eq!(asks(&mut storage, "2027-03-01T10:00:00Z"), None);
        assert_eq!(asks(&mut storage, "2027-03-01T10:00:01Z"), Some(ClockDoubt::Ahead));
        storage.write(&mut |txn| note(txn, at("2026-03-02T12:00:00Z"))).expect("notes");
        storage.write(&mut |txn| note(txn, at("2026-03-02T11:30:00Z"))).expect("notes");
        assert_eq!(asks(&mut storage, "2026-03-02T11:00:00Z"), None);
        assert_eq!(asks(&mut storage, "2026-03-02T10:59:59Z"), Some(ClockDoubt::Behind));
        // Somebody says that it is right: from then on it counts.
        storage.write(&mut |txn| meta::say_clock_right(txn, at("2026-03-01T00:00:00Z"))).expect("says");
        assert_eq!(asks(&mut storage, "2026-03-01T00:00:00Z"), None);
        storage.write(&mut |txn| meta::say_clock_right(txn, at("2028-01-01T00:00:00Z"))).expect("says");
        assert_eq!(asks(&mut storage, "2028-12-30T00:00:00Z"), None);
        assert_eq!(asks(&mut storage, "2029-01-01T00:00:01Z"), Some(ClockDoubt::Ahead));
    }
}
