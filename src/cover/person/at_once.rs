//! Filters that ask nothing of a timetable.

use super::{Filter, FilterCheck, Person};
use crate::domain::week::Span;
use crate::domain::{AvsKind, Employer, Km};

/// Cheapest first; the order is also which reason is told when there are several.
pub const ALL: [FilterCheck; 10] = [
    hers, left, forbidden, contract, excluded, kind, undecided, skill, absent, reach,
];

fn hers(person: &Person) -> Option<Filter> {
    (person.ask.holder == Some(person.id)).then_some(Filter::Hers)
}

fn left(person: &Person) -> Option<Filter> {
    let on = person.avs.left.filter(|left| *left < person.ask.on)?;
    Some(Filter::Left { on })
}

fn forbidden(person: &Person) -> Option<Filter> {
    person.ask.forbidden.clone()
}

fn contract(person: &Person) -> Option<Filter> {
    let on = person.ask.on;
    person
        .contract()
        .is_none()
        .then_some(Filter::NoContract { on })
}

fn excluded(person: &Person) -> Option<Filter> {
    let excludes = &person.avs.excludes;
    let pupil = *person.ask.pupils.iter().find(|p| excludes.contains(p))?;
    Some(Filter::Excluded { pupil })
}

/// A collective AVS of a first-degree school is employed by a support college (R16): the schools
/// that her contract names are hers as well.
fn kind(person: &Person) -> Option<Filter> {
    if person.avs.kind != AvsKind::Collective {
        return None;
    }
    let contract = person.contract()?;
    let named = &contract.places_on(person.ask.on).establishments;
    let at = *person
        .ask
        .places
        .iter()
        .find(|at| contract.employer != Employer::Establishment(**at) && !named.contains(at))?;
    Some(Filter::Kind { at })
}

fn undecided(person: &Person) -> Option<Filter> {
    let pupil = person.ask.undecided?;
    (person.avs.kind == AvsKind::Individual).then_some(Filter::Undecided { pupil })
}

fn skill(person: &Person) -> Option<Filter> {
    let known = &person.avs.skills;
    let required = &person.ask.required;
    let (pupil, skill) = required.iter().find(|(_, skill)| !known.contains(skill))?;
    Some(Filter::Skill {
        pupil: *pupil,
        skill: skill.clone(),
    })
}

/// Only asked for a day: an accompaniment outlasts an absence.
fn absent(person: &Person) -> Option<Filter> {
    if person.ask.lasting {
        return None;
    }
    person.wants.iter().find_map(|want| {
        let mut absences = person.register.times_away(person.id);
        let (absence, record) = absences.find(|(_, absence)| {
            let away = absence.on(person.ask.on, person.register.noon());
            away.is_some_and(|(a, b)| Span::new(a, b).common(want.when.span).is_some())
        })?;
        Some(Filter::Absent {
            absence: Some(absence),
            until: record.to,
        })
    })
}

fn reach(person: &Person) -> Option<Filter> {
    let reach = person.avs.reach?;
    let reach = Km(reach.0.saturating_add(person.ask.widened.0));
    let (roads, origin) = (&person.survey.roads, person.origin());
    let places = &person.ask.places;
    let at = *places
        .iter()
        .find(|at| !roads.within(origin, **at, reach))?;
    let km = roads.from(origin, at).km?;
    Some(Filter::Reach { at, km, reach })
}
