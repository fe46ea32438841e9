//! A list drawn: heading, columns, the rows of the window, totals, and the pane or summary beside it.

mod cells;

use ratatui::layout::{Position, Rect};

use super::List;
use crate::domain::{Kind, Ref};
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout, Size};
use crate::tui::records::pane;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::Table;
use crate::words::columns;
use ratatui::buffer::Buffer;

/// Lines of the body that are not rows: heading, column titles, rule.
const HEAD: u16 = 3;
/// Lines of the body below the rows: dotted rule and totals.
const FOOT: u16 = 2;
/// Lines of the summary under a list without a pane, with the empty line above.
const SUMMARY: u16 = 4;

/// Rows that show. Over a summary the legend takes no row: that of an establishment is a line
/// shorter.
pub(super) fn rows(kind: Kind, cx: &Cx<'_>) -> usize {
    let layout = cx.size.layout();
    let over_summary = cx.panes && layout == Layout::Narrow;
    let taken = match layout {
        Layout::Compact => 1,
        _ if over_summary => HEAD + FOOT + SUMMARY,
        _ => HEAD + FOOT,
    };
    let legend = usize::from(has_legend(kind, cx.size) && !over_summary);
    let rows = usize::from(cx.size.body().saturating_sub(taken).max(1));
    rows.saturating_sub(legend).max(1)
}

/// Whether a line under a list says what its columns mean: free hours of establishments do not
/// speak for themselves.
fn has_legend(kind: Kind, size: Size) -> bool {
    kind == Kind::Establishment && size.body() >= 16
}

/// The title of a list.
fn title(kind: Kind) -> Id {
    match kind {
        Kind::Avs => Id::ListAvs,
        Kind::Pupil => Id::ListPupils,
        _ => Id::ListEstablishments,
    }
}

impl View for List {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx)
    }
}

fn draw(body: &mut Painter<'_>, list: &List, cx: &Cx<'_>) -> Option<Position> {
    let layout = cx.size.layout();
    let beside = if cx.panes { cx.size.pane() } else { 0 };
    let width = body.width().saturating_sub(beside);
    let caret = heading(body, list, cx, width);
    if list.rows.is_empty() {
        empty(body, list, cx);
        return caret;
    }
    let columns = cells::columns(list.kind, width);
    let table = Table::new(columns, width);
    let (first, last_head) = if layout == Layout::Compact {
        (1, None)
    } else {
        table.titles(body, 1, cx.text);
        (HEAD, Some(HEAD - 1))
    };
    if let Some(y) = last_head {
        let rule = body.glyphs().rule();
        body.rule_between(1, y, width.saturating_sub(2), rule, Meaning::Quiet);
    }
    let height = rows(list.kind, cx);
    let window = list.scroll.window(list.rows.len(), height);
    let mut y = first;
    for (at, id) in list
        .rows
        .iter()
        .enumerate()
        .take(window.end)
        .skip(window.start)
    {
        let cells = cells::row(
            Ref {
                kind: list.kind,
                id: *id,
            },
            columns.len(),
            cx,
        );
        table.row(body, y, &cells, at == list.scroll.cursor);
        y += 1;
    }
    if layout != Layout::Compact {
        totals(body, y, list, width, cx);
    }
    let Some(target) = list.here() else {
        return caret;
    };
    if beside > 0 {
        pane::draw(body, width, target, cx);
    } else if cx.panes && layout == Layout::Narrow {
        let legend = u16::from(has_legend(list.kind, cx.size));
        let y = body.height().saturating_sub(SUMMARY) + 1 + legend;
        pane::summary(body, y, target, cx);
    }
    caret
}

/// From so many columns on, the heading says what the hours are of.
const ROOM_UNIT: u16 = 60;

fn heading(body: &mut Painter<'_>, list: &List, cx: &Cx<'_>, width: u16) -> Option<Position> {
    let text = cx.text;
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let x = body.text(3, 0, text.get(title(list.kind)), Meaning::Heading) + 2;
    let count = if list.rows.len() == list.total {
        list.total.to_string()
    } else {
        format!("{}/{}", list.rows.len(), list.total)
    };
    let mut end = body.right(width.saturating_sub(1), 0, &count, Meaning::Heading);
    // What the figures of the columns are of, where nobody types a filter over it.
    if width >= ROOM_UNIT && !list.filter.shows() {
        let words = text.get(Id::HoursAWeek);
        end = body.right(end.saturating_sub(2), 0, words, Meaning::Quiet);
    }
    let (x, caret) = list.filter.draw(body, x, end, text);
    let columns = columns::columns(list.kind);
    let by = columns
        .iter()
        .find(|(column, _)| *column == list.order.column)
        .map(|(_, id)| *id);
    if let Some(id) = by {
        let glyphs = body.glyphs();
        let way = if list.order.down {
            glyphs.descending()
        } else {
            glyphs.ascending()
        };
        let words = text.order_label(text.get(id).to_lowercase());
        body.fitted(
            x,
            0,
            &format!("{words} {way}"),
            end.saturating_sub(x + 1),
            Meaning::Quiet,
        );
    }
    caret
}

fn empty(body: &mut Painter<'_>, list: &List, cx: &Cx<'_>) {
    let text = cx.text;
    let (what, next) = if list.total > 0 {
        (Id::NoRowMatches, Id::NoRowMatchesNext)
    } else {
        match list.kind {
            Kind::Avs => (Id::EmptyAvs, Id::EmptyNext),
            Kind::Pupil => (Id::EmptyPupils, Id::EmptyNext),
            _ => (Id::EmptySchools, Id::EmptySchoolsNext),
        }
    };
    body.text(3, 2, text.get(what), Meaning::Text);
    let room = body.width().saturating_sub(4);
    for (line, words) in (3..).zip(crate::words::line::wrap(text.get(next), room)) {
        body.text(3, line, words.trim_start(), Meaning::Quiet);
    }
}

fn totals(body: &mut Painter<'_>, y: u16, list: &List, width: u16, cx: &Cx<'_>) {
    let dotted = body.glyphs().dotted();
    body.rule_between(1, y, width.saturating_sub(2), dotted, Meaning::Quiet);
    let hidden = list.total - list.rows.len().min(list.total);
    if hidden > 0 {
        let words = cx.text.rows_hidden(hidden);
        body.fitted(3, y + 1, &words, width.saturating_sub(4), Meaning::Quiet);
    } else if list.kind == Kind::Establishment {
        let columns = cells::columns(list.kind, width);
        let cells = cells::all_schools(columns.len(), cx);
        Table::new(columns, width).row(body, y + 1, &cells, false);
    } else {
        let words = cx.text.row_of(list.scroll.cursor + 1, list.rows.len());
        body.right(width.saturating_sub(1), y + 1, &words, Meaning::Quiet);
    }
    if has_legend(list.kind, cx.size) {
        let words = cx.text.get(Id::FreeLegend);
        body.fitted(3, y + 2, words, width.saturating_sub(4), Meaning::Quiet);
    }
}
