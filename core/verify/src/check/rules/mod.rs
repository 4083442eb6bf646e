//! Every rule, one small function each, in one list that is also the documentation.
//!
//! A rule pushes one finding for each reason that holds. It gives `None` where it could not look; where it could and
//! found nothing, the finding is `good`.

mod content;
mod document;
mod list;
mod notices;
mod parcel;
mod phone;
mod seen;
mod signer;
mod standing;
mod validity;

pub(super) use list::look;
pub use list::{RULES, RULES_VERSION, RuleEntry};
