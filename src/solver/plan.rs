//! A plan for a part, told from the choices made.

use super::hands::Hand;
use super::level::{Level, Totals};
use super::part::Part;
use super::schedules::Schedule;
use super::tree::Found;

/// A choice of each hand, by index.
pub(super) type Chosen = Vec<usize>;

/// A plan for a part.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    /// The choices it was made of.
    pub chosen: Chosen,
    /// Needs of the problem with candidates of the problem, by index.
    pub given: Vec<(usize, usize)>,
    /// What that changes.
    pub totals: Totals,
}

impl Plan {
    /// The plan in which nobody has anything to do.
    pub fn idle(part: &Part) -> Self {
        let nothing = |hand: &Hand| {
            let is_idle = |choice: &Schedule| {
                choice.own.is_empty() && choice.needs.iter().all(|n| *n >= part.names.len())
            };
            hand.choices.iter().position(is_idle).unwrap_or_default()
        };
        Self::of(part, part.hands.iter().map(nothing).collect())
    }

    /// The plan that a pass found.
    pub fn found(part: &Part, found: &Found) -> Self {
        let mut chosen = vec![0; part.hands.len()];
        for (hand, choice) in &found.chosen {
            chosen
                .get_mut(*hand)
                .into_iter()
                .for_each(|place| *place = *choice);
        }
        Self::of(part, chosen)
    }

    /// The plan that choices make.
    pub fn of(part: &Part, chosen: Chosen) -> Self {
        let mut totals = Totals::default();
        let mut given = Vec::new();
        let made = part.hands.iter().zip(&chosen);
        let made = made.filter_map(|(hand, at)| Some((hand, hand.choices.get(*at)?)));
        for (Hand { candidate, .. }, choice) in made {
            totals += choice.totals;
            let contested = choice.needs.iter().filter_map(|need| part.names.get(*need));
            given.extend(contested.chain(&choice.own).map(|need| (*need, *candidate)));
        }
        // Someone may have been counted though she has nothing to do.
        let mut people: Vec<usize> = given.iter().map(|(_, candidate)| *candidate).collect();
        people.sort_unstable();
        people.dedup();
        totals.people = i64::try_from(people.len()).unwrap_or(i64::MAX);
        Self {
            chosen,
            given,
            totals,
        }
    }

    /// Whether it is better than another.
    pub fn beats(&self, other: &Self, levels: &[Level]) -> bool {
        let figures = levels.iter().map(|level| self.totals.of(*level));
        figures.lt(levels.iter().map(|level| other.totals.of(*level)))
    }
}
