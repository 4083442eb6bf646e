//! Many inputs of one call: what they add up to, and what is said once for all of them.

use roughcheck::messages::{Language, Recorded, Report, text};

use crate::output::{self, Exit, Failure};
use crate::stdout::{self, Unprinted};

/// What the inputs of one call answered.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    passed: u64,
    referred: u64,
    refused: u64,
    unread: u64,
    failed: u64,
    recorded: u64,
    last: Option<String>,
    scopes: Vec<String>,
}

impl Batch {
    /// Counts a report.
    pub(crate) fn add(&mut self, report: &Report) {
        *self.counter(Exit::of(report.verdict)) += 1;
        if report.recorded == Some(Recorded::Yes) {
            self.recorded += 1;
        }
        if let Some(entry) = &report.entry {
            self.last = Some(format!("{}.{}", entry.epoch, entry.seq));
        }
    }

    /// Counts an input that could not be checked at all.
    pub(crate) fn add_failure(&mut self) {
        self.failed += 1;
    }

    fn counter(&mut self, exit: Exit) -> &mut u64 {
        match exit {
            Exit::Done => &mut self.passed,
            Exit::Refer => &mut self.referred,
            Exit::Refuse => &mut self.refused,
            Exit::Unreadable => &mut self.unread,
            Exit::Failed | Exit::Usage => &mut self.failed,
        }
    }

    /// Whether this scope was not said yet in this call. It belongs to every answer, and is the same in nearly all.
    pub(crate) fn is_new_scope(&mut self, scope: &str) -> bool {
        let new = !self.scopes.iter().any(|known| known == scope);
        if new {
            self.scopes.push(scope.to_owned());
        }
        new
    }

    /// One line that says what the inputs add up to.
    pub(crate) fn summary(&self, language: Language) -> String {
        let all = self.passed + self.referred + self.refused + self.unread + self.failed;
        let counts = [
            ("all", all),
            ("passed", self.passed),
            ("referred", self.referred),
            ("refused", self.refused),
            ("unread", self.unread),
            ("failed", self.failed),
        ];
        text(language, "batch-summary", &counts.map(|(name, count)| (name, count.into())))
    }

    /// Says on standard error what was recorded, where standard output took no more: nobody is to think that nothing was.
    pub(crate) fn say_if_unprinted(&self, language: Language) {
        let Some(why) = stdout::unprinted() else { return };
        let all = ("recorded", self.recorded.into());
        let last = ("last", self.last.clone().unwrap_or_else(|| "–".to_owned()).into());
        let id = match (why, self.recorded) {
            // Nothing was recorded, and whoever closed the pipe knows that he did.
            (Unprinted::Closed, 0) => return,
            (_, 0) => "batch-unprinted-none",
            _ => "batch-unprinted",
        };
        output::complain(&Failure::told(text(language, id, &[all, last])), language);
    }
}
