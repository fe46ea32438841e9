//! An act drawn: a line a change, its fields under it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::UndoPreview;
use crate::text::Id;
use crate::tui::action::Purpose;
use crate::tui::component::View;
use crate::tui::context::{Cx, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::parts;
use crate::words::{Became, DiffLine, Sign};

/// Lines that show at a size: the frame, the title, its rule and the margins aside.
pub(super) fn rows(size: Size) -> usize {
    usize::from(size.body().saturating_sub(6).max(1))
}

impl View for UndoPreview {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (text, body) = (cx.text, &mut Painter::new(buf, cx.look, area));
        let width = body.width().saturating_sub(4).min(100);
        let x = body.width().saturating_sub(width) / 2;
        let rows = self.lines.len().clamp(1, rows(cx.size));
        let mut frame = body.inside(x, 1, width, rows as u16 + 4);
        frame.frame(text.get(match self.purpose {
            Purpose::Undo => Id::UndoTitle,
            Purpose::Redo => Id::RedoTitle,
            Purpose::Show => Id::ActShown,
        }));
        let end = frame.right(width.saturating_sub(2), 1, &self.by, Meaning::Quiet);
        frame.fitted(2, 1, &self.title, end.saturating_sub(4), Meaning::Heading);
        let rule = frame.glyphs().rule();
        frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
        let page = self.scroll.cursor / rows;
        let lines = self.lines.iter().skip(page * rows).take(rows);
        for (y, line) in (3..).zip(lines) {
            match line.sign {
                Sign::Added => change(&mut frame, y, line, "+", Meaning::Added),
                Sign::Changed => change(&mut frame, y, line, "~", Meaning::Changed),
                Sign::Removed => change(&mut frame, y, line, "−", Meaning::Removed),
                Sign::Field => field(&mut frame, y, line),
                Sign::Part(became) => part(&mut frame, y, line, became),
            }
        }
        None
    }
}

/// A record: what becomes of it, and which.
fn change(frame: &mut Painter<'_>, y: u16, line: &DiffLine, sign: &str, meaning: Meaning) {
    let end = frame.width().saturating_sub(2);
    frame.text(2, y, sign, meaning);
    let end = frame.right(end, y, &line.after, Meaning::Quiet);
    frame.fitted(4, y, &line.label, end.saturating_sub(5), meaning);
}

/// A part of a field that is a list, and what becomes of it.
fn part(frame: &mut Painter<'_>, y: u16, line: &DiffLine, became: Became) {
    frame.fitted(6, y, &line.label, 16, Meaning::Quiet);
    parts::draw(frame, (23, y), became, (&line.before, &line.after));
}

/// A field of it, before and after.
fn field(frame: &mut Painter<'_>, y: u16, line: &DiffLine) {
    let width = frame.width();
    frame.fitted(6, y, &line.label, 16, Meaning::Quiet);
    let mut x = 23;
    if !line.before.is_empty() {
        let room = width.saturating_sub(x + 4 + columns(&line.after).min(width / 3));
        x = frame.fitted(x, y, &line.before, room, Meaning::Removed);
        let arrow = frame.glyphs().arrow();
        x = frame.text(x + 1, y, arrow, Meaning::Quiet) + 1;
    }
    let after = match line.after.as_str() {
        "" => "–",
        after => after,
    };
    frame.fitted(x, y, after, width.saturating_sub(x + 2), Meaning::Added);
}
