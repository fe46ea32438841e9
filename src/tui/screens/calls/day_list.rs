//! `d`: the list of a school's day to copy, each pupil with who comes.

use super::message::place;
use crate::cover::{Call, Callee};
use crate::department::Department;
use crate::domain::week::{Overrides, Span, State};
use crate::domain::{Date, EstablishmentId, NeedRef};
use crate::text::{Id, Text};
use crate::tui::action::Action;
use crate::tui::context::Cx;
use crate::words::label;

/// The list of the school of a call, for the terminal's clipboard.
pub(super) fn copy(call: &Call, cx: &Cx<'_>) -> Vec<Action> {
    let register = &cx.department.register;
    let first = call.covers.first().and_then(|id| register.get(*id));
    let school = match call.to {
        Callee::School(school) => Some(school),
        Callee::Avs(_) => first.and_then(|cover| place(register, cover)),
    };
    let lines = school.map(|school| lines(cx.department, cx.text, school, call.begins.0));
    let copied = lines.map(|lines| Action::Copy(lines.join("\n")));
    copied.into_iter().collect()
}

/// Every pupil with help there that day, in order of time, and who comes.
fn lines(department: &Department, text: &Text, school: EstablishmentId, date: Date) -> Vec<String> {
    let register = &department.register;
    let mut rows: Vec<(Span, String, String)> = Vec::new();
    for (id, link) in register.accompaniments_at(school) {
        if !link.valid_on(date) || !department.is_open(school, date) {
            continue;
        }
        let of_day = register.slots_of(link, date);
        for slot in of_day.filter(|slot| slot.activity.is_pupil_time()) {
            let need = NeedRef {
                accompaniment: id,
                slot: slot.number,
            };
            let whom = match link.pupil {
                Some(pupil) => label::pupil(register, pupil),
                None => text.activity(slot.activity).to_owned(),
            };
            let overrides = Overrides::of(register, link, need, date);
            for (span, state) in overrides.pieces(Span::new(slot.start, slot.end)) {
                let who = match state {
                    State::Placed => label::avs(register, link.avs),
                    State::Covered { by, .. } => label::avs(register, by),
                    State::Without { .. } => text.get(Id::DayListWithout).to_owned(),
                    State::Absent(_) => text.get(Id::DayListOpen).to_owned(),
                    State::PupilAbsent(_) => text.get(Id::DayListPupilAway).to_owned(),
                    State::Closed | State::Covering { .. } => continue,
                };
                rows.push((span, whom.clone(), who));
            }
        }
    }
    rows.sort();
    let name = label::school(register, school);
    let day = text.day_long(date);
    let mut lines = vec![text.day_list_title(name, day)];
    lines.extend(rows.into_iter().map(|(span, whom, who)| {
        let span = text.span(span.start, span.end);
        text.day_list_line(span, whom, who)
    }));
    lines
}
