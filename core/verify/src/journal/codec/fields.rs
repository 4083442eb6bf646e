//! Words for writing and reading maps with integer keys.

use crate::journal::Epoch;
use roughcheck_format::base::{CborError, CborFault, Digest, Key, Reader, Timestamp, Writer, encode_map};
use roughcheck_format::certificate::Number;

/// Collects the present fields of one map.
#[derive(Default)]
pub(super) struct Fields(Vec<(i64, Vec<u8>)>);

impl Fields {
    pub(super) fn put(&mut self, key: i64, write: impl FnOnce(&mut Writer) -> &mut Writer) -> &mut Self {
        let mut writer = Writer::new();
        let _ = write(&mut writer);
        self.0.push((key, writer.into_bytes()));
        self
    }

    pub(super) fn put_some<T>(
        &mut self,
        key: i64,
        value: Option<T>,
        write: impl FnOnce(&mut Writer, T) -> &mut Writer,
    ) -> &mut Self {
        if let Some(value) = value {
            self.put(key, |out| write(out, value));
        }
        self
    }

    pub(super) fn finish(&self) -> Vec<u8> {
        encode_map(&self.0)
    }
}

pub(super) fn texts<'w>(out: &'w mut Writer, texts: &[String]) -> &'w mut Writer {
    out.list(texts, |out, text| {
        out.text(text);
    })
}

/// Reads one map whose keys all belong to this version; `read` gets each key and says whether it knows it.
pub(super) fn read_map(
    reader: &mut Reader<'_>,
    mut read: impl FnMut(i64, &mut Reader<'_>) -> Result<bool, CborError>,
) -> Result<(), CborError> {
    let mut map = reader.map()?;
    while let Some(key) = reader.next_key(&mut map)? {
        let fail = reader.fail(CborFault::Expected("a field of this record"));
        match key {
            Key::Int(key) if read(key, reader)? => {}
            _ => return Err(fail),
        }
    }
    Ok(())
}

pub(super) fn digest(reader: &mut Reader<'_>) -> Result<Digest, CborError> {
    reader.bytes_exact("digest").map(Digest)
}

pub(super) fn instant(reader: &mut Reader<'_>) -> Result<Timestamp, CborError> {
    reader.int().map(Timestamp::from_seconds)
}

pub(super) fn number(reader: &mut Reader<'_>) -> Result<Number, CborError> {
    let fail = reader.fail(CborFault::Expected("a certificate number"));
    reader.text()?.parse().map_err(|_| fail)
}

pub(super) fn place(reader: &mut Reader<'_>) -> Result<(Epoch, u64), CborError> {
    reader.array_of(2, "epoch and seq")?;
    Ok((Epoch(reader.bytes_exact("epoch")?), reader.uint()?))
}
