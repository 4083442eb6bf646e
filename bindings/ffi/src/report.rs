//! The answer to a check, mirrored.

use roughcheck::base::Day;
pub use roughcheck::check::{
    Assessed, Finding, NamedParam, Outcome, Param, ParcelSeen, Scope, Signer, SignerStatus, TrustAge, Verdict,
};
use roughcheck::check::{FaultName, Params, Reason, Rule};
use roughcheck::cose::KeyId;
pub use roughcheck::messages::{Recorded, Report};
pub use roughcheck::station::ReadReport;
use roughcheck::trust::Versions;

use crate::{CertificateRecord, EntryRef};

/// The answer to one check. Show the headline, the scope and the next steps as they are: they come in the officer's
/// language, and a pass without its scope says more than the library knows.
#[uniffi::remote(Record)]
pub struct Report {
    /// What the findings add up to; null where no certificate could be read.
    pub verdict: Option<Verdict>,
    /// One line for the officer.
    pub headline: String,
    /// What to do next.
    pub next: Vec<String>,
    /// What the certificate does not cover, in words. Belongs beside every verdict.
    pub scope_text: String,
    /// Findings that refer or refuse, as `rule:reason`, worst first.
    pub faults: Vec<FaultName>,
    /// What every rule saw, in the order of the rules.
    pub findings: Vec<Finding>,
    /// How much of the parcel was looked at.
    pub parcel_seen: ParcelSeen,
    /// The certificate as shown; unverified where `verified` says so.
    pub certificate: Option<CertificateRecord>,
    /// Who signed.
    pub signer: Signer,
    /// What the certificate speaks of, and what not.
    pub scope: Scope,
    /// How old the trust data are.
    pub trust: TrustAge,
    /// Whether the journal holds the check; null where there was nothing to record.
    pub recorded: Option<Recorded>,
    /// Its entry.
    pub entry: Option<EntryRef>,
}

/// What one rule saw.
#[uniffi::remote(Record)]
pub struct Finding {
    /// The rule, such as `parcel.carats`. New ones may come with a new version: show `text`.
    pub rule: Rule,
    /// What it counts for.
    pub outcome: Outcome,
    /// What is wrong, such as `differs`; null where all is good or nothing could be checked.
    pub reason: Option<Reason>,
    /// Whether the fault can be innocent and mended.
    pub remediable: bool,
    /// What was found.
    pub params: Params,
    /// The dated source that the finding rests on.
    pub source: Option<String>,
    /// The finding in the officer's language.
    pub text: String,
}

/// One thing that a finding found, by name.
#[uniffi::remote(Record)]
pub struct NamedParam {
    /// Its name; the same for one rule and reason for ever.
    pub name: String,
    /// What was found.
    pub value: Param,
}

/// The value of a parameter.
#[uniffi::remote(Enum)]
pub enum Param {
    /// A text, day, amount or code.
    Text(String),
    /// A count.
    Count(u64),
    /// Several texts.
    List(Vec<String>),
}

/// What the findings add up to.
#[uniffi::remote(Enum)]
pub enum Verdict {
    /// Nothing found against it.
    Pass,
    /// Somebody must look before it goes on.
    Refer,
    /// Must not pass.
    Refuse,
}

/// What a finding counts for, from best to worst.
#[uniffi::remote(Enum)]
pub enum Outcome {
    /// As it should be.
    Good,
    /// Worth knowing, changes nothing.
    Info,
    /// Could not be checked.
    NotChecked,
    /// Somebody must look.
    Refer,
    /// Must not pass.
    Refuse,
}

/// How much of the parcel was looked at.
#[uniffi::remote(Enum)]
pub enum ParcelSeen {
    /// Everything that the procedure judges and the certificate can answer.
    Full,
    /// Some of it.
    Partly,
    /// Nothing.
    No,
}

/// Whether the journal holds the check.
#[uniffi::remote(Enum)]
pub enum Recorded {
    /// It does.
    Yes,
    /// It was asked not to.
    DryRun,
    /// It could not be written; the verdict stands all the same, and the gap is told later.
    Failed,
}

/// Who signed.
#[uniffi::remote(Record)]
pub struct Signer {
    /// Short name of the key in the header, 16 hexadecimal digits.
    pub key: Option<KeyId>,
    /// The authority whose key it is.
    pub authority: Option<String>,
    /// What is known of the key; null while its signature does not hold.
    pub status: Option<SignerStatus>,
}

/// What is known of the key that signed.
#[uniffi::remote(Enum)]
pub enum SignerStatus {
    /// It may sign this.
    Valid,
    /// Not listed.
    Unknown,
    /// In other hands.
    Compromised,
    /// No longer in use on the day of issue.
    Retired,
    /// Not yet or no longer allowed on the day of issue.
    OutsideWindow,
    /// Of another country.
    ForeignCountry,
    /// Not for certificates.
    WrongUse,
}

/// What the certificate speaks of, and what not.
#[uniffi::remote(Record)]
pub struct Scope {
    /// Codes of harms that the certificate asserts something about.
    pub asserted: Vec<String>,
    /// Harms that somebody independent assessed.
    pub assessed: Vec<Assessed>,
    /// Codes of harms that nobody assessed.
    pub not_assessed: Vec<String>,
}

/// A harm that somebody independent looked into.
#[uniffi::remote(Record)]
pub struct Assessed {
    /// Code of the harm.
    pub harm: String,
    /// Who.
    pub by: String,
    /// When, `YYYY-MM-DD`.
    pub on: Day,
    /// What was looked at and found.
    pub about: String,
}

/// How old the trust data are.
#[uniffi::remote(Record)]
pub struct TrustAge {
    /// Days since the head was made; null without a bundle.
    pub age_days: Option<i64>,
    /// Days since the newest advisories were made; null without any.
    pub advisories_age_days: Option<i64>,
    /// Version of each kind in force.
    pub versions: Versions,
}

/// A certificate's fields, with nothing said of its signature.
#[uniffi::remote(Record)]
pub struct ReadReport {
    /// The certificate as shown; never verified.
    pub certificate: Option<CertificateRecord>,
    /// The findings of the rules on text and format.
    pub findings: Vec<Finding>,
}
