//! An engagement clock explained: the sum, then the dates that follow from it.

use super::super::line::{Line, Weight};
use super::super::notice_state;
use super::super::todo::losing;
use super::sum::{self, Rank, SumEntry};
use crate::department::Department;
use crate::domain::{AvsId, Contract, Regime};
use crate::law::notice_state::{DueNotice, InterviewStep};
use crate::law::value::Ceiling;
use crate::law::{self, Clock, Law, LawDay, NoticeState, trial_until};
use crate::text::{Id, Text};

/// What the screen shows of a clock: the sum, the trial while it runs, the longest renewal.
pub fn summary(clock: &Clock, day: LawDay, text: &Text, department: &Department) -> Vec<SumEntry> {
    let all = department.register.contracts_of(clock.avs);
    let contracts: Vec<&Contract> = all.map(|(_, contract)| contract).collect();
    let Some(regime) = clock.regime() else {
        return sum::uncounted(&contracts, clock.engagement.on, text);
    };
    let whole = law::sum(
        Law::embedded(),
        &contracts,
        regime,
        clock.engagement.on,
        day,
    );
    let mut entries = sum::engagement(&whole, &contracts, day.or(department.today()), text);
    let date = |id, on| SumEntry::new(Rank::Date, text.get(id), text.date(on));
    if let Some(until) = clock.engagement.renewal_until {
        let entry = date(Id::SumRenewal, until);
        // Where the ceiling limits it, a gap moves both.
        let limited = clock.ceiling() == Some(until) && regime == Regime::EducationAssistant;
        entries.push(match limited {
            true => entry.noted(text.get(Id::SumRenewalGap)),
            false => entry,
        });
    }
    let trial = trial_until(&contracts, regime, department.today(), day);
    if let Some(until) = trial.filter(|until| department.today() <= *until) {
        entries.push(date(Id::SumTrial, until));
    }
    entries
}

/// The whole explanation: every line of the sum, the notice, pupils; of several clocks each under
/// its name.
pub(super) fn lines(avs: AvsId, day: LawDay, text: &Text, department: &Department) -> Vec<Line> {
    let clocks = law::clocks_of(&department.register, avs, department.today(), day);
    if clocks.is_empty() {
        return vec![Line::new(Weight::Plain, text.get(Id::NotUnderContract), "")];
    }
    let mut lines = Vec::new();
    for clock in &clocks {
        if let Some(regime) = clock.regime().filter(|_| clocks.len() > 1) {
            let name = text.sum_clock(text.regime(regime));
            lines.push(Line::new(Weight::Heading, name, ""));
        }
        for entry in summary(clock, day, text, department) {
            lines.extend(told(entry, text));
        }
        lines.extend(deadlines(clock, text, department));
    }
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
    if is_prudence(clock) {
        lines.push(Line::new(Weight::Under, text.get(Id::SumPrudence), ""));
    }
    let names = losing(clock.avs, clock, department);
    if !names.is_empty() {
        let words = text.sum_losing(names.join(", "));
        lines.push(Line::new(Weight::Plain, words, names.len().to_string()));
    }
    lines
}

/// The engagement ends at the ceiling, in the contract whose notice is told: no renewal was possible,
/// and a notice is no duty there.
fn is_prudence(clock: &Clock) -> bool {
    let ends = clock.engagement.word.map(|word| word.value) == Some(Ceiling::Ends);
    let told = clock
        .standing
        .filter(|(_, state)| state.to_give().is_some());
    ends && told.is_some_and(|(id, _)| clock.ceiling_contract == Some(id))
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
