//! The journal drawn: one act a line.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{JournalScreen, act};
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::{Col, Table};
use crate::words;

const COLUMNS: &[Col] = &[
    Col::grow(Id::ColAct, 16, 1),
    Col::left(Id::ColWhen, 12),
    Col::left(Id::ColWho, 16),
    Col::right(Id::ColSeq, 7),
];

/// Under so many columns the number gives way.
const ROOM_SEQ: u16 = 60;

const SMALL: &[Col] = &[
    Col::grow(Id::ColAct, 16, 1),
    Col::left(Id::ColWhen, 12),
    Col::left(Id::ColWho, 12),
];

/// From so many columns on, the machine has a column of its own.
const ROOM_HOST: u16 = 100;

const WIDE: &[Col] = &[
    Col::grow(Id::ColAct, 20, 1),
    Col::left(Id::ColWhen, 12),
    Col::left(Id::ColWho, 16),
    Col::left(Id::ColHost, 14),
    Col::right(Id::ColSeq, 7),
];

/// Lines above the rows: heading, titles of the columns, rule.
const HEAD: u16 = 3;

/// Lines below the rows.
const FOOT: u16 = 2;

/// Rows that show at a size; a compact screen has only its heading above them.
pub(super) fn rows(size: Size) -> usize {
    let taken = match size.layout() {
        Layout::Compact => 1,
        _ => HEAD + FOOT,
    };
    usize::from(size.body().saturating_sub(taken).max(1))
}

impl View for JournalScreen {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let body = &mut Painter::new(buf, cx.look, area);
        draw(body, self, cx);
        None
    }
}

fn draw(body: &mut Painter<'_>, journal: &JournalScreen, cx: &Cx<'_>) {
    let (text, department) = (cx.text, cx.department);
    let history = department.register.history();
    let total = history.acts().len();
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    body.text(3, 0, text.get(Id::JournalTitle), Meaning::Heading);
    body.right(
        width.saturating_sub(1),
        0,
        &total.to_string(),
        Meaning::Heading,
    );
    if total == 0 {
        body.text(3, 2, text.get(Id::EmptyJournal), Meaning::Quiet);
        return;
    }
    let wide = width >= ROOM_HOST;
    let columns = match width {
        ..ROOM_SEQ => SMALL,
        _ if wide => WIDE,
        _ => COLUMNS,
    };
    let table = Table::new(columns, width);
    table.titles(body, 1, text);
    let rule = body.glyphs().rule();
    body.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
    let height = rows(cx.size);
    let window = journal.scroll.window(total, height);
    for (y, row) in (3..).zip(window) {
        let Some(brief) = act(history, row) else {
            break;
        };
        let undone = history.is_undone(brief);
        let meaning = if undone {
            Meaning::Removed
        } else {
            Meaning::Text
        };
        let mut what = words::act(department, text, brief);
        if undone {
            what = text.taken_back(what);
        }
        let mut cells = vec![
            (what, meaning),
            (words::when(department, text, brief.at), Meaning::Quiet),
            (brief.who.to_string(), Meaning::Quiet),
            (brief.seq.to_string(), Meaning::Quiet),
        ];
        if wide {
            cells.insert(3, (brief.host.to_string(), Meaning::Quiet));
        }
        table.row(body, y, &cells, row == journal.scroll.cursor);
    }
}
