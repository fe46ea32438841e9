//! An engagement clock explained: the sum, then the dates that follow from it.

use super::super::line::{Line, Weight};
use super::super::notice_state;
use super::super::todo::losing;
use super::sum::{self, Rank, SumEntry};
use crate::department::Department;
use crate::domain::{AvsId, Contract};
use crate::law::clock::trial_until;
use crate::law::notice_state::{DueNotice, InterviewStep};
use crate::law::{self, Clock, Flag, Law, LawDay, NoticeState};
use crate::text::{Id, Text};

/// What the screen shows of a clock: the sum, the trial while it runs, the longest renewal.
pub fn summary(clock: &Clock, day: LawDay, text: &Text, department: &Department) -> Vec<SumEntry> {
    let all = department.register.contracts_of(clock.avs);
    let contracts: Vec<&Contract> = all.map(|(_, contract)| contract).collect();
    let whole = law::sum(Law::embedded(), &contracts, clock.engagement.on, day);
    let mut entries = sum::engagement(&whole, &contracts, day.or(department.today()), text);
    if let Some(words) = judged_before(clock, text) {
        entries.push(SumEntry::new(Rank::Other, words, ""));
    }
    let mut date = |id, on| entries.push(SumEntry::new(Rank::Date, text.get(id), text.date(on)));
    if let Some(until) = clock.engagement.renewal_until {
        date(Id::SumRenewal, until);
    }
    let trial = trial_until(&contracts, department.today(), day);
    if let Some(until) = trial.filter(|until| department.today() <= *until) {
        date(Id::SumTrial, until);
    }
    entries
}

/// A fixed term begun under an older law is judged by that law, which the ceiling of today hides.
fn judged_before(clock: &Clock, text: &Text) -> Option<String> {
    let limit = clock.engagement.limit?;
    let judged = clock.flag.is_some_and(|flag| flag != Flag::Over) && clock.engagement.over;
    judged.then(|| text.sum_judged_before(text.date(limit.from)))
}

/// The whole explanation: every line of the sum, the notice, pupils.
pub(super) fn lines(avs: AvsId, day: LawDay, text: &Text, department: &Department) -> Vec<Line> {
    let Some(clock) = law::clock_of(&department.register, avs, department.today(), day) else {
        return vec![Line::new(Weight::Plain, text.get(Id::NotUnderContract), "")];
    };
    let mut lines = Vec::new();
    for entry in summary(&clock, day, text, department) {
        lines.extend(told(entry, text));
    }
    lines.extend(deadlines(&clock, text, department));
    lines
}

/// An entry with what it is made of under it.
fn told(entry: SumEntry, text: &Text) -> Vec<Line> {
    let weight = match entry.rank {
        Rank::Total | Rank::Ceiling => Weight::Strong,
        _ => Weight::Plain,
    };
    let what = match entry.span {
        Some((from, to, _)) => text.sum_span(entry.what, text.date(from), text.date(to)),
        None => entry.what,
    };
    let mut lines = vec![Line::new(weight, what, entry.value)];
    let under = |words| Line::new(Weight::Under, words, "");
    if entry.parts.is_empty() {
        lines.extend(Some(entry.note).filter(|note| !note.is_empty()).map(under));
    }
    lines.extend(entry.parts.into_iter().map(under));
    lines
}

/// Where the notice stands and what comes next, then the pupils who lose their AVS.
fn deadlines(clock: &Clock, text: &Text, department: &Department) -> Vec<Line> {
    let mut lines = standing(clock, text, department);
    let names = losing(clock.avs, clock, department);
    if !names.is_empty() {
        let words = text.sum_losing(names.join(", "));
        lines.push(Line::new(Weight::Plain, words, names.len().to_string()));
    }
    lines
}

/// The notice of her contract: while it is ahead a date like the others, then a state in words,
/// and the next step where the state does not say it already.
fn standing(clock: &Clock, text: &Text, department: &Department) -> Vec<Line> {
    let Some((id, state)) = clock.standing else {
        return Vec::new();
    };
    let due = |id, due: DueNotice| {
        let by = notice_state::deadline(due.by, text, department);
        Line::new(Weight::Plain, text.get(id), by)
    };
    let under = |words| Line::new(Weight::Under, words, "");
    match state {
        NoticeState::Permanent | NoticeState::Over(_) => Vec::new(),
        NoticeState::NotYet(ahead) | NoticeState::Due(ahead) => {
            let id = match ahead.interview {
                InterviewStep::Before => Id::SumNoticeInterview,
                InterviewStep::NotAsked | InterviewStep::Held(_) => Id::SumNotice,
            };
            vec![due(id, ahead)]
        }
        NoticeState::InterviewHeld(ahead) => {
            let mut lines = vec![due(Id::SumNotice, ahead)];
            if let InterviewStep::Held(on) = ahead.interview {
                lines.push(under(text.sum_interview_held(text.date(on))));
            }
            lines
        }
        _ => {
            let (words, _) = notice_state::said(state, text, department);
            let mut lines = vec![Line::new(Weight::Plain, words, "")];
            let contract = department.register.get(id);
            // An answer in time says by itself that the renewal is to be written.
            let said = matches!(state, NoticeState::Answered(answer) if answer.late.is_none());
            let next = state.next().filter(|_| !said);
            if let (Some(contract), Some(_)) = (contract, next) {
                let what = notice_state::next(state, contract, text, department);
                lines.push(under(text.sum_next(what)));
            }
            lines
        }
    }
}
