//! Who signed a trust document, and who has still to.

use std::collections::HashMap;

use serde::Serialize;

use roughcheck_format::base::CountryCode;
use roughcheck_format::cose::{KeyId, PublicKey};
use roughcheck_verify::trust::{Document, Group, Keys, Kind, Root, Standing, TrustedKey};

/// Those whose signatures can be told apart: roots, and authorities' keys.
#[derive(Debug, Clone, Default)]
pub struct Voices {
    roots: Vec<Root>,
    keys: HashMap<KeyId, TrustedKey>,
}

/// A signature of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignedBy {
    /// The id of the key.
    pub key: String,
    /// The group of the key, where a root lists it.
    pub group: Option<Group>,
    /// The participant of the key, where it is listed as an authority's.
    pub participant: Option<CountryCode>,
    /// The authority.
    pub authority: Option<String>,
    /// Whether it holds; none where nobody lists the key, so that nobody can say.
    pub holds: Option<bool>,
}

/// What is missing under the rule of one root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// The version of the root.
    pub root: u64,
    /// How many more keys must sign.
    pub signatures: usize,
    /// The groups of which one must be among them.
    pub groups: Vec<Group>,
    /// The parties that have not signed: group and id of the key.
    pub keys: Vec<(Group, String)>,
    /// Those among them who signed with one of their two keys only.
    pub half: Vec<(Group, String)>,
}

impl Voices {
    /// Adds the voices of documents that were found beside the one that is shown.
    pub fn hear<'d>(&mut self, documents: impl IntoIterator<Item = &'d Document>) {
        for document in documents {
            match document.kind {
                Kind::Root => {
                    let root = Root::decode(document).ok();
                    self.roots.extend(root.filter(|root| !self.roots.contains(root)));
                }
                Kind::Keys => {
                    let keys = document.content::<Keys>().and_then(|keys| keys.prepare()).unwrap_or_default();
                    for (id, key) in keys {
                        self.keys.entry(id).or_insert(key);
                    }
                }
                _ => {}
            }
        }
        self.roots.sort_by_key(|root| root.version);
    }

    fn listed(&self) -> impl Iterator<Item = &PublicKey> + Clone {
        let assessors = self.roots.iter().flat_map(|root| root.assessors.iter().map(|(_, key)| key));
        self.keys.values().map(|key| &key.key).chain(assessors)
    }

    fn newest(&self) -> Option<&Root> {
        self.roots.last()
    }
}

pub(crate) fn signed(document: &Document, own: Option<&Root>, voices: &Voices) -> Vec<SignedBy> {
    let roots: Vec<&Root> = own.into_iter().chain(voices.roots.iter().rev()).collect();
    let nobody = Root {
        version: 0,
        threshold: 0,
        required: Vec::new(),
        keys: Vec::new(),
        second: Vec::new(),
        assessors: Vec::new(),
    };
    let of_roots = roots
        .iter()
        .flat_map(|root| root.keys.iter().map(|(_, key)| key).chain(root.second.iter().map(|(_, key)| key)));
    let standing = Standing::of(document, &nobody, voices.listed().chain(of_roots));
    let by = |id: KeyId, holds: Option<bool>| {
        let listed = voices.keys.get(&id);
        let assessor = roots.iter().flat_map(|root| &root.assessors).find(|(_, key)| key.id() == id);
        SignedBy {
            key: id.to_string(),
            group: roots.iter().find_map(|root| root.group_of(root.party_of_second(id).unwrap_or(id))),
            participant: listed.map(|key| key.entry.participant),
            authority: listed
                .map(|key| key.entry.authority.clone())
                .or_else(|| assessor.map(|(assessor, _)| assessor.name.clone())),
            holds,
        }
    };
    let holding = standing.listed.iter().map(|id| by(*id, Some(true)));
    let unsound = standing.unsound.iter().map(|id| by(*id, Some(false)));
    let unknown = standing.unknown.iter().map(|id| by(*id, None));
    holding.chain(unsound).chain(unknown).collect()
}

/// Under which roots' rules it counts: a root under that of the one before it and its own, a head and a core part under the
/// newest.
pub(crate) fn missing(document: &Document, own: Option<&Root>, voices: &Voices) -> Vec<Missing> {
    let before = own.and_then(|own| voices.roots.iter().rev().find(|root| root.version < own.version));
    let rules: Vec<&Root> = match document.kind {
        Kind::Root => before.into_iter().chain(own).collect(),
        Kind::Manifest | Kind::SeenBefore => voices.newest().into_iter().collect(),
        kind if kind.is_core() => voices.newest().into_iter().collect(),
        _ => Vec::new(),
    };
    let standing = rules.into_iter().map(|root| (root, Standing::of(document, root, std::iter::empty())));
    let unmet = standing.filter(|(_, standing)| !standing.is_met());
    unmet
        .map(|(root, standing)| Missing {
            root: root.version,
            signatures: standing.needed,
            groups: standing.groups,
            keys: standing.waiting.iter().map(|(group, id)| (*group, id.to_string())).collect(),
            half: standing.half.iter().map(|(group, id)| (*group, id.to_string())).collect(),
        })
        .collect()
}
