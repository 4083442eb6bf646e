//! What a station says of itself, gathered from its owners.

use super::floor::shown_source;
use super::host::Host;
use super::journal::Journal;
use super::outbox::Outbox;
use super::status::{HeadDates, Status};
use super::trust_store::TrustStore;
use roughcheck_format::base::to_hex;
use roughcheck_verify::check::Post;
use roughcheck_verify::journal::Notice;

pub(super) fn status(host: &Host, post: &Post, journal: &Journal, trust: &TrustStore, outbox: &Outbox) -> Status {
    let floor = trust.floor();
    let now = floor.map_or(host.clock.now(), |floor| host.clock.now().max(floor.at));
    let aside = journal.set_aside();
    // These are over once they are recorded: the copy is written again, and what counted for nothing is gone.
    let once = journal.unrecorded_notices().filter(|notice| matches!(notice, Notice::Copy | Notice::Unproved));
    Status {
        country: post.country.to_string(),
        post: post.name.clone(),
        procedure: post.procedure,
        root: trust.pin(),
        device_key: to_hex(host.signer.public_key().as_bytes()),
        versions: trust.versions(),
        age_days: trust.manifest().map(|manifest| now.days_since(manifest.made_at)),
        head: trust.manifest().map(|manifest| HeadDates {
            made_at: manifest.made_at,
            next_update: manifest.next_update,
            hard_end: manifest.hard_end,
        }),
        floor: floor.map(|floor| floor.at),
        floor_source: floor.map(shown_source),
        // Figures for a person: where the store fails, the next check or sync says so.
        sync: outbox.status(journal).unwrap_or_default(),
        distrusted: trust.distrusted(),
        noticed: trust.noticed().into_iter().chain(once).map(|notice| notice.as_str().to_owned()).collect(),
        not_counted: trust.not_counted().to_vec(),
        set_aside: aside.map(|aside| aside.kept_as.clone()),
        salvaged: aside.map(|aside| aside.salvaged.iter().map(|run| run.to - run.from + 1).sum()),
    }
}
