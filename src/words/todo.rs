//! What is to be done about a contract, in words: notice, interview, answer, and whom it touches.

use super::label;
use super::notice_state;
use crate::department::Department;
use crate::domain::AvsId;
use crate::law::notice_state::InterviewStep;
use crate::law::value::Ceiling;
use crate::law::{self, Urgency};
use crate::law::{Clock, Flag, NoticeState};
use crate::text::{Id, Text};
use crate::words;

/// What is to be done about one contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// How much it presses.
    pub urgency: Urgency,
    /// In words, without a name.
    pub words: String,
}

/// What is to be done; none when nothing is.
pub fn todo(clock: &Clock, department: &Department, text: &Text) -> Option<Todo> {
    let noticed = of_notice(clock, department, text);
    let (Some(Flag::Over), Some(ceiling)) = (clock.flag, clock.ceiling()) else {
        return noticed;
    };
    let word = clock.engagement.word.map(|word| beyond(word.value));
    let rule = word.map_or("", |id| text.get(id));
    let mut words = text.todo_over(text.date(ceiling), rule);
    if let Some(noticed) = noticed.filter(|noticed| noticed.urgency >= Urgency::Attention) {
        // The ceiling takes most of the line: of a notice to give, the day.
        let due = clock.state().and_then(NoticeState::to_give);
        let due = due.filter(|_| noticed.urgency < Urgency::Critical);
        let notice = due.map(|due| text.notice_by(text.date(due.by)));
        words = format!("{words} · {}", notice.unwrap_or(noticed.words));
    }
    Some(Todo {
        urgency: Urgency::Critical,
        words,
    })
}

/// Notice, interview and answer alone, with what to do first, or the days since
/// the day that was missed.
fn of_notice(clock: &Clock, department: &Department, text: &Text) -> Option<Todo> {
    let state = clock.state().filter(|_| clock.flag.is_some())?;
    match state {
        NoticeState::Permanent
        | NoticeState::NoRule
        | NoticeState::TooShort
        | NoticeState::Over(_) => return None,
        _ => (),
    }
    let (mut words, urgency) = notice_state::brief(state, text, department);
    if urgency == Urgency::Critical {
        let due = state.to_give();
        let by = due.map(|due| due.by).or(state.answer_by());
        let since = by.map(|by| words::days_to(by, text, department.today()));
        let more = match due.map(|due| due.interview) {
            Some(InterviewStep::Before) => Some(text.get(Id::TodoInterview).to_owned()),
            _ => since,
        };
        if let Some(more) = more {
            words = format!("{words} · {more}");
        }
    }
    Some(Todo { urgency, words })
}

/// What the law leaves to a contract that goes on past the ceiling.
pub fn beyond(word: Ceiling) -> Id {
    match word {
        Ceiling::Ends => Id::TodoOverEnds,
        Ceiling::PermanentOnlyOnRequest => Id::TodoOverRequest,
        Ceiling::PermanentOnly => Id::TodoOverPermanent,
    }
}

/// The pupils who lose their AVS when she stops at the ceiling, by name.
pub fn losing(avs: AvsId, clock: &Clock, department: &Department) -> Vec<String> {
    let Some(ceiling) = clock.ceiling().filter(|_| clock.flag.is_some()) else {
        return Vec::new();
    };
    law::pupils_who_lose(&department.register, avs, ceiling)
        .into_iter()
        .map(|pupil| label::pupil(&department.register, pupil))
        .collect()
}
