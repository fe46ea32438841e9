//! Pupils without enough help drawn: one a line, with what she lacks a week and who could take it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Missing, WhoCould};
use crate::department::matter::Matter;
use crate::domain::Minutes;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::table::{Cell, Col, Table};
use crate::words::label;

const COLUMNS: &[Col] = &[
    Col::grow(Id::ColName, 16, 1),
    Col::right(Id::ColMissingWeekly, 12),
    Col::left(Id::ColHowMany, 22),
    Col::grow(Id::ColWhoCould, 16, 2),
];

/// From so many columns on, the school has a column of its own.
const ROOM_SCHOOL: u16 = 100;

const WIDE: &[Col] = &[
    Col::grow(Id::ColName, 18, 1),
    Col::grow(Id::ColEstablishment, 16, 1),
    Col::right(Id::ColMissingWeekly, 12),
    Col::left(Id::ColHowMany, 22),
    Col::grow(Id::ColWhoCould, 24, 3),
];

/// Under so many columns how many could is left out.
const ROOM_COUNT: u16 = 60;

const SMALL: &[Col] = &[
    Col::grow(Id::ColName, 14, 1),
    Col::right(Id::ColMissingWeekly, 10),
    Col::grow(Id::ColWhoCould, 14, 1),
];

/// Lines above the rows: heading, titles of the columns, rule.
const HEAD: u16 = 3;

/// Rows that show at a size.
pub(super) fn rows(size: Size) -> usize {
    let taken = match size.layout() {
        Layout::Compact => 1,
        _ => HEAD,
    };
    usize::from(size.body().saturating_sub(taken).max(1))
}

impl View for Missing {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let body = &mut Painter::new(buf, cx.look, area);
        draw(body, self, cx);
        None
    }
}

fn draw(body: &mut Painter<'_>, missing: &Missing, cx: &Cx<'_>) {
    let text = cx.text;
    let all = cx.department.missing_worst();
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let height = rows(cx.size);
    let window = missing.scroll.window(all.len(), height);
    let count = match all.len() > height {
        true => text.lines_of(window.start + 1, window.end, all.len()),
        false => all.len().to_string(),
    };
    let end = body.right(width.saturating_sub(1), 0, &count, Meaning::Heading);
    let title = text.get(Id::MissingTitle);
    body.fitted(3, 0, title, end.saturating_sub(4), Meaning::Heading);
    if all.is_empty() {
        body.text(3, 2, text.get(Id::MissingNobody), Meaning::Quiet);
        return;
    }
    let columns = match width {
        ..ROOM_COUNT => SMALL,
        _ if width >= ROOM_SCHOOL => WIDE,
        _ => COLUMNS,
    };
    let table = Table::new(columns, width);
    let room = table.last();
    let first = match cx.size.layout() {
        Layout::Compact => 1,
        _ => {
            table.titles(body, 1, text);
            let rule = body.glyphs().rule();
            body.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
            HEAD
        }
    };
    for (y, row) in (first..).zip(window) {
        let Some(cells) = all
            .get(row)
            .and_then(|matter| cells(missing, matter, (width, room), cx))
        else {
            break;
        };
        table.row(body, y, &cells, row == missing.scroll.cursor);
    }
}

fn cells(
    missing: &Missing,
    matter: &Matter,
    (width, room): (u16, u16),
    cx: &Cx<'_>,
) -> Option<Vec<Cell>> {
    let Matter::Missing {
        pupil,
        minutes,
        waiting,
    } = matter
    else {
        return None;
    };
    let (register, text) = (&cx.department.register, cx.text);
    let lacks = match *minutes {
        Minutes::ZERO => text.get(Id::ModeShared).to_owned(),
        minutes => text.minutes(minutes),
    };
    let urgency = match waiting {
        true => Meaning::Attention,
        false => Meaning::Text,
    };
    let who = missing.who.get(pupil);
    let mut cells = vec![(label::pupil(register, *pupil), Meaning::Text)];
    if width >= ROOM_SCHOOL {
        let school = register.get(*pupil).and_then(|pupil| pupil.establishment);
        let school = school.map(|at| label::school_short(register, at));
        cells.push((school.unwrap_or_default(), Meaning::Quiet));
    }
    cells.push((lacks, urgency));
    if width >= ROOM_COUNT {
        let count = who.map(|who| how_many(who, cx)).unwrap_or_default();
        cells.push((count, Meaning::Quiet));
    }
    cells.push(who.map_or_else(
        || (String::new(), Meaning::Quiet),
        |who| best(who, room, cx),
    ));
    Some(cells)
}

/// `3 tout, 5 en partie`.
fn how_many(who: &WhoCould, cx: &Cx<'_>) -> String {
    match (who.all, who.part) {
        (0, 0) => String::new(),
        (all, 0) => cx.text.could_all(all),
        (0, part) => cx.text.could_part(part),
        (all, part) => cx.text.could_both(all, part),
    }
}

/// `ROUX Inès +6 h, BENALI Karim +4 h`.
fn best(who: &WhoCould, room: u16, cx: &Cx<'_>) -> Cell {
    let (department, text) = (cx.department, cx.text);
    if who.no_school {
        return (
            text.get(Id::WhyNoSchoolShort).to_owned(),
            Meaning::Attention,
        );
    }
    if who.best.is_empty() {
        return (text.get(Id::MissingNoOne).to_owned(), Meaning::Attention);
    }
    let one = |avs: &crate::domain::AvsId| {
        let free = text.margin(department.avs_hours(*avs).real);
        format!("{} {free}", label::avs(&department.register, *avs))
    };
    let mut named = String::new();
    for avs in &who.best {
        let next = match named.as_str() {
            "" => one(avs),
            named => format!("{named}, {}", one(avs)),
        };
        // The first one shows as far as there is room, the others whole or not at all.
        if !named.is_empty() && columns(&next) > room {
            break;
        }
        named = next;
    }
    (named, Meaning::Text)
}
