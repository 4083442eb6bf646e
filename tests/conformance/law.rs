//! Both days of a participant, origin, provenance and destination, and the law of the post.

use roughcheck::certificate::{Certificate, Mining, Origin};
use roughcheck_testkit as testing;
use serde_json::{Value, json};

use super::maker::{Maker, World};
use super::story::{Showing, Story, full_parcel, signed, story};

fn usual() -> Maker {
    Maker::usual()
}

fn left(at_once: bool) -> Maker {
    let status =
        |from: &str, status: &str| json!({"from": from, "precision": "day", "status": status, "source": "a list"});
    let mut removed = status("2026-02-01", "removed");
    removed["at_once"] = at_once.into();
    usual().member(json!({"status": [status("2003-01-01", "participant"), removed]}))
}

fn with_bw(status: &str) -> Maker {
    let since = json!([{"from": "2003-08-31", "precision": "listed-by", "status": "participant", "source": "the list of 2003"}]);
    let bw = json!([{"from": "2020-01-01", "precision": "day", "status": status, "source": "a notice"}]);
    usual().policy(json!({"participants": [
        {"code": "AO", "name": "Country AO", "status": since, "ranges": [{"digits": 6, "from": 1, "to": 9_999}]},
        {"code": "BW", "name": "Country BW", "status": bw}]}))
}

fn unlisted() -> Maker {
    usual().standing("2003-01-01", "day", "not-participant")
}

fn own_list() -> Value {
    json!({"participants": [{"code": "AO", "name": "Angola", "from": "2020-01-01", "source": "an annex"}]})
}

/// EU law with one line, of which only what is given differs from a ban of AO's diamonds.
fn restricted(changes: Value) -> Maker {
    let mut line = json!({"id": "eu-ao", "basis": "origin", "countries": ["AO"], "procedures": ["import"],
        "from": "2024-01-01", "outcome": "refuse", "law": "Regulation 1, article 2", "source": "an official journal",
        "exceptions": "Goods bought before 2024.", "text": {"en": "Call the ministry.", "fr": "Appelez le ministère."}});
    super::maker::merge(&mut line, &changes);
    usual().national("EU", &json!({"restrictions": [line]}))
}

/// EU law on certificates without a country of origin.
fn on_origin(outcome: &str) -> Maker {
    let line = |statement: &str| {
        json!({"statement": statement, "procedures": ["import"], "hs": ["7102.10", "7102.31"], "from": "2025-03-01",
            "outcome": outcome, "returned": "info", "law": "Regulation 3", "source": "an official journal",
            "text": {"en": "Name the countries."}})
    };
    usual().national("EU", &json!({"origin": [line("undisclosed"), line("missing")]}))
}

pub fn worlds() -> Vec<World> {
    let regime = |rule: &str| usual().zones(rule, json!([]));
    vec![
        left(false).named("left-since"),
        left(true).named("left-at-once"),
        usual().also_key("BE", "BE", json!({})).named("member"),
        usual()
            .policy(json!({"participants": [{"code": "EU", "name": "Union", "status": [
                {"from": "2003-08-31", "precision": "listed-by", "status": "participant", "source": "a list"}],
                "members": [{"code": "AO", "name": "Angola", "from": "2026-01-01", "source": "a treaty"}]}]}))
            .named("member-of-the-policy"),
        unlisted().national("EU", &own_list()).named("own-list"),
        unlisted().national("BW", &own_list()).named("other-list"),
        usual().standing("2003-01-01", "day", "on-probation").named("later-status"),
        regime("by-convoy").named("later-regime"),
        with_bw("suspended").named("origin-suspended"),
        with_bw("not-participant").named("origin-never"),
        on_origin("refuse").named("law-origin-refuse"),
        on_origin("refer").named("law-origin-refer"),
        on_origin("info").named("law-origin-info"),
        restricted(json!({})).named("law-origin"),
        restricted(json!({"countries": ["RU"]})).named("law-elsewhere"),
        restricted(json!({"outcome": "info", "exceptions": null})).named("law-info"),
        restricted(json!({"basis": "provenance", "outcome": "refer"})).named("law-provenance"),
        restricted(json!({"basis": "party", "countries": [], "parties": ["EXAMPLE exporter Luanda AO"]}))
            .named("law-party"),
        restricted(json!({"basis": "zone", "zones": ["Lunda Norte"], "mining": "artisanal"})).named("law-zone"),
        restricted(json!({"basis": "weather"})).named("law-later-basis"),
        restricted(json!({"outcome": "confiscate"})).named("law-later-outcome"),
        restricted(json!({"from_carats": "1204.36"})).named("law-from-carats"),
        restricted(json!({"hs": ["7102.21"]})).named("law-other-goods"),
        restricted(json!({"from": "2026-03-02"})).named("law-soon"),
    ]
}

fn both(name: &str, showing: Showing, world: &'static str) -> Vec<Story> {
    let plain = story(name, showing.clone()).world(world).recorded();
    vec![plain, story(&format!("{name}-french"), showing).world(world).french()]
}

fn mined(countries: &[&str]) -> Showing {
    let countries = Origin::Countries(countries.iter().map(|code| code.parse().unwrap()).collect());
    Showing::of(|it| it.origin = countries)
}

fn from(country: &str) -> Showing {
    let country = country.parse().unwrap();
    Showing::of(|it| it.provenance = country)
}

fn bound(country: &str) -> Showing {
    let country = country.parse().ok();
    Showing::of(|it: &mut Certificate| *it = it.clone().bound_for(country))
}

fn belgian() -> Showing {
    Showing::text(&signed(&testing::certificate("BE-001234"), "BE")).parcel(full_parcel())
}

pub fn stories() -> Vec<Story> {
    let (good, typed) = (Showing::good, || Showing::typed("AO-001234"));
    let mixed = || Showing::of(|it| it.origin = Origin::MixedUndisclosed);
    let absent = || Showing::of(|it| it.origin = Origin::Absent);
    let zone = |zone: &str| {
        let zone = zone.to_owned();
        Showing::of(|it| it.zones = vec![zone])
    };
    let artisanal = |mining| {
        Showing::of(|it| {
            it.zones = vec!["LUNDA NORTE".to_owned()];
            it.mining = mining;
        })
    };
    [
        both("participant-left-since", good(), "left-since"),
        both("participant-left-at-once", good(), "left-at-once"),
        both("participant-left-and-typed", typed(), "left-since"),
        both("participant-suspended-and-typed", typed(), "suspended-since"),
        both("participant-member", belgian(), "member"),
        both("participant-member-typed", Showing::typed("DE 001234"), "usual"),
        both("participant-member-of-the-policy", good(), "member-of-the-policy"),
        both("participant-by-its-own-list", good(), "own-list"),
        both("participant-by-other-lists", good(), "other-list"),
        both("participant-by-other-lists-typed", typed(), "other-list"),
        both("participant-of-a-later-status", good(), "later-status"),
        both("participant-of-a-later-status-typed", typed(), "later-status"),
        both("participant-unlisted-typed", Showing::typed("ZZ 1"), "usual"),
        both("zone-of-a-later-regime", zone("Bria"), "later-regime"),
        both("zone-of-a-country-without-any-export", zone("Lunda Norte"), "no-export"),
        both("zone-listed-only-later-or-about-then", zone("Berbérati"), "zones"),
        both("origin-never-a-participant", mined(&["AO", "BW"]), "origin-never"),
        both("origin-of-a-suspended-country", mined(&["BW"]), "origin-suspended"),
        both("origin-undisclosed-by-law", mixed(), "law-origin-refuse"),
        both("origin-missing-by-law", absent(), "law-origin-refer"),
        both("origin-undisclosed-lawful", mixed(), "law-origin-info"),
        both("provenance-differs", from("BW"), "usual"),
        both("provenance-never-a-participant", from("KE"), "usual"),
        both("restriction-of-an-origin", good(), "law-origin"),
        both("restriction-that-informs", good(), "law-info"),
        both("restriction-of-a-provenance", good(), "law-provenance"),
        both("restriction-of-a-party", good(), "law-party"),
        both("restriction-of-a-zone", artisanal(Some(Mining::Artisanal)), "law-zone"),
        both("restriction-of-a-later-basis", good(), "law-later-basis"),
        both("restriction-of-a-later-outcome", good(), "law-later-outcome"),
        both("restriction-of-others", good(), "law-elsewhere"),
        both("destination-elsewhere", bound("AE"), "usual"),
        both("destination-here", bound("EU"), "usual"),
        vec![
            story("origin-missing-of-returned-goods", absent().but(json!({"returned": "the buyer sent it back"})))
                .world("law-origin-refuse"),
            story("origin-undisclosed-at-export-french", mixed()).post("AO", "Luanda", "export").french(),
            story("origin-missing-in-transit-french", absent()).post("EU", "Antwerp 1", "transit").french(),
            story("restriction-in-transit", good()).world("law-origin").post("EU", "Antwerp 1", "transit"),
            story("restriction-at-anothers-post", good()).world("law-origin").post("AE", "Dubai", "import"),
            story("restriction-at-a-post-in-a-member", good()).world("law-origin").post("BE", "Antwerp 1", "import"),
            story("restriction-below-its-weight", good()).world("law-from-carats"),
            story("restriction-of-other-goods", good()).world("law-other-goods"),
            story("restriction-of-tomorrow", good()).world("law-soon"),
            story("restriction-of-a-zone-by-industry", artisanal(Some(Mining::Industrial))).world("law-zone"),
            story("restriction-of-a-zone-unsaid", artisanal(None)).world("law-zone"),
            story("destination-in-a-member", bound("BE")),
            story("destination-in-transit", bound("AE")).post("EU", "Antwerp 1", "transit"),
            story("provenance-of-a-member", from("BE")),
        ],
    ]
    .concat()
}
