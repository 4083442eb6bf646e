//! Which alerts stand: a successor adds and lengthens, and takes nothing away.

use std::collections::HashSet;

use super::alerts::alert_digests;
use super::{Alert, Alerts, Document, Slot, Trust};
use roughcheck_format::base::{CountryCode, Digest, Timestamp};

/// So many of those that were withdrawn are named.
const NAMED: usize = 10;

/// One alert in force.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct StandingAlert<'a> {
    /// The alert.
    pub alert: &'a Alert,
    /// The digest by which it is withdrawn.
    pub digest: Digest,
    /// The country that alerts on its own certificates; none where two groups do.
    pub participant: Option<CountryCode>,
    /// The digest of the document in which it was alerted first.
    pub document: Digest,
    /// The version of that document.
    pub version: u64,
    /// When that was made.
    pub made_at: Timestamp,
}

impl Trust {
    /// The alerts in force, each with the digest by which it is withdrawn.
    pub fn standing_alerts(&self) -> impl Iterator<Item = StandingAlert<'_>> {
        self.alerts.iter().zip(&self.alert_names).flat_map(|(list, (document, digests))| {
            list.alerts.iter().zip(digests).map(|(alert, digest)| StandingAlert {
                alert,
                digest: *digest,
                participant: list.participant,
                document: *document,
                version: list.version,
                made_at: list.made_at,
            })
        })
    }

    /// Whether an alert of this participant, or of the groups, was withdrawn; `civil` is whether civil society signed it.
    pub(super) fn is_withdrawn(&self, participant: Option<CountryCode>, digest: &Digest, civil: bool) -> bool {
        let by_own = participant.is_some_and(|own| self.withdrawn.contains(&(own, *digest)));
        by_own || self.taken_back.withdraws(digest, civil)
    }

    /// Puts the alerts of all documents in force: those of one issuer by their versions, and each where it was alerted first,
    /// so that it counts from then on. What was withdrawn is left out, and told; given back are the withdrawals that do not
    /// count, by the places of what they name.
    pub(super) fn put_alerts(&mut self, mut documents: Vec<(Slot, Alerts, Document)>) -> Vec<(Slot, String)> {
        let mut spared = Vec::new();
        documents.sort_by_cached_key(|(slot, list, _)| (list.issuer(), list.version, slot.clone()));
        let mut known: HashSet<(Option<CountryCode>, Digest)> = HashSet::new();
        for (slot, mut list, document) in documents {
            // What cannot be looked into was not recalled either.
            let digests = alert_digests(&document.signed.payload).unwrap_or_default();
            let civil = self.is_civil(&document);
            let is_withdrawn = |digest: &Digest| self.is_withdrawn(list.participant, digest, civil);
            let withdrawn: Vec<Digest> = digests.iter().copied().filter(is_withdrawn).collect();
            let falls: HashSet<Digest> = withdrawn.iter().copied().collect();
            let stands = digests.iter().filter(|one| !falls.contains(one) && self.taken_back.spares_alert(one, civil));
            if let Some(named) = named(&stands.copied().collect::<Vec<_>>()) {
                let why = format!("withdrawn without civil society, whose word it is: alert {named} counts on");
                spared.push((slot.clone(), why));
            }
            if let Some(named) = named(&withdrawn) {
                self.tell(slot.0, format!("withdrawn: alert {named}"));
            }
            let all = std::mem::take(&mut list.alerts).into_iter().zip(digests);
            let standing = all.filter(|(_, digest)| !falls.contains(digest));
            let standing = standing.filter(|(_, digest)| known.insert((list.participant, *digest)));
            let (alerts, digests): (Vec<Alert>, Vec<Digest>) = standing.unzip();
            list.alerts = alerts;
            if !list.alerts.is_empty() {
                self.alerts.push(list);
                self.alert_names.push((document.payload_digest(), digests));
            }
        }
        spared
    }
}

fn named(alerts: &[Digest]) -> Option<String> {
    let named: Vec<String> = alerts.iter().take(NAMED).map(ToString::to_string).collect();
    let more = alerts.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!alerts.is_empty()).then(|| format!("{}{more}", named.join(", ")))
}
