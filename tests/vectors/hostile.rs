//! Bits flipped and bytes edited: always an answer with a reason, never a pass, never a panic.

use std::panic::{AssertUnwindSafe, catch_unwind};

use roughcheck::base::Timestamp;
use roughcheck::check::{Assessment, Evidence, History, KnownTime, Post, Procedure, Reading, Verdict, evaluate};
use roughcheck::trust::{Trust, install};
use roughcheck_issue::{certificate_text, sign_certificate};
use roughcheck_testkit::{self as testing, Ceremony};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn trust(ceremony: &Ceremony) -> Trust {
    let bundle = ceremony.bundle(1, at("2026-01-15T00:00:00Z"), ceremony.basic_parts());
    install(Some(ceremony.pin()), None, &bundle.encode()).unwrap().trust
}

fn assess(reading: &Reading, trust: Option<&Trust>) -> Assessment {
    let post = Post { country: "EU".parse().unwrap(), name: "P".to_owned(), procedure: Procedure::Import };
    evaluate(&Evidence {
        reading,
        trust,
        clock: at("2026-02-01T00:00:00Z"),
        time: &trust.map(|trust| KnownTime::firm(trust.manifest.made_at)).unwrap_or_default(),
        post: Some(&post),
        procedure: Procedure::Import,
        parcel: None,
        printed: None,
        history: &History::default(),
        witnessed: None,
        past: roughcheck::check::Past::default(),
    })
}

/// A small generator with a fixed seed, so that a failure comes again.
struct Edits(u64);

impl Edits {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below.max(1)).unwrap()).unwrap()
    }

    /// Changes, adds, removes or repeats a few bytes; never gives back what it was given.
    fn edit(&mut self, original: &[u8], alphabet: Option<&[u8]>) -> Vec<u8> {
        loop {
            let mut bytes = original.to_vec();
            for _ in 0..=self.next(3) {
                let place = self.next(bytes.len());
                let chance = self.next(256);
                let byte = match alphabet {
                    None => u8::try_from(chance).unwrap(),
                    Some(all) => all[chance % all.len()],
                };
                match self.next(5) {
                    0 | 1 => bytes[place] = byte,
                    2 => bytes.insert(place, byte),
                    3 if bytes.len() > 1 => drop(bytes.remove(place)),
                    _ => bytes.truncate(place.max(1)),
                }
            }
            if bytes != original {
                return bytes;
            }
        }
    }
}

#[test]
fn every_flipped_bit_is_refused() {
    let ceremony = Ceremony::new();
    let trust = trust(&ceremony);
    let signed = sign_certificate(&testing::key("AO"), &testing::certificate("AO-0770431")).unwrap();
    let genuine = Reading::of_bytes(signed.clone(), Some(&trust));
    assert_eq!(assess(&genuine, Some(&trust)).verdict, Some(Verdict::Pass), "so that the test can fail");
    let mut ran = 0;
    for bit in 0..signed.len() * 8 {
        let mut bytes = signed.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let fresh = assess(&Reading::of_bytes(bytes.clone(), Some(&trust)), Some(&trust));
        assert_eq!(fresh.verdict, Some(Verdict::Refuse), "bit {bit}");
        assert!(!fresh.faults.is_empty());
        let none = assess(&Reading::of_bytes(bytes, None), None);
        assert_ne!(none.verdict, Some(Verdict::Pass), "bit {bit} without a bundle");
        ran += 1;
    }
    assert_eq!(ran, signed.len() * 8);
    println!("{ran} single-bit flips refused");
}

#[test]
fn twenty_thousand_edits() {
    let ceremony = Ceremony::new();
    let trust = trust(&ceremony);
    let signed = sign_certificate(&testing::key("AO"), &testing::certificate("AO-0770431")).unwrap();
    let text = certificate_text(&signed);
    let bundle = ceremony.bundle(1, at("2026-01-15T00:00:00Z"), ceremony.basic_parts()).encode();
    let mut edits = Edits(0x5eed_5eed_5eed_5eed);
    let (mut texts, mut codes, mut bundles) = (0, 0, 0);
    let letters = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:abc\xc3\xa9";
    for _ in 0..8_000 {
        let edited = edits.edit(text.as_bytes(), Some(letters));
        let edited = String::from_utf8_lossy(&edited).into_owned();
        let answer = catch_unwind(AssertUnwindSafe(|| assess(&Reading::of_text(&edited, Some(&trust)), Some(&trust))));
        let answer = answer.unwrap_or_else(|_| panic!("panicked on {edited}"));
        // White space at the ends is not part of a text.
        assert!(answer.verdict != Some(Verdict::Pass) || edited.trim() == text, "{edited}");
        assert!(!answer.faults.is_empty() || edited.trim() == text);
        texts += 1;
    }
    for _ in 0..8_000 {
        let edited = edits.edit(&signed, None);
        let reading = catch_unwind(AssertUnwindSafe(|| Reading::of_bytes(edited.clone(), Some(&trust))));
        let answer = assess(&reading.unwrap_or_else(|_| panic!("panicked on {edited:?}")), Some(&trust));
        assert_eq!(answer.verdict, Some(Verdict::Refuse), "{edited:?}");
        assert!(!answer.faults.is_empty());
        codes += 1;
    }
    for _ in 0..4_000 {
        let edited = edits.edit(&bundle, None);
        let answer = catch_unwind(AssertUnwindSafe(|| install(Some(ceremony.pin()), None, &edited).err()));
        let refusal = answer.unwrap_or_else(|_| panic!("panicked on {edited:?}"));
        assert!(refusal.is_some_and(|error| !error.detail.is_empty()), "an edited bundle was installed");
        bundles += 1;
    }
    assert_eq!((texts, codes, bundles), (8_000, 8_000, 4_000));
    println!("20000 edits answered: {texts} texts, {codes} codes, {bundles} bundles");
}
