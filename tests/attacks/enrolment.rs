//! What a station was set up with: its post and its root are changed with a trace, or not at all.

use std::fs;

use super::clock::headquarters;
use super::past::notices;
use crate::support::{demo, run};

#[test]
fn a_post_set_otherwise_is_an_entry() {
    let demo = demo();
    let init = |post: &str| {
        demo.run(&["station", "init", "--country", "EU", "--post", post, "--procedure", "export"]).exits(0);
    };
    init("B");
    let found = notices(&demo);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("post EU ") && found[0].ends_with("(import)"), "{found:?}");
    init("B");
    assert_eq!(notices(&demo).len(), 1, "once");
    let list = demo.run(&["journal", "list"]).exits(0).json();
    assert_eq!(
        list["entries"].as_array().unwrap().iter().rfind(|one| one["kind"] == "noticed").unwrap()["post"],
        "EU B"
    );
    demo.run(&["journal", "verify"]).exits(0);
}

#[test]
fn a_root_pinned_anew_in_the_enrolment_file_is_not_believed() {
    let demo = demo();
    let (station, own) = (demo.path("station/enrolment"), demo.run(&["trust", "status"]).json()["root"].clone());
    let theirs = demo.str("attacker");
    run(&["demo", &theirs]).exits(0);
    fs::copy(format!("{theirs}/station/enrolment"), station).unwrap();
    let status = demo.run(&["trust", "status"]).exits(0).json();
    assert_eq!((&status["root"], &status["noticed"]), (&own, &serde_json::json!(["root"])));
    assert_eq!(demo.run(&["trust", "install", &format!("{theirs}/bundle.rcb")]).exits(20).code, 20);
    demo.run(&["check", &demo.str("good.txt")]).exits(0);
    let found = notices(&demo);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("root "), "{found:?}");
}

#[test]
fn a_post_that_came_by_a_token_is_changed_by_a_token_only() {
    let (demo, db) = headquarters();
    let init = |post: &str| demo.run(&["station", "init", "--country", "EU", "--post", post, "--procedure", "import"]);
    let refused = init("Antwerp 2").exits(1);
    assert!(refused.err.contains("token"), "{}", refused.err);
    init("Antwerp 1").exits(0);
    assert_eq!(demo.run(&["station", "show"]).json()["post"], "Antwerp 1");
    let post = ["--db", &db, "--post", "Antwerp 2", "--country", "EU", "--procedure", "import"];
    let token = run(&[&["--json", "enrol"], &post[..]].concat()).exits(0).json();
    demo.run(&["station", "enrol", "--token", token["token"].as_str().unwrap()]).exits(0);
    let list = demo.run(&["journal", "list"]).exits(0).json();
    let noticed = list["entries"].as_array().unwrap().iter().rfind(|one| one["kind"] == "noticed").unwrap();
    assert_eq!(
        (noticed["post"].as_str(), noticed["what"].as_str()),
        (Some("EU Antwerp 2"), Some("post EU Antwerp 1 (import)"))
    );
}
