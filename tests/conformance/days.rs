//! Days, clocks, and the age of what is trusted.

use super::maker::Maker;
use super::story::{Showing, Story, story};

fn valid(from: &str, until: &str) -> Showing {
    Showing::of(|it| (it.issued, it.expires) = (from.parse().unwrap(), until.parse().unwrap()))
}

pub fn stories() -> Vec<Story> {
    let good = Showing::good;
    let long = || valid("2026-01-10", "2029-03-10");
    vec![
        story("day-of-expiry", good()).at("2026-03-11T11:59:59Z"),
        story("last-day-over-here", good()).at("2026-03-11T11:00:00Z").recorded(),
        story("last-day-over-here-french", good()).at("2026-03-11T00:00:00Z").french(),
        story("expired-with-a-floor-close-by", good()).world("made-in-march").at("2026-03-15T10:00:00Z").recorded(),
        story("expired-with-a-floor-close-by-french", good())
            .world("made-in-march")
            .at("2026-03-15T10:00:00Z")
            .french(),
        story("expired-by-a-floor-alone", good()).world("made-in-june").at("2026-03-02T10:00:00Z"),
        story("expired-by-a-firm-floor", good())
            .world("made-in-june")
            .after(&good().unseen())
            .later("2026-06-01T10:00:00Z")
            .after(&Showing::typed("AO-000009"))
            .later("2026-03-02T10:00:00Z")
            .recorded(),
        story("offline-for-a-year-and-good", valid("2027-02-01", "2027-04-01"))
            .world("long-trust")
            .at("2027-03-01T10:00:00Z")
            .recorded(),
        story("offline-for-a-year-french", valid("2027-02-01", "2027-04-01"))
            .world("long-trust")
            .at("2027-03-01T10:00:00Z")
            .french(),
        story("clock-behind-the-newest-entry", good())
            .at("2026-04-01T10:00:00Z")
            .after(&good())
            .later("2026-03-01T10:00:00Z")
            .recorded(),
        story("clock-behind-the-newest-entry-french", good())
            .at("2026-04-01T10:00:00Z")
            .after(&good())
            .later("2026-03-01T10:00:00Z")
            .french(),
        story("clock-behind-the-newest-entry-once", good())
            .at("2026-04-01T10:00:00Z")
            .after(&good())
            .later("2026-03-01T10:00:00Z")
            .after(&good()),
        story("expired", good()).at("2026-03-11T12:00:00Z").recorded(),
        story("expired-french", good()).at("2026-04-01T10:00:00Z").french(),
        story("expired-long-ago", valid("2020-01-10", "2020-03-10")),
        story("expired-by-a-doubted-clock", good()).at("2027-12-01T10:00:00Z").recorded(),
        story("expired-by-the-floor", good()).world("made-in-june").at("2026-02-01T10:00:00Z").recorded(),
        story("expired-without-a-bundle", good()).no_root().at("2026-04-01T10:00:00Z"),
        story("not-yet-valid", valid("2026-03-03", "2026-05-01")),
        story("not-yet-valid-french", valid("2026-03-03", "2026-05-01")).french(),
        story("day-of-issue-anywhere", valid("2026-03-01", "2026-05-01")).at("2026-02-28T10:00:00Z"),
        story("second-before-the-day-of-issue", valid("2026-03-01", "2026-05-01")).at("2026-02-28T09:59:59Z"),
        story("dates-reversed", valid("2026-03-01", "2026-02-28")).recorded(),
        story("dates-reversed-french", valid("2026-03-01", "2026-02-28")).french(),
        story("validity-too-long", good()).world("short-validity"),
        story("validity-too-long-french", good()).world("short-validity").french(),
        story("validity-as-long-as-allowed", valid("2026-01-10", "2026-03-09")).world("short-validity"),
        story("leap-day", valid("2028-02-29", "2028-04-29")).world("made-in-2028").at("2028-02-29T23:59:59Z"),
        story("last-days-that-can-be-written", valid("9998-01-01", "9999-12-30")),
        story("clock-behind", good()).at("2026-02-13T23:59:59Z").recorded(),
        story("clock-behind-french", good()).at("2026-02-13T23:59:59Z").french(),
        story("clock-behind-by-a-day", good()).at("2026-02-14T00:00:00Z"),
        story("clock-behind-and-not-yet-valid", valid("2026-02-20", "2026-05-01")).at("2026-01-01T00:00:00Z"),
        story("clock-at-the-beginning-of-time", good()).at("1970-01-01T00:00:00Z"),
        story("clock-ahead", long()).at("2027-03-22T00:00:01Z").recorded(),
        story("clock-ahead-as-far-as-allowed", long()).at("2027-03-22T00:00:00Z"),
        story("clock-ahead-of-a-strict-policy", good()).world("strict-clock"),
        story("clock-ahead-french", good()).world("strict-clock").french(),
        story("clock-moves-on", good()).after(&good().unseen()).later("2026-03-03T12:00:00Z").recorded(),
        story("clock-set-back", good()).after(&good()).later("2026-02-20T12:00:00Z"),
        story("trust-none", good()).no_root().recorded(),
        story("trust-none-french", good()).no_root().french(),
        story("trust-none-and-typed", Showing::typed("AO-001234")).no_root(),
        story("trust-pinned-and-refused", good()).world("refused").recorded(),
        story("trust-due", long()).at("2026-03-16T23:59:59Z"),
        story("trust-stale", long()).at("2026-03-17T00:00:00Z").recorded(),
        story("trust-stale-french", long()).at("2026-03-17T00:00:00Z").french(),
        story("trust-within-grace", long()).world("grace").at("2026-03-20T00:00:00Z"),
        story("trust-lists-old", good()).world("lists-of-last-year").recorded(),
        story("trust-lists-old-french", good()).world("lists-of-last-year").french(),
        story("trust-lists-twelve-months-old", good()).world("lists-of-last-year").at("2026-02-28T10:00:00Z"),
        story("trust-app-old", good()).world("later-rules").recorded(),
        story("trust-app-old-french", good()).world("later-rules").french(),
        story("trust-too-old-for-the-policy", long()).world("short-trust").at("2026-02-25T00:00:00Z"),
        story("trust-too-old-for-the-policy-french", long()).world("short-trust").at("2026-02-25T00:00:00Z").french(),
        story("trust-day-before-its-hard-end", long()).at("2027-03-21T23:59:59Z"),
        story("trust-past-its-hard-end", long()).at("2027-03-22T00:00:00Z"),
        story("trust-renewed", long())
            .at("2026-03-20T00:00:00Z")
            .after(&long())
            .installed(&Maker::usual().made(2, "2026-03-19T00:00:00Z").documents()[0])
            .recorded(),
        story("trust-rolled-back", long())
            .world("made-in-june")
            .at("2026-06-02T00:00:00Z")
            .installed(&Maker::usual().documents()[0])
            .recorded(),
        story("trust-garbage-refused", good()).installed(b"no document").recorded(),
        story("trust-of-an-equivocator", good())
            .installed(&Maker::usual().limits(serde_json::json!({"grace_days": 1})).documents()[0])
            .recorded(),
        story("trust-renewed-by-an-older-clock", long())
            .at("2026-03-18T00:00:00Z")
            .after(&Showing::typed("AO-000009"))
            .installed(&Maker::usual().made(2, "2026-03-18T12:00:00Z").documents()[0]),
    ]
}
