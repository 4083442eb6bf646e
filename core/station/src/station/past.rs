//! What the journal knows of a number.

use crate::Error;
use crate::store::Database;
use roughcheck_format::certificate::Number;
use roughcheck_verify::check::History;
use roughcheck_verify::journal::{Entry, Epoch, Row, history_of};

/// Earlier presentations of a number, and what replaced it. `corrects` names a presentation whose typed parcel the
/// present check corrects.
pub(super) fn history(database: &Database, number: &Number, corrects: Option<(Epoch, u64)>) -> Result<History, Error> {
    let about = entries(database.rows_of_number(&number.key())?);
    let replacing = entries(database.rows_that_replace(&number.key())?);
    Ok(history_of(about, replacing, corrects))
}

/// Rows that cannot be read are a matter for the journal's verification, not for this check.
fn entries(rows: Vec<Row>) -> Vec<Entry> {
    rows.iter().filter_map(|row| Entry::decode(&row.record).ok()).collect()
}
