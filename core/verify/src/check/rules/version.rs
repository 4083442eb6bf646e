//! Which rules these are.

/// The version of the rules that judges what is shown now: an entry of the journal names it, and whoever checks again
/// later uses the same one.
pub const RULES_VERSION: u64 = 2;
