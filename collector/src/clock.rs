//! The collector's clock: an argument, so that tests decide what the time is.

use std::sync::Arc;

use roughcheck_format::base::Timestamp;

/// Says what the time is, to the second.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;
