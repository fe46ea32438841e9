//! What taking back, or doing again, would do.

use crate::app::model::Model;
use crate::app::msg::Purpose;
use crate::app::undo::UndoPreview;
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns};
use crate::words::Sign;

/// Draws the preview.
pub fn draw(body: &mut Pen<'_>, undo: &UndoPreview, model: &Model) {
    let text = &model.text;
    let width = body.width().saturating_sub(4).min(100);
    let x = body.width().saturating_sub(width) / 2;
    let rows = (undo.lines.len() as u16).clamp(1, body.height().saturating_sub(6).max(1));
    let mut frame = body.inside(x, 1, width, rows + 4);
    frame.frame(text.get(match undo.purpose {
        Purpose::Undo => Id::UndoTitle,
        Purpose::Redo => Id::RedoTitle,
        Purpose::Show => Id::ActShown,
    }));
    let end = frame.right(width.saturating_sub(2), 1, &undo.by, Meaning::Quiet);
    frame.fitted(2, 1, &undo.title, end.saturating_sub(4), Meaning::Heading);
    let rule = frame.glyphs().rule();
    frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
    let page = undo.scroll.cursor / usize::from(rows);
    let first = page * usize::from(rows);
    for (y, line) in (3..).zip(undo.lines.iter().skip(first).take(usize::from(rows))) {
        let (sign, meaning) = match line.sign {
            Sign::Added => ("+", Meaning::Added),
            Sign::Changed => ("~", Meaning::Changed),
            Sign::Removed => ("−", Meaning::Removed),
            Sign::Field => ("", Meaning::Text),
        };
        if line.sign != Sign::Field {
            frame.text(2, y, sign, meaning);
            let end = frame.right(width.saturating_sub(2), y, &line.after, Meaning::Quiet);
            frame.fitted(4, y, &line.label, end.saturating_sub(5), meaning);
            continue;
        }
        frame.fitted(6, y, &line.label, 16, Meaning::Quiet);
        let mut x = 23;
        if !line.before.is_empty() {
            let room = width.saturating_sub(x + 4 + columns(&line.after).min(width / 3));
            x = frame.fitted(x, y, &line.before, room, Meaning::Removed);
            let arrow = frame.glyphs().arrow();
            x = frame.text(x + 1, y, arrow, Meaning::Quiet) + 1;
        }
        let after = if line.after.is_empty() {
            "–"
        } else {
            &line.after
        };
        frame.fitted(x, y, after, width.saturating_sub(x + 2), Meaning::Added);
    }
}
