//! The typed content of a payload: serde upon the strict reader.

use std::fmt::{self, Display, Formatter};

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use roughcheck_format::base::{CborError, Key, MapState, Reader};

/// Reads a payload that [`super::payload_shape::check_payload_shape`] has found to be plain. Fields that the type does not
/// have are passed over.
///
/// # Errors
/// What is missing, or of another type than the field's.
pub(super) fn read<'de, T: Deserialize<'de>>(payload: &'de [u8]) -> Result<T, Fault> {
    T::deserialize(&mut Values(Reader::new(payload)))
}

/// Why a payload is not of a type. Small, for it stands in the result of every field of every type.
#[derive(Debug)]
pub(super) struct Fault(Box<str>);

impl Display for Fault {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: Display>(text: T) -> Self {
        Self(text.to_string().into())
    }
}

impl From<CborError> for Fault {
    fn from(error: CborError) -> Self {
        Self::custom(error)
    }
}

/// The values of a payload, one after the other.
struct Values<'de>(Reader<'de>);

impl<'de> Values<'de> {
    fn major(&self) -> Result<u8, Fault> {
        Ok(self.0.peek_major()?)
    }

    /// The next value is none of these.
    fn mismatch(&self, expected: &'static str) -> Fault {
        let mut next = self.0.clone();
        let found = match next.peek_major() {
            Ok(0) => next.uint().map(Unexpected::Unsigned),
            Ok(1) => next.int().map(Unexpected::Signed),
            Ok(2) => Ok(Unexpected::Other("bytes")),
            Ok(3) => Ok(Unexpected::Other("string")),
            Ok(4) => Ok(Unexpected::Seq),
            Ok(5) => Ok(Unexpected::Map),
            _ => next.optional(Reader::bool).map(|value| value.map_or(Unexpected::Other("null"), Unexpected::Bool)),
        };
        found.map_or_else(Fault::from, |found| Fault::invalid_type(found, &expected))
    }

    fn unsigned(&mut self) -> Result<u64, Fault> {
        match self.major()? {
            0 => Ok(self.0.uint()?),
            1 => Err(Fault::custom("unexpected negative integer")),
            _ => Err(self.mismatch("integer")),
        }
    }

    fn signed(&mut self) -> Result<i64, Fault> {
        match self.major()? {
            0 => i64::try_from(self.0.uint()?).map_err(|_| Fault::custom("integer too large")),
            1 => Ok(self.0.int()?),
            _ => Err(self.mismatch("integer")),
        }
    }

    fn text(&mut self, expected: &'static str) -> Result<&'de str, Fault> {
        if self.major()? == 3 { Ok(self.0.text()?) } else { Err(self.mismatch(expected)) }
    }

    fn list(&mut self) -> Result<usize, Fault> {
        if self.major()? == 4 { Ok(self.0.array(usize::MAX, "a list")?) } else { Err(self.mismatch("array")) }
    }

    fn map(&mut self) -> Result<MapState, Fault> {
        if self.major()? == 5 { Ok(self.0.map()?) } else { Err(self.mismatch("map")) }
    }
}

/// Whatever has no method of its own here stands in no document of ours, and is refused by its type.
impl<'de> Deserializer<'de> for &mut Values<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.major()? {
            0 => self.deserialize_u64(visitor),
            1 => self.deserialize_i64(visitor),
            3 => self.deserialize_str(visitor),
            4 => self.deserialize_seq(visitor),
            5 => self.deserialize_map(visitor),
            _ => match self.0.optional(Reader::bool)? {
                Some(value) => visitor.visit_bool(value),
                None => visitor.visit_none(),
            },
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let value = self.0.bool().map_err(|_| Fault::custom("expected bool"))?;
        visitor.visit_bool(value)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.unsigned()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_i64(self.signed()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_borrowed_str(self.text("str")?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_borrowed_str(self.text("string")?)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.major()? == 2 { visitor.visit_borrowed_bytes(self.0.bytes()?) } else { Err(self.mismatch("bytes")) }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        const NULL: u8 = 0xf6;
        if self.0.next_is(NULL) {
            self.0.raw()?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let left = self.list()?;
        visitor.visit_seq(List { values: self, left })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let map = self.map()?;
        visitor.visit_map(Map { values: self, map })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(BorrowedStrDeserializer::new(self.text("enum")?))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.0.raw()?;
        visitor.visit_unit()
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u128 f32 f64 char byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

struct List<'a, 'de> {
    values: &'a mut Values<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for List<'_, 'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.values).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

struct Map<'a, 'de> {
    values: &'a mut Values<'de>,
    map: MapState,
}

impl<'de> Map<'_, 'de> {
    fn next_name(&mut self) -> Result<Option<&'de str>, Fault> {
        match self.values.0.next_key(&mut self.map)? {
            None => Ok(None),
            Some(Key::Text(name)) => Ok(Some(name)),
            Some(Key::Int(_)) => Err(Fault::custom("expected a text key")),
        }
    }
}

impl<'de> MapAccess<'de> for Map<'_, 'de> {
    type Error = Fault;

    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(name) = self.next_name()? else { return Ok(None) };
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(&mut *self.values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::base::from_hex;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Sample {
        count: u8,
        names: Vec<String>,
        note: Option<String>,
    }

    fn sample(hex: &str) -> Result<Sample, String> {
        read(&from_hex(hex).expect("hex")).map_err(|fault| fault.to_string())
    }

    #[test]
    fn fields_are_read_by_name_and_unknown_ones_passed_over() {
        let whole = Sample { count: 7, names: vec!["a".to_owned()], note: None };
        assert_eq!(sample("a3646e6f7465f665636f756e7407656e616d6573816161"), Ok(whole));
        let whole = Sample { count: 7, names: Vec::new(), note: Some("a".to_owned()) };
        assert_eq!(sample("a4627a7a820102646e6f7465616165636f756e7407656e616d657380"), Ok(whole));
    }

    #[test]
    fn what_is_of_another_type_is_named() {
        let fault = |hex| sample(hex).expect_err("must be refused");
        assert_eq!(fault("a0"), "missing field `count`");
        assert_eq!(fault("a165636f756e746161"), "invalid type: string, expected integer");
        assert_eq!(fault("a165636f756e7419012c"), "invalid value: integer `300`, expected u8");
        assert_eq!(fault("a165636f756e7420"), "unexpected negative integer");
        assert_eq!(fault("a165636f756e74f6"), "invalid type: null, expected integer");
        assert_eq!(fault("a1656e616d6573a0"), "invalid type: map, expected array");
        assert_eq!(fault("a1656e616d65738101"), "invalid type: integer `1`, expected string");
    }
}
