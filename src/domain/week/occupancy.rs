//! A half-day at a glance.

use super::{Block, SchoolDay, Span, State, covered};
use crate::domain::{Minutes, Weekday};

/// What a half-day holds, most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occupancy {
    /// Absent where something was planned, or for the whole half-day.
    Absent,
    /// At least three quarters of the school's half-day.
    Placed,
    /// Something, but less.
    Part,
    /// What was planned falls on a closed school.
    Closed,
    /// Nothing.
    Free,
}

/// Whose day it is: a covered slot is a pupil's time with someone, and its AVS's time away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An AVS's.
    Avs,
    /// A pupil's.
    Pupil,
}

impl Occupancy {
    /// Morning and afternoon of a day with these blocks, in order, and these absences.
    pub fn of(
        whose: Whose,
        school: &SchoolDay,
        day: Weekday,
        blocks: &[Block],
        away: &[Span],
    ) -> [Self; 2] {
        let [morning, afternoon] = school.halves();
        let [first, second] = school.windows(day);
        [
            half(whose, morning, first, blocks, away),
            half(whose, afternoon, second, blocks, away),
        ]
    }
}

fn half(whose: Whose, half: Span, window: Span, blocks: &[Block], away: &[Span]) -> Occupancy {
    let inside = |meaning: StateMeaning| {
        blocks
            .iter()
            .filter(move |block| StateMeaning::of(whose, &block.state) == meaning)
            .filter_map(move |block| block.span.common(half))
    };
    let mut lost = inside(StateMeaning::Lost);
    let placed = covered(inside(StateMeaning::Placed));
    let whole = !window.is_empty() && window.without(away).is_empty();
    if lost.next().is_some() || whole {
        Occupancy::Absent
    } else if placed > Minutes::ZERO {
        if placed.0 * 4 >= window.length().0 * 3 {
            Occupancy::Placed
        } else {
            Occupancy::Part
        }
    } else if inside(StateMeaning::Closed).next().is_some() {
        Occupancy::Closed
    } else {
        Occupancy::Free
    }
}

/// What a block's state means to the person whose day it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StateMeaning {
    Placed,
    Lost,
    Closed,
    Freed,
}

impl StateMeaning {
    fn of(whose: Whose, state: &State) -> Self {
        match (state, whose) {
            (State::Placed | State::Covering { .. }, _) => Self::Placed,
            (State::Covered { .. }, Whose::Pupil) => Self::Placed,
            (State::Covered { .. }, Whose::Avs) => Self::Lost,
            (State::Absent(_) | State::Without { .. }, _) => Self::Lost,
            (State::PupilAbsent(_), Whose::Pupil) => Self::Lost,
            (State::PupilAbsent(_), Whose::Avs) => Self::Freed,
            (State::Closed, _) => Self::Closed,
        }
    }
}
