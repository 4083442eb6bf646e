//! `key`: making and showing keys.

use zeroize::Zeroizing;

use crate::args::{Common, Key};
use crate::files;
use crate::keyfile;
use crate::output::{self, Exit, Failure};

pub(crate) fn run(common: &Common, verb: &Key) -> Result<Exit, Failure> {
    let key = match verb {
        Key::New { kind, participant, name, out, password_file } => {
            let password = password_file.as_deref().map(files::read_text).transpose()?.map(Zeroizing::new);
            let password = password.as_ref().map(|text| text.lines().next().unwrap_or_default());
            let key = keyfile::make(*kind, *participant, name, password)?;
            keyfile::store(&key, out)?;
            key
        }
        Key::Show { file } => keyfile::load(file)?,
    };
    let (public, key_id) = (keyfile::public_hex(&key), key.public_key().id().to_string());
    let shown = serde_json::json!({
        "kind": key.kind(), "participant": key.participant(), "name": key.name(), "public": public, "key_id": key_id,
    });
    match common.json {
        true => output::json(&shown)?,
        false => output::line(&format!(
            "{} key of {} ({})\npublic {public}\nkey id {key_id}",
            key.kind(),
            key.name(),
            key.participant()
        ))?,
    }
    Ok(Exit::Done)
}
