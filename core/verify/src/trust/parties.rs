//! Exporter and importer of a certificate, to be compared with many alerts and advisories.

use std::cell::OnceCell;

use roughcheck_format::base::{Fit, FoldedName, fold_equal};
use roughcheck_format::certificate::{Certificate, Party};

/// The parties of one certificate. Most lists name none: they are folded when the first list does, and once.
#[derive(Debug, Clone, Default)]
pub struct Parties<'a> {
    of: Vec<&'a Party>,
    folded: OnceCell<Folded<'a>>,
}

#[derive(Debug, Clone)]
struct Folded<'a> {
    named: Vec<(&'a str, FoldedName)>,
    registered: Vec<(&'a str, String)>,
}

impl<'a> Parties<'a> {
    /// Exporter and importer of a certificate.
    #[must_use]
    pub fn of(certificate: &'a Certificate) -> Self {
        Self { of: vec![&certificate.exporter, &certificate.importer], folded: OnceCell::new() }
    }

    /// The name or registered number that fits best what a list says, as the certificate writes it. Registered numbers
    /// are equal or different, never near.
    #[must_use]
    pub fn fitting(&self, listed: &str) -> Option<(Fit, &'a str)> {
        let wanted = FoldedName::of(listed);
        let Folded { named, registered } = self.folded.get_or_init(|| Folded::of(&self.of));
        let by_name = |fit: Fit| named.iter().find(|(_, name)| name.fit(&wanted) == fit).map(|(text, _)| *text);
        let by_number = || {
            let is = |id: &str| !id.is_empty() && id == wanted.equal();
            registered.iter().find(|(_, id)| is(id)).map(|(text, _)| *text)
        };
        let equal = by_name(Fit::Equal).or_else(by_number).map(|text| (Fit::Equal, text));
        equal.or_else(|| by_name(Fit::Near).map(|text| (Fit::Near, text)))
    }
}

impl<'a> Folded<'a> {
    fn of(parties: &[&'a Party]) -> Self {
        let names = parties.iter().filter_map(|party| party.name.as_deref());
        let ids = parties.iter().filter_map(|party| party.id.as_deref());
        Self {
            named: names.map(|name| (name, FoldedName::of(name))).collect(),
            registered: ids.map(|id| (id, fold_equal(id))).collect(),
        }
    }
}
