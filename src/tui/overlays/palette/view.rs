//! The palette drawn: what cannot be done now says why in place of its key.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Palette;
use crate::command::Command;
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::Painter;
use crate::words::key_names;

/// The contexts whose keys it tells.
const CONTEXTS: &[Context] = &[Context::List, Context::Global];

/// Rows that show at a size: the frame, the line and the line above it are not rows.
pub(super) fn rows(size: Size) -> usize {
    usize::from(size.body().saturating_sub(5).clamp(1, 8))
}

impl View for Palette {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (text, body) = (cx.text, &mut Painter::new(buf, cx.look, area));
        let width = body.width().min(78);
        let x = body.width().saturating_sub(width) / 2;
        let rows = rows(cx.size);
        let height = (rows as u16 + 4).min(body.height());
        let mut frame = body.inside(x, 1, width, height);
        frame.frame(text.get(Id::PaletteTitle));
        let caret = line::typed(&mut frame, (2, 1), width.saturating_sub(4), &self.input);
        let rule = frame.glyphs().rule();
        frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
        let window = self.scroll.window(self.found.len(), rows);
        for (y, at) in (3..).zip(window) {
            if let Some(command) = self.found.get(at) {
                self.row(cx, &mut frame, y, (at, *command));
            }
        }
        let count = format!(" {} ", text.palette_count(self.found.len()));
        let end = width.saturating_sub(2);
        frame.right(end, height.saturating_sub(1), &count, Meaning::Quiet);
        Some(caret)
    }
}

impl Palette {
    fn row(&self, cx: &Cx<'_>, frame: &mut Painter<'_>, y: u16, (at, command): (usize, Command)) {
        let text = cx.text;
        let here = at == self.scroll.cursor;
        if here {
            let cursor = frame.glyphs().cursor();
            frame.text(2, y, cursor, Meaning::Accent);
        }
        let blocked = self.judged.get(at).and_then(|judged| judged.err());
        let keys = cx.keymap.keys_for(command, CONTEXTS);
        let right = match (blocked, keys.first()) {
            (Some(reason), _) => reason.words(text).to_owned(),
            (None, Some(keys)) => key_names::shown(keys, text),
            (None, None) => String::new(),
        };
        let end = frame.width().saturating_sub(2);
        let end = frame.right(end, y, &right, Meaning::Quiet);
        let meaning = match (here, blocked) {
            (true, _) => Meaning::Cursor,
            (false, Some(_)) => Meaning::Quiet,
            (false, None) => Meaning::Text,
        };
        let room = end.saturating_sub(6);
        frame.fitted(4, y, text.command(command), room, meaning);
    }
}
