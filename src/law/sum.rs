//! What an engagement clock was made from: enough to show the sum.

use super::day::LawDay;
use super::engagement::{Engagement, Terms, engagement_in};
use super::governing::{governing, present};
use super::length::Length;
use super::reckoning::{Reached, ceiling, served};
use super::span::{DaySpan, day_after, without};
use super::table::Law;
use super::timeline::{Timeline, is_longer};
use crate::domain::{Contract, Date};

/// The engagement clock of one AVS on a day, with what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What it comes to.
    pub engagement: Engagement,
    /// Every run begun on or before the day asked, in order.
    pub runs: Vec<Run>,
    /// The gaps between them, in order.
    pub gaps: Vec<Gap>,
    /// The other answer, where gaps that were each kept pass the limit together.
    pub if_gaps_add_up: Option<Alternative>,
}

/// Contracts without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Run {
    /// First day.
    pub from: Date,
    /// The last day counted: the day asked, or the run's end before it.
    pub to: Date,
    /// The run's own last day.
    pub last: Date,
    /// Its length from `from` to `to`.
    pub length: Length,
    /// Whether this clock counts it; one that lies before a reset does not.
    pub counted: bool,
}

/// Days between two runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gap {
    /// First day without service.
    pub from: Date,
    /// Last day without service.
    pub to: Date,
    /// From first to last.
    pub length: Length,
    /// Why.
    pub kind: GapKind,
    /// The contract after it began a new clock.
    pub resets: bool,
}

/// Why nothing was served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// No contract.
    Interruption,
    /// A suspension to teach: never resets.
    Suspension,
}

/// The clock if gaps were judged together: a new one since the contract at which they pass the
/// limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Alternative {
    /// Its first day.
    pub since: Date,
    /// Served since.
    pub served: Length,
    /// Left then.
    pub left: Length,
    /// The ceiling then.
    pub ceiling: Option<Date>,
}

/// [`engagement`](super::engagement()) with the runs and gaps that it adds up.
pub fn sum(law: &'static Law, contracts: &[&Contract], on: Date, day: LawDay) -> Sum {
    let mut sum = Sum {
        engagement: Engagement::without_clock(None, on),
        runs: Vec::new(),
        gaps: Vec::new(),
        if_gaps_add_up: None,
    };
    let Some(regime) = governing(contracts, on).map(|contract| contract.regime) else {
        return sum;
    };
    let timeline = Timeline::of(contracts, regime);
    sum.engagement = engagement_in(law, present(contracts, on), regime, &timeline, on, day);
    let Some(table) = law.table(regime) else {
        return sum;
    };
    let terms = Terms::of(table, &timeline, on, day);
    sum.runs = runs(&timeline, terms.reset, terms.until);
    sum.gaps = gaps(&timeline, terms.kept, terms.until);
    if let (Some(limit), Some(kept), None) = (terms.limit, terms.kept, terms.permanent_since) {
        let limit = Length::months(limit.value);
        sum.if_gaps_add_up = added_up(&timeline, &sum.gaps, kept, limit, on);
    }
    sum
}

fn runs(timeline: &Timeline, reset: Option<Date>, until: Date) -> Vec<Run> {
    let begun = timeline.runs_between(None, until);
    let run = |run: &DaySpan| {
        let to = run.last.min(until);
        Run {
            from: run.first,
            to,
            last: run.last,
            length: Length::between(run.first, to),
            counted: reset.is_none_or(|reset| reset <= run.first),
        }
    };
    begun.iter().map(run).collect()
}

/// The gaps between runs begun by `until`: the part outside any contract, judged by the `kept`
/// months, apart from the part that is a suspension.
fn gaps(timeline: &Timeline, kept: Option<u16>, until: Date) -> Vec<Gap> {
    let judged = |before: DaySpan, next: DaySpan, part: DaySpan| {
        let resets = kept.is_some_and(|months| is_longer(before, next, months));
        gap(part, GapKind::Interruption, resets)
    };
    if timeline.is_unbroken() {
        let outside = timeline.neighbours(until);
        let told = outside.filter_map(|(one, next)| Some(judged(one, next, one.gap_to(next)?)));
        return told.collect();
    }
    let mut gaps = Vec::new();
    let begun = timeline.runs_between(None, until);
    for (before, next) in begun.iter().zip(begun.iter().skip(1)) {
        let Some(whole) = before.gap_to(*next) else {
            continue;
        };
        let mut outside = Vec::new();
        for (before, next) in timeline.neighbours(until) {
            let part = before.gap_to(next).and_then(|gap| gap.common(whole));
            if let Some(part) = part {
                gaps.push(judged(before, next, part));
                outside.push(part);
            }
        }
        let suspended = without(whole, &mut outside).into_iter();
        gaps.extend(suspended.map(|part| gap(part, GapKind::Suspension, false)));
    }
    // A contract suspended from its first day leaves no run; the gap before it is judged all the same.
    let served = begun.last().map(|run| run.last);
    gaps.extend(timeline.neighbours(until).filter_map(|(before, next)| {
        let part = before.gap_to(next)?;
        let unserved = served.is_some_and(|last| last < part.first);
        unserved.then(|| judged(before, next, part))
    }));
    gaps.sort_unstable_by_key(|gap| gap.from);
    gaps
}

fn gap(span: DaySpan, kind: GapKind, resets: bool) -> Gap {
    Gap {
        from: span.first,
        to: span.last,
        length: Length::between(span.first, span.last),
        kind,
        resets,
    }
}

/// The answer if interruptions that were each kept are judged together (§3, point 6).
fn added_up(
    timeline: &Timeline,
    gaps: &[Gap],
    kept: u16,
    limit: Length,
    on: Date,
) -> Option<Alternative> {
    let (mut together, mut since) = (Length::ZERO, None);
    for gap in gaps.iter().filter(|gap| gap.kind == GapKind::Interruption) {
        together = together.plus(gap.length);
        if gap.resets {
            (together, since) = (Length::ZERO, None);
        } else if together > Length::months(kept) {
            (together, since) = (Length::ZERO, Some(day_after(gap.to)));
        }
    }
    let since = since?;
    let runs = timeline.runs_between(Some(since), on);
    let served = served(runs, on);
    let ceiling = ceiling(runs, limit, on).map(Reached::date);
    let over = ceiling.is_some_and(|ceiling| ceiling < on);
    Some(Alternative {
        since,
        served,
        left: if over {
            Length::ZERO
        } else {
            limit.minus(served)
        },
        ceiling,
    })
}
