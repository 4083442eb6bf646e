//! Earlier showings, decisions, corrections; phones that go on to another post. The first check of a story in the usual
//! world is entry 4: the journal was opened, and two documents came in.

use roughcheck::certificate::{Serial, encode_payload};
use roughcheck_testkit as testing;
use serde_json::{Value, json};

use super::story::{Showing, Story, certificate, envelope, full_parcel, signed, story};

pub fn stories() -> Vec<Story> {
    [showings(), decisions(), parcels(), documents(), posts()].concat()
}

fn showings() -> Vec<Story> {
    let good = Showing::good;
    let mut forged = envelope(&encode_payload(&certificate(|_| {})), "AO");
    *forged.last_mut().unwrap() ^= 1;
    vec![
        story("seen-same-post", good()).after(&good()).recorded(),
        story("seen-same-post-french", good()).after(&good()).french(),
        story("seen-same-post-often", good()).after(&good()).after(&good()).after(&good()),
        story("seen-same-post-much-later", good()).after(&good()).later("2026-03-09T10:00:00Z"),
        story("seen-as-a-photograph", Showing::drawn(&signed(&certificate(|_| {}), "AO"))).after(&good()),
        story("seen-and-then-typed", Showing::typed("AO-001234")).after(&good()).recorded(),
        story("seen-only-typed", good()).after(&Showing::typed("AO-001234")),
        story("seen-only-in-a-dry-run", good()).after(&good().dry()),
        story("seen-only-as-a-forgery", good()).after(&Showing::bytes(&forged)),
        story("seen-only-foreign", good()).after(&Showing::text("ticket 12")).recorded(),
        story("seen-without-a-bundle", good()).no_root().after(&good()),
    ]
}

fn decisions() -> Vec<Story> {
    let good = Showing::good;
    let wrong = || good().but(json!({"parcels": 2}));
    let revoked = |name: &str| story(name, good()).world("revoked").after(&good());
    vec![
        story("seen-released", good()).after(&good()).decided("4", "release", None).recorded(),
        story("seen-used", good())
            .after(&good())
            .decided("4", "release", None)
            .later("2026-03-06T10:00:00Z")
            .recorded(),
        story("seen-used-french", good())
            .after(&good())
            .decided("4", "release", None)
            .later("2026-03-06T10:00:00Z")
            .french(),
        story("seen-used-in-transit", good().procedure("transit"))
            .after(&good())
            .decided("4", "release", None)
            .later("2026-03-06T10:00:00Z"),
        story("seen-released-an-hour-ago", good())
            .after(&good())
            .decided("4", "release", None)
            .later("2026-03-01T11:00:00Z"),
        story("seen-undecided", good()).after(&good()).later("2026-03-06T10:00:00Z").recorded(),
        story("seen-undecided-french", good()).after(&good()).later("2026-03-06T10:00:00Z").french(),
        story("seen-exported-before", good())
            .post("AO", "Luanda", "export")
            .after(&good())
            .decided("4", "release", None)
            .later("2026-03-06T10:00:00Z"),
        story("seen-held-reweighed-and-released", good())
            .after(&wrong())
            .decided("4", "hold", None)
            .after(&good())
            .decided("6", "release", Some("counted again"))
            .recorded(),
        story("seen-seized-and-released-later", good())
            .after(&good())
            .decided("4", "seize", Some("a tip"))
            .after(&good())
            .decided("6", "release", Some("the tip was false")),
        story("seen-held", good()).after(&good()).decided("4", "hold", Some("the seal looks new")).recorded(),
        story("seen-held-french", good()).after(&good()).decided("4", "hold", Some("le scellé paraît neuf")).french(),
        story("seen-held-then-released", good())
            .after(&good())
            .decided("4", "hold", Some("the seal looks new"))
            .decided("4", "release", None),
        story("seen-seized", good()).after(&good()).decided("4", "seize", Some("a tip")).recorded(),
        story("seen-seized-french", good()).after(&good()).decided("4", "seize", Some("a tip")).french(),
        story("seen-seized-and-typed", Showing::typed("AO-001234")).after(&good()).decided("4", "seize", Some("a tip")),
        story("seen-seized-in-transit", good().procedure("transit")).after(&good()).decided(
            "4",
            "seize",
            Some("a tip"),
        ),
        revoked("seen-refused").recorded(),
        revoked("seen-refused-french").french(),
        revoked("seen-refused-and-seized").decided("4", "seize", None),
        revoked("seen-refused-and-released").decided("4", "release", Some("\"شريف\" said so \\ 長官")).recorded(),
        story("seen-refused-for-its-parcel", good()).after(&wrong()).recorded(),
        story("seen-refused-for-its-parcel-and-held", good()).after(&wrong()).decided("4", "hold", None),
    ]
}

fn parcels() -> Vec<Story> {
    let good = Showing::good;
    let typed = |name: &str, then: Value, now: Value| story(name, good().but(now)).after(&good().but(then));
    let wrong = || good().but(json!({"parcels": 30}));
    vec![
        typed("other-parcel-count", json!({"parcels": 2}), json!({})).recorded(),
        typed("other-parcel-carats", json!({"carats": "900.00"}), json!({})),
        typed("other-parcel-hs", json!({"hs": ["7102.31"]}), json!({})),
        typed("other-parcel-seals", json!({"seals": ["X"]}), json!({})),
        typed("other-parcel-french", json!({"seals": ["X"]}), json!({})).french(),
        typed("same-parcel-on-two-scales", json!({"carats": "1201.95"}), json!({"carats": "1206.75"})),
        typed("other-parcel-without-tolerance", json!({"carats": "1204.34"}), json!({})).world("no-tolerance"),
        story("same-parcel-seen-in-part", good()).after(&good().parcel(json!({"polished": false}))),
        story("other-parcel-unopened", good())
            .after(&good().but(json!({"parcels": 1, "carats": "1.00"})).procedure("transit")),
        story("other-seals-unopened", good().procedure("transit")).after(&good().but(json!({"seals": ["X"]}))),
        story("corrects", good().corrects("4")).after(&wrong()).recorded(),
        story("corrects-french", good().corrects("4")).after(&wrong()).french(),
        story("corrects-what-was-held", good().corrects("4")).after(&wrong()).decided("4", "hold", None).recorded(),
        story("corrects-what-was-refused-for-more", good().corrects("4")).world("revoked").after(&wrong()),
        story("corrects-one-of-two", good().corrects("4")).after(&wrong()).after(&wrong()),
        story("corrected-before", good()).after(&wrong()).after(&good().corrects("4")),
        story("corrects-in-a-dry-run", good().corrects("4").dry()).after(&wrong()),
    ]
}

fn documents() -> Vec<Story> {
    let good = Showing::good;
    let other = || Showing::of(|it| it.importer.name = Some("Somebody Else, Antwerp, BE".to_owned()));
    let newer = || {
        let mut newer = testing::certificate("AO-001235");
        newer.replaces = Some(Serial::new("001234").unwrap());
        Showing::text(&signed(&newer, "AO")).parcel(full_parcel())
    };
    vec![
        story("conflict-of-the-later", other()).after(&good()).recorded(),
        story("conflict-of-the-later-french", other()).after(&good()).french(),
        story("conflict-of-the-first", good()).after(&good()).after(&other()).recorded(),
        story("conflict-of-the-first-french", good()).after(&good()).after(&other()).french(),
        story("conflict-of-a-third", Showing::of(|it| it.parcels = 4)).after(&good()).after(&other()),
        story("conflict-and-typed", Showing::typed("AO-001234")).after(&good()).after(&other()),
        story("conflict-with-what-was-seized", other()).after(&good()).decided("4", "seize", Some("a tip")),
        story("replacement", newer()).recorded(),
        story("replaced", good()).after(&newer()).recorded(),
        story("replaced-french", good()).after(&newer()).french(),
        story("replaced-and-typed", Showing::typed("AO-001234")).after(&newer()),
        story("replacement-after-what-it-replaces", newer()).after(&good()),
    ]
}

fn posts() -> Vec<Story> {
    let good = Showing::good;
    vec![
        story("seen-elsewhere", good()).after(&good()).moved_to("EU", "Antwerp 2", "import").recorded(),
        story("seen-elsewhere-french", good()).after(&good()).moved_to("EU", "Antwerp 2", "import").french(),
        story("seen-here-and-elsewhere", good())
            .after(&good())
            .moved_to("EU", "Antwerp 2", "import")
            .after(&good())
            .moved_to("EU", "Antwerp 1", "import"),
        story("seen-in-two-countries", good()).after(&good()).moved_to("AE", "Dubai", "import").recorded(),
        story("seen-in-two-countries-french", good()).after(&good()).moved_to("AE", "Dubai", "import").french(),
        story("seen-at-export-and-import", good())
            .post("AO", "Luanda", "export")
            .after(&good())
            .moved_to("EU", "Antwerp 1", "import")
            .recorded(),
        story("seen-in-transit-and-at-import", good())
            .post("AE", "Dubai", "transit")
            .after(&good().but(json!({"parcels": null})))
            .moved_to("EU", "Antwerp 1", "import"),
        story("seized-at-another-post", good())
            .after(&good())
            .decided("4", "seize", Some("a tip"))
            .moved_to("EU", "Antwerp 2", "import")
            .recorded(),
        story("post-in-another-script", good()).post("AE", "دبي \"١\"", "import").after(&good()).recorded(),
    ]
}
