//! The engagement clock (R3): how long she has served, what is left, and the day it ends.

use super::dated::Dated;
use super::day::LawDay;
use super::governing::present;
use super::length::Length;
use super::longest;
use super::reckoning::{Reckoning, Terms, reckoned};
use super::table::{Law, RegimeTable};
use super::timeline::Timeline;
use super::value::Ceiling;
use crate::domain::{Contract, Date, Regime};

/// One clock of an AVS on a day. What it was made from is its [`sum`](super::sum()).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// The day asked.
    pub on: Date,
    /// The regime whose clock it is; none for somebody with nothing counted.
    pub regime: Option<Regime>,
    /// How long she has served under this clock.
    pub served: Length,
    /// What is left; none without a ceiling, or while a permanent contract stops the clock.
    pub left: Option<Length>,
    /// The last day of the engagement, passed or ahead; none while no run leads to it.
    pub ceiling: Option<Date>,
    /// The day on which a permanent contract becomes possible before the ceiling; never before the
    /// law that opened it.
    pub permanent_possible: Option<Date>,
    /// The day on which its months were complete, however long ago.
    pub opening: Option<Date>,
    /// Both ways of counting the ceiling, when they differ; the earlier one counts.
    pub ways: Option<CeilingWays>,
    /// The day asked lies after the ceiling.
    pub over: bool,
    /// The first day of the permanent contract that stops the clock.
    pub permanent_since: Option<Date>,
    /// The last day a fixed-term renewal of the present contract may have.
    pub renewal_until: Option<Date>,
    /// The ceiling in months, since when and by which source.
    pub limit: Option<&'static Dated<u16>>,
    /// The months from which a permanent contract is possible, since when and by which source.
    pub possible: Option<&'static Dated<u16>>,
    /// What happens at the ceiling, since when and by which source.
    pub word: Option<&'static Dated<Ceiling>>,
}

/// The two ways of counting a ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CeilingWays {
    /// The run's first day and what the runs before it leave.
    pub by_length: Date,
    /// The first day of all and the days of the gaps since.
    pub by_shift: Date,
}

impl Engagement {
    /// The nearest mark that is not passed on the day asked.
    pub fn mark_ahead(&self) -> Option<Date> {
        let marks = [self.ceiling, self.permanent_possible];
        let ahead = marks.into_iter().flatten().filter(|mark| self.on <= *mark);
        ahead.min()
    }

    /// The months of a possible permanent contract are complete, and no such contract is there.
    pub fn is_open(&self) -> bool {
        self.permanent_possible.is_some_and(|since| since < self.on)
    }

    /// The clock of somebody with nothing counted.
    pub(super) fn without_clock(regime: Option<Regime>, on: Date) -> Self {
        Self {
            on,
            regime,
            served: Length::ZERO,
            left: None,
            ceiling: None,
            permanent_possible: None,
            opening: None,
            ways: None,
            over: false,
            permanent_since: None,
            renewal_until: None,
            limit: None,
            possible: None,
            word: None,
        }
    }
}

/// The clock of `regime` of one AVS, as of `on`, by the law of `day` (its own: that of `on`). Which
/// clocks run is for [`regimes`](super::regimes).
///
/// `contracts` are all of hers, in any order. Months are calendar months, counted from the first
/// day of each run, first and last day included; 30 days make a month only when runs are added.
/// A permanent contract stops the clock from its first day to its last. Source: circular 2003-092,
/// 1.II.4.2; model contract, art. 8; code de l'éducation, L.916-1, L.917-1.
pub fn engagement(
    law: &'static Law,
    contracts: &[&Contract],
    regime: Regime,
    on: Date,
    day: LawDay,
) -> Engagement {
    let timeline = Timeline::of(contracts, regime);
    let present = present(contracts, regime, on);
    engagement_in(law, present, regime, &timeline, on, day)
}

/// The same for a timeline already made; `present` is the contract of that regime in force then.
pub(super) fn engagement_in(
    law: &'static Law,
    present: Option<&Contract>,
    regime: Regime,
    timeline: &Timeline,
    on: Date,
    day: LawDay,
) -> Engagement {
    match law.table(regime) {
        Some(table) => {
            let (terms, reckoned) = reckoned(timeline, table, on, day.or(on));
            told(table, regime, present, (terms, reckoned), (on, day))
        }
        None => Engagement::without_clock(Some(regime), on),
    }
}

fn told(
    table: &'static RegimeTable,
    regime: Regime,
    present: Option<&Contract>,
    (terms, reckoned): (Terms, Reckoning),
    (on, day): (Date, LawDay),
) -> Engagement {
    let ceiling = reckoned.ceiling_day();
    let ways = reckoned.ceiling.filter(|it| it.by_length != it.by_shift);
    Engagement {
        served: reckoned.served,
        left: reckoned.left,
        ceiling,
        permanent_possible: reckoned.possible(terms),
        opening: reckoned.opening,
        ways: ways.map(|both| CeilingWays {
            by_length: both.by_length,
            by_shift: both.by_shift,
        }),
        over: reckoned.is_over(on),
        permanent_since: reckoned.permanent_since,
        renewal_until: renewal(table, present, ceiling, day.or(on)),
        limit: terms.limit,
        possible: terms.possible,
        word: table.ceiling.value_on(day.or(on)),
        ..Engagement::without_clock(Some(regime), on)
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
