//! All clocks by the law of a day that was asked: made once a question, never a frame.

use super::Department;
use crate::domain::{AvsId, Date};
use crate::law::{self, Clock, LawDay};

/// Clocks under another law, worst first.
#[derive(Debug)]
pub struct AskedLaw {
    clocks: Vec<Clock>,
    /// Where the clock of each AVS stands, by number.
    places: Vec<Option<u32>>,
}

impl AskedLaw {
    /// The clocks of today under the law of `day`.
    pub fn of(department: &Department, day: Date) -> Self {
        let mut clocks = law::clocks(&department.register, department.today(), LawDay::On(day));
        law::clock::sort(&mut clocks, |avs| {
            department.sort_key(avs.into()).to_owned()
        });
        let len = clocks.iter().map(|clock| clock.avs.0 as usize + 1).max();
        let mut places = vec![None; len.unwrap_or_default()];
        for (at, clock) in clocks.iter().enumerate() {
            if let Some(place) = places.get_mut(clock.avs.0 as usize) {
                *place = Some(at as u32);
            }
        }
        Self { clocks, places }
    }

    /// Worst first.
    pub fn clocks(&self) -> impl Iterator<Item = &Clock> {
        self.clocks.iter()
    }

    /// The clock of one AVS, if she has one.
    pub fn clock(&self, avs: AvsId) -> Option<&Clock> {
        let place = (*self.places.get(avs.0 as usize)?)?;
        self.clocks.get(place as usize)
    }
}
