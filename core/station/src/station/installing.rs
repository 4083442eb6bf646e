//! Trust documents that are offered: weighed, recorded, and then in force.

use std::collections::BTreeMap;

use super::host::Host;
use super::journal::{EntryContext, Journal, NewEntry};
use super::status::InstallReport;
use super::trust_store::TrustStore;
use crate::Error;
use crate::store::TxnExtras;
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::Body;

/// Weighs a file. Its documents and the entry that names it reach the disk in one transaction; a refused one changes
/// nothing but the journal.
pub(super) fn install(
    file: &[u8],
    (host, post): (&Host, &Post),
    journal: &mut Journal,
    trust: &mut TrustStore,
) -> Result<InstallReport, Error> {
    let kept = match trust.in_force() {
        Some(_) => BTreeMap::new(),
        None => journal.stored_trust(host)?.documents,
    };
    trust.note_clock(journal.take_recorded());
    let mut context = EntryContext::now(host, post, trust);
    match trust.weigh(file, &kept) {
        Ok(installation) => {
            (context.past, context.kept) = (trust.past_after(&installation), trust.kept_after(&installation));
            context.floor = context.kept.floor.map(|floor| floor.at);
            let entry = NewEntry::new(Body::Trust(installation.body()));
            journal.append(host, &context, &entry, &installation.extras())?;
            Ok(trust.put_in_force(installation))
        }
        Err(error) => {
            let entry = NewEntry::new(Body::Trust(trust.refused_body(file, &error)));
            journal.append(host, &context, &entry, &TxnExtras::default())?;
            Ok(trust.refused_report(&error))
        }
    }
}
