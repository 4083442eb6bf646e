//! Printing answers, and their exit codes.

use std::fmt;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use roughcheck::certificate::CertificateRecord;
use roughcheck::check::Verdict;
use roughcheck::messages::{Arg, ErrorWords, Language, certificate_lines, label, text};
use roughcheck::station::EntryIdError;
use serde::Serialize;

use crate::details;
use crate::hint::hint;
use crate::stdout;
use crate::words::{Sentence, only, sentences};

/// The exit codes of every verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    Done,
    Refer,
    Refuse,
    Unreadable,
    Failed,
    Usage,
}

impl Exit {
    /// The exit code for a verdict; none means that no certificate could be read.
    pub(crate) const fn of(verdict: Option<Verdict>) -> Self {
        match verdict {
            Some(Verdict::Pass) => Self::Done,
            Some(Verdict::Refer) => Self::Refer,
            Some(Verdict::Refuse) => Self::Refuse,
            None => Self::Unreadable,
        }
    }

    const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Refer => 10,
            Self::Refuse => 20,
            Self::Unreadable => 30,
        }
    }

    /// The worse of two, in the order 1, 20, 30, 10, 0.
    pub(crate) fn worse(self, other: Self) -> Self {
        let rank = |exit| match exit {
            Self::Done => 0,
            Self::Refer => 1,
            Self::Unreadable => 2,
            Self::Refuse => 3,
            Self::Failed | Self::Usage => 4,
        };
        if rank(other) > rank(self) { other } else { self }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// A failure: one line that says what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    cause: Cause,
    usage: bool,
}

#[derive(Debug)]
enum Cause {
    /// Words that stand in the person's language already.
    Told(String),
    /// The command's own, in any language; in front of them what they are about.
    Said { about: Option<String>, said: Vec<Sentence> },
    /// The library's, in any language; in front of them what it is about.
    Coded { about: Option<String>, words: Box<ErrorWords> },
}

impl Failure {
    /// What failed is said by a library or the system, in English.
    pub(crate) fn new(detail: impl fmt::Display) -> Self {
        Self::said("failed", vec![("detail", detail.to_string().into())])
    }

    /// The same of this file or argument.
    pub(crate) fn new_about(what: impl fmt::Display, detail: impl fmt::Display) -> Self {
        Self::said_about(what, "failed", vec![("detail", detail.to_string().into())])
    }

    /// Words that stand in the person's language already.
    pub(crate) fn told(text: String) -> Self {
        Self { cause: Cause::Told(text), usage: false }
    }

    /// A failure in the command's own words.
    pub(crate) fn said(id: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self::sentences(vec![(id, args)])
    }

    /// A failure in several sentences of the command's own.
    pub(crate) const fn sentences(said: Vec<Sentence>) -> Self {
        Self { cause: Cause::Said { about: None, said }, usage: false }
    }

    /// A failure in the command's own words with this file or argument.
    pub(crate) fn said_about(what: impl fmt::Display, id: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self::said(id, args).of(what)
    }

    /// A failure of the system with a file.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::input(path.display(), error)
    }

    /// A failure of the system with what has this name.
    pub(crate) fn input(name: impl fmt::Display, error: &std::io::Error) -> Self {
        let id = match error.kind() {
            ErrorKind::NotFound => "file-missing",
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "file-denied",
            ErrorKind::AlreadyExists => "file-there",
            ErrorKind::StorageFull | ErrorKind::FileTooLarge | ErrorKind::QuotaExceeded => "file-full",
            ErrorKind::IsADirectory => "file-folder",
            _ => "file-failed",
        };
        Self::said_about(name, id, vec![("detail", error.to_string().into())])
    }

    /// A failure of the library.
    pub(crate) fn coded(words: impl Into<ErrorWords>) -> Self {
        Self { cause: Cause::Coded { about: None, words: Box::new(words.into()) }, usage: false }
    }

    /// A failure of the library with this file, number or argument.
    pub(crate) fn about(what: impl fmt::Display, words: impl Into<ErrorWords>) -> Self {
        let about = Some(what.to_string());
        Self { cause: Cause::Coded { about, words: Box::new(words.into()) }, usage: false }
    }

    /// The same of this file or argument, unless it says already what it is about.
    pub(crate) fn of(mut self, what: impl fmt::Display) -> Self {
        if let Cause::Said { about: about @ None, .. } | Cause::Coded { about: about @ None, .. } = &mut self.cause {
            *about = Some(what.to_string());
        }
        self
    }

    /// It is the caller's mistake.
    pub(crate) fn misuse(self) -> Self {
        Self { usage: true, ..self }
    }

    pub(crate) const fn exit(&self) -> Exit {
        if self.usage { Exit::Usage } else { Exit::Failed }
    }

    /// The code, for those who look it up; what happened and what to do, in this language. One line, whatever a
    /// library's error text contains.
    pub(crate) fn text(&self, language: Language) -> String {
        let text = match &self.cause {
            Cause::Told(text) => text.clone(),
            Cause::Said { about, said } => {
                let about = about.as_ref().map_or(String::new(), |about| format!("{about}: "));
                format!("{about}{}", sentences(language, said))
            }
            Cause::Coded { about, words } => {
                let about = about.as_ref().map_or(String::new(), |about| format!("{about}: "));
                let (said, hint) = (details::said(words, language), hint(words, language).unwrap_or_default());
                // The English of what nobody reviewed stands beneath: behind it comes the English hint.
                let mut hints = hint.lines();
                let lines = said.lines().map(|line| format!("{line} {}", hints.next().unwrap_or_default()));
                let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
                format!("{about}{}: {}", words.code(), lines.join("\n"))
            }
        };
        // The English beneath comes behind a sentence that has ended.
        let stop = |line: &str| match language {
            // Behind it may stand a mark of isolation.
            _ if line.trim_end_matches('\u{2069}').ends_with(['.', '。', '?', '？', '؟', ':', '：']) => "",
            Language::Chinese => "。",
            _ => ".",
        };
        let (own, beneath) = text.split_once('\n').unwrap_or((&text, ""));
        let ended = if beneath.is_empty() { own.to_owned() } else { format!("{own}{} {beneath}", stop(own)) };
        ended.replace(['\n', '\r'], " ")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text(Language::default()))
    }
}

impl From<roughcheck::Error> for Failure {
    fn from(error: roughcheck::Error) -> Self {
        Self::coded(error.words())
    }
}

impl From<EntryIdError> for Failure {
    fn from(error: EntryIdError) -> Self {
        roughcheck::Error::from(error).into()
    }
}

/// Prints a failure on standard error.
pub(crate) fn complain(failure: &Failure, language: Language) {
    let _ = writeln!(std::io::stderr(), "roughcheck: {}", failure.text(language));
}

/// Prints one JSON object on a line.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    stdout::print(&serde_json::to_string(value).map_err(Failure::new)?);
    Ok(())
}

/// Prints a line for people on standard output.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    stdout::print_for_people(text);
    Ok(())
}

/// Prints a sentence of the catalogues.
pub(crate) fn say(language: Language, id: &str, args: &[(&str, Arg)]) -> Result<(), Failure> {
    line(&text(language, id, args))
}

/// Prints a field: its name, and its value beneath itself where it has several lines.
pub(crate) fn field(label: &str, value: &str, language: Language) -> Result<(), Failure> {
    line(&format!("  {label}{}{}", language.colon(), value.replace('\n', "\n      ")))
}

/// Prints a certificate, field by field; first of all that nobody is known to have signed it, where that is so.
pub(crate) fn certificate(record: &CertificateRecord, language: Language) -> Result<(), Failure> {
    line(&label(language, "label-certificate"))?;
    if !record.verified {
        say(language, "say-fields-unverified", &[])?;
    }
    certificate_lines(record, language).iter().try_for_each(|one| field(&one.label, &one.value, language))
}

/// Asks on a terminal, and takes yes in this language or in English; nothing where nobody could answer.
pub(crate) fn asked(question: &str, language: Language) -> Result<Option<bool>, Failure> {
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Ok(None);
    }
    let mut screen = std::io::stderr();
    write!(screen, "{question} {} ", only(language, "ask-answers"))
        .and_then(|()| screen.flush())
        .map_err(Failure::new)?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).map_err(Failure::new)?;
    let (yes, answer) = (only(language, "ask-yes"), answer.trim().to_lowercase());
    Ok(Some(yes.split(' ').chain(["y", "yes"]).any(|word| word == answer)))
}

/// A text in a colour that a terminal shows and a file does not.
pub(crate) fn coloured(text: &str, exit: Exit) -> String {
    if !std::io::stdout().is_terminal() || std::env::var_os("NO_COLOR").is_some() {
        return text.to_owned();
    }
    let colour = match exit {
        Exit::Done => "1;32",
        Exit::Refer | Exit::Unreadable => "1;33",
        Exit::Refuse | Exit::Failed | Exit::Usage => "1;31",
    };
    format!("\u{1b}[{colour}m{text}\u{1b}[0m")
}
