//! What was passed over in a file that was accepted all the same.

use serde::Serialize;

/// Something that was passed over, and why: nothing is dropped in silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Noticed {
    /// The part, by the name under which its version is listed, or its kind.
    pub part: String,
    /// Why, in English, for logs and for the people who sign.
    pub why: String,
    /// Numbers that the groups' newer list no longer has, where it is about these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped: Option<Dropped>,
}

/// Numbers that an earlier list of the groups revoked and a later one does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// The version of the earlier list.
    pub version: u64,
    /// How many numbers, each counted once.
    pub count: u64,
    /// The first of them: numbers, and runs as `AO-0780000 to AO-0780499`.
    pub named: Vec<String>,
    /// Numbers that are not among those.
    pub more: u64,
}

impl Dropped {
    /// The same in English.
    pub(super) fn why(&self) -> String {
        let more = if self.more > 0 { format!(" and {} more", self.more) } else { String::new() };
        let Self { version, count, .. } = self;
        format!("{count} numbers revoked by version {version} and no longer: {}{more}", self.named.join(", "))
    }
}
