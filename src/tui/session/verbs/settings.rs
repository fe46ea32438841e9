//! What a coordinator can set, and what the store keeps of backups and history. A change is an act,
//! and can be taken back.

use super::asked;
use crate::calendar::letters::number_of;
use crate::command::Command;
use crate::domain::{Act, Changes, Ref, Setting, SettingId, SettingKey};
use crate::text::{Id, Text};
use crate::tui::action::{Action, Answer, Item, Question, Reason, Status, Write};
use crate::tui::context::Cx;
use crate::typed::Looking;
use crate::words::setting;

/// Shows what covers, journeys and warnings can be set to; Enter on one asks what it shall be.
pub fn all(cx: &Cx<'_>) -> Vec<Action> {
    let entries = setting::ENTRIES.iter();
    let item = |entry: &setting::Entry| {
        let value = entry.value(&cx.department.register, cx.text);
        among(cx.text, entry.key, entry.label, value)
    };
    which(cx.text.get(Id::SetTitle), entries.map(item).collect())
}

/// Asks what a setting shall be: of backups, how many of each are kept.
pub fn ask(cx: &Cx<'_>, key: SettingKey) -> Vec<Action> {
    if cx.read_only {
        let words = Reason::ReadOnly.words(cx.text);
        return vec![Action::Say(Status::warning(words)), Action::AskAgain];
    }
    let text = cx.text;
    match key {
        SettingKey::BackupDays | SettingKey::BackupWeeks | SettingKey::BackupMonths => {
            let item = |(key, label): (SettingKey, Id)| {
                let value = setting::value(&cx.department.register, text, key);
                among(text, key, label, value)
            };
            let kept = [
                (SettingKey::BackupDays, Id::StoreSetDays),
                (SettingKey::BackupWeeks, Id::StoreSetWeeks),
                (SettingKey::BackupMonths, Id::StoreSetMonths),
            ];
            which(text.get(Id::StoreKept), kept.map(item).to_vec())
        }
        SettingKey::AutoCompact => {
            let items = [(1, Id::StoreByItselfYes), (0, Id::StoreByItselfNo)];
            let items = items.map(|(row, id)| Item::writes(text.get(id), "", Answer::Row(row)));
            let at = usize::from(!cx.department.register.flag(key));
            one_of(key, text.get(Id::StoreByItselfTitle), items.to_vec(), at)
        }
        _ => number(cx, key),
    }
}

/// Asks for the one chosen.
pub fn chosen(cx: &Cx<'_>, key: Ref) -> Vec<Action> {
    key_of(key).map_or_else(Vec::new, |key| number(cx, key))
}

fn key_of(target: Ref) -> Option<SettingKey> {
    let id: SettingId = target.typed()?;
    SettingKey::ALL.iter().copied().find(|key| key.id() == id)
}

fn among(text: &Text, key: SettingKey, label: Id, value: String) -> Item {
    Item::writes(text.get(label), value, Answer::Record(key.id().into()))
}

fn which(title: &str, items: Vec<Item>) -> Vec<Action> {
    let title = title.to_owned();
    vec![Action::Ask(asked::SETTINGS, Question::choice(title, items))]
}

fn one_of(key: SettingKey, title: &str, items: Vec<Item>, at: usize) -> Vec<Action> {
    let title = title.to_owned();
    vec![Action::Ask(
        asked::SETTING.about(key.id()),
        Question::choice(title, items).at(at),
    )]
}

/// Asks for the number of a setting; of plans, which.
fn number(cx: &Cx<'_>, key: SettingKey) -> Vec<Action> {
    let text = cx.text;
    if key == SettingKey::FirstPlan {
        let now = cx.department.register.number(key);
        let item = |row: usize| Item::writes(setting::plan(row as i64, text), "", Answer::Row(row));
        let at = usize::try_from(now).unwrap_or_default();
        return one_of(
            key,
            text.get(Id::SetFirstPlan),
            (0..=2).map(item).collect(),
            at,
        );
    }
    if key == SettingKey::WeeksByCalendar {
        let item = |n: i64| {
            let words = text.get(setting::alternation(n));
            Item::writes(words, "", Answer::Row(usize::from(n == 1)))
        };
        let at = usize::from(cx.department.register.flag(key));
        let items = [0, 1].map(item).to_vec();
        return one_of(key, text.get(Id::SetWeeksByCalendar), items, at);
    }
    vec![Action::Ask(
        asked::SETTING.about(key.id()),
        Question::line(setting::title(key)),
    )]
}

/// What the line being typed means.
///
/// # Errors
/// In words: it is no number that may be kept.
pub fn reads(cx: &Cx<'_>, key: Ref, typed: &str) -> Result<String, String> {
    let Some(key) = key_of(key) else {
        return Ok(String::new());
    };
    let now = cx.department.register.number(key);
    let after = match typed.trim().is_empty() {
        true => Some(now),
        false => read(cx, key, typed),
    };
    match after {
        None if key == SettingKey::WeekAnchor => Err(cx.text.get(Id::SetWeekBad).to_owned()),
        Some(after) => Ok(cx.text.store_set_echo(
            setting::counted(cx.text, key, now),
            setting::counted(cx.text, key, after),
        )),
        None => {
            let (least, most) = setting::bounds(key);
            Err(cx.text.store_set_bad(least, most))
        }
    }
}

fn read(cx: &Cx<'_>, key: SettingKey, typed: &str) -> Option<i64> {
    // A day, as dates are typed everywhere; 0 for none.
    if key == SettingKey::WeekAnchor && typed.trim() != "0" {
        let lang = crate::words::typed_lang(cx.text);
        let day = crate::typed::date(typed, cx.today, Looking::Ahead, lang);
        return day.ok().map(number_of);
    }
    let typed: i64 = typed.trim().parse().ok()?;
    let (least, most) = setting::bounds(key);
    (least..=most).contains(&typed).then_some(typed)
}

/// What the setting shall be was typed or chosen.
pub fn answered(cx: &Cx<'_>, key: Ref, answer: &Answer) -> Vec<Action> {
    let Some(key) = key_of(key) else {
        return Vec::new();
    };
    let register = &cx.department.register;
    let after = match answer {
        Answer::Line(typed) if typed.trim().is_empty() => return number(cx, key),
        Answer::Line(typed) => read(cx, key, typed).map(Setting::Number),
        Answer::Row(row) if key == SettingKey::AutoCompact => Some(Setting::Flag(*row == 1)),
        Answer::Row(row) => i64::try_from(*row).ok().map(Setting::Number),
        _ => None,
    };
    let stands = match after {
        Some(Setting::Number(number)) => number == register.number(key),
        Some(Setting::Flag(flag)) => flag == register.flag(key),
        _ => true,
    };
    match after {
        Some(after) if !stands => vec![set(cx, key, after)],
        _ => Vec::new(),
    }
}

fn set(cx: &Cx<'_>, key: SettingKey, after: Setting) -> Action {
    let text = cx.text;
    let value = match after {
        Setting::Number(number) => setting::counted(text, key, number),
        Setting::Flag(flag) => text.yes_no(flag).to_owned(),
        Setting::Text(_) | Setting::List(_) => String::new(),
    };
    let said = format!("{} · {value}", text.get(setting::label(key)));
    let mut changes = Changes::of(&cx.department.register);
    changes.set(key.id(), after);
    Write::said(Act::new(Command::Setting, changes.done()), said)
}
