//! What to do about each reply of a network: try again later, send less, or stop and ask a person. No reply deletes
//! anything, and only a signed receipt moves the cursor.

use roughcheck_format::base::coded;

/// First ceiling of the waiting time, and its greatest; milliseconds.
const BASE: u64 = 5_000;
const CEILING: u64 = 3_600_000;
/// A server may ask for at most a day.
const LONGEST_REQUEST: u64 = 86_400_000;

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// A status with a body, from whoever answered.
    Answered {
        /// The status of HTTP.
        status: u16,
        /// What `Retry-After` asked for, in seconds.
        retry_after: Option<u64>,
        /// The body.
        body: Vec<u8>,
    },
    /// Nothing: no network, no name, no connection, or no answer in time.
    Nothing,
}

coded! {
    /// Why sending stops until somebody does something. Everything is kept.
    pub enum RetryStop {
        /// 401 or 403 without a receipt: something before the collector wants a login.
        Denied = "denied",
        /// The collector speaks another protocol, or is not one: 400, 404, 405, 406, 410, 415, 422, 426 and the like.
        NoCollector = "not-a-collector",
        /// One entry alone is too large for whatever lies between.
        TooLarge = "too-large",
    }
}

impl RetryStop {
    /// What to do about it.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Denied => {
                "access was denied before the collector could answer: log in to the network, or ask headquarters"
            }
            Self::NoCollector => "there is no collector of this protocol at this address: check the address, or update",
            Self::TooLarge => "the network takes no entry, however few are sent: carry them as a file",
        }
    }
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RetryAction {
    /// Give the body to the station: it may hold a receipt.
    Read(Vec<u8>),
    /// Send again after so many milliseconds.
    Wait(u64),
    /// Send again at once, and less.
    SendLess,
    /// Stop.
    Stop(RetryStop),
}

/// Judges replies, and counts the failures in a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RetryPolicy {
    failures: u32,
}

impl RetryPolicy {
    /// Judges a reply. `random` is any number; the waiting time is spread by it.
    pub fn judge(&mut self, reply: Reply, random: u64) -> RetryAction {
        let Reply::Answered { status, retry_after, body } = reply else { return self.wait(None, random) };
        // Whatever the status says, a body of our own kind is for the station to weigh.
        if super::Answer::decode(&body).is_ok() {
            return RetryAction::Read(body);
        }
        match status {
            401 | 403 | 407 => RetryAction::Stop(RetryStop::Denied),
            413 => RetryAction::SendLess,
            408 | 421 | 425 | 429 => self.wait(retry_after, random),
            400..=499 => RetryAction::Stop(RetryStop::NoCollector),
            // 2xx and 3xx with anything else: a portal that answers in the collector's place. 5xx: a gateway.
            _ => self.wait(retry_after, random),
        }
    }

    /// The station found no receipt that counts in what was read: somebody else answered.
    pub fn nobody_answered(&mut self, random: u64) -> RetryAction {
        self.wait(None, random)
    }

    /// A receipt was accepted: the network works.
    pub const fn arrived(&mut self) {
        self.failures = 0;
    }

    /// Full jitter: anything up to a ceiling that doubles, so that a thousand phones do not come back together.
    fn wait(&mut self, asked: Option<u64>, random: u64) -> RetryAction {
        let ceiling = BASE.saturating_mul(1 << self.failures.min(16)).min(CEILING);
        self.failures = self.failures.saturating_add(1);
        let own = random % ceiling.saturating_add(1);
        let asked = asked.map_or(0, |seconds| seconds.saturating_mul(1_000).min(LONGEST_REQUEST));
        RetryAction::Wait(own.max(asked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sync::Answer;

    fn html(status: u16) -> Reply {
        Reply::Answered { status, retry_after: None, body: b"<html>Please log in</html>".to_vec() }
    }

    #[test]
    fn each_reply_has_its_answer() {
        let judge = |reply| RetryPolicy::default().judge(reply, 4_999);
        for status in [200, 204, 302, 408, 425, 429, 500, 502, 503, 520] {
            assert_eq!(judge(html(status)), RetryAction::Wait(4_999), "{status}");
        }
        assert_eq!(judge(Reply::Nothing), RetryAction::Wait(4_999));
        for status in [401, 403, 407] {
            assert_eq!(judge(html(status)), RetryAction::Stop(RetryStop::Denied), "{status}");
        }
        for status in [400, 404, 410, 422, 426] {
            assert_eq!(judge(html(status)), RetryAction::Stop(RetryStop::NoCollector), "{status}");
        }
        assert_eq!(judge(html(413)), RetryAction::SendLess);
        let body = Answer { receipt: vec![1], documents: vec![] }.encode();
        for status in [200, 403, 500] {
            let reply = Reply::Answered { status, retry_after: None, body: body.clone() };
            assert_eq!(
                judge(reply),
                RetryAction::Read(body.clone()),
                "a body of our kind is verified, whatever the status"
            );
        }
    }

    #[test]
    fn a_request_to_wait_is_honoured_up_to_a_day() {
        let ask = |seconds| Reply::Answered { status: 429, retry_after: Some(seconds), body: vec![] };
        assert_eq!(RetryPolicy::default().judge(ask(120), 0), RetryAction::Wait(120_000));
        assert_eq!(
            RetryPolicy::default().judge(ask(1), 4_000),
            RetryAction::Wait(4_000),
            "never sooner than the own time"
        );
        assert_eq!(RetryPolicy::default().judge(ask(u64::MAX), 0), RetryAction::Wait(86_400_000));
    }

    #[test]
    fn waiting_doubles_up_to_an_hour_is_spread_whole_and_begins_anew_after_a_receipt() {
        let mut policy = RetryPolicy::default();
        let mut ceilings = Vec::new();
        for _ in 0..12 {
            let mut longest = policy.clone();
            // The remainder of the greatest number below a multiple of the ceiling is the ceiling itself.
            let ceiling = BASE.saturating_mul(1 << longest.failures.min(16)).min(CEILING);
            assert_eq!(longest.judge(Reply::Nothing, ceiling), RetryAction::Wait(ceiling));
            assert_eq!(policy.judge(Reply::Nothing, 0), RetryAction::Wait(0));
            ceilings.push(ceiling);
        }
        assert_eq!(ceilings[..4], [5_000, 10_000, 20_000, 40_000]);
        assert_eq!(ceilings[11], 3_600_000);
        policy.arrived();
        assert_eq!(policy, RetryPolicy::default());
    }
}
