//! A new key for the same phone: what a station does that was told that its key is in two places.

use super::state::State;
use crate::Error;
use roughcheck_verify::journal::{OpenReason, Predecessor};
use roughcheck_verify::sync::Succession;

impl State {
    /// Goes on in a new epoch, under a new key where the host can make one. The older key names the younger, so that
    /// the collector need not be introduced again; statement and epoch reach the disk in one commit.
    pub(super) fn renew(&mut self, reason: OpenReason, predecessor: Predecessor) -> Result<(), Error> {
        let circumstances = self.circumstances();
        let successor = self.host.signer.successor().or_else(|| self.host.signer.make_successor());
        let Some(successor) = successor else {
            return self.recorder.open(
                &mut self.database,
                &self.host,
                &circumstances,
                (reason, Some(predecessor)),
                None,
            );
        };
        let younger = successor.public_key().clone();
        let statement =
            Succession::sign(self.host.signer.as_ref(), &younger, predecessor.epoch).ok_or(Error::Signer)?;
        let older = std::mem::replace(&mut self.host.signer, successor);
        let opened = self.recorder.open(
            &mut self.database,
            &self.host,
            &circumstances,
            (reason, Some(predecessor)),
            Some((younger.as_bytes(), &statement)),
        );
        match opened {
            // Where this fails, the next opening finds that the journal names the successor, and asks it again.
            Ok(()) => drop(self.host.signer.take_over()),
            Err(_) => self.host.signer = older,
        }
        opened
    }
}
