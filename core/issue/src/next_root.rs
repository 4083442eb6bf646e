//! The next root, made from the former: it is signed by the rule of both.

use super::parts::{PartError, encode_part, under};
use roughcheck_format::base::to_hex;
use roughcheck_format::cose::{CoseSign, PublicKey};
use roughcheck_verify::trust::{Document, Group, Kind, PartyGroups, PartyKeys, Root};

/// What the next root changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RootChange {
    /// The keys of groups that get other ones; a group that is not named keeps its own.
    pub groups: Vec<(Group, Vec<PartyKeys>)>,
    /// How many distinct keys must sign from now on, where that changes.
    pub threshold: Option<u64>,
}

/// The root that follows `former`, unsigned, under the first root of its chain. Each group that lists a key has a voice,
/// and the assessors stay.
///
/// # Errors
/// [`PartError::Document`] where `former` is no root, or the rules of the new one could not be met;
/// [`PartError::Json`] where nothing changes.
pub fn make_next_root(former: &Document, change: &RootChange) -> Result<Document, PartError> {
    let before = Root::decode(former)?;
    let of = |group: Group| match change.groups.iter().find(|(named, _)| *named == group) {
        Some((_, keys)) => keys.clone(),
        None => {
            let own = before.keys.iter().filter(|(of, _)| *of == group);
            let hex = |key: &PublicKey| to_hex(key.as_bytes());
            own.map(|(_, key)| PartyKeys { key: hex(key), second: before.second_of(key.id()).map(hex) }).collect()
        }
    };
    let groups = PartyGroups {
        government: of(Group::Government),
        civil_society: of(Group::CivilSociety),
        industry: of(Group::Industry),
    };
    let required = groups.speaking();
    let threshold = change.threshold.unwrap_or_else(|| u64::try_from(before.threshold).unwrap_or(u64::MAX));
    let assessors = before.assessors.iter().map(|(assessor, _)| assessor.clone()).collect();
    let content = Root::content_of(before.version.saturating_add(1), groups, threshold, required, assessors);
    let unsigned = under(Some(former.chain_root()), CoseSign::unsigned(encode_part(&content)?))?;
    let document = Document::decode(&unsigned.encode())?;
    let after = Root::decode(&document)?;
    if after.keys == before.keys
        && after.second == before.second
        && after.threshold == before.threshold
        && after.required == before.required
    {
        return Err(PartError::Json(format!("nothing of {} {} changes", Kind::Root, before.version)));
    }
    Ok(document)
}
