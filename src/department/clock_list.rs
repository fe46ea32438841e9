//! All clocks of a day by the law of a day, worst first, and where those of each AVS stand: made once
//! a change or a question, never a frame.

use super::Department;
use crate::domain::{AvsId, Date, Regime};
use crate::law::{self, Clock, LawDay, Thresholds};

/// Clocks, worst first.
#[derive(Debug)]
pub struct ClockList {
    clocks: Vec<Clock>,
    /// Their places by whose they are, of each AVS the worst first.
    by_avs: Vec<u32>,
    near: Thresholds,
}

impl ClockList {
    /// The clocks of today, under the law of `day`.
    pub fn of(department: &Department, day: LawDay) -> Self {
        let register = &department.register;
        let mut clocks = law::clocks(register, department.today(), day);
        law::clock::sort(&mut clocks, |avs| department.sort_key(avs.into()));
        let mut by_avs: Vec<u32> = (0..clocks.len() as u32).collect();
        // The sort keeps the order of those of one AVS.
        by_avs.sort_by_key(|at| clocks.get(*at as usize).map(|clock| clock.avs));
        Self {
            clocks,
            by_avs,
            near: Thresholds::of(register),
        }
    }

    /// The clocks of today as if the law were that of `day`.
    pub fn asked(department: &Department, day: Date) -> Self {
        Self::of(department, LawDay::On(day))
    }

    /// All, worst first.
    pub fn all(&self) -> &[Clock] {
        &self.clocks
    }

    /// Those of one AVS, worst first.
    pub fn of_avs(&self, avs: AvsId) -> impl Iterator<Item = &Clock> {
        let clock = |at: &u32| self.clocks.get(*at as usize);
        let before = |at: &u32| clock(at).is_some_and(|clock| clock.avs < avs);
        let first = self.by_avs.partition_point(before);
        let hers = self.by_avs.iter().skip(first);
        hers.filter_map(move |at| self.clocks.get(*at as usize))
            .take_while(move |clock| clock.avs == avs)
    }

    /// The clock of one AVS for a regime; of none, the one that says that nothing is counted.
    pub fn clock(&self, avs: AvsId, regime: Option<Regime>) -> Option<&Clock> {
        self.of_avs(avs).find(|clock| clock.regime() == regime)
    }

    /// How many near their ceiling or are past it.
    pub fn nearing(&self) -> usize {
        let nearing = self.clocks.iter().filter(|it| it.nears_ceiling(self.near));
        nearing.count()
    }

    /// For how many a permanent contract is possible.
    pub fn open(&self) -> usize {
        self.clocks.iter().filter(|clock| clock.is_open()).count()
    }
}
