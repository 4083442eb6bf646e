//! A participant's ledger on the disk, opened for one key: what is taken over from the first version, whether the key knows of
//! more than stands there, and where the ledger goes on.

use std::fmt;
use std::path::{Path, PathBuf};

use super::{Ending, IssueError, KeyFile, KeyKind, Ledger, LedgerError, LedgerFile, Signed};
use roughcheck_files::{FileError, has_room, write_new};
use roughcheck_format::certificate::{Certificate, Number};
use roughcheck_format::cose::KeyId;

/// Where it is kept, with the key itself, that it has signed: a key that has, and finds no ledger that knows, signs nothing.
pub trait UseMark: Send {
    /// How many numbers the ledger holds at least that this key signed.
    fn signed(&self) -> u64;

    /// How many it holds beside those that others signed before this key succeeded them.
    fn inherited(&self) -> u64 {
        0
    }

    /// Raises the count. When this returns, it is kept.
    ///
    /// # Errors
    /// [`IssueError`]: then nothing may be signed.
    fn raise(&mut self, count: u64) -> Result<(), IssueError>;
}

/// The mark in a key file.
pub(super) struct FileMark {
    path: PathBuf,
    signed: u64,
    inherited: u64,
}

impl FileMark {
    pub(super) fn of(path: &Path, key: &KeyFile) -> Self {
        Self { path: path.to_owned(), signed: key.signed(), inherited: key.inherited() }
    }
}

impl UseMark for FileMark {
    fn signed(&self) -> u64 {
        self.signed
    }

    fn inherited(&self) -> u64 {
        self.inherited
    }

    fn raise(&mut self, count: u64) -> Result<(), IssueError> {
        // What stands there now: the password may have been changed since.
        KeyFile::change(&self.path, |key| Ok::<_, IssueError>(key.having_signed(count, 0)))?;
        self.signed = count;
        Ok(())
    }
}

/// A ledger opened for one key; one process at a time holds it.
pub(super) struct Book {
    pub(super) ledger: Ledger,
    file: LedgerFile,
    key: KeyId,
    mark: Option<Box<dyn UseMark>>,
    /// How many numbers the key signed.
    own: u64,
}

impl Book {
    /// Opens the ledger at `path`, or makes an empty one for a key that has signed nothing.
    pub(super) fn open(path: &Path, key: KeyId, mark: Option<Box<dyn UseMark>>) -> Result<Self, IssueError> {
        Self::open_over(path, None, key, mark)
    }

    /// The same, which takes over what the first version kept at `before`.
    pub(super) fn open_over(
        path: &Path,
        before: Option<&Path>,
        key: KeyId,
        mark: Option<Box<dyn UseMark>>,
    ) -> Result<Self, IssueError> {
        let (known, inherited) = mark.as_ref().map_or((0, 0), |mark| (mark.signed(), mark.inherited()));
        let all = known.saturating_add(inherited);
        let before = before.filter(|before| *before != path && before.exists());
        if all > 0 && before.is_none() && !path.exists() {
            return Err(LedgerError::Missing(all).into());
        }
        let (mut file, bytes) = LedgerFile::open(path)?;
        let (ledger, ending) = Ledger::read(&bytes)?;
        match ending {
            Ending::Whole => {}
            Ending::Unended => file.append("\n")?,
            Ending::Torn(at) => file.cut(at)?,
        }
        if let Some(successor) = ledger.carried_on() {
            return Err(LedgerError::CarriedOn(successor).into());
        }
        let mut book = Self { ledger, file, key, mark, own: 0 };
        if let Some(before) = before {
            let (earlier, _) = Ledger::read(&LedgerFile::bytes_of(before)?)?;
            for line in book.ledger.lacking(&earlier, key)? {
                book.write(&line)?;
            }
        }
        book.ledger.serves(key, known, inherited)?;
        book.own = book.ledger.signed_by(key);
        book.raise_mark()?;
        Ok(book)
    }

    /// Has the mark say as much as the ledger does.
    fn raise_mark(&mut self) -> Result<(), IssueError> {
        match &mut self.mark {
            Some(mark) if self.own > mark.signed() => mark.raise(self.own),
            _ => Ok(()),
        }
    }

    fn write(&mut self, line: &str) -> Result<(), IssueError> {
        self.file.append(line)?;
        self.ledger.remember(line);
        Ok(())
    }

    /// Has the number of a certificate on the disk, and the key marked with it, before anything is signed: an older copy of
    /// the ledger lacks numbers that the key knows of.
    pub(super) fn enter(&mut self, certificate: &Certificate) -> Result<(), IssueError> {
        if let Signed::First(line) = self.ledger.admit(certificate, self.key)? {
            self.write(&line)?;
            self.own += 1;
        }
        self.raise_mark()
    }

    /// Writes down that a number was taken back.
    pub(super) fn void(&mut self, number: &Number) -> Result<(), IssueError> {
        self.ledger.voiding(number).map_or(Ok(()), |line| self.write(&line))
    }

    /// Ends the ledger, which goes on beside another key, once a copy lies at `to`. At no moment could both grow; where the copy
    /// cannot be written, this one goes on.
    fn carry_on(mut self, from: &Path, to: &Path, successor: KeyId) -> Result<(), IssueError> {
        let bytes = LedgerFile::bytes_of(from)?;
        has_room(to, bytes.len()).map_err(FileError::from)?;
        self.file.append(&Ledger::carrying_on(successor))?;
        write_new(to, &bytes).map_err(|error| {
            let _ = self.file.cut(bytes.len());
            FileError::from(error).into()
        })
    }
}

/// The ledger of a key file's participant, as it stands; nothing is opened for writing.
///
/// # Errors
/// [`IssueError`]: a file, or a ledger that cannot be read.
pub fn ledger_beside(key_file: &Path, key: &KeyFile) -> Result<Ledger, IssueError> {
    let path = LedgerFile::of(key_file, key.participant())?;
    let (mut ledger, _) = Ledger::read(&LedgerFile::bytes_of(&path)?)?;
    let before = LedgerFile::of_first_version(key_file)?;
    if before != path {
        let (earlier, _) = Ledger::read(&LedgerFile::bytes_of(&before)?)?;
        for line in ledger.lacking(&earlier, key.public_key().id())? {
            ledger.remember(&line);
        }
    }
    Ok(ledger)
}

/// The ledger in a file, as it stands; empty where there is none.
///
/// # Errors
/// [`IssueError`]: a file, or a ledger that cannot be read.
pub fn ledger_at(path: &Path) -> Result<Ledger, IssueError> {
    Ok(Ledger::read(&LedgerFile::bytes_of(path)?)?.0)
}

/// Where it is written down that a number was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// In the ledger that was named.
    Here,
    /// Nowhere: there is no such ledger, and none is made.
    Nowhere,
    /// Nowhere: that ledger goes on beside the key with this id.
    Elsewhere(KeyId),
}

/// A ledger that is about to note that a number was taken back; nobody else has it meanwhile.
pub struct Noting(Result<Book, Noted>);

impl Noting {
    /// Opens the ledger at `path`, before the revocation is signed. Where there is none, none is made.
    ///
    /// # Errors
    /// [`IssueError`]: another process has it, or it cannot be read.
    pub fn open(path: &Path) -> Result<Self, IssueError> {
        if !path.exists() {
            return Ok(Self(Err(Noted::Nowhere)));
        }
        match Book::open(path, KeyId([0; 8]), None) {
            Ok(book) => Ok(Self(Ok(book))),
            Err(IssueError::Ledger(LedgerError::CarriedOn(successor))) => Ok(Self(Err(Noted::Elsewhere(successor)))),
            Err(error) => Err(error),
        }
    }

    /// Writes down that a number was taken back; says where it was not, which people are to be told: a ledger that does not know
    /// signs the number again without asking.
    ///
    /// # Errors
    /// A failure of the ledger's file.
    pub fn void(self, number: &Number) -> Result<Noted, IssueError> {
        match self.0 {
            Ok(mut book) => book.void(number).map(|()| Noted::Here),
            Err(noted) => Ok(noted),
        }
    }
}

impl fmt::Debug for Noting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Noting({:?})", self.0.as_ref().err())
    }
}

/// Carries the ledger of `old` on to a successor of the same participant, whose key file lies at `new`. In one folder both share
/// it. Into another folder it is copied, and the old one ends: from then on the old key signs there no more. The successor is
/// marked as if it had signed itself, so that no copy of it begins anew.
///
/// # Errors
/// [`IssueError`]: keys of two participants, a ledger that is there already, or a file.
pub fn succeed(old: &Path, new: &Path) -> Result<(), IssueError> {
    let (old_key, new_key) = (KeyFile::load(old)?, KeyFile::load(new)?);
    if old_key.participant() != new_key.participant() || old_key.kind() != new_key.kind() {
        return Err(IssueError::Successor);
    }
    if old_key.kind() != KeyKind::Issuer {
        return Ok(());
    }
    let (from, to) = (LedgerFile::of(old, old_key.participant())?, LedgerFile::of(new, new_key.participant())?);
    let before = LedgerFile::of_first_version(old)?;
    let mark: Box<dyn UseMark> = Box::new(FileMark::of(old, &old_key));
    let book = Book::open_over(&from, Some(&before), old_key.public_key().id(), Some(mark))?;
    let successor = new_key.public_key().id();
    let inherited = book.ledger.signed();
    let mark = || KeyFile::change(new, |key| Ok::<_, IssueError>(key.having_signed(0, inherited)));
    if from == to {
        return mark().map(drop);
    }
    if to.exists() {
        return Err(LedgerError::There.into());
    }
    // The successor knows of the numbers first: without its ledger it signs nothing.
    mark()?;
    book.carry_on(&from, &to, successor)
}
