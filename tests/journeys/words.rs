//! Every verb in another language: no English sentence without that language before or above it.

use std::fs;

use crate::support::{Demo, NOW, command, demo};

/// A language, and whether a character is of its script.
type Tongue = (&'static str, fn(char) -> bool);

/// Languages in other scripts, in which English shows.
const TONGUES: [Tongue; 3] = [
    ("ru", |c| matches!(c, '\u{400}'..='\u{4ff}')),
    ("ar", |c| matches!(c, '\u{600}'..='\u{6ff}')),
    ("zh", |c| matches!(c, '\u{4e00}'..='\u{9fff}')),
];

fn said(language: &str, station: &str, arguments: &[String]) -> String {
    let mut command = command();
    command.args(["--lang", language, "--at", NOW]);
    // Verbs of headquarters know no station.
    if !["serve", "enrol", "stats", "collect", "demo", "key", "issue"].contains(&arguments[0].as_str()) {
        command.args(["--station", station]);
    }
    let output = command.args(arguments).output().expect("the command runs");
    String::from_utf8(output.stdout).expect("text") + &String::from_utf8(output.stderr).expect("text")
}

/// Three words of small Latin letters in a row, which no name, path or code has.
fn is_english(line: &str) -> bool {
    let mut row = 0;
    line.split(' ').any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        row = if word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase()) { row + 1 } else { 0 };
        row == 3
    })
}

/// Four words of small Latin letters in a row, within a sentence of the language: the English beneath comes behind its end,
/// and the English of a name behind a stroke. What the system itself says has a number.
fn english_within(line: &str, own: fn(char) -> bool) -> Option<&str> {
    // A list of values is typed, and has commas.
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
    let bare = |word: &'_ str| is_word(word.trim_matches(['(', ')']));
    let starts = line.char_indices().filter(|(at, _)| *at == 0 || line[..*at].ends_with(' '));
    starts.map(|(at, _)| line.split_at(at)).find_map(|(before, row)| {
        let is_row = row.split(' ').count() > 3 && row.split(' ').take(4).all(bare);
        let said = before.rfind(own).map(|last| &before[last..])?;
        let is_beneath = [". ", "。", "؟", " / ", ".\u{2069}"].iter().any(|end| said.contains(end));
        (is_row && !is_beneath && !row.contains("(os error")).then_some(row)
    })
}

/// Every verb with what it takes; those that fail too, since failures are read most of all.
fn verbs(demo: &Demo, at: &str) -> Vec<Vec<String>> {
    let path = |name: &str| demo.str(name);
    let (db, out) = (format!("sqlite:{}", path(&format!("{at}.db"))), |name: &str| path(&format!("{at}-{name}")));
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    vec![
        list(&["demo", &out("demo")]),
        list(&["demo", &path("")]),
        list(&["check", &path("good.png"), "--parcel", &path("parcel.json")]),
        list(&["check", &path("good.txt"), &path("revoked.txt"), &path("nothing.txt")]),
        list(&["check", &path("good.txt"), &path("good.txt"), "--number", "AO-1"]),
        list(&["check", &path("good.txt"), "--parcel", &path("good.txt")]),
        list(&["check", &path("keys")]),
        list(&["read", &path("good.txt")]),
        list(&["read", &path("")]),
        list(&["decide", "3", "hold"]),
        list(&["decide", "3", "release"]),
        list(&["decide", "9999", "hold"]),
        list(&["journal", "verify"]),
        list(&["journal", "show", "3"]),
        list(&["journal", "forget", "3"]),
        list(&["journal", "prune"]),
        list(&["journal", "export", &out("journal")]),
        list(&["journal", "export", &path("good.txt")]),
        list(&["journal", "verify", "--head", &path("good.png")]),
        list(&["station", "show"]),
        list(&["station", "init", "--country", "Q", "--post", "P", "--procedure", "import"]),
        list(&["station", "init", "--country", "BE", "--post", "P", "--procedure", "import"]),
        list(&["station", "init", "--country", "CH", "--post", "P", "--procedure", "import", "--root", "1"]),
        list(&["station", "enrol", "--token", "1"]),
        list(&["sync", "--to", &out("stick")]),
        list(&["sync"]),
        list(&["sync", "http://192.0.2.1"]),
        list(&["trust", "status"]),
        list(&["trust", "install", &path("bundle.rcb")]),
        list(&["trust", "install", &path("good.txt")]),
        list(&["trust", "part", "keys", "--in", &path("parts/keys.json"), "--out", &out("keys.part")]),
        list(&["trust", "part", "keys", "--in", &path("parcel.json"), "--out", &out("keys.part")]),
        list(&["trust", "sign", &out("keys.part"), "--key", &path("keys/industry.key")]),
        list(&["trust", "sign", &path("good.txt"), "--key", &path("keys/industry.key")]),
        list(&["trust", "bundle", "--parts", &path("parts"), "--made-at", NOW, "--out", &out("bundle")]),
        list(&["trust", "bundle", "--parts", &path("nothing"), "--made-at", NOW, "--out", &out("bundle")]),
        list(&["trust", "init", "--industry", &path("keys/industry.key"), "--threshold", "1", "--out", &out("root")]),
        list(&["revoke", "--number", "AO-1", "--reason", "x", "--key", &path("keys/AO.key"), "--out", &out("revoked")]),
        list(&["revoke", "--number", "Nr AO 1", "--reason", "x", "--key", &path("keys/AO.key"), "--out", &out("x")]),
        list(&["revoke", "--key-id", "1", "--reason", "x", "--key", &path("keys/AO.key"), "--out", &out("x")]),
        list(&["revoke", "--reason", "x"]),
        list(&["revoke", "--number", "BW-1", "--reason", "x", "--key", &path("keys/AO.key"), "--out", &out("x")]),
        list(&["trust", "show", &path("good.txt")]),
        list(&["trust", "list", "revocations"]),
        list(&["trust", "list", "restrictions"]),
        list(&["enrol", "--db", &db, "--revoke", "0102030405060708"]),
        list(&["check", "--help"]),
        list(&["key", "new", "--kind", "party", "--participant", "AO", "--name", "Ministry", "--out", &out("key")]),
        list(&["key", "new", "--kind", "party", "--participant", "AO", "--name", "Ministry", "--out", &out("key")]),
        list(&["key", "new", "--kind", "nonsense", "--participant", "AO", "--name", "Ministry", "--out", &out("key")]),
        list(&["key", "show", &out("key")]),
        list(&["key", "show", &path("nothing")]),
        list(&["key", "show", &path("good.txt")]),
        list(&["issue", "--key", &path("keys/AO.key"), "--in", &path("good.json"), "--out", &out("good.svg")]),
        list(&["issue", "--key", &path("keys/AO.key"), "--in", &path("good.json"), "--out", &out("good")]),
        list(&["issue", "--key", &path("keys/AO.key"), "--in", &path("parcel.json"), "--out", &out("good.svg")]),
        list(&[
            "enrol",
            "--db",
            &db,
            "--bundle",
            &path("bundle.rcb"),
            "--post",
            "P",
            "--country",
            "CH",
            "--procedure",
            "import",
        ]),
        list(&["issue", "--key", &path("keys/AO.key"), "--list"]),
        list(&["issue", "--key", &path("keys/AO.key"), "--in", &path("good.json"), "--check"]),
        list(&["issue", "--key", &path("keys/AO.key"), "--in", &path("parts"), "--out", &out("many")]),
        list(&["issue", "--key", &path("keys/AO.key"), "--in", &path("parts"), "--out", &out("many.png")]),
        list(&["issue", "--key", "pkcs11:object=a", "--in", &path("good.json"), "--out", &out("good.svg")]),
        list(&[
            "issue",
            "--key",
            "pkcs11:object=a?module-path=m",
            "--in",
            &path("good.json"),
            "--out",
            &out("good.svg"),
        ]),
        list(&["revoke", "--number", "AO-1", "--reason", "", "--key", &path("keys/AO.key"), "--out", &out("x")]),
        list(&["enrol", "--db", &db, "--revoke", "1"]),
        list(&["enrol", "--db", "postgres:x", "--revoke", "1"]),
        list(&["enrol", "--db", &db]),
        list(&["collect", "--db", &db, "--in", &path("good.txt"), "--out", &out("receipts")]),
        list(&["stats", "--db", &format!("sqlite:{}", path("nothing.db"))]),
        list(&["serve", "--db", "nonsense"]),
        list(&["nonsense"]),
        list(&["check", "--nonsense", "x"]),
        list(&["check", "--procedure", "nonsense", "x"]),
    ]
}

#[test]
fn no_verb_speaks_english_to_somebody_who_does_not() {
    for (language, own) in TONGUES {
        let demo = demo();
        let station = demo.str("station");
        let mut spoke = 0;
        for arguments in verbs(&demo, language) {
            let text = said(language, &station, &arguments);
            assert!(!text.contains("panicked") && !text.contains("{$"), "{arguments:?}: {text}");
            let mut above = false;
            for line in text.lines() {
                let here = line.chars().any(own);
                assert!(here || above || !is_english(line), "{language} {arguments:?}: {line}\n{text}");
                let within = english_within(line, own);
                assert_eq!(within, None, "{language} {arguments:?}: English within a sentence: {line}");
                // The English of what nobody reviewed may have several lines.
                above = here || above && is_english(line);
                spoke += usize::from(here);
            }
        }
        assert!(spoke > 150, "{language}: {spoke} lines");
    }
}

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    let demo = demo();
    let station = demo.str("station");
    let head = demo.str("parts/head.part");
    let before = fs::read(&head).unwrap();
    for arguments in
        [
            &["--json", "trust", "sign", &demo.str("parts/keys.part"), "--key", &demo.str("keys/industry.key")][..],
            &["--json", "trust", "part", "keys", "--in", &demo.str("parts/keys.json"), "--out", &demo.str("x")],
            &[
                &[
                    "--json",
                    "trust",
                    "bundle",
                    "--parts",
                    &demo.str("parts"),
                    "--made-at",
                    NOW,
                    "--out",
                    &demo.str("y"),
                ][..],
                &["--key", &demo.str("keys/government.key"), "--key", &demo.str("keys/civil-society.key")],
                &["--key", &demo.str("keys/industry.key")],
            ]
            .concat(),
            &["--json", "station", "show"],
            &["--json", "key", "show", &demo.str("keys/AO.key")],
        ]
    {
        let answers = ["en", "fr", "ar"].map(|language| {
            fs::write(&head, &before).unwrap();
            // What is made lies in a new place each time.
            [demo.path("x"), demo.path("y")].iter().for_each(|made| drop(fs::remove_file(made)));
            let mut command = command();
            command.args(["--lang", language, "--at", NOW, "--station", &station]).args(arguments);
            String::from_utf8(command.output().unwrap().stdout).unwrap()
        });
        assert!(answers[0].starts_with('{') && answers.iter().all(|one| *one == answers[0]), "{answers:?}");
    }
}

/// The texts that people write are read as the editors of all systems save them.
#[test]
fn texts_in_utf_16_are_read_by_their_mark() {
    let demo = demo();
    let parcel = fs::read_to_string(demo.path("parcel.json")).unwrap();
    let marked = |unit: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> {
        format!("\u{feff}{text}").encode_utf16().flat_map(unit).collect()
    };
    let (little, big) = (marked(u16::to_le_bytes, &parcel), marked(u16::to_be_bytes, &parcel));
    for bytes in [little, big, format!("\u{feff}{parcel}").into_bytes()] {
        fs::write(demo.path("marked.json"), bytes).unwrap();
        let report = demo.dry("good.txt", &["--parcel", &demo.str("marked.json")]).exits(0).json();
        assert_eq!(report["parcel_seen"], "full");
    }
    // Half a unit, and half a pair, are no text.
    for broken in [&[0xff, 0xfe, 0x7b][..], &[0xff, 0xfe, 0x00, 0xd8]] {
        fs::write(demo.path("marked.json"), broken).unwrap();
        let refused = demo.dry("good.txt", &["--parcel", &demo.str("marked.json")]).exits(1);
        assert!(refused.err.contains("not a text in UTF-8"), "{}", refused.err);
    }
    let digest = fs::read_to_string(demo.path("root.txt")).unwrap();
    fs::write(demo.path("root16.txt"), marked(u16::to_le_bytes, &digest)).unwrap();
    let (root, other) = (demo.str("root16.txt"), demo.str("other"));
    let made = ["station", "init", "--country", "CH", "--post", "P", "--procedure", "import", "--root", &root];
    let shown = crate::support::run(&[&["--json", "--station", &other], &made[..]].concat()).exits(0).json();
    assert_eq!(shown["root"], digest.trim());
}

#[test]
fn a_station_says_how_many_checks_wait_for_a_decision() {
    let demo = demo();
    let show = || said("en", &demo.str("station"), &["station".to_owned(), "show".to_owned()]);
    // The demonstration showed the good one once.
    assert!(show().contains("One check at this post is undecided"), "{}", show());
    let seq = demo.run(&["check", &demo.str("good.txt")]).exits(0).json()["entry"]["seq"].to_string();
    assert!(show().contains("2 checks at this post are undecided"), "{}", show());
    demo.run(&["decide", &seq, "release"]).exits(0);
    assert!(!show().contains("undecided"), "{}", show());
    let before = demo.run(&["station", "show"]).exits(0).json();
    assert!(before.get("undecided").is_none());
}
