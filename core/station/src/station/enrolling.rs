//! Setting a station up: what it is told before it is opened.

use std::path::Path;

use crate::Error;
use crate::store::{Enrolment, Folder, PinnedCollector, StoreError};
use roughcheck_format::base::{Digest, check_text};
use roughcheck_format::cose::PublicKey;
use roughcheck_verify::check::Post;
use roughcheck_verify::sync::Token;

/// Makes a station, or gives one that is there another post.
pub(super) fn init(path: &Path, post: Post, pin: Option<Digest>) -> Result<(), Error> {
    check_text(&post.name, Post::MAX_NAME).map_err(|problem| Error::Text { what: "post", problem })?;
    let known = known(path, pin)?;
    // A token names the post: what headquarters gave nobody here changes.
    if !known.collectors.is_empty() && known.post.is_some_and(|given| given != post) {
        return Err(Error::PostByToken);
    }
    Folder::init(path, &Enrolment { post, pin: known.pin, collectors: known.collectors })?;
    Ok(())
}

/// Makes a station, or introduces one that is there to another collector.
pub(super) fn enrol(path: &Path, token: &Token, device_key: &PublicKey) -> Result<(), Error> {
    let Known { pin, collectors, .. } = known(path, Some(token.root))?;
    let mut enrolment = Enrolment { post: token.post.clone(), pin, collectors };
    enrolment.introduce(PinnedCollector {
        receipt_key: token.receipt_key,
        seal_key: token.seal_key,
        enrolling: token.enrol(device_key.as_bytes()),
        device: device_key.id(),
    });
    Folder::init(path, &enrolment)?;
    Ok(())
}

/// What a station that is there was told already.
struct Known {
    post: Option<Post>,
    pin: Option<Digest>,
    collectors: Vec<PinnedCollector>,
}

/// What a station that is there knows already; its root, once pinned, stays.
fn known(path: &Path, pin: Option<Digest>) -> Result<Known, Error> {
    let known = match Folder::open(path) {
        Ok(folder) => folder.enrolment()?,
        Err(StoreError::NoStation) => return Ok(Known { post: None, pin, collectors: Vec::new() }),
        Err(error) => return Err(error.into()),
    };
    if known.pin.is_some() && pin.is_some() && known.pin != pin {
        return Err(Error::PinDiffers);
    }
    Ok(Known { post: Some(known.post), pin: pin.or(known.pin), collectors: known.collectors })
}
