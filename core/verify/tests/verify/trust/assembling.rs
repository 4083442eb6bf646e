//! How a state is put together: kept notices count at once.

use super::journeys::{apply, number, revocation, with_full_keys};
use super::{bundle, full_keys, replace, signed};
use roughcheck_format::cose::Signer;
use roughcheck_testkit::{self as testing, Ceremony};
use roughcheck_verify::trust::{KeyRevocation, KeyState, Kind, Trust, install_anew};

fn alert(version: u64) -> roughcheck_verify::trust::Document {
    let json = format!(
        r#"{{"version":{version},"participant":"AO","made_at":"2026-01-0{version}T00:00:00Z","alerts":[
            {{"kind":"number","number":"AO-9","until":"2030-01-01","text":"words {version}"}}]}}"#
    );
    signed(Kind::Alerts, &json, &["AO-alert"])
}

#[test]
fn notices_that_were_kept_count_at_once() {
    let ceremony = Ceremony::new();
    let ao = testing::key("AO").public_key().id();
    let retired = KeyRevocation {
        key_id: ao.to_string(),
        status: KeyState::Retired { since: super::at("2026-01-02T00:00:00Z").day() },
    };
    let trust = with_full_keys(&ceremony);
    let trust = apply(&ceremony, Some(&trust), &revocation("AO-revocation", &["AO-7"], vec![retired])).trust;
    let trust = apply(&ceremony, Some(&trust), &alert(2).bytes()).trust;
    // Nobody believes the rest of what is stored: its manifest has no version that could hold a bundle back.
    let file = bundle(&ceremony, 1, |parts| replace(parts, full_keys(&ceremony, 1))).encode();
    let anew = install_anew(Some(ceremony.pin()), trust.stored(), &file).expect("installs");
    assert_eq!(anew.trust.revocation(&number("AO-7"), None), Some("lost"));
    assert!(matches!(anew.trust.key(ao).expect("listed").entry.status, KeyState::Retired { .. }));
    assert_eq!(anew.trust.alerts.len(), 1);
    assert!(anew.store.iter().all(|stored| !stored.slot.is_notice()), "what is kept is not stored again");
    let mut stored = trust.stored().clone();
    stored.retain(|slot, _| slot.is_notice());
    stored.extend(anew.store.into_iter().map(|one| (one.slot, one.document)));
    assert_eq!(Trust::load(ceremony.pin(), stored).expect("loads").digest, anew.trust.digest);
}
