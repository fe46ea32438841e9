//! Filters that compare a timetable with what is asked.

use super::super::busy::{may_share, surely_within, weekly_after};
use super::{Filter, FilterCheck, Person};
use crate::domain::Minutes;
use crate::domain::hours::{Figures, contracted_on};
use crate::domain::week::Span;

/// In the order in which reasons are told.
pub const ALL: [FilterCheck; 5] = [never_free, busy, road, over_minutes, few_hours];

/// The same but for what depends on how much it is: for one slot alone.
pub const OF_A_SLOT: [FilterCheck; 3] = [never_free, busy, road];

fn never_free(person: &Person) -> Option<Filter> {
    let never = &person.avs.unavailable;
    person.wants.iter().find_map(|want| {
        let found = never.iter().find(|never| {
            let span = Span::new(never.start, never.end);
            never.day == want.when.day && span.common(want.when.span).is_some()
        })?;
        Some(Filter::NeverFree {
            day: found.day,
            span: Span::new(found.start, found.end),
        })
    })
}

fn busy(person: &Person) -> Option<Filter> {
    let (ask, kind) = (person.ask, person.avs.kind);
    person.held.iter().find_map(|held| {
        person.wants.iter().find_map(|want| {
            let on = held.when.first_clash(person.register, &want.when)?;
            let shared = ask.lasting && may_share((person.register, ask), kind, on, held, want);
            (!shared).then(|| Filter::Busy {
                held: Box::new(*held),
                on,
            })
        })
    })
}

fn road(person: &Person) -> Option<Filter> {
    let roads = &person.survey.roads;
    person.held.iter().find_map(|held| {
        person.wants.iter().find_map(|want| {
            if held.when.day != want.when.day || held.place == want.place {
                return None;
            }
            let (a, b) = (held.when.span, want.when.span);
            let gap = a.end.until(b.start).max(b.end.until(a.start));
            let way = roads.minutes(held.place, want.place);
            // What overlaps is busy: there is no way to speak of.
            if gap >= way || gap < Minutes::ZERO {
                return None;
            }
            let on = held.when.first_with(person.register, &want.when)?;
            Some(Filter::Road {
                held: Box::new(*held),
                on,
                way,
                gap,
            })
        })
    })
}

/// A contract that states no minutes can't be exceeded.
pub fn over_minutes(person: &Person) -> Option<Filter> {
    let contracted = contracted_on(person.register, person.id, person.ask.on)?.weekly;
    let Person {
        register,
        ask,
        wants,
        ..
    } = *person;
    if surely_within(register, (ask, wants), person.id, person.held, contracted) {
        return None;
    }
    let after = placed(person);
    (after > contracted).then_some(Filter::OverMinutes { after, contracted })
}

/// What she is placed in a week with the slots that she is looked at for.
pub fn placed(person: &Person) -> Minutes {
    let Person {
        register,
        ask,
        wants,
        ..
    } = *person;
    weekly_after(register, (ask, wants), person.id, person.held)
}

/// Fewer hours free for real than are asked while no slot is known.
pub fn few_hours(person: &Person) -> Option<Filter> {
    let wanted = person.ask.hours;
    if wanted == Minutes::ZERO || !person.ask.wants.is_empty() {
        return None;
    }
    let figures = Figures::of(person.register, &person.survey.roads, person.ask.on);
    let hers = figures.avs(person.id);
    let free = hers.contracted.map(|_| hers.real)?;
    (free < wanted).then_some(Filter::FewHours { free, wanted })
}
