//! How large the codes are, beside the peers'.

use roughcheck::certificate::{Carats, Certificate, HsCode, Line, Party, Usd};
use roughcheck_issue::{Drawing, EccLevel, certificate_text, sign_certificate};
use roughcheck_testkit as testing;

fn line(hs: HsCode, carats: u64, usd: u64) -> Line {
    Line { hs, carats: Carats::from_hundredths(carats).unwrap(), usd: Usd::from_hundredths(usd).unwrap() }
}

fn named(name: &str, address: Option<&str>) -> Party {
    Party { name: Some(name.to_owned()), address: address.map(str::to_owned), id: None }
}

fn small() -> Certificate {
    Certificate {
        exporter: named("Sociedade Exemplo Lda, Luanda, AO", None),
        importer: named("Example Diamond Trading NV, Antwerp", None),
        seals: vec!["AO 55 1203".to_owned()],
        ..testing::certificate("AO-0770431")
    }
}

fn medium() -> Certificate {
    Certificate {
        lines: vec![
            line(HsCode::Unsorted, 120_435, 18_200_000),
            line(HsCode::Industrial, 31_020, 930_000),
            line(HsCode::NonIndustrial, 8_805, 14_100_000),
        ],
        seals: vec!["AO 55 1203".to_owned(), "AO 55 1204".to_owned()],
        zones: vec!["Lunda Norte".to_owned()],
        ..small()
    }
}

fn large() -> Certificate {
    Certificate {
        exporter: named("Sociedade Exemplo Lda, Luanda, AO", Some("Rua Rainha Ginga 87, Ingombota")),
        importer: named("Example Trading NV, Antwerp, BE", Some("Hoveniersstraat 22, 2018")),
        ..medium()
    }
}

fn registered() -> Certificate {
    let party = |id: &str| Party { id: Some(id.to_owned()), ..Party::default() };
    Certificate { exporter: party("5417329"), importer: party("0415580365"), ..small() }
}

#[test]
fn codes_stay_small() {
    let key = testing::key("AO");
    let mut ran = 0;
    println!("QR versions at level M");
    for (what, certificate, most, peers) in [
        ("names with city and country, one line, one seal", small(), 11, ""),
        ("three lines, two seals, a zone", medium(), 13, ""),
        ("the same with street addresses", large(), 14, " (16 EU DCC way, 19 SMART Health Card, 36 VDS-NC)"),
        ("parties by registered number", registered(), 9, ""),
    ] {
        let signed = sign_certificate(&key, &certificate).unwrap();
        let text = certificate_text(&signed);
        let version = Drawing::of(&text, EccLevel::M).unwrap().version();
        println!("  {what}: {} bytes signed, {} characters, version {version}{peers}", signed.len(), text.len());
        assert!(version <= most, "{what}: version {version}, at most {most}");
        ran += 1;
    }
    assert_eq!(ran, 4);
}
