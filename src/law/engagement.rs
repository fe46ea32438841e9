//! The engagement clock (R3): how long she has served, what is left, and the day it ends.

use std::cmp::Ordering;

use super::dated::Dated;
use super::day::LawDay;
use super::length::Length;
use super::longest;
use super::reckoning::{Reached, ceiling, served};
use super::span::{Span, day_after, day_before, without};
use super::table::{Law, Table};
use super::timeline::{Timeline, has_run, is_longer};
use super::value::Ceiling;
use crate::domain::{Contract, Date, Regime};

/// The clock of one AVS on a day, with what it was made from: enough to show the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// The day asked.
    pub on: Date,
    /// The regime whose clock it is; none without any contract.
    pub regime: Option<Regime>,
    /// How long she has served under this clock.
    pub served: Length,
    /// What is left; none without a clock, or once it has stopped for a permanent contract.
    pub left: Option<Length>,
    /// The last day of the engagement, passed or ahead; none while no run leads to it.
    pub ceiling: Option<Date>,
    /// Both readings of that day, when they differ; the earlier one counts.
    pub readings: Option<Readings>,
    /// The day asked lies after the ceiling.
    pub over: bool,
    /// Every run begun on or before the day asked, in order.
    pub runs: Vec<Run>,
    /// The gaps between them, in order.
    pub gaps: Vec<Gap>,
    /// The first day of the permanent contract that stopped the clock.
    pub permanent_since: Option<Date>,
    /// The last day a fixed-term renewal of the present contract may have.
    pub renewal_until: Option<Date>,
    /// The other answer, where gaps that were each kept pass the limit together.
    pub if_gaps_add_up: Option<Alternative>,
    /// The ceiling in months, since when and by which source.
    pub limit: Option<&'static Dated<u16>>,
    /// What happens at the ceiling, since when and by which source.
    pub word: Option<&'static Dated<Ceiling>>,
}

/// The two readings of a ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Readings {
    /// The run's first day and what the runs before it leave.
    pub by_length: Date,
    /// The first day of all and the days of the gaps since.
    pub by_shift: Date,
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

/// The engagement clock of one AVS, as of `on`, by the law of `day` (its own: that of `on`).
///
/// `contracts` are all of hers, in any order. Months are calendar months, counted from the first
/// day of each run, first and last day included; 30 days make a month only when runs are added.
/// A permanent contract stops the clock for good. Source: circular 2003-092, 1.II.4.2; model
/// contract, art. 8; code de l'éducation, L.916-1, L.917-1.
pub fn engagement(law: &'static Law, contracts: &[&Contract], on: Date, day: LawDay) -> Engagement {
    match governing(contracts, on).map(|contract| contract.regime) {
        Some(regime) => clocked(
            law,
            contracts,
            regime,
            &Timeline::of(contracts, regime),
            on,
            day,
        ),
        None => Engagement::without_clock(None, on),
    }
}

/// The same for a timeline already made.
pub(super) fn clocked(
    law: &'static Law,
    contracts: &[&Contract],
    regime: Regime,
    timeline: &Timeline,
    on: Date,
    day: LawDay,
) -> Engagement {
    let mut answer = Engagement::without_clock(Some(regime), on);
    let Some(table) = law.table(regime) else {
        return answer;
    };
    let law_day = day.or(on);
    answer.limit = table.engagement_months.value_on(law_day);
    answer.word = table.ceiling.value_on(law_day);
    answer.permanent_since = timeline.permanent.filter(|start| *start <= on);
    let until = answer.permanent_since.map_or(on, day_before);
    let kept = table
        .reset_months
        .value_on(law_day)
        .map(|dated| dated.value);
    let reset = timeline.reset(until, kept);
    let counted = timeline.runs_between(reset, until);
    answer.runs = runs(timeline, reset, until);
    answer.served = answer
        .runs
        .iter()
        .filter(|run| run.counted)
        .map(|run| run.length)
        .sum();
    answer.gaps = gaps(timeline, kept, until);
    let (Some(limit), None) = (answer.limit, answer.permanent_since) else {
        return answer;
    };
    let limit = Length::months(limit.value);
    let reached = ceiling(counted, limit, on);
    answer.ceiling = reached.map(Reached::date);
    answer.readings = reached
        .filter(|both| both.by_length != both.by_shift)
        .map(|both| Readings {
            by_length: both.by_length,
            by_shift: both.by_shift,
        });
    answer.over = answer.ceiling.is_some_and(|ceiling| ceiling < on);
    answer.left = Some(if answer.over {
        Length::ZERO
    } else {
        limit.minus(answer.served)
    });
    answer.renewal_until = renewal(table, contracts, answer.ceiling, on, law_day);
    answer.if_gaps_add_up = kept.and_then(|kept| added_up(timeline, &answer.gaps, kept, limit, on));
    answer
}

impl Engagement {
    fn without_clock(regime: Option<Regime>, on: Date) -> Self {
        Self {
            on,
            regime,
            served: Length::ZERO,
            left: None,
            ceiling: None,
            readings: None,
            over: false,
            runs: Vec::new(),
            gaps: Vec::new(),
            permanent_since: None,
            renewal_until: None,
            if_gaps_add_up: None,
            limit: None,
            word: None,
        }
    }
}

/// The contract in force on `on`: of several, the last begun.
pub(super) fn present<'c>(contracts: &[&'c Contract], on: Date) -> Option<&'c Contract> {
    let in_force = contracts.iter().filter(|contract| contract.covers(on));
    in_force.copied().max_by(|one, other| later(one, other))
}

/// The contract that chooses the clock: the present one, else the last begun, else the first that
/// will be.
pub(super) fn governing<'c>(contracts: &[&'c Contract], on: Date) -> Option<&'c Contract> {
    let run = || {
        contracts
            .iter()
            .copied()
            .filter(|contract| has_run(contract))
    };
    present(contracts, on)
        .or_else(|| {
            let begun = run().filter(|contract| contract.start <= on);
            begun.max_by(|one, other| later(one, other))
        })
        .or_else(|| {
            let first = run().map(|contract| contract.start).min()?;
            let begin = run().filter(|contract| contract.start == first);
            begin.max_by(|one, other| later(one, other))
        })
}

/// Which begins later; of those begun the same day a counted regime, AESH before AED, then the
/// one that runs longer: the order in which contracts are given never chooses.
pub(super) fn later(one: &Contract, other: &Contract) -> Ordering {
    let weight = |contract: &Contract| match contract.regime {
        Regime::Aesh => 3,
        Regime::EducationAssistant => 2,
        Regime::YouthJob => 1,
        Regime::SubsidisedJob => 0,
    };
    let length = |contract: &Contract| {
        let last = contract.last_day().unwrap_or(Date::MAX);
        let term = contract.term().unwrap_or(Date::MAX);
        (weight(contract), last, contract.ended.is_none(), term)
    };
    let begun = one.start.cmp(&other.start);
    begun.then_with(|| length(one).cmp(&length(other)))
}

fn runs(timeline: &Timeline, reset: Option<Date>, until: Date) -> Vec<Run> {
    let begun = timeline.runs_between(None, until);
    let run = |run: &Span| {
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
    let judged = |before: Span, next: Span, part: Span| {
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

fn gap(span: Span, kind: GapKind, resets: bool) -> Gap {
    Gap {
        from: span.first,
        to: span.last,
        length: Length::between(span.first, span.last),
        kind,
        resets,
    }
}

/// The longest fixed-term renewal of the contract in force, unless it was ended.
fn renewal(
    table: &Table,
    contracts: &[&Contract],
    ceiling: Option<Date>,
    on: Date,
    law: Date,
) -> Option<Date> {
    let contract = present(contracts, on).filter(|contract| contract.ended.is_none())?;
    longest::renewal(table, contract.term()?, ceiling?, law)
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
