//! Earlier showings: none that matters is silent, and none that is lawful disturbs.

use serde_json::{Value, json};

use super::fixture::{Case, full_parcel, parcel};
use roughcheck_verify::check::{Decision, Presentation, Procedure, Verdict};

/// A showing with other content under the same number; documents are told apart by `which`.
fn other(which: u8) -> impl Fn(&mut Presentation) {
    move |it| it.content.0[0] ^= which
}

fn typed(changes: Value) -> impl FnOnce(&mut Presentation) {
    let mut whole = full_parcel();
    whole.as_object_mut().expect("an object").extend(changes.as_object().expect("an object").clone());
    move |it| it.parcel = Some(parcel(whole))
}

fn elsewhere(it: &mut Presentation) {
    it.post = "Antwerp 2".to_owned();
}

/// What `seen` says, places aside: they are there in every case with an earlier showing.
fn beside_places(case: &Case) -> String {
    let says = case.says("seen");
    let words: Vec<&str> = says.split(' ').filter(|word| !word.starts_with("info:")).collect();
    words.join(" ")
}

#[test]
fn same_number_with_other_content_is_refused_for_the_later_and_referred_for_the_first() {
    let later = Case::good().before(other(1));
    assert_eq!(later.says("seen"), "refuse:conflict");
    let first = Case::good().before(|_| {}).before(other(1));
    assert_eq!(first.says("seen"), "refer:conflict info:same-post");
    let again = Case::good().before(other(1)).before(|_| {});
    assert_eq!(again.says("seen"), "refuse:conflict info:same-post", "seen twice, and still the later");
    // Order is that of the journal: a clock set back makes nobody the first.
    let clock = Case::good().before(other(1)).before(|it| (it.at, it.decision) = (it.at.plus_days(-900), None));
    assert_eq!(beside_places(&clock), "refuse:conflict");
}

#[test]
fn of_two_documents_with_one_number_the_confirmed_one_stands() {
    let confirmed = |it: &mut Presentation| it.confirmed = true;
    let other_confirmed = |it: &mut Presentation| {
        other(1)(it);
        confirmed(it);
    };
    assert_eq!(beside_places(&Case::good().before(other(1)).before(confirmed)), "", "the later one, confirmed");
    assert_eq!(beside_places(&Case::good().before(|_| {}).before(other_confirmed)), "refuse:conflict");
    assert_eq!(beside_places(&Case::good().before(confirmed).before(other_confirmed)), "refuse:conflict", "both");
    // Three documents: the confirmed one is not the first of the others.
    let three = Case::good().before(|_| {}).before(other(2)).before(other_confirmed);
    assert_eq!(beside_places(&three), "refuse:conflict");
    let replaced = Case::good().before(|_| {}).before(other(1)).replaced_by("AO-001235");
    assert_eq!(replaced.says("revocation"), "refuse:replaced");
}

#[test]
fn content_is_the_payload_and_a_reprint_is_no_conflict() {
    let first = Case::good();
    let payload = |case: &Case| match case.reading(Some(&case.trust())) {
        roughcheck_verify::check::Reading::Coded(coded) => (coded.content, coded.presented),
        other => panic!("{other:?}"),
    };
    let (content, presented) = payload(&first);
    let (again, damaged) = payload(&first.clone().damaged());
    assert_eq!(content, again, "whatever the signature");
    assert_ne!(presented, damaged);
    assert_eq!(first.before(|it| it.content = content).says("seen"), "info:same-post");
}

#[test]
fn an_earlier_refusal_hold_or_seizure_is_never_silent() {
    let by = |decision| move |it: &mut Presentation| it.decision = Some(decision);
    assert_eq!(beside_places(&Case::good().before(by(Decision::Seize))), "refuse:seized");
    assert_eq!(beside_places(&Case::good().before(by(Decision::Hold))), "refer:held-before");
    assert_eq!(beside_places(&Case::good().before(by(Decision::Release))), "");
    for decision in [None, Some(Decision::Release), Some(Decision::Hold), Some(Decision::Seize)] {
        let refused = Case::good().before(|it| (it.verdict, it.decision) = (Verdict::Refuse, decision));
        assert!(beside_places(&refused).contains("refer:refused-before"), "{decision:?}");
    }
    // Later showings bury nothing.
    let undecided = |it: &mut Presentation| it.decision = None;
    let buried = Case::good().before(by(Decision::Hold)).before(undecided).before(|it| {
        elsewhere(it);
        undecided(it);
    });
    assert_eq!(beside_places(&buried), "refer:held-before");
    // A number typed for want of a code knows them too, whichever document they belong to.
    let number = Case::good().before(by(Decision::Seize)).before(other(1)).typed("AO-001234");
    assert_eq!(beside_places(&number), "refuse:seized");
}

#[test]
fn another_parcel_typed_for_the_same_certificate_is_never_silent() {
    let changes =
        [json!({"parcels": 2}), json!({"seals": ["X"]}), json!({"hs": ["7102.31"]}), json!({"carats": "900.00"})];
    for change in changes {
        assert_eq!(beside_places(&Case::good().before(typed(change.clone()))), "refer:other-parcel", "{change}");
    }
    assert_eq!(beside_places(&Case::good().before(typed(json!({"seals": ["AO-551203", "ao 55 1203"]})))), "");
    let unread = Case::good().before(typed(json!({"seals": [], "seals_unreadable": 1})));
    assert_eq!(beside_places(&unread), "", "a seal that could not be read is no other seal");
    let silent = Case::good().before(typed(json!({"parcels": null, "carats": null, "seals": null, "hs": null})));
    assert_eq!(beside_places(&silent), "", "what was not observed differs from nothing");
}

#[test]
fn two_weights_within_the_tolerance_of_the_certificate_are_one_parcel() {
    // 2.40 carats are tolerated: one scale shows that much less, the other that much more.
    let weighed = |then: &str, now: &str| {
        beside_places(&Case::good().before(typed(json!({ "carats": then }))).but(json!({ "carats": now })))
    };
    assert_eq!(weighed("1201.95", "1206.75"), "");
    assert_eq!(weighed("1201.94", "1206.75"), "refer:other-parcel");
    let exact = Case::good().policy(json!({"carat_tolerance": null}));
    assert_eq!(beside_places(&exact.before(typed(json!({"carats": "1204.34"})))), "refer:other-parcel");
}

#[test]
fn of_an_unopened_parcel_only_the_seals_are_compared() {
    let transit = |it: &mut Presentation| {
        typed(json!({"parcels": 1, "carats": "1.00"}))(it);
        it.procedure = Procedure::Transit;
    };
    assert_eq!(beside_places(&Case::good().before(transit)), "");
    assert_eq!(beside_places(&Case::good().transit().before(typed(json!({"parcels": 1})))), "");
    assert_eq!(beside_places(&Case::good().transit().before(typed(json!({"seals": ["X"]})))), "refer:other-parcel");
}

#[test]
fn a_corrected_parcel_no_longer_counts() {
    let wrong = |for_itself: bool| {
        move |it: &mut Presentation| {
            typed(json!({"parcels": 30}))(it);
            (it.verdict, it.decision) = (Verdict::Refuse, None);
            (it.corrected, it.refused_for_itself) = (true, for_itself);
        }
    };
    assert_eq!(beside_places(&Case::good().before(wrong(false))), "");
    assert_eq!(beside_places(&Case::good().before(wrong(true))), "refer:refused-before", "refused for more than that");
    let as_typed = Case::good().before(|it| {
        wrong(false)(it);
        it.corrected = false;
    });
    assert_eq!(beside_places(&as_typed), "refer:refused-before refer:other-parcel");
    let held = Case::good().before(|it| {
        wrong(false)(it);
        it.decision = Some(Decision::Hold);
    });
    assert_eq!(beside_places(&held), "refer:held-before", "a correction is no release");
}

#[test]
fn re_checks_at_the_same_post_within_the_policys_hours_are_information_after_a_confirmation_too() {
    let confirmed = |hours: i64| {
        move |it: &mut Presentation| {
            it.at = it.at.plus(86_400 - hours * 3_600);
            it.confirmed = true;
        }
    };
    assert_eq!(Case::good().before(confirmed(48)).says("seen"), "info:same-post");
    assert_eq!(Case::good().before(confirmed(49)).says("seen"), "refuse:closed-import info:same-post");
    assert_eq!(Case::good().before(confirmed(-48)).says("seen"), "info:same-post", "a clock set back in between");
    let policy = Case::good().limits(json!({"recheck_hours": 2}));
    assert_eq!(policy.before(confirmed(3)).says("seen"), "refuse:closed-import info:same-post");
    let long_ago = Case::good().before(|it| it.at = it.at.plus_days(-30));
    assert_eq!(long_ago.says("seen"), "refer:released info:same-post", "nobody confirmed it");
    let doubted = Case::good().before(confirmed(1)).last_entry("2026-02-20");
    assert_eq!(doubted.says("seen"), "refer:closed-import info:same-post", "a clock in doubt counts no hours");
    let no_post = Case::good().before(confirmed(1)).no_post();
    assert_eq!(no_post.says("seen"), "refuse:closed-import info:elsewhere", "no post is not the same post");
}

#[test]
fn a_confirmed_import_is_closed_for_everything() {
    let confirmed = |it: &mut Presentation| {
        elsewhere(it);
        it.confirmed = true;
    };
    for procedure in [Procedure::Import, Procedure::Export, Procedure::Transit] {
        let case = Case::good().before(confirmed).procedure(procedure);
        assert_eq!(case.says("seen"), "refuse:closed-import info:elsewhere", "{procedure}");
    }
}

#[test]
fn imports_in_two_countries_cannot_both_be_right() {
    let abroad = |procedure| {
        move |it: &mut Presentation| {
            it.country = "AE".parse().expect("a code");
            (it.procedure, it.decision) = (procedure, None);
        }
    };
    let import = Case::good().before(abroad(Procedure::Import));
    assert_eq!((beside_places(&import), import.verdict()), ("refer:two-countries".to_owned(), Some(Verdict::Refer)));
    for procedure in [Procedure::Export, Procedure::Transit] {
        assert_eq!(Case::good().before(abroad(procedure)).says("seen"), "info:elsewhere", "{procedure}");
    }
    let transit = Case::good().before(abroad(Procedure::Import)).transit();
    assert_eq!(transit.says("seen"), "info:elsewhere");
    let undecided = Case::good().before(|it| {
        elsewhere(it);
        it.decision = None;
    });
    assert_eq!(undecided.verdict(), Some(Verdict::Pass));
}

#[test]
fn what_was_released_for_import_is_used_once_the_hours_of_a_re_check_are_over() {
    let hours_ago = |hours: i64, decision| {
        move |it: &mut Presentation| (it.at, it.decision) = (it.at.plus(86_400 - hours * 3_600), decision)
    };
    let released = Some(Decision::Release);
    assert_eq!(Case::good().before(hours_ago(48, released)).says("seen"), "info:same-post");
    assert_eq!(Case::good().before(hours_ago(49, released)).says("seen"), "refer:released info:same-post");
    assert_eq!(Case::good().before(hours_ago(48, None)).says("seen"), "info:same-post");
    assert_eq!(Case::good().before(hours_ago(49, None)).says("seen"), "info:undecided info:same-post");
    let exported = Case::good().before(|it| {
        hours_ago(49, released)(it);
        it.procedure = Procedure::Export;
    });
    assert_eq!(exported.says("seen"), "info:same-post", "an export uses nothing up");
    // A re-check within the hours starts no new ones.
    let again = Case::good().before(hours_ago(60, released)).before(hours_ago(20, released));
    assert_eq!(again.says("seen"), "refer:released info:same-post");
}

#[test]
fn a_release_settles_an_earlier_hold_refusal_of_the_parcel_or_other_parcel_and_nothing_else() {
    let held = |it: &mut Presentation| it.decision = Some(Decision::Hold);
    let refused = |it: &mut Presentation| {
        typed(json!({"parcels": 2}))(it);
        (it.verdict, it.decision) = (Verdict::Refuse, Some(Decision::Hold));
    };
    let released = |it: &mut Presentation| it.verdict = Verdict::Refer;
    assert_eq!(beside_places(&Case::good().before(held).before(released)), "");
    assert_eq!(beside_places(&Case::good().before(refused).before(released)), "");
    assert_eq!(
        beside_places(&Case::good().before(released).before(refused)),
        "refer:refused-before refer:held-before refer:other-parcel",
        "what came after it stays"
    );
    let faulty = |it: &mut Presentation| (it.verdict, it.settles) = (Verdict::Refer, false);
    assert_eq!(beside_places(&Case::good().before(held).before(faulty)), "refer:held-before", "it had another fault");
    let seized = |it: &mut Presentation| it.decision = Some(Decision::Seize);
    assert_eq!(beside_places(&Case::good().before(seized).before(released)), "refuse:seized");
    let for_itself = |it: &mut Presentation| {
        refused(it);
        it.refused_for_itself = true;
    };
    assert_eq!(beside_places(&Case::good().before(for_itself).before(released)), "refer:refused-before");
}
