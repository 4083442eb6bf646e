//! Every check judged again, by the rules under which the phone judged it. A phone that lies, or whose software was
//! changed, shows here.

mod auditor;
mod branch_history;
mod rechecker;

pub use auditor::{Auditor, start};
