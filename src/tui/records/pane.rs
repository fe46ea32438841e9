//! The pane beside a list, and the summary of three lines where there is no room for it.

use super::{clock, hours, week};
use crate::department::Department;
use crate::domain::week::Grid;
use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref};
use crate::law::Clock;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table;
use crate::words::{label, week_letter};

/// Lines of a pane that has room for parts that keep their place.
const ROOMY: u16 = 24;
/// Lines of facts about a person then.
const FACTS: u16 = 6;
/// Lines of her day then.
const TODAY: u16 = 5;

/// Draws the pane right of column `x`.
pub fn draw(body: &mut Painter<'_>, x: u16, target: Ref, cx: &Cx<'_>) {
    let height = body.height();
    let side = body.glyphs().side();
    for y in 0..height {
        body.text(x, y, side, Meaning::Quiet);
    }
    let width = body.width().saturating_sub(x + 1);
    let mut pane = body.inside(x + 1, 0, width, height);
    content(&mut pane, target, cx);
}

/// What is worth knowing of a record in one glance: the finder's preview too.
pub fn content(pane: &mut Painter<'_>, target: Ref, cx: &Cx<'_>) {
    let width = pane.width();
    let right = state_word(target, cx);
    let end = pane.right(width.saturating_sub(1), 0, &right.0, right.1);
    let name = label::of(&cx.department.register, cx.text, target);
    pane.fitted(1, 0, &name, end.saturating_sub(2), Meaning::Heading);
    let rule = pane.glyphs().rule();
    pane.rule_between(1, 1, width.saturating_sub(1), rule, Meaning::Quiet);
    let mut y = 2;
    for (name, value, meaning) in facts(target, cx) {
        pane.fitted(1, y, &name, 9, Meaning::Quiet);
        let value = if value.is_empty() { "–" } else { &value };
        pane.fitted(11, y, value, width.saturating_sub(11), meaning);
        y += 1;
    }
    if matches!(target.kind, Kind::Avs | Kind::Pupil) {
        // Where there is room the parts keep their lines from one person to the next: a step of the
        // cursor then sends what differs, not the whole pane.
        let keeps = pane.height() >= ROOMY;
        y = if keeps { y.max(2 + FACTS) } else { y };
        let first = y + 3;
        y = today(pane, y + 1, target, cx);
        y = if keeps { y.max(first + TODAY) } else { y };
        halves(pane, y + 1, target, cx);
    }
}

/// The three lines under a list.
pub fn summary(body: &mut Painter<'_>, y: u16, target: Ref, cx: &Cx<'_>) {
    let name = label::of(&cx.department.register, cx.text, target);
    let state = state_word(target, cx);
    let width = body.width().saturating_sub(4);
    let x = body.fitted(3, y, &name, width, Meaning::Heading);
    if !state.0.is_empty() {
        body.fitted(
            x + 1,
            y,
            &format!("· {}", state.0),
            (width + 3).saturating_sub(x + 1),
            state.1,
        );
    }
    let facts = facts(target, cx).into_iter().map(|(_, value, _)| value);
    let facts: Vec<String> = facts.filter(|value| !value.is_empty()).take(3).collect();
    body.fitted(3, y + 1, &facts.join(" · "), width, Meaning::Text);
    let lines: Vec<String> = today_lines(target, cx)
        .into_iter()
        .map(|(when, what, _)| format!("{when} {what}").trim().to_owned())
        .collect();
    body.fitted(3, y + 2, &lines.join(" · "), width, Meaning::Text);
}

fn state_word(target: Ref, cx: &Cx<'_>) -> (String, Meaning) {
    let department = cx.department;
    let text = cx.text;
    match target.kind {
        Kind::Avs if department.is_absent(target) => {
            (text.get(Id::Absent).to_owned(), Meaning::Attention)
        }
        Kind::Pupil if department.is_absent(target) => {
            (text.get(Id::PupilAbsent).to_owned(), Meaning::Attention)
        }
        Kind::Pupil => {
            let class = department
                .register
                .get(PupilId(target.id))
                .and_then(|pupil| pupil.class.clone());
            let class = class.map(|class| class.to_string());
            if department.pupil_hours(PupilId(target.id)).waiting {
                let waits = text.get(Id::Waiting).to_owned();
                let words: Vec<String> = std::iter::once(waits).chain(class).collect();
                return (words.join(" · "), Meaning::Attention);
            }
            (class.unwrap_or_default(), Meaning::Quiet)
        }
        Kind::Establishment => {
            let kind = department
                .register
                .get(EstablishmentId(target.id))
                .and_then(|school| school.kind);
            (
                kind.map(|kind| text.school_kind(kind).to_owned())
                    .unwrap_or_default(),
                Meaning::Quiet,
            )
        }
        _ => (String::new(), Meaning::Quiet),
    }
}

type PaneLine = (String, String, Meaning);

fn facts(target: Ref, cx: &Cx<'_>) -> Vec<PaneLine> {
    match target.kind {
        Kind::Avs => avs_facts(AvsId(target.id), cx),
        Kind::Pupil => pupil_facts(PupilId(target.id), cx),
        Kind::Establishment => school_facts(EstablishmentId(target.id), cx),
        _ => Vec::new(),
    }
}

fn avs_facts(id: AvsId, cx: &Cx<'_>) -> Vec<PaneLine> {
    let department = cx.department;
    let text = cx.text;
    let Some(avs) = department.register.get(id) else {
        return Vec::new();
    };
    let mut facts: Vec<PaneLine> = Vec::new();
    let mut fact =
        |id: Id, value: String, meaning| facts.push((text.get(id).to_owned(), value, meaning));
    if let Some(phone) = &avs.phone {
        fact(Id::FactPhone, phone.to_string(), Meaning::Text);
    }
    let clocks: Vec<&Clock> = department.clocks().of_avs(id).collect();
    if clocks.is_empty() {
        let none = text.get(Id::NotUnderContract).to_owned();
        fact(Id::FactContract, none, Meaning::Text);
    }
    for hers in clocks {
        fact(
            Id::FactContract,
            clock::contract_words(hers, cx),
            Meaning::Text,
        );
        let (words, meaning) = clock::ceiling_words(hers, cx);
        fact(Id::FactCeiling, words, meaning);
    }
    let hours = department.avs_hours(id);
    let placed = match hours.contracted {
        Some(contracted) => {
            text.placed_of(text.minutes(hours.placed), text.minutes(contracted.weekly))
        }
        None => text.minutes(hours.placed),
    };
    fact(Id::FactPlaced, placed, Meaning::Text);
    let free = text.free_both(text.margin(hours.told), text.minutes(hours.real));
    fact(Id::FactFree, free, Meaning::Text);
    if !avs.skills.is_empty() {
        let skills: Vec<String> = avs.skills.iter().map(|skill| text.skill(skill)).collect();
        fact(Id::FactSkills, skills.join(", "), Meaning::Text);
    }
    facts
}

fn pupil_facts(id: PupilId, cx: &Cx<'_>) -> Vec<PaneLine> {
    let department = cx.department;
    let text = cx.text;
    let Some(pupil) = department.register.get(id) else {
        return Vec::new();
    };
    let mut facts: Vec<PaneLine> = Vec::new();
    let mut fact =
        |id: Id, value: String, meaning| facts.push((text.get(id).to_owned(), value, meaning));
    if let Some(at) = pupil.establishment {
        fact(
            Id::FactSchool,
            label::school_short(&department.register, at),
            Meaning::Text,
        );
    }
    let hours = department.pupil_hours(id);
    match department.register.decision_on(id, department.school_day()) {
        Some((_, decision)) => {
            fact(Id::FactDecision, text.mode(decision.mode), Meaning::Text);
            fact(Id::FactUntil, text.date(decision.to), Meaning::Text);
        }
        None => fact(
            Id::FactDecision,
            text.get(Id::NoDecision).to_owned(),
            Meaning::Quiet,
        ),
    }
    let (words, meaning) = hours::of_pupil(&hours, text);
    fact(
        Id::FactCovered,
        format!("{} {words}", text.minutes(hours.covered)),
        meaning,
    );
    facts
}

fn school_facts(id: EstablishmentId, cx: &Cx<'_>) -> Vec<PaneLine> {
    let department = cx.department;
    let text = cx.text;
    let Some(school) = department.register.get(id) else {
        return Vec::new();
    };
    let mut facts: Vec<PaneLine> = Vec::new();
    let mut fact = |id: Id, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            facts.push((text.get(id).to_owned(), value, Meaning::Text));
        }
    };
    let town: Vec<&str> = school
        .postcode
        .iter()
        .chain(&school.commune)
        .map(|word| &**word)
        .collect();
    fact(Id::FactCommune, Some(town.join(" ")));
    fact(
        Id::FactAddress,
        school.address.as_ref().map(ToString::to_string),
    );
    fact(
        Id::FactPhone,
        school.phone.as_ref().map(ToString::to_string),
    );
    fact(Id::FactUai, school.uai.as_ref().map(ToString::to_string));
    fact(Id::FactSector, Some(text.sector(school.sector).to_owned()));
    let row = department.free_at(id);
    let pupils = department.register.pupils_at(id).count();
    let avs = department.avs_working_at(id).len();
    fact(Id::FactPeople, Some(text.people_of(avs, pupils)));
    if row.needed.0 > 0 {
        let covered = text.covered_of(text.minutes(row.covered), text.minutes(row.needed));
        fact(Id::FactCovered, Some(covered));
    }
    fact(
        Id::FactFree,
        Some(text.free_both(text.margin(row.free_told), text.minutes(row.free_real))),
    );
    facts
}

/// What happens on the school day shown.
fn today(pane: &mut Painter<'_>, y: u16, target: Ref, cx: &Cx<'_>) -> u16 {
    let text = cx.text;
    let day = cx.department.school_day();
    let title = if day == cx.today {
        text.get(Id::HeadToday).to_owned()
    } else {
        text.day_long(day).to_uppercase()
    };
    let width = pane.width();
    table::section(pane, 0, y, width, &title);
    let mut line = y + 2;
    let lines = today_lines(target, cx);
    if lines.is_empty() {
        pane.text(1, line, text.get(Id::NothingToday), Meaning::Quiet);
        return line + 1;
    }
    for (when, what, meaning) in lines {
        if line >= pane.height() {
            break;
        }
        let x = pane.text(1, line, &when, Meaning::Quiet);
        pane.fitted(x + 1, line, &what, width.saturating_sub(x + 1), meaning);
        line += 1;
    }
    line
}

fn today_lines(target: Ref, cx: &Cx<'_>) -> Vec<PaneLine> {
    let department = cx.department;
    let Some(grid) = grid(target, department) else {
        return Vec::new();
    };
    let day = department.school_day();
    let mut lines = Vec::new();
    for block in grid
        .days
        .iter()
        .filter(|shown| shown.date == day)
        .flat_map(|shown| &shown.blocks)
    {
        let who = match target.kind {
            Kind::Avs => block.pupil.map(|id| label::pupil(&department.register, id)),
            _ => Some(label::avs(&department.register, block.avs)),
        };
        let who = who.unwrap_or_else(|| cx.text.activity(block.activity).to_owned());
        let (state, meaning) = week::state_words(block, target.kind, cx);
        let what = if state.is_empty() {
            who
        } else {
            format!("{who} {state}")
        };
        lines.push((
            cx.text.span(block.span.start, block.span.end),
            what,
            meaning,
        ));
    }
    lines
}

/// The week of a person, when she has one.
pub fn grid(target: Ref, department: &Department) -> Option<Grid> {
    let open = department.open_days();
    let day = department.school_day();
    match target.kind {
        Kind::Avs => Some(Grid::of_avs(
            &department.register,
            AvsId(target.id),
            day,
            &open,
        )),
        Kind::Pupil => Some(Grid::of_pupil(
            &department.register,
            PupilId(target.id),
            day,
            &open,
        )),
        _ => None,
    }
}

/// Mornings and afternoons of the week at a glance.
fn halves(pane: &mut Painter<'_>, y: u16, target: Ref, cx: &Cx<'_>) {
    if y + 3 > pane.height() {
        return;
    }
    let Some(grid) = grid(target, cx.department) else {
        return;
    };
    let text = cx.text;
    let width = pane.width();
    let after = pane.text(1, y, text.get(Id::HeadWeek), Meaning::Heading);
    let monday = grid.days.first().map(|day| day.date);
    let letter = monday.and_then(|monday| cx.department.letter_for(target, monday));
    let after = match letter {
        Some(letter) => {
            pane.text(
                after + 1,
                y,
                week_letter::letter(letter, text),
                Meaning::Quiet,
            ) + 1
        }
        None => after,
    };
    let first = after.max(14);
    for (at, day) in grid.days.iter().take(5).enumerate() {
        pane.text(
            first + at as u16 * 3,
            y,
            text.weekday_tiny(day.weekday),
            Meaning::Quiet,
        );
    }
    let rule = pane.glyphs().rule();
    pane.rule_between(1, y + 1, width.saturating_sub(1), rule, Meaning::Quiet);
    for (half, id) in [(0, Id::Morning), (1, Id::Afternoon)] {
        let line = y + 2 + half as u16;
        pane.text(1, line, text.get(id), Meaning::Quiet);
        for (at, day) in grid.days.iter().take(5).enumerate() {
            if let Some(state) = day.halves.get(half) {
                let (glyph, meaning) = week::half_sign(*state, pane.glyphs());
                pane.text(first + at as u16 * 3, line, glyph, meaning);
            }
        }
    }
}
