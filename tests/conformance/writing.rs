//! Names in the scripts of the world, and certificates as large and as small as they can be.

use roughcheck::certificate::{Attestation, Carats, Certificate, HsCode, Line, Mining, Origin, Party, Usd};
use serde_json::json;

use super::story::{Showing, Story, story};

fn exporter(name: &str, called: &str) -> Story {
    story(name, Showing::of(|it| it.exporter.name = Some(called.to_owned())))
}

fn party(id: &str) -> Party {
    Party { name: None, address: None, id: Some(id.to_owned()) }
}

fn line(hs: HsCode, carats: u64, usd: u64) -> Line {
    Line { hs, carats: Carats::from_hundredths(carats).unwrap(), usd: Usd::from_hundredths(usd).unwrap() }
}

/// As much as a certificate holds while a code can still carry it.
fn large(it: &mut Certificate) {
    it.parcels = 9_999;
    it.lines = HsCode::ALL.map(|hs| line(hs, 999_999_999_999, 999_999_999_999)).to_vec();
    it.seals = (0..16).map(|seal| format!("AO {seal:02}")).collect();
    it.zones = (0..8).map(|zone| format!("Zone {zone}")).collect();
    it.mining = Some(Mining::Industrial);
    let claim =
        |at: usize| Attestation { harm: format!("H.{at}"), by: "the ministry".to_owned(), claim: "none".to_owned() };
    it.attestations = (0..4).map(claim).collect();
}

pub fn stories() -> Vec<Story> {
    let good = Showing::good;
    let everybody = [
        "AO", "AU", "BR", "BW", "CA", "CD", "CG", "CM", "GA", "GH", "GN", "GY", "LR", "LS", "NA", "RU", "SL", "TZ",
        "ZA", "ZW",
    ];
    let countries = Origin::Countries(everybody.iter().map(|code| code.parse().unwrap()).collect());
    vec![
        exporter("name-in-arabic", "شركة الماس النور").recorded(),
        exporter("name-in-chinese", "钻石有限公司").recorded(),
        exporter("name-in-hindi", "हीरा व्यापार"),
        exporter("name-in-hebrew-and-latin", "בורסת יהלומים Ramat Gan"),
        exporter("name-in-cyrillic", "АЛРОСА, Мирный"),
        exporter("name-with-combining-marks", "Come\u{301}rcio de Diamantes, Lda"),
        exporter("name-in-one-piece", "Com\u{e9}rcio de Diamantes, Lda"),
        exporter("name-with-quotes-and-backslashes", "\"Diamond\" \\ 'Star' </b> & \u{2019}s"),
        exporter("name-beyond-the-first-plane", "💎 𐐷 𠜎 Traders").recorded(),
        exporter("name-like-a-placeholder", "{ $name } %s {0} \\u0041"),
        exporter("name-as-long-as-can-be", &"é".repeat(60)),
        story(
            "seal-and-zone-in-chinese",
            Showing::of(|it| {
                it.seals = vec!["封 0001".to_owned(), "铅封 \"2\"".to_owned()];
                it.zones = vec!["北隆达".to_owned()];
            }),
        )
        .recorded(),
        story("officer-in-many-scripts", good().officer("Śārda \"7\" 長官")).recorded(),
        story(
            "parties-by-their-ids",
            Showing::of(|it| (it.exporter, it.importer) = (party("AO-77"), party("BE 0417.497.106"))),
        ),
        story(
            "parties-with-everything",
            Showing::of(|it| {
                it.exporter.address = Some("Rua Rainha Ginga 12, Luanda".to_owned());
                it.exporter.id = Some("AO-77".to_owned());
                it.importer.address = Some("Hoveniersstraat 22, 2018 Antwerpen".to_owned());
                it.importer.id = Some("BE 0417.497.106".to_owned());
            }),
        )
        .recorded(),
        story("mining-artisanal", Showing::of(|it| it.mining = Some(Mining::Artisanal))),
        story("mining-industrial", Showing::of(|it| it.mining = Some(Mining::Industrial))),
        story("origin-of-everybody", Showing::of(|it| it.origin = countries)),
        story("as-large-as-can-be", Showing::of(large)).recorded(),
        story(
            "as-large-as-can-be-and-seen",
            Showing::of(large).but(json!({"parcels": 9_999, "carats": "9999999999.98"})),
        ),
        story(
            "as-small-as-can-be",
            Showing::of(|it| {
                (it.exporter, it.importer) = (party("1"), party("2"));
                (it.parcels, it.origin) = (1, Origin::Absent);
                it.lines = vec![line(HsCode::Industrial, 1, 1)];
                it.seals.clear();
            }),
        )
        .recorded(),
    ]
}
