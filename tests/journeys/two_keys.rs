//! Parties with two keys, each of another algorithm: made, shown, listed, signed with, and missed.

use std::fs;
use std::path::Path;

use roughcheck::cose::Algorithm;
use roughcheck::trust::{Bundle, Document};
use serde_json::Value;

use crate::support::{Answer, Demo, NOW, demo, run};

const SIDES: [&str; 3] = ["government", "civil-society", "industry"];

fn new_key(demo: &Demo, name: &str, more: &[&str]) -> Answer {
    let out = demo.str(name);
    let base = ["--json", "key", "new", "--participant", "EU", "--name", name, "--password-cost", "64", "--out", &out];
    run(&[&base[..], more].concat())
}

fn party(demo: &Demo, name: &str) -> Value {
    new_key(demo, name, &["--kind", "party", "--second", "ml-dsa-44"]).exits(0).json()
}

/// Takes the signatures of one algorithm out of a document in a file.
fn strip(path: &Path, algorithm: Algorithm) {
    let mut document = Document::decode(&fs::read(path).unwrap()).unwrap();
    document.signed.signatures.retain(|one| one.header.algorithm != algorithm);
    fs::write(path, document.bytes()).unwrap();
}

#[test]
fn a_party_has_two_keys_in_one_file_under_one_password() {
    let demo = demo();
    let made = party(&demo, "a.key");
    assert_eq!(made["second"]["algorithm"], "ML-DSA-44");
    assert_eq!(made["second"]["public"].as_str().unwrap().len(), 2_624);
    assert_ne!(made["second"]["key_id"], made["key_id"]);
    let show = |file: &str| run(&["--json", "key", "show", &demo.str(file)]).exits(0).json();
    assert_eq!(show("a.key"), made);
    // The public half has the public halves of both, and no seed.
    let (key, public) = (demo.str("a.key"), demo.str("a.pub"));
    let said = run(&["key", "show", "--public", &key, "--out", &public]).exits(0).out;
    assert!(said.contains(&format!("second key ML-DSA-44, key id {}", made["second"]["key_id"].as_str().unwrap())));
    assert_eq!(show("a.pub"), made);
    assert!(!fs::read_to_string(&public).unwrap().contains("secret"));
    // A password seals both seeds, and a successor has two keys as well.
    let password = demo.write("password", "a sentence for both of them\n");
    let passwd = ["key", "passwd", &key, "--new-password-file", &password, "--password-cost", "64"];
    run(&passwd).exits(0);
    assert_eq!(show("a.key"), made);
    let sign = |file: &str| {
        let part = demo.str("parts/root.part");
        run(&["trust", "sign", &part, "--key", &demo.str(file), "--password-file", &password])
    };
    sign("a.key").exits(0);
    let root = Document::decode(&fs::read(demo.path("parts/root.part")).unwrap()).unwrap();
    assert!(root.signed.signatures.iter().any(|one| one.header.algorithm == Algorithm::MlDsa44));
    let follows = new_key(&demo, "b.key", &["--succeeds", &key]).exits(0).json();
    assert_eq!(follows["second"]["algorithm"], "ML-DSA-44");
    assert_ne!(follows["second"]["key_id"], made["second"]["key_id"]);
    // Nobody else signs roots and heads.
    for kind in ["issuer", "device", "receipt"] {
        let refused = new_key(&demo, "c.key", &["--kind", kind, "--second", "ml-dsa-44"]).exits(2).err;
        assert!(refused.contains("--kind party"), "{refused}");
    }
    new_key(&demo, "c.key", &["--kind", "party", "--second", "ed448"]).exits(2);
    assert!(!demo.path("c.key").exists());
    assert!(new_key(&demo, "d.key", &["--kind", "party"]).exits(0).json().get("second").is_none());
}

/// A folder with a root of three parties that have two keys each, the parts that a head lists, and a head, all signed.
fn ceremony(demo: &Demo) -> (String, String) {
    let keys = SIDES.map(|side| format!("{side}.two"));
    keys.iter().for_each(|name| drop(party(demo, name)));
    let keys = keys.map(|name| demo.str(&name));
    fs::create_dir(demo.path("two")).unwrap();
    let (parts, root) = (demo.str("two"), demo.str("two/root.part"));
    let init = ["trust", "init", "--threshold", "3", "--out", &root];
    let groups = ["--government", &keys[0], "--civil-society", &keys[1], "--industry", &keys[2]];
    run(&[&init[..], &groups].concat()).exits(0);
    let mut signed = vec![root.clone()];
    for part in ["keys", "policy", "revocations"] {
        let (json, out) = (demo.str(&format!("parts/{part}.json")), demo.str(&format!("two/{part}.part")));
        run(&["trust", "part", part, "--in", &json, "--out", &out]).exits(0);
        signed.push(out);
    }
    let head = demo.str("two/head.part");
    run(&["--at", NOW, "trust", "head", "--parts", &parts, "--made-at", NOW, "--out", &head]).exits(0);
    signed.push(head);
    let signed: Vec<&str> = signed.iter().map(String::as_str).collect();
    for key in &keys {
        run(&[&["trust", "sign", "--key", key][..], &signed].concat()).exits(0);
    }
    (parts, root)
}

#[test]
fn a_root_that_lists_two_keys_of_each_party_wants_both_from_the_desk_to_the_phone() {
    let demo = demo();
    let (parts, root) = ceremony(&demo);
    let counts = |name: &str| {
        let document = Document::decode(&fs::read(demo.path(name)).unwrap()).unwrap();
        document.signed.signatures.len()
    };
    assert_eq!((counts("two/root.part"), counts("two/head.part"), counts("two/keys.part")), (6, 6, 3));
    let whole = demo.str("whole.rcb");
    run(&["--at", NOW, "trust", "pack", "--parts", &parts, "--out", &whole]).exits(0);
    // The phone takes it, and takes nothing that somebody stripped on the way.
    let phone = demo.str("two-phone");
    let at = ["--json", "--station", &phone, "--at", NOW];
    let init = ["station", "init", "--country", "EU", "--post", "P", "--procedure", "import", "--root", &root];
    run(&[&at[..], &init].concat()).exits(0);
    let install = |file: &str| run(&[&at[..], &["trust", "install", file]].concat());
    let bundle = Bundle::decode(&fs::read(&whole).unwrap()).unwrap();
    for algorithm in [Algorithm::Ed25519, Algorithm::MlDsa44] {
        let mut cut = bundle.clone();
        cut.manifest.signed.signatures.retain(|one| one.header.algorithm == algorithm);
        let file = demo.str("cut.rcb");
        fs::write(&file, cut.encode()).unwrap();
        let refused = install(&file).exits(20).json();
        assert_eq!(refused["refused"]["code"], "trust.threshold", "{algorithm} alone: {refused}");
    }
    assert_eq!(install(&whole).exits(0).json()["installed"]["head"], 1);
    // Nor does the desk pack it; who is missing is named, and that they signed by halves.
    for (place, algorithm) in [("two/head.part", Algorithm::MlDsa44), ("two/root.part", Algorithm::Ed25519)] {
        let path = demo.path(place);
        let before = fs::read(&path).unwrap();
        strip(&path, algorithm);
        let out = demo.str("never.rcb");
        let lacks = run(&["--at", NOW, "trust", "pack", "--parts", &parts, "--out", &out]).exits(1).err;
        assert!(lacks.contains("lacks signatures by the rule of root 1; how many more: 3"), "{lacks}");
        let shown = run(&["trust", "show", &demo.str(place)]).exits(0).out;
        assert_eq!(shown.matches("signed with one of its two keys only").count(), 3, "{shown}");
        let shown = run(&["--json", "trust", "show", &demo.str(place)]).exits(0).json();
        assert_eq!(shown["documents"][0]["missing"][0]["half"].as_array().unwrap().len(), 3, "{shown}");
        fs::write(&path, before).unwrap();
    }
    let shown = run(&["--json", "trust", "show", &demo.str("two/head.part")]).exits(0).json();
    let signed = shown["documents"][0]["signed"].as_array().unwrap();
    assert_eq!(signed.len(), 6);
    assert!(signed.iter().all(|one| one["holds"] == true && one["group"].is_string()), "{shown}");
}

#[test]
fn the_next_root_keeps_or_changes_the_second_keys_with_the_first() {
    let demo = demo();
    let (_, root) = ceremony(&demo);
    party(&demo, "industry.new");
    let rotate = |more: &[&str], out: &str| {
        let out = demo.str(out);
        run(&[&["trust", "rotate", "--from", &root, "--out", &out][..], more].concat())
    };
    rotate(&["--industry", &demo.str("industry.new")], "next.part").exits(0);
    let read = |path: &str| -> Value {
        Document::decode(&fs::read(demo.path(path)).unwrap()).unwrap().content::<Value>().unwrap()["groups"].clone()
    };
    let (before, after) = (read("two/root.part"), read("next.part"));
    assert_eq!((&before["government"], &before["civil-society"]), (&after["government"], &after["civil-society"]));
    assert_ne!(before["industry"][0]["second"], after["industry"][0]["second"]);
    assert!(after["industry"][0]["second"].is_string());
    // Sides that have one key are named where they are enough without those that have two.
    let (two, out) = (demo.str("government.two"), demo.str("mixed.part"));
    let [government, civil_society, industry] = SIDES.map(|side| demo.str(&format!("keys/{side}.key")));
    let init = ["trust", "init", "--threshold", "3", "--out", &out, "--government", &two, &government];
    let groups = ["--civil-society", &civil_society, "--industry", &industry];
    let said = run(&[&init[..], &groups].concat()).exits(0).out;
    assert!(said.contains("as weak as one algorithm") && said.matches("government ").count() == 1, "{said}");
    let shown = run(&["--json", "trust", "show", &out]).exits(0).json();
    assert_eq!(shown["told"][0]["what"], "one-algorithm");
    assert_eq!(shown["told"][0]["names"].as_array().unwrap().len(), 3);
    let nothing = rotate(&["--industry", &demo.str("industry.two")], "same.part").exits(1).err;
    assert!(nothing.contains("nothing of root 1 changes"), "{nothing}");
}
