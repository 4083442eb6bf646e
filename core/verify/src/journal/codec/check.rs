//! A check, and what was observed of the parcel.

use super::fields::{Fields, digest, instant, number, place, read_map, texts};
use crate::check::{Floor, FloorSource, KnownTime, Method, Parcel, Procedure, Synthetic, Unread, Verdict};
use crate::journal::CheckBody;
use roughcheck_format::base::{CborError, CborFault, Reader};
use roughcheck_format::certificate::Carats;
use roughcheck_format::code::MAX_TEXTS;
use roughcheck_format::cose::KeyId;

const MAX_FAULTS: usize = 128;
const MAX_FLOORS: usize = 4;

pub(super) fn encode(fields: &mut Fields, check: &CheckBody) {
    fields
        .put(0, |out| out.uint(check.rules))
        .put(1, |out| out.uint(check.procedure.code()))
        .put(2, |out| out.uint(check.verdict.code()))
        .put(3, |out| texts(out, &check.faults))
        .put(4, |out| out.bool(check.genuine))
        .put_some(5, check.number.as_ref(), |out, number| out.text(&number.key()))
        .put_some(6, check.replaces.as_ref(), |out, number| out.text(&number.key()))
        .put_some(7, check.presented, |out, digest| out.bytes(&digest.0))
        .put_some(8, check.content, |out, digest| out.bytes(&digest.0))
        .put_some(9, check.signer, |out, key| out.bytes(&key.0))
        .put_some(10, check.parcel.as_ref(), |out, parcel| out.raw(&encode_parcel(parcel)))
        .put_some(11, check.corrects, |out, (epoch, seq)| out.array(2).bytes(&epoch.0).uint(seq))
        .put(12, |out| out.uint(check.refusals))
        .put_some(13, check.printed.as_ref(), |out, printed| out.text(printed))
        .put_some(14, Some(&check.time).filter(|time| !time.is_empty()), |out, time| out.raw(&encode_time(time)))
        .put_some(30, Some(&check.numbers).filter(|numbers| !numbers.is_empty()), |out, numbers| {
            out.list(numbers, |out, number| {
                out.text(&number.key());
            })
        })
        .put_some(31, check.unread, |out, unread| out.uint(unread.code()))
        .put_some(40, check.witnessed, |out, at| out.uint(at.unsigned()));
}

fn encode_time(time: &KnownTime) -> Vec<u8> {
    let mut fields = Fields::default();
    fields
        .put_some(0, Some(time.floors()).filter(|floors| !floors.is_empty()), |out, floors| {
            out.list(floors, |out, floor| {
                out.array(3).uint(floor.source.code()).uint(floor.at.unsigned()).bool(floor.firm);
            })
        })
        .put_some(1, time.entry, |out, at| out.uint(at.unsigned()))
        .put_some(2, time.receipt, |out, at| out.uint(at.unsigned()));
    fields.finish()
}

fn encode_parcel(parcel: &Parcel) -> Vec<u8> {
    let mut fields = Fields::default();
    fields
        .put_some(0, parcel.parcels, |out, count| out.uint(count))
        .put_some(1, parcel.carats, |out, carats| out.uint(carats.hundredths()))
        .put_some(2, parcel.seals.as_deref(), texts)
        .put_some(3, parcel.hs.as_deref(), texts)
        .put_some(4, parcel.synthetic, |out, synthetic| {
            out.array(2).bool(synthetic.found).uint(synthetic.method.code())
        })
        .put_some(5, parcel.polished, |out, polished| out.bool(polished))
        .put_some(6, parcel.number.as_ref(), |out, number| out.text(number))
        .put_some(7, parcel.semi_cut, |out, found| out.bool(found))
        .put_some(8, parcel.seals_unreadable, |out, count| out.uint(count))
        .put_some(9, parcel.seals_renewed.as_ref(), |out, record| out.text(record))
        .put_some(10, parcel.returned.as_ref(), |out, reason| out.text(reason));
    fields.finish()
}

pub(super) fn decode(reader: &mut Reader<'_>) -> Result<CheckBody, CborError> {
    let missing = reader.fail(CborFault::Expected("rules, procedure, verdict, faults and genuine"));
    let (mut rules, mut procedure, mut verdict, mut faults, mut genuine) = (None, None, None, None, None);
    let (mut about, mut replaces, mut presented, mut content) = (None, None, None, None);
    let (mut signer, mut parcel, mut corrects, mut refusals, mut printed) = (None, None, None, None, None);
    let mut time = KnownTime::default();
    let (mut numbers, mut unread, mut witnessed) = (Vec::new(), None, None);
    read_map(reader, |key, r| {
        match key {
            0 => rules = Some(r.uint()?),
            1 => procedure = Some(r.one_of("procedure", Procedure::from_code)?),
            2 => verdict = Some(r.one_of("verdict", Verdict::from_code)?),
            3 => faults = Some(r.list(MAX_FAULTS, "faults", |r| r.text().map(str::to_owned))?),
            4 => genuine = Some(r.bool()?),
            5 => about = Some(number(r)?),
            6 => replaces = Some(number(r)?),
            7 => presented = Some(digest(r)?),
            8 => content = Some(digest(r)?),
            9 => signer = Some(KeyId(r.bytes_exact("key id")?)),
            10 => parcel = Some(decode_parcel(r)?),
            11 => corrects = Some(place(r)?),
            12 => refusals = Some(r.uint()?),
            13 => printed = Some(r.text()?.to_owned()),
            14 => time = decode_time(r)?,
            30 => numbers = r.list(MAX_TEXTS, "numbers", number)?,
            40 => witnessed = Some(instant(r)?),
            31 => unread = Some(r.one_of("unread", Unread::from_code)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some(rules), Some(procedure), Some(verdict), Some(faults), Some(genuine), Some(refusals)) =
        (rules, procedure, verdict, faults, genuine, refusals)
    else {
        return Err(missing);
    };
    let number = about;
    Ok(CheckBody {
        rules,
        procedure,
        verdict,
        faults,
        refusals,
        genuine,
        number,
        replaces,
        presented,
        content,
        signer,
        parcel,
        witnessed,
        corrects,
        printed,
        time,
        numbers,
        unread,
    })
}

fn decode_time(reader: &mut Reader<'_>) -> Result<KnownTime, CborError> {
    let (mut floors, mut entry, mut receipt) = (Vec::new(), None, None);
    read_map(reader, |key, r| {
        match key {
            0 => {
                floors = r.list(MAX_FLOORS, "floors", |r| {
                    r.array_of(3, "source, time and firmness")?;
                    let source = r.one_of("source", FloorSource::from_code)?;
                    Ok(Floor { source, at: instant(r)?, firm: r.bool()? })
                })?;
            }
            1 => entry = Some(instant(r)?),
            2 => receipt = Some(instant(r)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(KnownTime::new(&floors, entry, receipt))
}

fn decode_parcel(reader: &mut Reader<'_>) -> Result<Parcel, CborError> {
    const MAX_TEXTS: usize = 256;
    let texts = |r: &mut Reader<'_>| r.list(MAX_TEXTS, "texts", |r| r.text().map(str::to_owned));
    let mut parcel = Parcel::default();
    read_map(reader, |key, r| {
        let fail = r.fail(CborFault::OutOfBounds("carats"));
        match key {
            0 => parcel.parcels = Some(r.uint()?),
            1 => parcel.carats = Some(Carats::from_hundredths(r.uint()?).map_err(|_| fail)?),
            2 => parcel.seals = Some(texts(r)?),
            3 => parcel.hs = Some(texts(r)?),
            4 => {
                r.array_of(2, "found and method")?;
                parcel.synthetic = Some(Synthetic { found: r.bool()?, method: r.one_of("method", Method::from_code)? });
            }
            5 => parcel.polished = Some(r.bool()?),
            6 => parcel.number = Some(r.text()?.to_owned()),
            7 => parcel.semi_cut = Some(r.bool()?),
            8 => parcel.seals_unreadable = Some(r.uint()?),
            9 => parcel.seals_renewed = Some(r.text()?.to_owned()),
            10 => parcel.returned = Some(r.text()?.to_owned()),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(parcel)
}
