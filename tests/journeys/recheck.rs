//! Whoever holds a record and what belongs to it comes to the same verdict as the phone, and notices a record that lies.

use std::fs;

use roughcheck::base::Digest;
use roughcheck::certificate::Carats;
use roughcheck::check::{History, Parcel, Verdict};
use roughcheck::journal::{Body, CheckBody, Entry, FieldName, Rechecked, Unable, history_of, open_field, recheck};
use roughcheck::store::{Database, Folder};
use roughcheck::trust::Trust;

use crate::support::{Demo, NOW, demo};

/// A station's journal, opened: what a collector would hold of it.
struct Held {
    trust: Trust,
    checks: Vec<HeldCheck>,
}

struct HeldCheck {
    entry: Entry,
    presented: Option<Vec<u8>>,
    history: History,
}

fn hold(demo: &Demo) -> Held {
    let pin: Digest = fs::read_to_string(demo.path("root.txt")).unwrap().trim().parse().unwrap();
    let key: [u8; 32] = fs::read(demo.path("station/sealing.key")).unwrap().try_into().unwrap();
    let folder = Folder::open(&demo.path("station")).unwrap();
    let (database, _) = folder.database().unwrap();
    let trust = Trust::load(pin, database.trust().documents().unwrap()).unwrap();
    let (mut before, mut checks) = (Vec::new(), Vec::new());
    for epoch in database.journal().epochs().unwrap() {
        database
            .journal()
            .walk(epoch.epoch, |row| {
                let entry = Entry::decode(&row.record).unwrap();
                if let Body::Check(check) = &entry.body {
                    let history = history(&before, check);
                    checks.push(HeldCheck {
                        presented: presented(&database, &key, &entry),
                        history,
                        entry: entry.clone(),
                    });
                }
                before.push(entry);
                Ok(())
            })
            .unwrap();
    }
    Held { trust, checks }
}

fn presented(database: &Database, key: &[u8; 32], entry: &Entry) -> Option<Vec<u8>> {
    let commitment = entry.commitments.iter().find(|one| one.field == FieldName::Presented)?;
    let sealed = database.journal().sealed(entry.epoch, entry.seq).unwrap();
    let field = sealed.iter().find(|one| one.field == FieldName::Presented)?;
    Some(open_field(key, (entry.epoch, entry.seq), field, commitment).unwrap())
}

fn history(before: &[Entry], check: &CheckBody) -> History {
    let Some(number) = check.number.as_ref().map(roughcheck::certificate::Number::key) else {
        return History::default();
    };
    let about = before.iter().filter(|entry| entry.number_key().as_ref() == Some(&number)).cloned();
    let replacing = before.iter().filter(|entry| entry.replaces_key().as_ref() == Some(&number)).cloned();
    history_of(about, replacing, check.corrects)
}

impl HeldCheck {
    fn again(&self, trust: &Trust) -> Rechecked {
        recheck(&self.entry, self.presented.as_deref(), Some(trust), &self.history)
    }

    /// The same record with one thing changed.
    fn changed(&self, trust: &Trust, change: impl FnOnce(&mut CheckBody)) -> Rechecked {
        let mut entry = self.entry.clone();
        let Body::Check(check) = &mut entry.body else { panic!("a check") };
        change(check);
        recheck(&entry, self.presented.as_deref(), Some(trust), &self.history)
    }

    fn body(&self) -> &CheckBody {
        let Body::Check(check) = &self.entry.body else { panic!("a check") };
        check
    }
}

/// Everything that a phone meets: each case of the demonstration, parcels that fit and do not, typed and printed
/// numbers, other procedures, decisions, corrections, and clocks that are wrong by years.
pub fn a_busy_station() -> Demo {
    let demo = demo();
    let check = |more: &[&str]| {
        let mut all = vec!["check"];
        all.extend(more);
        let answer = demo.run(&all);
        assert!([0, 10, 20].contains(&answer.code), "{more:?}: {} {}", answer.code, answer.err);
        answer.json()["entry"]["seq"].to_string()
    };
    let cases =
        ["good", "altered", "foreign-key", "expired", "revoked", "suspended", "alert", "out-of-range", "conflict"];
    let fits = demo.str("parcel.json");
    for name in cases {
        let (text, picture) = (demo.str(&format!("{name}.txt")), demo.str(&format!("{name}.png")));
        check(&[&text]);
        check(&[&picture, "--parcel", &fits]);
        check(&[&text, "--procedure", "transit", "--parcel", &fits]);
        check(&["--at", "2010-01-01T00:00:00Z", &text]);
        check(&["--at", "2040-01-01T00:00:00Z", &text]);
        check(&["--at", "2026-09-10T10:00:00Z", &text, "--procedure", "export"]);
    }
    let good = demo.str("good.txt");
    check(&[&good, "--number", "AO 0770431"]);
    check(&[&good, "--number", "AO-0770439"]);
    check(&[&good, "--number", "not a number"]);
    for typed in ["AO-0770431", "AO-0770435", "BW-0000107", "XX-1", "SL 004199", "?"] {
        check(&["--number", typed]);
    }
    for text in ["KP1:X", "KP2:NEWER", "KP01:A", "KP1:", "  KP1:BB8  "] {
        check(&[text]);
        check(&[text, "--number", "AO-0770431"]);
    }
    let typo = demo.write(
        "typo.json",
        r#"{"parcels": 30, "seals": ["X 1"], "polished": true, "carats": "1.00",
        "hs": ["7102.31"], "synthetic": {"found": true, "method": "laboratory"}, "number": "AO-0770999"}"#,
    );
    let mistaken = check(&[&good, "--parcel", &typo]);
    check(&[&good, "--parcel", &fits]);
    check(&[&good, "--parcel", &fits, "--corrects", &mistaken]);
    let held = check(&[&good]);
    demo.run(&["decide", &held, "hold", "--reason", "papers missing"]).exits(0);
    check(&[&good]);
    demo.run(&["decide", &held, "seize", "--reason", "stolen"]).exits(0);
    check(&[&good]);
    check(&["--number", "AO-0770431"]);
    demo
}

#[test]
fn every_check_of_a_busy_station_is_the_same_when_judged_again() {
    let held = hold(&a_busy_station());
    assert!(held.checks.len() > 80, "{}", held.checks.len());
    for check in &held.checks {
        assert_eq!(check.again(&held.trust), Rechecked::Same, "seq {} {:?}", check.entry.seq, check.body());
    }
    let seen: Vec<&String> = held.checks.iter().flat_map(|check| &check.body().faults).collect();
    for fault in [
        "signature:invalid",
        "key:unknown",
        "dates:expired",
        "revocation:revoked",
        "participant:suspended",
        "alert:number",
        "number:out-of-range",
        "number:form",
        "number:differs",
        "seen:conflict",
        "seen:seized",
        "seen:held-before",
        "seen:other-parcel",
        "seen:refused-before",
        "parcel.count:differs",
        "parcel.seals:differs",
        "parcel.stones:synthetic",
        "procedure:other",
        "clock:behind",
        "clock:ahead",
        "trust:stale",
        "code:missing",
        "format:malformed",
        "format:newer",
    ] {
        assert!(seen.iter().any(|one| *one == fault), "no check met {fault}");
    }
}

#[test]
fn a_record_that_lies_is_noticed_wherever_it_lies() {
    let held = hold(&a_busy_station());
    let mut with_parcel = 0;
    for check in &held.checks {
        let differs = |what: &str, changed: Rechecked| {
            let Rechecked::Different { verdict, faults } = changed else { panic!("{what}: {:?}", check.body()) };
            (verdict, faults.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        let other = if check.body().verdict == Verdict::Pass { Verdict::Refuse } else { Verdict::Pass };
        let truth = differs("verdict", check.changed(&held.trust, |body| body.verdict = other));
        assert_eq!(truth, (Some(check.body().verdict), check.body().faults.clone()));
        if !check.body().faults.is_empty() {
            differs("fault", check.changed(&held.trust, |body| drop(body.faults.pop())));
        }
        differs("added", check.changed(&held.trust, |body| body.faults.push("alert:seal".to_owned())));
        differs("genuine", check.changed(&held.trust, |body| body.genuine = !body.genuine));
        differs("refusals", check.changed(&held.trust, |body| body.refusals += 1));
        let genuine = check.body().genuine && check.body().procedure.as_str() != "transit";
        if let Some(parcel) = check.body().parcel.clone().filter(|_| genuine) {
            // Nothing else than what the officer saw can turn such a parcel into another verdict or list of faults.
            let fits = parcel.parcels == Some(3);
            let carats = if fits { "1.00" } else { "1204.35" };
            let carats: Carats = serde_json::from_value(carats.into()).unwrap();
            let swapped = Parcel { parcels: Some(if fits { 9 } else { 3 }), carats: Some(carats), ..parcel };
            differs("parcel", check.changed(&held.trust, |body| body.parcel = Some(swapped)));
            with_parcel += 1;
        }
    }
    assert!(with_parcel > 5, "{with_parcel}");
}

#[test]
fn what_is_missing_is_said_and_not_guessed() {
    let held = hold(&a_busy_station());
    let check = held.checks.iter().find(|check| check.body().genuine).unwrap();
    let unable = |again: Rechecked, why: Unable| assert_eq!(again, Rechecked::Unable(why));
    unable(recheck(&check.entry, None, Some(&held.trust), &check.history), Unable::Forgotten);
    unable(recheck(&check.entry, Some(b"KP1:X"), Some(&held.trust), &check.history), Unable::OtherBytes);
    unable(recheck(&check.entry, check.presented.as_deref(), None, &check.history), Unable::OtherTrust);
    unable(check.changed(&held.trust, |body| body.rules += 1), Unable::OtherRules);
    let mut elsewhere = check.entry.clone();
    elsewhere.trust = None;
    unable(recheck(&elsewhere, check.presented.as_deref(), Some(&held.trust), &check.history), Unable::OtherTrust);
    // A typed number needs no bytes; and a check that met a conflict is another without the history that showed it.
    let typed = held.checks.iter().find(|check| check.body().presented.is_none()).unwrap();
    assert_eq!(recheck(&typed.entry, None, Some(&held.trust), &typed.history), Rechecked::Same);
    let conflict = held.checks.iter().find(|check| check.body().faults.contains(&"seen:conflict".to_owned())).unwrap();
    let alone = recheck(&conflict.entry, conflict.presented.as_deref(), Some(&held.trust), &History::default());
    assert!(matches!(alone, Rechecked::Different { .. }), "{alone:?}");
}

#[test]
fn without_trust_data_a_check_is_judged_again_without_them() {
    let demo = demo();
    let bare = demo.str("bare");
    let station = ["--station", &bare, "--at", NOW];
    let run = |more: &[&str]| crate::support::run(&[&station[..], more].concat());
    run(&["station", "init", "--country", "EU", "--post", "P", "--procedure", "import"]).exits(0);
    run(&["check", &demo.str("good.txt")]).exits(10);
    let key: [u8; 32] = fs::read(demo.path("bare/sealing.key")).unwrap().try_into().unwrap();
    let (database, _) = Folder::open(&demo.path("bare")).unwrap().database().unwrap();
    let epoch = database.journal().epochs().unwrap()[0].epoch;
    let entry = Entry::decode(&database.journal().row(epoch, 2).unwrap().unwrap().record).unwrap();
    let shown = presented(&database, &key, &entry);
    assert_eq!(recheck(&entry, shown.as_deref(), None, &History::default()), Rechecked::Same);
}

#[test]
fn a_printed_number_longer_than_the_journal_keeps_is_not_judged() {
    let demo = demo();
    let long = "1".repeat(81);
    demo.run(&["check", "--number", &format!("AO-{long}")]).exits(1);
    demo.run(&["check", "--number", &"1".repeat(80)]).exits(10);
}
