//! How a number is computed.

use super::chrome::wrap;
use super::pen::{Pen, columns};
use super::theme::Meaning;
use crate::app::explain::Explain;
use crate::say;
use crate::text::Text;

/// Draws an explanation; a line too long for the box goes on under itself. The window begins at the
/// line of the cursor, as far as the last one; how far it reaches is told where not all fits.
pub fn draw(body: &mut Pen<'_>, explain: &Explain, text: &Text) {
    let width = body.width().saturating_sub(4).min(90);
    let x = body.width().saturating_sub(width) / 2;
    let cursor = explain.scroll.cursor;
    let above = lines(explain.lines.iter().take(cursor), width.saturating_sub(4)).len();
    let lines = lines(&explain.lines, width.saturating_sub(4));
    let rows = (lines.len() as u16).clamp(1, body.height().saturating_sub(4).max(1));
    let mut frame = body.inside(x, 1, width, rows + 2);
    frame.frame(&explain.title);
    let fit = usize::from(rows);
    let first = above.min(lines.len().saturating_sub(fit));
    for (y, (what, value)) in (1..).zip(lines.iter().skip(first).take(fit)) {
        let end = frame.right(width.saturating_sub(2), y, value, Meaning::Text);
        frame.fitted(2, y, what, end.saturating_sub(3), Meaning::Quiet);
    }
    if lines.len() > fit {
        let words = say!(text, CountOf, n = first + fit, total = lines.len());
        let words = format!(" {words} ");
        frame.right(width.saturating_sub(2), rows + 1, &words, Meaning::Quiet);
    }
}

/// What stands at the left in as many lines as it needs, the value at the right of the first.
fn lines<'e>(
    all: impl IntoIterator<Item = &'e (String, String)>,
    width: u16,
) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (what, value) in all {
        let room = width.saturating_sub(columns(value) + 2).max(10);
        for (at, part) in wrap(what, room).into_iter().enumerate() {
            let value = if at == 0 {
                value.clone()
            } else {
                String::new()
            };
            lines.push((part, value));
        }
    }
    lines
}
