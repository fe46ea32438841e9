//! Where the notice of a contract stands (R6, R7): to be given, overdue, given, answered.

use crate::domain::{Contract, Date, Intention, Register, plus_months};
use crate::law::answer::offer_answer_by;
use crate::law::{Clock, Law, LawDay, NoticeDue};
use crate::text::Id;

/// The next step of a notice, or the last one made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeStep {
    /// To be given by that day.
    Due(Date),
    /// Should have been given by that day.
    Late(Date),
    /// Given; nothing is awaited, or the offer has not been received yet.
    Sent(Option<Date>),
    /// The offer is received; the answer is due by that day.
    AnswerBy(Date),
    /// No answer came by that day.
    AnswerLate(Date),
    /// The answer, and when it came.
    Answered(Date, bool),
}

impl NoticeStep {
    /// How much it presses.
    pub fn urgency(self) -> Urgency {
        match self {
            Self::Late(_) | Self::AnswerLate(_) => Urgency::Late,
            Self::Due(_) | Self::AnswerBy(_) => Urgency::Awaited,
            Self::Sent(_) | Self::Answered(..) => Urgency::Done,
        }
    }

    /// The word of the column.
    pub fn word(self) -> Id {
        match self {
            Self::Due(_) => Id::NoticeDue,
            Self::Late(_) => Id::NoticeColLate,
            Self::Sent(_) => Id::NoticeSent,
            Self::AnswerBy(_) | Self::AnswerLate(_) => Id::NoticeAnswer,
            Self::Answered(_, true) => Id::NoticeColAccepted,
            Self::Answered(_, false) => Id::NoticeColRefused,
        }
    }
}

/// How much a step presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Its day has passed.
    Late,
    /// Somebody has to do something.
    Awaited,
    /// It is done; there is nothing to wait for.
    Done,
}

/// The contract whose notice presses, and that notice: of the present contract, or of the one in
/// which the ceiling falls where the present one asks nothing.
pub fn pressing<'r>(clock: &Clock, register: &'r Register) -> Option<(&'r Contract, NoticeDue)> {
    let present = clock.contract.zip(clock.notice);
    let at_ceiling = clock.ceiling_contract.zip(clock.ceiling_notice);
    let (id, due) = present.or(at_ceiling)?;
    Some((register.get(id)?, due))
}

/// Months ahead from which a notice is a matter.
const AHEAD: i32 = 6;

/// Where it stands on `today`; none while it is far.
pub fn step(clock: &Clock, register: &Register, today: Date) -> Option<NoticeStep> {
    clock.flag?;
    let (contract, due) = pressing(clock, register)?;
    let notice = &contract.notice;
    if let Some(answer) = notice.answer {
        return Some(NoticeStep::Answered(answer.on, answer.accepted));
    }
    let offers = notice.intention.is_some_and(|to| to != Intention::NotRenew);
    let answer_by = offer_answer_by(Law::embedded(), contract, LawDay::Own).filter(|_| offers);
    if let Some(by) = answer_by {
        return Some(if by < today {
            NoticeStep::AnswerLate(by)
        } else {
            NoticeStep::AnswerBy(by)
        });
    }
    if notice.sent.or(notice.received).is_some() {
        return Some(NoticeStep::Sent(notice.sent));
    }
    // Nobody could have told her before she came.
    if due.by < contract.start {
        return None;
    }
    if due.by < today {
        return Some(NoticeStep::Late(due.by));
    }
    (due.by <= plus_months(today, AHEAD)).then_some(NoticeStep::Due(due.by))
}
