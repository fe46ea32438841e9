//! Work on the store, whichever screen asks for it.
//!
//! It owns what is asked and told. The work itself is done outside, once the screen has said that
//! it is under way; what it found comes back as [`Done`].

pub mod erasing;
mod settings;

use jiff::civil::Date;

use super::choice::{self, Item, Pick};
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::prompt::{self, Asked, Prompt};
use super::screen::Screen;
use super::update::go as go_to;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::mention::Mentions;
use crate::domain::{SettingKey, plus_months};
use crate::text::Id;
pub use crate::tui::action::Task;
use crate::tui::action::reason::Reason;
use crate::tui::action::status::Status;
use crate::tui::context::store::Accounts;
use crate::tui::overlays::report::Report;
use crate::tui::screens::store::Store;
pub use settings::{
    Asking, ask as ask_setting, chosen as setting_chosen, echo as setting_echo, flag, number,
    set_number,
};

/// What came of it.
#[derive(Clone, Debug)]
pub enum Done {
    /// What its files say.
    Looked(Accounts),
    /// A look through the whole store.
    Checked {
        /// Nothing is damaged.
        sound: bool,
        /// What was found, with the next step.
        findings: Vec<(String, String)>,
    },
    /// Done, in words.
    Well(String),
    /// It failed, in words: why, and what to do.
    Failed(String),
    /// A person was erased.
    Erased {
        /// Records that went.
        gone: usize,
        /// Where the name still stands.
        named: Mentions,
        /// Backups that still hold her, and until when the rule may keep them.
        older: Option<(usize, Date)>,
        /// Why the new backup could not be made, if so.
        unsaved: Option<String>,
    },
}

/// Goes to the screen.
pub fn go(model: &mut Model) -> Vec<Effect> {
    go_to(model, Screen::Upkeep(Store::default()));
    vec![Effect::Upkeep(Task::Look)]
}

/// Whether work on the store may begin.
pub fn is_free(model: &Model) -> Result<(), Reason> {
    match model.store.running {
        Some(_) => Err(Reason::Busy),
        None => Ok(()),
    }
}

/// Begins a work and says so.
pub fn begin(model: &mut Model, command: Command, task: Task) -> Vec<Effect> {
    model.store.running = Some(command);
    let what = capital(model.text.command(command));
    model.status = Some(Status::info(model.text.upkeep_doing(what)));
    vec![Effect::Upkeep(task)]
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// Asks for the file of a backup.
pub fn ask_file(model: &mut Model) -> Vec<Effect> {
    prompt::open(model, Asked::BackUpTo);
    Vec::new()
}

/// The file was typed.
pub fn file_chosen(model: &mut Model, prompt: Prompt) -> Vec<Effect> {
    if prompt.is_empty() {
        model.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    }
    let path = prompt.input.value().trim().to_owned();
    begin(model, Command::BackUpTo, Task::BackUp(Some(path)))
}

/// Asks before the journal begins anew, what that forgets shown first.
pub fn ask_compact(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = &model.text;
    let months = desk.register.number(SettingKey::RetentionMonths);
    let months = months.clamp(0, 1_200) as i32;
    let since = plus_months(model.now.date(), -months);
    let acts = desk.register.history().acts().iter();
    let zone = &model.zone;
    let old = acts.filter(|brief| brief.at.to_zoned_datetime(zone.clone()).date() < since);
    let detail = match old.count() {
        0 => text.get(Id::UpkeepCompactNone).to_owned(),
        n => text.upkeep_compact_drops(n, text.date(since)),
    };
    let keep = Item {
        label: text.get(Id::UpkeepCompactNo).to_owned(),
        detail: String::new(),
        pick: Pick::Keep,
    };
    let go = Item {
        label: text.get(Id::UpkeepCompactGo).to_owned(),
        detail,
        pick: Pick::Upkeep(Task::Compact),
    };
    let title = text.get(Id::UpkeepCompactTitle).to_owned();
    choice::open(model, title, vec![keep, go], 0);
    Vec::new()
}

/// A choice asked for work.
pub fn picked(model: &mut Model, task: Task) -> Vec<Effect> {
    match task {
        Task::Compact => begin(model, Command::Compact, task),
        Task::ForgetBackups => begin(model, Command::Erase, task),
        task => vec![Effect::Upkeep(task)],
    }
}

/// Work on the store ended.
pub fn done(model: &mut Model, desk: &Desk, done: Done) -> Vec<Effect> {
    if let Done::Looked(accounts) = done {
        model.store.accounts = Some(accounts);
        return Vec::new();
    }
    model.store.running = None;
    let text = model.text.clone();
    match done {
        Done::Looked(_) => {}
        Done::Well(words) => model.status = Some(Status::done(words)),
        Done::Failed(words) => model.status = Some(Status::failure(words)),
        Done::Checked { sound, findings } => {
            model.store.checked = Some((model.now, sound));
            model.status = Some(if sound {
                Status::done(text.get(Id::UpkeepCheckOk))
            } else {
                Status::failure(text.get(Id::UpkeepCheckBad))
            });
            tell(model, findings);
        }
        Done::Erased {
            gone,
            named,
            older,
            unsaved,
        } => {
            erasing::erased(model, desk, (gone, &named, older));
            if let Some(why) = unsaved {
                let done = text.erase_done(gone);
                let words = text.erase_no_backup(done, why);
                model.status = Some(Status::failure(words));
            }
        }
    }
    vec![Effect::Upkeep(Task::Look)]
}

/// Shows what a check found, if anything.
fn tell(model: &mut Model, findings: Vec<(String, String)>) {
    if findings.is_empty() {
        return;
    }
    let report = Report::new(findings, &model.text);
    model.overlays.push(Overlay::Report(report));
}
