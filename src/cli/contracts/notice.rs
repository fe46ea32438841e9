//! Where the notice of a present contract stands, in the few words of a column.

use crate::domain::{Date, days_between};
use crate::law::notice_state::{Answered, Offer, Step};
use crate::law::{Clock, NoticeState};
use crate::say;
use crate::text::Text;

/// Where the notice of a contract stands, and the interview still to be held before it.
pub(super) struct Notice {
    state: Option<NoticeState>,
    /// By the law asked.
    by: Option<Date>,
    pub interview_by: Option<Date>,
}

impl Notice {
    pub fn of(clock: &Clock) -> Self {
        let state = clock.standing.map(|(_, state)| state);
        let next = state.and_then(NoticeState::next);
        Self {
            state,
            by: clock.notice_by,
            interview_by: next
                .filter(|next| next.step == Step::Interview)
                .and_then(|next| next.by),
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
