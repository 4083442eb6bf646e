//! The rows of [`super::reasons`] on days, issuers, zones, origin and national law.

use serde_json::json;

use super::fixture::Case;
use super::reasons::Row;
use roughcheck_format::certificate::Origin;
use roughcheck_verify::check::Procedure;

pub(super) fn rows() -> Vec<Row> {
    let good = Case::good;
    let named = |zone: &str| good().certificate(|it| it.zones = vec![zone.to_owned()]);
    let bria = || named("Bria");
    let berberati = || json!([{"name": "Berbérati", "from": "2020-01-01", "precision": "day", "source": "a list"}]);
    let strict =
        json!({"origin": [{"importer": "EU", "from": "2025-03-01", "refuse": ["undisclosed"], "source": "s"}]});
    let mixed = || good().certificate(|it| it.origin = Origin::MixedUndisclosed);
    let left = |at_once: bool| {
        json!({"status": [
            {"from": "2003-01-01", "precision": "day", "status": "participant", "source": "a list"},
            {"from": "2026-01-15", "precision": "day", "status": "removed", "at_once": at_once, "source": "a notice"}]})
    };
    let unlisted = || good().standing("2003-01-01", "day", "not-participant");
    let lists = || json!({"participants": [{"code": "AO", "name": "Angola", "from": "2020-01-01", "source": "a law"}]});
    let codes = |codes: &[&str]| codes.iter().map(|code| code.parse().expect("a code")).collect::<Vec<_>>();
    let mined = |countries: &[&str]| {
        let countries = codes(countries);
        good().certificate(|it| it.origin = Origin::Countries(countries))
    };
    let from = |country: &str| {
        let country = country.parse().expect("a code");
        good().certificate(|it| it.provenance = country)
    };
    let bound = |country: &str| {
        let country = country.parse().ok();
        good().certificate(|it| *it = it.clone().bound_for(country))
    };
    let suspended_bw = || {
        let whole = Case::good().documents.policy;
        let mut bw = whole["participants"][1].clone();
        bw["status"] = json!([{"from": "2020-01-01", "precision": "day", "status": "suspended", "source": "a notice"}]);
        json!({"participants": [whole["participants"][0], bw]})
    };
    vec![
        ("dates", "good", good()),
        ("dates", "not-checked", good().damaged()),
        ("dates", "refuse:expired", good().at("2026-04-01").floor("2026-03-31")),
        ("dates", "refer:expired", good().at("2026-04-01")),
        ("dates", "info:last-day", good().at("2026-03-11T11:00:00Z")),
        ("dates", "refer:not-yet-valid", good().at("2026-01-05")),
        ("dates", "refer:reversed", good().issued("2026-01-10", "2026-01-09").at("2026-01-10T09:00:00Z")),
        ("dates", "refer:too-long", good().limits(json!({"max_validity_days": 58}))),
        ("dates", "good", good().limits(json!({"max_validity_days": 59}))),
        ("revocation", "good", good()),
        ("revocation", "not-checked", good().damaged()),
        ("revocation", "refuse:revoked", good().revoked("AO-001234")),
        ("revocation", "refuse:revoked", good().revoked("AO-001234").typed("AO 001234")),
        ("revocation", "refuse:replaced", good().replaced_by("AO-001235")),
        ("revocation", "refuse:replaced", good().replaced_by("AO-001235").typed("AO 001234").without_bundle()),
        ("participant", "good", good()),
        ("participant", "not-checked", good().typed("AO-001234")),
        ("participant", "refuse:none", good().standing("2020-01-01", "day", "removed")),
        ("participant", "refuse:none", good().typed("ZZ-1")),
        ("participant", "refuse:suspended", good().standing("2020-01-01", "day", "suspended")),
        ("participant", "refuse:suspended", good().standing("2020-01-01", "day", "self-suspended")),
        ("participant", "refer:unknown-date", good().standing("2026-02-01", "listed-by", "participant")),
        ("participant", "refer:unknown-date", good().standing("2020-01-01", "day", "on-probation")),
        ("participant", "refer:left-since", good().member(left(false))),
        ("participant", "refuse:left-since", good().member(left(true))),
        ("participant", "refer:left-since", good().member(left(false)).typed("AO-001234")),
        ("participant", "refuse:member", good().typed("DE-1")),
        ("participant", "refer:by-other-lists", unlisted().national("US", lists())),
        ("participant", "refer:by-other-lists", unlisted().national("US", lists()).typed("AO-001234")),
        ("participant", "good", unlisted().national("EU", lists())),
        ("participant", "not-checked", unlisted().national("EU", lists()).typed("AO-001234")),
        ("zone", "good", good()),
        ("zone", "not-checked", good().damaged()),
        ("zone", "refuse:missing", good().zones(json!([]))),
        ("zone", "refuse:not-compliant", bria().zones(json!([]))),
        ("zone", "refer:near", named("Berberatti").zones(berberati())),
        ("zone", "good", named("BERBERATI").zones(berberati())),
        ("zone", "refuse:no-export", bria().regime("no-export")),
        ("zone", "refer:unknown", bria().regime("by-convoy")),
        ("zone", "refer:unknown", good().standing("2020-01-01", "day", "zones")),
        ("origin", "good", good()),
        ("origin", "not-checked", good().damaged()),
        ("origin", "refer:undisclosed", mixed()),
        ("origin", "refuse:undisclosed", mixed().policy(strict)),
        ("origin", "refer:missing", good().certificate(|it| it.origin = Origin::Absent)),
        ("origin", "info:undisclosed", mixed().procedure(Procedure::Export)),
        ("origin", "refuse:not-participant", mined(&["AO", "KE"])),
        ("origin", "refer:suspended", mined(&["BW"]).policy(suspended_bw())),
        ("origin", "refuse:not-participant refer:suspended", mined(&["BW", "KE"]).policy(suspended_bw())),
        ("provenance", "good", good()),
        ("provenance", "not-checked", good().damaged()),
        ("provenance", "refer:differs", from("BW")),
        ("provenance", "refuse:not-participant refer:differs", from("KE")),
        ("restriction", "not-checked", good()),
        ("restriction", "good", good().national("EU", json!({}))),
        ("restriction", "good", good().restriction(json!({"countries": ["RU"]}))),
        ("restriction", "refuse:origin", good().restriction(json!({}))),
        ("restriction", "info:origin", good().restriction(json!({"outcome": "info"}))),
        ("restriction", "refer:provenance", good().restriction(json!({"basis": "provenance", "outcome": "refer"}))),
        (
            "restriction",
            "refuse:party",
            good().restriction(json!({"basis": "party",
            "countries": [], "parties": ["EXAMPLE exporter Luanda AO"]})),
        ),
        ("restriction", "refuse:zone", bria().restriction(json!({"basis": "zone", "zones": ["BRIA"]}))),
        ("restriction", "refer:unknown", good().restriction(json!({"outcome": "confiscate"}))),
        ("restriction", "refer:unknown", good().restriction(json!({"basis": "weather"}))),
        ("destination", "not-checked", good()),
        ("destination", "good", bound("EU")),
        ("destination", "good", bound("BE")),
        ("destination", "refer:elsewhere", bound("AE")),
    ]
}
