//! `key`: making and showing keys.

use zeroize::Zeroizing;

use crate::args::{Common, Key};
use crate::files;
use crate::keyfile::KeyFile;
use crate::output::{self, Exit, Failure};

pub(crate) fn run(common: &Common, verb: &Key) -> Result<Exit, Failure> {
    let key = match verb {
        Key::New { kind, participant, name, out, password_file } => {
            let password = password_file.as_deref().map(files::read_text).transpose()?.map(Zeroizing::new);
            let password = password.as_ref().map(|text| text.lines().next().unwrap_or_default());
            if password == Some("") {
                return Err(Failure::new("the first line of --password-file is empty"));
            }
            let key = KeyFile::new(*kind, *participant, name, password)?;
            key.store(out)?;
            key
        }
        Key::Show { file } => KeyFile::load(file)?,
    };
    let shown = serde_json::json!({
        "kind": key.kind, "participant": key.participant, "name": key.name,
        "public": key.public, "key_id": key.key_id,
    });
    match common.json {
        true => output::json(&shown)?,
        false => output::line(&format!(
            "{} key of {} ({})\npublic {}\nkey id {}",
            key.kind, key.name, key.participant, key.public, key.key_id
        ))?,
    }
    Ok(Exit::Done)
}
