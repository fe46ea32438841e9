//! An explanation drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Explain;
use crate::tui::component::View;
use crate::tui::context::Cx;
use crate::tui::widgets::painter::Painter;

impl View for Explain {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let body = &mut Painter::new(buf, cx.look, area);
        self.lines.draw(body, cx.size, cx.text);
        None
    }
}
