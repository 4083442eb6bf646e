use super::*;
use roughcheck_testkit as testing;

#[test]
fn a_number_has_one_content_for_ever() {
    let mut ledger = Ledger::default();
    let mut certificate = testing::certificate("AO-0770431");
    let Ok(Signed::First(line)) = ledger.admit(&certificate, OWN) else { panic!("first") };
    assert_eq!(
        ledger.admit(&certificate, OWN),
        Ok(Signed::First(line.clone())),
        "nothing is known before the disk has it"
    );
    ledger.remember(&line);
    for key in [OWN, SUCCESSOR] {
        assert_eq!(ledger.admit(&certificate, key), Ok(Signed::Again));
    }
    certificate.parcels += 1;
    let read = Ledger::parse(&line).expect("reads");
    for (ledger, key) in [(&ledger, OWN), (&read, OWN), (&read, SUCCESSOR)] {
        assert!(matches!(ledger.admit(&certificate, key), Err(LedgerError::Conflict(_))), "after a restart too");
    }
    assert_eq!((read.signed_by(OWN), read.signed_by(SUCCESSOR), read.signed()), (1, 0, 1));
    assert_eq!(read.participant().as_ref().map(CountryCode::as_str), Some("AO"));
    assert!(!read.has_signed(&certificate.number, content(&certificate)));
    certificate.parcels -= 1;
    assert!(read.has_signed(&certificate.number, content(&certificate)));
}

#[test]
fn it_says_what_became_of_a_number() {
    let mut ledger = Ledger::default();
    let mut sign = |number: &str, replaces: Option<&str>| {
        let mut certificate = testing::certificate(number);
        certificate.replaces = replaces.map(|number| testing::certificate(number).number.serial);
        let Ok(Signed::First(line)) = ledger.admit(&certificate, OWN) else { panic!("first") };
        ledger.remember(&line);
        line
    };
    let mut text = ["AO-1", "AO-2"].map(|number| sign(number, None)).concat();
    text += &sign("AO-3", Some("AO-2"));
    text += &ledger.voiding(&"AO-1".parse().expect("a number")).expect("not voided yet");
    text += &ledger.voiding(&"AO-9".parse().expect("a number")).expect("a number on paper alone");
    let ledger = Ledger::parse(&text).expect("reads");
    let states = ledger.entries().map(|entry| entry.standing.as_str()).collect::<Vec<_>>();
    assert_eq!(states, ["voided", "replaced", "issued", "voided"]);
    let replaced = ledger.of(&"AO-2".parse().expect("a number")).expect("is there");
    assert_eq!(replaced.replaced_by.as_ref().map(ToString::to_string).as_deref(), Some("AO-3"));
    assert_eq!(ledger.voiding(&"AO-1".parse().expect("a number")), None);
    let ended = Ledger::parse(&(text.clone() + &Ledger::carrying_on(SUCCESSOR))).expect("reads");
    assert_eq!(ended.carried_on(), Some(SUCCESSOR));
    let behind = text.clone() + &Ledger::carrying_on(SUCCESSOR) + &line("AO-4");
    assert_eq!(Ledger::parse(&behind).err(), Some(LedgerError::Damaged(7)), "nothing follows");
}

const OWN: KeyId = KeyId([1; 8]);
const SUCCESSOR: KeyId = KeyId([2; 8]);

fn line(number: &str) -> String {
    format!("{number} {}\n", Digest([0; 32]))
}

#[test]
fn the_text_of_a_ledger_is_whole_lines() {
    let line = line("AO-1");
    assert!(Ledger::parse(&line).is_ok());
    assert_eq!(Ledger::parse(line.trim_end()).err(), Some(LedgerError::Damaged(1)));
    assert_eq!(Ledger::parse(&format!("{line}AO-2")).err(), Some(LedgerError::Damaged(2)));
}

/// Nothing is signed before its line is on the disk with its line feed, so the piece that a power cut leaves was signed
/// by nobody, and stopping the issuer for it would help nobody either.
#[test]
fn a_line_torn_by_a_power_cut_is_no_line() {
    let longest = format!("AO-0123456789ABCDEF replaces AO-0123456789ABCDEE {OWN} {}\n", Digest([0; 32]));
    let first = line("AO-1");
    assert_eq!(longest.trim_end().len(), MAX_LINE);
    for length in 1..longest.len() - 1 {
        let (ledger, ending) =
            Ledger::read(&[first.as_bytes(), &longest.as_bytes()[..length]].concat()).expect("reads");
        assert_eq!((ledger.entries.len(), ending), (1, Ending::Torn(first.len())), "{length}");
    }
    for garbage in [&[0; MAX_LINE][..], &[0xff, 0xc3]] {
        let read = Ledger::read(&[first.as_bytes(), garbage].concat()).expect("reads");
        assert_eq!(read.1, Ending::Torn(first.len()), "a disk may show zeros, or what lay there before");
    }
    assert_eq!(Ledger::read(b"AO").expect("reads").1, Ending::Torn(0));
    assert_eq!(Ledger::read(b"").expect("reads").1, Ending::Whole);
}

#[test]
fn a_last_line_that_lacks_only_its_line_feed_keeps_its_number() {
    let text = line("AO-1") + line("AO-2").trim_end();
    let (ledger, ending) = Ledger::read(text.as_bytes()).expect("reads");
    assert_eq!((ledger.entries.len(), ending), (2, Ending::Unended));
}

#[test]
fn a_damaged_line_stops_the_issuer_and_is_named() {
    let (first, last) = (line("AO-1"), line("AO-3"));
    for wrong in [&b"AO-2\n"[..], b"AO-2 \xff\n", b"\xff\xfe\n", b"\0\0\n", b"\n"] {
        for behind in [last.as_bytes(), b"AO-3", b""] {
            let read = Ledger::read(&[first.as_bytes(), wrong, behind].concat());
            assert_eq!(read.err(), Some(LedgerError::Damaged(2)), "{wrong:?}");
        }
    }
    let long = [first.as_bytes(), &[b'x'; MAX_LINE + 1]].concat();
    assert_eq!(Ledger::read(&long).err(), Some(LedgerError::Damaged(2)), "no line was ever so long");
}
