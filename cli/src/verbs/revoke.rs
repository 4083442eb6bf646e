//! `revoke`: an authority takes back its own, with its own key alone.

use roughcheck::trust::{KeyRevocation, KeyState, Revocation, RevokedNumber};
use roughcheck_issue::make_revocation;

use crate::args::{Common, Revoke};
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};

pub(crate) fn run(common: &Common, verb: &Revoke) -> Result<Exit, Failure> {
    let key = keyfile::load(&verb.key)?;
    let since = verb.since.unwrap_or_else(|| common.now());
    let numbers = match &verb.number {
        Some(text) => {
            let number = text.parse().map_err(|error| Failure::new(format_args!("--number {text}: {error}")))?;
            vec![RevokedNumber { number, reason: verb.reason.clone() }]
        }
        None => Vec::new(),
    };
    let keys = match &verb.key_id {
        Some(id) => {
            let status = match verb.reason.as_str() {
                "compromised" => KeyState::Compromised { since },
                "retired" => KeyState::Retired { since: since.day() },
                _ => return Err(Failure::usage("--reason for a key is compromised or retired")),
            };
            vec![KeyRevocation { key_id: id.to_lowercase(), status }]
        }
        None => Vec::new(),
    };
    let content = Revocation {
        kind: "revocation".to_owned(),
        version: 1,
        participant: key.participant(),
        made_at: common.now(),
        numbers,
        keys,
    };
    for one in &content.keys {
        one.id().map_err(|_| Failure::usage("--key-id is 16 hexadecimal digits"))?;
    }
    if let Some(other) = content.numbers.iter().find(|one| one.number.participant != key.participant()) {
        return Err(Failure::new(format_args!(
            "a key of {} revokes its own numbers, not {}",
            key.participant(),
            other.number
        )));
    }
    let document = make_revocation(&content, &keyfile::secret(&key)?).map_err(Failure::new)?;
    files::write(&verb.out, &document.ok_or_else(|| Failure::new("the key cannot sign now"))?)?;
    match common.json {
        true => output::json(&serde_json::json!({ "out": verb.out.display().to_string() }))?,
        false => output::line(&format!("revocation in {}: send it to every station", verb.out.display()))?,
    }
    Ok(Exit::Done)
}
