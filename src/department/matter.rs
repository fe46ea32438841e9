//! What is to be settled: the absent of a day, hours that are missing, deadlines of a kind.

use super::out_of::OutOf;
use crate::domain::{AbsenceId, AvsId, Date, Minutes, PupilId, Ref, days_between};
use crate::law::DeadlineKind;

/// Something to settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// An AVS is absent on the day shown: how many pupils, how many needs of them have someone.
    Absent {
        /// The absence.
        absence: AbsenceId,
        /// Who.
        avs: AvsId,
        /// Pupils concerned that day.
        pupils: usize,
        /// Of these, with someone.
        covered: usize,
        /// Calls that are settled, of those its covers ask for.
        calls: OutOf,
    },
    /// A pupil's decision gives more than is placed.
    Missing {
        /// Who.
        pupil: PupilId,
        /// How much is missing a week.
        minutes: Minutes,
        /// Nobody gives her any.
        waiting: bool,
    },
    /// All pupils without enough help: listed with who could take them.
    ToPlace {
        /// How many.
        pupils: usize,
        /// What they lack together a week.
        minutes: Minutes,
        /// The worst off.
        first: PupilId,
    },
    /// Deadlines of one kind.
    Due(DeadlinesDue),
}

/// Deadlines of one kind on one line: those that went by, or those that come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeadlinesDue {
    /// What they ask for.
    pub kind: DeadlineKind,
    /// Their days have gone by.
    pub late: bool,
    /// How many.
    pub count: usize,
    /// Until when they are counted.
    pub before: Date,
    /// The first day.
    pub first: Date,
    /// The person of the first.
    pub whose: Ref,
}

impl DeadlinesDue {
    /// To be looked at now: late, or a right is lost within `near` days.
    pub fn presses(&self, today: Date, near: i32) -> bool {
        self.late || self.kind.presses() && days_between(today, self.first) <= near
    }
}

impl Matter {
    /// A deadline, listed apart from what is to be settled today.
    pub fn is_deadline(&self) -> bool {
        matches!(self, Self::Due(_))
    }

    /// The record to open.
    pub fn target(&self) -> Ref {
        match self {
            Self::Absent { avs, .. } => (*avs).into(),
            Self::Missing { pupil, .. } | Self::ToPlace { first: pupil, .. } => (*pupil).into(),
            Self::Due(due) => due.whose,
        }
    }
}
