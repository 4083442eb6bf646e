//! The kinds of body.

use super::fields::{Fields, digest, instant, number, place, read_map};
use super::{check, noticed};
use crate::check::{Decision, Epoch, Verdict};
use crate::journal::{
    Body, DecisionBody, EntryKind, FieldName, ForgottenBody, GapBody, MAX_SALVAGED, OpenReason, OpenedBody,
    Predecessor, PrunedBody, Salvaged, TrustBody,
};
use roughcheck_format::base::{CborError, CborFault, Digest, Reader};

pub(super) fn encode(body: &Body) -> (u64, Vec<u8>) {
    let mut fields = Fields::default();
    match body {
        Body::Opened(opened) => {
            encode_opened(&mut fields, opened);
        }
        Body::Check(check) => {
            check::encode(&mut fields, check);
        }
        Body::Decision(decision) => {
            fields
                .put(0, |out| out.array(2).bytes(&decision.target.0.0).uint(decision.target.1))
                .put(1, |out| out.uint(decision.verdict.code()))
                .put(2, |out| out.uint(decision.decision.code()))
                .put_some(3, decision.number.as_ref(), |out, number| out.text(&number.key()));
        }
        Body::Trust(trust) => {
            fields
                .put(0, |out| out.bytes(&trust.file.0))
                .put_some(1, trust.refused.as_ref(), |out, code| out.text(code))
                .put_some(2, trust.trust, |out, digest| out.bytes(&digest.0))
                .put_some(3, Some(&trust.stopped).filter(|all| !all.is_empty()), |out, all| {
                    out.list(all, |out, place| {
                        out.text(place);
                    })
                });
        }
        Body::Gap(gap) => {
            fields
                .put(0, |out| out.uint(gap.count))
                .put(1, |out| out.uint(gap.first.unsigned()))
                .put(2, |out| out.uint(gap.last.unsigned()));
        }
        Body::Forgotten(forgotten) => {
            fields.put(0, |out| out.array(2).bytes(&forgotten.target.0.0).uint(forgotten.target.1)).put(1, |out| {
                out.list(&forgotten.fields, |out, field| {
                    out.uint(field.code());
                })
            });
        }
        Body::Pruned(pruned) => {
            fields
                .put(0, |out| out.array(3).bytes(&pruned.epoch.0).uint(pruned.seq).bytes(&pruned.hash.0))
                .put(1, |out| out.bytes(&pruned.device_key))
                .put(2, |out| out.bytes(&pruned.receipt.0));
        }
        Body::Noticed(body) => noticed::encode(&mut fields, body),
    }
    (body.kind().code(), fields.finish())
}

fn encode_opened(fields: &mut Fields, opened: &OpenedBody) {
    fields.put(0, |out| out.uint(opened.reason.code())).put(1, |out| out.bytes(&opened.device_key));
    fields.put_some(2, opened.predecessor, |out, before| {
        out.array(3).bytes(&before.epoch.0).uint(before.seq).bytes(&before.hash.0)
    });
    if !opened.salvaged.is_empty() {
        fields.put(3, |out| {
            out.list(&opened.salvaged, |out, run| {
                out.array(3).bytes(&run.epoch.0).uint(run.from).uint(run.to);
            })
        });
    }
}

pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Body, CborError> {
    reader.array_of(2, "kind and body")?;
    match reader.one_of("kind", EntryKind::from_code)? {
        EntryKind::Opened => decode_opened(reader).map(Body::Opened),
        EntryKind::Check => check::decode(reader).map(Body::Check),
        EntryKind::Decision => decode_decision(reader).map(Body::Decision),
        EntryKind::Trust => decode_trust(reader).map(Body::Trust),
        EntryKind::Gap => decode_gap(reader).map(Body::Gap),
        EntryKind::Forgotten => decode_forgotten(reader).map(Body::Forgotten),
        EntryKind::Pruned => decode_pruned(reader).map(Body::Pruned),
        EntryKind::Noticed => noticed::decode(reader).map(Body::Noticed),
    }
}

fn decode_opened(reader: &mut Reader<'_>) -> Result<OpenedBody, CborError> {
    let (mut reason, mut device_key, mut predecessor, mut salvaged) = (None, None, None, Vec::new());
    let missing = reader.fail(CborFault::Expected("reason and device key"));
    read_map(reader, |key, r| {
        match key {
            0 => reason = Some(r.one_of("reason", OpenReason::from_code)?),
            1 => device_key = Some(device(r)?),
            2 => {
                let (epoch, seq, hash) = milestone(r)?;
                predecessor = Some(Predecessor { epoch, seq, hash });
            }
            3 => salvaged = r.list(MAX_SALVAGED, "salvaged runs", salvaged_run)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some(reason), Some(device_key)) = (reason, device_key) else { return Err(missing) };
    Ok(OpenedBody { reason, device_key, predecessor, salvaged })
}

fn salvaged_run(reader: &mut Reader<'_>) -> Result<Salvaged, CborError> {
    reader.array_of(3, "epoch, from and to")?;
    Ok(Salvaged { epoch: Epoch(reader.bytes_exact("epoch")?), from: reader.uint()?, to: reader.uint()? })
}

/// The bytes of a device's key: 32 of Ed25519 or 33 of P-256.
fn device(reader: &mut Reader<'_>) -> Result<Vec<u8>, CborError> {
    let fail = reader.fail(CborFault::OutOfBounds("device key"));
    let bytes = reader.bytes()?;
    if matches!(bytes.len(), 32 | 33) { Ok(bytes.to_vec()) } else { Err(fail) }
}

fn milestone(reader: &mut Reader<'_>) -> Result<(Epoch, u64, Digest), CborError> {
    reader.array_of(3, "epoch, seq and hash")?;
    Ok((Epoch(reader.bytes_exact("epoch")?), reader.uint()?, digest(reader)?))
}

fn decode_decision(reader: &mut Reader<'_>) -> Result<DecisionBody, CborError> {
    let (mut target, mut verdict, mut decision, mut about) = (None, None, None, None);
    let missing = reader.fail(CborFault::Expected("target, verdict and decision"));
    read_map(reader, |key, r| {
        match key {
            0 => target = Some(place(r)?),
            1 => verdict = Some(r.one_of("verdict", Verdict::from_code)?),
            2 => decision = Some(r.one_of("decision", Decision::from_code)?),
            3 => about = Some(number(r)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some(target), Some(verdict), Some(decision)) = (target, verdict, decision) else { return Err(missing) };
    Ok(DecisionBody { target, verdict, decision, number: about })
}

fn decode_trust(reader: &mut Reader<'_>) -> Result<TrustBody, CborError> {
    let (mut file, mut refused, mut trust, mut stopped) = (None, None, None, Vec::new());
    let missing = reader.fail(CborFault::Expected("the digest of the file"));
    read_map(reader, |key, r| {
        match key {
            0 => file = Some(digest(r)?),
            1 => refused = Some(r.text()?.to_owned()),
            2 => trust = Some(digest(r)?),
            3 => stopped = r.list(TrustBody::MAX_STOPPED, "places", |r| Ok(r.text()?.to_owned()))?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(TrustBody { file: file.ok_or(missing)?, refused, trust, stopped })
}

fn decode_gap(reader: &mut Reader<'_>) -> Result<GapBody, CborError> {
    let (mut count, mut first, mut last) = (None, None, None);
    let missing = reader.fail(CborFault::Expected("count, first and last"));
    read_map(reader, |key, r| {
        match key {
            0 => count = Some(r.uint()?),
            1 => first = Some(instant(r)?),
            2 => last = Some(instant(r)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some(count), Some(first), Some(last)) = (count, first, last) else { return Err(missing) };
    Ok(GapBody { count, first, last })
}

fn decode_forgotten(reader: &mut Reader<'_>) -> Result<ForgottenBody, CborError> {
    let (mut target, mut fields) = (None, None);
    let missing = reader.fail(CborFault::Expected("target and fields"));
    let field = |r: &mut Reader<'_>| r.one_of("field", FieldName::from_code);
    read_map(reader, |key, r| {
        match key {
            0 => target = Some(place(r)?),
            1 => fields = Some(r.list(FieldName::ALL.len(), "fields", field)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some(target), Some(fields)) = (target, fields) else { return Err(missing) };
    Ok(ForgottenBody { target, fields })
}

fn decode_pruned(reader: &mut Reader<'_>) -> Result<PrunedBody, CborError> {
    let (mut up_to, mut device_key, mut receipt) = (None, None, None);
    let missing = reader.fail(CborFault::Expected("epoch, seq, hash, device key and receipt"));
    read_map(reader, |key, r| {
        match key {
            0 => up_to = Some(milestone(r)?),
            1 => device_key = Some(device(r)?),
            2 => receipt = Some(digest(r)?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let (Some((epoch, seq, hash)), Some(device_key), Some(receipt)) = (up_to, device_key, receipt) else {
        return Err(missing);
    };
    Ok(PrunedBody { epoch, seq, hash, device_key, receipt })
}
