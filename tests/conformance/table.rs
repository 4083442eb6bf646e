//! What lies on the table, and how much of it was looked at; the three procedures.

use roughcheck::certificate::{Carats, HsCode, Line, Usd};
use serde_json::{Value, json};

use super::story::{Showing, Story, full_parcel, story};

fn two_lines() -> Showing {
    let line = |hs, carats, usd| Line {
        hs,
        carats: Carats::from_hundredths(carats).unwrap(),
        usd: Usd::from_hundredths(usd).unwrap(),
    };
    Showing::of(|it| {
        it.lines = vec![line(HsCode::Industrial, 50_000, 900_000), line(HsCode::NonIndustrial, 1, 10)];
    })
}

pub fn stories() -> Vec<Story> {
    [procedures(), figures(), seals(), stones()].concat()
}

fn procedures() -> Vec<Story> {
    let good = Showing::good;
    let wrong = json!({"parcels": 9, "carats": "1.00", "hs": ["7102.21"], "polished": true,
        "synthetic": {"found": true, "method": "tester"}});
    vec![
        story("good-import", good()).recorded(),
        story("good-import-french", good()).french().recorded(),
        story("good-export", good()).post("AO", "Luanda", "export").recorded(),
        story("good-transit", good()).post("AE", "Dubai", "transit").recorded(),
        story("good-dry-run", good().dry()).recorded(),
        story("good-with-officer", good().officer("badge 7")).recorded(),
        story("good-in-the-basic-world", good()).world("basic").recorded(),
        story("good-without-parcel", good().unseen()).recorded(),
        story("good-without-parcel-french", good().unseen()).french(),
        story("good-with-an-empty-parcel", good().parcel(json!({}))),
        story("good-with-part-of-the-parcel", good().parcel(json!({"parcels": 3}))),
        story("good-with-part-of-the-parcel-french", good().parcel(json!({"parcels": 3}))).french(),
        story("good-in-transit-without-seals-seen", good().but(json!({"seals": null}))).post("AE", "Dubai", "transit"),
        story("wrong-parcel-in-transit", good().but(wrong.clone())).post("AE", "Dubai", "transit"),
        story("wrong-parcel-at-export", good().but(wrong.clone())).post("AO", "Luanda", "export").recorded(),
        story("wrong-parcel-french", good().but(wrong)).french(),
        story("procedure-other", good().procedure("export")).recorded(),
        story("procedure-other-french", good().procedure("transit")).french(),
        story("procedure-import-at-a-transit-post", good().procedure("import")).post("AE", "Dubai", "transit"),
        story("own-issue", good()).post("AO", "Luanda", "import").recorded(),
        story("own-issue-french", good()).post("AO", "Luanda", "import").french(),
        story("own-issue-typed", Showing::typed("AO-001234")).post("AO", "Luanda", "import"),
        story("own-issue-returned", good().but(json!({"returned": "refused in Antwerp"})))
            .post("AO", "Luanda", "import")
            .recorded(),
        story("own-issue-returned-french", good().but(json!({"returned": "refusé à Anvers"})))
            .post("AO", "Luanda", "import")
            .french(),
        story("not-own", good()).post("BW", "Gaborone", "export").recorded(),
        story("not-own-french", good()).post("BW", "Gaborone", "export").french(),
        story("not-own-returned", good().but(json!({"returned": "not as ordered"}))).post("EU", "Antwerp 1", "export"),
        story("procedure-the-same", good().procedure("import")),
    ]
}

fn figures() -> Vec<Story> {
    let seen = |name: &str, changes: Value| story(name, Showing::good().but(changes));
    vec![
        seen("parcel-count-differs", json!({"parcels": 2})).recorded(),
        seen("parcel-count-differs-french", json!({"parcels": 2})).french(),
        seen("parcel-count-of-none", json!({"parcels": 0})),
        seen("parcel-count-not-seen", json!({"parcels": null})),
        seen("parcel-count-beyond-a-double", json!({"parcels": 9_007_199_254_740_993_u64})),
        seen("parcel-count-at-the-end-of-numbers", json!({"parcels": u64::MAX})).recorded(),
        seen("parcel-carats-not-seen", json!({"carats": null})),
        seen("parcel-carats-within-tolerance", json!({"carats": "1206.75"})).recorded(),
        seen("parcel-carats-within-tolerance-french", json!({"carats": "1201.95"})).french(),
        seen("parcel-carats-beyond-tolerance", json!({"carats": "1206.76"})),
        seen("parcel-carats-beyond-tolerance-french", json!({"carats": "1201.94"})).french(),
        seen("parcel-carats-of-none", json!({"carats": "0"})),
        seen("parcel-carats-with-one-decimal", json!({"carats": "1204.3"})),
        seen("parcel-carats-at-the-end-of-amounts", json!({"carats": "9999999999.99"})).recorded(),
        seen("parcel-carats-without-tolerance", json!({"carats": "1204.34"})).world("no-tolerance").recorded(),
        seen("parcel-carats-without-tolerance-french", json!({"carats": "1204.34"})).world("no-tolerance").french(),
        seen("parcel-carats-exact-without-tolerance", json!({"carats": "1204.35"})).world("no-tolerance"),
        seen("parcel-carats-within-a-fixed-tolerance", json!({"carats": "1199.35"})).world("fixed-tolerance"),
        seen("parcel-carats-beyond-a-fixed-tolerance", json!({"carats": "1199.34"})).world("fixed-tolerance"),
        seen("parcel-count-of-more", json!({"parcels": 5})),
        seen("parcel-carats-as-a-keyboard-writes-it", json!({"carats": "1 204,350 ct"})),
        seen("parcel-carats-in-other-digits", json!({"carats": "١٢٠٤٫٣٥"})),
        seen("parcel-carats-more", json!({"carats": "1300"})),
        seen("parcel-carats-up-to-the-refusal", json!({"carats": "1192.31"})).world("refused-beyond"),
        seen("parcel-carats-beyond-the-refusal", json!({"carats": "1192.30"})).world("refused-beyond").recorded(),
        seen("parcel-carats-beyond-the-refusal-french", json!({"carats": "1000"})).world("refused-beyond").french(),
        seen("parcel-carats-in-transit", json!({"carats": "1000"})).post("AE", "Dubai", "transit"),
        story("parcel-of-two-lines", two_lines().but(json!({"carats": "500.01", "hs": ["7102.31", "7102.21"]})))
            .recorded(),
        story("parcel-of-two-lines-and-one-seen", two_lines().but(json!({"carats": "500.01", "hs": ["7102.31"]}))),
        seen("parcel-hs-differs", json!({"hs": ["7102.21"]})),
        seen("parcel-hs-differs-french", json!({"hs": ["7102.21", "7102.31"]})).french(),
        seen("parcel-hs-none-seen", json!({"hs": []})),
        seen("parcel-hs-sorted", json!({"hs": ["7102.21", "7102.31"]})).recorded(),
        seen("parcel-hs-sorted-french", json!({"hs": ["7102.31"]})).french(),
        story("parcel-hs-unsorted", two_lines().but(json!({"carats": "500.01", "hs": ["7102.10"]}))),
        seen("parcel-hs-worked", json!({"hs": ["7102.10", "7102.39"]})).recorded(),
        seen("parcel-hs-worked-french", json!({"hs": ["7102.39"]})).french(),
        seen("parcel-hs-of-eight-and-ten-digits", json!({"hs": ["7102.10.00", "7102 10 00 00"]})),
        seen("parcel-hs-said-twice", json!({"hs": ["7102.10", "7102.10"]})),
        seen("parcel-hs-not-seen", json!({"hs": null})),
    ]
}

fn seals() -> Vec<Story> {
    let seals = |name: &str, seals: Value| story(name, Showing::good().but(json!({ "seals": seals })));
    let two_seals = || Showing::of(|it| it.seals.push("BAG 7".to_owned()));
    let unsealed = || Showing::of(|it| it.seals.clear());
    vec![
        seals("parcel-seals-in-another-writing", json!(["AO-55-1203", "ao551203"])),
        seals("parcel-seals-differ", json!(["OTHER 1"])).recorded(),
        seals("parcel-seals-differ-french", json!(["OTHER 1"])).french(),
        seals("parcel-seals-gone", json!([])),
        seals("parcel-seals-gone-french", json!([])).french(),
        story("parcel-seals-not-readable", two_seals().but(json!({"seals_unreadable": 1}))).recorded(),
        story("parcel-seals-not-readable-french", two_seals().but(json!({"seals_unreadable": 1}))).french(),
        story("parcel-seals-fewer", two_seals()),
        story("parcel-seals-fewer-french", two_seals()).french(),
        story("parcel-seals-renewed", Showing::good().but(json!({"seals": ["X 1"], "seals_renewed": "T1 2026/77"})))
            .recorded(),
        story("parcel-seals-renewed-french", Showing::good().but(json!({"seals": ["X 1"], "seals_renewed": "T1 77"})))
            .french(),
        seals("parcel-seals-more", json!(["AO 55 1203", "AO 55 1204"])),
        seals("parcel-seals-not-seen", json!(null)),
        seals("parcel-seals-with-control-characters", json!(["AO\t55\n1203\u{1}\u{7f}", "\"\\/"])).recorded(),
        seals("parcel-seals-in-many-scripts", json!(["封 七", "ختم ٧", "Σφραγίς", "💎 9"])).recorded(),
        seals("parcel-seals-differ-in-transit", json!(["OTHER 1"])).post("AE", "Dubai", "transit"),
        story("certificate-without-seals", unsealed()).recorded(),
        story("certificate-without-seals-in-transit", unsealed()).post("AE", "Dubai", "transit"),
    ]
}

fn stones() -> Vec<Story> {
    let seen = |name: &str, changes: Value| story(name, Showing::good().but(changes));
    let found = |method: &str| json!({"synthetic": {"found": true, "method": method}});
    let mut nothing_asked = full_parcel();
    nothing_asked["synthetic"] = Value::Null;
    nothing_asked["polished"] = Value::Null;
    vec![
        seen("parcel-synthetic-declared", found("declared")),
        seen("parcel-synthetic-by-tester", found("tester")),
        seen("parcel-synthetic-by-laboratory", found("laboratory")).recorded(),
        seen("parcel-synthetic-french", found("laboratory")).french(),
        seen("parcel-semi-cut", json!({"semi_cut": true})).recorded(),
        seen("parcel-semi-cut-french", json!({"semi_cut": true})).french(),
        seen("parcel-synthetic-by-its-code", json!({"hs": ["7102.10", "7104.21"], "synthetic": null})).recorded(),
        seen("parcel-synthetic-by-its-code-french", json!({"hs": ["7102.10", "7104.91"]})).french(),
        seen("parcel-synthetic-in-transit", found("tester")).post("AE", "Dubai", "transit"),
        seen("parcel-polished", json!({"polished": true})).recorded(),
        seen("parcel-polished-french", json!({"polished": true})).french(),
        seen(
            "parcel-synthetic-and-polished",
            json!({"synthetic": {"found": true, "method": "tester"}, "polished": true}),
        ),
        seen("parcel-polished-not-asked", json!({"polished": null})),
        seen("parcel-synthetic-not-asked", json!({"synthetic": null})),
        story("parcel-stones-not-asked", Showing::good().parcel(nothing_asked)),
    ]
}
