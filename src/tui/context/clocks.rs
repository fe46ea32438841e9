//! Two clocks that differ: the one that shows, and another that somebody may have in mind.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::calendar::ClockName;

/// Two clocks that differ.
#[derive(Clone, Debug)]
pub struct Clocks {
    /// Whose time shows.
    pub shown: ClockName,
    /// Whose time is another.
    pub other: ClockName,
    /// What the other goes by.
    pub zone: TimeZone,
}

impl Clocks {
    /// The other clock's time at `now`, local time of `zone`.
    pub fn other_time(&self, now: DateTime, zone: &TimeZone) -> Option<DateTime> {
        let at = zone.to_timestamp(now).ok()?;
        Some(self.zone.to_datetime(at))
    }
}
