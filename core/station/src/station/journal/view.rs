//! Entries as people and other programs read them.

use serde::Serialize;

use roughcheck_format::base::{Digest, Timestamp, to_hex};
use roughcheck_verify::check::Parcel;
use roughcheck_verify::journal::{Body, Entry, Epoch, FieldName, GapBody, NoticedBody, Row, SealedField, open_field};

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// The epoch.
    pub epoch: Epoch,
    /// The place in it.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
    /// The hash of the entry before.
    pub previous: Digest,
    /// What the phone's clock said.
    pub clock: Timestamp,
    /// The time floor then.
    pub floor: Option<Timestamp>,
    /// The post.
    pub post: Option<String>,
    /// The kind of record, as [`Body::kind`] names it.
    pub kind: String,
    /// The number; those of several certificates that were shown together, with commas between.
    pub number: Option<String>,
    /// The verdict of a check, or of the check that a decision is about.
    pub verdict: Option<String>,
    /// The faults of a check.
    pub faults: Vec<String>,
    /// The decision, the reason of an opening, or what became of a trust document.
    pub what: Option<String>,
    /// The entry that this one is about or corrects, `EPOCH.SEQ`.
    pub about: Option<String>,
    /// What was observed of the parcel.
    pub parcel: Option<Parcel>,
    /// Fields beside the chain that are still there, opened.
    pub fields: Vec<FieldView>,
}

/// A field beside the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldView {
    /// Its name.
    pub name: String,
    /// Its value; bytes as hexadecimal. None where it was deleted.
    pub value: Option<String>,
}

impl EntryView {
    pub(super) fn of(entry: &Entry, hash: Digest) -> Self {
        let mut view = Self {
            epoch: entry.epoch,
            seq: entry.seq,
            hash,
            previous: entry.previous,
            clock: entry.clock,
            floor: entry.floor,
            post: entry.post.as_ref().map(|post| format!("{} {}", post.country, post.name)),
            kind: entry.body.kind().to_string(),
            number: None,
            verdict: None,
            faults: Vec::new(),
            what: None,
            about: None,
            parcel: None,
            fields: Vec::new(),
        };
        let place = |(epoch, seq): &(Epoch, u64)| format!("{epoch}.{seq}");
        match &entry.body {
            Body::Opened(opened) => {
                let saved = opened.salvaged.iter().map(|run| format!(", saved {}.{}-{}", run.epoch, run.from, run.to));
                view.what = Some(opened.reason.as_str().to_owned() + &saved.collect::<String>());
                view.about = opened.predecessor.map(|before| place(&(before.epoch, before.seq)));
            }
            Body::Check(check) => {
                let several = || check.numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                view.number = check.number.as_ref().map(ToString::to_string);
                view.number = view.number.or_else(|| Some(several()).filter(|numbers| !numbers.is_empty()));
                view.verdict = Some(check.verdict.as_str().to_owned());
                view.faults.clone_from(&check.faults);
                view.about = check.corrects.as_ref().map(place);
                view.parcel.clone_from(&check.parcel);
            }
            Body::Decision(decision) => {
                view.number = decision.number.as_ref().map(ToString::to_string);
                view.verdict = Some(decision.verdict.as_str().to_owned());
                view.what = Some(decision.decision.to_string());
                view.about = Some(place(&decision.target));
            }
            Body::Gap(gap) => {
                let GapBody { count, first, last } = gap;
                view.what = Some(format!("{count} not recorded, from {first} to {last}"));
            }
            Body::Forgotten(forgotten) => {
                let fields: Vec<&str> = forgotten.fields.iter().map(|field| field.as_str()).collect();
                view.what = Some(fields.join(", "));
                view.about = Some(place(&forgotten.target));
            }
            Body::Pruned(pruned) => {
                view.what = Some(format!("up to {}", pruned.seq));
                view.about = Some(place(&(pruned.epoch, pruned.seq)));
            }
            Body::Noticed(noticed) => view.what = Some(said(noticed)),
            Body::Trust(trust) => {
                let what = trust.refused.as_deref().unwrap_or("installed");
                let stopped = trust.stopped.join(", ");
                let stopped = if stopped.is_empty() { stopped } else { format!("; no longer counts: {stopped}") };
                view.what = Some(format!("{what}{stopped}"));
            }
        }
        view
    }

    /// The entry with its fields opened, as far as they are still there.
    pub(super) fn opened(entry: &Entry, row: &Row, sealed: &[SealedField], sealing_key: &[u8; 32]) -> Self {
        let mut view = Self::of(entry, row.hash);
        for commitment in &entry.commitments {
            let field = sealed.iter().find(|one| one.field == commitment.field);
            let place = (row.epoch, row.seq);
            let opened = field.and_then(|field| open_field(sealing_key, place, field, commitment).ok());
            let value = opened.map(|bytes| match commitment.field {
                FieldName::Presented => to_hex(&bytes),
                FieldName::Officer | FieldName::Reason => String::from_utf8_lossy(&bytes).into_owned(),
            });
            view.fields.push(FieldView { name: commitment.field.as_str().to_owned(), value });
        }
        view
    }
}

/// What was noticed, by its code, and against what.
fn said(noticed: &NoticedBody) -> String {
    let notice = noticed.notice();
    match noticed {
        NoticedBody::RolledBack { known, installed } => {
            let installed = installed.map_or_else(|| "none".to_owned(), |version| version.to_string());
            format!("{notice} {known} > {installed}")
        }
        NoticedBody::Lost { known } | NoticedBody::Root { other: known } => format!("{notice} {known}"),
        NoticedBody::Floor { known } | NoticedBody::Unproved { stored: known } => format!("{notice} {known}"),
        NoticedBody::Copy => notice.to_string(),
        NoticedBody::Post { before } => {
            format!("{notice} {} {} ({})", before.country, before.name, before.procedure)
        }
    }
}
