//! The engagement clock (R3): how long she has served, what is left, and the day it ends.

use super::dated::Dated;
use super::day::LawDay;
use super::governing::{governing, present};
use super::length::Length;
use super::longest;
use super::reckoning::{Reached, ceiling, served};
use super::span::day_before;
use super::table::{Law, RegimeTable};
use super::timeline::Timeline;
use super::value::Ceiling;
use crate::domain::{Contract, Date, Regime};

/// The clock of one AVS on a day. What it was made from is its [`sum`](super::sum()).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// The first day of the permanent contract that stopped the clock.
    pub permanent_since: Option<Date>,
    /// The last day a fixed-term renewal of the present contract may have.
    pub renewal_until: Option<Date>,
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

/// The engagement clock of one AVS, as of `on`, by the law of `day` (its own: that of `on`).
///
/// `contracts` are all of hers, in any order. Months are calendar months, counted from the first
/// day of each run, first and last day included; 30 days make a month only when runs are added.
/// A permanent contract stops the clock for good. Source: circular 2003-092, 1.II.4.2; model
/// contract, art. 8; code de l'éducation, L.916-1, L.917-1.
pub fn engagement(law: &'static Law, contracts: &[&Contract], on: Date, day: LawDay) -> Engagement {
    match governing(contracts, on).map(|contract| contract.regime) {
        Some(regime) => {
            let timeline = Timeline::of(contracts, regime);
            engagement_in(law, present(contracts, on), regime, &timeline, on, day)
        }
        None => Engagement::without_clock(None, on),
    }
}

/// The same for a timeline already made; `present` is the contract in force that day.
pub(super) fn engagement_in(
    law: &'static Law,
    present: Option<&Contract>,
    regime: Regime,
    timeline: &Timeline,
    on: Date,
    day: LawDay,
) -> Engagement {
    let mut answer = Engagement::without_clock(Some(regime), on);
    let Some(table) = law.table(regime) else {
        return answer;
    };
    let terms = Terms::of(table, timeline, on, day);
    answer.limit = terms.limit;
    answer.word = table.ceiling.value_on(day.or(on));
    answer.permanent_since = terms.permanent_since;
    let counted = timeline.runs_between(terms.reset, terms.until);
    answer.served = served(counted, terms.until);
    let (Some(limit), None) = (terms.limit, terms.permanent_since) else {
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
    answer.renewal_until = renewal(table, present, answer.ceiling, day.or(on));
    answer
}

/// What decides which runs are counted, and until when.
pub(super) struct Terms {
    /// The ceiling in months.
    pub limit: Option<&'static Dated<u16>>,
    /// Months that a gap may have to be kept; none: every gap is.
    pub kept: Option<u16>,
    /// The first day of a permanent contract begun by the day asked.
    pub permanent_since: Option<Date>,
    /// The last day counted: the day asked, or the last one before the permanent contract.
    pub until: Date,
    /// The first day after the last gap that began a new clock.
    pub reset: Option<Date>,
}

impl Terms {
    pub fn of(table: &'static RegimeTable, timeline: &Timeline, on: Date, day: LawDay) -> Self {
        let law = day.or(on);
        let kept = table.reset_months.value_on(law).map(|dated| dated.value);
        let permanent_since = timeline.permanent.filter(|start| *start <= on);
        let until = permanent_since.map_or(on, day_before);
        Self {
            limit: table.engagement_months.value_on(law),
            kept,
            permanent_since,
            until,
            reset: timeline.reset(until, kept),
        }
    }
}

impl Engagement {
    pub(super) fn without_clock(regime: Option<Regime>, on: Date) -> Self {
        Self {
            on,
            regime,
            served: Length::ZERO,
            left: None,
            ceiling: None,
            readings: None,
            over: false,
            permanent_since: None,
            renewal_until: None,
            limit: None,
            word: None,
        }
    }
}

/// The longest fixed-term renewal of the contract in force, unless it was ended.
fn renewal(
    table: &RegimeTable,
    present: Option<&Contract>,
    ceiling: Option<Date>,
    law: Date,
) -> Option<Date> {
    let contract = present.filter(|contract| contract.ended.is_none())?;
    longest::renewal(table, contract.term()?, ceiling?, law)
}
