//! The first root of a chain, which every document that hangs on the chain names.

use std::path::Path;

use roughcheck::base::Digest;
use roughcheck::trust::{Document, Kind, Root};

use crate::files;
use crate::output::Failure;

/// The first root of the chain under which a document is made: the one that is named, else the one that lies beside the
/// document. Root 1 names none: it is the first itself.
pub(crate) fn root_for(named: Option<&str>, kind: Kind, out: &Path) -> Result<Option<Digest>, Failure> {
    match named {
        Some(text) => first_root(text).map(Some),
        None if kind == Kind::Root => Ok(None),
        None => {
            let beside = out.with_file_name("root.part");
            let document = files::read(&beside).ok().and_then(|bytes| Document::decode(&bytes).ok());
            Ok(document.filter(|root| root.kind == Kind::Root).map(|root| root.chain_root()))
        }
    }
}

/// The first root of a chain, from its digest or from a root document of the chain.
pub(crate) fn first_root(text: &str) -> Result<Digest, Failure> {
    if let Ok(digest) = text.parse() {
        return Ok(digest);
    }
    let failed = |id, args| Failure::said_about(format_args!("--root {text}"), id, args).misuse();
    let bytes = files::read(Path::new(text))?;
    if let Ok(document) = Document::decode(&bytes) {
        return match document.kind {
            Kind::Root => Ok(document.chain_root()),
            kind => Err(failed("usage-root-kind", vec![("kind", kind.as_str().into())])),
        };
    }
    Root::pin_of(&bytes).ok_or_else(|| failed("usage-root", Vec::new()))
}
