//! The phone itself: its post, its clock, and the age of what it trusts.

use crate::check::evidence::Freshness;
use crate::check::{Evidence, Finding, Outcome, Reason, Rule};

/// The procedure comes from the post's enrolment; another one is worth a look.
pub(super) fn procedure(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let post = evidence.post?;
    if post.procedure != evidence.procedure {
        found.push(
            Finding::because(Rule::Procedure, Outcome::Refer, Reason::Other)
                .with("post", post.procedure)
                .with("chosen", evidence.procedure),
        );
    }
    Some(())
}

/// The clock beside the newest signed time. It never blocks a check, and never moves the floor.
pub(super) fn clock(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let floor = evidence.floor?;
    let reason = match (evidence.clock_behind(), evidence.clock_ahead()) {
        (true, _) => Reason::Behind,
        (_, true) => Reason::Ahead,
        _ => return Some(()),
    };
    let finding = Finding::because(Rule::Clock, Outcome::Refer, reason);
    found.push(finding.with("clock", evidence.clock).with("floor", floor));
    Some(())
}

/// Age never turns a good signature into a fake: a stale bundle is a note, and from its hard end on somebody must look.
pub(super) fn trust(evidence: &Evidence<'_>, found: &mut Vec<Finding>) -> Option<()> {
    let outcome = match evidence.freshness() {
        Freshness::None => {
            found.push(Finding::because(Rule::Trust, Outcome::Refer, Reason::None));
            return Some(());
        }
        Freshness::Fresh => return Some(()),
        Freshness::Stale => Outcome::Info,
        Freshness::Over => Outcome::Refer,
    };
    let head = &evidence.trust?.manifest;
    let days = evidence.now().days_since(head.made_at).unsigned_abs();
    let finding = Finding::because(Rule::Trust, outcome, Reason::Stale);
    found.push(finding.with_count("days", days).with("made", head.made_at.day()));
    Some(())
}
