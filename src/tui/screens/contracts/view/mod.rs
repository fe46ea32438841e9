//! Contracts: a bar a person by school years, how the one under the cursor is computed, and what
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

use crate::app::contracts::Contracts;
use crate::app::geometry::{self, CONTRACTS_HEAD};
use crate::app::model::Model;
use crate::department::Desk;
use crate::tui::context::size::Layout;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;

use layout::Columns;
use legend::Seen;

/// Draws the contracts.
pub fn draw(body: &mut Pen<'_>, shown: &Contracts, model: &Model, desk: &Desk) {
    heading::draw(body, shown, model);
    if shown.rows.is_empty() {
        return empty::draw(body, model);
    }
    let compact = model.size.layout() == Layout::Compact;
    let columns = Columns::new(body.width(), shown, model);
    let mut y = 2;
    if !compact {
        columns.titles(body, y, &model.text);
        y = CONTRACTS_HEAD;
    }
    let mut seen = Seen::default();
    let rows = geometry::contract_rows(model.size);
    let window = shown.scroll.window(shown.rows.len(), rows);
    let first = y;
    let all = shown.rows.iter().enumerate().take(window.end);
    for (at, avs) in all.skip(window.start) {
        if at == shown.reaching && at > window.start {
            let dotted = body.glyphs().dotted();
            let width = body.width().saturating_sub(4);
            body.rule_between(2, y, width, dotted, Meaning::Quiet);
            y += 1;
        }
        let row = row::Row {
            avs: *avs,
            here: at == shown.scroll.cursor,
            shown,
        };
        row.draw(body, y, &columns, &mut seen, model, desk);
        y += 1;
    }
    if compact {
        return;
    }
    // A short list leaves its room to what explains it.
    let most = first + rows as u16 + 1;
    let fewest = body
        .height()
        .saturating_sub(geometry::contracts_foot(model.size));
    y = y.min(most).min(fewest);
    let height = body.height().saturating_sub(y);
    let mut foot = body.inside(0, y, body.width(), height);
    below(&mut foot, shown, &columns, &seen, model, desk);
}

/// Today and the day looked ahead to, the legend, the sum, what is to be done.
fn below(
    foot: &mut Pen<'_>,
    shown: &Contracts,
    columns: &Columns,
    seen: &Seen,
    model: &Model,
    desk: &Desk,
) {
    let mut y = 0;
    if foot.height() >= 7 {
        marks::draw(foot, y, columns, shown, model);
        legend::draw(foot, y + 1, seen, &model.text);
        y += 2;
    }
    let todo = todo::height(foot.height());
    if foot.height() >= 12 {
        y += 1;
    }
    let room = foot.height().saturating_sub(y + todo);
    let mut part = foot.inside(0, y, foot.width(), room);
    sum::draw(&mut part, shown, model, desk);
    let at = foot.height().saturating_sub(todo);
    let mut part = foot.inside(0, at, foot.width(), todo);
    todo::draw(&mut part, shown, model, desk);
}
