//! Filters that compare a timetable with what is asked.

use super::super::busy::{may_share, surely_within, weekly_after};
use super::{Filter, FilterCheck, Person};
use crate::domain::hours::contracted_on;
use crate::domain::week::Span;

/// In the order in which reasons are told.
pub const ALL: [FilterCheck; 4] = [never_free, busy, road, over_minutes];

fn never_free(person: &Person) -> Option<Filter> {
    let never = &person.avs.unavailable;
    person.ask.wants.iter().find_map(|want| {
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
        ask.wants.iter().find_map(|want| {
            let on = held.when.first_clash(person.register, &want.when)?;
            let shared = ask.lasting && may_share(person.register, kind, on, held, want);
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
        person.ask.wants.iter().find_map(|want| {
            if held.when.day != want.when.day || held.place == want.place {
                return None;
            }
            let (a, b) = (held.when.span, want.when.span);
            let gap = a.end.until(b.start).max(b.end.until(a.start));
            let way = roads.minutes(held.place, want.place);
            if gap >= way {
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
fn over_minutes(person: &Person) -> Option<Filter> {
    let contracted = contracted_on(person.register, person.id, person.ask.on)?.weekly;
    let Person { register, ask, .. } = *person;
    if surely_within(register, ask, person.id, person.held, contracted) {
        return None;
    }
    let after = weekly_after(register, ask, person.id, person.held);
    (after > contracted).then_some(Filter::OverMinutes { after, contracted })
}
