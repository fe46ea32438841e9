//! The body before the register is full, or when it cannot be opened.

use crate::text::Id;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::line::wrap;

/// Draws it.
pub fn draw(body: &mut Painter<'_>, session: &Session) {
    let text = &session.around.text;
    let Some(failure) = &session.open_failure else {
        body.text(3, 1, text.get(Id::Opening), Meaning::Quiet);
        return;
    };
    let critical = body.glyphs().critical();
    let x = body.text(1, 1, critical, Meaning::Critical);
    body.text(x + 1, 1, text.get(Id::OpenFailed), Meaning::Critical);
    let lines = wrap(failure, body.width().saturating_sub(6));
    for (y, words) in (3..).zip(&lines) {
        body.text(3, y, words, Meaning::Text);
    }
}
