//! Where the issuer stands, what the certificate says of its origin, its figures and its number.

use roughcheck::certificate::{Carats, Origin, Usd};
use roughcheck_testkit as testing;
use serde_json::json;

use super::story::{Showing, Story, certificate, full_parcel, signed, story};

fn from_zones(zones: &[&str]) -> Showing {
    Showing::of(|it| it.zones = zones.iter().map(|zone| (*zone).to_owned()).collect())
}

fn origin(origin: Origin) -> Showing {
    Showing::of(|it| it.origin = origin)
}

fn figures(carats: u64, usd: u64) -> Showing {
    let change = |it: &mut roughcheck::certificate::Certificate| {
        it.lines[0].carats = Carats::from_hundredths(carats).unwrap();
        it.lines[0].usd = Usd::from_hundredths(usd).unwrap();
    };
    Showing::text(&signed(&certificate(change), "AO"))
}

fn numbered(number: &str) -> Showing {
    Showing::text(&signed(&testing::certificate(number), "AO")).parcel(full_parcel())
}

pub fn stories() -> Vec<Story> {
    [participants(), zones(), origins(), contents(), numbers()].concat()
}

fn participants() -> Vec<Story> {
    let good = Showing::good;
    vec![
        story("participant-suspended", good()).world("suspended").recorded(),
        story("participant-suspended-french", good()).world("suspended").french(),
        story("participant-suspended-by-itself", good()).world("self-suspended"),
        story("participant-suspended-since", good()).world("suspended-since"),
        story("participant-removed", good()).world("removed"),
        story("participant-removed-french", good()).world("removed").french(),
        story("participant-unlisted", good()).world("unlisted"),
        story("participant-unlisted-and-typed", Showing::typed("ZZ 1")).recorded(),
        story("participant-that-never-was-one", Showing::typed("AO-001234")).world("never"),
        story("participant-unknown-on-the-day", good()).world("listed-later"),
        story("participant-unknown-on-the-day-french", good()).world("listed-later").french(),
        story("participant-unknown-in-the-month", good()).world("month"),
        story("participant-unknown-in-the-year", good()).world("year"),
        story("participant-with-zones", good()).world("zones-status"),
    ]
}

fn zones() -> Vec<Story> {
    vec![
        story("zone-compliant", from_zones(&["lunda-norte"])).world("zones"),
        story("zone-missing", from_zones(&[])).world("zones").recorded(),
        story("zone-missing-french", from_zones(&[])).world("zones").french(),
        story("zone-not-compliant", from_zones(&["Bria"])).world("zones"),
        story("zone-not-compliant-french", from_zones(&["Bria"])).world("zones").french(),
        story("zone-one-of-two-not-compliant", from_zones(&["Lunda Norte", "Bria"])).world("zones"),
        story("zone-no-longer-compliant", from_zones(&["Malanje"])).world("zones"),
        story("zone-in-capitals-with-its-prefix", from_zones(&["ZONA DE MINERAÇÃO: LUNDA NORTE"])).world("zones"),
        story("zone-with-its-prefix", from_zones(&["Zone de LUNDA-NORTE"])).world("zones"),
        story("zone-near", from_zones(&["Lunda Nortte"])).world("zones").recorded(),
        story("zone-near-french", from_zones(&["Lunda Nortte"])).world("zones").french(),
        story("zone-two-in-one-text", from_zones(&["Lunda Norte, Bria"])).world("zones"),
        story("zone-listed-only-later", from_zones(&["Berbérati"])).world("zones").recorded(),
        story("zone-without-a-regime", from_zones(&["Bria"])),
        story("zone-of-a-country-without-export", from_zones(&["Lunda Norte"])).world("no-export"),
        story("zone-none-and-no-export", from_zones(&[])).world("no-export"),
        story("zone-in-normal-times", from_zones(&["Bria"])).world("normal-regime"),
    ]
}

fn origins() -> Vec<Story> {
    let countries = |codes: &[&str]| Origin::Countries(codes.iter().map(|code| code.parse().unwrap()).collect());
    let mixed = || origin(Origin::MixedUndisclosed);
    vec![
        story("origin-of-several-countries", origin(countries(&["AO", "BW", "ZA"]))).recorded(),
        story("origin-elsewhere-than-provenance", Showing::of(|it| it.provenance = "AE".parse().unwrap())),
        story("origin-undisclosed", mixed()).recorded(),
        story("origin-undisclosed-french", mixed()).french(),
        story("origin-missing", origin(Origin::Absent)),
        story("origin-missing-french", origin(Origin::Absent)).french(),
        story("origin-undisclosed-strict", mixed()).world("strict").recorded(),
        story("origin-missing-strict", origin(Origin::Absent)).world("strict"),
        story("origin-missing-strict-french", origin(Origin::Absent)).world("strict").french(),
        story("origin-undisclosed-strict-elsewhere", mixed()).world("strict").post("AE", "Dubai", "import"),
        story("origin-undisclosed-strict-in-transit", mixed()).world("strict").post("EU", "Antwerp 1", "transit"),
        story("origin-undisclosed-before-the-rule", mixed()).world("strict-soon"),
    ]
}

fn contents() -> Vec<Story> {
    vec![
        story("content-without-weight", figures(0, 18_200_000)).recorded(),
        story("content-without-value", figures(120_435, 0)),
        story("content-without-anything", figures(0, 0)),
        story("content-too-cheap", figures(120_435, 120_434)),
        story("content-as-cheap-as-allowed", figures(120_435, 120_435)),
        story("content-too-dear", figures(100, 5_000_001)),
        story("content-too-dear-french", figures(100, 5_000_001)).french(),
        story("content-as-dear-as-allowed", figures(100, 5_000_000)),
        story("content-without-bounds", figures(100, 999_999_999_999)).world("no-tolerance"),
    ]
}

fn numbers() -> Vec<Story> {
    let good = Showing::good;
    let sealed = |certified: &[&str], found: &[&str]| {
        let certified = certified.iter().map(|seal| (*seal).to_owned()).collect();
        Showing::of(|it| it.seals = certified).but(json!({"seals": found}))
    };
    let typed = |number: &str| Showing::typed(number).parcel(full_parcel());
    vec![
        story("number-as-printed", good().number("ao/00.12 34")),
        story("number-with-other-dashes", good().number("AO\u{2013}001234")),
        story("number-differs", good().number("AO-001235")).recorded(),
        story("number-differs-french", good().number("AO-001235")).french(),
        story("number-differs-in-zeros", good().number("AO-1234")),
        story("number-near-and-differing", good().number("AO-OO1234").but(json!({"number": "AO 0O1234"}))),
        story("number-near-recorded", good().number("AO-1234")).recorded(),
        story("number-near-french", good().number("AO 00I234")).french(),
        story("number-with-a-label-beside-its-code", good().number("Certificado Nº AO 001234")).recorded(),
        story("number-with-a-label-beside-its-code-french", good().number("Nr. AO 001234")).french(),
        story("number-with-a-label-and-differing", good().number("No AO 001235")),
        story("number-with-a-label-typed", typed("No BW 0000107")).recorded(),
        story("number-with-a-label-typed-french", typed("KPC No. AO 001234")).french(),
        story("number-with-a-label-alone", typed("No 001234")),
        story("number-with-a-label-and-no-participant", typed("Certificate 001234")),
        story("number-typed-in-arabic-digits", typed("AO ٠٠١٢٣٤")),
        story("number-typed-in-full-width", typed("ＡＯ－００１２３４")),
        story("number-typed-in-cyrillic-letters", typed("АО 001234")),
        story("number-typed-with-a-zero-for-a-letter", typed("A0 001234")),
        story("number-differs-on-the-parcel", good().but(json!({"number": "AO-001235"}))),
        story("number-of-no-form", good().number("12")),
        story("number-of-no-form-french", good().number("12")).french(),
        story("number-of-no-form-in-arabic-digits", good().number("AO-٠٠١٢٣٤")),
        story("number-of-no-form-and-differing", good().number("12").but(json!({"number": "AO-001235"}))),
        story("seals-of-signs-alone", sealed(&["***"], &["-"])),
        story("seals-of-the-same-signs", sealed(&["***"], &["***"])),
        story("seals-that-fold-to-one", sealed(&["AO 12-3", "AO 1-23"], &["AO 123"])),
        story("seals-in-arabic-digits", sealed(&["AO 1234"], &["AO ١٢٣٤"])),
        story("number-out-of-range", numbered("AO-010000")).recorded(),
        story("number-out-of-range-french", numbered("AO-010000")).french(),
        story("number-of-another-series", numbered("AO-1234")),
        story("number-with-letters", numbered("AO-X1Y2")),
        story("number-listed-singly", numbered("AO-X1Y2")).world("series"),
        story("number-of-a-series-with-letters", numbered("AO-AB0042")).world("series"),
        story("number-outside-a-series-with-letters", numbered("AO-AB0043")).world("series"),
        story("number-as-long-as-can-be", numbered("AO-1234567890123456")).world("series"),
        story("typed-number", typed("ao 001234")).recorded(),
        story("typed-number-french", typed("ao 001234")).french(),
        story("typed-nonsense", typed("12")).recorded(),
        story("typed-nothing", typed("")),
        story("typed-with-the-same-on-the-parcel", Showing::typed("AO-001234").but(json!({"number": "AO 001234"}))),
        story("typed-out-of-range", typed("AO-999999")),
        story("typed-where-every-certificate-has-a-code", typed("AO-001234")).world("codes").recorded(),
        story("typed-where-every-certificate-has-a-code-french", typed("AO-001234")).world("codes").french(),
        story("typed-where-codes-come-later", typed("AO-001234")).world("codes-later"),
        story("typed-in-transit", typed("AO-001234")).post("AE", "Dubai", "transit"),
        story("typed-dry-run", typed("AO-001234").dry()),
    ]
}
