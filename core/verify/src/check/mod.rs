//! Evidence in, report out. Nothing here asks a clock, a file or a network.
//!
//! A code is opened ([`Reading`]), laid beside what is trusted, what lies on the table and what was seen before
//! ([`Evidence`]), and every rule of [`RULES`] says what it sees ([`Finding`]). Only [`verdict`] adds up.

mod evidence;
mod finding;
mod harms;
mod history;
mod parcel;
mod procedure;
mod reading;
mod report;
mod rules;
mod scope;
mod unread;
mod verdict;

pub use evidence::{Evidence, SignerStatus};
pub use finding::{Finding, NamedParam, Outcome, Param, Params, Reason, Rule};
pub use harms::{Covered, HARMS, Harm};
pub use history::{Decision, DecisionError, History, Presentation};
pub use parcel::{Method, Parcel, Synthetic};
pub use procedure::{Post, Procedure, ProcedureError};
pub use reading::{Coded, Reading, SignatureState, decode_text};
pub use report::{EntryRef, Recorded, Report, Signer, TrustAge, evaluate};
pub use rules::{RULES, RULES_VERSION, RuleEntry};
pub use scope::{Assessed, Scope};
pub use unread::{Beside, FormatError, Layer, Unread, UnreadPicture};
pub use verdict::{ParcelSeen, Verdict, add_up};
