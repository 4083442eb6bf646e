//! Synthetic stones, and how they were looked for.

use serde::{Deserialize, Serialize};

use roughcheck_format::base::coded;

coded! {
    /// How synthetic stones were looked for.
    #[derive(Deserialize)]
    pub enum Method: u64 {
        /// The shipper said so.
        Declared = "declared" => 0,
        /// A tester on the spot.
        Tester = "tester" => 1,
        /// A laboratory.
        Laboratory = "laboratory" => 2,
    }
}

/// Whether synthetic stones were found, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synthetic {
    /// Whether any were found.
    pub found: bool,
    /// How.
    pub method: Method,
}
