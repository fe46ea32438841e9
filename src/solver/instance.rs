//! The problem as it is told: needs, candidates, and what each offer costs. Source: `cover.md` §2.
//!
//! Minutes count from midnight, intervals are half-open, days from the first day of the absence.

use super::level::Measure;

/// A whole problem. [`super::Problem::of`] checks it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// What is minimised, first things first.
    pub levels: Vec<Measure>,
    /// Minutes from one place to another; the way back may take another time.
    pub travel: Vec<Vec<u32>>,
    /// What has to be covered.
    pub needs: Vec<InstanceNeed>,
    /// Who may cover it.
    pub candidates: Vec<InstanceCandidate>,
}

/// A time and place at which somebody is wanted; never split.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstanceNeed {
    /// Its own number.
    pub id: u64,
    /// Whose minutes it takes: an index of [`InstanceCandidate::minutes_left`].
    pub week: u32,
    /// When.
    pub span: InstanceSpan,
    /// What a minute without anybody counts.
    pub weight: u32,
    /// Whether it counts as `uncovered_must` too.
    pub must: bool,
}

/// Somebody's time at a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstanceSpan {
    /// The day.
    pub day: u32,
    /// The first minute.
    pub start: u32,
    /// The minute after the last.
    pub end: u32,
    /// An index of [`Instance::travel`].
    pub place: u32,
}

impl InstanceSpan {
    /// How long it is.
    pub const fn minutes(self) -> u32 {
        self.end.saturating_sub(self.start)
    }
}

/// Someone who may cover needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstanceCandidate {
    /// Her own number.
    pub id: u64,
    /// Minutes that she may still be given, by week.
    pub minutes_left: Vec<u32>,
    /// Where she is anyway.
    pub busy: Vec<InstanceSpan>,
    /// What she may be given.
    pub offers: Vec<Offer>,
}

/// That a candidate may be given a need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The number of the need.
    pub need: u64,
    /// Points.
    pub cost: u32,
    /// Whether she does not know the pupil.
    pub stranger: bool,
}
