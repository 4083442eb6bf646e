//! The shape of a payload: text keys, whole numbers, text, lists and maps, in deterministic CBOR.
//!
//! Tags and byte strings are refused too: a reader that looks through them would see one content in two encodings. Bytes
//! stand in the one field that can hold nothing else.

use std::borrow::Cow;

use roughcheck_format::base::{CborError, CborFault, Key, Reader, Writer};

/// How deep a payload nests at most; no document of ours needs more than five levels.
const MAX_DEPTH: usize = 8;

/// The field that holds bytes: a bitmap.
const OF_BYTES: &str = "bitmap";
/// Values in one payload, above what the largest revocations have: what is built of a payload grows with them, not with
/// its bytes alone.
const MAX_VALUES: usize = 2_000_000;

/// Whether `payload` is one map of the plain shape.
///
/// # Errors
/// The first fault and its place.
pub(super) fn check_payload_shape(payload: &[u8]) -> Result<(), CborError> {
    let mut reader = Reader::new(payload);
    if reader.peek_major()? != 5 {
        return Err(reader.fail(CborFault::Expected("a map")));
    }
    value(&mut reader, 0, &mut { MAX_VALUES })?;
    reader.end()
}

fn value(reader: &mut Reader<'_>, depth: usize, left: &mut usize) -> Result<(), CborError> {
    if depth >= MAX_DEPTH {
        return Err(reader.fail(CborFault::TooDeep));
    }
    let too_many = reader.fail(CborFault::OutOfBounds("values in one document"));
    *left = left.checked_sub(1).ok_or(too_many)?;
    match reader.peek_major()? {
        0 => reader.uint().map(drop),
        1 => reader.int().map(drop),
        3 => reader.text().map(drop),
        4 => {
            // No list has more items than bytes are left, each taking one at least.
            for _ in 0..reader.array(usize::MAX, "a list")? {
                value(reader, depth + 1, left)?;
            }
            Ok(())
        }
        5 => {
            let mut map = reader.map()?;
            loop {
                let at = reader.position();
                match reader.next_key(&mut map)? {
                    None => return Ok(()),
                    Some(Key::Text(OF_BYTES)) if reader.peek_major()? == 2 => drop(reader.bytes()?),
                    Some(Key::Text(_)) => value(reader, depth + 1, left)?,
                    Some(Key::Int(_)) => {
                        return Err(CborError { at, fault: CborFault::Expected("a text key") });
                    }
                }
            }
        }
        7 => reader.optional(Reader::bool).map(drop),
        _ => Err(reader.fail(CborFault::Expected("a number, text, a list or a map"))),
    }
}

/// The payload without fields that are null: null is absence, wherever a field may be absent.
///
/// # Errors
/// As [`check_payload_shape`], which has found none in this payload.
pub(super) fn without_nulls(payload: &[u8]) -> Result<Cow<'_, [u8]>, CborError> {
    // The byte may also stand within a number or a text; then a copy is made for nothing.
    if !payload.contains(&0xf6) {
        return Ok(Cow::Borrowed(payload));
    }
    let mut out = Writer::with_capacity(payload.len());
    copy(&mut Reader::new(payload), &mut out)?;
    Ok(Cow::Owned(out.into_bytes()))
}

fn copy(reader: &mut Reader<'_>, out: &mut Writer) -> Result<(), CborError> {
    match reader.peek_major()? {
        4 => {
            let length = reader.array(usize::MAX, "a list")?;
            out.array(length);
            (0..length).try_for_each(|_| copy(reader, out))
        }
        5 => {
            out.map(said(reader.clone())?);
            let mut map = reader.map()?;
            while let Some(key) = reader.next_key(&mut map)? {
                match key {
                    _ if reader.next_is(0xf6) => drop(reader.raw()?),
                    Key::Text(name) => {
                        out.text(name);
                        copy(reader, out)?;
                    }
                    Key::Int(_) => return Err(reader.fail(CborFault::Expected("a text key"))),
                }
            }
            Ok(())
        }
        _ => {
            out.raw(reader.raw()?);
            Ok(())
        }
    }
}

/// How many fields of the next map are not null.
fn said(mut reader: Reader<'_>) -> Result<usize, CborError> {
    let mut map = reader.map()?;
    let mut fields = 0;
    while reader.next_key(&mut map)?.is_some() {
        fields += usize::from(!reader.next_is(0xf6));
        reader.raw()?;
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use roughcheck_format::base::{from_hex, validate};

    fn fault(hex: &str) -> CborFault {
        check_payload_shape(&from_hex(hex).expect("hex")).expect_err("must be refused").fault
    }

    #[test]
    fn what_a_lenient_reader_would_take_two_ways_is_refused() {
        assert_eq!(check_payload_shape(&from_hex("a2616101616202").expect("hex")), Ok(()));
        assert_eq!(fault("a16161c24101"), CborFault::Expected("a number, text, a list or a map"), "a bignum");
        assert_eq!(fault("a16161d82a01"), CborFault::Expected("a number, text, a list or a map"), "a tag");
        assert_eq!(fault("a1616141ff"), CborFault::Expected("a number, text, a list or a map"), "bytes");
        assert_eq!(check_payload_shape(&from_hex("a1666269746d617041ff").expect("hex")), Ok(()), "bytes of a bitmap");
        assert_eq!(fault("a1666269746d61708141ff"), CborFault::Expected("a number, text, a list or a map"));
        assert_eq!(fault("a141610101"), CborFault::Expected("an integer"), "a key of bytes");
        assert_eq!(fault("a10101"), CborFault::Expected("a text key"));
        assert_eq!(fault("80"), CborFault::Expected("a map"));
        assert_eq!(fault("a2616101616102"), CborFault::DuplicateKey);
        assert_eq!(fault("a2616201616102"), CborFault::KeyOrder);
        assert_eq!(fault("a1616118"), CborFault::Truncated);
        assert_eq!(fault("a161611801"), CborFault::NotShortest);
        assert_eq!(fault("bf616101ff"), CborFault::Indefinite);
        assert_eq!(fault("a16161fb3ff0000000000000"), CborFault::Float);
        assert_eq!(fault("a161619bffffffffffffffff"), CborFault::Truncated, "a list of 2^64 - 1 items");
        assert_eq!(fault("a161617b7fffffffffffffff"), CborFault::Truncated, "text of 2^63 bytes");
        assert_eq!(fault(&format!("a16161{}01", "81".repeat(8))), CborFault::TooDeep);
        assert_eq!(fault("a161610100"), CborFault::TrailingBytes);
    }

    #[test]
    fn a_field_that_is_null_is_absent_at_every_depth() {
        let bare = |hex: &str| {
            without_nulls(&from_hex(hex).expect("hex")).map(|bytes| roughcheck_format::base::to_hex(&bytes))
        };
        assert_eq!(bare("a2616101616202"), Ok("a2616101616202".to_owned()));
        assert_eq!(bare("a26161f6616202"), Ok("a1616202".to_owned()));
        assert_eq!(bare("a1616182a16162f6a2616101616218f6"), Ok("a1616182a0a2616101616218f6".to_owned()));
        assert_eq!(bare("a1616181f6"), Ok("a1616181f6".to_owned()), "null within a list is no field");
    }

    proptest! {
        #[test]
        fn nothing_passes_that_is_not_deterministic(bytes: Vec<u8>) {
            let mut data = vec![0xa1, 0x61, 0x61];
            data.extend(bytes);
            if check_payload_shape(&data).is_ok() {
                prop_assert!(validate(&data).is_ok());
            }
        }
    }
}
