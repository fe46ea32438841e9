//! The question drawn: what to press, and what follows from it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::KeyboardQuestion;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;

impl View for KeyboardQuestion {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (text, body) = (cx.text, &mut Painter::new(buf, cx.look, area));
        let width = body.width().min(66);
        let x = body.width().saturating_sub(width) / 2;
        let mut frame = body.inside(x, 2, width, 7);
        frame.frame(text.get(Id::KeyboardTitle));
        frame.fitted(
            3,
            2,
            text.get(Id::KeyboardAsk),
            width.saturating_sub(5),
            Meaning::Text,
        );
        frame.fitted(
            3,
            4,
            text.get(Id::KeyboardAnswers),
            width.saturating_sub(5),
            Meaning::Quiet,
        );
        None
    }
}
