//! The Kimberley Process certificate as types, and its one encoding in format `KP1`.
//!
//! The fields are those of KPCS Annex I section A. The standard statement ("handled in accordance with the provisions
//! of the Kimberley Process Certification Scheme") is implied by the format and travels in no byte.

mod amount;
mod decode;
mod destination;
mod encode;
mod fields;
mod figure;
mod judge;
mod number;
mod record;
mod typed;

pub use amount::{AmountError, Carats, Usd};
pub use decode::{Payload, PayloadError, PayloadFault, decode_payload};
pub use encode::encode_payload;
pub use fields::{
    Attestation, Certificate, FieldFault, HsCode, Line, Mining, Origin, OriginKind, Party, Unknown, limits,
};
pub use figure::{FigureError, typed_count};
pub use number::{Number, NumberError, Serial, Series, compact};
pub use record::{AttestationRecord, CertificateRecord, LineRecord, OriginRecord, PartyRecord, RecordError};
pub use typed::TypedNumber;
