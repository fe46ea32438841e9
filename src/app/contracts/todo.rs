//! What is to be done about a contract, in words: notice, interview, answer, and whom it touches.

use super::notice::{self, NoticeStep, Urgency};
use crate::app::desk::Desk;
use crate::app::label;
use crate::domain::{AvsId, Date, days_between};
use crate::law::value::Ceiling;
use crate::law::{self, Clock, Flag};
use crate::say;
use crate::text::{Id, Text};

/// What is to be done about one contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// How much it presses.
    pub urgency: Urgency,
    /// In words, without a name.
    pub words: String,
}

/// What is to be done; none when nothing is.
pub fn todo(clock: &Clock, desk: &Desk, text: &Text) -> Option<Todo> {
    let noticed = notice_todo(clock, desk, text);
    let (Some(Flag::Over), Some(ceiling)) = (clock.flag, clock.ceiling()) else {
        return noticed;
    };
    let word = clock.engagement.word.map(|word| beyond(word.value));
    let rule = word.map_or("", |id| text.get(id));
    let mut words = say!(text, TodoOver, on = text.date(ceiling), rule = rule);
    if let Some(noticed) = noticed {
        words = format!("{words} · {}", noticed.words);
    }
    Some(Todo {
        urgency: Urgency::Late,
        words,
    })
}

/// Notice, interview and answer alone.
fn notice_todo(clock: &Clock, desk: &Desk, text: &Text) -> Option<Todo> {
    let today = desk.today();
    let step = notice::step(clock, &desk.register, today)?;
    let mut words = said(step, today, text);
    let untold = matches!(step, NoticeStep::Due(_) | NoticeStep::Late(_));
    let met = notice::pressing(clock, &desk.register).is_some_and(|(contract, due)| {
        due.interview.is_none() || contract.notice.interview.is_some()
    });
    if untold && !met {
        words = format!("{words} · {}", text.get(Id::TodoInterview));
    }
    Some(Todo {
        urgency: step.urgency(),
        words,
    })
}

/// What the law leaves to a contract that goes on past the ceiling.
pub fn beyond(word: Ceiling) -> Id {
    match word {
        Ceiling::Ends => Id::TodoOverEnds,
        Ceiling::PermanentOnlyOnRequest => Id::TodoOverRequest,
        Ceiling::PermanentOnly => Id::TodoOverPermanent,
    }
}

fn said(step: NoticeStep, today: Date, text: &Text) -> String {
    match step {
        NoticeStep::Due(by) => say!(
            text,
            TodoNoticeBy,
            by = text.date(by),
            n = days_between(today, by)
        ),
        NoticeStep::Late(by) => {
            let late = days_between(by, today);
            say!(text, TodoNoticeLate, by = text.date(by), n = late)
        }
        NoticeStep::Sent(on) => match on {
            Some(on) => say!(text, TodoNoticeSent, on = text.date(on)),
            None => text.get(Id::NoticeSent).to_owned(),
        },
        NoticeStep::AnswerBy(by) => say!(text, TodoAnswerBy, by = text.date(by)),
        NoticeStep::AnswerLate(by) => say!(text, TodoAnswerLate, by = text.date(by)),
        NoticeStep::Answered(on, true) => say!(text, TodoAccepted, on = text.date(on)),
        NoticeStep::Answered(on, false) => say!(text, TodoRefused, on = text.date(on)),
    }
}

/// The pupils who lose their AVS when she stops at the ceiling, by name.
pub fn losing(avs: AvsId, clock: &Clock, desk: &Desk) -> Vec<String> {
    let Some(ceiling) = clock.ceiling().filter(|_| clock.flag.is_some()) else {
        return Vec::new();
    };
    law::pupils_who_lose(&desk.register, avs, ceiling)
        .into_iter()
        .map(|pupil| label::pupil(&desk.register, pupil))
        .collect()
}
