//! Where the notice of a contract stands, in words: for cards, lists and previews.

use crate::department::Department;
use crate::department::notice;
use crate::domain::{Contract, ContractId, Date};
use crate::law::happening::Happening;
use crate::law::notice_state::{
    Answered, DueNotice, InterviewStep, NoticeGiven, RenewalOffer, Step,
};
use crate::law::{Law, LawDay, NoticeState, Urgency, answer};
use crate::text::{Id, Text};

/// What can happen in a renewal.
pub fn happening(happening: Happening) -> Id {
    match happening {
        Happening::Told => Id::StepTold,
        Happening::Interview => Id::StepInterview,
        Happening::Offered => Id::StepOffered,
        Happening::OfferedPermanent => Id::StepOfferedPermanent,
        Happening::Received => Id::StepReceived,
        Happening::Accepted => Id::StepAccepted,
        Happening::Refused => Id::StepRefused,
        Happening::Erased => Id::StepErase,
    }
}

/// The state of a contract's notice today, in one line; empty when the contract is no more.
///
/// `à notifier le 30/06/2006` · `sans réponse au 18/06/2006 : réputée renoncer`.
pub fn words(contract: ContractId, text: &Text, department: &Department) -> (String, Urgency) {
    match department.register.get(contract) {
        Some(record) => said(
            notice::state(contract, record, department),
            text,
            department,
        ),
        None => (String::new(), Urgency::Quiet),
    }
}

/// A state in words, with how much it presses.
pub fn said(state: NoticeState, text: &Text, department: &Department) -> (String, Urgency) {
    let (words, urgency) = brief(state, text, department);
    match state {
        NoticeState::Overdue(_) => (text.notice_liability(words), urgency),
        _ => (words, urgency),
    }
}

/// The same for a line that holds more: without what a late notice means.
pub fn brief(state: NoticeState, text: &Text, department: &Department) -> (String, Urgency) {
    let date = |day| text.date(day);
    let words = match state {
        NoticeState::Permanent => text.get(Id::NoticePermanent).to_owned(),
        NoticeState::NoRule => text.get(Id::NoticeNoRule).to_owned(),
        NoticeState::TooShort => text.get(Id::NoticeTooShort).to_owned(),
        NoticeState::Over(on) if on < department.today() => text.notice_was_over(date(on)),
        NoticeState::Over(on) => text.notice_over(date(on)),
        NoticeState::Followed(from) => text.notice_followed(date(from)),
        NoticeState::NotYet(due) | NoticeState::Due(due) | NoticeState::InterviewHeld(due) => {
            to_give(due, text, department)
        }
        NoticeState::Overdue(due) => text.notice_overdue(date(due.by)),
        NoticeState::Told(told) => told_so(text.notice_told(date(told.on)), told, text),
        NoticeState::Given(given) => text.notice_given(date(given.on)),
        NoticeState::Offered(offer) => offered(offer, text, department),
        NoticeState::Silent(offer) => {
            let by = offer.answer_by.unwrap_or(offer.given.on);
            text.notice_silent(date(by))
        }
        NoticeState::Answered(answer) => answered(answer, text),
    };
    (words, state.urgency())
}

/// A state in one word, for a column; none where there is nothing to say yet, or ever.
pub fn column(state: NoticeState) -> Option<Id> {
    Some(match state {
        NoticeState::Permanent
        | NoticeState::NoRule
        | NoticeState::TooShort
        | NoticeState::Over(_)
        | NoticeState::NotYet(_) => return None,
        NoticeState::Followed(_) => Id::NoticeColFollowed,
        NoticeState::Due(_) | NoticeState::InterviewHeld(_) => Id::NoticeColDue,
        NoticeState::Overdue(_) => Id::NoticeColLate,
        NoticeState::Told(_) => Id::NoticeColTold,
        NoticeState::Given(_) => Id::NoticeColGiven,
        NoticeState::Offered(offer) => match offer.answer_by {
            Some(_) => Id::NoticeColAnswer,
            None => Id::NoticeColOffered,
        },
        NoticeState::Silent(_) => Id::NoticeColSilent,
        NoticeState::Answered(answer) if answer.accepted => Id::NoticeColAccepted,
        NoticeState::Answered(_) => Id::NoticeColRefused,
    })
}

/// What comes next, in words.
pub fn next(
    state: NoticeState,
    contract: &Contract,
    text: &Text,
    department: &Department,
) -> String {
    let Some(next) = state.next() else {
        return text.get(Id::StepNextNothing).to_owned();
    };
    let passed = next.by.is_some_and(|by| by < department.today());
    let by = next.by.map(|by| deadline(by, text, department));
    let by = by.unwrap_or_default();
    match next.step {
        Step::Interview if passed => text.get(Id::StepNextInterviewNow).to_owned(),
        Step::Notice if passed => text.get(Id::StepNextNoticeNow).to_owned(),
        Step::Interview => text.step_next_interview(by),
        Step::Notice => text.step_next_notice(by),
        Step::Answer => text.step_next_answer(by),
        Step::Renewal => text.step_next_renewal(by),
        Step::Receipt => text.step_next_receipt(answer_days(contract, department.today())),
    }
}

/// Days to answer an offer received on `on` (R7).
pub fn answer_days(contract: &Contract, on: Date) -> i32 {
    let by = answer::answer_by(Law::embedded(), contract, on, LawDay::Own);
    by.map_or(0, |by| crate::domain::days_between(on, by))
}

/// A deadline; on a day when offices are closed the working day before it too (R7).
pub fn deadline(by: Date, text: &Text, department: &Department) -> String {
    match department.working_day_before(by) {
        Some(day) => text.notice_working_day(text.date(by), text.day(day)),
        None => text.date(by),
    }
}

fn to_give(due: DueNotice, text: &Text, department: &Department) -> String {
    let by = deadline(due.by, text, department);
    match due.interview {
        InterviewStep::NotAsked => text.notice_by(by),
        InterviewStep::Before => text.notice_interview_by(by),
        InterviewStep::Held(on) => text.notice_held_by(text.day(on), by),
    }
}

/// What was told; late, the deadline it missed; else the day it was received.
fn told_so(words: String, given: NoticeGiven, text: &Text) -> String {
    match (given.late, given.received.filter(|on| *on != given.on)) {
        (Some(by), _) => late(&words, by, text),
        (None, Some(on)) => {
            let received = text.notice_received(text.date(on));
            format!("{words}, {received}")
        }
        (None, None) => words,
    }
}

fn late(words: &str, by: Date, text: &Text) -> String {
    let late = text.notice_late(text.date(by));
    format!("{words}, {late}")
}

fn offered(offer: RenewalOffer, text: &Text, department: &Department) -> String {
    let on = text.date(offer.given.received.unwrap_or(offer.given.on));
    let Some(by) = offer.answer_by else {
        return if offer.permanent {
            text.notice_offered_permanent(on)
        } else {
            text.notice_offered(on)
        };
    };
    let on = offer.given.received.map(|on| text.day(on));
    let on = on.unwrap_or_default();
    let by = deadline(by, text, department);
    if offer.permanent {
        text.notice_answer_permanent_by(on, by)
    } else {
        text.notice_answer_by(on, by)
    }
}

fn answered(answer: Answered, text: &Text) -> String {
    let on = text.date(answer.on);
    let words = match (answer.accepted, answer.permanent) {
        (true, false) => text.notice_accepted(on),
        (true, true) => text.notice_accepted_permanent(on),
        (false, _) => text.notice_refused(on),
    };
    match (answer.late, answer.from) {
        (Some(by), _) => late(&words, by, text),
        (None, Some(from)) => {
            let write = text.notice_to_write(text.date(from));
            format!("{words} · {write}")
        }
        (None, None) => words,
    }
}
