//! The other readings of the texts on gaps and leave (§3, point 6), each applied alone, wherever
//! one changes the answer.

use super::gap::GapReading;
use super::length::Length;
use super::reckoning::{Reckoning, Terms};
use super::table::RegimeTable;
use super::timeline::Timeline;
use crate::domain::{Contract, Date, Regime};

/// Another reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// The gaps since the last new clock are judged together.
    GapsAddedUp,
    /// Days of the health emergency do not count in a gap.
    Emergency,
    /// Leave without pay and parental leave are no service.
    UnpaidLeave,
    /// A gap is counted back from its last day.
    February,
}

impl Reading {
    /// Each, in the order in which they are told.
    pub const ALL: [Self; 4] = [
        Self::GapsAddedUp,
        Self::Emergency,
        Self::UnpaidLeave,
        Self::February,
    ];

    /// Its id in text and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::GapsAddedUp => "gaps-added-up",
            Self::Emergency => "emergency",
            Self::UnpaidLeave => "unpaid-leave",
            Self::February => "february",
        }
    }
}

/// What a clock comes to in another reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OtherReading {
    /// Which.
    pub reading: Reading,
    /// The first day of that clock, where it is another.
    pub since: Option<Date>,
    /// Served then.
    pub served: Length,
    /// Left then.
    pub left: Option<Length>,
    /// The ceiling then.
    pub ceiling: Option<Date>,
    /// From when a permanent contract is possible then.
    pub permanent_possible: Option<Date>,
}

/// All that the readings of one clock are made from.
#[derive(Clone, Copy)]
pub(super) struct ReadingsAsked<'a> {
    pub table: &'static RegimeTable,
    pub regime: Regime,
    pub contracts: &'a [&'a Contract],
    pub timeline: &'a Timeline,
    pub on: Date,
    pub law: Date,
}

impl ReadingsAsked<'_> {
    /// The reckonings of every reading that the law of the day knows. Only where gaps can begin a
    /// new clock are the texts read in several ways.
    pub fn reckoned(self) -> impl Iterator<Item = (Reading, Reckoning)> {
        let terms = Terms::of(self.table, self.law);
        let all = Reading::ALL
            .into_iter()
            .filter(move |_| terms.kept.is_some());
        all.filter_map(move |reading| Some((reading, self.one(reading, terms)?)))
    }

    fn one(self, reading: Reading, terms: Terms) -> Option<Reckoning> {
        let of_gaps = |by| Some(Reckoning::of(self.timeline, terms, self.on, by));
        match reading {
            Reading::GapsAddedUp => of_gaps(GapReading::AddedUp),
            Reading::February => of_gaps(GapReading::CountedBack),
            Reading::Emergency => {
                let neutral = self.table.neutral_in_gaps.value_on(self.law)?;
                of_gaps(GapReading::Without(&neutral.value))
            }
            Reading::UnpaidLeave => {
                let has_leave = self.contracts.iter().any(|one| !one.suspensions.is_empty());
                let timeline =
                    has_leave.then(|| Timeline::without_leave(self.contracts, self.regime))?;
                Some(Reckoning::of(&timeline, terms, self.on, GapReading::Alone))
            }
        }
    }

    /// Those that change served, left or a mark.
    pub fn changing(self, as_judged: &Reckoning) -> Vec<OtherReading> {
        let terms = Terms::of(self.table, self.law);
        let told = |one: &Reckoning| {
            let marks = (one.ceiling_day(), one.possible(terms));
            (one.served, one.left, marks)
        };
        let other = self
            .reckoned()
            .filter(|(_, one)| told(one) != told(as_judged));
        let other = other.map(|(reading, one)| OtherReading {
            reading,
            since: one.reset.filter(|_| one.reset != as_judged.reset),
            served: one.served,
            left: one.left,
            ceiling: one.ceiling_day(),
            permanent_possible: one.possible(terms),
        });
        other.collect()
    }
}
