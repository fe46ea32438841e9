//! What the store keeps: backups, history. Each change is an act, and can be taken back.

use super::Row;
use crate::app::choice::{self, Item, Pick};
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::prompt::{self, Asked, Prompt};
use crate::app::settings;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{Act, Changes, Register, Setting, SettingKey};
use crate::text::{Id, Text};
use crate::tui::action::reason::Reason;
use crate::tui::action::status::Status;

/// A number of the store that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Which.
    pub key: SettingKey,
    /// What it is now.
    pub now: i64,
}

/// The fewest that may be kept, and the most: of backups the newest of all is kept in any case.
fn bounds(key: SettingKey) -> (i64, i64) {
    if let Some(entry) = settings::entry(key) {
        return entry.bounds;
    }
    match key {
        SettingKey::BackupDays => (1, 366),
        SettingKey::BackupWeeks => (0, 520),
        SettingKey::BackupMonths => (0, 120),
        _ => (1, 1_200),
    }
}

/// Enter on the row of a setting.
pub(super) fn ask(model: &mut Model, desk: &Desk, row: Row) -> Vec<Effect> {
    if model.read_only.is_some() {
        let words = Reason::ReadOnly.words(&model.text).to_owned();
        model.status = Some(Status::warning(words));
        return vec![Effect::AskAgain];
    }
    let text = model.text.clone();
    match row {
        Row::Kept => {
            let item = |(key, id): (SettingKey, Id)| Item {
                label: text.get(id).to_owned(),
                detail: value(&desk.register, &text, key),
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
        Row::Retention => number(model, desk, SettingKey::RetentionMonths),
        Row::ByItself => {
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
pub(in crate::app) fn number(model: &mut Model, desk: &Desk, key: SettingKey) {
    if key == SettingKey::FirstPlan {
        return settings::ask_plan(model, desk);
    }
    let now = desk.register.number(key);
    prompt::open(model, Asked::Setting(Asking { key, now }));
}

/// What is asked.
pub fn prompt_title(asking: Asking) -> Id {
    if let Some(entry) = settings::entry(asking.key) {
        return entry.label;
    }
    match asking.key {
        SettingKey::BackupDays => Id::UpkeepSetDays,
        SettingKey::BackupWeeks => Id::UpkeepSetWeeks,
        SettingKey::BackupMonths => Id::UpkeepSetMonths,
        _ => Id::UpkeepRetention,
    }
}

/// What the line being typed means.
///
/// # Errors
/// In words: it is no number that may be kept.
pub fn echo(prompt: &Prompt, asking: Asking, text: &Text) -> Result<String, String> {
    let (least, most) = bounds(asking.key);
    let typed = match prompt.is_empty() {
        true => Some(asking.now),
        false => read(prompt, asking),
    };
    match typed {
        Some(after) => Ok(text.upkeep_set_echo(
            counted(text, asking.key, asking.now),
            counted(text, asking.key, after),
        )),
        None => Err(text.upkeep_set_bad(least, most)),
    }
}

fn read(prompt: &Prompt, asking: Asking) -> Option<i64> {
    let typed: i64 = prompt.input.value().trim().parse().ok()?;
    let (least, most) = bounds(asking.key);
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
    let row = settings::entry(key).map_or_else(|| row_of(key), |entry| entry.label);
    let text = &model.text;
    let value = match after {
        Setting::Number(number) => counted(text, key, number),
        Setting::Flag(flag) => text.yes_no(flag).to_owned(),
        Setting::Text(_) | Setting::List(_) => String::new(),
    };
    model.when_saved = Some(format!("{} · {value}", text.get(row)));
    let act = Act::new(Command::Setting, changes.done());
    vec![Effect::Commit(Box::new(act))]
}

/// The row of the store's screen that shows it.
fn row_of(key: SettingKey) -> Id {
    match key {
        SettingKey::RetentionMonths => Id::UpkeepRetention,
        SettingKey::AutoCompact => Id::UpkeepByItself,
        _ => Id::UpkeepKept,
    }
}

/// A setting as it is.
pub fn value(register: &Register, text: &Text, key: SettingKey) -> String {
    counted(text, key, register.number(key))
}

fn counted(text: &Text, key: SettingKey, n: i64) -> String {
    if let Some(entry) = settings::entry(key) {
        return entry.counted(n, text);
    }
    match key {
        SettingKey::BackupDays => text.upkeep_days(n),
        SettingKey::BackupWeeks => text.upkeep_weeks(n),
        _ => text.upkeep_months(n),
    }
}
