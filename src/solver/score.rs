//! Several levels as one number: what comes first weighs more than all that comes after together.
//!
//! So one search finds the lexicographic optimum. The number has as many bits as a part of the
//! problem asks for.

use std::fmt::Debug;
use std::ops::{Add, Sub};

use super::level::{Measure, Totals};

/// A number that holds all levels; less is better.
pub(super) trait Score:
    Copy + Default + Ord + Debug + Send + Sync + Add<Output = Self> + Sub<Output = Self>
{
    /// The least difference.
    const ONE: Self;

    /// Figures in the order of the levels, each with its factor.
    fn of(figures: impl Iterator<Item = (i64, i128)>) -> Self;
}

impl Score for i64 {
    const ONE: Self = 1;

    fn of(figures: impl Iterator<Item = (i64, i128)>) -> Self {
        // A scale of this width has factors that fit.
        figures
            .map(|(figure, factor)| figure * Self::try_from(factor).unwrap_or_default())
            .sum()
    }
}

impl Score for i128 {
    const ONE: Self = 1;

    fn of(figures: impl Iterator<Item = (i64, i128)>) -> Self {
        figures
            .map(|(figure, factor)| Self::from(figure) * factor)
            .sum()
    }
}

/// Levels side by side, for figures that no number holds together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wide([i64; 6]);

impl Score for Wide {
    const ONE: Self = Self([0, 0, 0, 0, 0, 1]);

    fn of(figures: impl Iterator<Item = (i64, i128)>) -> Self {
        let mut all = [0; 6];
        all.iter_mut()
            .zip(figures)
            .for_each(|(one, (figure, _))| *one = figure);
        Self(all)
    }
}

impl Add for Wide {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self.0
            .iter_mut()
            .zip(other.0)
            .for_each(|(one, other)| *one += other);
        self
    }
}

impl Sub for Wide {
    type Output = Self;
    fn sub(mut self, other: Self) -> Self {
        self.0
            .iter_mut()
            .zip(other.0)
            .for_each(|(one, other)| *one -= other);
        self
    }
}

/// Which number holds all levels of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// 64 bits.
    Narrow,
    /// 128 bits.
    Double,
    /// Six numbers.
    Wide,
}

/// How the levels of a part are put into one number.
#[derive(Clone, Debug)]
pub(super) struct Weighting {
    /// Levels with their factors; factors are 0 when no number holds them.
    factors: Vec<(Measure, i128)>,
    pub width: Width,
}

impl Weighting {
    /// For levels whose figures never exceed `reach`, whichever way.
    pub fn new(levels: &[Measure], reach: &Totals, ties: i64) -> Self {
        let mut factor = Some(8 * i128::from(ties.max(1)) + 1);
        let mut factors: Vec<(Measure, i128)> = Vec::new();
        for level in levels.iter().rev() {
            factors.push((*level, factor.unwrap_or_default()));
            // Three figures are added at most before two sums are compared.
            let room = 8 * i128::from(reach.of(*level).max(1)) + 1;
            factor = factor.and_then(|factor| factor.checked_mul(room));
        }
        factors.reverse();
        let width = match factor {
            Some(all) if all < i128::from(i64::MAX) => Width::Narrow,
            Some(_) => Width::Double,
            None => Width::Wide,
        };
        Self { factors, width }
    }

    /// The number of some figures.
    pub fn of<W: Score>(&self, totals: &Totals, tie: i64) -> W {
        let figures = self
            .factors
            .iter()
            .map(|(level, factor)| (totals.of(*level), *factor));
        W::of(figures.chain([(tie, 1)]))
    }
}
