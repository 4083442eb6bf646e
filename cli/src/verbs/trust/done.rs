//! What a verb of the ceremony says at its end.

use roughcheck::messages::{Arg, Language};

use crate::common::Common;
use crate::output::{self, Failure};
use crate::words::words;

/// What was done: for programs always in the same words.
pub(super) fn said(common: &Common, id: &str, args: &[(&str, Arg)]) -> Result<(), Failure> {
    match common.json {
        true => output::json(&serde_json::json!({ "done": words(Language::English, id, args) })),
        false => output::line(&words(common.language()?, id, args)),
    }
}
