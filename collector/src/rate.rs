//! How often anybody may ask: a bucket of tokens for each device and for each address.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Buckets that are remembered at most; when there are more, those that are full again are forgotten.
const MOST: usize = 65_536;
/// A request costs so many parts, so that slow refills count whole.
const COST: u64 = 1_000;

/// How much one asker may ask.
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

/// Buckets by who asks.
pub(crate) struct Buckets<K> {
    rate: Rate,
    buckets: Mutex<HashMap<K, Bucket>>,
}

impl<K: Eq + Hash> Buckets<K> {
    pub(crate) fn new(rate: Rate) -> Self {
        Self { rate, buckets: Mutex::new(HashMap::new()) }
    }

    /// Takes one request; else the seconds after which to ask again.
    pub(crate) fn take(&self, who: K, now: Instant) -> Result<(), u64> {
        let full = self.rate.burst.saturating_mul(COST);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST && !buckets.contains_key(&who) {
            buckets.retain(|_, bucket| self.parts(bucket, now) < full);
            // Everybody asks at once: then nobody is told apart, and the queue's own limit holds.
            if buckets.len() >= MOST {
                return Ok(());
            }
        }
        let bucket = buckets.entry(who).or_insert(Bucket { parts: full, at: now });
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
    fn a_burst_is_allowed_then_so_many_a_second_and_each_asker_alone() {
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
