//! The search of one part: as far as its time allows, and what is proved by then.

use super::clock::Deadline;
use super::effort::Effort;
use super::join::Room;
use super::level::Level;
use super::mend::mend;
use super::part::Part;
use super::plan::Plan;
use super::relax::bound;
use super::tree::{Found, search};
use super::worth::{Wide, Width};

/// The share of the time, in hundredths, in which all levels are tried at once.
const WHOLE: u32 = 60;
/// The share of what is left then, in which they are tried one by one.
const SINGLY: u32 = 60;

/// What is known of a part.
#[derive(Clone, Debug)]
pub(super) struct Explored {
    /// The best plan found.
    pub plan: Plan,
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
    best: Plan,
    proved: usize,
}

impl<'p> Search<'p> {
    /// Takes a part up with a first plan, however short the time is.
    pub fn begin(part: &'p Part, levels: &'p [Level], effort: Effort) -> Self {
        let mut search = Self {
            part,
            levels,
            effort,
            best: Plan::idle(part),
            proved: 0,
        };
        search.pass(levels.len(), effort.first, Deadline::none());
        search
    }

    /// Goes on until all is proved or the time is over.
    pub fn go_on(&mut self, until: Deadline) {
        self.pass(self.levels.len(), self.effort.second, until.share(WHOLE));
        if self.is_done() {
            return;
        }
        // What is too much at once may be done level by level.
        let singly = until.share(SINGLY);
        for count in 1..=self.levels.len() {
            self.pass(count, self.effort.last, singly);
            if self.proved < count {
                break;
            }
        }
        if !self.is_done() {
            self.mend(until);
        }
    }

    /// Ends it with a bound for what is not proved.
    pub fn end(self, until: Deadline) -> Explored {
        let bound = self.levels.get(self.proved).map(|level| {
            let before = self.levels.iter().take(self.proved);
            let before: Vec<(Level, i64)> = before.map(|l| (*l, self.best.totals.of(*l))).collect();
            let reached = self.best.totals.of(*level);
            bound(self.part, &before, *level, reached, until)
        });
        Explored {
            plan: self.best,
            proved: self.proved,
            bound,
        }
    }

    fn is_done(&self) -> bool {
        self.proved >= self.levels.len()
    }

    /// One pass for the first `count` levels, with so many states; nothing when they are proved.
    fn pass(&mut self, count: usize, states: usize, until: Deadline) {
        if self.proved >= count && count > 0 {
            return;
        }
        let levels = self.levels.get(..count).unwrap_or_default();
        let room = Room { states, until };
        let Some(found) = searched(self.part, levels, room) else {
            return;
        };
        let plan = Plan::found(self.part, &found);
        let is_last_word = !found.cut && count == self.levels.len();
        if is_last_word || plan.beats(&self.best, self.levels) {
            self.best = plan;
        }
        if !found.cut {
            self.proved = count;
        }
    }

    fn mend(&mut self, until: Deadline) {
        let (part, levels) = (self.part, self.levels);
        let chosen = self.best.chosen.clone();
        let best = &mut self.best;
        mend(
            part,
            chosen,
            until,
            |piece, room| searched(piece, levels, room),
            |chosen| {
                let plan = Plan::of(part, chosen.clone());
                let is_better = plan.beats(best, levels);
                if is_better {
                    *best = plan;
                }
                is_better
            },
        );
    }
}

/// A pass over a part, with numbers as wide as it needs; none when the time is over.
fn searched(part: &Part, levels: &[Level], room: Room) -> Option<Found> {
    let scale = part.scale(levels);
    let found = match scale.width {
        Width::Narrow => search::<i64>(part, &scale, room),
        Width::Double => search::<i128>(part, &scale, room),
        Width::Wide => search::<Wide>(part, &scale, room),
    };
    found.ok()
}
