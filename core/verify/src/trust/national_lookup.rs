//! Questions to a national part, each answered for a day.

use super::forms::hs_is;
use super::national::{
    Basis, Contact, ContactRole, ListedParticipant, National, NationalOrigin, OriginStatement, Restriction,
};
use super::parties::Parties;
use super::zone_names::{zone_fit, zone_parts};
use roughcheck_format::base::{CountryCode, Day, Fit};
use roughcheck_format::certificate::{Carats, Certificate, HsCode, Mining, Origin};

impl National {
    /// The country on this participant's own list on `day`.
    #[must_use]
    pub fn lists(&self, country: CountryCode, day: Day) -> Option<&ListedParticipant> {
        self.participants.iter().find(|listed| listed.code == country && covers(listed.from, listed.until, day))
    }

    /// Whom to call: the first contact of the first of these roles that has one.
    #[must_use]
    pub fn contact(&self, roles: &[ContactRole]) -> Option<&Contact> {
        roles.iter().find_map(|role| self.contacts.iter().find(|contact| contact.role == *role))
    }

    /// The lines of law that forbid or question this certificate on `today` in a procedure named so.
    pub fn restricting<'a>(
        &'a self,
        certificate: &'a Certificate,
        procedure: &'a str,
        today: Day,
    ) -> impl Iterator<Item = &'a Restriction> {
        self.restrictions.iter().filter(move |line| line.touches(certificate, procedure, today))
    }

    /// The gravest line on a certificate without a country of origin.
    #[must_use]
    pub fn on_origin(&self, certificate: &Certificate, procedure: &str, today: Day) -> Option<&NationalOrigin> {
        let statement = match certificate.origin {
            Origin::Countries(_) => return None,
            Origin::MixedUndisclosed => OriginStatement::Undisclosed,
            Origin::Absent => OriginStatement::Missing,
        };
        let applies = |line: &&NationalOrigin| {
            line.statement == statement
                && covers(line.from, line.until, today)
                && in_procedure(&line.procedures, procedure, "import")
                && has_hs(certificate, &line.hs, None)
        };
        self.origin.iter().filter(applies).max_by_key(|line| line.outcome.gravity())
    }
}

impl Restriction {
    /// Whether the line speaks of this certificate: its days, procedures, goods and weight, and what it looks at.
    fn touches(&self, certificate: &Certificate, procedure: &str, today: Day) -> bool {
        let mining = self.mining.as_deref().and_then(Mining::from_name);
        covers(self.from, self.until, today)
            && in_procedure(&self.procedures, procedure, procedure)
            && has_hs(certificate, &self.hs, self.from_carats)
            && mining.is_none_or(|wanted| certificate.mining.is_none_or(|said| said == wanted))
            && self.names(certificate)
    }

    fn names(&self, certificate: &Certificate) -> bool {
        let issuers = [certificate.provenance, certificate.number.participant];
        let origins = match &certificate.origin {
            Origin::Countries(countries) => countries.as_slice(),
            Origin::MixedUndisclosed | Origin::Absent => &[],
        };
        let mined = origins.iter().any(|country| self.countries.contains(country));
        let sent = issuers.iter().any(|country| self.countries.contains(country));
        // For parties and zones, and for what is not understood, countries only limit the line.
        let here = self.countries.is_empty() || mined || sent;
        match self.basis {
            Basis::Origin => mined,
            Basis::Provenance => sent,
            Basis::Party => {
                let parties = Parties::of(certificate);
                let named = |name: &String| parties.fitting(name).is_some_and(|(fit, _)| fit == Fit::Equal);
                here && self.parties.iter().any(named)
            }
            Basis::Zone => {
                let fits = |own: &String, named: &String| {
                    [named.as_str()]
                        .into_iter()
                        .chain(zone_parts(named))
                        .any(|named| zone_fit(own, named) == Fit::Equal)
                };
                here && self.zones.iter().any(|own| certificate.zones.iter().any(|named| fits(own, named)))
            }
            Basis::Unknown => here,
        }
    }
}

fn covers(from: Day, until: Option<Day>, day: Day) -> bool {
    from <= day && until.is_none_or(|until| day < until)
}

fn in_procedure(listed: &[String], procedure: &str, unsaid: &str) -> bool {
    if listed.is_empty() { procedure == unsaid } else { listed.iter().any(|one| one == procedure) }
}

/// Whether a line of the certificate is of these goods and weighs so much. The law counts carats of a single stone;
/// a certificate shows no more than each line's weight, which no stone of it exceeds.
fn has_hs(certificate: &Certificate, hs: &[String], from: Option<Carats>) -> bool {
    let of_these = |code: HsCode| hs.is_empty() || hs.iter().any(|one| hs_is(one, code));
    certificate.lines.iter().any(|line| of_these(line.hs) && from.is_none_or(|from| line.carats >= from))
}
