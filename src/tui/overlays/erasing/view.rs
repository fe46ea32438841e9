//! The box drawn: what will happen, and the name to type.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Erasing;
use crate::tui::component::View;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::Painter;
use crate::words::line::wrap;

impl View for Erasing {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (text, body) = (cx.text, &mut Painter::new(buf, cx.look, area));
        let width = body.width().saturating_sub(4).min(84);
        let room = width.saturating_sub(6);
        let effects = self.effects.iter();
        let lines: Vec<String> = effects.flat_map(|words| wrap(words, room)).collect();
        let height = (lines.len() as u16 + 5).min(body.height());
        let x = body.width().saturating_sub(width) / 2;
        let y = body.height().saturating_sub(height) / 3;
        let mut frame = body.inside(x, y, width, height);
        let name = self.name.as_str();
        frame.frame(&text.erase_title(name));
        // On a low screen the name to type is worth more than the last words above it.
        let fit = usize::from(height.saturating_sub(5));
        for (y, line) in (1..).zip(lines.iter().take(fit)) {
            frame.fitted(2, y, line, room + 2, Meaning::Text);
        }
        let y = height.saturating_sub(3);
        let (words, meaning) = if self.refused {
            (text.erase_other_name(name), Meaning::Critical)
        } else {
            (text.erase_type_name(name), Meaning::Attention)
        };
        frame.fitted(2, y, &words, room + 2, meaning);
        let mark = frame.glyphs().cursor();
        let at = frame.text(2, y + 1, mark, Meaning::Accent) + 1;
        let room = room.saturating_sub(at);
        Some(line::typed(&mut frame, (at, y + 1), room, &self.input))
    }
}
