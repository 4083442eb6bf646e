//! What every payload says first of itself, read where it lies.

use roughcheck_format::base::{CborError, CborFault, Digest, Key, Reader};

/// Names of fields in `crit` at most.
const MAX_CRIT: usize = 8;
/// The longest name of a kind, or of a field in `crit`.
const MAX_NAME: usize = 64;

/// Kind and version of a document, whatever its kind.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Preamble<'a> {
    /// The kind.
    pub(super) kind: &'a str,
    /// The version.
    pub(super) version: u64,
    /// The digest of the first root of its chain, where it names one: documents of 0.1 name none.
    pub(super) root: Option<Digest>,
    /// Whether it names fields that a reader must understand; none is defined yet.
    pub(super) is_critical: bool,
}

impl<'a> Preamble<'a> {
    /// Looks through the fields of a payload. Nothing is built of the others.
    ///
    /// # Errors
    /// The first fault and its place.
    pub(super) fn read(payload: &'a [u8]) -> Result<Self, CborError> {
        let mut reader = Reader::new(payload);
        let (mut kind, mut version, mut root, mut is_critical) = (None, None, None, false);
        let mut map = reader.map()?;
        while let Some(key) = reader.next_key(&mut map)? {
            match key {
                Key::Text("kind") => kind = Some(short(&mut reader)?),
                Key::Text("version") => version = Some(reader.uint()?),
                Key::Text("root") => {
                    let no_digest = reader.fail(CborFault::Expected("a digest of 64 hexadecimal digits"));
                    let text = reader.optional(short)?;
                    root = text.map(|text| text.parse().map_err(|_| no_digest)).transpose()?;
                }
                Key::Text("crit") => {
                    let names = reader.optional(|reader| reader.list(MAX_CRIT, "fields in `crit`", short))?;
                    is_critical = names.is_some_and(|names| !names.is_empty());
                }
                _ => drop(reader.raw()?),
            }
        }
        let missing = |what| reader.fail(CborFault::Expected(what));
        Ok(Self {
            kind: kind.ok_or_else(|| missing("a field `kind`"))?,
            version: version.ok_or_else(|| missing("a field `version`"))?,
            root,
            is_critical,
        })
    }
}

fn short<'a>(reader: &mut Reader<'a>) -> Result<&'a str, CborError> {
    let too_long = reader.fail(CborFault::OutOfBounds("a name"));
    let text = reader.text()?;
    if text.len() > MAX_NAME { Err(too_long) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roughcheck_format::base::Writer;

    fn payload(crit: impl FnOnce(&mut Writer)) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(3).text("crit");
        crit(&mut out);
        out.text("kind").text("keys").text("version").uint(7);
        out.into_bytes()
    }

    #[test]
    fn kind_and_version_are_read_and_the_rest_is_passed_over() {
        let read = |bytes: &[u8]| Preamble::read(bytes).map(|one| (one.kind.to_owned(), one.version, one.is_critical));
        let none = payload(|out| {
            out.null();
        });
        assert_eq!(read(&none), Ok(("keys".to_owned(), 7, false)));
        let one = payload(|out| {
            out.array(1).text("x");
        });
        assert_eq!(read(&one), Ok(("keys".to_owned(), 7, true)));
        assert_eq!(read(&[0xa0]).map_err(|error| error.fault), Err(CborFault::Expected("a field `kind`")));
    }

    #[test]
    fn a_list_of_critical_fields_is_short() {
        let many = payload(|out| {
            out.array(9);
            for _ in 0..9 {
                out.text("x");
            }
        });
        let fault = |bytes: &[u8]| Preamble::read(bytes).map(drop).map_err(|error| error.fault);
        assert_eq!(fault(&many), Err(CborFault::OutOfBounds("fields in `crit`")));
        let long = payload(|out| {
            out.array(1).text(&"x".repeat(65));
        });
        assert_eq!(fault(&long), Err(CborFault::OutOfBounds("a name")));
    }
}
