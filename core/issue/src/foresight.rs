//! What a phone will find in a certificate that nobody has signed yet: the phone's own rules look at it, as if the key had.

use std::sync::OnceLock;

use serde::Serialize;

use super::nobody::{Nobody, nobody};
use super::text::composed_record;
use super::{PartError, encode_part, make_manifest, part_from_json, sign_certificate};
use roughcheck_format::base::{CountryCode, Timestamp, to_hex};
use roughcheck_format::certificate::{Certificate, CertificateRecord, RecordError};
use roughcheck_format::cose::{CoseSign, KeyId, PublicKey, SecretKey, Signer as _};
use roughcheck_verify::check::{
    Evidence, FaultName, Finding, Floor, FloorSource, History, KnownTime, Outcome, Past, Procedure, Reading, Reason,
    Rule, SignatureState, Verdict, add_up, evaluate,
};
use roughcheck_verify::messages::{Language, Report};
use roughcheck_verify::trust::{Bundle, Document, Groups, Kind, Root, Trust, TrustCode, TrustError, install};

/// What phones will find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Foreseen {
    /// What the findings add up to.
    pub verdict: Verdict,
    /// The names of those that refer or refuse, worst first.
    pub faults: Vec<FaultName>,
    /// What the rules see, in their order, each with its text.
    pub findings: Vec<Finding>,
}

/// A phone to come, which takes an unsigned certificate as signed by one key.
#[derive(Debug)]
pub struct Foresight {
    public: PublicKey,
    /// None where no bundle says what else phones know.
    trust: Option<Trust>,
}

impl Foresight {
    /// A phone of which nothing is known: it finds what lies in the certificate alone.
    #[must_use]
    pub const fn alone(public: PublicKey) -> Self {
        Self { public, trust: None }
    }

    /// A phone with this bundle, whose own root it takes for pinned.
    ///
    /// # Errors
    /// [`TrustError`]: no phone would install it.
    pub fn with_bundle(public: PublicKey, bundle: &[u8]) -> Result<Self, TrustError> {
        Ok(Self { public, trust: Some(installed(bundle)?) })
    }

    /// What it will find at `clock`, in this language; none where the certificate cannot stand.
    #[must_use]
    pub fn of(
        &self,
        record: &CertificateRecord,
        participant: CountryCode,
        clock: Timestamp,
        language: Language,
    ) -> Option<Foreseen> {
        let certificate = composed_record(record).record.to_certificate(participant).ok()?;
        match &self.trust {
            Some(trust) => foreseen(&certificate, &self.public, trust, clock, language),
            None => {
                let all = foreseen(&certificate, nobody().public_key(), least()?, clock, language)?;
                let findings: Vec<Finding> = all.findings.into_iter().filter(lies_in_the_certificate).collect();
                let faults = all.faults.into_iter();
                let faults = faults.filter(|name| findings.iter().any(|one| one.name().as_ref() == Some(name)));
                Some(Foreseen { verdict: add_up(&findings), faults: faults.collect(), findings })
            }
        }
    }
}

/// The ids of the keys that a bundle lists.
///
/// # Errors
/// [`TrustError`]: no phone would install it.
pub fn listed_keys(bundle: &[u8]) -> Result<Vec<KeyId>, TrustError> {
    Ok(installed(bundle)?.keys().map(|listed| listed.key.id()).collect())
}

/// A bundle as a phone has it that takes its root for pinned.
fn installed(bundle: &[u8]) -> Result<Trust, TrustError> {
    let root = Bundle::decode(bundle)?.roots.first().map(Document::chain_root);
    let root = root.ok_or_else(|| TrustError::new(TrustCode::RootUnpinned, "no root is in it"))?;
    Ok(install(Some(root), None, bundle)?.trust)
}

/// What no phone ever lets pass, whatever it knows, and no day mends: it is not signed.
pub(super) fn never_signed(certificate: &Certificate) -> Vec<RecordError> {
    // On its first day nothing is over and nothing yet to come.
    let clock = certificate.issued.start_utc();
    let key = nobody();
    let found = least().and_then(|trust| foreseen(certificate, key.public_key(), trust, clock, Language::English));
    let found = found.map(|foreseen| foreseen.findings).unwrap_or_default().into_iter();
    let never = |one: &Finding| one.outcome == Outcome::Refuse || one.reason == Some(Reason::Reversed);
    let problems = found.filter(lies_in_the_certificate).filter(never);
    problems.map(|one| RecordError::new(field_of(one.rule), one.text)).collect()
}

/// The field that a rule looks at.
const fn field_of(rule: Rule) -> &'static str {
    match rule {
        Rule::Dates => "expires",
        Rule::Content => "lines",
        Rule::Origin => "origin",
        Rule::Provenance => "provenance",
        _ => "number",
    }
}

/// Whether a finding rests on nothing but the certificate and the day.
fn lies_in_the_certificate(finding: &Finding) -> bool {
    match finding.rule {
        Rule::Format | Rule::Dates | Rule::Content => true,
        Rule::Origin => matches!(finding.reason, Some(Reason::Undisclosed | Reason::Missing)),
        Rule::Provenance => finding.reason == Some(Reason::Differs),
        _ => false,
    }
}

fn foreseen(
    certificate: &Certificate,
    public: &PublicKey,
    trust: &Trust,
    clock: Timestamp,
    language: Language,
) -> Option<Foreseen> {
    let unsigned = sign_certificate(&Nobody(public.clone()), certificate).ok()?;
    let mut reading = Reading::of_bytes(unsigned, Some(trust));
    if let Reading::Coded(coded) = &mut reading
        && trust.key(public.id()).is_some_and(|listed| listed.key == *public)
    {
        coded.signature = SignatureState::Good(public.id());
    }
    // A phone goes by the day of its head, as far as its own clock bears it out.
    let head = trust.manifest.made_at;
    let time = KnownTime::new(&[Floor { at: head, source: FloorSource::Head, firm: head <= clock }], None, None);
    let evidence = Evidence {
        reading: &reading,
        trust: Some(trust),
        clock,
        time: &time,
        post: None,
        procedure: Procedure::Import,
        parcel: None,
        printed: None,
        history: &History::default(),
        witnessed: None,
        past: Past::default(),
    };
    let report = Report::new(evaluate(&evidence), language);
    Some(Foreseen { verdict: report.verdict?, faults: report.faults, findings: report.findings })
}

/// The least trust under which a phone judges the fields of a certificate at all: it lists the key of nobody.
fn least() -> Option<&'static Trust> {
    static LEAST: OnceLock<Option<Trust>> = OnceLock::new();
    LEAST.get_or_init(|| made_least().ok()).as_ref()
}

fn made_least() -> Result<Trust, PartError> {
    let keys = [[1; 32], [2; 32], [3; 32]].map(|seed| SecretKey::from_seed(&seed));
    let [government, civil_society, industry] = keys.each_ref().map(|key| vec![to_hex(key.public_key().as_bytes())]);
    let signed = |mut unsigned: CoseSign| {
        for key in &keys {
            let _ = unsigned.sign(key);
        }
        Document::decode(&unsigned.encode())
    };
    let root = Root::first(Groups { government, civil_society, industry }, 3);
    let root = signed(CoseSign::unsigned(encode_part(&root)?))?;
    let key = to_hex(nobody().public_key().as_bytes());
    let keys = format!(
        r#"{{"version":1,"keys":[{{"key":"{key}","participant":"AO","authority":"-","uses":["certificate"],
            "from":"1970-01-01","until":"9999-12-31"}}]}}"#
    );
    let parts = [
        (Kind::Keys, keys.as_str()),
        (Kind::Policy, r#"{"version":1,"participants":[]}"#),
        (Kind::Revocations, r#"{"version":1}"#),
    ];
    let parts = parts.map(|(kind, json)| Ok::<_, PartError>(signed(part_from_json(kind, json)?)?));
    let parts = parts.into_iter().collect::<Result<Vec<_>, _>>()?;
    // No document is older than the Kimberley Process.
    let made_at = Timestamp::from_seconds(1_041_379_200);
    let head = make_manifest(1, made_at, made_at, made_at.plus_days(1), Vec::new(), &parts)?;
    let (pin, manifest) = (root.chain_root(), signed(head)?);
    let bundle = Bundle { roots: vec![root], manifest, parts, unknown: Vec::new() };
    Ok(install(Some(pin), None, &bundle.encode())?.trust)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_trust_installs() {
        assert_eq!(made_least().map(|trust| trust.keys().count()), Ok(1));
    }
}
