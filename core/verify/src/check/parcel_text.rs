//! A parcel as people and scales write it down, and what is asked where it cannot be taken as it stands.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use thiserror::Error;

use super::synthetic::Synthetic;
use roughcheck_format::certificate::{Carats, FigureError, typed_count};

/// Why a field of a parcel is not taken as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ParcelFault {
    /// Something else is expected.
    #[error("{0}")]
    Expected(&'static str),
    /// A figure is none, or has two readings.
    #[error("{0}")]
    Figure(FigureError),
}

/// A field of a parcel that is not taken as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("parcel field `{field}`: {fault}")]
pub struct ParcelError {
    /// The field.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: ParcelFault,
}

/// The fields as they stand in JSON: a figure may be a text or a number, and a text where a list is meant is told.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypedParcel {
    pub(super) parcels: Option<Entry>,
    pub(super) carats: Option<Entry>,
    pub(super) seals: Option<Entry>,
    pub(super) hs: Option<Entry>,
    pub(super) synthetic: Option<Synthetic>,
    pub(super) polished: Option<bool>,
    pub(super) semi_cut: Option<bool>,
    pub(super) seals_unreadable: Option<Entry>,
    pub(super) seals_renewed: Option<String>,
    pub(super) returned: Option<String>,
    pub(super) number: Option<String>,
}

/// What may stand in a field, whatever is meant there.
#[derive(Debug)]
pub(super) enum Entry {
    Text(String),
    /// A number, as it is printed.
    Number(String),
    List(Vec<Self>),
    Other,
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyEntry)
    }
}

struct AnyEntry;

impl<'de> Visitor<'de> for AnyEntry {
    type Value = Entry;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a figure, a text or a list")
    }

    fn visit_str<E>(self, text: &str) -> Result<Entry, E> {
        Ok(Entry::Text(text.to_owned()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Entry, E> {
        Ok(Entry::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Entry, E> {
        Ok(Entry::Number(number.to_string()))
    }

    /// JSON has no other way for decimals. A weight has few enough digits to be printed as it was written.
    fn visit_f64<E>(self, number: f64) -> Result<Entry, E> {
        Ok(Entry::Number(number.to_string()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Entry, E> {
        Ok(Entry::Other)
    }

    fn visit_unit<E>(self) -> Result<Entry, E> {
        Ok(Entry::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Entry, A::Error> {
        let mut list = Vec::new();
        while let Some(one) = all.next_element()? {
            list.push(one);
        }
        Ok(Entry::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Entry, A::Error> {
        while all.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Entry::Other)
    }
}

pub(super) fn read<T>(
    field: &'static str,
    entry: Option<Entry>,
    as_what: impl FnOnce(Entry) -> Result<T, ParcelFault>,
) -> Result<Option<T>, ParcelError> {
    entry.map(as_what).transpose().map_err(|fault| ParcelError { field, fault })
}

pub(super) fn count(entry: Entry) -> Result<u64, ParcelFault> {
    let count = match entry {
        Entry::Text(text) | Entry::Number(text) => typed_count(&text),
        Entry::List(_) | Entry::Other => None,
    };
    count.ok_or(ParcelFault::Expected("a whole number"))
}

pub(super) fn weight(entry: Entry) -> Result<Carats, ParcelFault> {
    let typed = match entry {
        Entry::Text(text) => Carats::typed(&text),
        // The point of a number sets decimals apart and nothing else.
        Entry::Number(text) if text.contains('.') => Carats::typed(&format!("0{text}")),
        Entry::Number(text) => Carats::typed(&text),
        Entry::List(_) | Entry::Other => Err(FigureError::Unread),
    };
    typed.map_err(ParcelFault::Figure)
}

/// A text is neither a list of letters nor a list of one: who wrote it may have meant several.
pub(super) fn list(entry: Entry) -> Result<Vec<String>, ParcelFault> {
    let texts = match entry {
        Entry::List(all) => {
            all.into_iter().map(|one| if let Entry::Text(text) = one { Some(text) } else { None }).collect()
        }
        Entry::Text(_) | Entry::Number(_) | Entry::Other => None,
    };
    texts.ok_or(ParcelFault::Expected("a list of texts, such as [\"one\", \"two\"]"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Parcel;

    fn parcel(json: &str) -> Result<Parcel, ParcelError> {
        serde_json::from_str::<TypedParcel>(json).expect(json).try_into()
    }

    fn fault(json: &str) -> (&'static str, String) {
        let error = parcel(json).expect_err(json);
        (error.field, error.fault.to_string())
    }

    #[test]
    fn figures_are_read_as_they_are_written() {
        let carats = |json: &str| parcel(json).expect(json).carats.expect("carats").hundredths();
        for json in [r#"{"carats": "1204,35"}"#, r#"{"carats": 1204.35}"#, r#"{"carats": " 1 204.350 ct "}"#] {
            assert_eq!(carats(json), 120_435, "{json}");
        }
        assert_eq!(carats(r#"{"carats": 1204}"#), 120_400);
        assert_eq!(carats(r#"{"carats": 9999999999.99}"#), 999_999_999_999);
        let parcel = parcel(r#"{"parcels": "٣", "seals_unreadable": 1, "carats": null}"#).expect("a parcel");
        assert_eq!((parcel.parcels, parcel.seals_unreadable, parcel.carats), (Some(3), Some(1), None));
    }

    #[test]
    fn what_is_not_taken_names_its_field() {
        assert_eq!(
            fault(r#"{"carats": "1,204"}"#),
            ("carats", "1204.00 or 1.204? write it with two decimals".to_owned())
        );
        assert_eq!(fault(r#"{"carats": 1.204}"#).1, "1.20 or 1.21? round it to two decimals");
        assert_eq!(fault(r#"{"carats": true}"#).0, "carats");
        assert_eq!(fault(r#"{"carats": 1e30}"#).0, "carats");
        assert_eq!(fault(r#"{"seals": "DEMO 55 1203"}"#).0, "seals");
        assert_eq!(fault(r#"{"seals": [551203]}"#).0, "seals");
        assert_eq!(fault(r#"{"hs": "7102.10"}"#).0, "hs");
        assert_eq!(fault(r#"{"parcels": 3.5}"#), ("parcels", "a whole number".to_owned()));
        assert_eq!(fault(r#"{"parcels": -1}"#).0, "parcels");
        assert!(serde_json::from_str::<TypedParcel>(r#"{"weight": 1}"#).is_err());
        let told = serde_json::from_str::<Parcel>(r#"{"carats": "1,204"}"#).expect_err("two readings").to_string();
        assert!(told.contains("carats") && told.contains("1204.00 or 1.204"), "{told}");
    }
}
