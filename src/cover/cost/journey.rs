//! The way to what is asked.

use super::super::person::Person;
use crate::cover::{Want, Why};
use crate::domain::Minutes;
use crate::domain::travel::{Certainty, Origin};

/// One way from the nearest slot before it that day, else from her base, else from home; over all
/// slots asked, those that coincide once.
pub fn travel(person: &Person) -> (Minutes, Why) {
    let wants = person.wants;
    let mut sum = Minutes::ZERO;
    let (mut longest, mut journeys) = (Minutes::ZERO, 0);
    let (mut from, mut known) = (person.origin(), Certainty::Same);
    for (at, want) in wants.iter().enumerate() {
        let same = |other: &&Want| other.when == want.when && other.place == want.place;
        if wants.iter().take(at).any(|other| same(&other)) {
            continue;
        }
        let held = person.held.iter().map(|held| (held.when, held.place));
        let before = held
            .chain(wants.iter().map(|other| (other.when, other.place)))
            .filter(|(when, _)| {
                when.day == want.when.day
                    && when.span.end <= want.when.span.start
                    && when.weeks.meet(want.when.weeks)
            })
            .max_by_key(|(when, _)| when.span.end);
        let origin = before.map_or(person.origin(), |(_, place)| Origin::School(place));
        let way = person.survey.roads.from(origin, want.place);
        sum += way.minutes;
        known = known.max(way.known);
        journeys += u32::from(way.minutes > Minutes::ZERO);
        if way.minutes > longest {
            (longest, from) = (way.minutes, origin);
        }
    }
    // Where no slot is known yet, the way there is that of one day.
    if let (true, Some(at)) = (wants.is_empty(), person.ask.places.first()) {
        let way = person.survey.roads.from(from, *at);
        (sum, known, journeys) = (way.minutes, way.known, 1);
    }
    let minutes = sum;
    let why = Why::Travel {
        from,
        minutes,
        journeys,
        known,
    };
    (sum, why)
}
