//! The code drawn, with what to do with it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::RecoveryCode;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::line::wrap;

/// Groups of letters on a line: short enough not to lose one's place.
const GROUPS: usize = 7;

impl View for RecoveryCode {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (text, body) = (cx.text, &mut Painter::new(buf, cx.look, area));
        let width = body.width().min(60);
        let groups: Vec<&str> = self.0.words().split('-').collect();
        let code = groups.chunks(GROUPS).map(|groups| groups.join("-"));
        let code: Vec<String> = code.collect();
        let advice = wrap(text.get(Id::CliKeyKeep), width.saturating_sub(6));
        let lines = u16::try_from(code.len() + advice.len()).unwrap_or(u16::MAX);
        let height = lines.saturating_add(5);
        let x = body.width().saturating_sub(width) / 2;
        let y = body.height().saturating_sub(height) / 3;
        let mut frame = body.inside(x, y, width, height);
        frame.frame(text.get(Id::CodeTitle));
        let below = 3 + code.len() as u16;
        for (y, words) in (2..).zip(&code) {
            frame.text(3, y, words, Meaning::Heading);
        }
        for (y, words) in (below..).zip(&advice) {
            frame.text(3, y, words, Meaning::Text);
        }
        None
    }
}
