//! The ceremony on several machines, as its guide says, and what it must not let through.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::{Demo, NOW, demo, run};

/// The shell blocks of a page, in their order.
fn blocks(page: &str) -> Vec<&str> {
    page.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

fn executable(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
}

/// Runs a script with the command that was just built, by a clock that stands still. Trying a password costs little here, as
/// `key new` is told; whatever else is typed is as it stands.
fn shell(folder: &Path, script: &str) -> Output {
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).unwrap();
    let command = env!("CARGO_BIN_EXE_roughcheck");
    let wrapper = format!(
        "#!/bin/sh\ncase \"$1 $2\" in \"key new\") set -- \"$@\" --password-cost 64;; esac\n\
         case \"$*\" in *--at\\ *) ;; *) set -- --at {NOW} \"$@\";; esac\nexec {command} \"$@\"\n"
    );
    executable(&bin.join("roughcheck"), &wrapper);
    executable(&bin.join("date"), &format!("#!/bin/sh\necho {NOW}\n"));
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-eu", "-c", script]).current_dir(folder).env("PATH", path).env("LC_ALL", "C");
    shell.env_remove("ROUGHCHECK_KEY_PASSWORD").output().unwrap()
}

#[test]
fn the_guide_of_the_ceremony_runs_as_it_is_written() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/ceremony.md")).unwrap();
    let blocks = blocks(&page);
    assert!(blocks.len() > 15, "{} blocks", blocks.len());
    let dir = tempfile::tempdir().unwrap();
    let output = shell(dir.path(), &blocks.concat());
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
    // What it says must fail does, and says why.
    assert!(err.contains("head 1 lacks signatures by the rule of root 1; how many more: 1; of these:"), "{err}");
    assert!(err.contains("policy 2 is in force: a newer one has a greater version"), "{err}");
    let station = dir.path().join("phone").display().to_string();
    let status = run(&["--json", "--station", &station, "trust", "status"]).exits(0).json();
    for (kind, version) in [("root", 4), ("head", 6), ("policy", 2), ("keys", 1), ("advisories", 1)] {
        assert_eq!(status["versions"][kind], version, "{kind}: {status}");
    }
    for kept in ["head.1.part", "head.4.part", "policy.part"] {
        assert!(dir.path().join("desk").join(kept).is_file(), "{kept} is kept");
    }
}

fn keys(demo: &Demo) -> [String; 3] {
    ["government", "civil-society", "industry"].map(|name| demo.str(&format!("keys/{name}.key")))
}

fn shown(demo: &Demo, file: &str, against: &str) -> Value {
    run(&["--json", "trust", "show", &demo.str(file), "--against", &demo.str(against)]).exits(0).json()
}

#[test]
fn nothing_that_somebody_signed_is_ever_overwritten() {
    let demo = demo();
    let [government, civil, industry] = keys(&demo);
    let (parts, bundle, json) = (demo.str("parts"), demo.str("bundle.rcb"), demo.str("parts/keys.json"));
    let signed = [demo.str("parts/keys.part"), demo.str("parts/root.part")];
    let before: Vec<Vec<u8>> = signed.iter().chain([&bundle]).map(|path| fs::read(path).unwrap()).collect();
    let refuses = |arguments: &[&str]| {
        let answer = run(arguments).exits(1);
        assert!(answer.err.contains("is there already"), "{arguments:?}: {}", answer.err);
    };
    refuses(&["trust", "part", "keys", "--in", &json, "--out", &signed[0]]);
    refuses(&["trust", "init", "--government", &government, "--threshold", "1", "--out", &signed[1]]);
    refuses(&["trust", "rotate", "--from", &signed[1], "--industry", &civil, "--out", &signed[0]]);
    refuses(&["trust", "head", "--parts", &parts, "--made-at", NOW, "--out", &signed[0]]);
    refuses(&["trust", "pack", "--parts", &parts, "--out", &bundle]);
    let all = ["--key", &government, "--key", &civil, "--key", &industry];
    refuses(&[&["trust", "bundle", "--parts", &parts, "--made-at", NOW, "--out", &bundle][..], &all].concat());
    refuses(&["trust", "sign", &signed[0], "--key", &industry, "--out", &signed[1]]);
    refuses(&["key", "show", "--public", &industry, "--out", &signed[0]]);
    let after: Vec<Vec<u8>> = signed.iter().chain([&bundle]).map(|path| fs::read(path).unwrap()).collect();
    assert_eq!(before, after);
    // A signature is added in place, and the one that was there stays.
    let own = demo.str("own.part");
    run(&["trust", "sign", &signed[0], "--key", &demo.str("keys/EU-law.key"), "--out", &own]).exits(0);
    assert_eq!(shown(&demo, "own.part", "bundle.rcb")["documents"][0]["signed"].as_array().unwrap().len(), 4);
    assert_eq!(fs::read(&signed[0]).unwrap(), before[0], "the copy was signed");
    // A draft that nobody signed may be made anew.
    let draft = demo.str("draft.part");
    for _ in 0..2 {
        run(&["trust", "part", "keys", "--in", &json, "--out", &draft]).exits(0);
    }
}

#[test]
fn a_bundle_that_phones_would_refuse_is_not_made() {
    let demo = demo();
    let [government, civil, industry] = keys(&demo);
    let (parts, out) = (demo.str("parts"), demo.str("new.rcb"));
    let bundle = |more: &[&str]| {
        let base = ["trust", "bundle", "--parts", &parts, "--made-at", NOW, "--out", &out];
        run(&[&base[..], more].concat())
    };
    let lacks = bundle(&["--key", &government, "--key", &civil]).exits(1).err;
    assert!(lacks.contains("head 2 lacks signatures") && lacks.contains("industry"), "{lacks}");
    assert!(!demo.path("new.rcb").exists() && !demo.path("parts/head.1.part").exists(), "nothing was changed");
    // A part that too few have signed is named too.
    let json = fs::read_to_string(demo.path("parts/revocations.json")).unwrap();
    let input = demo.write("newer.json", &json.replacen("\"version\": 1", "\"version\": 2", 1));
    run(&["trust", "part", "revocations", "--in", &input, "--out", &demo.str("parts/revocations.2.part")]).exits(0);
    let all = ["--key", &government, "--key", &civil, "--key", &industry];
    let lacks = bundle(&all).exits(1).err;
    assert!(lacks.contains("revocations 2 lacks signatures by the rule of root 1; how many more: 3"), "{lacks}");
    for key in [&government, &civil, &industry] {
        run(&["trust", "sign", &demo.str("parts/revocations.2.part"), "--key", key]).exits(0);
    }
    bundle(&all).exits(0);
    assert_eq!(demo.run(&["trust", "install", &out]).exits(0).json()["installed"]["revocations"], 2);
}

#[test]
fn whoever_is_asked_to_sign_is_told_what_differs_from_what_is_in_force() {
    let demo = demo();
    let part = |kind: &str, json: &str, more: &[&str]| {
        let (input, out) = (demo.write(&format!("{kind}.json"), json), demo.str(&format!("parts/{kind}.next.part")));
        let against = demo.str("bundle.rcb");
        let base = ["--json", "trust", "part", kind, "--in", &input, "--out", &out, "--against", &against];
        run(&[&base[..], more].concat())
    };
    let read = |kind: &str| -> Value {
        serde_json::from_slice(&fs::read(demo.path(&format!("parts/{kind}.json"))).unwrap()).unwrap()
    };
    // A number that the list in force revokes.
    let told = part("revocations", r#"{"version": 2, "numbers": []}"#, &[]).exits(0).json();
    assert_eq!(told["told"], serde_json::json!([{ "what": "dropped", "names": ["AO-0770435"] }]));
    let answer = shown(&demo, "parts/revocations.next.part", "bundle.rcb");
    assert_eq!(answer["told"][0]["what"], "dropped");
    let change = &answer["documents"][0]["changes"];
    assert!(change.as_array().unwrap().iter().any(|one| one["change"] == "removed" && one["what"] == "AO-0770435"));
    let missing = &answer["documents"][0]["missing"][0];
    assert_eq!((&missing["signatures"], missing["groups"].as_array().unwrap().len()), (&3.into(), 3), "{missing}");
    // A key that leaves the list.
    let mut keys = read("keys");
    keys["version"] = 2.into();
    keys["keys"].as_array_mut().unwrap().remove(0);
    let told = part("keys", &keys.to_string(), &[]).exits(0).json();
    assert_eq!(told["told"][0]["what"], "keys-gone", "{told}");
    // Participants.
    let mut policy = read("policy");
    policy["version"] = 2.into();
    policy["participants"].as_array_mut().unwrap().retain(|one| one["code"] != "ZZ");
    let told = part("policy", &policy.to_string(), &[]).exits(0).json();
    assert_eq!(told["told"], serde_json::json!([{ "what": "participants-gone", "names": ["ZZ"] }]));
    let answer = shown(&demo, "parts/policy.next.part", "bundle.rcb");
    let changes = answer["documents"][0]["changes"].as_array().unwrap().clone();
    assert!(changes.iter().any(|one| one["change"] == "removed" && one["what"] == "ZZ"), "{changes:?}");
    // A version that is in force, or older.
    let again = part("revocations", r#"{"version": 1, "numbers": []}"#, &[]).exits(1).err;
    assert!(again.contains("trust.equivocation"), "{again}");
    let older = part("revocations", r#"{"version": 0, "numbers": []}"#, &[]).exits(1).err;
    assert!(older.contains("trust.rollback"), "{older}");
    // For people, in their language.
    let text =
        run(&["trust", "show", &demo.str("parts/keys.part"), "--against", &demo.str("bundle.rcb"), "--lang", "fr"]);
    assert!(text.exits(0).out.contains("rien ne diffère de la version 1"));
}

#[test]
fn a_slip_of_the_pen_is_not_signed() {
    let demo = demo();
    let refused = |kind: &str, json: &str, due: &str| {
        let (input, out) = (demo.write("slip.json", json), demo.str("parts/slip.part"));
        let answer = run(&["trust", "part", kind, "--in", &input, "--out", &out]).exits(1);
        assert!(answer.err.contains(due), "{kind} {json}: {}", answer.err);
        assert!(!demo.path("parts/slip.part").exists());
    };
    let key = run(&["--json", "key", "show", &demo.str("keys/AO.key")]).exits(0).json()["public"].clone();
    let government =
        run(&["--json", "key", "show", &demo.str("keys/government.key")]).exits(0).json()["public"].clone();
    let entry = |key: &Value, uses: &str| {
        format!(
            r#"{{"version": 2, "keys": [{{"key": {key}, "participant": "AO", "authority": "A", "uses": [{uses}],
                "from": "2026-01-01", "until": "2026-12-31"}}]}}"#
        )
    };
    refused("keys", &entry(&key, ""), "has no use");
    refused("keys", &entry(&government, "\"certificate\""), "of the root signs certificates");
    let advisory = |harm: &str, until: &str, text: &str| {
        format!(
            r#"{{"version": 2, "made_at": "2026-02-28T10:00:00Z", "advisories": [{{"kind": "general", "harm": {harm},
                "until": "{until}", "text": "{text}"}}]}}"#
        )
    };
    refused("advisories", &advisory("null", "2027-01-01", " "), "no text");
    refused("advisories", &advisory("\"H.NOTHING\"", "2027-01-01", "x"), "there is no harm H.NOTHING");
    refused("advisories", &advisory("null", "2026-02-27", "x"), "is before it is made");
    let alert = r#"{"version": 2, "participant": null, "made_at": "2026-02-28T10:00:00Z", "alerts": [
        {"kind": "number", "number": "AO-1", "until": "2026-01-01", "text": "x"}]}"#;
    refused("alerts", alert, "is before it is made");
    // Nothing could ever follow the one, and nothing comes before the other.
    for version in ["18446744073709551615", "0"] {
        let alert =
            alert.replace("2026-01-01", "2027-01-01").replace("\"version\": 2", &format!("\"version\": {version}"));
        refused("alerts", &alert, &format!("version {version} is not signed"));
    }
    refused(
        "revocations",
        r#"{"version": 2, "numbers": [], "numbers": [{"number": "AO-1", "reason": "x"}]}"#,
        "numbers",
    );
    let twice = r#"{"version": 2, "numbers": [{"number": "AO-1", "number": "AO-2", "reason": "x"}]}"#;
    refused("revocations", twice, "duplicate field `number`");
    // The same where a certificate is signed.
    let object = fs::read_to_string(demo.path("good.json")).unwrap();
    let twice = demo.write("twice.json", &object.replacen('{', "{ \"parcels\": 4,", 1));
    let issue = ["issue", "--key", &demo.str("keys/AO.key"), "--in", &twice, "--out", &demo.str("twice.txt")];
    assert!(run(&issue).exits(1).err.contains("duplicate field `parcels`"));
    let nested =
        demo.write("nested.json", &object.replacen("\"countries\":", "\"countries\": [\"BW\"], \"countries\":", 1));
    let issue = ["issue", "--key", &demo.str("keys/AO.key"), "--in", &nested, "--out", &demo.str("twice.txt")];
    assert!(run(&issue).exits(1).err.contains("duplicate field `countries`"));
}

#[test]
fn keys_of_a_pilot_are_not_listed_in_production() {
    let (pilot, demo) = (demo(), demo());
    let other = pilot.str("other");
    run(&["--at", NOW, "demo", &other]).exits(0);
    let (input, against) = (format!("{other}/parts/keys.json"), format!("{other}/bundle.rcb"));
    let json = fs::read_to_string(&input).unwrap().replacen("\"version\": 1", "\"version\": 2", 1);
    let input = demo.write("pilot.json", &json);
    let out = demo.str("parts/pilot.part");
    let refused = run(&["trust", "part", "keys", "--against", &against, "--in", &input, "--out", &out]).exits(1).err;
    assert!(refused.contains("trust.other-root") && refused.contains("another root lists these keys"), "{refused}");
    // Its own keys, which the pilot does not know, are.
    let own = demo.str("parts/keys.json");
    run(&["trust", "part", "keys", "--against", &against, "--in", &own, "--out", &demo.str("parts/own.part")]).exits(0);
    // Without the root nobody can tell a pilot from what is in force.
    let (alone, out) = (tempfile::tempdir().unwrap(), "keys.part");
    let out = alone.path().join(out).display().to_string();
    let asked = run(&["trust", "part", "keys", "--against", &against, "--in", &input, "--out", &out]).exits(2).err;
    assert!(asked.contains("--root"), "{asked}");
}

#[test]
fn a_station_says_what_is_on_its_lists() {
    let demo = demo();
    let items = |list: &str| demo.run(&["trust", "list", list]).exits(0).json()["items"].as_array().unwrap().clone();
    assert_eq!(items("alerts")[0]["number"], "BW-0000107");
    assert_eq!(items("alerts")[0]["slot"], "alerts/groups");
    assert_eq!(items("advisories")[0]["country"], "ZZ");
    assert_eq!(items("revocations")[0]["number"], "AO-0770435");
    assert!(items("restrictions").iter().any(|one| one["id"] == "eu-ru-origin"));
    assert_eq!(items("national")[0]["participant"], "EU");
    assert_eq!(items("closed"), Vec::<Value>::new());
    let own = demo.str("own.part");
    let revoke = ["revoke", "--number", "AO-0770431", "--reason", "misprint", "--key", &demo.str("keys/AO.key")];
    run(&[&revoke[..], &["--out", &own]].concat()).exits(0);
    demo.run(&["trust", "install", &own]).exits(0);
    assert!(items("revocations").iter().any(|one| one["number"] == "AO-0770431"));
    let text = run(&["--station", &demo.str("station"), "trust", "list", "closed"]).exits(0).out;
    assert_eq!(text, "this station holds nothing of closed\n");
}
