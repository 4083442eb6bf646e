//! What those who are about to sign a part are told of it, and what is not made at all: the phone's own rules, and what no
//! phone could know.

use super::gathered::place;
use super::parts::PartError;
use roughcheck_format::base::{Day, Digest, coded, shown};
use roughcheck_verify::check::HARMS;
use roughcheck_verify::trust::{
    Advisories, Alerts, Document, KeyState, Keys, Kind, Policy, Revocations, Root, Trust, TrustCode, TrustError,
    TrustedKey, dropped_numbers, voices_apart,
};

coded! {
    /// What people are told before they sign.
    pub enum ToldKind {
        /// Numbers that the list in force revokes, and this one does not.
        Dropped = "dropped",
        /// Keys, alerts or advisories whose last day is over.
        Ended = "ended",
        /// Keys that are in force, and that this list does not have.
        KeysGone = "keys-gone",
        /// Participants that are in force, and that this policy does not have.
        ParticipantsGone = "participants-gone",
        /// The part says nothing at all.
        Empty = "empty",
        /// Parties that sign with one key, and are enough without those that have a second.
        OneAlgorithm = "one-algorithm",
    }
}

/// Something to look at before signing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub what: ToldKind,
    /// What it is about, each by its name.
    pub names: Vec<String>,
}

fn told(what: ToldKind, names: Vec<String>) -> Option<Told> {
    (!names.is_empty()).then_some(Told { what, names })
}

fn refused(code: TrustCode, detail: impl AsRef<str>) -> PartError {
    PartError::Document(TrustError::new(code, detail))
}

/// Looks at an unsigned part on `today`: beside the root under whose rule it will count, where that is known, and against
/// what is in force.
///
/// # Errors
/// [`PartError::Version`]; [`PartError::Document`]: a version that is not newer than the one in force, a part of another root, keys that another
/// root lists, an end before the beginning, a harm that nobody knows, a text without words, or keys of two voices that
/// may not be one.
pub fn review(
    part: &Document,
    root: Option<&Root>,
    in_force: Option<&Trust>,
    today: Day,
) -> Result<Vec<Told>, PartError> {
    // A notice of the first version names no root, and phones take it.
    let names_none = part.kind == Kind::Revocation && part.root.is_none();
    let other_root = in_force.filter(|trust| !names_none && first_root(trust) != chain_of(part));
    if let Some(other) = other_root {
        return of_another_root(part, other);
    }
    if let Some(trust) = in_force {
        newer(part, trust)?;
    }
    // A slip of the pen that is signed once stands for ever: whatever came after it would be older.
    if [0, u64::MAX].contains(&part.version) {
        return Err(PartError::Version(part.version));
    }
    let told = match part.kind {
        Kind::Root => {
            let root = Root::decode(part)?;
            if let Some(trust) = in_force {
                voices_apart(&root, &trust.keys().map(|key| (key.id(), key.clone())).collect())?;
            }
            one_algorithm(&root, in_force)
        }
        Kind::Keys => keys(&part.content()?, root, in_force, today)?,
        Kind::Policy => policy(&part.content()?, in_force),
        Kind::Revocations => revocations(&part.content()?, in_force),
        Kind::Alerts => alerts(&part.content()?, today)?,
        Kind::Advisories => advisories(&part.content()?, today)?,
        _ => Vec::new(),
    };
    Ok(told)
}

/// Second keys keep nobody out, as long as parties without one are enough by themselves.
fn one_algorithm(root: &Root, in_force: Option<&Trust>) -> Vec<Told> {
    let had_some = in_force.is_some_and(|trust| !trust.root.second.is_empty());
    let single: Vec<_> = root.keys.iter().filter(|(_, key)| root.second_of(key.id()).is_none()).collect();
    let enough =
        single.len() >= root.threshold && root.required.iter().all(|group| single.iter().any(|(of, _)| of == group));
    if !enough || root.second.is_empty() && !had_some {
        return Vec::new();
    }
    let names = single.into_iter().map(|(group, key)| format!("{group} {}", key.id())).collect();
    told(ToldKind::OneAlgorithm, names).into_iter().collect()
}

fn chain_of(part: &Document) -> Option<Digest> {
    if part.kind == Kind::Root { Some(part.chain_root()) } else { part.root }
}

/// The first root of the chain that is in force.
fn first_root(trust: &Trust) -> Option<Digest> {
    trust.stored().values().find(|document| document.kind == Kind::Root).map(Document::chain_root)
}

/// Keys that a pilot lists, or that its parties hold, sign nothing in production.
fn of_another_root(part: &Document, other: &Trust) -> Result<Vec<Told>, PartError> {
    let of_root = other.root.keys.iter().map(|(_, key)| key.id());
    let of_root = of_root.chain(other.root.second.iter().map(|(_, key)| key.id()));
    let assessors = other.root.assessors.iter().map(|(_, key)| key.id());
    let known: Vec<_> = other.keys().map(|key| key.id()).chain(of_root).chain(assessors).collect();
    let listed: Vec<_> = match part.kind {
        Kind::Keys => part.content::<Keys>()?.prepare()?.into_keys().collect(),
        Kind::Root => {
            let root = Root::decode(part)?;
            root.keys.iter().map(|(_, key)| key.id()).chain(root.second.iter().map(|(_, key)| key.id())).collect()
        }
        kind => {
            return Err(refused(TrustCode::OtherRoot, format!("{kind}: what is in force there is of another root")));
        }
    };
    let mut both: Vec<String> = listed.iter().filter(|id| known.contains(id)).map(ToString::to_string).collect();
    both.sort();
    if both.is_empty() {
        return Ok(Vec::new());
    }
    Err(refused(TrustCode::OtherRoot, format!("another root lists these keys: {}", both.join(", "))))
}

/// The version after the one in force.
fn newer(part: &Document, trust: &Trust) -> Result<(), PartError> {
    let own = place(part)?;
    let same_place = |other: &&Document| other.kind == part.kind && place(other).is_ok_and(|other| other == own);
    let newest = trust.stored().values().filter(same_place).max_by_key(|other| other.version);
    let Some(known) = newest.filter(|known| part.version <= known.version) else { return Ok(()) };
    let (code, what) = if known.version == part.version {
        (TrustCode::Equivocation, "is in force already")
    } else {
        (TrustCode::Rollback, "is in force: a newer one has a greater version")
    };
    Err(refused(code, format!("{} {} {what}", part.kind, known.version)))
}

fn keys(part: &Keys, root: Option<&Root>, in_force: Option<&Trust>, today: Day) -> Result<Vec<Told>, PartError> {
    let prepared = part.prepare()?;
    if let Some(root) = root.or(in_force.map(|trust| &trust.root)) {
        voices_apart(root, &prepared)?;
    }
    let over = prepared.values().filter(|key| key.entry.until < today && key.entry.status == KeyState::Valid);
    let gone = in_force.into_iter().flat_map(Trust::keys).filter(|key| !prepared.contains_key(&key.id()));
    let named =
        |key: &TrustedKey| format!("{} ({}, {})", key.id(), key.entry.participant, shown(&key.entry.authority, 60));
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    let empty = if prepared.is_empty() { vec![Kind::Keys.to_string()] } else { Vec::new() };
    let all = [
        told(ToldKind::Empty, empty),
        told(ToldKind::Ended, sorted(over.map(named).collect())),
        told(ToldKind::KeysGone, sorted(gone.map(named).collect())),
    ];
    Ok(all.into_iter().flatten().collect())
}

fn policy(part: &Policy, in_force: Option<&Trust>) -> Vec<Told> {
    let is_there = |code| part.participants.iter().any(|one| one.code == code);
    let before = in_force.into_iter().flat_map(|trust| &trust.policy.participants);
    let gone = before.filter(|one| !is_there(one.code)).map(|one| one.code.to_string()).collect();
    told(ToldKind::ParticipantsGone, gone).into_iter().collect()
}

fn revocations(part: &Revocations, in_force: Option<&Trust>) -> Vec<Told> {
    let before = in_force.and_then(|trust| {
        let known = trust.stored().values().find(|document| document.kind == Kind::Revocations);
        known.and_then(|known| known.content::<Revocations>().ok())
    });
    let dropped = before.and_then(|before| dropped_numbers(before, part.clone()));
    let names = dropped.map_or_else(Vec::new, |dropped| {
        let more = (dropped.more > 0).then(|| format!("+ {}", dropped.more));
        dropped.named.into_iter().chain(more).collect()
    });
    told(ToldKind::Dropped, names).into_iter().collect()
}

/// What ends before it is said never counts for anybody.
fn ends_before(until: Day, made_on: Day, what: &str) -> Result<(), PartError> {
    if until < made_on {
        return Err(refused(TrustCode::Malformed, format!("{what}: its last day, {until}, is before it is made")));
    }
    Ok(())
}

fn has_words(text: &str, what: &str) -> Result<(), PartError> {
    if text.trim().is_empty() {
        return Err(refused(TrustCode::Malformed, format!("{what}: no text")));
    }
    Ok(())
}

fn alerts(part: &Alerts, today: Day) -> Result<Vec<Told>, PartError> {
    let mut over = Vec::new();
    for (at, alert) in part.alerts.iter().enumerate() {
        let what = format!("alerts[{at}]");
        ends_before(alert.until, part.made_at.day(), &what)?;
        has_words(&alert.text, &what)?;
        if alert.until < today {
            over.push(what);
        }
    }
    let empty = if part.alerts.is_empty() { vec![Kind::Alerts.to_string()] } else { Vec::new() };
    Ok([told(ToldKind::Empty, empty), told(ToldKind::Ended, over)].into_iter().flatten().collect())
}

fn advisories(part: &Advisories, today: Day) -> Result<Vec<Told>, PartError> {
    let mut over = Vec::new();
    let known = |harm: &str, what: &str| match HARMS.iter().any(|known| known.code == harm) {
        true => Ok(()),
        false => Err(refused(TrustCode::Malformed, format!("{what}: there is no harm {}", shown(harm, 32)))),
    };
    for (at, one) in part.advisories.iter().enumerate() {
        let what = format!("advisories[{at}]");
        ends_before(one.until, part.made_at.day(), &what)?;
        has_words(&one.text, &what)?;
        one.harm.as_deref().map_or(Ok(()), |harm| known(harm, &what))?;
        if one.until < today {
            over.push(what);
        }
    }
    for (at, one) in part.assessments.iter().enumerate() {
        let what = format!("assessments[{at}]");
        ends_before(one.until, one.on, &what)?;
        has_words(&one.about, &what)?;
        known(&one.harm, &what)?;
    }
    let nothing = part.advisories.is_empty() && part.assessments.is_empty();
    let empty = if nothing { vec![Kind::Advisories.to_string()] } else { Vec::new() };
    Ok([told(ToldKind::Empty, empty), told(ToldKind::Ended, over)].into_iter().flatten().collect())
}
