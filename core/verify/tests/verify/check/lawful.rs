//! Ten thousand lawful shipments, each seen three to seven times, with one clock in ten wrong by up to thirteen months and
//! half of the phones without a network for a year: nobody is stopped but by what the wrong clock itself says. Two hundred
//! certificates that were used once and are shown again are all found.

use std::collections::HashMap;

use serde_json::json;

use super::fixture::{Case, instant};
use roughcheck_format::base::{Day, Timestamp};
use roughcheck_format::certificate::{Carats, Certificate, Origin, Usd, encode_payload};
use roughcheck_format::cose::{Purpose, Signer, sign1};
use roughcheck_testkit as testing;
use roughcheck_verify::check::{
    Assessment, Decision, Epoch, Evidence, FaultName, Floor, FloorSource, History, KnownTime, Outcome, Parcel, Post,
    Presentation, Procedure, Reading, Verdict, evaluate,
};
use roughcheck_verify::trust::Trust;

const SHIPMENTS: u64 = 10_000;
const REUSED: u64 = 200;
const POSTS: u64 = 30;
const PHONES_A_POST: u64 = 2;
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
const MONTH: i64 = 30 * DAY;
const THIRTEEN_MONTHS: u64 = 396 * 86_400;
const FIRST_HEAD: &str = super::documents::MADE_AT;

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
    /// Whether it reaches its headquarters each week, and gets a new head each month; else it has the first one alone.
    online: bool,
    last_entry: Option<Timestamp>,
    seen: HashMap<usize, History>,
}

impl Phone {
    /// What it knows of the time at a moment, in truth.
    fn knows(&self, now: Timestamp) -> KnownTime {
        let first = instant(FIRST_HEAD);
        let of_head = |at: Timestamp, firm| Floor { at, source: FloorSource::Head, firm };
        if !self.online {
            // The head was installed in time, by whatever the clock said then.
            return KnownTime::new(&[of_head(first, self.offset >= -DAY)], self.last_entry, None);
        }
        let since = now.seconds() - first.seconds();
        let synced = first.plus(since - since % (7 * DAY));
        let made = first.plus(since - since % MONTH);
        let clock = synced.plus(self.offset);
        let receipt = synced.min(made.plus(MONTH)).min(clock.plus(DAY));
        let floors =
            [of_head(made, clock >= made.plus(-DAY)), Floor { at: receipt, source: FloorSource::Receipt, firm: true }];
        KnownTime::new(&floors, self.last_entry, Some(synced))
    }
}

/// Posts by what they do: exports from AO, transit in AE, exports from AE, imports into the EU and into CH, whose law
/// takes mixed goods of undisclosed origin.
const KINDS: [(&str, Procedure); 5] = [
    ("AO", Procedure::Export),
    ("AE", Procedure::Transit),
    ("AE", Procedure::Export),
    ("EU", Procedure::Import),
    ("CH", Procedure::Import),
];

fn phone(kind: u64, post: u64, of_post: u64) -> usize {
    usize::try_from((kind * POSTS + post) * PHONES_A_POST + of_post).expect("small")
}

fn phones(dice: &mut Dice) -> Vec<Phone> {
    let mut phones: Vec<Phone> = Vec::new();
    for (country, procedure) in KINDS {
        for at in 0..POSTS * PHONES_A_POST {
            let name = format!("{procedure} {}", at / PHONES_A_POST);
            let wrong = phones.len() % 10 == 3;
            phones.push(Phone {
                post: Post { country: country.parse().expect("a code"), name, procedure },
                offset: if wrong { dice.around(THIRTEEN_MONTHS) } else { 0 },
                online: dice.below(2) == 0,
                last_entry: None,
                seen: HashMap::new(),
            });
        }
    }
    phones
}

/// From AO's own mines, or mixed goods that leave AE again, with the countries that they come from or without.
fn lawful_certificate(serial: u64, dice: &mut Dice) -> Certificate {
    let mixed = dice.below(4) == 0;
    let mut certificate = testing::certificate(&format!("{}-{serial:06}", if mixed { "AE" } else { "AO" }));
    if mixed {
        let named = Origin::Countries(["AO", "BW"].map(|code| code.parse().expect("a code")).to_vec());
        certificate.origin = if dice.below(2) == 0 { named } else { Origin::MixedUndisclosed };
    }
    let made: Day = instant(FIRST_HEAD).day();
    certificate.issued = made.plus(1 + dice.signed(330));
    certificate.expires = certificate.issued.plus(60);
    let carats = 100 + dice.below(500_000);
    certificate.lines[0].carats = Carats::from_hundredths(carats).expect("carats");
    certificate.lines[0].usd = Usd::from_hundredths(carats * 150).expect("dollars");
    certificate.seals = vec![format!("AO {serial}"), format!("BAG {serial}")];
    certificate
}

/// One showing: of which shipment, on which phone, when in truth, whether the import is confirmed afterwards, and whether
/// the certificate was used up before.
struct Stage {
    shipment: usize,
    phone: usize,
    at: Timestamp,
    confirm: bool,
    reused: bool,
}

/// Export, transit and import, with re-checks on the same phone or a colleague's within the hours of one, and some at a
/// second post of the same country.
fn journey(shipment: usize, certificate: &Certificate, dice: &mut Dice) -> Vec<Stage> {
    let start = certificate.issued.start_utc().plus(6 * HOUR + dice.signed(30) * HOUR);
    let mut stages = Vec::new();
    let mut add = |phone, at, confirm, reused| stages.push(Stage { shipment, phone, at, confirm, reused });
    let (export, import, hand) = (dice.below(POSTS), dice.below(POSTS), dice.below(PHONES_A_POST));
    let leaves = if certificate.number.participant.as_str() == "AE" { 2 } else { 0 };
    let enters = if certificate.origin == Origin::MixedUndisclosed { 4 } else { 3 };
    let wanted = 3 + dice.below(4);
    add(phone(leaves, export, hand), start, false, false);
    let again = 1 + dice.below(wanted - 2);
    for nth in 1..=again {
        let at = start.plus(i64::try_from(nth).expect("small") * (8 * HOUR + dice.signed(20) * HOUR));
        match nth {
            1 if dice.below(2) == 0 => add(phone(leaves, export, dice.below(PHONES_A_POST)), at, false, false),
            _ => add(phone(1, dice.below(POSTS), dice.below(PHONES_A_POST)), at.plus(DAY), false, false),
        }
    }
    let arrival = start.plus(8 * DAY + dice.signed(20) * DAY);
    add(phone(enters, import, hand), arrival, dice.below(2) == 0, false);
    let mut later: Vec<i64> = (2 + again..wanted).map(|_| 1 + dice.signed(46)).collect();
    later.sort_unstable();
    for hours in later {
        // Whoever looks again on a colleague's phone does so twice at most a day apart.
        let hand = if hours < 24 { dice.below(PHONES_A_POST) } else { hand };
        add(phone(enters, import, hand), arrival.plus(hours * HOUR), false, false);
    }
    if dice.below(4) == 0 {
        let second = (import + 1 + dice.below(POSTS - 1)) % POSTS;
        add(phone(enters, second, dice.below(PHONES_A_POST)), arrival.plus(3 * DAY), false, false);
    }
    if u64::try_from(shipment).expect("small") % (SHIPMENTS / REUSED) == 0 {
        add(phone(enters, import, hand), arrival.plus(3 * DAY + dice.signed(20) * DAY), false, true);
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
        parcel.hs = Some(vec!["71021000".to_owned()]);
        parcel.polished = Some(false);
    }
    (part > 0).then_some(parcel)
}

/// Whether a fault is no more than what the phone's wrong clock says: the clock itself, or the dates by it. Where it is
/// doubted, no hours of a re-check are counted, which comes beside `clock:behind` and never alone.
fn explained(fault: FaultName, faults: &[FaultName], clock: Timestamp, certificate: &Certificate) -> bool {
    match fault.to_string().as_str() {
        "clock:behind" | "clock:ahead" => true,
        "dates:expired" => clock.seconds() >= certificate.expires.second_after(),
        "dates:not-yet-valid" => clock.seconds() < certificate.issued.first_second(),
        "seen:released" | "seen:closed-import" => faults.iter().any(|other| other.to_string() == "clock:behind"),
        _ => false,
    }
}

fn remember(
    history: &mut History,
    phone: &Phone,
    stage: &Stage,
    report: &Assessment,
    content: &Reading,
    parcel: Option<Parcel>,
) {
    let Reading::Coded(coded) = content else { panic!("a code") };
    let verdict = report.verdict.expect("a verdict");
    let beside = |rule: &str| rule.starts_with("parcel.") || rule == "seen";
    let for_itself =
        |one: &roughcheck_verify::check::Finding| one.outcome == Outcome::Refuse && !beside(one.rule.as_str());
    history.presentations.push(Presentation {
        epoch: Epoch([1; 16]),
        seq: u64::try_from(history.presentations.len()).expect("few") + 1,
        content: coded.content,
        signer: Some(coded.key_id),
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

/// What the parties signed: AE takes part and has a key too, and the bundle is enough for years.
fn trusted() -> Trust {
    let ranges = json!({"ranges": [{"digits": 6, "from": 1, "to": SHIPMENTS}]});
    let mut case = Case::good().member(ranges);
    let key = case.documents.keys.get("AO").expect("a key").clone();
    let public = roughcheck_format::base::to_hex(testing::key("AE").public_key().as_bytes());
    let mut own = key;
    own["key"] = json!(public);
    own["participant"] = json!("AE");
    case.documents.keys.insert("AE", own);
    let mut member = case.documents.policy["participants"][0].clone();
    member["code"] = json!("AE");
    case.documents.policy["participants"].as_array_mut().expect("participants").push(member);
    let law = json!({"origin": [{
        "statement": "undisclosed", "outcome": "info", "procedures": ["import"], "from": "2020-01-01", "until": null,
        "returned": null, "exceptions": null, "law": "a law", "source": "test", "text": {"en": "Mixed goods may enter."},
    }]});
    let case = case.national("CH", law);
    let mut trust = case.trust();
    trust.manifest.hard_end = trust.manifest.made_at.plus_days(2_000);
    trust
}

#[test]
fn no_lawful_shipment_of_ten_thousand_is_stopped_but_by_a_wrong_clock_and_every_second_use_is_found() {
    let mut dice = Dice(7_102);
    let trust = trusted();
    let keys = HashMap::from(["AO", "AE"].map(|name| (name, testing::key(name))));
    let mut phones = phones(&mut dice);
    let (mut shipments, mut stages) = (Vec::new(), Vec::new());
    for serial in 1..=SHIPMENTS {
        let certificate = lawful_certificate(serial, &mut dice);
        stages.extend(journey(shipments.len(), &certificate, &mut dice));
        let key = keys.get(certificate.number.participant.as_str()).expect("a key");
        let bytes = sign1(key, Purpose::Certificate, &encode_payload(&certificate)).expect("signs");
        shipments.push((Reading::of_bytes(bytes, Some(&trust)), certificate));
    }
    stages.sort_by_key(|stage| stage.at);
    let undisclosed = shipments.iter().filter(|(_, one)| one.origin == Origin::MixedUndisclosed).count();
    assert!(undisclosed > 1_000, "mixed goods of undisclosed origin are among them: {undisclosed}");
    let (mut showings, mut right, mut told, mut found) = (0_u64, 0_u64, 0_u64, 0_u64);
    for stage in &stages {
        let (reading, certificate) = &shipments[stage.shipment];
        let phone = phones.get_mut(stage.phone).expect("a phone");
        let mut history = phone.seen.remove(&stage.shipment).unwrap_or_default();
        let parcel = observed(certificate, &trust, &mut dice);
        let clock = stage.at.plus(phone.offset);
        let report = evaluate(&Evidence {
            reading,
            trust: Some(&trust),
            clock,
            time: &phone.knows(stage.at),
            post: Some(&phone.post),
            procedure: phone.post.procedure,
            parcel: parcel.as_ref(),
            printed: None,
            history: &history,
            witnessed: None,
            past: roughcheck_verify::check::Past::default(),
        });
        showings += 1;
        if stage.reused {
            let seen =
                |fault: &FaultName| ["seen:released", "seen:closed-import"].contains(&fault.to_string().as_str());
            assert!(report.faults.iter().any(seen), "{}: {:?}", certificate.number, report.faults);
            assert_ne!(report.verdict, Some(Verdict::Pass));
            found += 1;
        } else if phone.offset == 0 {
            let number = &certificate.number;
            assert_eq!(
                (report.verdict, &report.faults),
                (Some(Verdict::Pass), &Vec::new()),
                "{number} at {}",
                stage.at
            );
            right += 1;
        } else {
            assert_ne!(report.verdict, Some(Verdict::Refuse), "{}: {:?}", certificate.number, report.faults);
            told += u64::from(!report.faults.is_empty());
            for fault in &report.faults {
                let excused = explained(*fault, &report.faults, clock, certificate);
                assert!(excused, "{}: {fault} at {clock}, in truth {}", certificate.number, stage.at);
            }
        }
        remember(&mut history, phone, stage, &report, reading, parcel);
        phone.last_entry = Some(clock);
        phone.seen.insert(stage.shipment, history);
    }
    assert!(showings > 40_000 && right * 10 > showings * 8, "{showings} showings, {right} on right clocks");
    assert!(told > 1_000, "wrong clocks were among them: {told}");
    assert_eq!(found, REUSED);
}
