//! From when to when, as typed: days, or days and times.

use jiff::civil::Date;

use super::whose::Whose;
use crate::cover::recording::recorded;
use crate::domain::{Absence, AbsenceId, Minute, Moment, Register, days_between, plus_days};

/// Days that are looked at in one plan.
const LONGEST: i32 = 366;

/// A day, and a time when one was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedMoment {
    /// The day.
    pub date: Date,
    /// The time behind it.
    pub minute: Option<Minute>,
}

/// Why dates are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeAwayFault {
    /// It ends before it begins, or as it does.
    Backwards,
    /// Longer than a plan may be.
    TooLong,
}

/// A time to be away, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeAway {
    /// First minute.
    pub from: Moment,
    /// End.
    pub to: Moment,
}

impl TimeAway {
    /// As typed; what is not typed is the whole of `day`, or of the day it begins on.
    ///
    /// # Errors
    /// It is no time, or too long a one.
    pub fn of(
        from: Option<TypedMoment>,
        to: Option<TypedMoment>,
        day: Date,
    ) -> Result<Self, TimeAwayFault> {
        let first = from.map_or(day, |typed| typed.date);
        let last = to.map_or(first, |typed| typed.date);
        let away = Self {
            from: Moment {
                date: first,
                minute: from.and_then(|typed| typed.minute).unwrap_or(Minute::START),
            },
            to: Moment {
                date: last,
                minute: to.and_then(|typed| typed.minute).unwrap_or(Minute::END),
            },
        };
        if away.to <= away.from {
            return Err(TimeAwayFault::Backwards);
        }
        if days_between(first, last) >= LONGEST {
            return Err(TimeAwayFault::TooLong);
        }
        Ok(away)
    }

    /// The recorded absences of someone that have a minute in common with it; of a class those of
    /// it alone.
    pub fn recorded<'r>(
        &self,
        register: &'r Register,
        whose: &Whose,
    ) -> Vec<(AbsenceId, &'r Absence)> {
        let mut all = recorded(register, whose.who);
        all.retain(|(_, absence)| {
            let meets = !absence.is_swap() && self.from < absence.to && absence.from < self.to;
            meets && absence.is_of_class(whose.class.as_ref())
        });
        all
    }

    /// The days of a recorded absence that are looked at: those asked or, when none was, from `day`
    /// on.
    pub fn days_of(&self, absence: &Absence, is_typed: bool, day: Date) -> (Date, Date) {
        if !is_typed {
            return from(absence, day);
        }
        let first = absence.from.date.max(self.from.date);
        (first, absence.to.date.min(self.to.date))
    }

    /// The days of what is asked together with what it extends: from those asked on, and from `day`
    /// on.
    pub fn days_together(&self, absence: &Absence, day: Date) -> (Date, Date) {
        from(absence, self.from.date.min(day))
    }
}

/// The days of an absence from a day on.
fn from(absence: &Absence, day: Date) -> (Date, Date) {
    let first = absence.from.date.max(day);
    (first, absence.to.date.min(plus_days(first, LONGEST)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn away(from: &str, to: &str) -> Result<TimeAway, TimeAwayFault> {
        let read = |raw: &str| {
            let (day, time) = raw.split_once('T').unwrap_or((raw, ""));
            let minute = |time: &str| {
                let (hours, minutes) = time.split_once(':').unwrap();
                Minute(hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap())
            };
            (!raw.is_empty()).then(|| TypedMoment {
                date: day.parse().unwrap(),
                minute: (!time.is_empty()).then(|| minute(time)),
            })
        };
        TimeAway::of(read(from), read(to), date(2026, 11, 10))
    }

    #[test]
    fn what_is_not_typed_is_the_whole_day() {
        let day = |date, minute| Moment {
            date,
            minute: Minute(minute),
        };
        let tuesday = date(2026, 11, 10);
        let all = |from, to| Ok(TimeAway { from, to });
        assert_eq!(away("", ""), all(day(tuesday, 0), day(tuesday, 1440)));
        assert_eq!(
            away("2026-11-12T13:30", ""),
            all(day(date(2026, 11, 12), 810), day(date(2026, 11, 12), 1440))
        );
        assert_eq!(
            away("", "2026-11-10T12:00"),
            all(day(tuesday, 0), day(tuesday, 720))
        );
    }

    #[test]
    fn an_absence_has_a_minute_and_less_than_a_year_and_a_day() {
        assert_eq!(
            away("2026-11-11", "2026-11-10"),
            Err(TimeAwayFault::Backwards)
        );
        assert_eq!(
            away("2026-11-10T09:00", "2026-11-10T09:00"),
            Err(TimeAwayFault::Backwards)
        );
        assert_eq!(
            away("2026-11-10", "2027-11-11"),
            Err(TimeAwayFault::TooLong)
        );
        assert!(away("2026-11-10", "2027-11-10").is_ok());
        assert_eq!(
            away("2026-11-10", "9999-12-31"),
            Err(TimeAwayFault::TooLong)
        );
    }
}
