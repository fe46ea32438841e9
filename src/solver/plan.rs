//! A plan for a part, told from the choices made.

use super::level::{Measure, Totals};
use super::menus::Menu;
use super::part::Competition;
use super::schedules::Schedule;
use super::tree::PassPlan;

/// A choice of each menu, by index.
pub(super) type Chosen = Vec<usize>;

/// A plan for a part.
#[derive(Clone, Debug, Default)]
pub(super) struct PartPlan {
    /// The choices it was made of.
    pub chosen: Chosen,
    /// Needs of the problem with candidates of the problem, by index.
    pub given: Vec<(usize, usize)>,
    /// What that changes.
    pub totals: Totals,
}

impl PartPlan {
    /// The plan in which nobody has anything to do.
    pub fn idle(part: &Competition) -> Self {
        let nothing = |menu: &Menu| {
            let is_idle = |choice: &Schedule| {
                choice.own.is_empty() && choice.needs.iter().all(|n| *n >= part.names.len())
            };
            menu.choices.iter().position(is_idle).unwrap_or_default()
        };
        Self::of(part, part.menus.iter().map(nothing).collect())
    }

    /// The plan that a pass found.
    pub fn found(part: &Competition, found: &PassPlan) -> Self {
        let mut chosen = vec![0; part.menus.len()];
        for (menu, choice) in &found.chosen {
            chosen
                .get_mut(*menu)
                .into_iter()
                .for_each(|place| *place = *choice);
        }
        Self::of(part, chosen)
    }

    /// The plan that choices make.
    pub fn of(part: &Competition, chosen: Chosen) -> Self {
        let mut totals = Totals::default();
        let mut given = Vec::new();
        let made = part.menus.iter().zip(&chosen);
        let made = made.filter_map(|(menu, at)| Some((menu, menu.choices.get(*at)?)));
        for (Menu { candidate, .. }, choice) in made {
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
    pub fn beats(&self, other: &Self, levels: &[Measure]) -> bool {
        let figures = levels.iter().map(|level| self.totals.of(*level));
        figures.lt(levels.iter().map(|level| other.totals.of(*level)))
    }
}
