//! Every rule, one small function each, in one list that is also the documentation.
//!
//! A rule pushes one finding for each reason that holds. It gives `None` where it could not look; where it could and
//! found nothing, the finding is `good`.
//!
//! These are the rules of version 2. From the first release on no version is ever changed: whoever judges a record again
//! uses the version that it names. A later version gets a folder beside this one, takes from here what stays as it is,
//! and a line in [`rules_of`]. Version 1 was never released, and its records can be read but not judged again.

mod content;
mod document;
mod list;
mod notices;
mod origin;
mod parcel;
mod phone;
mod seen;
mod signer;
mod standing;
mod validity;
mod version;

use thiserror::Error;

pub(super) use list::look;
pub use list::{RULES, RuleEntry};
pub use version::RULES_VERSION;

/// A record was judged under rules that this software does not have: older ones that were never released, or newer ones,
/// for which it must be updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("judged under version {recorded} of the rules, and this software has version {RULES_VERSION}")]
pub struct RulesVersionUnknown {
    /// The version that the record names.
    pub recorded: u64,
}

impl RulesVersionUnknown {
    /// Whether an update of this software can help.
    #[must_use]
    pub const fn is_newer(self) -> bool {
        self.recorded > RULES_VERSION
    }
}

/// The rules of a version.
///
/// # Errors
/// [`RulesVersionUnknown`].
pub const fn rules_of(version: u64) -> Result<&'static [RuleEntry], RulesVersionUnknown> {
    match version {
        RULES_VERSION => Ok(RULES),
        recorded => Err(RulesVersionUnknown { recorded }),
    }
}
