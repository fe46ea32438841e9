//! The search of one part: as far as its steps allow, and what is proved by then.

use super::effort::Effort;
use super::improvement::improve;
use super::join::Allowance;
use super::level::Measure;
use super::limit::Limit;
use super::meter::{Meter, Until, hundredth};
use super::part::Competition;
use super::plan::PartPlan;
use super::relax::bound;
use super::score::{Wide, Width};
use super::tree::{PassPlan, search};

/// The steps that a first plan may always take: far more than those of a department.
const BEGINNING: u64 = 1 << 30;
/// The work of all first plans before anybody is asked whether to stop.
const UNASKED: u64 = 1 << 22;
/// The share of the steps, in hundredths, that goes into plans; the rest goes into bounds.
const SEARCH: u64 = 85;
/// The share of these, in hundredths, in which all levels are tried at once.
const WHOLE: u64 = 60;
/// The share of what is left then, in which they are tried one by one.
const SINGLY: u64 = 60;

/// What is known of a part.
#[derive(Clone, Debug)]
pub(super) struct Explored {
    /// The best plan found.
    pub plan: PartPlan,
    /// How many levels are proved, first things first.
    pub proved: usize,
    /// What the first level that is not proved comes to at least, against giving nothing.
    pub bound: Option<i64>,
}

/// A part on its way.
pub(super) struct Search<'p> {
    part: &'p Competition,
    levels: &'p [Measure],
    effort: Effort,
    best: PartPlan,
    proved: usize,
    /// Steps taken so far.
    taken: u64,
    has_begun: bool,
}

impl<'p> Search<'p> {
    /// Takes a part up with a first plan, however few the steps are: only who says stop has none,
    /// and not for what is a small share of `whole`, the weight of all parts.
    pub fn begin(
        part: &'p Competition,
        levels: &'p [Measure],
        effort: Effort,
        (limit, whole): (Limit, usize),
    ) -> Self {
        let mut search = Self {
            part,
            levels,
            effort,
            best: PartPlan::idle(part),
            proved: 0,
            taken: 0,
            has_begun: false,
        };
        let unasked = share(UNASKED, part.weight(), whole);
        let meter = Meter::new(limit.stop).asked_after(unasked);
        let steps = limit.steps.map_or(u64::MAX, |steps| steps.max(BEGINNING));
        search.pass(levels.len(), effort.first, meter.until(steps));
        search.taken = meter.taken();
        search
    }

    /// Whether there is a first plan: a search that was stopped before has none.
    pub const fn has_begun(&self) -> bool {
        self.has_begun
    }

    /// What it searches.
    pub const fn part(&self) -> &'p Competition {
        self.part
    }

    /// Steps taken to begin with.
    pub const fn taken(&self) -> u64 {
        self.taken
    }

    /// Whether all levels are proved.
    pub fn is_done(&self) -> bool {
        self.proved >= self.levels.len()
    }

    /// How much there is to decide, and so how much of the steps it is given.
    pub fn weight(&self) -> usize {
        self.part.weight()
    }

    /// Goes on until all is proved or so many steps are taken, and bounds what is not proved.
    pub fn finish(mut self, limit: Limit) -> Explored {
        let meter = Meter::new(limit.stop);
        let (search, end) = match limit.steps {
            Some(steps) => (meter.until(hundredth(steps, SEARCH)), meter.until(steps)),
            None => (meter.until(u64::MAX), meter.until(u64::MAX)),
        };
        if !self.is_done() {
            self.go_on(search);
        }
        self.end(end)
    }

    fn go_on(&mut self, until: Until) {
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
            self.improve(until);
        }
    }

    fn end(self, until: Until) -> Explored {
        let bound = self.levels.get(self.proved).map(|level| {
            let before = self.levels.iter().take(self.proved);
            let before: Vec<(Measure, i64)> =
                before.map(|l| (*l, self.best.totals.of(*l))).collect();
            let reached = self.best.totals.of(*level);
            bound(self.part, &before, *level, reached, until)
        });
        Explored {
            plan: self.best,
            proved: self.proved,
            bound,
        }
    }

    /// One pass for the first `count` levels, with so many states; nothing when they are proved.
    fn pass(&mut self, count: usize, states: usize, until: Until) {
        if self.proved >= count && count > 0 {
            return;
        }
        let levels = self.levels.get(..count).unwrap_or_default();
        let room = Allowance { states, until };
        let Some(found) = searched(self.part, levels, room) else {
            return;
        };
        self.has_begun = true;
        let plan = PartPlan::found(self.part, &found);
        let is_last_word = !found.cut && count == self.levels.len();
        if is_last_word || plan.beats(&self.best, self.levels) {
            self.best = plan;
        }
        if !found.cut {
            self.proved = count;
        }
    }

    fn improve(&mut self, until: Until) {
        let (part, levels) = (self.part, self.levels);
        let chosen = self.best.chosen.clone();
        let best = &mut self.best;
        improve(
            part,
            chosen,
            until,
            |piece, room| searched(piece, levels, room),
            |chosen| {
                let plan = PartPlan::of(part, chosen.clone());
                let is_better = plan.beats(best, levels);
                if is_better {
                    *best = plan;
                }
                is_better
            },
        );
    }
}

/// The part of `steps` that `weight` has in `whole`.
pub(super) fn share(steps: u64, weight: usize, whole: usize) -> u64 {
    let share = u128::from(steps) * weight as u128 / whole.max(1) as u128;
    u64::try_from(share).unwrap_or(u64::MAX)
}

/// A pass over a part, with numbers as wide as it needs; none when the steps are used up.
fn searched(part: &Competition, levels: &[Measure], room: Allowance) -> Option<PassPlan> {
    let scale = part.scale(levels);
    let found = match scale.width {
        Width::Narrow => search::<i64>(part, &scale, room),
        Width::Double => search::<i128>(part, &scale, room),
        Width::Wide => search::<Wide>(part, &scale, room),
    };
    found.ok()
}
