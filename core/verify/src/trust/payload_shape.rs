//! The shape of a payload: text keys, whole numbers, text, lists and maps, in deterministic CBOR.
//!
//! Tags and byte strings are refused too: a reader that looks through them would see one content in two encodings.

use roughcheck_format::base::{CborError, CborFault, Reader};

/// How deep a payload nests at most; no document of ours needs more than five levels.
const MAX_DEPTH: usize = 8;

/// Whether `payload` is one map of the plain shape.
///
/// # Errors
/// The first fault and its place.
pub(super) fn check_payload_shape(payload: &[u8]) -> Result<(), CborError> {
    let mut reader = Reader::new(payload);
    if reader.peek_major()? != 5 {
        return Err(reader.fail(CborFault::Expected("a map")));
    }
    value(&mut reader, 0)?;
    reader.end()
}

fn value(reader: &mut Reader<'_>, depth: usize) -> Result<(), CborError> {
    if depth >= MAX_DEPTH {
        return Err(reader.fail(CborFault::TooDeep));
    }
    match reader.peek_major()? {
        0 => reader.uint().map(drop),
        1 => reader.int().map(drop),
        3 => reader.text().map(drop),
        4 => {
            // No list has more items than bytes are left, each taking one at least.
            for _ in 0..reader.array(usize::MAX, "a list")? {
                value(reader, depth + 1)?;
            }
            Ok(())
        }
        5 => {
            let mut map = reader.map()?;
            loop {
                let at = reader.position();
                match reader.next_key(&mut map)? {
                    None => return Ok(()),
                    Some(roughcheck_format::base::Key::Text(_)) => value(reader, depth + 1)?,
                    Some(roughcheck_format::base::Key::Int(_)) => {
                        return Err(CborError { at, fault: CborFault::Expected("a text key") });
                    }
                }
            }
        }
        7 => reader.optional(Reader::bool).map(drop),
        _ => Err(reader.fail(CborFault::Expected("a number, text, a list or a map"))),
    }
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
