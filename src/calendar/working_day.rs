//! Working days: Monday to Friday, public holidays apart. School holidays don't matter here.

use super::area::ClosureArea;
use super::public_holiday::PublicHoliday;
use crate::domain::{Date, Weekday};

/// Whether offices are open on `date`.
pub fn is_working_day(date: Date, area: &ClosureArea) -> bool {
    Weekday::of(date) < Weekday::Saturday && PublicHoliday::on(date, area.local_law).is_none()
}

/// The working day before a deadline that falls on a Saturday, a Sunday or a public holiday; none
/// when the deadline is a working day itself. Source: rule R7.
pub fn working_day_before(deadline: Date, area: &ClosureArea) -> Option<Date> {
    if is_working_day(deadline, area) {
        return None;
    }
    let earlier = std::iter::successors(Some(deadline), |date| date.yesterday().ok());
    earlier.take(15).find(|date| is_working_day(*date, area))
}
