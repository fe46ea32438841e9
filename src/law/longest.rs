//! R1: how long one contract may be, and R7: how far a renewal may go.

use super::day::LawDay;
use super::span::{day_after, day_before};
use super::table::RegimeTable;
use crate::domain::{Date, plus_days, plus_months};

/// What rule R1 says of a contract's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndVerdict {
    /// Not too long.
    Fine,
    /// The one day on which two readings of "36 months" differ (a start on 29 February).
    Doubtful,
    /// Too long.
    TooLong,
}

/// The last day a contract that starts on `start` may have: `start + 36 months − 1 day`, a
/// month's end clamped. None where the law of that day has no limit.
///
/// Source: circular 2003-092, 1.II.4.2; code de l'éducation, L.916-1, L.917-1.
pub fn longest(table: &RegimeTable, start: Date, day: LawDay) -> Option<Date> {
    let months = table.contract_months.value_on(day.or(start))?.value;
    Some(plus_days(plus_months(start, i32::from(months)), -1))
}

/// Judges a contract from `start` to `end` (R1).
pub fn judged(table: &RegimeTable, start: Date, end: Date, day: LawDay) -> EndVerdict {
    match longest(table, start, day) {
        Some(last) if end > last => {
            // Clamped: the month has no such day, so its last day is the other reading.
            let clamped = plus_days(last, 1).day() != start.day();
            if clamped && end == plus_days(last, 1) {
                EndVerdict::Doubtful
            } else {
                EndVerdict::TooLong
            }
        }
        _ => EndVerdict::Fine,
    }
}

/// The last day a fixed-term renewal may have that follows `term`: 36 months after it, which is the
/// last day that R1 does not refuse; and where a fixed term may not pass the ceiling, the earlier of
/// the two. None once the ceiling is reached at the term, or where the law of `day` has no limit.
///
/// A gap that is not counted would move the ceiling, and this day with it. Source: D86 art. 45 and
/// R1, R3.
pub fn renewal(table: &RegimeTable, term: Date, ceiling: Date, day: Date) -> Option<Date> {
    let months = i32::from(table.contract_months.value_on(day)?.value);
    // The same day but around 29 February: 36 months of a contract begun on 1 March may end on
    // one, and 36 months after 28 February end there, whatever the day a contract began.
    let later = plus_months(term, months);
    let whole = day_before(plus_months(day_after(term), months));
    let longest = later.max(whole);
    let last = match passes_ceiling(table, day) {
        true => longest,
        false => longest.min(ceiling),
    };
    (term < ceiling && term < last).then_some(last)
}

/// Whether a fixed term begun before the ceiling may pass it: the law then asks for its whole
/// length (R3).
pub(super) fn passes_ceiling(table: &RegimeTable, day: Date) -> bool {
    table.contract_months_exactly.value_on(day).is_some()
}
