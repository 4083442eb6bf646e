//! What a phone believes, and why: a pinned root, documents signed by its parties, and what is taken back again.
//!
//! The flow is the order of the files: a document is read (`document`), its signatures are counted in the one place
//! that counts (`quorum`), a bundle or a single notice is weighed against what is installed ([`install`]), and of the
//! documents that are chosen one function makes the state in force (`assemble`), ready for checking ([`Trust`]). The
//! room is pure: stored bytes come in, bytes to store go out, and stored bytes are believed only after they have been
//! verified again from the pin.

mod advisories;
mod alerting;
mod alerts;
mod apart;
mod assemble;
mod authorize;
mod bitmap;
mod bundle;
mod chain;
mod chosen;
mod document;
mod error;
mod forms;
mod groups;
mod install;
mod keys;
mod listing;
mod manifest;
mod membership;
mod national;
mod national_lookup;
mod national_shape;
mod notice;
mod noticed;
mod parties;
mod party_keys;
mod payload;
mod payload_shape;
mod placing;
mod policy;
mod policy_lookup;
mod policy_shape;
mod preamble;
mod quorum;
mod recall;
mod removals;
mod revocation_room;
mod revocations;
mod revoked;
mod revoked_runs;
mod revoked_series;
mod revoking;
mod room;
mod root;
mod seen_before;
mod slot;
mod standing;
mod state;
mod taken_back;
mod text_rules;
mod thin;
mod zone_names;
mod zones;

pub use advisories::{Advisories, Advisory, AdvisoryKind, IndependentStatement};
pub use alerting::StandingAlert;
pub use alerts::{Alert, AlertKind, Alerts, alert_digests, seal_key};
pub use apart::voices_apart;
pub use bitmap::Bitmap;
pub use bundle::Bundle;
pub use document::{Document, Kind, MAX_BUNDLE, PartKind};
pub use error::{TrustCode, TrustError};
pub use forms::{NumberForm, Range, Validity, ValueBounds};
pub use groups::{Group, Groups, PartyGroups};
pub use install::{Installed, install, install_anew};
pub use keys::{KeyEntry, KeyState, KeyUse, Keys, TrustedKey};
pub use manifest::{Collector, Collectors, Listed, Manifest};
pub use membership::{Membership, UnionMember};
pub use national::{
    Basis, Contact, ContactRole, Deadlines, HandOut, LawOutcome, ListedParticipant, National, NationalOrigin,
    OriginStatement, Restriction,
};
pub use noticed::{Dropped, Noticed};
pub use parties::Parties;
pub use party_keys::PartyKeys;
pub use policy::{
    CaratTolerance, Limits, Member, OriginRule, Participant, ParticipantStatus, Policy, Precision, Regime, RegimeRule,
    StatusKind, UsdPerCarat, Zone, ZoneRules,
};
pub use policy_lookup::RangeAnswer;
pub use revocations::{KeyRevocation, Revocation, Revocations, RevokedNumber, TakenBackKey};
pub use revoked::dropped_numbers;
pub use revoked_series::{NumberBitmap, NumberRun};
pub use revoking::{KeyReason, RevocationError};
pub use root::{Assessor, Root, RootContent};
pub use seen_before::SeenBefore;
pub use slot::{Slot, Stored};
pub use standing::Standing;
pub use state::{Trust, Versions};
pub use thin::{HandedOut, held_name};
pub use zone_names::{zone_fit, zone_parts};
pub use zones::ZoneAnswer;
