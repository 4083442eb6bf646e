use roughcheck::certificate::Origin;
use serde_json::json;

use super::story::{Showing, Story, certificate, full_parcel, signed, story};

pub fn stories() -> Vec<Story> {
    let good = Showing::good;
    let text = || signed(&certificate(|_| {}), "AO");
    let mixed = || Showing::of(|it| it.origin = Origin::MixedUndisclosed);
    vec![
        story("good-import", good()).recorded(),
        story("good-import-french", good()).french(),
        story("good-export", good()).post("AO", "Luanda", "export"),
        story("good-transit", good()).post("AE", "Dubai", "transit").recorded(),
        story("good-without-parcel", good().unseen()),
        story("good-with-part-of-the-parcel", good().parcel(json!({"parcels": 3}))),
        story("good-dry-run", good().dry()).recorded(),
        story("good-with-officer", good().officer("badge 7")).recorded(),
        story("typed-number", Showing::typed("ao 001234").parcel(full_parcel())).recorded(),
        story("typed-nonsense", Showing::typed("12")),
        story("no-root", good()).no_root().recorded(),
        story("text-empty", Showing::text("")),
        story("text-foreign", Showing::text("https://example.org/KP1:")),
        story("text-foreign-french", Showing::text("ticket 12")).french(),
        story("text-newer", Showing::text("KP2:ABC")),
        story("text-malformed", Showing::text("KP1:!")),
        story("text-leading-zero", Showing::text("KP01:ABC")),
        story("text-lower-case", Showing::text(&text().to_lowercase())),
        story("photo-good", Showing::drawn(&text()).parcel(full_parcel())).recorded(),
        story("photo-foreign", Showing::drawn("https://example.org/ticket/12")),
        story("key-stranger", Showing::text(&signed(&certificate(|_| {}), "stranger"))),
        story("key-of-another-country", Showing::text(&signed(&certificate(|_| {}), "BW"))),
        story("key-compromised", good()).world("compromised").recorded(),
        story("expired", good()).at("2026-04-01T10:00:00Z"),
        story("not-yet-valid", Showing::of(|it| it.issued = "2026-03-03".parse().unwrap())),
        story("participant-suspended", good()).world("suspended"),
        story("revoked", good()).world("revoked-number").recorded(),
        story("alert-number", good()).world("alert-number"),
        story("origin-undisclosed", mixed()),
        story("origin-undisclosed-strict", mixed()).world("strict"),
        story("parcel-count-differs", good().but(json!({"parcels": 2}))).recorded(),
        story("parcel-carats-within-tolerance", good().but(json!({"carats": "1206.75"}))),
        story("parcel-carats-beyond-tolerance", good().but(json!({"carats": "1206.76"}))),
        story("parcel-carats-without-tolerance", good().but(json!({"carats": "1204.34"}))).world("no-tolerance"),
        story("parcel-seals-differ", good().but(json!({"seals": ["OTHER 1"]}))),
        story("parcel-synthetic", good().but(json!({"synthetic": {"found": true, "method": "laboratory"}}))),
        story("parcel-polished", good().but(json!({"polished": true}))),
        story("number-differs", good().number("AO-001235")),
        story("seen-same-post", good()).after(&good()).recorded(),
        story("seen-elsewhere", good()).after(&good()).moved_to("EU", "Antwerp 2", "import"),
        story("seen-two-countries", good()).after(&good()).moved_to("AE", "Dubai", "import").recorded(),
        story("seen-seized", good()).after(&good()).decided("4", "seize", Some("fits nothing")).recorded(),
        story("seen-conflict", Showing::of(|it| it.parcels = 4)).after(&good()).recorded(),
        story("corrects", good().corrects("4")).after(&good().but(json!({"parcels": 30}))).recorded(),
        story("clock-moved", good()).after(&good().unseen()).later("2026-03-01T12:00:00Z"),
        story("names-in-many-scripts", Showing::of(|it| {
            it.exporter.name = Some("شركة الماس \"النور\" \\ 钻石有限公司".to_owned());
            it.importer.name = Some("Ndalu Comércio, Lda 💎".to_owned());
        })),
        story("procedure-other", good().procedure("export")).recorded(),
    ]
}
