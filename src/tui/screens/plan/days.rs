//! The days that are planned at once.

use crate::department::Department;
use crate::domain::{Date, plus_days};

/// School days planned at once: two weeks of five.
const PLANNED: usize = 10;

/// The days to plan between two: all of them, or of a long time the next ten with school, and until
/// when.
pub fn planned((from, to): (Date, Date), department: &Department) -> ((Date, Date), Option<Date>) {
    let school_days = |first: Date| {
        let days = (0..)
            .map(move |n| plus_days(first, n))
            .take_while(|day| *day <= to);
        // Ten days of school lie within any three months and a half of a school year's summer.
        days.take(120).filter(|day| department.is_school_day(*day))
    };
    if school_days(from).count() <= PLANNED {
        return ((from, to), None);
    }
    let first = from.max(department.today()).min(to);
    let last = school_days(first).nth(PLANNED - 1).unwrap_or(to);
    ((first, last), (last < to).then_some(last))
}
