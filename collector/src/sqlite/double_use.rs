//! Pairing the checks of a number that do not go together.

use std::collections::HashMap;

use roughcheck_format::base::Digest;

use crate::view::{DoubleUse, DoubleUseKind, Place};

/// One genuine check of a number that was seen more than once.
pub(super) struct Seen {
    pub(super) number: String,
    pub(super) place: Place,
    pub(super) content: Option<Digest>,
    pub(super) import_in: Option<String>,
}

/// The first showing of a number, and the first for import, with all contents and countries so far.
struct First {
    content: Option<(Digest, Place)>,
    contents: Vec<Digest>,
    import: Option<(String, Place)>,
    countries: Vec<String>,
}

/// Pairs each further content with the first, and each further country of import with the first.
pub(super) fn pairs(seen: Vec<Seen>) -> Vec<DoubleUse> {
    let mut found = Vec::new();
    let mut firsts: HashMap<String, First> = HashMap::new();
    for one in seen {
        let first = firsts.entry(one.number.clone()).or_insert_with(|| First {
            content: None,
            contents: Vec::new(),
            import: None,
            countries: Vec::new(),
        });
        if let Some(content) = one.content.filter(|content| !first.contents.contains(content)) {
            first.contents.push(content);
            match &first.content {
                None => first.content = Some((content, one.place.clone())),
                Some((_, place)) => found.push(pair(&one, DoubleUseKind::Conflict, place)),
            }
        }
        if let Some(country) = one.import_in.clone().filter(|country| !first.countries.contains(country)) {
            first.countries.push(country.clone());
            match &first.import {
                None => first.import = Some((country, one.place.clone())),
                Some((_, place)) => found.push(pair(&one, DoubleUseKind::TwoCountries, place)),
            }
        }
    }
    found
}

fn pair(one: &Seen, kind: DoubleUseKind, first: &Place) -> DoubleUse {
    DoubleUse { number: one.number.clone(), kind, first: first.clone(), second: one.place.clone() }
}
