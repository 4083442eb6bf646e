//! What one participant decides by its own law, at its own posts alone: whom it lists, what it forbids beyond the
//! Kimberley Process, what it asks of the statement of origin, its tolerance, deadlines, holidays and contacts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::CaratTolerance;
use super::alerts::party_is;
use super::zones::{ZoneFit, zone_name_fits};
use roughcheck_format::base::{CountryCode, Day, Timestamp, coded};
use roughcheck_format::certificate::{Carats, Certificate, HsCode, Mining, Origin};

coded! {
    /// What a line of national law looks at.
    #[derive(Deserialize)]
    pub enum Basis {
        /// The countries of mining origin.
        Origin = "origin",
        /// The country of provenance, and the issuing participant.
        Provenance = "provenance",
        /// Exporter and importer.
        Party = "party",
        /// The mining zones.
        Zone = "zone",
        /// A word of a later version.
        #[serde(other)]
        Unknown = "unknown",
    }
}

coded! {
    /// What a line of national law makes of a certificate.
    #[derive(Deserialize)]
    pub enum LawOutcome {
        /// The officer is told.
        Info = "info",
        /// Somebody must look.
        Refer = "refer",
        /// Must not pass.
        Refuse = "refuse",
        /// A word of a later version: somebody must look.
        #[serde(other)]
        Unknown = "unknown",
    }
}

impl LawOutcome {
    /// For finding the gravest of several lines.
    #[must_use]
    pub const fn gravity(self) -> u8 {
        match self {
            Self::Info => 0,
            Self::Unknown => 1,
            Self::Refer => 2,
            Self::Refuse => 3,
        }
    }
}

coded! {
    /// What a certificate says of its origin where it names no country.
    #[derive(Deserialize)]
    pub enum OriginStatement {
        /// Mixed, and not disclosed.
        Undisclosed = "undisclosed",
        /// Nothing.
        Missing = "missing",
        /// A word of a later version.
        #[serde(other)]
        Unknown = "unknown",
    }
}

coded! {
    /// Whom to call for what.
    #[derive(Deserialize)]
    pub enum ContactRole {
        /// Customs.
        Customs = "customs",
        /// Who confirms imports.
        ImportingAuthority = "importing-authority",
        /// Who issues certificates.
        ExportingAuthority = "exporting-authority",
        /// The focal point of the Kimberley Process.
        KpAuthority = "kp-authority",
        /// The police.
        Police = "police",
        /// The post's own headquarters.
        Headquarters = "headquarters",
        /// A word of a later version.
        #[serde(other)]
        Unknown = "unknown",
    }
}

/// A country on the participant's own list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedParticipant {
    /// Two letters.
    pub code: CountryCode,
    /// Name.
    pub name: String,
    /// The first day.
    pub from: Day,
    /// The first day no longer covered.
    #[serde(default)]
    pub until: Option<Day>,
    /// Where it was read.
    pub source: String,
}

/// A line of law beyond the Kimberley Process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// Names the line, such as `eu-ru-origin`.
    pub id: String,
    /// What it looks at.
    pub basis: Basis,
    /// Countries; for parties and zones, those to which the line is limited.
    #[serde(default)]
    pub countries: Vec<CountryCode>,
    /// Mining zones.
    #[serde(default)]
    pub zones: Vec<String>,
    /// Names or registered numbers of parties.
    #[serde(default)]
    pub parties: Vec<String>,
    /// HS codes; none listed means all.
    #[serde(default)]
    pub hs: Vec<String>,
    /// `artisanal` or `industrial`, where the line speaks of one alone; a certificate that does not say counts too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mining: Option<String>,
    /// `import`, `export`, `transit`; none listed means all.
    #[serde(default)]
    pub procedures: Vec<String>,
    /// The first day.
    pub from: Day,
    /// The first day no longer covered.
    #[serde(default)]
    pub until: Option<Day>,
    /// The weight of a line of the certificate from which on this counts; none where it always does.
    #[serde(default)]
    pub from_carats: Option<Carats>,
    /// What it makes of the certificate.
    pub outcome: LawOutcome,
    /// The law, as it is cited.
    pub law: String,
    /// Where it was read.
    pub source: String,
    /// What the law excepts.
    #[serde(default)]
    pub exceptions: Option<String>,
    /// What it says, in words for officers, by language.
    #[serde(default)]
    pub text: BTreeMap<String, String>,
}

/// A line of law on certificates that name no country of origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NationalOrigin {
    /// What the certificate says.
    pub statement: OriginStatement,
    /// `import`, `export`, `transit`; none listed means imports.
    #[serde(default)]
    pub procedures: Vec<String>,
    /// HS codes; none listed means all.
    #[serde(default)]
    pub hs: Vec<String>,
    /// The first day.
    pub from: Day,
    /// The first day no longer covered.
    #[serde(default)]
    pub until: Option<Day>,
    /// What it makes of the certificate.
    pub outcome: LawOutcome,
    /// What it makes of goods that come back; as of all others where nothing is said.
    #[serde(default)]
    pub returned: Option<LawOutcome>,
    /// The law, as it is cited.
    pub law: String,
    /// Where it was read.
    pub source: String,
    /// What the law excepts.
    #[serde(default)]
    pub exceptions: Option<String>,
    /// What it says, in words for officers, by language.
    #[serde(default)]
    pub text: BTreeMap<String, String>,
}

/// Days that the law gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    /// Working days within which an import is confirmed.
    #[serde(default)]
    pub confirm_working_days: Option<u64>,
    /// Days within which an irregularity is reported.
    #[serde(default)]
    pub irregularity_days: Option<u64>,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// For what.
    pub role: ContactRole,
    /// Name.
    pub name: String,
    /// Telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// Electronic mail.
    #[serde(default)]
    pub email: Option<String>,
    /// Page.
    #[serde(default)]
    pub web: Option<String>,
    /// The day on which it was read.
    pub read_on: Day,
    /// Where.
    pub source: String,
}

/// What may be handed out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOut {
    /// Whether evidence may hold the presented certificate itself.
    #[serde(default)]
    pub presented: bool,
}

/// The content of a national part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct National {
    /// `national`.
    #[serde(default)]
    pub kind: String,
    /// The version, counted by the participant.
    pub version: u64,
    /// Whose law.
    pub participant: CountryCode,
    /// When it was made.
    pub made_at: Timestamp,
    /// The day up to which the facts were gathered.
    #[serde(default)]
    pub as_of: Option<Day>,
    /// Countries on its own list that are not on the Kimberley Process's.
    #[serde(default)]
    pub participants: Vec<ListedParticipant>,
    /// Law beyond the Kimberley Process.
    #[serde(default)]
    pub restrictions: Vec<Restriction>,
    /// Law on the statement of origin.
    #[serde(default)]
    pub origin: Vec<NationalOrigin>,
    /// Tolerance for weights; none leaves the policy's.
    #[serde(default)]
    pub tolerance: Option<CaratTolerance>,
    /// Deadlines; none leaves the policy's.
    #[serde(default)]
    pub deadlines: Option<Deadlines>,
    /// Days that are no working days.
    #[serde(default)]
    pub holidays: Vec<Day>,
    /// Whom to call.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// What may be handed out.
    #[serde(default)]
    pub hand_out: HandOut,
}

impl National {
    /// The country on this participant's own list on `day`.
    #[must_use]
    pub fn lists(&self, country: CountryCode, day: Day) -> Option<&ListedParticipant> {
        self.participants.iter().find(|listed| listed.code == country && covers(listed.from, listed.until, day))
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
                let parties = [&certificate.exporter, &certificate.importer];
                here && self.parties.iter().any(|name| parties.iter().any(|party| party_is(party, name)))
            }
            Basis::Zone => {
                let fits = |own: &String, named: &String| zone_name_fits(named, own) == ZoneFit::Equal;
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
    let of_these = |code: HsCode| hs.is_empty() || hs.iter().any(|one| one == code.as_str());
    certificate.lines.iter().any(|line| of_these(line.hs) && from.is_none_or(|from| line.carats >= from))
}
