//! An engagement clock explained: the sum, then the dates that follow from it.

use super::sum::{self, Entry, Rank};
use crate::app::contracts::{losing, pressing};
use crate::app::desk::Desk;
use crate::app::explain::{Line, Weight};
use crate::app::model::Model;
use crate::domain::{AvsId, Contract};
use crate::law::clock::trial_until;
use crate::law::{self, Clock, Flag, LawDay};
use crate::say;
use crate::text::{Id, Text};

/// What the screen shows of a clock: the sum, the trial while it runs, the longest renewal.
pub fn summary(clock: &Clock, day: LawDay, text: &Text, desk: &Desk) -> Vec<Entry> {
    let all = desk.register.contracts_of(clock.avs);
    let contracts: Vec<&Contract> = all.map(|(_, contract)| contract).collect();
    let mut entries = sum::engagement(&clock.engagement, &contracts, day.or(desk.today()), text);
    if let Some(words) = judged_before(clock, text) {
        entries.push(Entry::new(Rank::Other, words, ""));
    }
    let mut date = |id, on| entries.push(Entry::new(Rank::Date, text.get(id), text.date(on)));
    if let Some(until) = clock.engagement.renewal_until {
        date(Id::SumRenewal, until);
    }
    let trial = trial_until(&contracts, desk.today(), day);
    if let Some(until) = trial.filter(|until| desk.today() <= *until) {
        date(Id::SumTrial, until);
    }
    entries
}

/// A fixed term begun under an older law is judged by that law, which the ceiling of today hides.
fn judged_before(clock: &Clock, text: &Text) -> Option<String> {
    let limit = clock.engagement.limit?;
    let judged = clock.flag.is_some_and(|flag| flag != Flag::Over) && clock.engagement.over;
    judged.then(|| say!(text, SumJudgedBefore, from = text.date(limit.from)))
}

/// The whole explanation: every line of the sum, notice, interview, answer, pupils.
pub(super) fn lines(avs: AvsId, day: LawDay, model: &Model, desk: &Desk) -> Vec<Line> {
    let text = &model.text;
    let Some(clock) = law::clock_of(&desk.register, avs, desk.today(), day) else {
        return vec![Line::new(Weight::Plain, text.get(Id::NotUnderContract), "")];
    };
    let mut lines = Vec::new();
    for entry in summary(&clock, day, text, desk) {
        lines.extend(told(entry, text));
    }
    lines.extend(deadlines(&clock, text, desk));
    lines
}

/// An entry with what it is made of under it.
fn told(entry: Entry, text: &Text) -> Vec<Line> {
    let weight = match entry.rank {
        Rank::Total | Rank::Ceiling => Weight::Strong,
        _ => Weight::Plain,
    };
    let what = match entry.span {
        Some((from, to, _)) => say!(
            text,
            SumSpan,
            what = entry.what,
            from = text.date(from),
            to = text.date(to)
        ),
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

/// The next notice and its interview, the answer awaited, the pupils who lose their AVS.
fn deadlines(clock: &Clock, text: &Text, desk: &Desk) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut date = |id, on| lines.push(Line::new(Weight::Plain, text.get(id), text.date(on)));
    if let Some((_, due)) = pressing(clock, &desk.register) {
        let id = match due.interview {
            Some(_) => Id::SumNoticeInterview,
            None => Id::SumNotice,
        };
        date(id, due.by);
    }
    if let Some(by) = clock.answer_by {
        date(Id::SumAnswer, by);
    }
    let names = losing(clock.avs, clock, desk);
    if !names.is_empty() {
        let words = say!(text, SumLosing, pupils = names.join(", "));
        lines.push(Line::new(Weight::Plain, words, names.len().to_string()));
    }
    lines
}
