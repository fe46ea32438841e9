//! Where the notice of a present contract stands, in the few words of a column.

use crate::domain::{Date, days_between};
use crate::law::notice_state::{Answered, RenewalOffer};
use crate::law::{Clock, NoticeState};
use crate::text::Text;

/// Where the notice of a contract stands.
pub(super) struct NoticeStanding {
    state: Option<NoticeState>,
    /// By the law asked.
    by: Option<Date>,
}

impl NoticeStanding {
    pub fn of(clock: &Clock) -> Self {
        Self {
            state: clock.state(),
            by: clock.notice_by,
        }
    }

    /// What was said, else by when it is to be; late, by how many days.
    pub fn words(&self, today: Date, text: &Text) -> String {
        let date = |day| text.date(day);
        match self.state {
            Some(NoticeState::Told(told)) => text.cli_notice_told(date(told.on)),
            Some(NoticeState::Given(given)) => text.cli_notice_given(date(given.on)),
            Some(NoticeState::Offered(RenewalOffer {
                answer_by: Some(by),
                ..
            })) => text.cli_notice_answer_by(date(by)),
            Some(NoticeState::Offered(offer)) => text.cli_notice_offered(date(offer.given.on)),
            Some(NoticeState::Silent(offer)) => {
                let by = offer.answer_by.unwrap_or(offer.given.on);
                text.cli_notice_silent(date(by))
            }
            Some(NoticeState::Answered(Answered { on, accepted, .. })) => match accepted {
                true => text.notice_accepted(date(on)),
                false => text.notice_refused(date(on)),
            },
            Some(NoticeState::Followed(from)) => text.cli_notice_followed(date(from)),
            _ => match self.by {
                Some(by) if by < today => {
                    let late = days_between(by, today);
                    text.cli_notice_late(date(by), late)
                }
                by => by.map(date).unwrap_or_default(),
            },
        }
    }
}
