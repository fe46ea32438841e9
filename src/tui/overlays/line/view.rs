//! A line drawn in its box, and under it what it means.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::LinePrompt;
use crate::tui::component::View;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::Painter;

impl View for LinePrompt {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut body = Painter::new(buf, cx.look, area);
        let width = body.width().min(64);
        let x = body.width().saturating_sub(width) / 2;
        let y = body.height().saturating_sub(4) / 3;
        let mut frame = body.inside(x, y, width, 4);
        frame.frame(cx.text.get(self.title));
        let room = width.saturating_sub(4);
        // The end of a long line shows while it is typed.
        let (shown, at) = line::around(self.value(), self.input.cursor(), room);
        frame.text(2, 1, &shown, Meaning::Text);
        let (words, meaning) = match &self.said {
            Ok(words) => (words, Meaning::Quiet),
            Err(words) => (words, Meaning::Attention),
        };
        frame.fitted(2, 2, words, room, meaning);
        Some(Position::new(frame.area.x + 2 + at, frame.area.y + 1))
    }
}
