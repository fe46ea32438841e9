//! Where the notice of a present contract stands, in the few words of a column.

use crate::domain::{Contract, Date, Register, days_between};
use crate::law::notice_state::{Answered, Offer};
use crate::law::{Clock, Law, NoticeState, Thresholds, notice_state};
use crate::say;
use crate::text::Text;

/// Where the notice of the present contract stands, and the interview still to be held before it.
pub(super) struct Notice {
    state: Option<NoticeState>,
    /// By the law asked.
    by: Option<Date>,
    pub interview_by: Option<Date>,
}

impl Notice {
    pub fn of(register: &Register, clock: &Clock, today: Date) -> Self {
        let contract = clock.contract.and_then(|id| register.get(id));
        let all: Vec<&Contract> = register
            .contracts_of(clock.avs)
            .map(|(_, one)| one)
            .collect();
        let ahead = Thresholds::of(register).critical_days;
        let state = contract.map(|one| notice_state(Law::embedded(), one, &all, today, ahead));
        let held = contract.is_some_and(|one| one.notice.interview.is_some_and(|on| on <= today));
        let asked = clock.interview().is_some() && !held && state.is_some_and(is_untold);
        Self {
            state,
            by: clock.notice_by(),
            interview_by: clock.notice_by().filter(|_| asked),
        }
    }

    /// What was said, else by when it is to be; late, by how many days.
    pub fn words(&self, today: Date, text: &Text) -> String {
        let date = |day| text.date(day);
        match self.state {
            Some(NoticeState::Told(told)) => say!(text, CliNoticeTold, on = date(told.on)),
            Some(NoticeState::Given(given)) => say!(text, CliNoticeGiven, on = date(given.on)),
            Some(NoticeState::Offered(Offer {
                answer_by: Some(by),
                ..
            })) => say!(text, CliNoticeAnswerBy, by = date(by)),
            Some(NoticeState::Offered(offer)) => {
                say!(text, CliNoticeOffered, on = date(offer.given.on))
            }
            Some(NoticeState::Silent(offer)) => {
                let by = offer.answer_by.unwrap_or(offer.given.on);
                say!(text, CliNoticeSilent, by = date(by))
            }
            Some(NoticeState::Answered(Answered { on, accepted, .. })) => match accepted {
                true => say!(text, NoticeAccepted, on = date(on)),
                false => say!(text, NoticeRefused, on = date(on)),
            },
            Some(NoticeState::Followed(from)) => say!(text, CliNoticeFollowed, from = date(from)),
            _ => match self.by {
                Some(by) if by < today => {
                    let late = days_between(by, today);
                    say!(text, CliNoticeLate, by = date(by), n = late)
                }
                by => by.map(date).unwrap_or_default(),
            },
        }
    }
}

/// Nothing was said about the term yet, and something is to be.
fn is_untold(state: NoticeState) -> bool {
    matches!(
        state,
        NoticeState::NotYet(_)
            | NoticeState::Due(_)
            | NoticeState::InterviewHeld(_)
            | NoticeState::Overdue(_)
    )
}
