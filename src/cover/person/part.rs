//! How much of what is asked someone could take who cannot take it all.

use std::collections::BTreeMap;

use super::{Person, by_time};
use crate::cover::{Filter, Want};
use crate::domain::Minutes;
use crate::domain::hours::contracted_on;

/// A part of what is asked.
pub struct Part {
    /// The slots that she could take.
    pub takes: Vec<Want>,
    /// Those that she could not.
    pub lacks: Vec<Want>,
    /// What she could take a week.
    pub minutes: Minutes,
    /// It is half of what is asked at least.
    pub most: bool,
}

/// What she could take of it; nothing where that is nothing, or all.
pub fn of(person: &Person) -> Option<Part> {
    if let Some(Filter::FewHours { free, wanted }) = by_time::few_hours(person) {
        return (free > Minutes::ZERO).then_some(Part {
            takes: Vec::new(),
            lacks: Vec::new(),
            minutes: free,
            most: is_most(free, wanted),
        });
    }
    let all = person.ask.wants.as_slice();
    let alone = |want: &&Want| {
        let of_it = Person {
            wants: std::slice::from_ref(*want),
            ..*person
        };
        by_time::OF_A_SLOT
            .iter()
            .all(|filter| filter(&of_it).is_none())
    };
    let able: Vec<Want> = all.iter().filter(alone).copied().collect();
    let takes = within_her_hours(person, able);
    let minutes = length(&takes);
    let lacks: Vec<Want> = all
        .iter()
        .filter(|want| !takes.contains(want))
        .copied()
        .collect();
    let some = !takes.is_empty() && !lacks.is_empty();
    some.then_some(Part {
        takes,
        lacks,
        minutes,
        most: is_most(minutes, length(all)),
    })
}

/// Of slots that she is free for, the most minutes that her contract still holds.
fn within_her_hours(person: &Person, able: Vec<Want>) -> Vec<Want> {
    let fits = |wants: &[Want]| by_time::over_minutes(&Person { wants, ..*person }).is_none();
    if fits(&able) {
        return able;
    }
    let contracted = contracted_on(person.register, person.id, person.ask.on);
    let Some(contracted) = contracted.map(|contracted| contracted.weekly) else {
        return able;
    };
    let placed = by_time::placed(&Person {
        wants: &[],
        ..*person
    });
    let mut chosen = fullest(&able, contracted - placed);
    // Slots of odd and of even weeks share their minutes: some more may fit.
    for (at, want) in able.iter().enumerate() {
        if chosen.contains(&at) {
            continue;
        }
        let with: Vec<Want> = picked(&able, &chosen).chain([*want]).collect();
        if fits(&with) {
            chosen.push(at);
        }
    }
    chosen.sort_unstable();
    picked(&able, &chosen).collect()
}

/// The places of slots that fill so many minutes best.
fn fullest(able: &[Want], room: Minutes) -> Vec<usize> {
    let mut sums = BTreeMap::from([(Minutes::ZERO, Vec::new())]);
    for (at, want) in able.iter().enumerate() {
        let more = sums
            .iter()
            .filter_map(|(sum, places): (&Minutes, &Vec<usize>)| {
                let sum = *sum + want.when.span.length();
                (sum <= room).then(|| (sum, [places.as_slice(), &[at]].concat()))
            });
        for (sum, places) in more.collect::<Vec<_>>() {
            sums.entry(sum).or_insert(places);
        }
    }
    sums.pop_last()
        .map(|(_, places)| places)
        .unwrap_or_default()
}

fn picked<'w>(able: &'w [Want], places: &'w [usize]) -> impl Iterator<Item = Want> + 'w {
    places.iter().filter_map(|at| able.get(*at).copied())
}

fn is_most(part: Minutes, whole: Minutes) -> bool {
    part + part >= whole
}

fn length(wants: &[Want]) -> Minutes {
    wants.iter().map(|want| want.when.span.length()).sum()
}
