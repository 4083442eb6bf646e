//! Writing deterministic CBOR (RFC 8949 section 4.2.1).

/// Appends values to a byte vector in their shortest form. Map keys are the caller's to order; [`encode_map`] does it.
#[derive(Debug, Default)]
pub struct Writer {
    out: Vec<u8>,
}

impl Writer {
    /// An empty writer.
    #[must_use]
    pub const fn new() -> Self {
        Self { out: Vec::new() }
    }

    /// An empty writer with room for `bytes` bytes.
    #[must_use]
    pub fn with_capacity(bytes: usize) -> Self {
        Self { out: Vec::with_capacity(bytes) }
    }

    /// The bytes written.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    fn head(&mut self, major: u8, value: u64) -> &mut Self {
        let major = major << 5;
        let bytes = value.to_be_bytes();
        let [.., b4, b5, b6, b7] = bytes;
        match value {
            0..=23 => self.out.push(major | b7),
            24..=0xff => self.out.extend_from_slice(&[major | 24, b7]),
            0x100..=0xffff => self.out.extend_from_slice(&[major | 25, b6, b7]),
            0x1_0000..=0xffff_ffff => self.out.extend_from_slice(&[major | 26, b4, b5, b6, b7]),
            _ => {
                self.out.push(major | 27);
                self.out.extend_from_slice(&bytes);
            }
        }
        self
    }

    fn sized(&mut self, major: u8, length: usize) -> &mut Self {
        // A slice in memory is never longer than 2^64 - 1 bytes.
        self.head(major, u64::try_from(length).unwrap_or(u64::MAX))
    }

    /// An unsigned integer.
    pub fn uint(&mut self, value: u64) -> &mut Self {
        self.head(0, value)
    }

    /// A signed integer.
    pub fn int(&mut self, value: i64) -> &mut Self {
        match u64::try_from(value) {
            Ok(value) => self.head(0, value),
            Err(_) => self.head(1, value.unsigned_abs() - 1),
        }
    }

    /// A byte string.
    pub fn bytes(&mut self, value: &[u8]) -> &mut Self {
        self.sized(2, value.len());
        self.out.extend_from_slice(value);
        self
    }

    /// A text string.
    pub fn text(&mut self, value: &str) -> &mut Self {
        self.sized(3, value.len());
        self.out.extend_from_slice(value.as_bytes());
        self
    }

    /// The head of an array; `length` items must follow.
    pub fn array(&mut self, length: usize) -> &mut Self {
        self.sized(4, length)
    }

    /// The head of a map; `entries` pairs must follow, keys in ascending bytewise order.
    pub fn map(&mut self, entries: usize) -> &mut Self {
        self.sized(5, entries)
    }

    /// The head of a tagged value.
    pub fn tag(&mut self, tag: u64) -> &mut Self {
        self.head(6, tag)
    }

    /// `true` or `false`.
    pub fn bool(&mut self, value: bool) -> &mut Self {
        self.out.push(if value { 0xf5 } else { 0xf4 });
        self
    }

    /// `null`.
    pub fn null(&mut self) -> &mut Self {
        self.out.push(0xf6);
        self
    }

    /// `null`, or the value that `write` writes.
    pub fn optional<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) -> &mut Self {
        match value {
            Some(value) => write(self, value),
            None => {
                self.null();
            }
        }
        self
    }

    /// An array with one item for each of `items`.
    pub fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) -> &mut Self {
        self.array(items.len());
        for item in items {
            write(self, item);
        }
        self
    }

    /// One value that is encoded already.
    pub fn raw(&mut self, encoded: &[u8]) -> &mut Self {
        self.out.extend_from_slice(encoded);
        self
    }
}

/// A map with integer keys from values that are encoded already, in the order RFC 8949 section 4.2.1 asks for.
/// A key given twice keeps its last value.
#[must_use]
pub fn encode_map(entries: &[(i64, Vec<u8>)]) -> Vec<u8> {
    let mut sorted = std::collections::BTreeMap::new();
    for (key, value) in entries {
        let mut encoded = Writer::new();
        encoded.int(*key);
        sorted.insert(encoded.into_bytes(), value);
    }
    let mut writer = Writer::new();
    writer.map(sorted.len());
    for (key, value) in sorted {
        writer.raw(&key).raw(value);
    }
    writer.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::{Reader, validate};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn maps_are_written_in_bytewise_order() {
        let one = || vec![0x01];
        let map = encode_map(&[(-1, one()), (100, one()), (1, one())]);
        assert_eq!(map, [0xa3, 0x01, 0x01, 0x18, 0x64, 0x01, 0x20, 0x01]);
        assert!(validate(&map).is_ok());
    }

    proptest! {
        #[test]
        fn integers_and_strings_come_back(number: i64, bytes: Vec<u8>, text: String) {
            let mut writer = Writer::new();
            writer.int(number).bytes(&bytes).text(&text).bool(true).null();
            let encoded = writer.into_bytes();
            let mut reader = Reader::new(&encoded);
            prop_assert_eq!(reader.int(), Ok(number));
            prop_assert_eq!(reader.bytes(), Ok(&bytes[..]));
            prop_assert_eq!(reader.text(), Ok(&text[..]));
            prop_assert_eq!(reader.bool(), Ok(true));
            prop_assert_eq!(reader.optional(Reader::uint), Ok(None));
            prop_assert!(reader.end().is_ok());
        }
    }
}
