//! Twenty thousand bundles that were changed at random: a code each, no panic, and no more memory than an honest one.

use super::process;
use super::revoked_numbers::Dice;
use super::{bundle, full_keys, replace, signed};
use roughcheck_format::base::Writer;
use roughcheck_format::cose::CoseSign;
use roughcheck_testkit::{self as testing, Ceremony};
use roughcheck_verify::trust::{Bundle, Document, Kind, Trust, install};

const HOW_MANY: usize = 20_000;

/// A bundle with each kind of part, runs and a bitmap.
fn whole(ceremony: &Ceremony, version: u64) -> Bundle {
    let every_third: Vec<String> = (0..600).map(|at| (3 * at).to_string()).collect();
    let revocations = format!(
        r#"{{"version":2,"runs":[{{"participant":"AO","digits":7,"runs":[{}],"reason":"stolen"}},
            {{"participant":"BW","digits":7,"runs":[[5,900],[1000,1999]],"reason":"lost"}}],
            "numbers":[{{"number":"AO-X1Y","reason":"void"}}],"taken_back":[]}}"#,
        every_third.join(",")
    );
    let alerts = r#"{"version":1,"participant":"AO","made_at":"2026-01-02T00:00:00Z","alerts":[
        {"kind":"number","number":"AO-0000007","until":"2027-01-01","text":"stolen"}]}"#;
    let advisories = r#"{"version":1,"made_at":"2026-01-02T00:00:00Z","advisories":[
        {"kind":"general","until":"2027-01-01","text":"a word"}]}"#;
    bundle(ceremony, version, |parts| {
        replace(parts, full_keys(ceremony, 1));
        replace(parts, ceremony.part(Kind::Revocations, &revocations));
        parts.push(ceremony.part(Kind::Collectors, r#"{"version":1,"collectors":[]}"#));
        parts.push(signed(Kind::Alerts, alerts, &["AO-alert"]));
        parts.push(signed(Kind::Advisories, advisories, &["civil-society"]));
    })
}

/// What fuzzers do: a bit, a byte, a piece gone, doubled or moved, and lengths that promise too much.
fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        let to = (at + 1 + dice.below(40)).min(bytes.len());
        match dice.below(7) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes[at] = dice.next() as u8,
            2 => drop(bytes.drain(at..to)),
            3 => {
                let piece = bytes[at..to].to_vec();
                bytes.splice(at..at, piece);
            }
            4 => bytes.truncate(at + 1),
            5 => {
                let head = [0x5b, 0x7b, 0x9b, 0xbb, 0x1b, 0xdb][dice.below(6)];
                let length = [u64::MAX, 1 << 63, 1 << 32, 1 << 20, dice.next()][dice.below(5)];
                bytes.splice(at..at, [&[head][..], &length.to_be_bytes()].concat());
            }
            _ => {
                let small = [0x5f, 0x9f, 0xbf, 0xff, 0xf6, 0xf9, 0xc2, 0x00][dice.below(8)];
                bytes[at] = small;
            }
        }
        if bytes.is_empty() {
            bytes.push(0);
        }
    }
}

/// The file changed as it lies; or the content of one part, signed again by everybody, so that what is behind the
/// signatures is met too.
fn changed(ceremony: &Ceremony, whole: &Bundle, dice: &mut Dice) -> Vec<u8> {
    if dice.below(2) == 0 {
        let mut file = whole.encode();
        mutate(&mut file, dice);
        return file;
    }
    let at = dice.below(whole.parts.len());
    let mut payload = whole.parts[at].signed.payload.clone();
    mutate(&mut payload, dice);
    let mut again = CoseSign::unsigned(payload);
    let all = ["government", "civil-society", "industry", "AO-alert"].map(testing::key);
    assert!(all.iter().all(|key| again.sign(key)));
    let again = again.encode();
    // No head can be made over what nobody can read: the file as it would lie.
    let Ok(part) = Document::decode(&again) else { return with_part(whole, at, &again) };
    let mut parts = whole.parts.clone();
    parts[at] = part;
    ceremony.bundle(3, super::at("2026-01-09T00:00:00Z"), parts).encode()
}

/// The bundle with other bytes in the place of a part.
fn with_part(whole: &Bundle, at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut out = Writer::new();
    out.array(4).text("RCB1");
    out.list(&whole.roots, |out, root| {
        out.bytes(&root.bytes());
    });
    out.bytes(&whole.manifest.bytes()).array(whole.parts.len());
    for (place, part) in whole.parts.iter().enumerate() {
        out.bytes(&if place == at { bytes.to_vec() } else { part.bytes() });
    }
    out.into_bytes()
}

#[test]
fn twenty_thousand_mutated_bundles_get_a_code_each_in_bounded_memory() {
    const NAME: &str = "trust::mutated::twenty_thousand_mutated_bundles_get_a_code_each_in_bounded_memory";
    if process::is_child().is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let peak = process::peak_of(NAME, folder.path());
        println!("at most {peak} KiB in memory");
        assert!(peak < 64 << 10, "{peak} KiB");
        return;
    }
    let ceremony = Ceremony::new();
    let before = install(Some(ceremony.pin()), None, &whole(&ceremony, 1).encode()).expect("installs").trust;
    let newer = whole(&ceremony, 2);
    let mut dice = Dice(0x0bad_5eed);
    let (mut codes, mut accepted) = (std::collections::BTreeMap::<&str, usize>::new(), 0);
    for round in 0..HOW_MANY {
        let file = changed(&ceremony, &newer, &mut dice);
        let current = (round % 2 == 0).then_some(&before);
        match install(Some(ceremony.pin()), current, &file) {
            Err(error) => *codes.entry(error.code.as_str()).or_default() += 1,
            // A change that was signed again may be lawful, and then it holds after a restart too.
            Ok(installed) => {
                accepted += 1;
                let again = Trust::load(ceremony.pin(), installed.trust.stored().clone()).expect("loads");
                assert_eq!(again.digest, installed.trust.digest);
            }
        }
    }
    assert_eq!(codes.values().sum::<usize>() + accepted, HOW_MANY);
    println!("{accepted} accepted, {codes:?}");
    assert!(codes.len() > 5 && codes["trust.malformed"] > 1_000, "{codes:?}");
    process::tell_peak();
}
