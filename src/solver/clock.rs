//! How long a search may take.

use std::time::{Duration, Instant};

/// When to stop looking for something better.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deadline(Option<Instant>);

/// The time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Over;

impl Deadline {
    /// So long after `start`; a limit that no clock reaches is none.
    pub fn after(start: Instant, limit: Option<Duration>) -> Self {
        Self(limit.and_then(|limit| start.checked_add(limit)))
    }

    /// Time enough.
    pub const fn none() -> Self {
        Self(None)
    }

    /// A share of the time that is left from now on, in hundredths.
    pub fn share(self, hundredths: u32) -> Self {
        let now = Instant::now();
        Self(
            self.0
                .map(|end| now + end.saturating_duration_since(now) * hundredths / 100),
        )
    }

    /// Whether there is time left.
    pub fn check(self) -> Result<(), Over> {
        match self.0 {
            Some(end) if Instant::now() >= end => Err(Over),
            _ => Ok(()),
        }
    }
}
