//! The host of a station on a desk: the system's clock, keys in files, and the last head in a file.

use std::path::Path;

use roughcheck::Station;
use roughcheck::base::Timestamp;
use roughcheck::messages::{ErrorCode, Language};
use roughcheck::station::{Clock, Entropy, EntropyError, Host};
use roughcheck::store::HeadFile;
use roughcheck_files::write_secret;
use zeroize::Zeroizing;

use crate::devicekey::DeviceKey;
use crate::files;
use crate::keyfile::random;
use crate::output::Failure;

struct DeskClock(Option<Timestamp>);

impl Clock for DeskClock {
    fn now(&self) -> Timestamp {
        self.0.unwrap_or_else(system_now)
    }
}

/// What the system's clock says.
pub(crate) fn system_now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Timestamp::from_seconds(since.ok().and_then(|since| i64::try_from(since.as_secs()).ok()).unwrap_or(0))
}

struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyError> {
        getrandom::fill(buffer).map_err(|error| EntropyError(error.to_string()))
    }
}

/// Opens the station in a folder. Its keys are made where they are missing; where one has a password, it is asked in this
/// language.
pub(crate) fn open(folder: &Path, at: Option<Timestamp>, language: Language) -> Result<Station, Failure> {
    if !folder.join("enrolment").is_file() {
        return Err(Failure::about(folder.display(), ErrorCode::NoStation));
    }
    let host = Host {
        clock: Box::new(DeskClock(at)),
        entropy: Box::new(SystemEntropy),
        signer: Box::new(DeviceKey::open(folder, language)?),
        sealing_key: sealing_key(folder)?,
        last_head: Box::new(HeadFile::new(&folder.join("head"))),
    };
    Ok(Station::open(folder, host)?)
}

fn sealing_key(folder: &Path) -> Result<Zeroizing<[u8; 32]>, Failure> {
    let path = folder.join("sealing.key");
    if !path.exists() {
        write_secret(&path, &random::<32>()?).map_err(|error| Failure::new_about(path.display(), error))?;
    }
    let bytes = Zeroizing::new(files::read(&path)?);
    let key = <[u8; 32]>::try_from(bytes.as_slice());
    key.map(Zeroizing::new).map_err(|_| Failure::said_about(path.display(), "key-sealing", Vec::new()))
}
