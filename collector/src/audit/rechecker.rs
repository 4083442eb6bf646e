//! One check judged again, with two caches that checks share: states of trust, and certificates that were opened.

use std::collections::HashMap;
use std::sync::Arc;

use roughcheck_format::base::Digest;
use roughcheck_verify::check::FaultName;
use roughcheck_verify::journal::{Body, Entry, Rechecked, Shown, Unable};
use roughcheck_verify::trust::Trust;

use super::branch_history::BranchHistory;
use crate::error::StorageError;
use crate::identity::{CollectorError, trust_state};
use crate::meta;
use crate::storage::Reader;

/// States of trust are large, and few are in use at a time.
const MAX_STATES: usize = 8;
/// Certificates are small, and each is shown a few times within days.
const MAX_SHOWN: usize = 4_096;

/// An opened certificate is found by the digest of its bytes, by whether they were read as a certificate, and by the
/// state of trust.
type ShownKey = (Digest, bool, Option<Digest>);

#[derive(Default)]
pub(super) struct Rechecker {
    states: HashMap<Digest, Option<Arc<Trust>>>,
    shown: HashMap<ShownKey, Arc<Shown>>,
}

impl Rechecker {
    /// Judges one check again.
    pub(super) fn judge(
        &mut self,
        reader: &dyn Reader,
        history: &mut BranchHistory,
        entry: &Entry,
        presented: Option<&[u8]>,
    ) -> Result<Rechecked, StorageError> {
        let trust = match entry.trust {
            None => None,
            Some(digest) => match self.state(reader, digest)? {
                Some(trust) => Some(trust),
                None => return Ok(Rechecked::Unable(Unable::OtherTrust)),
            },
        };
        let trust = trust.as_deref();
        let shown = match self.shown(entry, presented, trust) {
            Ok(shown) => shown,
            Err(unable) => return Ok(Rechecked::Unable(unable)),
        };
        let Some(known) = history.before(reader, entry)? else { return Ok(Rechecked::Unable(Unable::History)) };
        match shown.judge(entry, trust, &known) {
            // The station may have known of rows that are not here.
            Rechecked::Different { faults, .. }
                if history_explains(entry, &faults) && !history.is_whole(reader, entry.seq)? =>
            {
                Ok(Rechecked::Unable(Unable::History))
            }
            judged => Ok(judged),
        }
    }

    /// A state of trust, verified from the pin; none where it is not stored, or not whole.
    fn state(&mut self, reader: &dyn Reader, digest: Digest) -> Result<Option<Arc<Trust>>, StorageError> {
        if let Some(known) = self.states.get(&digest) {
            return Ok(known.clone());
        }
        let loaded = match meta::pin(reader)? {
            None => None,
            Some(pin) => match trust_state(reader, pin, &digest) {
                Ok(trust) => Some(Arc::new(trust)).filter(|trust| trust.digest == digest),
                Err(CollectorError::Storage(error)) => return Err(error),
                Err(_) => None,
            },
        };
        if self.states.len() >= MAX_STATES {
            self.states.clear();
        }
        // One that is missing may be installed later: only states that were found are cached.
        if loaded.is_some() {
            self.states.insert(digest, loaded.clone());
        }
        Ok(loaded)
    }

    fn shown(&mut self, entry: &Entry, presented: Option<&[u8]>, trust: Option<&Trust>) -> Result<Arc<Shown>, Unable> {
        let key = match &entry.body {
            Body::Check(check) => check
                .presented
                .filter(|_| roughcheck_verify::check::rules_of(check.rules).is_ok() && presented.is_some())
                .map(|digest| (digest, check.content.is_some(), trust.map(|trust| trust.digest))),
            _ => None,
        };
        if let Some(known) = key.and_then(|key| self.shown.get(&key)) {
            return Ok(Arc::clone(known));
        }
        let shown = Arc::new(Shown::again(entry, presented, trust)?);
        if let Some(key) = key {
            if self.shown.len() >= MAX_SHOWN {
                self.shown.clear();
            }
            self.shown.insert(key, Arc::clone(&shown));
        }
        Ok(shown)
    }
}

/// Whether another history could explain what was recorded: only these rules look back.
fn history_explains(entry: &Entry, due: &[FaultName]) -> bool {
    let Body::Check(check) = &entry.body else { return false };
    let due: Vec<String> = due.iter().map(ToString::to_string).collect();
    let looks_back = |fault: &&String| fault.starts_with("seen:") || *fault == "revocation:replaced";
    let others = |faults: &[String]| faults.iter().filter(|fault| !looks_back(fault)).cloned().collect::<Vec<_>>();
    check.faults != due && others(&check.faults) == others(&due)
}
