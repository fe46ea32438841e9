//! The line over a card of an earlier day: which day, and that nothing is written.

use crate::domain::Date;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};

/// Draws it on line `y`, over whatever rule is there.
pub fn banner(painter: &mut Painter<'_>, y: u16, day: Date, cx: &Cx<'_>) {
    let text = cx.text;
    let width = painter.width();
    let date = text.date(day);
    let distance = text.distance(day, cx.now.date());
    let mut words = text.as_of_banner(date.as_str(), distance);
    if columns(&words) + 5 > width {
        words = text.as_of_banner_short(date);
    }
    let words = format!(" {} {words} ", painter.glyphs().attention());
    painter.fitted(0, y, &words, width, Meaning::Attention);
}
