//! Where a certificate is checked, and what its parcel is shown for.

use std::str::FromStr;

use thiserror::Error;

use roughcheck_format::base::{CountryCode, coded};

coded! {
    /// What the parcel is shown for.
    pub enum Procedure: u64 {
        /// It enters the country.
        Import = "import" => 0,
        /// It leaves the country.
        Export = "export" => 1,
        /// It passes through unopened.
        Transit = "transit" => 2,
    }
}

/// The text is not a procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a procedure is import, export or transit")]
pub struct ProcedureError;

impl FromStr for Procedure {
    type Err = ProcedureError;

    fn from_str(text: &str) -> Result<Self, ProcedureError> {
        Self::from_name(text).ok_or(ProcedureError)
    }
}

/// The post at which the phone serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its country.
    pub country: CountryCode,
    /// Its name.
    pub name: String,
    /// Its procedure.
    pub procedure: Procedure,
}

impl Post {
    /// Longest name of a post, in bytes, wherever one is typed, sent or signed.
    pub const MAX_NAME: usize = 80;
}
