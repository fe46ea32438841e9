//! Why a command cannot be done now.

use crate::text::{Id, Text};

/// Why a command cannot be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The store is still being opened.
    Opening,
    /// The store can only be read.
    ReadOnly,
    /// A meeting is under way: names are masked, and what is masked cannot be written.
    InMeeting,
    /// Nothing is under the cursor.
    NothingSelected,
    /// Only an AVS, a pupil or an accompaniment can be reassigned.
    NotReassignable,
    /// Only two AVS swap hours.
    NotOfAvs,
    /// Nobody accompanies this pupil, or this AVS accompanies nobody.
    NothingToReassign,
    /// The pupil is of no school.
    NoSchool,
    /// No act can be taken back.
    NothingToUndo,
    /// No act was taken back.
    NothingToRedo,
    /// There is no screen behind.
    NothingBehind,
    /// There is no screen ahead.
    NothingAhead,
    /// Renewals are of an AVS or a contract.
    NotOfContracts,
    /// She has no contract whose notice could be noted.
    NoContract,
    /// A permanent contract knows neither notice nor renewal.
    PermanentContract,
    /// She has no contract to renew.
    NothingToRenew,
    /// This screen has nothing of the kind.
    NotHere,
    /// Nothing of this record depends on a date of the law.
    NoLaw,
    /// What shows is of an earlier day.
    Past,
    /// Work on the store is under way.
    Busy,
    /// Only a person can be erased.
    NotAPerson,
}

impl Reason {
    /// Its words.
    pub fn words(self, text: &Text) -> &str {
        text.get(match self {
            Self::Opening => Id::WhyOpening,
            Self::ReadOnly => Id::WhyReadOnly,
            Self::InMeeting => Id::WhyInMeeting,
            Self::NothingSelected => Id::WhyNothingSelected,
            Self::NotReassignable => Id::WhyNotReassignable,
            Self::NotOfAvs => Id::WhyNotOfAvs,
            Self::NothingToReassign => Id::WhyNothingToReassign,
            Self::NoSchool => Id::WhyNoSchool,
            Self::NothingToUndo => Id::WhyNothingToUndo,
            Self::NothingToRedo => Id::WhyNothingToRedo,
            Self::NothingBehind => Id::WhyNothingBehind,
            Self::NothingAhead => Id::WhyNothingAhead,
            Self::NotOfContracts => Id::WhyNotOfContracts,
            Self::NoContract => Id::WhyNoContract,
            Self::PermanentContract => Id::WhyPermanent,
            Self::NothingToRenew => Id::WhyNothingToRenew,
            Self::NotHere => Id::WhyNotHere,
            Self::NoLaw => Id::WhyNoLaw,
            Self::Past => Id::WhyPast,
            Self::Busy => Id::StoreBusy,
            Self::NotAPerson => Id::WhyNotAPerson,
        })
    }
}
