//! Ten million revoked numbers: exact, searched where they lie, and bounded.

use std::fmt::Write;
use std::path::Path;

use super::journeys::{apply, number};
use super::{bundle, process, refused, replace};
use roughcheck_format::cose::CoseSign;
use roughcheck_issue::{encode_part, part_from_json};
use roughcheck_testkit::Ceremony;
use roughcheck_verify::trust::{Document, Kind, Revocations, Trust, TrustCode, install};

/// A generator of numbers that are the same in every run.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

const SPACE: u64 = 20_000_000;

/// Every second of twenty million, at random.
fn at_random(mut each: impl FnMut(u64, bool)) {
    let mut dice = Dice(0x5eed);
    for block in 0..SPACE / 64 {
        let bits = dice.next();
        (0..64).for_each(|bit| each(64 * block + bit, bits >> bit & 1 == 1));
    }
}

fn json_of(runs: &str) -> String {
    format!(r#"{{"version":2,"runs":[{{"participant":"AO","digits":8,"runs":[{runs}],"reason":"stolen"}}]}}"#)
}

/// Ten million in runs of a thousand, each run at a place of its own.
fn thousands() -> String {
    let mut dice = Dice(0x5eed);
    let runs = (0..10_000_u64).map(|at| {
        let first = 9_000 * at + dice.next() % 8_000;
        format!("[{first},{}]", first + 999)
    });
    json_of(&runs.collect::<Vec<_>>().join(","))
}

fn bundle_of(ceremony: &Ceremony, json: &str) -> (usize, Vec<u8>) {
    let part = ceremony.part(Kind::Revocations, json);
    (part.bytes().len(), bundle(ceremony, 1, |parts| replace(parts, part)).encode())
}

#[test]
fn ten_million_in_runs_of_a_thousand_are_small_and_exact() {
    let ceremony = Ceremony::new();
    let (size, file) = bundle_of(&ceremony, &thousands());
    assert!(size < 200_000, "{size} bytes");
    let trust = apply(&ceremony, None, &file).trust;
    let mut dice = Dice(0x5eed);
    for at in 0..10_000_u64 {
        let first = 9_000 * at + dice.next() % 8_000;
        for (serial, due) in
            [(first, true), (first + 999, true), (first + 1_000, false), (first.wrapping_sub(1), false)]
        {
            if serial < 90_000_000 {
                assert_eq!(trust.revocation(&number(&format!("AO-{serial:08}")), None).is_some(), due, "{serial}");
            }
        }
    }
}

/// Install, restart and look-ups in a process of their own, so that its greatest memory can be told.
#[test]
fn ten_million_at_random_are_exact_within_64_mebibytes() {
    const NAME: &str = "trust::revoked_numbers::ten_million_at_random_are_exact_within_64_mebibytes";
    let ceremony = Ceremony::new();
    if let Some(folder) = process::is_child() {
        install_and_look_up(&ceremony, &folder);
        return process::tell_peak();
    }
    let mut runs = String::with_capacity(100 << 20);
    let mut count = 0_u64;
    at_random(|serial, revoked| {
        if revoked {
            let comma = if count == 0 { "" } else { "," };
            write!(runs, "{comma}{serial}").expect("text");
            count += 1;
        }
    });
    assert!(count.abs_diff(10_000_000) < 10_000, "{count}");
    let (size, file) = bundle_of(&ceremony, &json_of(&runs));
    assert!(size < 2_600_000, "{size} bytes");
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("bundle.rcb"), file).expect("written");
    let peak = process::peak_of(NAME, folder.path());
    println!("{count} at random: {size} bytes, at most {peak} KiB in memory");
    assert!(peak < 64 << 10, "{peak} KiB");
}

fn install_and_look_up(ceremony: &Ceremony, folder: &Path) {
    let file = std::fs::read(folder.join("bundle.rcb")).expect("there");
    // As a phone does it: over what is in force, stored, and loaded again.
    let basic = super::installed(ceremony, 1);
    let newer = {
        let part = bundle_parts(&file);
        bundle(ceremony, 2, |parts| replace(parts, part)).encode()
    };
    drop(file);
    let installed = install(Some(ceremony.pin()), Some(&basic), &newer).expect("installs");
    drop(newer);
    let stored = installed.trust.stored().clone();
    drop(installed);
    let trust = Trust::load(ceremony.pin(), stored).expect("loads");
    // A million that are not revoked, and a hundred thousand that are.
    at_random(|serial, due| {
        if serial % 10 == 0 && (!due || serial % 100 == 0) {
            let asked = number(&format!("AO-{serial:08}"));
            assert_eq!(trust.revocation(&asked, None).is_some(), due, "{asked}");
        }
    });
    assert_eq!(trust.revocation(&number("AO-20000000"), None), None);
    assert_eq!(trust.revocation(&number("BW-00000001"), None), None);
    assert_eq!(trust.revocation(&number("AO-0000001"), None), None, "another series");
}

fn bundle_parts(file: &[u8]) -> Document {
    let parts = roughcheck_verify::trust::Bundle::decode(file).expect("reads").parts;
    parts.into_iter().find(|part| part.kind == Kind::Revocations).expect("revocations")
}

/// The part of this JSON, each `bitmap` of it being hexadecimal text.
fn with_bitmaps(ceremony: &Ceremony, bitmaps: &[(&str, u64, u64, &[u8])]) -> Document {
    let text = |text: &str| ciborium::Value::Text(text.to_owned());
    let number = |value: u64| ciborium::Value::Integer(value.into());
    let lists = bitmaps.iter().map(|(of, digits, high, bytes)| {
        let mut fields = vec![
            (text("participant"), text(of)),
            (text("digits"), number(*digits)),
            (text("bitmap"), ciborium::Value::Bytes(bytes.to_vec())),
            (text("reason"), text("r")),
        ];
        if *high > 0 {
            fields.push((text("high"), number(*high)));
        }
        ciborium::Value::Map(fields)
    });
    let content = ciborium::Value::Map(vec![
        (text("kind"), text("revocations")),
        (text("version"), number(2)),
        (text("bitmaps"), ciborium::Value::Array(lists.collect())),
    ]);
    ceremony.sign(CoseSign::unsigned(encode_part(&content).expect("encodes")))
}

fn roaring(numbers: impl IntoIterator<Item = u32>) -> Vec<u8> {
    let mut bitmap: roaring::RoaringBitmap = numbers.into_iter().collect();
    bitmap.optimize();
    let mut bytes = Vec::new();
    bitmap.serialize_into(&mut bytes).expect("serializes");
    bytes
}

#[test]
fn a_bitmap_of_any_library_is_looked_up_beyond_32_bits_too() {
    let ceremony = Ceremony::new();
    let (low, high) = (roaring([3, 5]), roaring([7]));
    let part = with_bitmaps(&ceremony, &[("AO", 12, 0, &low), ("AO", 12, 2, &high)]);
    let trust = apply(&ceremony, None, &bundle(&ceremony, 1, |parts| replace(parts, part)).encode()).trust;
    let revoked = |serial: u64| trust.revocation(&number(&format!("AO-{serial:012}")), None).is_some();
    let beyond = (2_u64 << 32) + 7;
    assert!(revoked(3) && revoked(5) && revoked(beyond));
    assert!(!revoked(4) && !revoked(7) && !revoked((1 << 32) + 3) && !revoked(beyond - 1));
}

#[test]
fn a_malformed_bitmap_is_malformed() {
    let ceremony = Ceremony::new();
    let good = roaring([1, 5, 70_000]);
    let (mut twice, mut miscounted) = (good.clone(), good.clone());
    twice[26] = 1;
    miscounted[10] = 2;
    let trailing = [&good[..], &[0]].concat();
    for (what, digits, high, bytes) in [
        ("a number twice", 8, 0, &twice[..]),
        ("another count", 8, 0, &miscounted),
        ("bytes behind it", 8, 0, &trailing),
        ("cut off", 8, 0, &good[..good.len() - 1]),
        ("nothing", 8, 0, &[]),
        ("no number", 8, 0, &roaring([])),
        ("beyond its digits", 4, 0, &good),
        ("beyond its digits", 9, 1, &good),
        ("no series", 0, 0, &good),
    ] {
        let part = with_bitmaps(&ceremony, &[("AO", digits, high, bytes)]);
        let file = bundle(&ceremony, 1, |parts| replace(parts, part)).encode();
        assert_eq!(refused(&ceremony, None, &file), TrustCode::Malformed, "{what}");
    }
}

#[test]
fn a_hundred_million_numbers_in_all_and_no_more() {
    let ceremony = Ceremony::new();
    let (fifty, more) = (roaring(0..50_000_000), roaring(0..50_000_001));
    let of = |second: &[u8]| {
        let part = with_bitmaps(&ceremony, &[("AO", 8, 0, &fifty), ("BW", 8, 0, second)]);
        bundle(&ceremony, 1, |parts| replace(parts, part)).encode()
    };
    apply(&ceremony, None, &of(&fifty));
    assert_eq!(refused(&ceremony, None, &of(&more)), TrustCode::Malformed);
    let runs: Vec<String> = (0..200_001_u64).map(|at| format!("[{},{}]", 3 * at, 3 * at)).collect();
    let list = |reason: &str, runs: &[String]| {
        format!(r#"{{"participant":"AO","digits":9,"runs":[{}],"reason":"{reason}"}}"#, runs.join(","))
    };
    let unshortened = |runs: &[String]| {
        let json = format!(r#"{{"kind":"revocations","version":2,"runs":[{}]}}"#, list("r", runs));
        let json: serde_json::Value = serde_json::from_str(&json).expect("json");
        let part = ceremony.sign(CoseSign::unsigned(encode_part(&json).expect("encodes")));
        bundle(&ceremony, 1, |parts| replace(parts, part)).encode()
    };
    apply(&ceremony, None, &unshortened(&runs[..200_000]));
    assert_eq!(refused(&ceremony, None, &unshortened(&runs)), TrustCode::TooLarge);
    // Whoever makes the part gets a bitmap of them instead.
    let made = part_from_json(Kind::Revocations, &format!(r#"{{"version":2,"runs":[{}]}}"#, list("r", &runs)));
    let made = ceremony.sign(made.expect("made"));
    let content: Revocations = made.content().expect("reads");
    assert_eq!((content.runs.len(), content.bitmaps.len(), content.count()), (0, 1, 200_001));
    apply(&ceremony, None, &bundle(&ceremony, 1, |parts| replace(parts, made)).encode());
}

#[test]
fn what_a_newer_list_drops_is_told_to_the_number_whatever_its_form() {
    let ceremony = Ceremony::new();
    let of = |version: u64, runs: &str| {
        let part = ceremony
            .part(Kind::Revocations, &json_of(runs).replace(r#""version":2"#, &format!(r#""version":{version}"#)));
        bundle(&ceremony, version, |parts| replace(parts, part)).encode()
    };
    let every_third: Vec<String> = (0..5_000).map(|at| (3 * at).to_string()).collect();
    let trust = apply(&ceremony, None, &of(2, &every_third.join(","))).trust;
    let dropped = |file: &[u8]| {
        let installed = apply(&ceremony, Some(&trust), file);
        let told: Vec<_> = installed.noticed.into_iter().filter_map(|one| one.dropped).collect();
        assert!(told.len() < 2);
        told.into_iter().next()
    };
    assert_eq!(dropped(&of(3, "[0,14999]")), None, "more is not less");
    let told = dropped(&of(3, "[0,2999]")).expect("four thousand are gone");
    assert_eq!((told.version, told.count, told.more), (2, 4_000, 3_990));
    assert_eq!((told.named.len(), told.named[0].as_str()), (10, "AO-00003000"));
}

#[test]
fn runs_of_single_serials_are_read_and_others_named() {
    let made = |runs: &str| part_from_json(Kind::Revocations, &json_of(runs)).map(|part| part.payload);
    assert_eq!(made("5,[7,9],6"), made("[5,9]"));
    for wrong in ["\"5\"", "[5]", "[5,6,7]", "-1", "[9,7]", "null", "[1,\"2\"]"] {
        assert!(made(wrong).is_err(), "{wrong}");
    }
    let error = made("5,[5]").expect_err("refused").to_string();
    assert_eq!(error, "field `runs[0].runs[1]`: a serial, or first and last");
}
