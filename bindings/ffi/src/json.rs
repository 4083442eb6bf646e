//! The JSON of the command line, for whoever stores, logs or sends it: the same names, the same bytes.

use roughcheck::base::json_object;
use roughcheck::check::{ParcelError, TypedParcel};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::RoughcheckError;
use crate::{CertificateRecord, EntryView, JournalState, Parcel, Report, StationStatus};

fn json(value: &impl Serialize) -> Result<String, RoughcheckError> {
    serde_json::to_string(value).map_err(|problem| RoughcheckError::argument("value", problem))
}

fn object<T: DeserializeOwned>(what: &str, text: &str) -> Result<T, RoughcheckError> {
    json_object(text).map_err(|problem| RoughcheckError::argument(what, problem))
}

/// A report as `roughcheck check --json` prints it.
///
/// # Errors
/// `argument` for names that this version does not know.
#[uniffi::export]
pub fn report_json(report: Report) -> Result<String, RoughcheckError> {
    json(&report)
}

/// A certificate object.
///
/// # Errors
/// `argument` for names that this version does not know.
#[uniffi::export]
pub fn certificate_json(certificate: CertificateRecord) -> Result<String, RoughcheckError> {
    json(&certificate)
}

/// A certificate object from its JSON, as `issue` takes it.
///
/// # Errors
/// `argument` with the place and what was expected.
#[uniffi::export]
pub fn certificate_from_json(text: String) -> Result<CertificateRecord, RoughcheckError> {
    object("certificate", &text)
}

/// A parcel.
///
/// # Errors
/// `argument` for names that this version does not know.
#[uniffi::export]
pub fn parcel_json(parcel: Parcel) -> Result<String, RoughcheckError> {
    json(&parcel)
}

/// A parcel from its JSON, as `--parcel` takes it.
///
/// # Errors
/// `argument` with the place and what was expected; `parcel` for a figure with two readings, or a text where a list is
/// meant, with the field.
#[uniffi::export]
pub fn parcel_from_json(text: String) -> Result<Parcel, RoughcheckError> {
    let typed: TypedParcel = object("parcel", &text)?;
    typed.try_into().map_err(|error: ParcelError| roughcheck::Error::from(error).into())
}

/// An entry of the journal as `journal show --json` prints it.
///
/// # Errors
/// `argument` for names that this version does not know.
#[uniffi::export]
pub fn entry_json(entry: EntryView) -> Result<String, RoughcheckError> {
    json(&entry)
}

/// What verifying found, as `journal verify --json` prints it.
///
/// # Errors
/// `argument` for names that this version does not know.
#[uniffi::export]
pub fn journal_state_json(state: JournalState) -> Result<String, RoughcheckError> {
    json(&state)
}

/// What a station is, as `trust status --json` prints it.
///
/// # Errors
/// `argument` for names that this version does not know.
#[uniffi::export]
pub fn status_json(status: StationStatus) -> Result<String, RoughcheckError> {
    json(&status)
}
