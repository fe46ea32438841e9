//! A choice drawn in the middle of the body.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Choice;
use crate::tui::component::View;
use crate::tui::context::{Cx, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};

/// Lines by which "page" moves.
pub(super) fn rows(size: Size) -> usize {
    usize::from(size.body().saturating_sub(6).max(1))
}

impl View for Choice {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self);
        None
    }
}

fn draw(body: &mut Painter<'_>, choice: &Choice) {
    let widest = choice
        .items
        .iter()
        .map(|item| columns(&item.label) + columns(&item.detail) + 4)
        .chain([columns(&choice.title)])
        .max()
        .unwrap_or(20);
    let width = (widest + 10)
        .clamp(40, body.width().saturating_sub(4).max(40))
        .min(body.width());
    let rows = (choice.items.len() as u16)
        .min(body.height().saturating_sub(4))
        .max(1);
    let height = rows + 2;
    let x = body.width().saturating_sub(width) / 2;
    let y = body.height().saturating_sub(height) / 2;
    let mut frame = body.inside(x, y, width, height);
    frame.frame(&choice.title);
    let page = choice.scroll.cursor / usize::from(rows);
    let first = page * usize::from(rows);
    for (y, (at, item)) in (1..).zip(
        choice
            .items
            .iter()
            .enumerate()
            .skip(first)
            .take(usize::from(rows)),
    ) {
        let here = at == choice.scroll.cursor;
        if here {
            let cursor = frame.glyphs().cursor();
            frame.text(2, y, cursor, Meaning::Accent);
        }
        if at < 9 {
            frame.text(4, y, &(at + 1).to_string(), Meaning::Quiet);
        }
        let end = frame.right(width.saturating_sub(2), y, &item.detail, Meaning::Quiet);
        let meaning = if here { Meaning::Cursor } else { Meaning::Text };
        frame.fitted(6, y, &item.label, end.saturating_sub(7), meaning);
    }
}
