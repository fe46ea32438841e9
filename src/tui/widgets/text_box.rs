//! Lines to read in a box: broken to its width, as many as fit, the rest by moving.

use super::super::theme::Meaning;
use super::painter::Painter;
use super::scroll::Scroll;
use crate::command::Command;
use crate::text::Text;
use crate::tui::context::Size;
use crate::words::line::{Line, Weight, wrapped};

/// Lines to read.
#[derive(Clone, Debug)]
pub struct TextBox {
    title: String,
    /// The lines as they were made.
    lines: Vec<Line>,
    /// The same, each as long as the box is wide.
    shown: Vec<Line>,
    /// The first line that shows.
    scroll: Scroll,
}

/// Columns of the box.
fn width(size: Size) -> u16 {
    size.width.saturating_sub(4).min(96)
}

/// Lines that show at once.
fn rows(size: Size) -> usize {
    usize::from(size.body().saturating_sub(3).max(1))
}

impl TextBox {
    /// Lines under a title, not yet broken to a width.
    pub fn new(title: String, lines: Vec<Line>) -> Self {
        Self {
            title,
            lines,
            shown: Vec::new(),
            scroll: Scroll::default(),
        }
    }

    /// Breaks the lines to the width of the box, and keeps its window among them.
    pub fn settle(&mut self, size: Size) {
        let inner = width(size).saturating_sub(4).max(1);
        self.shown = wrapped::lines(&self.lines, usize::from(inner));
        self.scroll.cursor = self.scroll.cursor.min(self.last_top(size));
    }

    /// Moves by a line, a page, or to an end; false when the command says none of them.
    pub fn move_by(&mut self, command: Command, size: Size) -> bool {
        // Rows a cursor can be on are the first lines of pages.
        let tops = self.last_top(size) + 1;
        self.scroll.move_by(command, tops, rows(size))
    }

    /// The first line of the last page.
    fn last_top(&self, size: Size) -> usize {
        self.shown.len().saturating_sub(rows(size))
    }

    /// Draws it in the middle of a body.
    pub fn draw(&self, body: &mut Painter<'_>, size: Size, text: &Text) {
        let width = width(size);
        let x = body.width().saturating_sub(width) / 2;
        let fit = rows(size);
        let rows = self.shown.len().clamp(1, fit);
        let mut frame = body.inside(x, 1, width, rows as u16 + 2);
        frame.frame(&self.title);
        let lines = self.shown.iter().skip(self.scroll.cursor).take(fit);
        for (y, line) in (1..).zip(lines) {
            let (what, value) = meanings(line);
            let end = frame.right(width.saturating_sub(2), y, &line.value, value);
            let room = if line.value.is_empty() {
                width.saturating_sub(4)
            } else {
                end.saturating_sub(3)
            };
            frame.fitted(2, y, &line.what, room, what);
        }
        let (last, all) = (self.scroll.cursor + rows, self.shown.len());
        if all > fit {
            let words = format!(" ↑↓ {} ", text.count_of(last.min(all), all));
            let end = width.saturating_sub(2);
            frame.right(end, rows as u16 + 1, &words, Meaning::Quiet);
        }
    }
}

/// What the left and the right of a line mean.
fn meanings(line: &Line) -> (Meaning, Meaning) {
    match line.weight {
        Weight::Plain => (Meaning::Text, Meaning::Text),
        Weight::Heading => (Meaning::Heading, Meaning::Heading),
        Weight::Strong => (Meaning::Text, Meaning::Heading),
        Weight::Under => (Meaning::Quiet, Meaning::Quiet),
    }
}
