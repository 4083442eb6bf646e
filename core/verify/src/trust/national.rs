//! What one participant decides by its own law, at its own posts alone: whom it lists, what it forbids beyond the
//! Kimberley Process, what it asks of the statement of origin, its tolerance, deadlines, holidays and contacts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::CaratTolerance;
use roughcheck_format::base::{CountryCode, Day, Timestamp, coded};
use roughcheck_format::certificate::Carats;

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
    /// Days that are not working days.
    #[serde(default)]
    pub holidays: Vec<Day>,
    /// Whom to call.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// What may be handed out.
    #[serde(default)]
    pub hand_out: HandOut,
}
