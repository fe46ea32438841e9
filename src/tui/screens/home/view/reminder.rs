//! One line on what is wrong with the keeping of the store: that no backup could be made today, else
//! that the recovery code was never shown. A key or a copy that exists once is a loss waiting to
//! happen.

use crate::command::Command;
use crate::domain::SettingKey;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::key_names::shown;

/// What is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// No backup could be made.
    BackupFailed,
    /// The code was never shown.
    CodeUnseen,
}

/// What is to be said, if anything. Not of the code in a demo, which is made anew with one command, nor
/// where the store can only be read and nothing could be done about it.
pub fn of(cx: &Cx<'_>) -> Option<Reminder> {
    let register = &cx.department.register;
    let is_demo = register.text(SettingKey::DemoSize).is_some();
    if cx.store.backup_failed.is_some() {
        Some(Reminder::BackupFailed)
    } else if !cx.read_only && !is_demo && !register.flag(SettingKey::RecoveryShown) {
        Some(Reminder::CodeUnseen)
    } else {
        None
    }
}

/// Draws the line, with the key that helps.
pub fn draw(body: &mut Painter<'_>, y: u16, cx: &Cx<'_>, reminder: Reminder) {
    let room = body.width().saturating_sub(3);
    let (words, meaning) = match reminder {
        Reminder::BackupFailed => (backup_failed(cx), Meaning::Critical),
        Reminder::CodeUnseen => (code_unseen(cx, room), Meaning::Attention),
    };
    let glyph = body.glyphs().attention();
    let x = body.text(1, y, glyph, meaning);
    body.fitted(x + 1, y, &words, room.saturating_sub(1), meaning);
}

fn backup_failed(cx: &Cx<'_>) -> String {
    let key = cx.keys(Command::GoStore);
    match key.map(|keys| shown(&keys, cx.text)) {
        Some(key) => cx.text.backup_failed_home(&key),
        None => cx.text.get(Id::BackupFailedShell).to_owned(),
    }
}

fn code_unseen(cx: &Cx<'_>, room: u16) -> String {
    let text = cx.text;
    let keys = cx.keys(Command::RecoveryCode);
    let key = keys.map(|keys| shown(&keys, text));
    match key {
        Some(key) => {
            let whole = text.code_reminder(&key);
            if columns(&whole) <= room {
                whole
            } else {
                text.code_reminder_short(&key)
            }
        }
        None => text.get(Id::CodeReminderShell).to_owned(),
    }
}
