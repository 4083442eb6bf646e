//! What was passed over in a file that was accepted all the same.

use serde::Serialize;

/// Something that was passed over, and why: nothing is dropped in silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Noticed {
    /// The part, by the name under which its version is listed, or its kind.
    pub part: String,
    /// Why, in English, for logs and for the people who sign.
    pub why: String,
}
