//! Reading deterministic CBOR (RFC 8949 section 4.2.1), and nothing else.
//!
//! One byte string for one value: lengths and integers in their shortest form, definite lengths only, map keys in
//! bytewise order and never twice. Floats are refused: weights, money and times are integers in every format of ours.
//! Each refusal says what was wrong and at which byte. Nothing is allocated from a length that the input claims.

use thiserror::Error;

/// How deep values may nest; deeper input is refused before it can exhaust the stack.
const MAX_DEPTH: usize = 8;

/// What was wrong with the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CborFault {
    /// The bytes end inside a value.
    #[error("the data end inside a value")]
    Truncated,
    /// Bytes follow the last value.
    #[error("bytes follow the end of the data")]
    TrailingBytes,
    /// An integer or length is not in its shortest form.
    #[error("a number is not in its shortest form")]
    NotShortest,
    /// A string, array or map of indefinite length, or a stray break.
    #[error("an indefinite length")]
    Indefinite,
    /// A floating-point number of any width.
    #[error("a floating-point number")]
    Float,
    /// A simple value other than false, true and null.
    #[error("a simple value that has no meaning here")]
    Simple,
    /// Additional information 28 to 30, which RFC 8949 reserves.
    #[error("a reserved encoding")]
    Reserved,
    /// Map keys are not in ascending bytewise order.
    #[error("map keys are out of order")]
    KeyOrder,
    /// A map key stands twice.
    #[error("a map key stands twice")]
    DuplicateKey,
    /// Text that is not UTF-8.
    #[error("text that is not UTF-8")]
    Utf8,
    /// Values nest deeper than eight levels.
    #[error("values nest too deep")]
    TooDeep,
    /// A value that is well formed but not the one expected here.
    #[error("expected {0}")]
    Expected(&'static str),
    /// A value outside the bounds that the format sets.
    #[error("out of bounds: {0}")]
    OutOfBounds(&'static str),
}

/// A fault and the byte at which it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{fault} at byte {at}")]
pub struct CborError {
    /// Offset from the start of the data given to the [`Reader`].
    pub at: usize,
    /// What was wrong there.
    pub fault: CborFault,
}

/// A map key. Formats of ours use integers; text keys occur in foreign data and are reported, never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key<'a> {
    /// An integer key.
    Int(i64),
    /// A text key.
    Text(&'a str),
}

/// Where the reading of one map stands: entries left, and the last key for the order check.
#[derive(Debug)]
pub struct MapState {
    left: u64,
    last: Option<(usize, usize)>,
}

/// Reads one value after the other from a byte slice.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    data: &'a [u8],
    at: usize,
}

struct Head {
    major: u8,
    info: u8,
    value: u64,
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the start of `data`.
    #[must_use]
    pub const fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0 }
    }

    /// The offset of the next byte.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.at
    }

    /// An error of the caller's choice at the current place, for values that are well formed but not acceptable.
    #[must_use]
    pub const fn fail(&self, fault: CborFault) -> CborError {
        CborError { at: self.at, fault }
    }

    /// The major type (0 to 7) of the next value.
    ///
    /// # Errors
    /// [`CborFault::Truncated`] at the end of the data.
    pub fn peek_major(&self) -> Result<u8, CborError> {
        self.data.get(self.at).map(|b| b >> 5).ok_or(self.fail(CborFault::Truncated))
    }

    /// Whether the next byte is exactly `byte`; used for `null`, which is `0xf6`.
    #[must_use]
    pub fn next_is(&self, byte: u8) -> bool {
        self.data.get(self.at) == Some(&byte)
    }

    fn head(&mut self) -> Result<Head, CborError> {
        let at = self.at;
        let fail = |fault| CborError { at, fault };
        let first = *self.data.get(at).ok_or(fail(CborFault::Truncated))?;
        let (major, info) = (first >> 5, first & 0x1f);
        let width = match info {
            0..=23 => 0,
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            31 if matches!(major, 2..=5 | 7) => return Err(fail(CborFault::Indefinite)),
            _ => return Err(fail(CborFault::Reserved)),
        };
        let tail = self.data.get(at + 1..at + 1 + width).ok_or(fail(CborFault::Truncated))?;
        if major == 7 {
            return match info {
                20..=22 => {
                    self.at = at + 1;
                    Ok(Head { major, info, value: u64::from(info), at })
                }
                25..=27 => Err(fail(CborFault::Float)),
                _ => Err(fail(CborFault::Simple)),
            };
        }
        let value = match width {
            0 => u64::from(info),
            _ => tail.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)),
        };
        let shortest = match width {
            0 => true,
            1 => value >= 24,
            2 => value > 0xff,
            4 => value > 0xffff,
            _ => value > 0xffff_ffff,
        };
        if !shortest {
            return Err(fail(CborFault::NotShortest));
        }
        self.at = at + 1 + width;
        Ok(Head { major, info, value, at })
    }

    fn typed(&mut self, major: u8, expected: &'static str) -> Result<Head, CborError> {
        let head = self.head()?;
        if head.major == major {
            Ok(head)
        } else {
            Err(CborError { at: head.at, fault: CborFault::Expected(expected) })
        }
    }

    /// An unsigned integer.
    ///
    /// # Errors
    /// As [`CborFault`] says, at the byte where it was found; the same for every method below.
    pub fn uint(&mut self) -> Result<u64, CborError> {
        Ok(self.typed(0, "an unsigned integer")?.value)
    }

    /// An unsigned integer of at most `max`.
    ///
    /// # Errors
    /// Also [`CborFault::OutOfBounds`] naming `what`.
    pub fn uint_up_to(&mut self, max: u64, what: &'static str) -> Result<u64, CborError> {
        let at = self.at;
        let value = self.uint()?;
        if value <= max { Ok(value) } else { Err(CborError { at, fault: CborFault::OutOfBounds(what) }) }
    }

    /// A signed integer that fits 64 bits.
    ///
    /// # Errors
    /// See [`Reader::uint`].
    pub fn int(&mut self) -> Result<i64, CborError> {
        let head = self.head()?;
        let fail = |fault| CborError { at: head.at, fault };
        let value = i64::try_from(head.value).map_err(|_| fail(CborFault::OutOfBounds("integer")));
        match head.major {
            0 => value,
            1 => value.map(|v| -1 - v),
            _ => Err(fail(CborFault::Expected("an integer"))),
        }
    }

    fn take(&mut self, head: &Head) -> Result<&'a [u8], CborError> {
        let truncated = CborError { at: head.at, fault: CborFault::Truncated };
        let length = usize::try_from(head.value).map_err(|_| truncated)?;
        let end = self.at.checked_add(length).ok_or(truncated)?;
        let slice = self.data.get(self.at..end).ok_or(truncated)?;
        self.at = end;
        Ok(slice)
    }

    /// A byte string, borrowed.
    ///
    /// # Errors
    /// See [`Reader::uint`].
    pub fn bytes(&mut self) -> Result<&'a [u8], CborError> {
        let head = self.typed(2, "a byte string")?;
        self.take(&head)
    }

    /// A byte string of exactly `N` bytes.
    ///
    /// # Errors
    /// Also [`CborFault::OutOfBounds`] naming `what` for another length.
    pub fn bytes_exact<const N: usize>(&mut self, what: &'static str) -> Result<[u8; N], CborError> {
        let at = self.at;
        self.bytes()?.try_into().map_err(|_| CborError { at, fault: CborFault::OutOfBounds(what) })
    }

    /// A text string, borrowed.
    ///
    /// # Errors
    /// See [`Reader::uint`].
    pub fn text(&mut self) -> Result<&'a str, CborError> {
        let head = self.typed(3, "text")?;
        let slice = self.take(&head)?;
        std::str::from_utf8(slice).map_err(|_| CborError { at: head.at, fault: CborFault::Utf8 })
    }

    /// `true` or `false`.
    ///
    /// # Errors
    /// See [`Reader::uint`].
    pub fn bool(&mut self) -> Result<bool, CborError> {
        let head = self.typed(7, "true or false")?;
        match head.info {
            20 => Ok(false),
            21 => Ok(true),
            _ => Err(CborError { at: head.at, fault: CborFault::Expected("true or false") }),
        }
    }

    /// `null`, or the value that `read` gives.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn optional<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, CborError>,
    ) -> Result<Option<T>, CborError> {
        if self.next_is(0xf6) {
            self.at += 1;
            return Ok(None);
        }
        read(self).map(Some)
    }

    /// The length of an array of at most `max` items; the items follow.
    ///
    /// # Errors
    /// Also [`CborFault::OutOfBounds`] naming `what`.
    pub fn array(&mut self, max: usize, what: &'static str) -> Result<usize, CborError> {
        let head = self.typed(4, "an array")?;
        match usize::try_from(head.value) {
            Ok(length) if length <= max => Ok(length),
            _ => Err(CborError { at: head.at, fault: CborFault::OutOfBounds(what) }),
        }
    }

    /// An array of exactly `length` items; the items follow.
    ///
    /// # Errors
    /// [`CborFault::Expected`] with `what` for another length.
    pub fn array_of(&mut self, length: usize, what: &'static str) -> Result<(), CborError> {
        let at = self.at;
        if self.array(length, what)? == length {
            Ok(())
        } else {
            Err(CborError { at, fault: CborFault::Expected(what) })
        }
    }

    /// Every item of an array of at most `max`, as `read` gives it.
    ///
    /// # Errors
    /// Those of [`Reader::array`] and of `read`.
    pub fn list<T>(
        &mut self,
        max: usize,
        what: &'static str,
        mut read: impl FnMut(&mut Self) -> Result<T, CborError>,
    ) -> Result<Vec<T>, CborError> {
        let length = self.array(max, what)?;
        let mut items = Vec::new();
        for _ in 0..length {
            items.push(read(self)?);
        }
        Ok(items)
    }

    /// Opens a map; read it with [`Reader::next_key`] until that gives `None`.
    ///
    /// # Errors
    /// See [`Reader::uint`].
    pub fn map(&mut self) -> Result<MapState, CborError> {
        let head = self.typed(5, "a map")?;
        Ok(MapState { left: head.value, last: None })
    }

    /// The next key of the map, its order checked; the value follows.
    ///
    /// # Errors
    /// [`CborFault::KeyOrder`], [`CborFault::DuplicateKey`], or a key that is neither integer nor text.
    pub fn next_key(&mut self, map: &mut MapState) -> Result<Option<Key<'a>>, CborError> {
        if map.left == 0 {
            return Ok(None);
        }
        let start = self.at;
        let key = match self.peek_major()? {
            3 => Key::Text(self.text()?),
            _ => Key::Int(self.int()?),
        };
        self.key_order(map, start)?;
        Ok(Some(key))
    }

    fn key_order(&self, map: &mut MapState, start: usize) -> Result<(), CborError> {
        map.left -= 1;
        let this = self.data.get(start..self.at).unwrap_or_default();
        if let Some(last) = map.last.and_then(|(from, to)| self.data.get(from..to)) {
            match this.cmp(last) {
                std::cmp::Ordering::Greater => {}
                std::cmp::Ordering::Equal => return Err(CborError { at: start, fault: CborFault::DuplicateKey }),
                std::cmp::Ordering::Less => return Err(CborError { at: start, fault: CborFault::KeyOrder }),
            }
        }
        map.last = Some((start, self.at));
        Ok(())
    }

    /// A tag number; the tagged value follows.
    ///
    /// # Errors
    /// See [`Reader::uint`].
    pub fn tag(&mut self) -> Result<u64, CborError> {
        Ok(self.typed(6, "a tag")?.value)
    }

    /// The bytes of one whole value of any kind, checked as strictly as the rest.
    ///
    /// # Errors
    /// See [`Reader::uint`]; also [`CborFault::TooDeep`].
    pub fn raw(&mut self) -> Result<&'a [u8], CborError> {
        let start = self.at;
        self.skip(0)?;
        Ok(self.data.get(start..self.at).unwrap_or_default())
    }

    fn skip(&mut self, depth: usize) -> Result<(), CborError> {
        if depth >= MAX_DEPTH {
            return Err(self.fail(CborFault::TooDeep));
        }
        let head = self.head()?;
        match head.major {
            0 | 1 | 7 => {}
            2 => drop(self.take(&head)?),
            3 => {
                let slice = self.take(&head)?;
                std::str::from_utf8(slice).map_err(|_| CborError { at: head.at, fault: CborFault::Utf8 })?;
            }
            4 => {
                for _ in 0..head.value {
                    self.skip(depth + 1)?;
                }
            }
            5 => {
                let mut map = MapState { left: head.value, last: None };
                while map.left > 0 {
                    let start = self.at;
                    self.skip(depth + 1)?;
                    self.key_order(&mut map, start)?;
                    self.skip(depth + 1)?;
                }
            }
            _ => {
                self.skip(depth + 1)?;
                self.bignum(&head)?;
            }
        }
        Ok(())
    }

    /// A large integer (tags 2 and 3) has one form too: no leading zero, and nothing that an integer of 64 bits holds
    /// (RFC 8949 section 3.4.3).
    fn bignum(&self, tag: &Head) -> Result<(), CborError> {
        if !matches!(tag.value, 2 | 3) {
            return Ok(());
        }
        let at = tag.at + 1;
        let mut content = Reader { data: self.data, at };
        let bytes = content.bytes()?;
        match bytes.first() {
            Some(first) if *first != 0 && bytes.len() > size_of::<u64>() => Ok(()),
            _ => Err(CborError { at, fault: CborFault::NotShortest }),
        }
    }

    /// Nothing may follow.
    ///
    /// # Errors
    /// [`CborFault::TrailingBytes`].
    pub fn end(&self) -> Result<(), CborError> {
        if self.at == self.data.len() { Ok(()) } else { Err(self.fail(CborFault::TrailingBytes)) }
    }
}

/// Whether `data` is exactly one deterministic value of the subset that our formats use.
///
/// # Errors
/// The first fault and its place.
pub fn validate(data: &[u8]) -> Result<(), CborError> {
    let mut reader = Reader::new(data);
    reader.raw()?;
    reader.end()
}

#[cfg(test)]
mod tests;
