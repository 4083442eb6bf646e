//! Store and forward, from the phone's side: sessions, receipts, files, and everything that answers in a collector's
//! place.

mod copies;
pub mod fake;
mod hostile;
mod impostors;
mod keep;
mod killed;
mod proxy;
pub mod server;
mod session;
mod stick;
mod talk;
mod two;

use std::path::Path;

use roughcheck::base::to_hex;
use roughcheck::trust::{Document, Kind};
use roughcheck_testkit::Ceremony;

/// The smallest bundle that installs.
fn parts(ceremony: &Ceremony) -> Vec<Document> {
    vec![
        ceremony.part(Kind::Keys, r#"{"version":1,"keys":[]}"#),
        ceremony.part(Kind::Policy, include_str!("../../data/policy.json")),
        ceremony.part(Kind::Revocations, r#"{"version":1}"#),
    ]
}

/// Every row that a collector's database holds: epoch, place and hash.
fn kept_rows(db: &Path) -> Vec<(String, u64, String)> {
    let connection = rusqlite::Connection::open(db).unwrap();
    let sql = "SELECT epochs.epoch, seq, hash FROM entries JOIN epochs ON epochs.id = epoch_id ORDER BY 1, 2, 3";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement
        .query_map([], |row| Ok((to_hex(&row.get::<_, Vec<u8>>(0)?), row.get(1)?, to_hex(&row.get::<_, Vec<u8>>(2)?))));
    rows.unwrap().map(Result::unwrap).collect()
}
