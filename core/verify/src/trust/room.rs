//! How much room the alerts of one key may take. Counted for each key, so that a thief of one cannot use up what others
//! need.

use std::collections::{HashMap, HashSet};

use super::alerts::alert_digests;
use super::{Alerts, Document, Slot, TrustCode, TrustError};
use roughcheck_format::base::{Day, Digest};
use roughcheck_format::cose::KeyId;

/// Documents of one kind by one key; the groups' own parts take over long before.
pub(super) const MAX_DOCUMENTS: usize = 1_000;
/// The same in bytes.
pub(super) const MAX_BYTES: usize = 4 << 20;
/// Alerts by one key that have not ended.
const MAX_STANDING: usize = 10_000;

#[cfg(test)]
thread_local! {
    /// How often this thread looked an alert up, or counted it.
    static LOOKED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

fn looked() {
    #[cfg(test)]
    LOOKED.with(|count| count.set(count.get() + 1));
}

/// Alerts as they lie in a place, or are offered for one.
#[derive(Debug)]
pub(super) struct Held {
    /// Its place; none for what is offered.
    pub(super) slot: Option<Slot>,
    /// Whose alerts.
    issuer: String,
    /// The digest and the last day of each alert, each once.
    alerts: Vec<(Digest, Day)>,
    /// Those that were withdrawn, which count again once that falls.
    withdrawn: HashSet<Digest>,
    /// Whether it counts, so far as it was asked.
    counts: bool,
    /// Whether the head in force lists it.
    is_listed: bool,
    /// Ascending, each once.
    signers: Vec<KeyId>,
    bytes: usize,
}

impl Held {
    pub(super) fn of(slot: Option<Slot>, document: &Document, counts: bool) -> Result<Self, TrustError> {
        let content: Alerts = document.content()?;
        let digests = alert_digests(&document.signed.payload)?;
        let days: HashMap<Digest, Day> =
            digests.into_iter().zip(content.alerts.iter().map(|alert| alert.until)).collect();
        let mut signers: Vec<KeyId> = signers(document).collect();
        signers.sort_unstable();
        signers.dedup();
        let (issuer, bytes) = (content.issuer(), document.bytes().len());
        let alerts = days.into_iter().collect();
        Ok(Self { slot, issuer, alerts, withdrawn: HashSet::new(), counts, is_listed: false, signers, bytes })
    }

    /// Without what was withdrawn, which takes no room among those that stand.
    pub(super) fn but(mut self, is_withdrawn: impl Fn(&Digest) -> bool) -> Self {
        self.withdrawn = self.alerts.iter().map(|(digest, _)| *digest).filter(is_withdrawn).collect();
        self
    }

    /// As a head lists it: it makes room for nothing that its signer says elsewhere.
    pub(super) fn listed(self, is_listed: bool) -> Self {
        Self { is_listed, ..self }
    }

    /// Whether the groups alert together, and no country by itself.
    pub(super) fn is_of_groups(&self) -> bool {
        self.issuer == Alerts::OF_GROUPS
    }

    pub(super) fn shares_key_with(&self, other: &Self) -> bool {
        self.signers.iter().any(|signer| other.signers.contains(signer))
    }

    /// Whether it alerts on nothing.
    pub(super) const fn is_empty(&self) -> bool {
        self.alerts.is_empty()
    }

    /// Whether it has an alert that has not ended, and that none of the others has who would outlive all of its signers: what
    /// another key said first falls with that key.
    pub(super) fn adds_to(&self, others: &[&Held], today: Day) -> bool {
        Tellers::of(others.iter().copied().filter(|other| other.counts), today).misses(self, 0)
    }

    fn standing(&self, today: Day) -> impl Iterator<Item = Digest> + '_ {
        self.alerts.iter().filter(move |(_, until)| today <= *until).map(|(digest, _)| *digest)
    }

    /// Those that take room.
    fn in_force(&self, today: Day) -> impl Iterator<Item = Digest> + '_ {
        self.standing(today).filter(|digest| !self.withdrawn.contains(digest))
    }
}

/// The keys under each alert that has not ended: for each set of signers, how many documents tell it.
struct Tellers<'a> {
    of: HashMap<(&'a str, Digest), HashMap<&'a [KeyId], usize>>,
    today: Day,
}

impl<'a> Tellers<'a> {
    fn of(documents: impl Iterator<Item = &'a Held>, today: Day) -> Self {
        let mut all = Self { of: HashMap::new(), today };
        documents.for_each(|one| all.add(one));
        all
    }

    fn add(&mut self, one: &'a Held) {
        for digest in one.standing(self.today) {
            looked();
            *self.of.entry((&one.issuer, digest)).or_default().entry(&one.signers).or_insert(0) += 1;
        }
    }

    fn remove(&mut self, one: &'a Held) {
        for digest in one.standing(self.today) {
            looked();
            let known = self.of.get_mut(&(one.issuer.as_str(), digest));
            if let Some(count) = known.and_then(|sets| sets.get_mut(one.signers.as_slice())) {
                *count = count.saturating_sub(1);
            }
        }
    }

    /// Whether one of its alerts would be gone without it, now or once some of its signers count no more; `own` is how often it
    /// is among these itself.
    fn misses(&self, one: &Held, own: usize) -> bool {
        let is_told = |digest: Digest| {
            let sets = self.of.get(&(one.issuer.as_str(), digest));
            sets.into_iter().flatten().any(|(keys, count)| {
                looked();
                let own = if *keys == one.signers { own } else { 0 };
                // Where another key signed it too, it would fall with this one alone.
                *count > own && one.signers.iter().all(|signer| keys.binary_search(signer).is_ok())
            })
        };
        one.standing(self.today).any(|digest| !is_told(digest))
    }
}

/// What the documents of one key take of its room.
struct Share {
    documents: usize,
    bytes: usize,
    standing: HashMap<Digest, usize>,
    today: Day,
}

impl Share {
    fn of<'a>(documents: impl Iterator<Item = &'a Held>, today: Day) -> Self {
        let mut all = Self { documents: 0, bytes: 0, standing: HashMap::new(), today };
        for one in documents {
            (all.documents, all.bytes) = (all.documents + 1, all.bytes.saturating_add(one.bytes));
            for digest in one.in_force(today) {
                looked();
                *all.standing.entry(digest).or_insert(0) += 1;
            }
        }
        all
    }

    fn remove(&mut self, one: &Held) {
        self.documents = self.documents.saturating_sub(1);
        self.bytes = self.bytes.saturating_sub(one.bytes);
        for digest in one.in_force(self.today) {
            looked();
            let left = self.standing.get(&digest).map_or(0, |count| count.saturating_sub(1));
            if left > 0 {
                self.standing.insert(digest, left)
            } else {
                self.standing.remove(&digest)
            };
        }
    }

    fn fits(&self) -> bool {
        self.standing.len() <= MAX_STANDING && self.bytes <= MAX_BYTES && self.documents <= MAX_DOCUMENTS
    }
}

/// The places that must be cleared, so that alerts which are offered have room beside those that are `held`: first what has
/// ended, then what stands in others. Of the newest lists only the one in the place `leaves` may go, whose successor is
/// offered. What does not count has as much room for itself: it counts again once whatever took it back falls.
///
/// Whose room is full pays for nothing; where the others who signed `suffice`, the alerts count by them. What the head in
/// force lists has room in any case: all sides signed it, and a phone that begins with it has nothing else.
///
/// # Errors
/// `trust.too-large`, where too few of those who signed have room.
pub(super) fn alerts_to_clear(
    held: &[&Held],
    offered: &Held,
    leaves: Option<&Slot>,
    today: Day,
    suffice: impl Fn(&[KeyId]) -> bool,
) -> Result<Vec<Slot>, TrustError> {
    let by = |key: KeyId, counts: bool| {
        held.iter().copied().filter(move |one| one.counts == counts && one.signers.binary_search(&key).is_ok())
    };
    let is_roomy = |key: &KeyId| {
        Share::of(by(*key, true).chain([offered]), today).fits() && Share::of(by(*key, false), today).fits()
    };
    // Nobody asks who says what elsewhere while there is room.
    if offered.signers.iter().all(is_roomy) {
        return Ok(Vec::new());
    }
    let counting = held.iter().copied().filter(|one| one.counts).chain([offered]);
    let mut room = Room { held, offered, leaves, tellers: Tellers::of(counting, today), cleared: HashSet::new() };
    let (mut paying, mut full) = (Vec::new(), None);
    for key in &offered.signers {
        if room.make(*key) { paying.push(*key) } else { full = full.or(Some(key)) }
    }
    match full.filter(|_| !offered.is_listed && !suffice(&paying)) {
        None => {
            let cleared = held.iter().enumerate().filter(|(at, _)| room.cleared.contains(at));
            Ok(cleared.filter_map(|(_, one)| one.slot.clone()).collect())
        }
        Some(key) => {
            let detail = format!("key {key}: more alerts than one key has room for");
            Err(TrustError::new(TrustCode::TooLarge, detail))
        }
    }
}

/// Room that is made for alerts, for one of their keys after the other.
struct Room<'a> {
    held: &'a [&'a Held],
    offered: &'a Held,
    leaves: Option<&'a Slot>,
    tellers: Tellers<'a>,
    /// Which of those that are held go.
    cleared: HashSet<usize>,
}

impl Room<'_> {
    /// Clears what must go, so that this key has room: all of it or nothing. Whatever goes leaves the others missed more, never
    /// less, so that each document is looked at once.
    fn make(&mut self, key: KeyId) -> bool {
        let (held, leaves, today) = (self.held, self.leaves, self.tellers.today);
        let stays = |(at, one): &(usize, &Held)| one.signers.binary_search(&key).is_ok() && !self.cleared.contains(at);
        let own: Vec<(usize, &Held)> = held.iter().copied().enumerate().filter(stays).collect();
        let of = |counts: bool| own.iter().copied().filter(move |(_, one)| one.counts == counts);
        let mut share = Share::of(of(true).map(|(_, one)| one).chain([self.offered]), today);
        let mut spoilt = Share::of(of(false).map(|(_, one)| one), today);
        let may_go = |one: &Held| one.slot.as_ref().is_some_and(|slot| slot.is_earlier() || Some(slot) == leaves);
        let mut gone: Vec<(usize, &Held)> = Vec::new();
        for (at, one) in of(false).filter(|(_, one)| may_go(one)) {
            if spoilt.fits() {
                break;
            }
            spoilt.remove(one);
            gone.push((at, one));
        }
        let has_ended = |one: &Held| one.standing(today).next().is_none();
        for only_ended in [true, false] {
            for (at, one) in of(true).filter(|(_, one)| may_go(one) && has_ended(one) == only_ended) {
                if share.fits() {
                    break;
                }
                if only_ended || !one.is_listed && !self.tellers.misses(one, 1) {
                    self.tellers.remove(one);
                    share.remove(one);
                    gone.push((at, one));
                }
            }
        }
        let fits = share.fits();
        if fits {
            self.cleared.extend(gone.into_iter().map(|(at, _)| at));
        } else {
            gone.into_iter().filter(|(_, one)| one.counts).for_each(|(_, one)| self.tellers.add(one));
        }
        fits
    }
}

pub(super) fn signers(document: &Document) -> impl Iterator<Item = KeyId> + '_ {
    document.signed.signatures.iter().map(|one| one.header.key_id)
}

#[cfg(test)]
mod tests;
