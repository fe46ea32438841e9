//! Help drawn over the whole body: what each key does here, dates one can type, what to do in
//! trouble.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Help;
use crate::command::Command;
use crate::text::{Id, Text};
use crate::tui::component::View;
use crate::tui::context::{Cx, Size};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::{Painter, fit};
use crate::words::key_names;

/// From so many columns on, the tips stand beside the keys, else below them.
const WIDE: u16 = 100;

/// Rows that a page of the cursor moves by.
pub(super) fn page(size: Size) -> usize {
    usize::from(size.body().saturating_sub(6).max(1))
}

impl View for Help {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (text, body) = (cx.text, &mut Painter::new(buf, cx.look, area));
        let (width, height) = (body.width(), body.height());
        let mut frame = body.inside(0, 0, width, height);
        frame.frame(text.get(Id::HelpTitle));
        let caret = line::typed(&mut frame, (2, 1), width.saturating_sub(4), &self.input);
        let rule = frame.glyphs().rule();
        frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
        let tips = match self.input.is_empty() {
            true => tips(text),
            false => Vec::new(),
        };
        let wide = width >= WIDE;
        let below = match wide {
            true => 0,
            false => (tips.len() as u16 + 1).min(height.saturating_sub(12)),
        };
        let list = match wide {
            true => width / 2,
            false => width.saturating_sub(2),
        };
        let rows = usize::from(height.saturating_sub(4 + below).max(1));
        let first = self.scroll.cursor / rows * rows;
        let found = self.found.iter().enumerate().skip(first).take(rows);
        for (y, (at, command)) in (3..).zip(found) {
            self.row(cx, &mut frame, (y, list), (at, *command));
        }
        let (x, y, room) = match wide {
            true => (list + 2, 3, height.saturating_sub(4)),
            false => (3, height.saturating_sub(below + 1), below),
        };
        for (y, (words, meaning)) in (y..).zip(tips.iter().take(usize::from(room))) {
            frame.fitted(x, y, words, width.saturating_sub(x + 2), *meaning);
        }
        Some(caret)
    }
}

impl Help {
    /// A command with its keys; why it cannot be done now is told of the one under the cursor.
    fn row(
        &self,
        cx: &Cx<'_>,
        frame: &mut Painter<'_>,
        (y, width): (u16, u16),
        (at, command): (usize, Command),
    ) {
        let text = cx.text;
        let here = at == self.scroll.cursor;
        if here {
            let cursor = frame.glyphs().cursor();
            frame.text(1, y, cursor, Meaning::Accent);
        }
        let keys = cx.keymap.keys_for(command, self.contexts);
        let keys = keys.iter().take(2).map(|keys| key_names::shown(keys, text));
        let keys: Vec<String> = keys.collect();
        frame.fitted(3, y, &keys.join("  "), 17, Meaning::Accent);
        let blocked = self.judged.get(at).and_then(|judged| judged.err());
        let meaning = match (here, blocked) {
            (true, _) => Meaning::Cursor,
            (false, Some(_)) => Meaning::Quiet,
            (false, None) => Meaning::Text,
        };
        let room = width.saturating_sub(22);
        frame.fitted(21, y, text.command(command), room, meaning);
        if let (true, Some(reason)) = (here, blocked) {
            let why = format!(" {} ", reason.words(text));
            let (width, below) = (frame.width(), frame.height().saturating_sub(1));
            let why = fit(&why, width.saturating_sub(4), frame.glyphs()).into_owned();
            frame.right(width.saturating_sub(2), below, &why, Meaning::Attention);
        }
    }
}

fn tips(text: &Text) -> Vec<(String, Meaning)> {
    let mut lines = Vec::new();
    for (head, tips) in [
        (Id::HelpFirst, Id::HelpFirstTips),
        (Id::HelpDates, Id::HelpDatesTips),
        (Id::HelpTrouble, Id::HelpTroubleTips),
    ] {
        lines.push((text.get(head).to_owned(), Meaning::Heading));
        let tips = text.get(tips).split('|');
        lines.extend(tips.map(|line| (line.to_owned(), Meaning::Text)));
        lines.push((String::new(), Meaning::Text));
    }
    lines
}
