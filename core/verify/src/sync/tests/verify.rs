use super::*;
use crate::journal::{Commitment, Epoch, GapBody, OpenReason, OpenedBody};
use roughcheck_format::base::{Digest, Timestamp};
use roughcheck_format::cose::{SecretKey, Signer};

const EPOCH: Epoch = Epoch([3; 16]);

fn key() -> SecretKey {
    SecretKey::from_seed(&[1; 32])
}

fn entry(seq: u64, previous: Digest, body: Body) -> Entry {
    let clock = Timestamp::from_seconds(1_770_000_000);
    let (floor, trust, post, commitments) = (None, None, None, Vec::new());
    Entry {
        epoch: EPOCH,
        seq,
        previous,
        clock,
        floor,
        trust,
        post,
        body,
        commitments,
        past: crate::check::Past::default(),
    }
}

fn opened() -> Body {
    let device_key = key().public_key().as_bytes().to_vec();
    Body::Opened(OpenedBody { reason: OpenReason::First, device_key, predecessor: None, salvaged: Vec::new() })
}

fn other(count: u64) -> Body {
    let at = Timestamp::from_seconds(1_770_000_000);
    Body::Gap(GapBody { count, first: at, last: at })
}

fn records(rows: u64) -> Vec<Vec<u8>> {
    let (mut previous, mut all) = (Digest([0; 32]), Vec::new());
    for seq in 1..=rows {
        let row = entry(seq, previous, if seq == 1 { opened() } else { other(seq) }).to_row();
        previous = row.hash;
        all.push(row.record);
    }
    all
}

fn batch(from: u64, records: Vec<Vec<u8>>, last: Digest) -> Batch {
    let mut batch = Batch { epoch: EPOCH, from, records, head: Vec::new(), fields: Vec::new(), anchor: None };
    let head = Checkpoint {
        epoch: EPOCH,
        seq: batch.to(),
        hash: last,
        clock: Timestamp::from_seconds(1_770_000_000),
        kept: None,
    };
    batch.head = head.sign(&key()).expect("signs");
    batch
}

fn honest(rows: u64) -> Batch {
    let records = records(rows);
    let last = hash_of(records.last().expect("a record"));
    batch(1, records, last)
}

fn mine(_: KeyId) -> Option<PublicKey> {
    Some(key().public_key().clone())
}

#[test]
fn an_honest_batch_is_kept_whole() {
    let verified = verify_batch(honest(5), |_| None).expect("the first record names the key");
    assert_eq!((verified.rows.len(), verified.quarantined.len()), (5, 0));
    assert_eq!(verified.previous, Some(Digest([0; 32])));
    assert!(verified.rows.iter().all(|row| row.hash == hash_of(&row.record) && row.entry.is_some()));
    assert_eq!(verified.rows.iter().map(|row| row.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
}

#[test]
fn one_bad_record_among_a_thousand_is_put_apart_under_its_true_hash() {
    let mut bad = honest(1_000);
    let truth = hash_of(&bad.records[499]);
    let previous = Link::decode(&bad.records[499]).expect("reads").previous;
    let edited = entry(500, previous, other(7)).to_row().record;
    let mut garbage = bad.clone();
    bad.records[499] = edited;
    garbage.records[499] = vec![0xff; 9];
    let mut swapped = bad.clone();
    swapped.records[499] = bad.records[7].clone();
    for (bad, previous) in [(bad, Some(previous)), (garbage, None), (swapped, None)] {
        let verified = verify_batch(bad, mine).expect("the head holds");
        assert_eq!((verified.rows.len(), verified.quarantined.len()), (999, 1));
        let apart = &verified.quarantined[0];
        assert_eq!((apart.seq, apart.hash, apart.reason), (500, truth, QuarantineReason::Edited));
        assert_eq!(apart.previous, previous);
    }
}

#[test]
fn records_in_the_wrong_place_too_long_or_not_to_be_read_are_put_apart() {
    let first = records(1).remove(0);
    let previous = hash_of(&first);
    let check = |record: Vec<u8>, reason| {
        let last = hash_of(&record);
        let verified = verify_batch(batch(1, vec![first.clone(), record], last), mine).expect("the head holds");
        assert_eq!(verified.quarantined.len(), 1, "{reason:?}");
        assert_eq!((verified.quarantined[0].reason, verified.quarantined[0].hash), (reason, last));
    };
    check(entry(9, previous, other(1)).to_row().record, QuarantineReason::Misplaced);
    let mut elsewhere = entry(2, previous, other(1));
    elsewhere.epoch = Epoch([4; 16]);
    check(elsewhere.to_row().record, QuarantineReason::Misplaced);
    check(b"nothing".to_vec(), QuarantineReason::Unreadable);
    check(later(2, previous, MAX_RECORD), QuarantineReason::TooLarge);
}

/// A record as a later version might write it: another body, and a field that this version does not know.
fn later(seq: u64, previous: Digest, length: usize) -> Vec<u8> {
    let mut out = roughcheck_format::base::Writer::new();
    out.map(5).uint(0).uint(2).uint(1).bytes(&EPOCH.0).uint(2).uint(seq).uint(3).bytes(&previous.0);
    out.uint(8).bytes(&vec![7; length]);
    out.into_bytes()
}

#[test]
fn a_record_of_a_later_version_is_kept_unread() {
    let first = records(1).remove(0);
    let record = later(2, hash_of(&first), 40);
    let last = hash_of(&record);
    let verified = verify_batch(batch(1, vec![first, record], last), mine).expect("the head holds");
    assert!(verified.quarantined.is_empty());
    assert_eq!(verified.rows[1].entry, None);
}

#[test]
fn without_a_head_that_holds_nothing_is_kept() {
    let good = honest(3);
    let mut cut = good.clone();
    cut.records.pop();
    assert_eq!(verify_batch(cut, mine), Err(BatchError::OtherHead));
    let mut unsigned = good.clone();
    unsigned.head = b"x".to_vec();
    assert_eq!(verify_batch(unsigned, mine), Err(BatchError::Head(CheckpointError::Unreadable)));
    // Another key than the first record names, and a head of which nobody knows the key.
    let stranger = SecretKey::from_seed(&[2; 32]);
    let head =
        Checkpoint { epoch: EPOCH, seq: 3, hash: Digest([0; 32]), clock: Timestamp::from_seconds(1), kept: None };
    let mut foreign = good.clone();
    foreign.head = head.sign(&stranger).expect("signs");
    let id = stranger.public_key().id();
    let refused = Err(BatchError::Head(CheckpointError::ForeignKey(id)));
    assert_eq!(verify_batch(foreign.clone(), |_| Some(stranger.public_key().clone())), refused);
    foreign.from = 2;
    assert_eq!(verify_batch(foreign, |_| None), refused);
    let mut beyond = good;
    beyond.from = u64::MAX;
    assert_eq!(verify_batch(beyond, mine), Err(BatchError::Shape));
}

#[test]
fn fields_stay_where_their_record_committed_to_them() {
    let field =
        |seq, value: &[u8]| OpenedField { seq, field: FieldName::Officer, salt: [9; 16], value: value.to_vec() };
    let mut first = entry(1, Digest([0; 32]), opened());
    let Commitment { field: name, digest } = field(1, b"officer 7").commitment();
    first.commitments = vec![Commitment { field: name, digest }];
    let row = first.to_row();
    let mut own = batch(1, vec![row.record], row.hash);
    own.fields = vec![field(1, b"officer 7"), field(1, b"poison"), field(2, b"officer 7")];
    let verified = verify_batch(own, mine).expect("the head holds");
    assert_eq!(verified.fields, [field(1, b"officer 7")]);
    assert_eq!(verified.dropped, [(1, FieldName::Officer), (2, FieldName::Officer)]);
}
