//! What just happened: in the rule above the footer, never over the keys, which are needed most right
//! after an act. What does not fit in a line goes over as many as it takes, so that its next step is
//! read whole.

use crate::tui::action::status::{Status, Tone};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::line::wrap;

/// Lines at most.
const LINES: usize = 6;
/// Columns of the rule before it.
const RULE: u16 = 2;

/// Draws it upwards from line `y`: on a rule where the screen has one (`ruled`), else over the keys, but
/// for the last columns, which are the help's.
pub fn draw(painter: &mut Painter<'_>, y: u16, status: &Status, ruled: bool, help: u16) {
    let glyphs = painter.glyphs();
    let (glyph, meaning) = match status.tone {
        Tone::Info => (glyphs.info(), Meaning::Text),
        Tone::Done => (glyphs.ok(), Meaning::Ok),
        Tone::Warning => (glyphs.attention(), Meaning::Attention),
        Tone::Failure => (glyphs.critical(), Meaning::Critical),
    };
    let words = status.words.strip_prefix(glyph).unwrap_or(&status.words);
    let words = words.trim_start();
    let (width, before) = match ruled {
        true => (painter.width(), RULE + 1),
        false => (painter.width().saturating_sub(help), 1),
    };
    let room = width.saturating_sub(before + 2 + before);
    let mut lines = wrap(words, room);
    lines.truncate(LINES);
    let first = y.saturating_sub(lines.len().saturating_sub(1) as u16);
    let rule = glyphs.rule();
    for (line, (at, words)) in (first..=y).zip(&lines).enumerate() {
        // Whatever shows there gives way for as long as it is said.
        let ground = if ruled && line == 0 { rule } else { " " };
        painter.rule_between(0, at, width, ground, Meaning::Quiet);
        let words = words.trim_start();
        painter.rule_between(before - 1, at, columns(words) + 4, " ", Meaning::Text);
        if line == 0 {
            painter.text(before, at, glyph, meaning);
        }
        painter.fitted(before + 2, at, words, room, meaning);
    }
}
