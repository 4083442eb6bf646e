//! Whether a national part can be applied as it stands, and whether it is fit to be signed.
//!
//! Reading is lenient with words: one that a later version added refers, and spoils nothing else. Signing is strict: a
//! slip of the pen is not signed away.

use std::collections::{BTreeMap, HashSet};

use super::forms::hs_is;
use super::national::{Basis, ContactRole, LawOutcome, National, NationalOrigin, OriginStatement, Restriction};
use super::text_rules::{at_most, made_in_our_time, name, prose, prose_if_any};
use super::{TrustCode, TrustError};
use roughcheck_format::base::Day;
use roughcheck_format::certificate::{HsCode, Mining};

/// Each check looks through all of them.
const MAX_LINES: usize = 1_000;
const MAX_NAMES: usize = 10_000;
/// Languages of one text.
const MAX_LANGUAGES: usize = 32;
const PROCEDURES: [&str; 3] = ["import", "export", "transit"];

fn malformed<T>(what: impl AsRef<str>) -> Result<T, TrustError> {
    Err(TrustError::new(TrustCode::Malformed, what))
}

impl National {
    /// Whether spans are the right way round, texts show as they are written, and nothing is too long.
    ///
    /// # Errors
    /// `trust.malformed` naming the line, `trust.too-large`.
    pub fn validate(&self) -> Result<(), TrustError> {
        at_most(MAX_LINES, self.restrictions.len(), "restrictions")?;
        made_in_our_time(self.made_at, "national part")?;
        at_most(MAX_LINES, self.origin.len(), "origin lines")?;
        at_most(MAX_LINES, self.participants.len(), "participants")?;
        at_most(MAX_LINES, self.contacts.len(), "contacts")?;
        at_most(MAX_NAMES, self.holidays.len(), "holidays")?;
        for listed in &self.participants {
            name(&listed.name, "name of a participant")?;
            prose(&listed.source, "source of a participant")?;
            span(listed.from, listed.until, &format!("participant {}", listed.code))?;
        }
        let mut ids = HashSet::new();
        for line in &self.restrictions {
            if !ids.insert(&line.id) {
                return malformed(format!("restriction {} stands twice", line.id));
            }
            line.validate()?;
        }
        self.origin.iter().try_for_each(NationalOrigin::validate)?;
        for contact in &self.contacts {
            name(&contact.name, "name of a contact")?;
            prose(&contact.source, "source of a contact")?;
            for text in [&contact.phone, &contact.email, &contact.web].into_iter().flatten() {
                name(text, "a contact")?;
            }
        }
        self.tolerance.as_ref().map_or(Ok(()), super::CaratTolerance::validate)
    }

    /// Whether every word of it is one that this version knows, beside what [`National::validate`] asks.
    ///
    /// # Errors
    /// `trust.malformed` naming the line.
    pub fn fit_to_sign(&self) -> Result<(), TrustError> {
        self.validate()?;
        for line in &self.restrictions {
            let of = format!("restriction {}", line.id);
            let known = line.basis != Basis::Unknown && line.outcome != LawOutcome::Unknown;
            let named = match line.basis {
                Basis::Origin | Basis::Provenance => !line.countries.is_empty(),
                Basis::Party => !line.parties.is_empty(),
                Basis::Zone => !line.zones.is_empty(),
                Basis::Unknown => false,
            };
            if !known || !named {
                return malformed(format!("{of}: a basis with what it names, and info, refer or refuse"));
            }
            words(&line.hs, &line.procedures, &line.text, &of)?;
            if line.mining.as_deref().is_some_and(|mining| Mining::from_name(mining).is_none()) {
                return malformed(format!("{of}: mining is artisanal or industrial"));
            }
        }
        for line in &self.origin {
            let known = line.statement != OriginStatement::Unknown
                && line.outcome != LawOutcome::Unknown
                && line.returned != Some(LawOutcome::Unknown);
            if !known {
                return malformed("an origin line: undisclosed or missing, and info, refer or refuse");
            }
            words(&line.hs, &line.procedures, &line.text, "an origin line")?;
        }
        if self.contacts.iter().any(|contact| contact.role == ContactRole::Unknown) {
            return malformed("a contact of an unknown role");
        }
        Ok(())
    }
}

/// HS codes, procedures and codes of languages that exist.
fn words(hs: &[String], procedures: &[String], text: &BTreeMap<String, String>, of: &str) -> Result<(), TrustError> {
    let rough = |code: &&String| HsCode::ALL.into_iter().any(|hs| hs_is(code, hs));
    if let Some(code) = hs.iter().find(|code| !rough(code)) {
        return malformed(format!("{of}: {code} is no HS code of rough diamonds"));
    }
    if let Some(other) = procedures.iter().find(|one| !PROCEDURES.contains(&one.as_str())) {
        return malformed(format!("{of}: {other} is no procedure"));
    }
    let language =
        |code: &&String| !(2..=3).contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_lowercase());
    if let Some(other) = text.keys().find(language) {
        return malformed(format!("{of}: {other} is no code of a language"));
    }
    Ok(())
}

impl Restriction {
    fn validate(&self) -> Result<(), TrustError> {
        name(&self.id, "id of a restriction")?;
        let of = format!("restriction {}", self.id);
        at_most(MAX_NAMES, self.parties.len() + self.zones.len() + self.countries.len(), "names")?;
        self.parties.iter().chain(&self.zones).try_for_each(|one| name(one, &of))?;
        span(self.from, self.until, &of)?;
        cited(&self.law, &self.source, self.exceptions.as_ref(), &self.text, &of)
    }
}

impl NationalOrigin {
    fn validate(&self) -> Result<(), TrustError> {
        span(self.from, self.until, "an origin line")?;
        cited(&self.law, &self.source, self.exceptions.as_ref(), &self.text, "an origin line")
    }
}

fn cited(
    law: &str,
    source: &str,
    exceptions: Option<&String>,
    text: &BTreeMap<String, String>,
    of: &str,
) -> Result<(), TrustError> {
    prose(law, of)?;
    prose(source, of)?;
    prose_if_any(exceptions, of)?;
    at_most(MAX_LANGUAGES, text.len(), "languages of a text")?;
    text.values().try_for_each(|said| prose(said, of))
}

fn span(from: Day, until: Option<Day>, of: &str) -> Result<(), TrustError> {
    if until.is_none_or(|until| from < until) { Ok(()) } else { malformed(format!("{of} ends before it begins")) }
}
