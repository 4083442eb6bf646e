//! Thieves of keys that alert and revoke: what they silence, and how the groups undo all of it at once.

use std::fs;

use roughcheck::base::to_hex;
use roughcheck::cose::Signer as _;
use roughcheck::trust::{Document, alert_digests};
use serde_json::{Value, json};

use super::secret;
use crate::support::{Answer, Demo, NOW, demo, faults, run};

const GROUPS: [&str; 3] = ["government", "civil-society", "industry"];

/// A part that these sign, made of its JSON by the command.
fn part(demo: &Demo, kind: &str, name: &str, json: &Value, by: &[&str]) -> String {
    let (input, out) = (demo.write(&format!("{name}.json"), &json.to_string()), demo.str(&format!("{name}.part")));
    let root = demo.str("parts/root.part");
    let _ = fs::remove_file(&out);
    run(&["trust", "part", kind, "--in", &input, "--root", &root, "--out", &out]).exits(0);
    for key in by {
        run(&["trust", "sign", &out, "--key", &demo.str(&format!("keys/{key}.key"))]).exits(0);
    }
    out
}

/// The next bundle of the groups, in which one part is another.
fn bundle(demo: &Demo, kind: &str, json: &Value) -> Answer {
    let made = part(demo, kind, &format!("next-{kind}"), json, &GROUPS);
    fs::copy(made, demo.path(&format!("parts/{kind}.part"))).unwrap();
    let (parts, out) = (demo.str("parts"), demo.str("next.rcb"));
    let _ = fs::remove_file(&out);
    let keys = GROUPS.map(|name| demo.str(&format!("keys/{name}.key")));
    let signers = keys.iter().flat_map(|key| ["--key", key]);
    let bundle = ["--at", NOW, "trust", "bundle", "--parts", &parts, "--made-at", NOW, "--out", &out];
    run(&bundle.into_iter().chain(signers).collect::<Vec<_>>()).exits(0);
    demo.run(&["trust", "install", &out])
}

fn revocations(demo: &Demo, version: u64, more: &Value) -> Value {
    let text = fs::read_to_string(demo.path("parts/revocations.json")).unwrap();
    let mut json: Value = serde_json::from_str(&text).unwrap();
    json["version"] = version.into();
    json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json
}

fn digest(path: &str) -> String {
    Document::decode(&fs::read(path).unwrap()).unwrap().payload_digest().to_string()
}

fn public(demo: &Demo, name: &str) -> String {
    to_hex(secret(demo, name).public_key().as_bytes())
}

#[test]
fn two_stolen_group_keys_silence_no_alert_with_an_empty_list() {
    let demo = demo();
    let alerted = |demo: &Demo| faults(&demo.dry("alert.txt", &[]).json()).contains(&"alert:number".to_owned());
    assert!(alerted(&demo));
    let empty = json!({ "version": 2, "participant": null, "made_at": NOW, "alerts": [] });
    let empty = part(&demo, "alerts", "empty", &empty, &["government", "industry"]);
    demo.run(&["trust", "install", &empty]).exits(0);
    assert!(alerted(&demo), "what a newer list leaves out counts on");
    // The groups withdraw it by its digest: an entry, and a line in the status.
    let lawful = Document::decode(&fs::read(demo.path("parts/alerts.part")).unwrap()).unwrap();
    let alert = alert_digests(&lawful.signed.payload).unwrap()[0].to_string();
    let next = revocations(&demo, 2, &json!({ "withdrawn": [alert] }));
    let told = bundle(&demo, "revocations", &next).exits(0).json();
    assert!(told["noticed"].to_string().contains(&alert), "{told}");
    assert!(!alerted(&demo));
    let status = demo.run(&["trust", "status"]).exits(0).json();
    assert!(status["not_counted"][0]["why"].as_str().unwrap().contains(&alert), "{status}");
    let station = demo.str("station");
    let text = run(&["--at", NOW, "--station", &station, "trust", "status"]).exits(0);
    assert!(text.out.contains("No longer counts"), "{}", text.out);
    let journal = demo.run(&["journal", "export", &demo.str("journal.rcj")]);
    assert_eq!(journal.code, 0, "{}", journal.err);
    let entries = demo.run(&["journal", "list"]).exits(0).out;
    assert!(entries.contains("no longer counts: alerts/groups"), "{entries}");
    demo.run(&["journal", "verify"]).exits(0);
}

#[test]
fn a_country_withdraws_its_own_alert_and_the_groups_undo_it_where_a_thief_did() {
    let demo = demo();
    let alerted = |demo: &Demo| faults(&demo.dry("good.txt", &[]).json()).contains(&"alert:number".to_owned());
    let list = json!({ "version": 1, "participant": "AO", "made_at": NOW, "alerts": [
        { "kind": "number", "number": "AO-0770431", "until": "2027-01-01", "text": "Stolen." } ] });
    let list = part(&demo, "alerts", "own", &list, &["AO-revocation"]);
    demo.run(&["trust", "install", &list]).exits(0);
    assert!(alerted(&demo));
    let payload = Document::decode(&fs::read(&list).unwrap()).unwrap().signed.payload;
    let alert = alert_digests(&payload).unwrap()[0].to_string();
    let withdrawn =
        |participant: &str| json!({ "version": 1, "participant": participant, "made_at": NOW, "withdrawn": [alert] });
    // Another country's key says nothing of it.
    let other = part(&demo, "revocation", "other", &withdrawn("BW"), &["BW-revocation"]);
    demo.run(&["trust", "install", &other]).exits(0);
    assert!(alerted(&demo));
    let own = part(&demo, "revocation", "withdrawal", &withdrawn("AO"), &["AO-revocation"]);
    demo.run(&["trust", "install", &own]).exits(0);
    demo.dry("good.txt", &[]).exits(0);
    let taken_back = serde_json::json!({ "taken_back": [digest(&own)] });
    let next = revocations(&demo, 2, &taken_back);
    bundle(&demo, "revocations", &next).exits(0);
    assert!(alerted(&demo), "it stands again");
}

#[test]
fn what_a_thief_signed_for_each_phone_is_undone_by_its_key() {
    let demo = demo();
    let key = demo.str("keys/AO.key");
    let voids = |at: &str, number: &str, name: &str| {
        let out = demo.str(name);
        let revoke =
            ["--at", at, "revoke", "--number", number, "--reason", "misprint", "--key", &key, "--out", &out, "--yes"];
        run(&revoke).exits(0);
        out
    };
    let lawful = voids("2026-02-27T10:00:00Z", "AO-0770440", "lawful.part");
    demo.run(&["trust", "install", &lawful]).exits(0);
    // Each phone gets another one: nobody has seen them all, and their dates are the thief's own.
    for (at, name) in [("2026-03-01T09:00:00Z", "one.part"), ("2024-05-05T05:05:05Z", "two.part")] {
        demo.run(&["trust", "install", &voids(at, "AO-0770431", name)]).exits(0);
    }
    assert!(faults(&demo.dry("good.txt", &[]).json()).contains(&"revocation:revoked".to_owned()));
    let entry = json!({ "key": public(&demo, "AO"), "keep": [digest(&lawful)] });
    let next = revocations(&demo, 2, &json!({ "taken_back_keys": [entry] }));
    bundle(&demo, "revocations", &next).exits(0);
    demo.dry("good.txt", &[]).exits(0);
    let status = demo.run(&["trust", "status"]).exits(0).json();
    let told = status["not_counted"].as_array().unwrap();
    assert_eq!(told.len(), 2, "{status}");
    assert!(told.iter().all(|one| !one["part"].as_str().unwrap().contains(&digest(&lawful))), "{status}");
    // Nor does anything that it signs from now on.
    let more = demo.run(&["trust", "install", &voids(NOW, "AO-0770431", "three.part")]).exits(20).json();
    assert_eq!(more["refused"]["code"], "trust.scope");
    demo.dry("good.txt", &[]).exits(0);
}

#[test]
fn a_retired_key_dates_nothing_back() {
    let demo = demo();
    let text = fs::read_to_string(demo.path("parts/keys.json")).unwrap();
    let mut keys: Value = serde_json::from_str(&text).unwrap();
    keys["version"] = 2.into();
    let own = public(&demo, "AO");
    for entry in keys["keys"].as_array_mut().unwrap().iter_mut().filter(|entry| entry["key"] == own.as_str()) {
        entry["status"] = json!({ "state": "retired", "since": "2026-02-28" });
    }
    bundle(&demo, "keys", &keys).exits(0);
    let (key, out) = (demo.str("keys/AO.key"), demo.str("parts/revocation.part"));
    let at = "2026-02-01T10:00:00Z";
    let number = ["--number", "AO-0770431", "--reason", "misprint"];
    let revoke = [&["--at", at, "revoke"][..], &number, &["--key", &key, "--out", &out]].concat();
    run(&revoke).exits(0);
    let refused = demo.run(&["trust", "install", &out]).exits(20).json();
    assert_eq!(refused["refused"]["code"], "trust.retired-key");
    demo.dry("good.txt", &[]).exits(0);
    // The groups may vouch for it: then it lies among the parts that their head lists.
    keys["version"] = 3.into();
    bundle(&demo, "keys", &keys).exits(0);
    assert!(faults(&demo.dry("good.txt", &[]).json()).contains(&"revocation:revoked".to_owned()));
}

#[test]
fn a_key_is_removed_before_it_is_listed() {
    let demo = demo();
    let out = demo.str("keys/BW-next.key");
    let new = ["key", "new", "--kind", "issuer", "--participant", "BW", "--name", "Next", "--out", &out];
    run(&new).exits(0);
    let next = secret(&demo, "BW-next").public_key().clone();
    let (early, revoker) = (demo.str("early.part"), demo.str("keys/BW-revocation.key"));
    let id = next.id().to_string();
    let revoke = ["revoke", "--key-id", &id, "--reason", "compromised", "--key", &revoker, "--out", &early];
    run(&[&["--at", NOW][..], &revoke].concat()).exits(0);
    let told = demo.run(&["trust", "install", &early]).exits(0).json();
    assert!(told["noticed"].to_string().contains("not listed yet"), "kept and told: {told}");
    assert!(demo.run(&["trust", "status"]).json()["not_counted"].to_string().contains("not listed yet"));
    // Once it is listed, nobody uses it.
    let text = fs::read_to_string(demo.path("parts/keys.json")).unwrap();
    let mut keys: Value = serde_json::from_str(&text).unwrap();
    let list = keys["keys"].as_array_mut().unwrap();
    let mut entry = list.iter().find(|entry| entry["participant"] == "BW").unwrap().clone();
    entry["key"] = to_hex(next.as_bytes()).into();
    list.push(entry);
    keys["version"] = 2.into();
    bundle(&demo, "keys", &keys).exits(0);
    assert_eq!(demo.run(&["trust", "status"]).json()["not_counted"], json!([]));
    let certificate = fs::read_to_string(demo.path("alert.json")).unwrap().replace("BW-0000107", "BW-0000999");
    let (input, text) = (demo.write("spoilt.json", &certificate), demo.str("spoilt.txt"));
    run(&["--at", NOW, "issue", "--key", &out, "--in", &input, "--out", &text]).exits(0);
    assert!(faults(&demo.dry("spoilt.txt", &[]).exits(20).json()).contains(&"key:compromised".to_owned()));
}
