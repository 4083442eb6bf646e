//! Who signed, and whether that key may sign this.

use roughcheck_testkit as testing;
use serde_json::json;

use super::maker::{Maker, revocation};
use super::story::{Showing, Story, certificate, full_parcel, signed, story};

fn by(key: &str) -> Showing {
    Showing::text(&signed(&certificate(|_| {}), key)).parcel(full_parcel())
}

fn issued(from: &str) -> Showing {
    Showing::of(|it| it.issued = from.parse().unwrap())
}

pub fn stories() -> Vec<Story> {
    let good = Showing::good;
    let of_bw = || Showing::text(&signed(&testing::certificate("BW-000007"), "BW")).parcel(full_parcel());
    let compromised = json!({"participant": "AO", "keys": [{"key_id": testing_id("AO"),
        "status": {"state": "compromised", "since": "2026-02-20T00:00:00Z"}}]});
    let later = || Maker::usual().also_key("stranger", "AO", json!({"authority": "New authority of AO"}));
    vec![
        story("key-of-bw", of_bw()).recorded(),
        story("key-stranger", by("stranger")).recorded(),
        story("key-stranger-french", by("stranger")).french(),
        story("key-stranger-to-a-stale-bundle", by("stranger")).at("2026-03-20T10:00:00Z"),
        story("key-stranger-within-grace", by("stranger")).world("grace").at("2026-03-20T10:00:00Z"),
        story("key-stranger-past-the-hard-end", by("stranger")).at("2027-04-01T10:00:00Z"),
        story("key-stranger-without-a-bundle", by("stranger")).no_root(),
        story("key-stranger-until-listed", by("stranger"))
            .after(&by("stranger"))
            .installed(&later().made(2, "2026-02-20T00:00:00Z").documents()[0])
            .recorded(),
        story("key-second-of-a-country", by("second")).world("two-keys"),
        story("key-of-another-country", by("BW")).recorded(),
        story("key-of-another-country-french", by("BW")).french(),
        story("key-compromised", good()).world("compromised").recorded(),
        story("key-compromised-french", good()).world("compromised").french(),
        story("key-compromised-whatever-the-day", issued("2020-06-01")).world("compromised"),
        story("key-compromised-in-transit", good()).world("compromised").post("AE", "Dubai", "transit"),
        story("key-compromised-by-its-own-authority", good()).world("key-taken-back").recorded(),
        story("key-compromised-while-at-work", good())
            .world("revokers")
            .after(&good())
            .installed(&revocation("AO-revocation", compromised))
            .recorded(),
        story("key-retired", good()).world("retired"),
        story("key-retired-french", good()).world("retired").french(),
        story("key-retired-after-issue", issued("2026-01-09")).world("retired"),
        story("key-before-its-window", good()).world("window-later"),
        story("key-after-its-window", good()).world("window-over"),
        story("key-after-its-window-french", good()).world("window-over").french(),
        story("key-on-the-last-day-of-its-window", issued("2026-01-09")).world("window-over"),
        story("key-of-wrong-use", good()).world("wrong-use").recorded(),
        story("key-of-wrong-use-french", good()).world("wrong-use").french(),
        story("key-of-wrong-use-and-country", by("BW")).world("wrong-use"),
        story("key-with-every-fault", by("BW")).world("every-fault"),
        story("authority-in-many-scripts", good()).world("scripts").recorded(),
    ]
}

/// The short name of a key.
pub fn testing_id(name: &str) -> String {
    use roughcheck::cose::Signer as _;
    testing::key(name).public_key().id().to_string()
}
