//! That the recovery code was never shown: a key that exists once is a loss waiting to happen.

use crate::command::Command;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::key_names::shown;

/// Draws the line, with the key that shows the code.
pub fn draw(body: &mut Painter<'_>, y: u16, cx: &Cx<'_>) {
    let text = cx.text;
    let keys = cx.keys(Command::RecoveryCode);
    let key = keys.map(|keys| shown(&keys, text));
    let room = body.width().saturating_sub(3);
    let words = match key {
        Some(key) => {
            let whole = text.code_reminder(&key);
            if columns(&whole) <= room {
                whole
            } else {
                text.code_reminder_short(&key)
            }
        }
        None => text.get(Id::CodeReminderShell).to_owned(),
    };
    let glyph = body.glyphs().attention();
    let x = body.text(1, y, glyph, Meaning::Attention);
    body.fitted(x + 1, y, &words, room.saturating_sub(1), Meaning::Attention);
}
