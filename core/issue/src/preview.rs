//! What would become of a certificate, before anything is signed.

use super::foresight::never_signed;
use super::nobody::unsigned_text;
use super::text::{Composed, composed_record};
use super::{Drawing, EccLevel, Ledger};
use roughcheck_format::base::CountryCode;
use roughcheck_format::certificate::{CertificateRecord, RecordError};
use roughcheck_format::cose::KeyId;

/// A certificate looked at before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Every field that cannot stand, each once; `code` where it all together does not fit into a QR code. None where the
    /// certificate can be signed.
    pub faults: Vec<RecordError>,
    /// The certificate as a phone will read it, with the fields in their one form; none while a field cannot stand.
    pub shown: Option<CertificateRecord>,
    /// The version that its QR code has at most; none where none can be drawn.
    pub qr_version: Option<i16>,
}

impl Preview {
    /// Looks at a certificate that a key of `participant` is to sign.
    #[must_use]
    pub fn of(record: &CertificateRecord, participant: CountryCode, level: EccLevel) -> Self {
        Self::beside(record, participant, level, &Ledger::default())
    }

    /// The same, with what was signed before.
    #[must_use]
    pub fn beside(record: &CertificateRecord, participant: CountryCode, level: EccLevel, ledger: &Ledger) -> Self {
        let Composed { record, faults: unshown, .. } = composed_record(record);
        let certificate = match record.to_certificate(participant) {
            Ok(certificate) if unshown.is_empty() => certificate,
            _ => {
                let faults = unshown.into_iter().chain(record.faults(participant)).collect();
                return Self { faults, shown: None, qr_version: None };
            }
        };
        let mut faults = Vec::new();
        faults.extend(never_signed(&certificate));
        let mut fault = |field, problem: String| faults.push(RecordError::new(field, problem));
        // Whose key it is changes nothing in what the ledger admits.
        if let Err(error) = ledger.admit(&certificate, KeyId([0; 8])) {
            fault("number", error.to_string());
        }
        let drawn = Drawing::of(&unsigned_text(&certificate), level);
        let qr_version = drawn.map(|drawing| drawing.version()).map_err(|error| fault("code", error.to_string())).ok();
        Self { faults, shown: Some(CertificateRecord::of(&certificate, None, false)), qr_version }
    }
}
