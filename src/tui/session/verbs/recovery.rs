//! The recovery code is shown to one person alone.

use super::asked;
use crate::command::Command;
use crate::domain::{Act, Changes, Setting, SettingKey};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Write};
use crate::tui::context::Cx;

/// Asks whether nobody else sees the screen; the cursor is on no.
pub fn ask(cx: &Cx<'_>) -> Vec<Action> {
    let text = cx.text;
    let items = vec![
        Item::shows(text.get(Id::CodeNotNow), "", Answer::Nothing),
        Item::writes(text.get(Id::CodeShow), "", Answer::Row(1)),
    ];
    let title = text.get(Id::CodeAlone).to_owned();
    vec![Action::Ask(asked::CODE, Question::choice(title, items))]
}

/// Notes that the code was shown, once.
pub fn noted(cx: &Cx<'_>) -> Vec<Action> {
    let register = &cx.department.register;
    if register.flag(SettingKey::RecoveryShown) {
        return Vec::new();
    }
    let mut changes = Changes::of(register);
    changes.set(SettingKey::RecoveryShown.id(), Setting::Flag(true));
    let act = Act::new(Command::RecoveryCode, changes.done());
    vec![Write::said(act, cx.text.get(Id::CodeNoted))]
}
