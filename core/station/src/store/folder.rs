//! The folder of a station: its lock, its enrolment, and a damaged database set aside.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use roughcheck_files::{replace_file, take_turn};

use super::database::Database;
use super::enrolment::Enrolment;
use super::error::StoreError;
use super::salvage::salvage;
use super::sectors::UnrecordedFile;
use roughcheck_verify::journal::Salvaged;

/// A station's folder, locked while this value lives. The lock is the operating system's: a killed process leaves none.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    _lock: File,
}

/// A database that SQLite could not read, kept under another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it lies now.
    pub kept_as: PathBuf,
    /// The rows that could be saved from it.
    pub salvaged: Vec<Salvaged>,
}

impl Folder {
    /// Makes a station's folder, or changes the post of one that is there.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn init(path: &Path, enrolment: &Enrolment) -> Result<Self, StoreError> {
        fs::create_dir_all(path)?;
        let folder = Self::lock(path)?;
        replace_file(&path.join("enrolment"), &enrolment.encode())?;
        Ok(folder)
    }

    /// Opens a station's folder; waits up to ten seconds for its turn.
    ///
    /// # Errors
    /// [`StoreError::NoStation`], [`StoreError::Busy`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !path.join("enrolment").is_file() {
            return Err(StoreError::NoStation);
        }
        Self::lock(path)
    }

    fn lock(path: &Path) -> Result<Self, StoreError> {
        let lock = File::options().create(true).truncate(false).write(true).open(path.join("lock"))?;
        take_turn(&lock)?;
        Ok(Self { path: path.to_owned(), _lock: lock })
    }

    /// What the station was told when it was set up.
    ///
    /// # Errors
    /// [`StoreError::Enrolment`].
    pub fn enrolment(&self) -> Result<Enrolment, StoreError> {
        Enrolment::decode(&fs::read(self.path.join("enrolment"))?)
    }

    /// Opens the database. One that SQLite cannot read is renamed, never deleted; a new one begins with what can be saved.
    ///
    /// # Errors
    /// [`StoreError`]; damage alone is not an error.
    pub fn database(&self) -> Result<(Database, Option<SetAside>), StoreError> {
        let path = self.path.join("station.db");
        match Database::open(&path) {
            Err(error) if error.is_damage() => self.begin_anew().map(|(database, aside)| (database, Some(aside))),
            other => other.map(|database| (database, None)),
        }
    }

    /// Sets the database aside, which nobody may have open any more, and begins a new one with what can be saved.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn begin_anew(&self) -> Result<(Database, SetAside), StoreError> {
        let kept_as = self.set_aside()?;
        let mut database = Database::open(&self.path.join("station.db"))?;
        let salvaged = salvage(&kept_as, &mut database)?;
        Ok((database, SetAside { kept_as, salvaged }))
    }

    /// The file for what cannot be recorded.
    #[must_use]
    pub fn unrecorded(&self) -> UnrecordedFile {
        UnrecordedFile::new(&self.path)
    }

    /// How many damaged databases lie beside this one.
    #[must_use]
    pub fn kept_aside(&self) -> u64 {
        let name = |n: u64| self.path.join(format!("station.db.damaged-{n}"));
        (1..).take_while(|n| name(*n).exists()).count().try_into().unwrap_or(u64::MAX)
    }

    fn set_aside(&self) -> Result<PathBuf, StoreError> {
        let free = (1_u32..).map(|n| self.path.join(format!("station.db.damaged-{n}"))).find(|path| !path.exists());
        let kept_as = free.ok_or(StoreError::File(ErrorKind::AlreadyExists.into()))?;
        for suffix in ["-wal", "-shm", ""] {
            let from = self.path.join(format!("station.db{suffix}"));
            if from.exists() {
                fs::rename(from, format!("{}{suffix}", kept_as.display()))?;
            }
        }
        Ok(kept_as)
    }
}
