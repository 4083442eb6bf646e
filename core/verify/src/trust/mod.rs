//! What a phone believes, and why: a pinned root, documents signed by its parties, and what is taken back again.
//!
//! The flow is the order of the files: a document is read ([`document`]), its signatures are counted in the one place
//! that counts ([`quorum`]), a bundle or a single notice is weighed against what is installed ([`install`]), and what
//! stands in force is prepared for checking ([`Trust`]). The room is pure: stored bytes come in, bytes to store go out,
//! and what is stored is believed only after it has been verified again from the pin.

mod advisories;
mod alerts;
mod bundle;
mod chain;
mod document;
mod error;
mod head;
mod install;
mod keys;
mod listing;
mod plain;
mod policy;
mod policy_lookup;
mod policy_shape;
mod quorum;
mod revocations;
mod revoked;
mod root;
mod state;
mod weigh;
mod wording;

pub use advisories::{Advisories, Advisory, AdvisoryKind, Assessment};
pub use alerts::{Alert, AlertKind, Alerts, seal_key};
pub use bundle::{Bundle, MAX_BUNDLE};
pub use document::{Document, Kind, PartKind};
pub use error::{TrustCode, TrustError};
pub use head::{Collector, Collectors, Head, Listed};
pub use install::{Installed, install};
pub use keys::{KeyEntry, KeyState, KeyUse, Keys, TrustedKey};
pub use policy::{
    CaratTolerance, Limits, OriginRule, Participant, ParticipantStatus, Policy, Precision, Range, Regime, RegimeRule,
    StatusKind, UsdPerCarat, Zone, ZoneRules,
};
pub use policy_lookup::{Membership, RangeAnswer, ZoneAnswer};
pub use revocations::{KeyRevocation, NumberRun, Revocation, Revocations, RevokedNumber};
pub use root::{Assessor, Group, Groups, Root, RootContent};
pub use state::{Slot, Stored, Trust, Versions};
