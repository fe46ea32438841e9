//! How long nobody has touched a key. What time it is, is told.

use std::time::{Duration, Instant};

use jiff::Timestamp;

/// A moment on two clocks: one stands while the machine sleeps, the other may be set.
#[derive(Clone, Copy, Debug)]
pub struct IdleMoment {
    steady: Instant,
    wall: Timestamp,
}

impl IdleMoment {
    /// Now.
    pub fn now() -> Self {
        Self {
            steady: Instant::now(),
            wall: Timestamp::now(),
        }
    }

    /// How long ago `before` was, by the clock that saw more go by: a lid that was closed counts,
    /// a clock that is set back does not.
    fn since(self, before: Self) -> Duration {
        let steady = self.steady.saturating_duration_since(before.steady);
        let wall = self.wall.duration_since(before.wall);
        steady.max(wall.try_into().unwrap_or_default())
    }
}

/// When a key was last touched.
pub struct Idle(IdleMoment);

impl Idle {
    /// Touched now.
    pub fn new(now: IdleMoment) -> Self {
        Self(now)
    }

    /// A key was touched.
    pub fn person_acted(&mut self, now: IdleMoment) {
        self.0 = now;
    }

    /// How long until nobody will have touched a key for as long as `limit`; nothing once it is so.
    pub fn left(&self, now: IdleMoment, limit: Duration) -> Duration {
        limit.saturating_sub(now.since(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(300);

    fn later(from: IdleMoment, steady: u64, wall: i64) -> IdleMoment {
        IdleMoment {
            steady: from.steady + Duration::from_secs(steady),
            wall: from.wall + jiff::SignedDuration::from_secs(wall),
        }
    }

    #[test]
    fn the_limit_is_reached_to_the_second_and_a_key_begins_it_anew() {
        let start = IdleMoment::now();
        let mut idle = Idle::new(start);
        let at = later(start, 299, 299);
        assert_eq!(idle.left(at, LIMIT), Duration::from_secs(1));
        idle.person_acted(at);
        assert_eq!(
            idle.left(later(at, 10, 10), LIMIT),
            Duration::from_secs(290)
        );
        assert_eq!(idle.left(later(at, 300, 300), LIMIT), Duration::ZERO);
        assert_eq!(idle.left(later(at, 9_000, 9_000), LIMIT), Duration::ZERO);
    }

    #[test]
    fn a_machine_that_slept_counts_and_a_clock_set_back_does_not() {
        let start = IdleMoment::now();
        let idle = Idle::new(start);
        assert_eq!(idle.left(later(start, 2, 28_800), LIMIT), Duration::ZERO);
        let set_back = later(start, 60, -86_400);
        assert_eq!(idle.left(set_back, LIMIT), Duration::from_secs(240));
    }
}
