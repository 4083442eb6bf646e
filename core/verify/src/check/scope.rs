//! What a certificate asserts, and what nobody assessed.

use serde::Serialize;

use super::{Covered, Evidence, HARMS};
use roughcheck_format::base::Day;

/// A harm that somebody independent looked into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assessed {
    /// Code of the harm.
    pub harm: String,
    /// Who.
    pub by: String,
    /// When.
    pub on: Day,
    /// What was looked at and found.
    pub about: String,
}

/// What the certificate speaks of, and what not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scope {
    /// Codes of harms that the certificate asserts something about.
    pub asserted: Vec<String>,
    /// Harms that somebody independent assessed.
    pub assessed: Vec<Assessed>,
    /// Codes of harms that nobody assessed.
    pub not_assessed: Vec<String>,
}

/// The scope of a report. Nothing is asserted unless signature and key are both good, and a harm counts as assessed
/// only by the word of somebody whom the root lists as independent of the issuing participant: never by the issuer's.
pub(super) fn scope(evidence: &Evidence<'_>) -> Scope {
    let mut scope = Scope { asserted: Vec::new(), assessed: Vec::new(), not_assessed: Vec::new() };
    let genuine = evidence.genuine();
    if let (true, Some(trust), Some(certificate)) = (genuine, evidence.trust, evidence.fields()) {
        for (assessor, statement) in trust.statements_of(certificate) {
            scope.assessed.push(Assessed {
                harm: statement.harm.clone(),
                by: assessor.name.clone(),
                on: statement.on,
                about: statement.about.clone(),
            });
        }
    }
    for harm in HARMS {
        if harm.covered == Covered::Yes {
            if genuine {
                scope.asserted.push(harm.code.to_owned());
            }
        } else if !scope.assessed.iter().any(|assessed| assessed.harm == harm.code) {
            scope.not_assessed.push(harm.code.to_owned());
        }
    }
    scope
}
