//! Where the renewal of a contract stands on a day: what was done, what comes next and by when
//! (R6, R7). Facts dated after that day have not happened yet; words are for `text`.

mod standing;
mod urgency;

pub(super) use standing::StateAsked;
pub use standing::{notice_of, notice_state};
pub use urgency::Urgency;

use crate::domain::Date;

/// Where the notice of a contract's term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeState {
    /// It has no term: no notice is ever due.
    Permanent,
    /// No law here speaks of the notice of such a contract.
    NoRule,
    /// The deadline lay before its first day: nobody could have told her.
    TooShort,
    /// It ends, or ended, on that day, and nothing is due any more.
    Over(Date),
    /// The contract that follows it is signed, from that day.
    Followed(Date),
    /// Nothing was done and the deadline is far.
    NotYet(DueNotice),
    /// Nothing was done and the deadline is near.
    Due(DueNotice),
    /// The interview was held; the notice is not given yet.
    InterviewHeld(DueNotice),
    /// The deadline has passed without a notice: a liability, not a nullity.
    Overdue(DueNotice),
    /// She was told that it is not renewed.
    Told(NoticeGiven),
    /// A notice was given, without its meaning being noted.
    Given(NoticeGiven),
    /// A renewal was offered; her answer is awaited.
    Offered(RenewalOffer),
    /// The day to answer has passed: she gave up the post.
    Silent(RenewalOffer),
    /// She answered.
    Answered(Answered),
}

/// A notice to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DueNotice {
    /// The last day to give it.
    pub by: Date,
    /// The interview that comes before.
    pub interview: InterviewStep,
}

/// The interview before a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InterviewStep {
    /// The law of that day asks for none.
    NotAsked,
    /// To be held before the notice.
    Before,
    /// Held on that day.
    Held(Date),
}

/// A notice given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NoticeGiven {
    /// The day it was sent, or else received.
    pub on: Date,
    /// The day it was received, where that is known.
    pub received: Option<Date>,
    /// The deadline, where it was given after it.
    pub late: Option<Date>,
}

/// A renewal offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RenewalOffer {
    /// Without a term.
    pub permanent: bool,
    /// When it was given.
    pub given: NoticeGiven,
    /// The last day to answer; none while the day of receipt is unknown, for the time runs from it.
    pub answer_by: Option<Date>,
}

/// An answer to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answered {
    /// When.
    pub on: Date,
    /// Yes or no.
    pub accepted: bool,
    /// What was offered has no term.
    pub permanent: bool,
    /// The last day to answer, where she answered after it.
    pub late: Option<Date>,
    /// The day from which a renewal that she accepted is to be written.
    pub from: Option<Date>,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Hold the interview.
    Interview,
    /// Give notice, or offer a renewal.
    Notice,
    /// Note the day on which the offer was received.
    Receipt,
    /// Her answer.
    Answer,
    /// Write the renewal she accepted.
    Renewal,
}

/// The next step, and by when where a day presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NextStep {
    /// What.
    pub step: Step,
    /// The last day for it.
    pub by: Option<Date>,
}

impl NoticeState {
    /// What comes next; none where nothing does.
    pub fn next(self) -> Option<NextStep> {
        let next = |step, by| Some(NextStep { step, by });
        if let Some(due) = self.to_give() {
            let step = match due.interview {
                InterviewStep::Before => Step::Interview,
                InterviewStep::NotAsked | InterviewStep::Held(_) => Step::Notice,
            };
            return next(step, Some(due.by));
        }
        match self {
            Self::Offered(offer) => match offer.answer_by {
                Some(by) => next(Step::Answer, Some(by)),
                None => next(Step::Receipt, None),
            },
            Self::Answered(answer) if answer.accepted => next(Step::Renewal, answer.from),
            _ => None,
        }
    }

    /// The notice that is still to give, late or not.
    pub fn to_give(self) -> Option<DueNotice> {
        match self {
            Self::NotYet(due) | Self::Due(due) | Self::InterviewHeld(due) | Self::Overdue(due) => {
                Some(due)
            }
            _ => None,
        }
    }

    /// The last day of the answer that was not given yet, passed or ahead.
    pub fn answer_by(self) -> Option<Date> {
        match self {
            Self::Offered(offer) | Self::Silent(offer) => offer.answer_by,
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
