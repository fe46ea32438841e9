//! Points 3 to 5 of the engagement clock: how long runs are together, and where their ceiling is.

use super::length::Length;
use super::span::DaySpan;
use super::table::RegimeTable;
use super::timeline::Timeline;
use crate::domain::{Date, plus_days};

/// The ceiling with the two readings it is the earlier of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    /// The run's first day, and what the runs before it leave.
    pub by_length: Date,
    /// The first day of all, and the days of the gaps since.
    pub by_shift: Date,
}

impl Reached {
    pub fn date(self) -> Date {
        self.by_length.min(self.by_shift)
    }
}

/// The length of `runs` until `on`; a run begun later adds nothing.
pub(super) fn served(runs: &[DaySpan], on: Date) -> Length {
    runs.iter()
        .filter(|run| run.first <= on)
        .map(|run| Length::between(run.first, run.last.min(on)))
        .sum()
}

/// The ceiling of `runs`, all begun on or before `on`: of the first run that reaches it, else,
/// when `on` lies in the last run, of that one, ahead; else none.
pub(super) fn ceiling(runs: &[DaySpan], limit: Length, on: Date) -> Option<Reached> {
    let start = runs.first()?.first;
    let whole = limit.last_day_from(start);
    let (mut earlier, mut gaps) = (Length::ZERO, 0);
    let mut before: Option<DaySpan> = None;
    for (at, run) in runs.iter().enumerate() {
        gaps += before
            .and_then(|before| before.gap_to(*run))
            .map_or(0, DaySpan::days);
        let reached = match before {
            // Nothing is shifted yet: both readings are the same.
            None => Reached {
                by_length: whole,
                by_shift: whole,
            },
            Some(_) => Reached {
                by_length: limit.minus(earlier).last_day_from(run.first),
                by_shift: plus_days(whole, gaps),
            },
        };
        let ahead = at + 1 == runs.len() && run.holds(on);
        if reached.date() <= run.last || ahead {
            return Some(reached);
        }
        if at + 1 < runs.len() {
            earlier = earlier.plus(Length::between(run.first, run.last));
        }
        before = Some(*run);
    }
    None
}

/// The ceiling that a timeline has on `on`, by the months and gaps that the law of `law` says.
pub(super) fn ceiling_on(
    timeline: &Timeline,
    table: &RegimeTable,
    law: Date,
    on: Date,
) -> Option<Date> {
    let months = table.engagement_months.value_on(law)?.value;
    let gap = table.reset_months.value_on(law).map(|dated| dated.value);
    let runs = timeline.runs_between(timeline.reset(on, gap), on);
    ceiling(runs, Length::months(months), on).map(Reached::date)
}
