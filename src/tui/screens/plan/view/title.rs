//! The heading of a plan: who is absent, when, why, and whether that is recorded.

use crate::domain::Absence;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::screens::plan::{AbsencePlan, Absent};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::absence::{days, days_of, reason};
use crate::words::label;

/// Draws it, with its rule.
pub fn draw(body: &mut Painter<'_>, plan: &AbsencePlan, cx: &Cx<'_>) {
    let text = cx.text;
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let (state, meaning) = match (plan.absences.is_draft(), plan.has_choices()) {
        (true, _) => (Id::AbsenceDraft, Meaning::Quiet),
        (false, true) if width < 60 => (Id::AbsenceChoicesShort, Meaning::Attention),
        (false, true) => (Id::AbsenceChoices, Meaning::Attention),
        (false, false) => (Id::AbsenceSaved, Meaning::Ok),
    };
    let end = body
        .right(width.saturating_sub(1), 0, text.get(state), meaning)
        .saturating_sub(1);
    let room = end.saturating_sub(4);
    let words = match plan.absences.is_joint() {
        true => of_several(plan, cx, room),
        false => of_one(plan.absences.at(0).whole(), cx),
    };
    body.fitted(3, 0, &words, room, Meaning::Heading);
    let rule = body.glyphs().rule();
    body.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);
}

fn is_wide(cx: &Cx<'_>) -> bool {
    cx.size.width >= 100
}

fn of_one(absence: &Absence, cx: &Cx<'_>) -> String {
    let text = cx.text;
    let name = label::absentee(&cx.department.register, absence);
    let when = days(text, absence, is_wide(cx));
    if absence.is_swap() {
        return text.swap_title(name, when);
    }
    text.absence_title(name, when, text.reason(absence.reason))
}

/// Whole names where there is room, else last names; the reason where it is one and there is room.
fn of_several(plan: &AbsencePlan, cx: &Cx<'_>, room: u16) -> String {
    let (text, register) = (cx.text, &cx.department.register);
    let all = plan.absences.all();
    let absences = all.clone().map(Absent::whole);
    let when = days_of(text, absences.clone(), is_wide(cx));
    let why = reason(text, absences.clone());
    let titled = |names: Vec<String>| {
        let names = names.join(", ");
        text.absences_title(names, &when)
    };
    let whole = titled(absences.map(|one| label::absentee(register, one)).collect());
    let short = || {
        titled(
            all.clone()
                .map(|one| label::last_name(register, one.who_ref()))
                .collect(),
        )
    };
    let with_reason = why.map(|why| format!("{whole} · {why}"));
    let fits = |words: &String| columns(words) <= room;
    let mut found = with_reason.into_iter().chain([whole]).filter(fits);
    found.next().unwrap_or_else(short)
}
