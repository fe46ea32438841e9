//! How much the state of a notice presses: the one scale of cards, lists, columns and flags.

use super::NoticeState;

/// How much something presses, the worst last. It never decides alone how a line looks: the words
/// say it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Nothing to do.
    Quiet,
    /// Done, and well.
    Fine,
    /// Something to do.
    Attention,
    /// Too late.
    Critical,
}

impl NoticeState {
    /// How much it presses. Too late are exactly the notice not given and the offer not answered
    /// by their last day.
    pub fn urgency(self) -> Urgency {
        match self {
            Self::Permanent | Self::NoRule | Self::TooShort | Self::Over(_) | Self::NotYet(_) => {
                Urgency::Quiet
            }
            Self::Followed(_) => Urgency::Fine,
            Self::Told(given) if given.late.is_none() => Urgency::Fine,
            // An answer leaves a renewal to write, or a post to fill.
            Self::Told(_)
            | Self::Due(_)
            | Self::InterviewHeld(_)
            | Self::Given(_)
            | Self::Offered(_)
            | Self::Answered(_) => Urgency::Attention,
            Self::Overdue(_) | Self::Silent(_) => Urgency::Critical,
        }
    }
}
