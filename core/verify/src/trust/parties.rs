//! Exporter and importer of a certificate, folded once for many alerts and advisories.

use roughcheck_format::base::{Fit, FoldedName, fold_equal};
use roughcheck_format::certificate::{Certificate, Party};

/// The parties of one certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parties {
    named: Vec<(String, FoldedName)>,
    registered: Vec<(String, String)>,
}

impl Parties {
    /// Exporter and importer of a certificate.
    #[must_use]
    pub fn of(certificate: &Certificate) -> Self {
        Self::from_all(&[&certificate.exporter, &certificate.importer])
    }

    fn from_all(parties: &[&Party]) -> Self {
        let names = parties.iter().filter_map(|party| party.name.clone());
        let ids = parties.iter().filter_map(|party| party.id.clone());
        Self {
            named: names.map(|name| (name.clone(), FoldedName::of(&name))).collect(),
            registered: ids.map(|id| (id.clone(), fold_equal(&id))).collect(),
        }
    }

    /// The name or registered number that fits best what a list says, as the certificate writes it. Registered numbers
    /// are equal or different, never near.
    #[must_use]
    pub fn fitting(&self, listed: &str) -> Option<(Fit, &str)> {
        let wanted = FoldedName::of(listed);
        let fits = |name: &FoldedName| name.fit(&wanted);
        let by_name = |fit: Fit| self.named.iter().find(|(_, name)| fits(name) == fit).map(|(text, _)| text.as_str());
        let by_number = || {
            let is = |id: &str| !id.is_empty() && id == wanted.equal();
            self.registered.iter().find(|(_, id)| is(id)).map(|(text, _)| text.as_str())
        };
        let equal = by_name(Fit::Equal).or_else(by_number).map(|text| (Fit::Equal, text));
        equal.or_else(|| by_name(Fit::Near).map(|text| (Fit::Near, text)))
    }
}
