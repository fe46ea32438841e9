//! The days on which weekly slots happen.

use std::ops::RangeInclusive;

use super::area::ClosureArea;
use super::school::SchoolCalendar;
use crate::domain::{Accompaniment, Date, Register, Slot, Weekday, days_between, plus_days};

/// The slots of an accompaniment that happen on `dates`, both included: on their weekday and in
/// their weeks, inside the accompaniment's own dates (its last day included), when the school is open.
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
        .flat_map(|date| slots_on(register, accompaniment, date).map(move |slot| (date, slot)))
}

/// The slots whose weekday and weeks `date` is, open or not.
fn slots_on<'a>(
    register: &'a Register,
    accompaniment: &'a Accompaniment,
    date: Date,
) -> impl Iterator<Item = &'a Slot> {
    let day = Weekday::of(date);
    let slots = accompaniment.slots.iter();
    slots.filter(move |slot| slot.day == day && register.in_week_of(accompaniment, slot, date))
}
