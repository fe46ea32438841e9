//! What a deadline asks for, and whose it is.

use crate::domain::{AvsId, ContractId, DecisionId, PupilId, Ref, Regime};

/// What a deadline asks for. Of those of one day, the first is done first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeadlineKind {
    /// The answer to a renewal offer that was received (R7).
    Answer,
    /// The interview that comes before the notice; the notice date is its last day (R6).
    Interview,
    /// The notice of renewal or of its refusal (R6).
    Notice,
    /// The ceiling of an engagement (R3).
    Ceiling,
    /// The end of a trial, which is still ahead (R5).
    Trial,
    /// The last day of a contract that nothing goes on from.
    Term,
    /// The last day of a decision that no other one follows at once (R15).
    Decision,
}

impl DeadlineKind {
    /// Every kind, in order.
    pub const ALL: [Self; 7] = [
        Self::Answer,
        Self::Interview,
        Self::Notice,
        Self::Ceiling,
        Self::Trial,
        Self::Term,
        Self::Decision,
    ];

    /// Its id in text and in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Interview => "interview",
            Self::Notice => "notice",
            Self::Ceiling => "ceiling",
            Self::Trial => "trial",
            Self::Term => "term",
            Self::Decision => "decision",
        }
    }

    /// A right is lost, or a liability begins, when the day goes by: the others only end.
    pub const fn presses(self) -> bool {
        matches!(
            self,
            Self::Answer | Self::Interview | Self::Notice | Self::Ceiling
        )
    }
}

/// Whose deadline, and which record says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An AVS, by one of her contracts.
    Contract(AvsId, ContractId),
    /// An AVS, by all of them that the clock of a regime counts.
    Engagement(AvsId, Regime),
    /// A pupil, by a decision.
    Decision(PupilId, DecisionId),
}

impl Subject {
    /// The person.
    pub fn person(self) -> Ref {
        match self {
            Self::Contract(avs, _) | Self::Engagement(avs, _) => avs.into(),
            Self::Decision(pupil, _) => pupil.into(),
        }
    }

    /// The record: the person herself where several make it.
    pub fn record(self) -> Ref {
        match self {
            Self::Contract(_, contract) => contract.into(),
            Self::Engagement(avs, _) => avs.into(),
            Self::Decision(_, decision) => decision.into(),
        }
    }
}
