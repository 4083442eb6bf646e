//! How often each device and each address may send: token buckets.
//!
//! Written by hand: the limiters of libraries keep a key for everybody who ever sent, or need a task that clears them;
//! this table never grows beyond its bound.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// At most so many buckets are remembered; when there are more, those that are full again are dropped.
const MAX: usize = 65_536;
/// The parts that one request costs, so that slow refills stay whole numbers.
const COST: u64 = 1_000;

/// How often one sender may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Requests in a second, in the long run.
    pub per_second: u64,
    /// Requests at once.
    pub burst: u64,
}

struct Bucket {
    parts: u64,
    at: Instant,
}

/// Buckets by sender.
pub(crate) struct Buckets<K> {
    rate: Rate,
    buckets: Mutex<HashMap<K, Bucket>>,
}

impl<K: Eq + Hash> Buckets<K> {
    pub(crate) fn new(rate: Rate) -> Self {
        Self { rate, buckets: Mutex::new(HashMap::new()) }
    }

    /// Counts one request; else the seconds after which to try again.
    pub(crate) fn take(&self, sender: K, now: Instant) -> Result<(), u64> {
        let full = self.rate.burst.saturating_mul(COST);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MAX && !buckets.contains_key(&sender) {
            buckets.retain(|_, bucket| self.parts(bucket, now) < full);
            // Too many send at once to tell them apart: then the limit of the queue holds.
            if buckets.len() >= MAX {
                return Ok(());
            }
        }
        let bucket = buckets.entry(sender).or_insert(Bucket { parts: full, at: now });
        let parts = self.parts(bucket, now);
        let Some(left) = parts.checked_sub(COST) else {
            let missing = COST.saturating_sub(parts);
            let each = self.rate.per_second.saturating_mul(COST).max(1);
            return Err(missing.div_ceil(each).max(1));
        };
        *bucket = Bucket { parts: left, at: now };
        Ok(())
    }

    fn parts(&self, bucket: &Bucket, now: Instant) -> u64 {
        let passed = u64::try_from(now.saturating_duration_since(bucket.at).as_millis()).unwrap_or(u64::MAX);
        let refill = passed.saturating_mul(self.rate.per_second).saturating_mul(COST) / 1_000;
        bucket.parts.saturating_add(refill).min(self.rate.burst.saturating_mul(COST))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_burst_is_allowed_then_so_many_a_second_and_each_sender_alone() {
        let buckets = Buckets::new(Rate { per_second: 2, burst: 3 });
        let start = Instant::now();
        for _ in 0..3 {
            assert_eq!(buckets.take("a", start), Ok(()));
        }
        assert_eq!(buckets.take("a", start), Err(1));
        assert_eq!(buckets.take("b", start), Ok(()));
        let later = start + Duration::from_millis(500);
        assert_eq!(buckets.take("a", later), Ok(()));
        assert_eq!(buckets.take("a", later), Err(1));
    }
}
