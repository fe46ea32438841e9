//! How a number is computed: lines in a box, as many as fit, the rest by moving.

use crate::app::explain::Explain;
use crate::app::geometry;
use crate::app::model::Model;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;
use crate::words::line::{Line, Weight};

/// Draws an explanation. Its lines are already as long as the box is wide.
pub fn draw(body: &mut Pen<'_>, explain: &Explain, model: &Model) {
    let width = geometry::explain_box(model.size);
    let x = body.width().saturating_sub(width) / 2;
    let fit = geometry::explain_rows(model.size);
    let rows = explain.shown.len().clamp(1, fit);
    let mut frame = body.inside(x, 1, width, rows as u16 + 2);
    frame.frame(&explain.title);
    let lines = explain.shown.iter().skip(explain.scroll.cursor).take(fit);
    for (y, line) in (1..).zip(lines) {
        let (what, value) = meanings(line);
        let end = frame.right(width.saturating_sub(2), y, &line.value, value);
        let room = if line.value.is_empty() {
            width.saturating_sub(4)
        } else {
            end.saturating_sub(3)
        };
        frame.fitted(2, y, &line.what, room, what);
    }
    let last = explain.scroll.cursor + rows;
    if explain.shown.len() > fit {
        let words = model
            .text
            .count_of(last.min(explain.shown.len()), explain.shown.len());
        let end = width.saturating_sub(2);
        frame.right(
            end,
            rows as u16 + 1,
            &format!(" ↑↓ {words} "),
            Meaning::Quiet,
        );
    }
}

/// What the left and the right of a line mean.
fn meanings(line: &Line) -> (Meaning, Meaning) {
    match line.weight {
        Weight::Plain => (Meaning::Text, Meaning::Text),
        Weight::Heading => (Meaning::Heading, Meaning::Heading),
        Weight::Strong => (Meaning::Text, Meaning::Heading),
        Weight::Under => (Meaning::Quiet, Meaning::Quiet),
    }
}
