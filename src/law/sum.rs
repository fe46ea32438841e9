//! What an engagement clock was made from: enough to show the sum.

use super::day::LawDay;
use super::engagement::{Engagement, engagement_in};
use super::gap::is_longer;
use super::governing::present;
use super::length::Length;
use super::reading::{OtherReading, ReadingsAsked};
use super::reckoning::reckoned;
use super::span::{DaySpan, without};
use super::table::Law;
use super::timeline::Timeline;
use crate::domain::{Contract, Date, Regime};

/// The engagement clock of one AVS on a day, with what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What it comes to.
    pub engagement: Engagement,
    /// Every run begun on or before the day asked, in order.
    pub runs: Vec<Run>,
    /// The gaps between them, in order.
    pub gaps: Vec<Gap>,
    /// What other readings of the texts come to, where one changes the answer.
    pub readings: Vec<OtherReading>,
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

/// [`engagement`](super::engagement()) with the runs and gaps that it adds up, and what other
/// readings come to.
pub fn sum(
    law: &'static Law,
    contracts: &[&Contract],
    regime: Regime,
    on: Date,
    day: LawDay,
) -> Sum {
    let timeline = Timeline::of(contracts, regime);
    let present = present(contracts, regime, on);
    let engagement = engagement_in(law, present, regime, &timeline, on, day);
    let Some(table) = law.table(regime) else {
        return Sum {
            engagement,
            runs: Vec::new(),
            gaps: Vec::new(),
            readings: Vec::new(),
        };
    };
    let (terms, reckoned) = reckoned(&timeline, table, on, day.or(on));
    let asked = ReadingsAsked {
        table,
        regime,
        contracts,
        timeline: &timeline,
        on,
        law: day.or(on),
    };
    Sum {
        engagement,
        runs: runs(&timeline, reckoned.reset, on),
        gaps: gaps(&timeline, terms.kept, on),
        readings: asked.changing(&reckoned),
    }
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
