//! What time it is, or the time that `--today` makes it stand at.

use std::time::Duration;

use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::domain::{Instant, plus_days};

/// The clock of one run.
#[derive(Clone, Copy, Debug, Default)]
pub struct WallClock {
    /// The local time it stands at; it runs when there is none.
    stands: Option<DateTime>,
}

impl WallClock {
    /// Standing at `at`, or running.
    pub fn new(at: Option<DateTime>) -> Self {
        Self { stands: at }
    }

    /// The local time.
    pub fn now(self) -> DateTime {
        self.stands
            .unwrap_or_else(|| ZonedDateTime::now().datetime())
    }

    /// The local day.
    pub fn today(self) -> Date {
        self.now().date()
    }

    /// The instant, for the journal.
    pub fn instant(self) -> Instant {
        self.stands
            .and_then(|at| at.to_zoned_datetime(zone()).ok())
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

/// The zone that local times are of.
pub fn zone() -> TimeZone {
    TimeZone::system()
}

/// The local time of an instant.
pub fn local(at: Instant) -> DateTime {
    at.to_zoned_datetime(zone()).datetime()
}

/// The local day of an instant.
pub fn day(at: Instant) -> Date {
    local(at).date()
}

/// The last moment of a local day.
pub fn end_of(day: Date) -> Instant {
    let next = plus_days(day, 1).to_zoned_datetime(zone());
    next.map_or(Instant::MAX, |midnight| {
        let second = midnight.timestamp().as_second() - 1;
        Instant::from_second(second).unwrap_or(Instant::MAX)
    })
}
