//! What headquarters had before a key was stolen, from its database to a phone.

use crate::support::{NOW, demo, faults, run};

#[test]
fn what_was_seen_before_a_theft_is_found_by_headquarters_and_spared_by_phones() {
    let demo = demo();
    let (db, station) = (format!("sqlite:{}", demo.str("office.db")), demo.str("station"));
    let post = ["--country", "EU", "--post", "Antwerp 1", "--procedure", "import"];
    let enrol = ["enrol", "--db", &db, "--bundle", &demo.str("bundle.rcb")];
    let token = run(&[&enrol[..], &post].concat()).exits(0).out.trim().to_owned();
    run(&["--station", &station, "station", "enrol", "--token", &token]).exits(0);
    let (stick, receipts) = (demo.str("stick"), demo.str("receipts"));
    demo.run(&["sync", "--to", &stick]).exits(0);
    run(&["--at", "2026-03-01T12:00:00Z", "collect", "--db", &db, "--in", &stick, "--out", &receipts]).exits(0);
    let (ledger, part) = (demo.str("keys/AO.ledger"), demo.str("parts/seen.part"));
    let made = |before: &str, ledger: &str, out: &str, at: &str| {
        let base = ["--json", "--at", at, "trust", "seen-before", "--db", &db, "--before", before];
        run(&[&base[..], &["--ledger", ledger, "--out", out]].concat()).exits(0).json()
    };
    let later = "2026-03-02T10:00:00Z";
    let none = made("2026-03-01T12:00:00Z", &ledger, &demo.str("none.part"), later);
    assert_eq!(none["contents"], 0, "it arrived at that instant, and not before");
    let over = made("2026-03-01T12:00:01Z", &ledger, &demo.str("over.part"), "2026-06-01T10:00:00Z");
    assert_eq!((&over["contents"], &over["left_out"]), (&0.into(), &0.into()), "expired by then");
    let other = demo.write("other.ledger", &format!("AO-1 {}\n", "00".repeat(32)));
    let other = made("2026-03-01T12:00:01Z", &other, &demo.str("other.part"), later);
    assert_eq!((&other["contents"], &other["left_out"]), (&0.into(), &1.into()), "the ledger never signed it");
    assert_eq!(made("2026-03-01T12:00:01Z", &ledger, &part, later)["contents"], 1);
    for key in ["government", "civil-society", "industry", "AO-revocation"] {
        run(&["trust", "sign", &part, "--key", &demo.str(&format!("keys/{key}.key"))]).exits(0);
    }
    let id = run(&["--json", "key", "show", &demo.str("keys/AO.key")]).exits(0).json()["key_id"].clone();
    let (stolen, key) = (demo.str("stolen.part"), demo.str("keys/AO-revocation.key"));
    let revoke = ["revoke", "--key-id", id.as_str().unwrap(), "--reason", "compromised", "--since", NOW];
    run(&[&revoke[..], &["--key", &key, "--out", &stolen]].concat()).exits(0);
    demo.run(&["trust", "install", &stolen]).exits(0);
    assert!(faults(&demo.dry("good.txt", &[]).exits(20).json()).contains(&"key:compromised".to_owned()));
    demo.run(&["trust", "install", &part]).exits(0);
    assert_eq!(faults(&demo.dry("good.txt", &[]).json()), Vec::<String>::new());
    assert!(faults(&demo.dry("conflict.txt", &[]).exits(20).json()).contains(&"key:compromised".to_owned()));
}
