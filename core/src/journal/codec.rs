//! A record as deterministic CBOR: a map with integer keys, and one such map for each kind of body.
//! `docs/format.md` has it as CDDL.

use super::body::{Body, CheckBody, DecisionBody, OpenReason, OpenedBody, Predecessor, TrustBody};
use super::entry::FieldName;
use super::{Commitment, Entry, Epoch};
use crate::base::{CborError, CborFault, CountryCode, Digest, Instant, Key, Reader, Writer, encode_map};
use crate::certificate::{Carats, Number};
use crate::check::{Decision, Method, Parcel, Post, Procedure, Synthetic, Verdict};
use crate::cose::KeyId;

const VERSION: u64 = 1;
const MAX_FAULTS: usize = 128;
const PROCEDURES: [Procedure; 3] = [Procedure::Import, Procedure::Export, Procedure::Transit];
const VERDICTS: [Verdict; 3] = [Verdict::Pass, Verdict::Refer, Verdict::Refuse];
const DECISIONS: [Decision; 3] = [Decision::Release, Decision::Hold, Decision::Seize];
const METHODS: [Method; 3] = [Method::Declared, Method::Tester, Method::Laboratory];

/// Collects the present fields of one map.
#[derive(Default)]
struct Fields(Vec<(i64, Vec<u8>)>);

impl Fields {
    fn put(&mut self, key: i64, write: impl FnOnce(&mut Writer) -> &mut Writer) -> &mut Self {
        let mut writer = Writer::new();
        let _ = write(&mut writer);
        self.0.push((key, writer.into_bytes()));
        self
    }

    fn put_some<T>(
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

    fn finish(&self) -> Vec<u8> {
        encode_map(&self.0)
    }
}

fn index_of<T: PartialEq>(all: &[T], one: &T) -> u64 {
    all.iter().position(|other| other == one).and_then(|at| u64::try_from(at).ok()).unwrap_or(u64::MAX)
}

fn one_of<T: Copy>(reader: &mut Reader<'_>, all: &[T], what: &'static str) -> Result<T, CborError> {
    let fail = reader.fail(CborFault::OutOfBounds(what));
    let at = usize::try_from(reader.uint()?).map_err(|_| fail)?;
    all.get(at).copied().ok_or(fail)
}

pub(super) fn encode(entry: &Entry) -> Vec<u8> {
    let mut fields = Fields::default();
    fields
        .put(0, |out| out.uint(VERSION))
        .put(1, |out| out.bytes(&entry.epoch))
        .put(2, |out| out.uint(entry.seq))
        .put(3, |out| out.bytes(&entry.previous.0))
        .put(4, |out| out.uint(entry.clock.unsigned()))
        .put_some(5, entry.floor, |out, floor| out.uint(floor.unsigned()))
        .put_some(6, entry.trust, |out, trust| out.bytes(&trust.0))
        .put_some(7, entry.post.as_ref(), |out, post| {
            out.array(3).text(post.country.as_str()).text(&post.name).uint(index_of(&PROCEDURES, &post.procedure))
        })
        .put(8, |out| {
            let (kind, body) = encode_body(&entry.body);
            out.array(2).uint(kind).raw(&body)
        });
    if !entry.commitments.is_empty() {
        fields.put(9, |out| {
            out.map(entry.commitments.len());
            for one in &entry.commitments {
                out.uint(one.field.number()).bytes(&one.digest.0);
            }
            out
        });
    }
    fields.finish()
}

fn encode_body(body: &Body) -> (u64, Vec<u8>) {
    let mut fields = Fields::default();
    let kind = match body {
        Body::Opened(opened) => {
            fields
                .put(0, |out| out.uint(index_of(&OpenReason::ALL, &opened.reason)))
                .put(1, |out| out.bytes(&opened.device_key))
                .put_some(2, opened.predecessor, |out, before| {
                    out.array(3).bytes(&before.epoch).uint(before.seq).bytes(&before.hash.0)
                });
            0
        }
        Body::Check(check) => {
            encode_check(&mut fields, check);
            1
        }
        Body::Decision(decision) => {
            fields
                .put(0, |out| out.array(2).bytes(&decision.target.0).uint(decision.target.1))
                .put(1, |out| out.uint(index_of(&VERDICTS, &decision.verdict)))
                .put(2, |out| out.uint(index_of(&DECISIONS, &decision.decision)))
                .put_some(3, decision.number.as_ref(), |out, number| out.text(&number.key()));
            2
        }
        Body::Trust(trust) => {
            fields
                .put(0, |out| out.bytes(&trust.file.0))
                .put_some(1, trust.refused.as_ref(), |out, code| out.text(code))
                .put_some(2, trust.trust, |out, digest| out.bytes(&digest.0));
            3
        }
    };
    (kind, fields.finish())
}

fn encode_check(fields: &mut Fields, check: &CheckBody) {
    fields
        .put(0, |out| out.uint(check.rules))
        .put(1, |out| out.uint(index_of(&PROCEDURES, &check.procedure)))
        .put(2, |out| out.uint(index_of(&VERDICTS, &check.verdict)))
        .put(3, |out| texts(out, &check.faults))
        .put(4, |out| out.bool(check.genuine))
        .put_some(5, check.number.as_ref(), |out, number| out.text(&number.key()))
        .put_some(6, check.replaces.as_ref(), |out, number| out.text(&number.key()))
        .put_some(7, check.presented, |out, digest| out.bytes(&digest.0))
        .put_some(8, check.content, |out, digest| out.bytes(&digest.0))
        .put_some(9, check.signer, |out, key| out.bytes(&key.0))
        .put_some(10, check.parcel.as_ref(), |out, parcel| out.raw(&encode_parcel(parcel)))
        .put(12, |out| out.uint(check.refusals))
        .put_some(11, check.corrects, |out, (epoch, seq)| out.array(2).bytes(&epoch).uint(seq));
}

fn texts<'w>(out: &'w mut Writer, texts: &[String]) -> &'w mut Writer {
    out.list(texts, |out, text| {
        out.text(text);
    })
}

fn encode_parcel(parcel: &Parcel) -> Vec<u8> {
    let mut fields = Fields::default();
    fields
        .put_some(0, parcel.parcels, |out, count| out.uint(count))
        .put_some(1, parcel.carats, |out, carats| out.uint(carats.hundredths()))
        .put_some(2, parcel.seals.as_deref(), texts)
        .put_some(3, parcel.hs.as_deref(), texts)
        .put_some(4, parcel.synthetic, |out, synthetic| {
            out.array(2).bool(synthetic.found).uint(index_of(&METHODS, &synthetic.method))
        })
        .put_some(5, parcel.polished, |out, polished| out.bool(polished))
        .put_some(6, parcel.number.as_ref(), |out, number| out.text(number));
    fields.finish()
}

/// Reads one map whose keys all belong to this version; `read` gets each key and says whether it knows it.
fn read_map(
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

fn digest(reader: &mut Reader<'_>) -> Result<Digest, CborError> {
    reader.bytes_exact("digest").map(Digest)
}

fn instant(reader: &mut Reader<'_>) -> Result<Instant, CborError> {
    reader.int().map(Instant::from_seconds)
}

fn number(reader: &mut Reader<'_>) -> Result<Number, CborError> {
    let fail = reader.fail(CborFault::Expected("a certificate number"));
    reader.text()?.parse().map_err(|_| fail)
}

fn place(reader: &mut Reader<'_>) -> Result<(Epoch, u64), CborError> {
    reader.array_of(2, "epoch and seq")?;
    Ok((reader.bytes_exact("epoch")?, reader.uint()?))
}

pub(super) fn decode(record: &[u8]) -> Result<Entry, CborError> {
    let mut reader = Reader::new(record);
    let (mut version, mut epoch, mut seq, mut previous, mut clock) = (None, None, None, None, None);
    let (mut floor, mut trust, mut post, mut body, mut commitments) = (None, None, None, None, Vec::new());
    read_map(&mut reader, |key, r| {
        match key {
            0 => version = Some(r.uint_up_to(VERSION, "record version")?),
            1 => epoch = Some(r.bytes_exact("epoch")?),
            2 => seq = Some(r.uint()?),
            3 => previous = Some(digest(r)?),
            4 => clock = Some(instant(r)?),
            5 => floor = Some(instant(r)?),
            6 => trust = Some(digest(r)?),
            7 => post = Some(decode_post(r)?),
            8 => body = Some(decode_body(r)?),
            9 => commitments = decode_commitments(r)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    reader.end()?;
    let missing = reader.fail(CborFault::Expected("version, epoch, seq, previous, clock and body"));
    let (Some(_), Some(epoch), Some(seq), Some(previous), Some(clock), Some(body)) =
        (version, epoch, seq, previous, clock, body)
    else {
        return Err(missing);
    };
    Ok(Entry { epoch, seq, previous, clock, floor, trust, post, body, commitments })
}

fn decode_post(reader: &mut Reader<'_>) -> Result<Post, CborError> {
    reader.array_of(3, "country, name and procedure")?;
    let fail = reader.fail(CborFault::Expected("a country"));
    let country: CountryCode = reader.text()?.parse().map_err(|_| fail)?;
    Ok(Post { country, name: reader.text()?.to_owned(), procedure: one_of(reader, &PROCEDURES, "procedure")? })
}

fn decode_commitments(reader: &mut Reader<'_>) -> Result<Vec<Commitment>, CborError> {
    let mut commitments = Vec::new();
    read_map(reader, |key, r| {
        let field = FieldName::ALL.into_iter().find(|field| i64::try_from(field.number()) == Ok(key));
        let Some(field) = field else { return Ok(false) };
        commitments.push(Commitment { field, digest: digest(r)? });
        Ok(true)
    })?;
    Ok(commitments)
}

fn decode_body(reader: &mut Reader<'_>) -> Result<Body, CborError> {
    reader.array_of(2, "kind and body")?;
    match reader.uint_up_to(3, "kind")? {
        0 => decode_opened(reader).map(Body::Opened),
        1 => decode_check(reader).map(Body::Check),
        2 => decode_decision(reader).map(Body::Decision),
        _ => decode_trust(reader).map(Body::Trust),
    }
}

fn decode_opened(reader: &mut Reader<'_>) -> Result<OpenedBody, CborError> {
    let (mut reason, mut device_key, mut predecessor) = (None, None, None);
    let missing = reader.fail(CborFault::Expected("reason and device key"));
    read_map(reader, |key, r| {
        match key {
            0 => reason = Some(one_of(r, &OpenReason::ALL, "reason")?),
            1 => device_key = Some(r.bytes_exact("device key")?),
            2 => {
                r.array_of(3, "epoch, seq and hash")?;
                let (epoch, seq) = (r.bytes_exact("epoch")?, r.uint()?);
                predecessor = Some(Predecessor { epoch, seq, hash: digest(r)? });
            }
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some(reason), Some(device_key)) = (reason, device_key) else { return Err(missing) };
    Ok(OpenedBody { reason, device_key, predecessor })
}

fn decode_decision(reader: &mut Reader<'_>) -> Result<DecisionBody, CborError> {
    let (mut target, mut verdict, mut decision, mut about) = (None, None, None, None);
    let missing = reader.fail(CborFault::Expected("target, verdict and decision"));
    read_map(reader, |key, r| {
        match key {
            0 => target = Some(place(r)?),
            1 => verdict = Some(one_of(r, &VERDICTS, "verdict")?),
            2 => decision = Some(one_of(r, &DECISIONS, "decision")?),
            3 => about = Some(number(r)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some(target), Some(verdict), Some(decision)) = (target, verdict, decision) else { return Err(missing) };
    Ok(DecisionBody { target, verdict, decision, number: about })
}

fn decode_trust(reader: &mut Reader<'_>) -> Result<TrustBody, CborError> {
    let (mut file, mut refused, mut trust) = (None, None, None);
    let missing = reader.fail(CborFault::Expected("the digest of the file"));
    read_map(reader, |key, r| {
        match key {
            0 => file = Some(digest(r)?),
            1 => refused = Some(r.text()?.to_owned()),
            2 => trust = Some(digest(r)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(TrustBody { file: file.ok_or(missing)?, refused, trust })
}

fn decode_check(reader: &mut Reader<'_>) -> Result<CheckBody, CborError> {
    let missing = reader.fail(CborFault::Expected("rules, procedure, verdict, faults and genuine"));
    let (mut rules, mut procedure, mut verdict, mut faults, mut genuine) = (None, None, None, None, None);
    let (mut about, mut replaces, mut presented, mut content) = (None, None, None, None);
    let (mut signer, mut parcel, mut corrects, mut refusals) = (None, None, None, None);
    read_map(reader, |key, r| {
        match key {
            0 => rules = Some(r.uint()?),
            1 => procedure = Some(one_of(r, &PROCEDURES, "procedure")?),
            2 => verdict = Some(one_of(r, &VERDICTS, "verdict")?),
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
        corrects,
    })
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
                parcel.synthetic = Some(Synthetic { found: r.bool()?, method: one_of(r, &METHODS, "method")? });
            }
            5 => parcel.polished = Some(r.bool()?),
            6 => parcel.number = Some(r.text()?.to_owned()),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(parcel)
}
