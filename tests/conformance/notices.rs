//! Revocations, alerts, advisories and assessments.

use roughcheck::certificate::Attestation;
use serde_json::json;

use super::maker::revocation;
use super::story::{Showing, Story, story};

pub fn stories() -> Vec<Story> {
    [revocations(), alerts(), advisories()].concat()
}

fn revocations() -> Vec<Story> {
    let good = Showing::good;
    let stolen = json!({"participant": "AO", "numbers": [{"number": "AO-001234", "reason": "misprint"}]});
    vec![
        story("revoked", good()).world("revoked").recorded(),
        story("revoked-french", good()).world("revoked").french(),
        story("revoked-and-typed", Showing::typed("AO 001234")).world("revoked"),
        story("revoked-in-transit", good()).world("revoked").post("AE", "Dubai", "transit"),
        story("revoked-in-a-run", good()).world("revoked-run"),
        story(
            "revoked-beside-a-run",
            Showing::text(&super::story::signed(&roughcheck_testkit::certificate("AO-001300"), "AO")),
        )
        .world("revoked-run"),
        story("revoked-by-the-authority", good()).world("revoked-alone").recorded(),
        story("revoked-by-another-authority", good()).world("revoked-by-bw"),
        story("revoked-and-taken-back", good()).world("taken-back"),
        story("revoked-between-two-checks", good())
            .world("revokers")
            .after(&good())
            .installed(&revocation("AO-revocation", stolen.clone()))
            .recorded(),
        story("revoked-by-nobody-listed", good()).world("revokers").installed(&revocation("stranger", stolen)),
    ]
}

fn alerts() -> Vec<Story> {
    let good = Showing::good;
    let exporter = || Showing::of(|it| it.exporter.name = Some("Ndalu & Filhos, Lda.".to_owned()));
    let named = |name: &str| Showing::of(|it| it.exporter.name = Some(name.to_owned()));
    vec![
        story("alert-number", good()).world("alert-number").recorded(),
        story("alert-number-french", good()).world("alert-number").french(),
        story("alert-number-typed", Showing::typed("AO 001234")).world("alert-number"),
        story(
            "alert-number-on-a-forgery",
            Showing::text(&super::story::signed(&super::story::certificate(|_| {}), "stranger")),
        )
        .world("alert-number"),
        story("alert-number-of-two", good()).world("alert-twice"),
        story("alert-number-of-the-country", good()).world("alert-country"),
        story("alert-number-lapsed", good()).world("alert-lapsed"),
        story("alert-number-and-a-clock-set-ahead", good()).world("alert-lapsing").at("2028-01-01T00:00:00Z"),
        story("alert-seal", good()).world("alert-seal").recorded(),
        story("alert-seal-french", good()).world("alert-seal").french(),
        story("alert-seal-on-the-table", good().but(json!({"seals": ["ao 55 1203", "bw 77"]}))).world("alert-seal-bw"),
        story("alert-seal-with-nothing-else-read", Showing::text("KP1:!").but(json!({"seals": ["bw 77"]})))
            .world("alert-seal-bw"),
        story("alert-seal-of-another-country", good()).world("alert-by-bw"),
        story("alert-party", exporter()).world("alert-party").recorded(),
        story("alert-party-french", exporter()).world("alert-party").french(),
        story("alert-party-by-its-id", Showing::of(|it| it.importer.id = Some("BE-0417.497.106".to_owned())))
            .world("alert-party"),
        story("alert-near-party-with-a-word-between", named("NDALU AND FILHOS LDA")).world("alert-party"),
        story("alert-party-in-full-width", named("Ｎｄａｌｕ ＆ Ｆｉｌｈｏｓ， Ｌｄａ")).world("alert-party"),
        story("alert-near-party", named("Ndalu & Filhos Limitada")).world("alert-party").recorded(),
        story("alert-near-party-french", named("Ndalu & Filhos Limitada")).world("alert-party").french(),
        story("alert-near-number", Showing::typed("AO 1234")).world("alert-number").recorded(),
        story("alert-near-number-french", Showing::typed("AO 1234")).world("alert-number").french(),
        story("alert-seal-in-full-width", good().but(json!({"seals": ["ＢＷ ７７"]}))).world("alert-seal-bw"),
        story("alert-on-everything", exporter()).world("alert-all").recorded(),
    ]
}

fn advisories() -> Vec<Story> {
    let good = Showing::good;
    let lunda = || Showing::of(|it| it.zones = vec!["Lunda Norte".to_owned()]);
    let claim = Attestation { harm: "H.TORTURE".to_owned(), by: "the ministry".to_owned(), claim: "none".to_owned() };
    vec![
        story("advisory-zone", lunda()).world("advisory-zone").recorded(),
        story("advisory-zone-french", lunda()).world("advisory-zone").french(),
        story("advisory-zone-elsewhere", good()).world("advisory-zone"),
        story("advisory-country", good()).world("advisory-country"),
        story("advisory-party", good()).world("advisory-party"),
        story("advisory-party-french", good()).world("advisory-party").french(),
        story("advisory-general", good()).world("advisory-general"),
        story("advisory-general-french", good()).world("advisory-general").french(),
        story("advisory-general-on-a-typed-number", Showing::typed("AO-001234")).world("advisory-general"),
        story("advisory-of-every-kind", lunda()).world("advisory-all").recorded(),
        story("advisory-that-refers", lunda()).world("advisory-strict").recorded(),
        story("advisory-that-refers-french", lunda()).world("advisory-strict").french(),
        story("advisory-lapsed", good()).world("advisory-lapsed"),
        story("advisory-none-lately", good()).world("advisory-old").recorded(),
        story("advisory-none-lately-french", good()).world("advisory-old").french(),
        story("advisory-none-ever", good()).world("advisory-none"),
        story("assessed", good()).world("assessed").recorded(),
        story("assessed-french", good()).world("assessed").french(),
        story("assessed-by-the-interested", good()).world("assessed-by-the-interested"),
        story("assessed-for-a-zone", lunda()).world("assessed-zone"),
        story("assessed-for-another-zone", good()).world("assessed-zone"),
        story("assessed-for-another-number", good()).world("assessed-number"),
        story("assessed-before-it-was-issued", Showing::of(|it| it.issued = "2025-05-31".parse().unwrap()))
            .world("assessed"),
        story("attested-by-the-issuer", Showing::of(|it| it.attestations = vec![claim])).recorded(),
    ]
}
