//! An officer checks.

use std::fs;

use crate::support::{NOW, copy, demo, faults, finding, run};

#[test]
fn every_picture_of_the_demonstration_is_answered_as_due() {
    let demo = demo();
    let due = [
        ("good", 0, None),
        ("altered", 20, Some("signature:invalid")),
        ("foreign-key", 20, Some("key:unknown")),
        ("expired", 20, Some("dates:expired")),
        ("revoked", 20, Some("revocation:revoked")),
        ("suspended", 20, Some("participant:suspended")),
        ("alert", 20, Some("alert:number")),
        ("out-of-range", 10, Some("number:out-of-range")),
        ("conflict", 20, Some("seen:conflict")),
    ];
    for (name, code, fault) in due {
        for ending in ["png", "txt"] {
            let report = demo.dry(&format!("{name}.{ending}"), &[]).exits(code).json();
            assert_eq!(faults(&report).first().map(String::as_str), fault, "{name}.{ending}");
            assert_eq!(report["recorded"], "dry-run");
            assert!(report["entry"].is_null());
            assert!(report["findings"].as_array().unwrap().len() >= 24, "every rule says something");
        }
    }
}

#[test]
fn the_parcel_fits_every_certificate_but_the_conflict() {
    let demo = demo();
    let parcel = demo.str("parcel.json");
    let good = demo.dry("good.png", &["--parcel", &parcel]).exits(0).json();
    assert_eq!(good["parcel_seen"], "full");
    assert!(good["headline"].as_str().unwrap().contains("parcel fits"));
    let conflict = demo.dry("conflict.png", &["--parcel", &parcel]).exits(20).json();
    assert!(faults(&conflict).contains(&"parcel.carats:differs".to_owned()));
    let none = demo.dry("good.png", &[]).exits(0).json();
    assert_eq!(none["parcel_seen"], "no");
    assert!(none["headline"].as_str().unwrap().contains("parcel not examined"));
}

#[test]
fn a_difference_in_weight_is_referred_and_says_by_how_much() {
    let demo = demo();
    let parcel = demo.write("light.json", r#"{"carats": "1203.90", "parcels": 2}"#);
    let report = demo.dry("good.txt", &["--parcel", &parcel]).exits(20).json();
    assert_eq!(faults(&report), ["parcel.count:differs", "parcel.carats:differs"]);
    let carats = finding(&report, "parcel.carats");
    assert_eq!(carats["outcome"], "refer");
    assert_eq!(carats["params"]["difference"], "0.45");
    assert!(carats["text"].as_str().unwrap().contains("0.45"));
    assert_eq!(report["parcel_seen"], "partly");
}

#[test]
fn an_unknown_parcel_field_is_a_mistake_and_no_check() {
    let demo = demo();
    for wrong in
        [r#"{"carat": "1"}"#, r#"{"carats": "1,203"}"#, r#"{"seals": "DEMO 55 1203"}"#, r#"{"hs": ["7103"]}"#, "[]"]
    {
        let parcel = demo.write("wrong.json", wrong);
        let answer = demo.dry("good.txt", &["--parcel", &parcel]).exits(1);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
    }
}

#[test]
fn texts_of_another_kind_are_named() {
    let demo = demo();
    for (text, code, fault) in [
        ("HC1:6BFOXN", 30, "text:foreign"),
        ("https://example.org/x", 30, "text:foreign"),
        ("kp1:abc", 30, "text:foreign"),
        ("KP:ABC", 30, "text:foreign"),
        ("   ", 30, "text:unreadable"),
        ("KP2:ABC", 10, "format:newer"),
        ("KP1:", 20, "format:malformed"),
        ("KP1:abc", 20, "format:malformed"),
        ("KP1:::", 20, "format:malformed"),
        ("KP01:ABC", 20, "format:malformed"),
    ] {
        let report = demo.run(&["check", "--dry-run", text]).exits(code).json();
        assert_eq!(faults(&report), [fault], "{text}");
        if code == 30 {
            assert!(report["verdict"].is_null() && report["recorded"].is_null() && report["entry"].is_null());
            assert_eq!(report["findings"].as_array().unwrap().len(), 1);
            assert_eq!(report["findings"][0]["outcome"], "refer");
        }
        assert!(report["certificate"].is_null());
    }
}

#[test]
fn damaged_pictures_and_missing_files_are_told_apart() {
    let demo = demo();
    let mut png = fs::read(demo.path("good.png")).unwrap();
    png.truncate(200);
    fs::write(demo.path("torn.png"), &png).unwrap();
    demo.dry("torn.png", &[]).exits(30);
    fs::write(demo.path("noise.txt"), [0xff, 0xfe, 0x00]).unwrap();
    demo.dry("noise.txt", &[]).exits(30);
    let missing = demo.dry("no-such.png", &[]).exits(1);
    assert!(missing.err.contains("no-such.png"));
}

#[test]
fn several_inputs_give_a_line_each_and_the_worst_exit() {
    let demo = demo();
    let folder = demo.path("mixed");
    fs::create_dir(&folder).unwrap();
    for name in ["good", "out-of-range"] {
        fs::copy(demo.path(&format!("{name}.txt")), folder.join(format!("{name}.txt"))).unwrap();
    }
    let folder = folder.display().to_string();
    let answer = demo.run(&["check", "--dry-run", &folder]).exits(10);
    let lines: Vec<serde_json::Value> = answer.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0]["input"].as_str().unwrap().ends_with("good.txt"));
    assert!(lines[1]["input"].as_str().unwrap().ends_with("out-of-range.txt"));
    // 30 is worse than 10, 20 worse than 30, and 1 worse than all.
    demo.run(&["check", "--dry-run", &folder, "HC1:X"]).exits(30);
    demo.run(&["check", "--dry-run", &folder, "HC1:X", "KP1:"]).exits(20);
    demo.run(&["check", "--dry-run", &folder, "KP1:", "missing.png"]).exits(1);
}

#[test]
fn a_typed_number_never_passes() {
    let demo = demo();
    let report = demo.run(&["check", "--dry-run", "--number", "ao 0770431"]).exits(10).json();
    assert_eq!(faults(&report), ["code:missing"]);
    assert!(report["certificate"].is_null());
    let revoked = demo.run(&["check", "--dry-run", "--number", "AO-0770435"]).exits(20).json();
    assert!(faults(&revoked).contains(&"revocation:revoked".to_owned()));
    let kenya = demo.run(&["check", "--dry-run", "--number", "KE-12"]).exits(20).json();
    assert!(faults(&kenya).contains(&"participant:none".to_owned()));
    let printed = demo.dry("good.txt", &["--number", "AO-0770432"]).exits(20).json();
    assert_eq!(faults(&printed), ["number:differs"]);
    demo.run(&["check", "--dry-run"]).exits(2);
}

#[test]
fn months_offline_age_the_answer_and_never_make_a_fake() {
    let demo = demo();
    // The certificates of the demonstration last 50 days; the bundle is fresh for 30 and refers from 180 on.
    let at = |time: &str, name: &str| demo.run(&["--at", time, "check", "--dry-run", &demo.str(name)]);
    let fresh = at("2026-03-11T10:00:00Z", "good.txt").exits(0).json();
    assert_eq!(fresh["trust"]["age_days"], 10);
    let stale = at("2026-04-10T10:00:00Z", "good.txt").exits(0).json();
    assert_eq!(finding(&stale, "trust")["reason"], "stale");
    assert_eq!(finding(&stale, "trust")["outcome"], "info");
    let unknown = at("2026-04-10T10:00:00Z", "foreign-key.txt").exits(10).json();
    assert_eq!(faults(&unknown), ["key:unknown"]);
    let old = at("2026-09-10T10:00:00Z", "revoked.txt").exits(20).json();
    assert!(faults(&old).contains(&"revocation:revoked".to_owned()), "what is known to be bad stays refused");
    assert!(faults(&old).contains(&"trust:stale".to_owned()));
}

#[test]
fn a_wrong_clock_is_said_and_blocks_nothing() {
    let demo = demo();
    let good = demo.str("good.txt");
    let behind = demo.run(&["--at", "2010-01-01T00:00:00Z", "check", "--dry-run", &good]).exits(10).json();
    assert_eq!(faults(&behind), ["clock:behind"]);
    let ahead = demo.run(&["--at", "2040-01-01T00:00:00Z", "check", "--dry-run", &good]).exits(10).json();
    assert!(faults(&ahead).contains(&"clock:ahead".to_owned()));
    assert_eq!(finding(&ahead, "dates")["outcome"], "refer", "a doubted clock proves no expiry");
    demo.run(&["--at", "2040-01-01T00:00:00Z", "check", &good]).exits(10);
    // The newest own entry doubts the clock, whichever of the two was wrong, until the next entry.
    let doubted = demo.run(&["check", &good]).exits(10).json();
    assert_eq!(faults(&doubted), ["clock:behind"]);
    demo.dry("good.txt", &[]).exits(0);
}

#[test]
fn without_trust_data_everything_is_referred() {
    let demo = demo();
    let bare = demo.str("bare");
    run(&[
        "--station",
        &bare,
        "--at",
        NOW,
        "station",
        "init",
        "--country",
        "EU",
        "--post",
        "P",
        "--procedure",
        "import",
    ])
    .exits(0);
    let good = demo.str("good.png");
    let answer = run(&["--json", "--station", &bare, "--at", NOW, "check", "--dry-run", &good]).exits(10);
    let report = answer.json();
    assert_eq!(faults(&report), ["key:unknown", "trust:none"]);
    assert_eq!(report["certificate"]["verified"], false);
    assert_eq!(report["scope"]["asserted"].as_array().unwrap().len(), 0);
    assert!(report["trust"]["age_days"].is_null());
}

#[test]
fn the_answer_says_what_nobody_assessed() {
    let demo = demo();
    for language in ["en", "fr"] {
        let report = demo.run(&["--lang", language, "check", "--dry-run", &demo.str("good.txt")]).exits(0).json();
        let open = report["scope"]["not_assessed"].as_array().unwrap();
        assert_eq!(open.len(), 21);
        for code in ["H.SEXUAL_VIOLENCE", "H.TORTURE", "H.ENVIRONMENT", "H.PUBLIC_SECURITY", "H.PRIVATE_SECURITY"] {
            assert!(open.iter().any(|one| one == code), "{code}");
        }
        assert_eq!(report["scope"]["asserted"], serde_json::json!(["KP.REBEL"]));
        assert!(report["scope_text"].as_str().unwrap().contains("torture"));
        assert!(report["next"].as_array().is_some_and(|next| !next.is_empty()));
        for finding in report["findings"].as_array().unwrap() {
            assert!(!finding["text"].as_str().unwrap().is_empty(), "{finding}");
        }
    }
    demo.run(&["--lang", "tlh", "check", "--dry-run", &demo.str("good.txt")]).exits(2);
}

#[test]
fn reading_needs_no_station_and_says_nothing_of_truth() {
    let demo = demo();
    for name in ["good", "altered"] {
        let report = run(&["--json", "read", &demo.str(&format!("{name}.png"))]).exits(0).json();
        assert_eq!(report["certificate"]["verified"], false);
        assert!(report["certificate"]["authority"].is_null());
        let rules: Vec<_> = report["findings"].as_array().unwrap().iter().map(|one| one["rule"].clone()).collect();
        assert_eq!(rules, ["text", "format"]);
    }
    run(&["--json", "read", "KP2:ABC"]).exits(30);
    run(&["--json", "read", "KP1:X"]).exits(30);
    run(&["--json", "read", "HC1:X"]).exits(30);
}

#[test]
fn an_earlier_hold_or_refusal_is_never_silent() {
    let demo = demo();
    let good = demo.str("good.txt");
    let check = |more: &[&str]| {
        let mut all = vec!["check", good.as_str()];
        all.extend(more);
        demo.run(&all)
    };
    let seq = check(&[]).exits(0).json()["entry"]["seq"].to_string();
    demo.run(&["decide", &seq, "hold"]).exits(1);
    demo.run(&["decide", &seq, "hold", "--reason", "papers missing"]).exits(0);
    assert_eq!(faults(&check(&[]).exits(10).json()), ["seen:held-before"]);
    demo.run(&["decide", &seq, "seize", "--reason", "stolen"]).exits(0);
    assert_eq!(faults(&check(&[]).exits(20).json())[0], "seen:seized");
    demo.run(&["decide", "999", "hold"]).exits(1);
}

#[test]
fn a_corrected_typo_no_longer_counts() {
    let demo = demo();
    let good = demo.str("good.txt");
    let typo = demo.write("typo.json", r#"{"parcels": 30}"#);
    let right = demo.write("right.json", r#"{"parcels": 3}"#);
    let wrong = demo.run(&["check", &good, "--parcel", &typo]).exits(20).json();
    let seq = wrong["entry"]["seq"].to_string();
    let silent = demo.run(&["check", "--dry-run", &good, "--parcel", &right]).exits(10).json();
    assert_eq!(faults(&silent), ["seen:refused-before", "seen:other-parcel"]);
    demo.run(&["check", &good, "--parcel", &right, "--corrects", &seq]).exits(0);
    demo.run(&["check", &good, "--parcel", &right]).exits(0);
    demo.run(&["check", &good, "--parcel", &right, "--corrects", "999"]).exits(1);
}

#[test]
fn a_replaced_number_is_refused() {
    let demo = demo();
    let object = r#"{"number":"AO-0770500","issued":"2026-02-25","expires":"2026-04-20","parcels":3,
        "origin":{"kind":"countries","countries":["AO"]},"exporter":{"id":"X1"},"importer":{"id":"Y1"},
        "lines":[{"hs":"7102.10","carats":"1.00","usd":"100.00"}],"replaces":"AO-0770431"}"#;
    let input = demo.write("new.json", object);
    let out = demo.str("new.txt");
    run(&["issue", "--key", &demo.str("keys/AO.key"), "--in", &input, "--out", &out]).exits(0);
    demo.run(&["check", &out]).exits(0);
    let report = demo.dry("good.txt", &[]).exits(20).json();
    assert_eq!(faults(&report), ["revocation:replaced"]);
}

#[test]
fn transit_asks_for_certificate_and_seals_alone_and_judges_what_was_typed() {
    let demo = demo();
    let parcel = demo.write("sealed.json", r#"{"seals": ["demo-55-1203"]}"#);
    let transit = |parcel: &str| demo.dry("good.txt", &["--procedure", "transit", "--parcel", parcel]);
    let report = transit(&parcel).exits(10).json();
    assert_eq!(faults(&report), ["procedure:other"], "the post is for import");
    assert_eq!(report["parcel_seen"], "full");
    let wrong = demo.write("counted.json", r#"{"parcels": 99, "carats": "1.00", "seals": ["demo-55-1203"]}"#);
    let report = transit(&wrong).exits(20).json();
    assert_eq!(faults(&report), ["parcel.count:differs", "parcel.carats:differs", "procedure:other"]);
}

#[test]
fn many_commands_on_one_station_take_turns_or_are_told() {
    let demo = demo();
    let good = demo.str("good.txt");
    let station = demo.str("station");
    let children: Vec<_> = (0..8)
        .map(|_| {
            crate::support::command()
                .args(["--json", "--station", &station, "--at", NOW, "check", &good])
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut recorded = 0;
    for child in children {
        let output = child.wait_with_output().unwrap();
        match output.status.code() {
            Some(0) => recorded += 1,
            // On a machine so slow that the others take longer than a command waits.
            code => assert!(String::from_utf8_lossy(&output.stderr).contains("busy"), "{code:?}"),
        }
    }
    assert!(recorded > 0);
    let state = demo.run(&["journal", "verify"]).exits(0).json();
    assert_eq!(state["entries"], 3 + recorded);
}

#[test]
fn a_copied_folder_still_checks() {
    let demo = demo();
    copy(&demo.path("station"), &demo.path("elsewhere"));
    let elsewhere = demo.str("elsewhere");
    run(&["--station", &elsewhere, "--at", NOW, "check", &demo.str("good.txt")]).exits(0);
}
