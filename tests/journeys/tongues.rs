//! The whole command line in the officer's language.

use roughcheck::messages::{Language, text};

use crate::support::{Demo, command, demo, run};

const LANGUAGES: [&str; 7] = ["en", "fr", "pt", "es", "ru", "ar", "zh"];

/// What a verb prints for people on a station, under these locales of the system.
fn printed(demo: &Demo, locales: &[(&str, &str)], arguments: &[&str]) -> String {
    let mut command = command();
    command.envs(locales.iter().copied()).args(["--at", crate::support::NOW]);
    if !arguments.contains(&"--station") {
        command.args(["--station", &demo.str("station")]);
    }
    let output = command.args(arguments).output().expect("the command runs");
    let text = String::from_utf8(output.stdout).expect("text") + &String::from_utf8(output.stderr).expect("text");
    // Marks of isolation are there for the terminal, not for the eye.
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_command_speaks_the_language_of_the_system_unless_it_is_told_another() {
    let demo = demo();
    let good = demo.str("good.txt");
    let first = |locales: &[(&str, &str)], more: &[&str]| {
        let arguments = [more, &["check", "--dry-run", &good]].concat();
        printed(&demo, locales, &arguments).lines().next().unwrap_or_default().to_owned()
    };
    let english = first(&[], &[]);
    assert!(english.contains("parcel not examined"), "{english}");
    let french = first(&[("LC_ALL", "fr_FR.UTF-8"), ("LANG", "ru_RU.UTF-8")], &[]);
    assert!(french.contains("colis non examiné"), "{french}");
    let by_messages = [("LC_ALL", ""), ("LC_MESSAGES", "fr_BE"), ("LANG", "zh_CN.UTF-8")];
    assert_eq!(first(&by_messages, &[]), french);
    assert_eq!(first(&[("LC_ALL", "fr_FR.UTF-8")], &["--lang", "en"]), english);
    assert_eq!(first(&[("LC_ALL", "C.UTF-8"), ("LANG", "fr_FR")], &[]), english);
    assert_eq!(first(&[("LC_ALL", "tlh")], &[]), english);
    let nowhere = printed(&demo, &[("LC_ALL", "fr_FR.UTF-8")], &["--station", "/nowhere", "journal", "list"]);
    assert!(nowhere.contains("Il n'y a pas de poste ici."), "{nowhere}");
}

#[test]
fn help_is_in_the_language_that_is_asked_for_or_the_system_s() {
    let help = |locale: &str, arguments: &[&str]| {
        let mut command = command();
        let output = command.env("LC_ALL", "").env("LANG", locale).args(arguments).output().expect("the command runs");
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let english = help("C", &["check", "--help"]);
    assert!(english.starts_with("Check certificates:") && english.contains("\nUsage: "), "{english}");
    let french = help("fr_FR.UTF-8", &["check", "--help"]);
    assert!(french.starts_with("Vérifier des certificats") && french.contains("\nCheck certificates:"), "{french}");
    assert!(french.contains("\nUtilisation / Usage : roughcheck check [OPTIONS] [INPUTS]...\n"), "{french}");
    for asked in [&["--lang", "fr", "check", "--help"][..], &["check", "--help", "--lang=fr"], &["help", "check"]] {
        let locale = if asked.len() > 2 { "C" } else { "fr_FR.UTF-8" };
        assert_eq!(help(locale, asked), french, "{asked:?}");
    }
    assert_eq!(help("C", &["help", "check", "--lang", "fr"]), french);
    assert_eq!(help("fr_FR.UTF-8", &["--lang", "en", "check", "--help"]), english);
    // Nothing that a terminal would read as a colour gets into a file.
    assert!(!french.contains('\u{1b}'), "{french}");
}

#[test]
fn a_check_a_decision_and_the_entry_are_shown_in_every_language() {
    let demo = demo();
    let good = demo.str("good.txt");
    for code in LANGUAGES {
        let language = Language::parse(code).expect("a language");
        let say = |arguments: &[&str]| printed(&demo, &[], &[&["--lang", code], arguments].concat());
        let own = |id: &str| text(language, id, &[]).lines().next().unwrap_or_default().to_owned();
        let shown = say(&["check", &good]);
        for id in ["headline-pass-no", "label-certificate", "cert-exporter", "label-next", "kpcs-statement"] {
            assert!(shown.contains(&own(id)), "{id} in {code}:\n{shown}");
        }
        assert!(shown.contains("AO-") && !shown.contains("{$"), "{shown}");
        let seq = demo.run(&["check", &good]).exits(0).json()["entry"]["seq"].to_string();
        assert!(say(&["decide", &seq, "release"]).contains(&own("decision-release")));
        let entry = say(&["journal", "show", &seq]);
        for id in ["cert-importer", "label-verdict", "verdict-pass", "say-fields-unverified"] {
            assert!(entry.contains(&own(id)), "{id} in {code}:\n{entry}");
        }
        assert!(say(&["journal", "verify"]).chars().any(|digit| digit.is_ascii_digit()));
    }
}

#[test]
fn reading_says_first_that_nothing_is_verified() {
    let demo = demo();
    let shown = printed(&demo, &[], &["read", &demo.str("altered.txt")]);
    assert!(shown.starts_with("NOT VERIFIED"), "{shown}");
    assert!(shown.contains("Country of mining origin: Angola (AO)"), "{shown}");
    let newer = run(&["read", "KP2:ABC"]).exits(30).out;
    assert!(newer.contains("later version") && newer.contains("Update the app"), "{newer}");
}
