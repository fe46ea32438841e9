//! What time it is, or the time that `--today` makes it stand at.

use std::time::Duration;

use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::domain::Instant;

/// The clock of one run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    /// The local time it stands at; it runs when there is none.
    stands: Option<DateTime>,
}

impl Clock {
    /// Standing at `at`, or running.
    pub fn new(at: Option<DateTime>) -> Self {
        Self { stands: at }
    }

    /// The local time.
    pub fn now(self) -> DateTime {
        self.stands.unwrap_or_else(|| ZonedDateTime::now().datetime())
    }

    /// The local day.
    pub fn today(self) -> Date {
        self.now().date()
    }

    /// The instant, for the journal.
    pub fn instant(self) -> Instant {
        self.stands
            .and_then(|at| at.to_zoned_datetime(TimeZone::system()).ok())
            .map_or_else(Instant::now, |zoned| zoned.timestamp())
    }

    /// How long until the minute changes: the only time that wakes an idle program.
    pub fn until_next_minute(self) -> Duration {
        let now = ZonedDateTime::now();
        let into = u64::try_from(now.second()).unwrap_or(0);
        Duration::from_secs(60 - into.min(59)) + Duration::from_millis(20)
            - Duration::from_millis(u64::try_from(now.millisecond()).unwrap_or(0).min(999))
    }
}
