//! Contracts: engagement clocks of all AVS, worst first.

use super::desk::Desk;
use super::geometry::{self, Size};
use super::scroll::Scroll;
use crate::domain::{AvsId, Date};

/// The contracts' screen.
#[derive(Clone, Debug, Default)]
pub struct Contracts {
    /// Who reaches the ceiling before this day is counted; the end of the school year by default.
    pub before: Option<Date>,
    /// AVS with a clock, worst first.
    pub rows: Vec<AvsId>,
    /// How many of them reach the ceiling before that day, this day included.
    pub reaching: usize,
    /// Cursor and window.
    pub scroll: Scroll,
    made_for: Option<u64>,
}

impl Contracts {
    /// The AVS under the cursor.
    pub fn selected(&self) -> Option<AvsId> {
        self.rows.get(self.scroll.cursor).copied()
    }

    /// The day looked ahead to.
    pub fn horizon(&self, today: Date) -> Date {
        self.before.unwrap_or_else(|| school_year_end(today))
    }

    /// Another date: rows are made anew.
    pub fn touch(&mut self) {
        self.made_for = None;
        self.scroll = Scroll::default();
    }

    /// Makes the rows anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk, size: Size) {
        if self.made_for != Some(desk.generation()) {
            self.made_for = Some(desk.generation());
            let horizon = self.horizon(desk.today());
            let (mut near, far): (Vec<_>, Vec<_>) = desk
                .clocks()
                .map(|clock| {
                    (
                        clock.avs,
                        clock.ceiling().is_some_and(|ceiling| ceiling <= horizon),
                    )
                })
                .partition(|(_, near)| *near);
            self.reaching = near.len();
            near.extend(far);
            self.rows = near.into_iter().map(|(avs, _)| avs).collect();
        }
        self.scroll
            .settle(self.rows.len(), geometry::contract_rows(size));
    }
}

/// The last day of the school year that holds `day`: 31 August.
pub fn school_year_end(day: Date) -> Date {
    let year = if day.month() >= 9 {
        day.year().saturating_add(1)
    } else {
        day.year()
    };
    jiff::civil::Date::new(year, 8, 31).unwrap_or(day)
}
