//! Erasing a person from her card: effects first, then the name typed; then what still holds her.

use jiff::civil::Date;

use crate::app::choice::{self, Item, Pick};
use crate::app::form::Drafts;
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::screen::Trail;
use crate::app::upkeep::{self, Task};
use crate::command::Command;
use crate::department::Desk;
use crate::domain::erasure::{going, name_of};
use crate::domain::mention::{self, Mentions};
use crate::domain::{Kind, Ref, SettingKey, folded};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::widgets::input::Input;
use crate::words;

/// A person about to be erased.
#[derive(Clone, Debug)]
pub struct Erasing {
    /// Who.
    pub target: Ref,
    /// The name that must be typed.
    pub name: String,
    /// What will happen, a line each.
    pub effects: Vec<String>,
    /// What is typed.
    pub input: Input,
    /// Another name was typed.
    pub refused: bool,
}

/// Whether a record is a person's.
pub fn is_person(target: Ref) -> bool {
    matches!(target.kind, Kind::Avs | Kind::Pupil)
}

/// Shows what erasing would do, and asks for the name.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let register = &desk.register;
    let Some(target) = model.selected(desk) else {
        return Vec::new();
    };
    let Some(name) = name_of(register, target) else {
        return Vec::new();
    };
    let text = &model.text;
    let mut gone = going(register, [target]);
    gone.remove(&target);
    let kinds = Kind::ALL.iter().filter_map(|kind| {
        let n = gone.iter().filter(|gone| gone.kind == *kind).count();
        (n > 0).then(|| format!("{}\u{a0}×\u{a0}{n}", text.kind(*kind)))
    });
    let what: Vec<String> = kinds.collect();
    let with = if what.is_empty() {
        text.get(Id::EraseWithNone).to_owned()
    } else {
        text.erase_with(what.join(", "))
    };
    let mut effects = vec![
        with,
        text.get(Id::EraseHistory).to_owned(),
        text.get(Id::EraseBackups).to_owned(),
    ];
    match mention::elsewhere(register, target).len() {
        0 => {}
        n => effects.push(text.erase_named(n)),
    }
    model.overlays.push(Overlay::Erasing(Box::new(Erasing {
        target,
        name,
        effects,
        input: Input::default(),
        refused: false,
    })));
    Vec::new()
}

/// Enter: erases once the name was typed. Accents and case are not what one is asked to get right.
pub fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Erasing(mut erasing)) = model.overlays.pop() else {
        return Vec::new();
    };
    let typed = folded(erasing.input.value());
    if typed.is_empty() || typed != folded(&erasing.name) {
        erasing.refused = !typed.is_empty();
        model.overlays.push(Overlay::Erasing(erasing));
        return Vec::new();
    }
    upkeep::begin(model, Command::Erase, Task::Erase(erasing.target))
}

/// She is gone: so is all that this session still shows of her. Asks about backups of before, and
/// lists where her name stands.
pub(super) fn erased(
    model: &mut Model,
    desk: &Desk,
    (gone, named, older): (usize, &Mentions, Option<(usize, Date)>),
) {
    let text = model.text.clone();
    model.overlays.clear();
    model.trail = Trail::new();
    model.drafts = Drafts::default();
    model.status = Some(Status::done(text.erase_done(gone)));
    if !named.is_empty() {
        list(model, desk, named);
    }
    if let Some((n, until)) = older {
        let title = text.erase_older_title(n);
        let items = vec![
            Item {
                label: text.get(Id::EraseOlderGo).to_owned(),
                detail: String::new(),
                pick: Pick::Upkeep(Task::ForgetBackups),
            },
            Item {
                label: text.get(Id::EraseOlderStay).to_owned(),
                detail: text.erase_older_until(text.date(until)),
                pick: Pick::Keep,
            },
        ];
        choice::open(model, title, items, 0);
    }
}

/// The records to be mended by hand, each a step to its card; acts of the history are counted.
fn list(model: &mut Model, desk: &Desk, named: &Mentions) {
    let (register, text) = (&desk.register, model.text.clone());
    let mut items: Vec<Item> = named
        .records
        .iter()
        .map(|mention| {
            let (label, detail) = words::mention(register, &text, mention);
            let pick = Pick::Go(mention.target);
            Item {
                label,
                detail,
                pick,
            }
        })
        .collect();
    if !named.acts.is_empty() {
        let months = register.number(SettingKey::RetentionMonths);
        items.push(Item {
            label: text.erase_acts(named.acts.len()),
            detail: text.erase_acts_until(months),
            pick: Pick::Keep,
        });
    }
    let title = match named.records.as_slice() {
        [] => text.get(Id::HistoryTitle).to_owned(),
        _ => text.get(Id::EraseNamedTitle).to_owned(),
    };
    choice::open(model, title, items, 0);
}
