//! Contracts drawn: a bar a person by school years, how the one under the cursor is computed, and what
//! is to be done. Only the rows of the window are looked at.

mod bar;
mod empty;
mod heading;
mod layout;
mod legend;
mod marks;
mod row;
mod scale;
mod sum;
mod todo;

use crate::tui::screens::contracts::Contracts;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::component::View;
use crate::tui::context::{Cx, Layout, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::law_ahead;
use crate::words::line::wrap;

use layout::Columns;
use legend::Seen;

/// Lines above the rows: heading, rule, titles of the school years.
const HEAD: u16 = 3;

/// Lines below the rows: today, legend, the sum, what is to be done.
fn foot(size: Size) -> u16 {
    match size.layout() {
        Layout::Compact => 0,
        _ if size.body() < 14 => 4,
        _ => (size.body() / 2).clamp(4, 22),
    }
}

/// Rows of the timeline that show; what is below explains the one under the cursor.
pub(super) fn rows(size: Size) -> usize {
    let body = size.body();
    usize::from(match size.layout() {
        // The heading, its rule, and the line between those who reach it and the others.
        Layout::Compact => body.saturating_sub(3).max(1),
        _ => body.saturating_sub(HEAD + 1 + foot(size)).max(2),
    })
}

impl View for Contracts {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx)
    }
}

fn draw(body: &mut Painter<'_>, shown: &Contracts, cx: &Cx<'_>) -> Option<Position> {
    let caret = heading::draw(body, shown, cx);
    if shown.rows.is_empty() {
        empty::draw(body, shown, cx);
        return caret;
    }
    let compact = cx.size.layout() == Layout::Compact;
    let columns = Columns::new(body.width(), shown, cx);
    let mut y = 2;
    if !compact {
        columns.titles(body, y, cx.text);
        y = HEAD;
    }
    let mut seen = Seen::default();
    let rows = rows(cx.size);
    let window = shown.scroll.window(shown.rows.len(), rows);
    let first = y;
    let all = shown.rows.iter().enumerate().take(window.end);
    for (at, clock_row) in all.skip(window.start) {
        if at == shown.before_line && at > window.start {
            let dotted = body.glyphs().dotted();
            let width = body.width().saturating_sub(4);
            body.rule_between(2, y, width, dotted, Meaning::Quiet);
            y += 1;
        }
        let row = self::row::ContractRow {
            row: *clock_row,
            here: at == shown.scroll.cursor,
            shown,
        };
        row.draw(body, y, &columns, &mut seen, cx);
        y += 1;
    }
    if compact {
        return caret;
    }
    // A short list leaves its room to what explains it.
    let most = first + rows as u16 + 1;
    let fewest = body.height().saturating_sub(foot(cx.size));
    y = y.min(most).min(fewest);
    let height = body.height().saturating_sub(y);
    let mut foot = body.inside(0, y, body.width(), height);
    below(&mut foot, shown, &columns, &seen, cx);
    caret
}

/// A change of the law weeks ahead, whole; tells how many lines it took. Where there are few, how the
/// present clock is computed gives way to it, for who plans must not go by what ends tomorrow.
fn ahead(foot: &mut Painter<'_>, y: u16, shown: &Contracts, cx: &Cx<'_>) -> u16 {
    let on = shown.law.unwrap_or(cx.today);
    let width = foot.width().saturating_sub(4);
    let told = law_ahead::lines(shown.limits.regimes(), on, cx.text).into_iter();
    let lines: Vec<String> = told.flat_map(|words| wrap(&words, width)).collect();
    let room = foot
        .height()
        .saturating_sub(y + todo::height(foot.height()));
    if usize::from(room) < lines.len() {
        return 0;
    }
    for (y, words) in (y..).zip(&lines) {
        foot.text(3, y, words, Meaning::Quiet);
    }
    lines.len() as u16
}

/// Today and the day looked ahead to, the legend, the sum, what is to be done.
fn below(foot: &mut Painter<'_>, shown: &Contracts, columns: &Columns, seen: &Seen, cx: &Cx<'_>) {
    let mut y = 0;
    if foot.height() >= 7 {
        marks::draw(foot, y, columns, shown, cx);
        legend::draw(foot, y + 1, seen, cx.text);
        y += 2;
    }
    y += ahead(foot, y, shown, cx);
    let todo = todo::height(foot.height());
    if foot.height() >= 12 {
        y += 1;
    }
    let room = foot.height().saturating_sub(y + todo);
    let mut part = foot.inside(0, y, foot.width(), room);
    sum::draw(&mut part, shown, cx);
    let at = foot.height().saturating_sub(todo);
    let mut part = foot.inside(0, at, foot.width(), todo);
    todo::draw(&mut part, shown, cx);
}
