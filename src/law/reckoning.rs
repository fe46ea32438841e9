//! Points 3 to 8 of the engagement clock: how long runs are together, and where their marks are.

use super::dated::Dated;
use super::day::LawDay;
use super::gap::GapReading;
use super::length::Length;
use super::span::{DaySpan, day_before};
use super::table::RegimeTable;
use super::timeline::Timeline;
use crate::domain::{Date, plus_days};

/// A mark with the two readings it is the earlier of.
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

/// The mark of `runs`, all begun on or before `on`: of the first run that reaches it, else,
/// when `on` lies in the last run, of that one, ahead; else none.
pub(super) fn mark(runs: &[DaySpan], limit: Length, on: Date) -> Option<Reached> {
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

/// What the law of a day lets a clock be reckoned by.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    /// The ceiling in months.
    pub limit: Option<&'static Dated<u16>>,
    /// The months from which a permanent contract is possible.
    pub possible: Option<&'static Dated<u16>>,
    /// Months that a gap may have to be kept; none: every gap is.
    pub kept: Option<u16>,
}

impl Terms {
    pub fn of(table: &'static RegimeTable, law: Date) -> Self {
        Self {
            limit: table.engagement_months.value_on(law),
            possible: table.permanent_months.value_on(law),
            kept: table.reset_months.value_on(law).map(|dated| dated.value),
        }
    }
}

/// A clock reckoned in one reading of its gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reckoning {
    /// The first day after the last gap that began a new clock.
    pub reset: Option<Date>,
    /// How long she has served.
    pub served: Length,
    /// What is left; none without a ceiling, or while a permanent contract stops the clock.
    pub left: Option<Length>,
    /// The ceiling.
    pub ceiling: Option<Reached>,
    /// The day on which the months of a possible permanent contract are complete.
    pub opening: Option<Date>,
    /// The first day of the permanent contract in force.
    pub permanent_since: Option<Date>,
}

impl Reckoning {
    pub fn of(timeline: &Timeline, terms: Terms, on: Date, by: GapReading) -> Self {
        let reset = timeline.reset(on, terms.kept, by);
        let runs = timeline.runs_between(reset, on);
        let permanent_since = timeline.permanent_on(on);
        let mut reckoned = Self {
            reset,
            served: served(runs, on),
            left: None,
            ceiling: None,
            opening: None,
            permanent_since,
        };
        if permanent_since.is_some() {
            return reckoned;
        }
        let months = |value: &Dated<u16>| Length::months(value.value);
        if let Some(limit) = terms.limit.map(months) {
            reckoned.ceiling = mark(runs, limit, on);
            reckoned.left = Some(match reckoned.is_over(on) {
                true => Length::ZERO,
                false => limit.minus(reckoned.served),
            });
        }
        let opening = terms
            .possible
            .and_then(|months_of| mark(runs, months(months_of), on));
        reckoned.opening = opening.map(Reached::date);
        reckoned
    }

    /// The last day of the engagement.
    pub fn ceiling_day(&self) -> Option<Date> {
        self.ceiling.map(Reached::date)
    }

    /// `on` lies after the ceiling.
    pub fn is_over(&self, on: Date) -> bool {
        self.ceiling_day().is_some_and(|ceiling| ceiling < on)
    }

    /// The mark of a possible permanent contract: never before the law that opened it.
    pub fn possible(&self, terms: Terms) -> Option<Date> {
        let opened = day_before(terms.possible?.from);
        self.opening.map(|opening| opening.max(opened))
    }
}

/// The clock of `timeline` on `on`, as gaps are judged, by the law of `law`.
pub(super) fn reckoned(
    timeline: &Timeline,
    table: &'static RegimeTable,
    on: Date,
    law: Date,
) -> (Terms, Reckoning) {
    let terms = Terms::of(table, law);
    let reckoned = Reckoning::of(timeline, terms, on, GapReading::Alone);
    (terms, reckoned)
}

/// Whether some mark is reached by the term of a contract, by the law of `law`.
pub(super) fn reaches_mark(
    timeline: &Timeline,
    table: &'static RegimeTable,
    term: Date,
    law: LawDay,
    on: Date,
) -> bool {
    let (terms, reckoned) = reckoned(timeline, table, term, law.or(on));
    let reached = |mark: Option<Date>| mark.is_some_and(|mark| mark <= term);
    reached(reckoned.ceiling_day()) || reached(reckoned.possible(terms))
}
