//! The three sides of the Kimberley Process, and the keys of each one's parties.

use serde::{Deserialize, Serialize};

use super::party_keys::PartyKeys;
use roughcheck_format::base::coded;

coded! {
    /// One side of the tripartite Kimberley Process.
    #[derive(PartialOrd, Ord, Hash, Deserialize)]
    pub enum Group {
        /// Governments of participants.
        Government = "government",
        /// Civil society.
        CivilSociety = "civil-society",
        /// The diamond industry.
        Industry = "industry",
    }
}

/// Public keys by group, 64 hexadecimal digits each; [`PartyGroups`] has parties with two.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Groups {
    /// Keys of governments.
    pub government: Vec<String>,
    /// Keys of civil society.
    pub civil_society: Vec<String>,
    /// Keys of industry.
    pub industry: Vec<String>,
}

/// The keys of each party, by group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PartyGroups {
    /// Governments.
    pub government: Vec<PartyKeys>,
    /// Civil society.
    pub civil_society: Vec<PartyKeys>,
    /// Industry.
    pub industry: Vec<PartyKeys>,
}

impl From<Groups> for PartyGroups {
    fn from(groups: Groups) -> Self {
        let single = |keys: Vec<String>| keys.into_iter().map(PartyKeys::from).collect();
        let Groups { government, civil_society, industry } = groups;
        Self { government: single(government), civil_society: single(civil_society), industry: single(industry) }
    }
}

impl PartyGroups {
    /// Each group with its parties.
    pub(super) fn listed(&self) -> [(Group, &[PartyKeys]); 3] {
        [
            (Group::Government, &self.government),
            (Group::CivilSociety, &self.civil_society),
            (Group::Industry, &self.industry),
        ]
    }

    /// The groups that list a party.
    #[must_use]
    pub fn speaking(&self) -> Vec<Group> {
        self.listed().into_iter().filter(|(_, parties)| !parties.is_empty()).map(|(group, _)| group).collect()
    }
}
