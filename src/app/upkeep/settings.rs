//! What the store keeps: backups, history. Each change is an act, and can be taken back.

use crate::app::choice::{self, Item, Pick};
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::prompt::{self, Asked, Prompt};
use crate::app::settings;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{Act, Changes, Setting, SettingKey};
use crate::text::{Id, Text};
use crate::tui::action::reason::Reason;
use crate::tui::action::status::Status;
use crate::words::setting;

/// A number of the store that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Which.
    pub key: SettingKey,
    /// What it is now.
    pub now: i64,
}

/// Asks what a setting of the store shall be: of backups, how many of each are kept.
pub fn ask(model: &mut Model, desk: &Desk, key: SettingKey) -> Vec<Effect> {
    if model.read_only.is_some() {
        let words = Reason::ReadOnly.words(&model.text).to_owned();
        model.status = Some(Status::warning(words));
        return vec![Effect::AskAgain];
    }
    let text = model.text.clone();
    match key {
        SettingKey::BackupDays | SettingKey::BackupWeeks | SettingKey::BackupMonths => {
            let item = |(key, id): (SettingKey, Id)| Item {
                label: text.get(id).to_owned(),
                detail: setting::value(&desk.register, &text, key),
                pick: Pick::Setting(key),
            };
            let all = [
                (SettingKey::BackupDays, Id::UpkeepSetDays),
                (SettingKey::BackupWeeks, Id::UpkeepSetWeeks),
                (SettingKey::BackupMonths, Id::UpkeepSetMonths),
            ];
            let title = text.get(Id::UpkeepKept).to_owned();
            choice::open(model, title, all.map(item).to_vec(), 0);
        }
        SettingKey::RetentionMonths => number(model, desk, key),
        SettingKey::AutoCompact => {
            let item = |(flag, id): (bool, Id)| Item {
                label: text.get(id).to_owned(),
                detail: String::new(),
                pick: Pick::Flag(SettingKey::AutoCompact, flag),
            };
            let items = [(true, Id::UpkeepByItselfYes), (false, Id::UpkeepByItselfNo)];
            let at = usize::from(!desk.register.flag(SettingKey::AutoCompact));
            let title = text.get(Id::UpkeepByItselfTitle).to_owned();
            choice::open(model, title, items.map(item).to_vec(), at);
        }
        _ => {}
    }
    Vec::new()
}

/// Asks for the number of a setting.
pub fn number(model: &mut Model, desk: &Desk, key: SettingKey) {
    if key == SettingKey::FirstPlan {
        return settings::ask_plan(model, desk);
    }
    let now = desk.register.number(key);
    prompt::open(model, Asked::Setting(Asking { key, now }));
}

/// What the line being typed means.
///
/// # Errors
/// In words: it is no number that may be kept.
pub fn echo(prompt: &Prompt, asking: Asking, text: &Text) -> Result<String, String> {
    let (least, most) = setting::bounds(asking.key);
    let typed = match prompt.is_empty() {
        true => Some(asking.now),
        false => read(prompt, asking),
    };
    match typed {
        Some(after) => Ok(text.upkeep_set_echo(
            setting::counted(text, asking.key, asking.now),
            setting::counted(text, asking.key, after),
        )),
        None => Err(text.upkeep_set_bad(least, most)),
    }
}

fn read(prompt: &Prompt, asking: Asking) -> Option<i64> {
    let typed: i64 = prompt.input.value().trim().parse().ok()?;
    let (least, most) = setting::bounds(asking.key);
    (least..=most).contains(&typed).then_some(typed)
}

/// Enter on that line.
pub fn chosen(model: &mut Model, desk: &Desk, prompt: Prompt, asking: Asking) -> Vec<Effect> {
    match read(&prompt, asking) {
        Some(after) => set(model, desk, asking.key, Setting::Number(after)),
        None => {
            model.overlays.push(Overlay::Prompt(prompt));
            Vec::new()
        }
    }
}

/// One of a few numbers was chosen.
pub fn set_number(model: &mut Model, desk: &Desk, key: SettingKey, number: i64) -> Vec<Effect> {
    set(model, desk, key, Setting::Number(number))
}

/// Yes or no was chosen.
pub fn flag(model: &mut Model, desk: &Desk, key: SettingKey, flag: bool) -> Vec<Effect> {
    if desk.register.flag(key) == flag {
        return Vec::new();
    }
    set(model, desk, key, Setting::Flag(flag))
}

fn set(model: &mut Model, desk: &Desk, key: SettingKey, after: Setting) -> Vec<Effect> {
    let register = &desk.register;
    if matches!(after, Setting::Number(number) if number == register.number(key)) {
        return Vec::new();
    }
    let mut changes = Changes::of(register);
    changes.set(key.id(), after.clone());
    let row = setting::label(key);
    let text = &model.text;
    let value = match after {
        Setting::Number(number) => setting::counted(text, key, number),
        Setting::Flag(flag) => text.yes_no(flag).to_owned(),
        Setting::Text(_) | Setting::List(_) => String::new(),
    };
    model.when_saved = Some(format!("{} · {value}", text.get(row)));
    let act = Act::new(Command::Setting, changes.done());
    vec![Effect::Commit(Box::new(act))]
}
