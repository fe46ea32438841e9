//! The days on which weekly slots happen.

use std::ops::RangeInclusive;

use super::area::ClosureArea;
use super::school::SchoolCalendar;
use crate::domain::{Accompaniment, Date, Register, Slot, Weekday, days_between, plus_days};

/// The slots of an accompaniment that happen on `dates`, both included: on their weekday and in their
/// weeks, inside their own dates and the accompaniment's (the last day included), when the school is
/// open.
///
/// In order of date, then as the slots are listed. An absence is not looked at.
pub fn occurrences<'a>(
    register: &'a Register,
    accompaniment: &'a Accompaniment,
    dates: RangeInclusive<Date>,
    calendar: &'a SchoolCalendar,
    area: ClosureArea,
) -> impl Iterator<Item = (Date, &'a Slot)> {
    let first = accompaniment.from.max(*dates.start());
    let end = accompaniment.to.unwrap_or(Date::MAX).min(*dates.end());
    (0..=days_between(first, end))
        .map(move |days| plus_days(first, days))
        .filter(move |date| {
            let day = Weekday::of(*date);
            let any = accompaniment.slots.iter().any(|slot| slot.day == day);
            any && calendar.closure(*date, &area).is_none()
        })
        .flat_map(|date| {
            let slots = register.slots_of(accompaniment, date);
            slots.map(move |slot| (date, slot))
        })
}
