//! Ten thousand lawful shipments, each seen three to six times, with one clock in ten wrong by years: nobody is
//! stopped but by what the wrong clock itself says.

use std::collections::HashMap;

use serde_json::json;

use super::fixture::{Case, instant};
use roughcheck_format::base::{Day, Timestamp};
use roughcheck_format::certificate::{Carats, Certificate, Number, Usd, encode_payload};
use roughcheck_format::cose::{Purpose, sign1};
use roughcheck_testkit as testing;
use roughcheck_verify::check::{
    Decision, Evidence, History, KnownTime, Outcome, Parcel, Post, Presentation, Procedure, Reading, Report, Verdict,
    evaluate,
};
use roughcheck_verify::trust::Trust;

const SHIPMENTS: u64 = 10_000;
const POSTS: u64 = 30;
const PHONES_A_POST: u64 = 2;
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
const FLOOR: &str = super::documents::MADE_AT;

/// A fixed sequence that looks random (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    fn signed(&mut self, bound: u64) -> i64 {
        i64::try_from(self.below(bound)).expect("small")
    }

    /// From `-bound` to `bound`.
    fn around(&mut self, bound: u64) -> i64 {
        self.signed(2 * bound + 1) - i64::try_from(bound).expect("small")
    }
}

/// A phone with its own journal.
struct Phone {
    post: Post,
    /// How wrong its clock is, in seconds.
    offset: i64,
    seen: HashMap<Number, History>,
}

fn phones(dice: &mut Dice) -> Vec<Phone> {
    let mut phones: Vec<Phone> = Vec::new();
    let kinds = [("AO", Procedure::Export), ("AE", Procedure::Transit), ("EU", Procedure::Import)];
    for (country, procedure) in kinds {
        for at in 0..POSTS * PHONES_A_POST {
            let name = format!("{procedure} {}", at / PHONES_A_POST);
            let wrong = phones.len() % 10 == 3;
            phones.push(Phone {
                post: Post { country: country.parse().expect("a code"), name, procedure },
                offset: if wrong { dice.around(2 * 365 * 86_400) } else { 0 },
                seen: HashMap::new(),
            });
        }
    }
    phones
}

fn lawful_certificate(serial: u64, dice: &mut Dice) -> Certificate {
    let mut certificate = testing::certificate(&format!("AO-{serial:06}"));
    let made: Day = instant(FLOOR).day();
    certificate.issued = made.plus(1 + dice.signed(200));
    certificate.expires = certificate.issued.plus(60);
    let carats = 100 + dice.below(500_000);
    certificate.lines[0].carats = Carats::from_hundredths(carats).expect("carats");
    certificate.lines[0].usd = Usd::from_hundredths(carats * 150).expect("dollars");
    certificate.seals = vec![format!("AO {serial}"), format!("BAG {serial}")];
    certificate
}

/// One showing: on which phone, when in truth, and whether the import is confirmed afterwards.
struct Stage {
    phone: usize,
    at: Timestamp,
    confirm: bool,
}

/// Export, transit and import, with re-checks on the same phone or a colleague's: three to six showings in order.
fn journey(certificate: &Certificate, dice: &mut Dice) -> Vec<Stage> {
    let start = certificate.issued.start_utc().plus(6 * HOUR + dice.signed(30) * HOUR);
    let mut stages = Vec::new();
    let phone = |kind: u64, post: u64, of_post: u64| {
        usize::try_from((kind * POSTS + post) * PHONES_A_POST + of_post).expect("small")
    };
    let mut add = |phone, at, confirm| stages.push(Stage { phone, at, confirm });
    let (export, import, hand) = (dice.below(POSTS), dice.below(POSTS), dice.below(PHONES_A_POST));
    let wanted = 3 + dice.below(4);
    add(phone(0, export, hand), start, false);
    let again = 1 + dice.below(wanted - 2);
    for nth in 1..=again {
        let at = start.plus(i64::try_from(nth).expect("small") * (8 * HOUR + dice.signed(20) * HOUR));
        match nth {
            1 if dice.below(2) == 0 => add(phone(0, export, dice.below(PHONES_A_POST)), at, false),
            _ => add(phone(1, dice.below(POSTS), dice.below(PHONES_A_POST)), at.plus(DAY), false),
        }
    }
    let arrival = start.plus(8 * DAY + dice.signed(20) * DAY);
    let confirmed = dice.below(2) == 0;
    add(phone(2, import, hand), arrival, confirmed);
    let reach = if confirmed { 48 } else { 200 };
    let mut later: Vec<i64> = (2 + again..wanted).map(|_| dice.signed(reach)).collect();
    later.sort_unstable();
    for hours in later {
        add(phone(2, import, dice.below(PHONES_A_POST)), arrival.plus(hours * HOUR), false);
    }
    stages
}

/// What the officer noted: nothing, some of it or all, each weighing within the tolerance of the certificate.
fn observed(certificate: &Certificate, trust: &Trust, dice: &mut Dice) -> Option<Parcel> {
    let certified = certificate.total_carats();
    let allowed = trust.policy.carat_tolerance.as_ref().expect("a tolerance").allowed(certified);
    let carats = certified.hundredths().checked_add_signed(dice.around(allowed)).expect("small");
    let part = dice.below(4);
    let mut seals = certificate.seals.clone();
    seals.reverse();
    let mut parcel = Parcel { seals: Some(seals), ..Parcel::default() };
    if part > 1 {
        parcel.carats = Carats::from_hundredths(carats).ok();
        parcel.parcels = Some(certificate.parcels);
    }
    if part > 2 {
        parcel.hs = Some(vec!["7102.10".to_owned()]);
        parcel.polished = Some(false);
    }
    (part > 0).then_some(parcel)
}

/// Whether a fault is no more than what the phone's wrong clock says.
///
/// Such a clock is told of itself where the floor shows it. Where the floor cannot, the clock is believed: it may then
/// find the certificate expired or not yet valid and the bundle old, and an earlier refusal for that is told again.
fn explained(fault: &str, clock: Timestamp, certificate: &Certificate, trust: &Trust, earlier: &History) -> bool {
    let floor = instant(FLOOR);
    match fault {
        "clock:behind" => clock < floor.plus(-DAY),
        "clock:ahead" => clock > floor.plus_days(30),
        "dates:expired" => clock.seconds() >= certificate.expires.second_after(),
        "dates:not-yet-valid" => {
            clock >= floor.plus(-DAY) && clock.max(floor).seconds() < certificate.issued.first_second()
        }
        "trust:stale" => clock >= trust.manifest.hard_end,
        "seen:refused-before" => earlier.presentations.iter().any(|one| one.verdict == Verdict::Refuse),
        _ => false,
    }
}

fn remember(
    history: &mut History,
    phone: &Phone,
    stage: &Stage,
    report: &Report,
    reading: &Reading,
    parcel: Option<Parcel>,
) {
    let Reading::Coded(coded) = reading else { panic!("a code") };
    let verdict = report.verdict.expect("a verdict");
    let beside = |rule: &str| rule.starts_with("parcel.") || rule == "seen";
    let for_itself =
        |one: &roughcheck_verify::check::Finding| one.outcome == Outcome::Refuse && !beside(one.rule.as_str());
    history.presentations.push(Presentation {
        epoch: [1; 16],
        seq: u64::try_from(history.presentations.len()).expect("few") + 1,
        content: coded.content,
        country: phone.post.country,
        post: phone.post.name.clone(),
        procedure: phone.post.procedure,
        at: stage.at.plus(phone.offset),
        verdict,
        settles: report.faults.is_empty(),
        refused_for_itself: report.findings.iter().any(for_itself),
        corrected: false,
        parcel,
        decision: Some(Decision::Release),
        confirmed: stage.confirm && verdict != Verdict::Refuse,
    });
}

#[test]
fn no_lawful_shipment_of_ten_thousand_is_stopped_but_by_a_wrong_clock() {
    let mut dice = Dice(7_102);
    let trust = Case::good().member(json!({"ranges": [{"digits": 6, "from": 1, "to": SHIPMENTS}]})).trust();
    let (key, floor) = (testing::key("AO"), instant(FLOOR));
    let mut phones = phones(&mut dice);
    let (mut showings, mut right, mut told) = (0_u64, 0_u64, 0_u64);
    for serial in 1..=SHIPMENTS {
        let certificate = lawful_certificate(serial, &mut dice);
        let bytes = sign1(&key, Purpose::Certificate, &encode_payload(&certificate)).expect("signs");
        let reading = Reading::of_bytes(bytes, Some(&trust));
        let stages = journey(&certificate, &mut dice);
        assert!((3..=6).contains(&stages.len()), "{}", stages.len());
        for stage in stages {
            let phone = phones.get_mut(stage.phone).expect("a phone");
            let mut history = phone.seen.remove(&certificate.number).unwrap_or_default();
            let parcel = observed(&certificate, &trust, &mut dice);
            let clock = stage.at.plus(phone.offset);
            let report = evaluate(&Evidence {
                reading: &reading,
                trust: Some(&trust),
                clock,
                time: &KnownTime::firm(floor),
                post: Some(&phone.post),
                procedure: phone.post.procedure,
                parcel: parcel.as_ref(),
                printed: None,
                history: &history,
                witnessed: None,
            });
            showings += 1;
            right += u64::from(phone.offset == 0);
            told += u64::from(!report.faults.is_empty());
            if phone.offset == 0 {
                assert_eq!(
                    (report.verdict, &report.faults),
                    (Some(Verdict::Pass), &Vec::new()),
                    "{}",
                    certificate.number
                );
            }
            for fault in &report.faults {
                let excused = explained(fault, clock, &certificate, &trust, &history);
                assert!(excused, "{}: {fault} at {clock}, in truth {}", certificate.number, stage.at);
            }
            remember(&mut history, phone, &stage, &report, &reading, parcel);
            phone.seen.insert(certificate.number.clone(), history);
        }
    }
    assert!(showings > 40_000 && right * 10 > showings * 8, "{showings} showings, {right} on right clocks");
    assert!(told > 1_000, "wrong clocks were among them: {told}");
}
