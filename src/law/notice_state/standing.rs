//! Reckons where the notice of a contract stands from its record and the law.

use super::{Answered, DueNotice, InterviewStep, NoticeGiven, NoticeState, RenewalOffer};
use crate::domain::{Contract, Date, Intention, Notice, days_between, plus_days};
use crate::law::answer::offer_answer_by;
use crate::law::day::LawDay;
use crate::law::notice::{NoticeDue, notice};
use crate::law::piece::{Piece, last_piece};
use crate::law::sequel::{SequelStanding, sequel};
use crate::law::table::Law;

/// The notice that speaks of the term of `piece`: what was noted before a renewal began was about
/// the term before. Facts after `today` are left out.
pub fn notice_of(contract: &Contract, piece: Piece, today: Date) -> Notice {
    let told = &contract.notice;
    let known = |day: Option<Date>| day.filter(|day| *day <= today);
    let answer = told.answer.filter(|answer| answer.on <= today);
    let kept = Notice {
        intention: told.intention,
        sent: known(told.sent),
        received: known(told.received),
        interview: known(told.interview),
        answer,
    };
    let days = [
        told.sent,
        told.received,
        told.interview,
        told.answer.map(|answer| answer.on),
    ];
    let latest = days.into_iter().flatten().max();
    if piece.renewal && latest.is_some_and(|latest| latest < piece.first) {
        return Notice::default();
    }
    kept
}

/// Where the notice of the last term of `contract` stands on `today`, among `all` contracts of the
/// same AVS, it included, by the law of `day`. A deadline is near `ahead` days before it.
///
/// A contract that ended early, or that another one follows which no rule refuses, asks nothing any
/// more. Neither does
/// one whose term has passed, unless she was told, or answered.
///
/// Source: D86 art. 45.
pub fn notice_state(
    law: &'static Law,
    contract: &Contract,
    all: &[&Contract],
    today: Date,
    ahead: i32,
    day: LawDay,
) -> NoticeState {
    let asked = StateAsked {
        law,
        all,
        today,
        ahead,
        day,
    };
    asked.state(contract, || {
        notice(law, contract, last_piece(contract), all, day)
    })
}

/// What is asked of each contract of one AVS.
#[derive(Clone, Copy)]
pub(in crate::law) struct StateAsked<'a> {
    pub law: &'static Law,
    /// All of hers.
    pub all: &'a [&'a Contract],
    pub today: Date,
    /// Days before a deadline that count as near.
    pub ahead: i32,
    pub day: LawDay,
}

impl StateAsked<'_> {
    /// As [`notice_state`]; `due` is the notice of its last term, asked for only where it matters.
    pub fn state(
        self,
        contract: &Contract,
        due: impl FnOnce() -> Option<NoticeDue>,
    ) -> NoticeState {
        let piece = last_piece(contract);
        let Some(term) = piece.last else {
            return NoticeState::Permanent;
        };
        if contract.ended.is_some() {
            return NoticeState::Over(contract.last_day().unwrap_or(term));
        }
        // One that a rule refuses leaves all as it was.
        let sequel = sequel(self.law, contract, self.all, self.day);
        if let Some(sequel) = sequel.filter(|next| next.standing != SequelStanding::Refused) {
            return NoticeState::Followed(sequel.from);
        }
        let told = notice_of(contract, piece, self.today);
        let over = (term < self.today).then_some(NoticeState::Over(term));
        if over.is_some() && is_blank(&told) {
            return NoticeState::Over(term);
        }
        let due = due();
        match self.done(contract, &told, term, due.map(|due| due.by)) {
            Some(said @ (NoticeState::Told(_) | NoticeState::Answered(_))) => said,
            Some(pending) => over.unwrap_or(pending),
            None => over.unwrap_or_else(|| self.to_give(contract, &told, due)),
        }
    }

    /// Nothing was given yet.
    fn to_give(self, contract: &Contract, told: &Notice, due: Option<NoticeDue>) -> NoticeState {
        let Some(due) = due else {
            return NoticeState::NoRule;
        };
        if due.by < contract.start {
            return NoticeState::TooShort;
        }
        let interview = match (told.interview, due.interview) {
            (Some(on), _) => InterviewStep::Held(on),
            (None, Some(_)) => InterviewStep::Before,
            (None, None) => InterviewStep::NotAsked,
        };
        let to_give = DueNotice {
            by: due.by,
            interview,
        };
        if due.by < self.today {
            NoticeState::Overdue(to_give)
        } else if let InterviewStep::Held(_) = interview {
            NoticeState::InterviewHeld(to_give)
        } else if days_between(self.today, due.by) <= self.ahead {
            NoticeState::Due(to_give)
        } else {
            NoticeState::NotYet(to_give)
        }
    }

    /// What was done about the term: told, offered, answered; none while nothing was.
    fn done(
        self,
        contract: &Contract,
        told: &Notice,
        term: Date,
        deadline: Option<Date>,
    ) -> Option<NoticeState> {
        let given = told.sent.or(told.received).map(|on| NoticeGiven {
            on,
            received: told.received,
            late: deadline.filter(|by| *by < on),
        });
        if told.intention == Some(Intention::NotRenew) {
            return given.map(NoticeState::Told);
        }
        let permanent = told.intention == Some(Intention::RenewPermanent);
        let answer_by = told
            .received
            .and_then(|_| offer_answer_by(self.law, contract, self.day));
        if let Some(answer) = told.answer {
            return Some(NoticeState::Answered(Answered {
                on: answer.on,
                accepted: answer.accepted,
                permanent,
                late: answer_by.filter(|by| *by < answer.on),
                from: answer.accepted.then(|| plus_days(term, 1)),
            }));
        }
        let given = given?;
        if told.intention.is_none() {
            return Some(NoticeState::Given(given));
        }
        let offer = RenewalOffer {
            permanent,
            given,
            answer_by,
        };
        Some(match answer_by {
            Some(by) if by < self.today => NoticeState::Silent(offer),
            _ => NoticeState::Offered(offer),
        })
    }
}

/// No notice was given and none answered.
fn is_blank(told: &Notice) -> bool {
    told.sent.or(told.received).is_none() && told.answer.is_none()
}
