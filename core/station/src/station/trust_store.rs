//! What this station trusts: the documents in force, why stored ones are not believed, and the time floor.

use std::collections::BTreeMap;

use super::floor::{Floors, as_kept, bounded};
use super::memory::{Memory, Pending};
use super::proved::Grounds;
use super::remembering::Loaded;
use super::status::{InstallReport, Refusal};
use crate::store::{FloorRow, StoredTrust, TxnExtras};
use roughcheck_format::base::{Digest, Domain, Timestamp};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::{KnownTime, Past, Post};
use roughcheck_verify::journal::{Kept, Notice, NoticedBody, TrustBody};
use roughcheck_verify::sync::MAX_HELD;
use roughcheck_verify::trust::{
    self, Alert, Document, Installed, Limits, Manifest, Noticed, Slot, Trust, TrustCode, TrustError, Versions,
};

/// What is in force, from the pinned root up.
#[derive(Debug)]
pub(super) struct TrustStore {
    pin: Option<Digest>,
    in_force: Option<Trust>,
    distrusted: Option<TrustError>,
    floors: Floors,
    past: Past,
    /// Whether a check has told the documents that are lost.
    told_lost: bool,
}

/// A file that was accepted. It is in force once its entry is in the journal.
#[derive(Debug)]
pub(super) struct Installation {
    file: Digest,
    installed: Installed,
    floor: FloorRow,
    void: Vec<String>,
    anew: bool,
}

impl Installation {
    /// What the journal records of it.
    pub(super) fn body(&self) -> TrustBody {
        let stopped = self.installed.stopped.iter().take(TrustBody::MAX_STOPPED).cloned().collect();
        TrustBody { file: self.file, refused: None, trust: Some(self.installed.trust.digest), stopped }
    }

    /// What is stored in the transaction that adds its entry.
    pub(super) fn extras(&self) -> TxnExtras<'_> {
        TxnExtras {
            documents: &self.installed.store,
            anew: self.anew,
            clear: &self.installed.clear,
            floor: Some(&self.floor),
            floors_void: &self.void,
            ..TxnExtras::default()
        }
    }
}

impl TrustStore {
    /// Verifies what is stored from the pin up; what does not hold is distrusted as a whole. What the journal remembers
    /// and the store has lost is noticed: signed times are put back, and the root is the one that was pinned first. Times
    /// that nothing proves count for nothing; a token `pins` the receipt keys of collectors beside those that are listed.
    pub(super) fn load(
        enrolled: Option<Digest>,
        mut stored: StoredTrust,
        memory: &Memory,
        post: &Post,
        pins: impl Fn(&PublicKey) -> bool,
    ) -> (Self, Pending) {
        let pin = memory.root().or(enrolled);
        let loaded = pin.filter(|_| !stored.documents.is_empty()).map(|pin| Trust::load(pin, stored.documents));
        let (in_force, distrusted) = match loaded {
            None => (None, None),
            Some(Ok(trust)) => (Some(trust), None),
            Some(Err(error)) => (None, Some(error)),
        };
        // However often the bundle went back since: the newest time of a head that was ever installed counts.
        let void = in_force.as_ref().map(|trust| Floors::sources_of_heads(&trust.manifest.floor_void));
        let void = void.unwrap_or_default();
        stored.floors.retain(|(row, _)| !void.contains(&row.source));
        let kept = memory.floor().filter(|kept| !void.contains(&Floors::of_memory(*kept).source));
        let grounds = Grounds {
            believes: &|key| pins(key) || in_force.as_ref().is_some_and(|trust| trust.counts_receipts_of(key)),
            in_force: in_force.as_ref().map(of_head),
            known: kept.filter(|_| !memory.is_set_aside()),
        };
        let proved = grounds.sort(stored.floors, stored.heard);
        let mut floors = Floors::stored(proved.floors, proved.heard);
        let known = kept.map(Floors::of_memory);
        let restored = known.filter(|row| floors.put_back(row));
        if let Some(trust) = &in_force {
            floors.keep(of_head(trust));
        }
        floors.note_clock(memory.clock());
        let loaded = Loaded { enrolled, pin, in_force: in_force.as_ref(), restored: restored.as_ref() };
        let past = loaded.past(memory);
        let mut pending = loaded.pending(past, memory, post);
        pending.notices.extend(proved.planted.map(|stored| NoticedBody::Unproved { stored }));
        pending.unproved = proved.unproved;
        let told_lost = memory.has_told_lost() && memory.newest().is_some_and(|entry| entry.past.lost == past.lost);
        (Self { pin, in_force, distrusted, floors, past, told_lost }, pending)
    }

    /// What is remembered of what was trusted before.
    pub(super) const fn past(&self) -> Past {
        self.past
    }

    /// What still holds of what was noticed.
    pub(super) fn noticed(&self) -> Vec<Notice> {
        let in_force = self.in_force.as_ref().map(|trust| trust.manifest.version);
        let Past { lost, floor_lost, lost_before, other_root, .. } = self.past;
        let all = [
            (Notice::RolledBack, self.past.newer_than(in_force).is_some()),
            (Notice::Lost, lost.is_some() || lost_before),
            (Notice::Floor, floor_lost),
            (Notice::Root, other_root.is_some()),
        ];
        all.into_iter().filter(|(_, holds)| *holds).map(|(notice, _)| notice).collect()
    }

    /// What the head of the journal says of trust.
    pub(super) fn kept(&self) -> Kept {
        let floor = self.floors.latest().map(as_kept);
        Kept { head: self.past.head, trust: self.digest(), root: self.pin, floor }
    }

    /// What is remembered once this is in force: that version or a newer one ends what was lost, and what no check has
    /// told by then the next one does. A version that was forgotten is none to go back from.
    pub(super) fn past_after(&self, installation: &Installation) -> Past {
        let Installed { trust, forgets, .. } = &installation.installed;
        let version = trust.manifest.version;
        let newer = *forgets || self.past.head.is_none_or(|known| version > known);
        let head = self.past.head.filter(|_| !forgets).max(Some(version));
        let is_whole = |lost: Digest| lost == trust.digest && !trust.is_damaged();
        let lost = self.past.lost.filter(|lost| !is_whole(*lost));
        let lost_before = self.past.lost_before || (newer && lost.is_some() && !self.told_lost);
        Past { head, lost: lost.filter(|_| !newer), lost_before, ..self.past }
    }

    /// What the head of the journal says once this is in force.
    pub(super) fn kept_after(&self, installation: &Installation) -> Kept {
        let floor = self.floors_after(installation).latest().map(as_kept);
        let trust = Some(installation.installed.trust.digest);
        Kept { head: self.past_after(installation).head, trust, root: self.pin, floor }
    }

    /// A check has told that signed times were gone, or documents.
    pub(super) const fn has_told(&mut self) {
        self.past.floor_lost = false;
        self.past.lost_before = false;
        self.told_lost = self.past.lost.is_some();
    }

    /// The documents in force, but for those that were taken back.
    pub(super) fn documents(&self) -> Vec<(Slot, Document)> {
        let in_force = self.in_force.iter().flat_map(|trust| trust.stored().iter().map(move |one| (trust, one)));
        let counting = in_force.filter(|(trust, (_, document))| !trust.is_taken_back(document));
        counting.map(|(_, (slot, document))| (slot.clone(), document.clone())).collect()
    }

    /// Weighs a bundle, alert, advisory or revocation against what is in force. Where nothing is, the notices among the
    /// `stored` documents stay, and count at once. Nothing changes yet.
    ///
    /// # Errors
    /// [`TrustError`]: it is refused.
    pub(super) fn weigh(&self, file: &[u8], stored: &BTreeMap<Slot, Document>) -> Result<Installation, TrustError> {
        let installed = match &self.in_force {
            Some(trust) => trust::install(self.pin, Some(trust), file),
            None => trust::install_anew(self.pin, stored, file),
        }?;
        self.not_before_the_floor(&installed.trust)?;
        let floor = of_head(&installed.trust);
        let void = Floors::sources_of_heads(&installed.trust.manifest.floor_void);
        Ok(Installation { file: file_digest(file), installed, floor, void, anew: self.in_force.is_none() })
    }

    fn floors_after(&self, installation: &Installation) -> Floors {
        let mut floors = self.floors.clone();
        floors.void(&installation.void);
        floors.keep(installation.floor.clone());
        floors
    }

    /// Where the stored documents are gone or not believed, their versions are forgotten; the floor is not. A bundle made
    /// before the newest one that was ever installed here stays a rollback.
    fn not_before_the_floor(&self, offered: &Trust) -> Result<(), TrustError> {
        let made_at = offered.manifest.made_at;
        // One that says which times were wrong is held against none of them.
        if !offered.manifest.floor_void.is_empty() {
            return Ok(());
        }
        match self.floors.latest_of_heads().filter(|floor| self.in_force.is_none() && made_at < floor.at) {
            Some(floor) => {
                let detail = format!("made at {made_at}, before {} was made, {}", floor.source, floor.at);
                Err(TrustError::new(TrustCode::Rollback, detail))
            }
            None => Ok(()),
        }
    }

    /// Puts in force what the journal has recorded.
    pub(super) fn put_in_force(&mut self, installation: Installation) -> InstallReport {
        self.past = self.past_after(&installation);
        let Installation { installed, floor, void, .. } = installation;
        self.floors.void(&void);
        let report = InstallReport {
            installed: installed.trust.versions.clone(),
            unchanged: installed.unchanged,
            noticed: installed.noticed,
            refused: None,
        };
        (self.in_force, self.distrusted) = (Some(installed.trust), None);
        self.floors.keep(floor);
        report
    }

    /// What the journal records of a file that was refused.
    pub(super) fn refused_body(&self, file: &[u8], error: &TrustError) -> TrustBody {
        let refused = Some(error.code.as_str().to_owned());
        TrustBody { file: file_digest(file), refused, trust: self.digest(), stopped: Vec::new() }
    }

    /// What is said of a file that was refused: everything stays as it is.
    pub(super) fn refused_report(&self, error: &TrustError) -> InstallReport {
        InstallReport {
            installed: self.versions(),
            unchanged: Vec::new(),
            noticed: Vec::new(),
            refused: Some(Refusal::of(error)),
        }
    }

    /// What is in force.
    pub(super) const fn in_force(&self) -> Option<&Trust> {
        self.in_force.as_ref()
    }

    /// The digest of everything in force.
    pub(super) fn digest(&self) -> Option<Digest> {
        self.in_force.as_ref().map(|trust| trust.digest)
    }

    /// Names of the documents in force: a collector need not send them.
    pub(super) fn held(&self) -> Vec<Digest> {
        self.in_force.as_ref().map(|trust| trust.held(MAX_HELD)).unwrap_or_default()
    }

    /// The version of each kind in force.
    pub(super) fn versions(&self) -> Versions {
        self.in_force.as_ref().map(|trust| trust.versions.clone()).unwrap_or_default()
    }

    /// The head in force.
    pub(super) fn manifest(&self) -> Option<&Manifest> {
        self.in_force.as_ref().map(|trust| &trust.manifest)
    }

    /// What is stored and does not count, or not yet.
    pub(super) fn not_counted(&self) -> &[Noticed] {
        self.in_force.as_ref().map(|trust| trust.not_counted.as_slice()).unwrap_or_default()
    }

    /// The pinned root.
    pub(super) const fn pin(&self) -> Option<Digest> {
        self.pin
    }

    /// Why stored documents are not believed, where they are not.
    pub(super) fn distrusted(&self) -> Option<Refusal> {
        self.distrusted.as_ref().map(Refusal::of)
    }

    /// The latest time floor.
    pub(super) fn floor(&self) -> Option<&FloorRow> {
        self.floors.latest()
    }

    /// What is known of the time beside the clock; `entry` is the clock of the newest own entry.
    pub(super) fn known_time(&self, entry: Option<Timestamp>) -> KnownTime {
        self.floors.known(entry)
    }

    /// The phone's own clock stands in the journal now.
    pub(super) fn note_clock(&mut self, recorded: Option<Timestamp>) {
        self.floors.note_clock(recorded);
    }

    /// Whether a file would change what is in force.
    pub(super) fn would_install(&self, file: &[u8]) -> bool {
        self.weigh(file, &BTreeMap::new()).is_ok_and(|weighed| Some(weighed.installed.trust.digest) != self.digest())
    }

    /// The floor that a collector's receipt raises, where it does. Without a head nothing bounds a receipt.
    pub(super) fn floor_from(&self, collector: Digest, received_at: Timestamp, clock: Timestamp) -> Option<FloorRow> {
        let at = bounded(received_at, self.manifest()?.next_update, clock);
        Some(Floors::of_receipt(collector, at)).filter(|row| !self.floors.holds(row))
    }

    /// Takes what a receipt said of the time, once it is stored: the floor that [`TrustStore::floor_from`] gave, and what
    /// this collector said last.
    pub(super) fn hear(&mut self, collector: Digest, received_at: Timestamp, floor: Option<FloorRow>) {
        floor.into_iter().for_each(|row| self.floors.keep(row));
        self.floors.hear(collector, received_at);
    }

    /// Whether the parties list this receipt key of a collector.
    pub(super) fn lists_collector(&self, key: &PublicKey) -> bool {
        self.in_force.as_ref().is_some_and(|trust| trust.counts_receipts_of(key))
    }

    /// The alerts in force.
    pub(super) fn alerts(&self) -> Vec<Alert> {
        let lists = self.in_force.iter().flat_map(|trust| &trust.alerts);
        lists.flat_map(|list| list.alerts.iter().cloned()).collect()
    }

    /// How many years the policy wants entries kept.
    pub(super) fn keep_years(&self) -> u64 {
        self.in_force.as_ref().map_or(Limits::default().keep_years, |trust| trust.policy.limits.keep_years)
    }
}

fn of_head(trust: &Trust) -> FloorRow {
    Floors::of_head(trust.manifest.version, trust.manifest.made_at)
}

fn file_digest(file: &[u8]) -> Digest {
    Digest::of(Domain::Part, file)
}
