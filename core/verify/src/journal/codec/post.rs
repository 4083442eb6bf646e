//! A post within a record.

use crate::check::{Post, Procedure};
use roughcheck_format::base::{CborError, CborFault, CountryCode, Reader, Writer};

pub(super) fn write_post<'w>(out: &'w mut Writer, post: &Post) -> &'w mut Writer {
    out.array(3).text(post.country.as_str()).text(&post.name).uint(post.procedure.code())
}

pub(super) fn decode_post(reader: &mut Reader<'_>) -> Result<Post, CborError> {
    reader.array_of(3, "country, name and procedure")?;
    let fail = reader.fail(CborFault::Expected("a country"));
    let country: CountryCode = reader.text()?.parse().map_err(|_| fail)?;
    Ok(Post { country, name: reader.text()?.to_owned(), procedure: reader.one_of("procedure", Procedure::from_code)? })
}
