//! Trust documents on the disk: the folder of a ceremony, and what is in force elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use roughcheck::trust::{Document, Trust};
use roughcheck_issue::{Gathered, in_force};

use crate::files;
use crate::output::Failure;

/// The head of a ceremony's folder.
pub(super) const HEAD: &str = "head.part";

/// A document in a file.
pub(super) fn document(path: &Path) -> Result<Document, Failure> {
    Document::decode(&files::read(path)?).map_err(|error| not_a_document(path, &error))
}

/// Every document in a folder.
pub(super) fn gather(folder: &Path) -> Result<Gathered, Failure> {
    let failed = |error: std::io::Error| Failure::file(folder, &error);
    let paths = fs::read_dir(folder).map_err(failed)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<Result<_, _>>().map_err(failed)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "part"));
    paths.sort();
    paths.iter().map(|path| document(path)).collect::<Result<Vec<_>, _>>().map(Gathered::of)
}

/// What is in force where this bundle is.
pub(super) fn trusted(bundle: Option<&Path>) -> Result<Option<Trust>, Failure> {
    let Some(path) = bundle else { return Ok(None) };
    in_force(&files::read(path)?).map(Some).map_err(|error| not_a_document(path, &error))
}

/// Puts a head in its folder; one that lies there is kept under its version.
pub(super) fn place_head(folder: &Path, head: &Document) -> Result<(), Failure> {
    let path = folder.join(HEAD);
    if path.is_file() {
        // Nobody signs it, or puts another in its place, meanwhile.
        let _held = files::hold(&path)?;
        let before = document(&path)?;
        if before == *head {
            return Ok(());
        }
        // The same head that more have signed takes the place of what fewer had; no signature is lost.
        let gathered = Gathered::of([head.clone(), before.clone()]);
        if gathered.documents().len() == 1 && gathered.documents().first() == Some(head) {
            return files::write(&path, &head.bytes());
        }
        let free = (0_u32..).map(|at| match at {
            0 => folder.join(format!("head.{}.part", before.version)),
            at => folder.join(format!("head.{}.{at}.part", before.version)),
        });
        let kept = free.into_iter().find(|kept| !kept.exists());
        let kept = kept.ok_or_else(|| Failure::said_about(path.display(), "file-never-overwritten", Vec::new()))?;
        files::write_new(&kept, &before.bytes())?;
        fs::remove_file(&path).map_err(|error| Failure::file(&path, &error))?;
    }
    files::write_new(&path, &head.bytes())
}

pub(super) fn not_a_document(path: &Path, problem: &dyn std::fmt::Display) -> Failure {
    Failure::said_about(path.display(), "file-not-document", vec![("detail", problem.to_string().into())])
}
