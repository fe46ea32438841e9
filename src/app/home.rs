//! Home: what to do now. Its lines are made with the desk; here is only where the cursor is.

use super::board::Share;
use super::desk::Desk;
use super::scroll::Scroll;
use crate::domain::{AbsenceId, AvsId, Date, Minutes, PupilId, Ref, days_between};
use crate::law::DeadlineKind;

/// Home.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// Cursor over the matters and the deadlines.
    pub scroll: Scroll,
    /// What is to be settled now, worst first.
    pub matters: Vec<Matter>,
    made_for: Option<u64>,
}

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
        calls: Share,
    },
    /// A pupil's decision gives more than is placed.
    Missing {
        /// Who.
        pupil: PupilId,
        /// How much is missing a week.
        minutes: Minutes,
    },
    /// Deadlines of one kind.
    Due(Due),
}

/// Deadlines of one kind on one line: those that went by, or those that come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
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

impl Due {
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
            Self::Missing { pupil, .. } => (*pupil).into(),
            Self::Due(due) => due.whose,
        }
    }
}

/// Pupils with missing hours listed at most; the establishments' list has them all.
const MISSING_SHOWN: usize = 3;

impl Home {
    /// The record under the cursor.
    pub fn selected(&self) -> Option<Ref> {
        self.matters.get(self.scroll.cursor).map(Matter::target)
    }

    /// The matter under the cursor.
    pub fn matter(&self) -> Option<&Matter> {
        self.matters.get(self.scroll.cursor)
    }

    /// Makes the matters anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk) {
        if self.made_for != Some(desk.generation()) {
            self.made_for = Some(desk.generation());
            self.matters = desk.absences_of_day().to_vec();
            self.matters
                .extend(desk.missing_worst().iter().take(MISSING_SHOWN).cloned());
            self.matters.extend(desk.board().deadlines.iter().cloned());
        }
        let len = self.matters.len();
        self.scroll.settle(len, len);
    }
}
