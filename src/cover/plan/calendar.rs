//! The days and weeks of a roster, and what is left of someone's minutes in each of them.

use super::Post;
use crate::cover::busy::placed_in_week;
use crate::domain::hours::contracted_on;
use crate::domain::week::Week;
use crate::domain::{AvsId, Date, Minutes, Register, days_between, monday_of, plus_days};

/// Minutes a week of someone whose contract states none: no week has more.
const UNLIMITED: u32 = 7 * 24 * 60;

/// Days and weeks counted from the first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Calendar {
    first: Date,
    monday: Date,
    weeks: Vec<Date>,
}

impl Calendar {
    /// From the first day of any post to the last.
    pub fn of(posts: &[Post]) -> Self {
        let dates = || posts.iter().map(|post| post.need.date);
        let first = dates().min().unwrap_or(Date::ZERO);
        let last = dates().max().unwrap_or(first);
        let monday = monday_of(first);
        let count = days_between(monday, last).div_euclid(7) + 1;
        let weeks = (0..count).map(|week| plus_days(monday, week * 7));
        Self {
            first,
            monday,
            weeks: weeks.collect(),
        }
    }

    /// Days since the first.
    pub fn day(&self, date: Date) -> u32 {
        days_between(self.first, date).max(0) as u32
    }

    /// Weeks since the first.
    pub fn week(&self, date: Date) -> u32 {
        days_between(self.monday, date).max(0) as u32 / 7
    }

    /// Minutes left to someone in each week.
    pub fn left(&self, register: &Register, avs: AvsId) -> Vec<u32> {
        let left = self.weeks.iter().map(|monday| {
            let on = (*monday).max(self.first);
            let Some(contracted) = contracted_on(register, avs, on) else {
                return UNLIMITED;
            };
            let placed = placed_in_week(register, avs, Week::of(*monday));
            (contracted.weekly - placed).max(Minutes::ZERO).0 as u32
        });
        left.collect()
    }
}

impl Default for Calendar {
    fn default() -> Self {
        Self::of(&[])
    }
}
