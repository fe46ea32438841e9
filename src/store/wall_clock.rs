//! What time it is, or the time that `--today` makes it stand at, on the clock that the store goes
//! by: its académie's, whatever the machine's, unless the account sets one of its own (`TZ`).
//!
//! One run looks at one store, so that clock is the run's: it is told once the records are read, and
//! is that of Paris until then.

use std::ops::RangeInclusive;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::zone_file;
use crate::calendar::{ClockName, LocalTime, clock_of, clock_zone};
use crate::domain::{Instant, Register, Zone, plus_days};

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
        self.stands.unwrap_or_else(|| local(machine_time()))
    }

    /// The local day.
    pub fn today(self) -> Date {
        self.now().date()
    }

    /// The instant, for the journal.
    pub fn instant(self) -> Instant {
        self.stands
            .and_then(|at| at.to_zoned_datetime(zone()).ok())
            .map_or_else(machine_time, |zoned| zoned.timestamp())
    }

    /// How long until the minute changes: the only time that wakes an idle program.
    pub fn until_next_minute(self) -> Duration {
        // No clock of a school differs from another by parts of a minute.
        let into = machine_time().as_millisecond().rem_euclid(60_000);
        Duration::from_millis(u64::try_from(60_020 - into).unwrap_or(60_000))
    }

    /// The local time and whose it is. A clock that stands differs from none.
    pub fn local_time(self) -> LocalTime {
        let clocks = clocks();
        let schools = ClockName::Schools(clocks.schools);
        let (name, other) = match &clocks.account {
            Account::Asks(_) => (
                ClockName::Account,
                Some((schools, clock_of(clocks.schools))),
            ),
            Account::AsksNothing => (schools, Some((ClockName::Machine, zone_file::of_machine()))),
            Account::AsksNonsense => (schools, None),
        };
        let zone = zone();
        let at = machine_time();
        let differs = |other: &TimeZone| zone.to_datetime(at) != other.to_datetime(at);
        let other = other.filter(|(_, other)| self.stands.is_none() && differs(other));
        LocalTime {
            now: self.now(),
            zone,
            name,
            other,
        }
    }
}

/// What is known of the clock to go by.
#[derive(Clone, Debug)]
struct Clocks {
    account: Account,
    schools: Option<Zone>,
}

/// What the account asks for.
#[derive(Clone, Debug)]
enum Account {
    /// A clock of its own.
    Asks(TimeZone),
    /// None: the machine's own clock is the one it lives by.
    AsksNothing,
    /// Something that is no clock. The machine's is not asked for either: whoever looks for it reads
    /// what the account named.
    AsksNonsense,
}

static CLOCKS: RwLock<Clocks> = RwLock::new(Clocks {
    account: Account::AsksNothing,
    schools: None,
});

fn clocks() -> Clocks {
    CLOCKS
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}

/// Goes by the clock that the account asks for, as `TZ` names it; by the académie's where that names
/// none.
pub fn go_by_account(tz: &str) {
    let account = match zone_file::named(tz) {
        _ if tz.is_empty() => Account::AsksNothing,
        Some(zone) => Account::Asks(zone),
        None => Account::AsksNonsense,
    };
    let mut clocks = CLOCKS.write().unwrap_or_else(PoisonError::into_inner);
    clocks.account = account;
}

/// Whether the account asks for a clock that there is not.
pub fn is_account_unknown() -> bool {
    matches!(clocks().account, Account::AsksNonsense)
}

/// Whether the machine shows a time that cannot be: before computers counted it, or centuries off.
pub fn is_astray() -> bool {
    within(SystemTime::now()).is_none()
}

/// The years in which a machine's clock is believed.
const YEARS: RangeInclusive<i16> = 1970..=2199;

fn within(at: SystemTime) -> Option<Instant> {
    let at = Instant::try_from(at).ok()?;
    let year = at.to_zoned_datetime(TimeZone::UTC).year();
    YEARS.contains(&year).then_some(at)
}

/// The time that the machine shows; where that cannot be, the beginning of all it counts.
fn machine_time() -> Instant {
    within(SystemTime::now()).unwrap_or(Instant::UNIX_EPOCH)
}

/// Goes by the clock of most schools in a register, unless the account asks for one of its own.
pub fn go_by_schools(register: &Register) {
    let zone = clock_zone(register);
    CLOCKS
        .write()
        .unwrap_or_else(PoisonError::into_inner)
        .schools = zone;
}

/// The zone that local times are of.
pub fn zone() -> TimeZone {
    let clocks = clocks();
    match clocks.account {
        Account::Asks(zone) => zone,
        Account::AsksNothing | Account::AsksNonsense => clock_of(clocks.schools),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_before_1970_or_centuries_off_is_astray_and_no_defect() {
        let day = |days: u64| Duration::from_secs(days * 86_400);
        let start = SystemTime::UNIX_EPOCH;
        assert_eq!(within(start), Some(Instant::UNIX_EPOCH));
        assert!(within(start + day(20_000)).is_some());
        assert_eq!(within(start - Duration::from_nanos(1)), None);
        assert_eq!(within(start + day(84_006)), None, "2200");
        assert_eq!(within(start + day(3_000_000)), None, "after 9999");
    }
}
