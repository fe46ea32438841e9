//! All clocks of a day by the law of a day, worst first, and where those of each AVS stand: made once
//! a change or a question, never a frame.

use smallvec::SmallVec;

use super::Department;
use crate::domain::{AvsId, Date, Regime};
use crate::law::{self, Clock, LawDay, Thresholds};

/// Clocks, worst first.
#[derive(Debug)]
pub struct ClockList {
    clocks: Vec<Clock>,
    /// Where the clocks of each AVS stand, by her number, the worst first.
    places: Vec<SmallVec<[u32; 2]>>,
    near: Thresholds,
}

impl ClockList {
    /// The clocks of today, under the law of `day`.
    pub fn of(department: &Department, day: LawDay) -> Self {
        let register = &department.register;
        let mut clocks = law::clocks(register, department.today(), day);
        law::clock::sort(&mut clocks, |avs| department.sort_key(avs.into()));
        let len = clocks.iter().map(|clock| clock.avs.0 as usize + 1).max();
        let mut places = vec![SmallVec::new(); len.unwrap_or_default()];
        for (at, clock) in clocks.iter().enumerate() {
            if let Some(places) = places.get_mut(clock.avs.0 as usize) {
                places.push(at as u32);
            }
        }
        Self {
            clocks,
            places,
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
        let places = self.places.get(avs.0 as usize).into_iter().flatten();
        places.filter_map(|at| self.clocks.get(*at as usize))
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
