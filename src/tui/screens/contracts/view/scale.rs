//! Days placed on columns: school years side by side.

use crate::domain::{Date, days_between, plus_days, plus_months};
use crate::law::hours::school_year_end;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;

/// Columns of `│2026-27`.
const LONG: u16 = 8;
/// Columns of `│26`.
const SHORT: u16 = 3;
/// School years that show at most.
const MOST: u16 = 14;
/// School years that show where there is room for their short names.
const USUAL: u16 = 7;

/// A stretch of school years on a stretch of columns.
pub(super) struct Scale {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The first column.
    pub x: u16,
    /// Columns.
    pub width: u16,
    years: u16,
}

impl Scale {
    /// The years around today, moved by `shift`: what is behind explains, one or two lie ahead.
    pub fn new(today: Date, shift: i16, x: u16, width: u16) -> Self {
        let years = if width >= LONG * USUAL {
            (width / LONG).min(MOST)
        } else {
            (width / SHORT).clamp(1, USUAL)
        };
        let ahead = if years > USUAL + 2 { 2 } else { 1 };
        let last = plus_months(school_year_end(today), 12 * (ahead + i32::from(shift)));
        let first = plus_days(plus_months(last, -12 * i32::from(years)), 1);
        Self {
            first,
            last,
            x,
            // Every school year as wide as the others.
            width: (width / years * years).max(1),
            years,
        }
    }

    /// The place of a day from the first column, held at both ends. A leap year is no wider than
    /// the others.
    pub fn place(&self, date: Date) -> usize {
        let date = date.clamp(self.first, self.last);
        let before = school_year_end(date).year() - 1 - self.first.year();
        let start = plus_months(self.first, 12 * i32::from(before));
        let days = i64::from(days_between(start, plus_months(start, 12)));
        let own = i64::from(self.width / self.years.max(1));
        let at = own * i64::from(before) + i64::from(days_between(start, date)) * own / days.max(1);
        usize::try_from(at.min(i64::from(self.width) - 1)).unwrap_or(0)
    }

    /// The day is one of those.
    pub fn shows(&self, date: Date) -> bool {
        self.first <= date && date <= self.last
    }

    /// The names of the school years.
    pub fn titles(&self, body: &mut Painter<'_>, y: u16) {
        let long = self.width / self.years.max(1) >= LONG;
        for year in 0..self.years {
            let start = plus_months(self.first, 12 * i32::from(year));
            let from = start.year();
            let words = if long {
                format!("{from}-{:02}", (from + 1).rem_euclid(100))
            } else {
                format!("{:02}", from.rem_euclid(100))
            };
            let x = self.x + self.place(start) as u16;
            let side = body.glyphs().side();
            body.text(x, y, side, Meaning::Quiet);
            body.text(x + 1, y, &words, Meaning::Quiet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_beyond_an_edge_is_held_there() {
        let scale = Scale::new(date(2026, 11, 10), 0, 10, 56);
        assert_eq!(
            (scale.first, scale.last),
            (date(2021, 9, 1), date(2028, 8, 31))
        );
        assert_eq!(scale.place(date(2003, 1, 1)), 0);
        assert_eq!(scale.place(scale.first), 0);
        assert_eq!(scale.place(scale.last), 55);
        assert_eq!(scale.place(date(2040, 1, 1)), 55);
    }

    #[test]
    fn a_wide_screen_shows_more_years_and_two_of_them_lie_ahead() {
        let scale = Scale::new(date(2026, 11, 10), 0, 0, 112);
        assert_eq!(
            (scale.first, scale.last),
            (date(2015, 9, 1), date(2029, 8, 31))
        );
        let moved = Scale::new(date(2026, 11, 10), -12, 0, 112);
        assert_eq!(moved.last, date(2017, 8, 31));
    }
}
