//! Small exact types that every other room stands on: strict CBOR, digests, days and instants, country codes, text.
//!
//! Nothing here knows what a certificate is.

mod cbor;
mod cbor_writer;
mod coded;
mod countries;
mod country;
mod day;
mod digest;
mod digits;
mod fold;
#[cfg(feature = "json")]
mod json;
mod letters;
mod proquints;
mod sort;
mod text;

pub use cbor::{CborError, CborFault, Key, MapState, Reader, validate};
pub use cbor_writer::{Writer, encode_map};
pub use coded::coded;
pub use countries::{PostCountry, is_assigned, post_country, union_member_since};
pub use country::{CountryCode, CountryCodeError};
pub use day::{Day, TimeError, Timestamp};
pub use digest::{Digest, Domain, HexError, from_hex, to_hex};
pub use digits::ascii_digit;
pub use fold::{Fit, FoldedName, fold_equal, fold_near, name_groups};
pub(crate) use fold::{looks, words};
#[cfg(feature = "json")]
pub use json::{json_fault, json_object, json_value};
pub(crate) use letters::typed;
pub use sort::{sort_by, top_n};
pub use text::{TextFault, check_text, is_joiner, shown, takes_joiners};
