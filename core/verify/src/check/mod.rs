//! Evidence in, assessment out. Nothing here asks a clock, a file or a network.
//!
//! A code is opened ([`Reading`]), laid beside what is trusted, what lies on the table and what was seen before
//! ([`Evidence`]), and every rule of [`RULES`] says what it sees ([`Finding`]). Only `verdict` adds up.

mod assessment;
mod evidence;
mod finding;
mod harms;
mod history;
mod names;
mod parcel;
mod parcel_text;
mod past;
mod place;
mod procedure;
mod reading;
mod rules;
mod scope;
mod synthetic;
mod time;
mod unread;
mod verdict;

pub use assessment::{Assessment, Signer, TrustAge, evaluate, evaluate_under};
pub use evidence::{Evidence, SignerStatus};
pub use finding::{Finding, NamedParam, Outcome, Param, Params};
pub use harms::{Covered, HARMS, Harm};
pub use history::{Decision, DecisionError, History, Presentation, Replacement};
pub use names::{FaultName, FaultNameError, Reason, Rule};
pub use parcel::{HsFound, HsFoundError, Parcel};
pub use parcel_text::{ParcelError, ParcelFault, TypedParcel};
pub use past::Past;
pub use place::{EntryRef, Epoch};
pub use procedure::{Post, Procedure, ProcedureError};
pub use reading::{Coded, Reading, SignatureState, decode_text};
pub use rules::{RULES, RULES_VERSION, RuleEntry, RulesVersionUnknown, rules_of};
pub use scope::{Assessed, Scope};
pub use synthetic::{Method, Synthetic};
pub use time::{Floor, FloorSource, KnownTime};
pub use unread::{Beside, FormatError, Layer, Unread, UnreadPicture};
pub use verdict::{ParcelSeen, Verdict, add_up};
