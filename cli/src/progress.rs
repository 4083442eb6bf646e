//! A progress bar for whatever takes longer than a second.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget};

/// What is quicker needs no bar.
const SHOWN_AFTER: Duration = Duration::from_secs(1);

/// A bar on a terminal alone, and not before a second is over.
pub(crate) struct Progress {
    bar: ProgressBar,
    began: Instant,
    shown: bool,
}

impl Progress {
    pub(crate) fn over(items: usize) -> Self {
        let bar = ProgressBar::with_draw_target(u64::try_from(items).ok(), ProgressDrawTarget::hidden());
        Self { bar, began: Instant::now(), shown: false }
    }

    /// One more is done.
    pub(crate) fn one_done(&mut self) {
        if !self.shown && self.began.elapsed() > SHOWN_AFTER && std::io::stderr().is_terminal() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
        self.bar.inc(1);
    }

    /// Prints beside the bar.
    pub(crate) fn beside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
