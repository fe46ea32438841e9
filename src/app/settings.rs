//! What a coordinator can set of covers, journeys and warnings, offered to choose from. A change is
//! an act, and can be taken back.

use super::choice::{self, Item, Pick};
use super::model::Model;
use super::msg::Effect;
use crate::department::Desk;
use crate::domain::SettingKey;
use crate::text::Id;
use crate::words::setting::{ENTRIES, Entry, plan};

/// Shows them all; Enter on one asks what it shall be.
pub fn open(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let item = |entry: &Entry| Item {
        label: text.get(entry.label).to_owned(),
        detail: entry.value(&desk.register, &text),
        pick: Pick::Setting(entry.key),
    };
    let items = ENTRIES.iter().map(item).collect();
    choice::open(model, text.get(Id::SetTitle), items, 0);
    Vec::new()
}

/// Asks which plan is shown first.
pub fn ask_plan(model: &mut Model, desk: &Desk) {
    let text = model.text.clone();
    let now = desk.register.number(SettingKey::FirstPlan);
    let item = |number: i64| Item {
        label: plan(number, &text),
        detail: String::new(),
        pick: Pick::Number(SettingKey::FirstPlan, number),
    };
    let at = usize::try_from(now).unwrap_or_default();
    let items = (0..=2).map(item).collect();
    choice::open(model, text.get(Id::SetFirstPlan), items, at);
}
