//! Every world that a case names.

use serde_json::json;

use super::maker::{Maker, World};

pub fn worlds() -> Vec<World> {
    let usual = Maker::usual;
    let strict = json!({"origin": [{"importer": "EU", "from": "2025-03-01", "refuse": ["undisclosed", "missing"],
        "source": "a regulation"}], "advisories_refer": true});
    vec![
        usual().named("usual"),
        usual().policy(strict).named("strict"),
        usual().policy(json!({"carat_tolerance": null, "usd_per_carat": null})).named("no-tolerance"),
        usual().key("AO", json!({"status": {"state": "compromised", "since": "2026-01-15T00:00:00Z"}})).named("compromised"),
        usual().standing("2020-01-01", "day", "suspended").named("suspended"),
        usual().alert("", json!({"kind": "number", "number": "AO-001234"})).named("alert-number"),
        usual()
            .revocations(json!({"numbers": [{"number": "AO-001234", "reason": "stolen from a vault"}]}))
            .named("revoked-number"),
    ]
}
