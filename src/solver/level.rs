//! What a plan is measured by: five levels, minimised in the order that an instance names them.

use std::ops::{Add, AddAssign, Sub};

/// One measure of a plan; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Weighted minutes of the needs that must be covered and are not.
    UncoveredMust,
    /// How many candidates have something to do.
    People,
    /// Weighted minutes of all needs that are not covered.
    Uncovered,
    /// Minutes given to someone who does not know the pupil.
    Strangers,
    /// Points of the offers taken.
    Cost,
}

impl Measure {
    /// All, in the order that answers list them.
    pub const ALL: [Self; 5] = [
        Self::UncoveredMust,
        Self::People,
        Self::Uncovered,
        Self::Strangers,
        Self::Cost,
    ];

    /// As instances write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::UncoveredMust => "uncovered_must",
            Self::People => "people",
            Self::Uncovered => "uncovered",
            Self::Strangers => "strangers",
            Self::Cost => "cost",
        }
    }

    /// The level that an instance writes so.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// A figure for each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Weighted minutes.
    pub uncovered_must: i64,
    /// Candidates.
    pub people: i64,
    /// Weighted minutes.
    pub uncovered: i64,
    /// Minutes.
    pub strangers: i64,
    /// Points.
    pub cost: i64,
}

impl Totals {
    /// The figure of one level.
    pub const fn of(&self, level: Measure) -> i64 {
        match level {
            Measure::UncoveredMust => self.uncovered_must,
            Measure::People => self.people,
            Measure::Uncovered => self.uncovered,
            Measure::Strangers => self.strangers,
            Measure::Cost => self.cost,
        }
    }
}

impl Add for Totals {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            uncovered_must: self.uncovered_must + other.uncovered_must,
            people: self.people + other.people,
            uncovered: self.uncovered + other.uncovered,
            strangers: self.strangers + other.strangers,
            cost: self.cost + other.cost,
        }
    }
}

impl Sub for Totals {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            uncovered_must: self.uncovered_must - other.uncovered_must,
            people: self.people - other.people,
            uncovered: self.uncovered - other.uncovered,
            strangers: self.strangers - other.strangers,
            cost: self.cost - other.cost,
        }
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
