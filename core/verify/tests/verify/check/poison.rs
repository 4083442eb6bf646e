//! What a thief showed first, or let replace: lawful holders pass all the same.

use serde_json::json;

use super::fixture::Case;
use roughcheck_format::base::Digest;
use roughcheck_format::certificate::Serial;
use roughcheck_format::cose::{KeyId, Signer as _};
use roughcheck_testkit as testing;
use roughcheck_verify::check::{Decision, Presentation, Verdict};

/// What `seen` says, places aside.
fn beside_places(case: &Case) -> String {
    let says = case.says("seen");
    let words: Vec<&str> = says.split(' ').filter(|word| !word.starts_with("info:")).collect();
    words.join(" ")
}

/// A second key of AO, in other hands since the middle of January.
fn with_thief() -> Case {
    let stolen = json!({"state": "compromised", "since": "2026-01-15T00:00:00Z"});
    Case::good().also_key("AO-stolen", json!({"participant": "AO", "uses": ["certificate"], "status": stolen}))
}

fn stolen() -> Option<KeyId> {
    Some(testing::key("AO-stolen").public_key().id())
}

#[test]
fn what_a_thief_showed_first_refuses_no_lawful_holder_once_the_key_is_revoked() {
    let poison = |it: &mut Presentation| {
        it.content = Digest([1; 32]);
        (it.signer, it.verdict, it.decision) = (stolen(), Verdict::Refuse, Some(Decision::Seize));
        it.refused_for_itself = true;
    };
    let poisoned = with_thief().before(poison).before(poison);
    assert_eq!((beside_places(&poisoned).as_str(), poisoned.verdict()), ("", Some(Verdict::Pass)));
    assert!(poisoned.says("seen").contains("info:conflict"), "it stays as information: {}", poisoned.says("seen"));
    // While the key is thought good, retired, or has left the list, the conflict stands.
    let other_key = |it: &mut Presentation| {
        it.content = Digest([1; 32]);
        it.signer = stolen();
    };
    assert_eq!(beside_places(&Case::good().before(other_key)), "refuse:conflict", "not listed");
    let retired = json!({"state": "retired", "since": "2026-01-15"});
    let retired = json!({"participant": "AO", "uses": ["certificate"], "status": retired});
    assert_eq!(beside_places(&Case::good().also_key("AO-stolen", retired).before(other_key)), "refuse:conflict");
}

#[test]
fn a_replacement_voids_only_by_the_key_that_signed_both_and_while_nothing_refuses_it() {
    let newer = "AO-001235";
    assert_eq!(Case::good().replacement(newer, |_| {}).says("revocation"), "refuse:replaced");
    let voids_nothing = [
        ("another key", with_thief().replacement(newer, |one| one.signer = stolen())),
        ("another key that nobody lists", Case::good().replacement(newer, |one| one.signer = stolen())),
        (
            "refused, expired or dated ahead when it was shown",
            Case::good().replacement(newer, |one| one.at_fault = true),
        ),
        ("revoked since", Case::good().revoked(newer).replacement(newer, |_| {})),
        (
            "each other",
            Case::good().certificate(|own| own.replaces = Serial::new("001235").ok()).replacement(newer, |_| {}),
        ),
    ];
    for (what, case) in voids_nothing {
        assert_eq!(case.says("revocation"), "good", "{what}");
    }
}
