//! The recovery code: Home reminds of it until it was shown once. That it was shown is a setting of
//! the store, sealed with everything else.

use super::choice::{self, Item, Pick};
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{Act, Changes, Setting, SettingKey};
use crate::text::Id;
use crate::tui::overlays::recovery_code::RecoveryCode;
use crate::tui::widgets::secret::Secret;

/// Asks whether nobody else sees the screen; the cursor is on no.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    let line = |id, pick| Item {
        label: model.text.get(id).to_owned(),
        detail: String::new(),
        pick,
    };
    let items = vec![
        line(Id::CodeNotNow, Pick::Keep),
        line(Id::CodeShow, Pick::ShowCode),
    ];
    let title = model.text.get(Id::CodeAlone).to_owned();
    choice::open(model, title, items, 0);
    Vec::new()
}

/// Shows the code, and notes that it was shown.
pub fn show(model: &mut Model, desk: &Desk, code: Secret) -> Vec<Effect> {
    if model.lock.is_some() {
        return Vec::new();
    }
    model.overlays.push(Overlay::Code(RecoveryCode::new(code)));
    if desk.register.flag(SettingKey::RecoveryShown) {
        return Vec::new();
    }
    let mut changes = Changes::of(&desk.register);
    changes.set(SettingKey::RecoveryShown.id(), Setting::Flag(true));
    model.when_saved = Some(model.text.get(Id::CodeNoted).to_owned());
    let act = Act::new(Command::RecoveryCode, changes.done());
    vec![Effect::Commit(Box::new(act))]
}
