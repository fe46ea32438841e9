//! The search of one part: as far as its time allows, and what is proved by then.

use super::clock::Deadline;
use super::effort::Effort;
use super::join::Room;
use super::level::{Level, Totals};
use super::order::order;
use super::part::Part;
use super::relax::bound;
use super::tree::{Found, scope, search};
use super::worth::{Wide, Width};

/// The share of the time, in hundredths, in which all levels are tried at once.
const WHOLE: u32 = 40;

/// What is known of a part.
#[derive(Clone, Debug)]
pub(super) struct Explored {
    /// Needs of the problem with candidates of the problem, by index.
    pub given: Vec<(usize, usize)>,
    /// What that changes.
    pub totals: Totals,
    /// How many levels are proved, first things first.
    pub proved: usize,
    /// What the first level that is not proved comes to at least, against giving nothing.
    pub bound: Option<i64>,
}

/// A part on its way.
pub(super) struct Search<'p> {
    part: &'p Part,
    levels: &'p [Level],
    effort: Effort,
    order: Vec<usize>,
    best: Explored,
}

impl<'p> Search<'p> {
    /// Takes a part up with a first plan, however short the time is.
    pub fn begin(part: &'p Part, levels: &'p [Level], effort: Effort) -> Self {
        let ties: Vec<Vec<usize>> = part.hands.iter().map(scope).collect();
        let best = Explored {
            given: Vec::new(),
            totals: Totals::default(),
            proved: 0,
            bound: None,
        };
        let mut search = Self {
            part,
            levels,
            effort,
            order: order(part.needs, &ties),
            best,
        };
        search.pass(
            levels.len(),
            Room {
                states: effort.first,
                until: Deadline::none(),
            },
        );
        search
    }

    /// Goes on until all is proved or the time is over.
    pub fn go_on(&mut self, until: Deadline) {
        let whole = until.share(WHOLE);
        self.pass(
            self.levels.len(),
            Room {
                states: self.effort.second,
                until: whole,
            },
        );
        // What is too much at once may be done level by level.
        while self.best.proved < self.levels.len() {
            let next = self.best.proved + 1;
            self.pass(
                next,
                Room {
                    states: self.effort.last,
                    until,
                },
            );
            if self.best.proved < next {
                break;
            }
        }
    }

    /// Ends it with a bound for what is not proved.
    pub fn end(mut self, until: Deadline) -> Explored {
        if let Some(level) = self.levels.get(self.best.proved) {
            let before = self.levels.iter().take(self.best.proved);
            let before: Vec<(Level, i64)> = before.map(|l| (*l, self.best.totals.of(*l))).collect();
            let reached = self.best.totals.of(*level);
            self.best.bound = Some(bound(self.part, &before, *level, reached, until));
        }
        self.best
    }

    /// One pass for the first `count` levels; nothing when they are proved already.
    fn pass(&mut self, count: usize, room: Room) {
        if self.best.proved >= count {
            return;
        }
        let levels = self.levels.get(..count).unwrap_or_default();
        let scale = self.part.scale(levels);
        let found = match scale.width {
            Width::Narrow => search::<i64>(self.part, &scale, &self.order, room),
            Width::Double => search::<i128>(self.part, &scale, &self.order, room),
            Width::Wide => search::<Wide>(self.part, &scale, &self.order, room),
        };
        let Ok(found) = found else { return };
        let plan = self.plan(&found);
        if self.is_better(&plan.totals) {
            self.best = Explored {
                proved: self.best.proved,
                ..plan
            };
        }
        if !found.cut {
            self.best.proved = count;
        }
    }

    fn plan(&self, found: &Found) -> Explored {
        let mut plan = Explored {
            given: Vec::new(),
            totals: Totals::default(),
            proved: 0,
            bound: None,
        };
        let mut people = Vec::new();
        for (hand, choice) in &found.chosen {
            let Some(hand) = self.part.hands.get(*hand) else {
                continue;
            };
            let Some(choice) = hand.choices.get(*choice) else {
                continue;
            };
            plan.totals += choice.totals;
            let contested = choice
                .needs
                .iter()
                .filter_map(|need| self.part.names.get(*need));
            let needs = contested.chain(&choice.own);
            let before = plan.given.len();
            plan.given.extend(needs.map(|need| (*need, hand.candidate)));
            if plan.given.len() > before {
                people.push(hand.candidate);
            }
        }
        // Someone may have been counted without need, or where people do not matter more than once.
        people.sort_unstable();
        people.dedup();
        plan.totals.people = i64::try_from(people.len()).unwrap_or(i64::MAX);
        plan
    }

    fn is_better(&self, totals: &Totals) -> bool {
        let figures =
            |totals: &Totals| -> Vec<i64> { self.levels.iter().map(|l| totals.of(*l)).collect() };
        self.best.given.is_empty() || figures(totals) < figures(&self.best.totals)
    }
}
