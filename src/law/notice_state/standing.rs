//! Reckons where the notice of a contract stands from its record and the law.

use super::{Answered, Due, Given, Interview, NoticeState, Offer};
use crate::domain::{Contract, Date, Intention, Notice, days_between, plus_days};
use crate::law::answer::offer_answer_by;
use crate::law::day::LawDay;
use crate::law::notice::notice;
use crate::law::piece::{Piece, last_piece};
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

/// The last day to answer the offer that awaits an answer on `today`, passed or ahead.
pub fn answer_awaited(law: &Law, contract: &Contract, today: Date, day: LawDay) -> Option<Date> {
    let told = notice_of(contract, last_piece(contract), today);
    if told.answer.is_some() || told.received.is_none() {
        return None;
    }
    offer_answer_by(law, contract, day)
}

/// Where the notice of the last term of `contract` stands on `today`, among `all` contracts of the
/// same AVS, it included. A deadline is near `ahead` days before it.
///
/// Source: D86 art. 45.
pub fn notice_state(
    law: &'static Law,
    contract: &Contract,
    all: &[&Contract],
    today: Date,
    ahead: i32,
) -> NoticeState {
    let piece = last_piece(contract);
    let Some(term) = piece.last else {
        return NoticeState::Permanent;
    };
    let due = notice(law, contract, piece, all, LawDay::Own);
    let told = notice_of(contract, piece, today);
    let deadline = due.map(|due| due.by);
    if let Some(state) = done(law, contract, &told, term, deadline, today) {
        return match follower(contract, all, term) {
            // What she accepted is written: nothing is left to do.
            Some(from) if matches!(state, NoticeState::Answered(yes) if yes.accepted) => {
                NoticeState::Followed(from)
            }
            _ => state,
        };
    }
    if let Some(from) = follower(contract, all, term) {
        return NoticeState::Followed(from);
    }
    let early = contract.ended.map(|ended| ended.on).filter(|on| *on < term);
    if early.is_some() || term < today {
        return NoticeState::Over(early.unwrap_or(term));
    }
    let Some(due) = due else {
        return NoticeState::NoRule;
    };
    let interview = match (told.interview, due.interview) {
        (Some(on), _) => Interview::Held(on),
        (None, Some(_)) => Interview::Before,
        (None, None) => Interview::NotAsked,
    };
    let to_give = Due {
        by: due.by,
        interview,
    };
    if due.by < today {
        NoticeState::Overdue(to_give)
    } else if let Interview::Held(_) = interview {
        NoticeState::InterviewHeld(to_give)
    } else if days_between(today, due.by) <= ahead {
        NoticeState::Due(to_give)
    } else {
        NoticeState::NotYet(to_give)
    }
}

/// What was done about the term: told, offered, answered; none while nothing was.
fn done(
    law: &Law,
    contract: &Contract,
    told: &Notice,
    term: Date,
    deadline: Option<Date>,
    today: Date,
) -> Option<NoticeState> {
    let given = told.sent.or(told.received).map(|on| Given {
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
        .and_then(|_| offer_answer_by(law, contract, LawDay::Own));
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
    let offer = Offer {
        permanent,
        given,
        answer_by,
    };
    Some(match answer_by {
        Some(by) if by < today => NoticeState::Silent(offer),
        _ => NoticeState::Offered(offer),
    })
}

/// The first day of the contract that follows without a gap, once it is signed.
fn follower(contract: &Contract, all: &[&Contract], term: Date) -> Option<Date> {
    let goes_on = |next: &&&Contract| {
        contract.start < next.start
            && next.start <= plus_days(term, 1)
            && next.last_day().is_none_or(|last| term < last)
    };
    all.iter()
        .filter(goes_on)
        .map(|next| next.start)
        .max_by_key(|start| *start)
}
