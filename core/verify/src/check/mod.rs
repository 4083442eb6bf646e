//! Evidence in, report out. Nothing here asks a clock, a file or a network.
//!
//! A code is opened ([`Reading`]), laid beside what is trusted, what lies on the table and what was seen before
//! ([`Evidence`]), and every rule of [`RULES`] says what it sees ([`Finding`]). Only [`verdict`] adds up.

mod evidence;
mod finding;
mod harms;
mod history;
mod parcel;
mod reading;
mod report;
mod rules;
mod scope;
mod verdict;

pub use evidence::{Evidence, Post, Procedure, ProcedureError, SignerStatus};
pub use finding::{Finding, NamedParam, Outcome, Param, Params, Reason, Rule};
pub use harms::{Covered, HARMS, Harm};
pub use history::{Decision, DecisionError, History, Presentation};
pub use parcel::{Method, Parcel, Synthetic};
pub use reading::{Coded, FormatError, Layer, Reading, SignatureState, decode_text};
pub use report::{Assessed, EntryRef, Recorded, Report, Scope, Signer, TrustAge, evaluate};
pub use rules::{RULES, RuleEntry};
pub use verdict::{ParcelSeen, Verdict, add_up};

/// The version of the rules: an entry of the journal names it, and whoever checks again later uses the same one.
pub const RULES_VERSION: u64 = 1;
