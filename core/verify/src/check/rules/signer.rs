//! Whether the signature holds, and whether the key that made it may sign this.

use crate::check::evidence::Freshness;
use crate::check::{Evidence, Finding, Outcome, Reason, Rule, SignatureState, SignerStatus};

/// Nothing can be said of a signature whose key is not known.
pub(super) fn signature(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    match evidence.coded()?.signature {
        SignatureState::UnknownKey => return None,
        SignatureState::Invalid => found.push(Finding::because(Rule::Signature, Outcome::Refuse, Reason::Invalid)),
        SignatureState::Good(_) => {}
    }
    Some(())
}

/// An unknown key is refused only by a bundle that would know it: a stale or missing one cannot tell.
pub(super) fn key(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let coded = evidence.coded()?;
    if coded.signature == SignatureState::UnknownKey {
        let fresh = evidence.freshness() == Freshness::Fresh;
        let outcome = if fresh { Outcome::Refuse } else { Outcome::Refer };
        found.push(Finding::because(Rule::Key, outcome, Reason::Unknown).with("key", coded.key_id));
        return Some(());
    }
    let signer = evidence.signer()?;
    for fault in evidence.signer_faults()? {
        let reason = match fault {
            SignerStatus::Compromised => Reason::Compromised,
            SignerStatus::WrongUse => Reason::WrongUse,
            SignerStatus::ForeignCountry => Reason::ForeignCountry,
            SignerStatus::Retired => Reason::Retired,
            SignerStatus::OutsideWindow => Reason::OutsideWindow,
            SignerStatus::Unknown => Reason::Unknown,
            SignerStatus::Valid => continue,
        };
        // A state that a later version added says nothing here, not even that the certificate is false.
        let outcome = if fault == SignerStatus::Unknown { Outcome::Refer } else { Outcome::Refuse };
        found.push(
            Finding::because(Rule::Key, outcome, reason)
                .with("key", signer.id())
                .with("authority", &signer.entry.authority)
                .with("participant", signer.entry.participant),
        );
    }
    Some(())
}
