//! A part of a list and what became of it: `− jeu. 08:30–10:30`.

use super::painter::{Painter, columns};
use crate::tui::theme::Meaning;
use crate::words::Became;

/// The sign of what became of something, and how it is drawn.
pub const fn sign(became: Became) -> (&'static str, Meaning) {
    match became {
        Became::Added => ("+", Meaning::Added),
        Became::Changed => ("~", Meaning::Changed),
        Became::Removed => ("−", Meaning::Removed),
        Became::Same => ("=", Meaning::Quiet),
    }
}

/// Draws what was and what is from a column on, after its sign.
pub fn draw(
    frame: &mut Painter<'_>,
    (x, y): (u16, u16),
    became: Became,
    (before, after): (&str, &str),
) {
    let (glyph, meaning) = sign(became);
    frame.text(x, y, glyph, meaning);
    values(frame, (x + 2, y), became, (before, after));
}

/// `12 h → 18 h`; of what went or came only that.
pub fn values(
    frame: &mut Painter<'_>,
    (x, y): (u16, u16),
    became: Became,
    (before, after): (&str, &str),
) {
    let end = frame.width().saturating_sub(2);
    let mut x = x;
    let (_, meaning) = sign(became);
    if !before.is_empty() {
        let room = end.saturating_sub(x + 3);
        let after = columns(after).min(room / 2);
        x = frame.fitted(x, y, before, room.saturating_sub(after), Meaning::Removed);
    }
    if before.is_empty() || !after.is_empty() {
        if !before.is_empty() {
            let arrow = frame.glyphs().arrow();
            x = frame.text(x + 1, y, arrow, Meaning::Quiet) + 1;
        }
        frame.fitted(x, y, after, end.saturating_sub(x), meaning);
    }
}
