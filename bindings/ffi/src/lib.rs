//! Roughcheck for Kotlin, Swift and Python.
//!
//! One call a function, and no rule: everything is decided by the crate `roughcheck`, whose types are mirrored here field
//! by field, so that a new variant there does not build here until somebody has looked at it. Names that may grow (rules,
//! reasons, harms, languages) cross as texts: an old app shows a new rule.
//!
//! **Threads.** Every object may be used from several threads at once; calls on one station take turns. Calls block unless
//! they are marked as asynchronous; how long is said at each.
//!
//! **Failures.** A call that fails throws [`RoughcheckError`] with a stable code. What was seen of a certificate is never a
//! failure, it is a report. A defect of the library arrives as an exception too, and never ends the app.

mod answer;
mod certificate;
mod code;
mod error;
mod frame;
mod host;
#[cfg(feature = "issue")]
mod issuer;
mod journal;
mod json;
mod parcel;
mod report;
mod signer;
mod station;
mod sync;
mod trust;
mod values;

pub use answer::{Alert, AlertKind, AnswerReport, Fork};
pub use certificate::{
    AttestationRecord, CertificateLine, CertificateRecord, LineRecord, OriginRecord, PartyRecord, certificate_lines,
};
pub use code::{CodeModules, draw_code};
pub use error::{HostError, RoughcheckError, error_text};
pub use frame::{FrameLook, FrameReader, Hint, look_at_photo};
pub use host::{DeviceClock, Entropy, LastHead, SealingKey, StationHost};
#[cfg(feature = "issue")]
pub use issuer::{
    CertificateSigner, FieldFault, IssuePreview, IssuedCertificate, Issuer, draw_png, draw_svg, new_issuer_key,
};
pub use journal::{
    EntryProof, EntryRef, EntryView, ExportSink, FieldView, ForgetReport, HeadHeld, JournalState, PruneReport,
    PrunedRun,
};
pub use json::{
    certificate_from_json, certificate_json, entry_json, journal_state_json, parcel_from_json, parcel_json,
    report_json, status_json,
};
pub use parcel::{Parcel, Synthetic, SyntheticMethod};
pub use report::{
    Assessed, Finding, NamedParam, Outcome, Param, ParcelSeen, ReadReport, Recorded, Report, Scope, Signer,
    SignerStatus, TrustAge, Verdict,
};
pub use signer::{DeviceSigner, SoftwareSigner};
pub use station::{CheckInput, CheckOptions, Decision, Post, Procedure, Station};
pub use station::{
    certificate_text, enrol_station, entry_name, harm_text, init_station, languages, library_version, read_certificate,
    root_words,
};
pub use sync::{SyncProgress, SyncReport, SyncTrouble, Transport, TransportReply, collector_route, largest_answer};
pub use trust::{
    Dropped, HeadDates, InstallReport, Noticed, PutApart, Refusal, StationStatus, SyncStatus, noticed_text,
};

pub use roughcheck::messages::Language;

uniffi::setup_scaffolding!();

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
mod tests;
