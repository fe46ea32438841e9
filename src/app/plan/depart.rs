//! Esc on a plan that is not recorded: the draft is kept, the absence is recorded alone, or all of
//! it is forgotten.

use crate::app::choice::{self, Item, Pick};
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::screen::Screen;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{Act, Changes};
use crate::text::Id;
use crate::tui::action::status::Status;

use super::record;

/// A way to leave a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departure {
    /// The draft is kept; nothing is written.
    Keep,
    /// The absence is recorded; who takes over is for later.
    Alone,
    /// The draft is forgotten; nothing is written.
    Discard,
}

/// Asks how; to keep the draft comes first, and is what Esc means there.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    let Screen::Absence(plan) = model.screen() else {
        return Vec::new();
    };
    let text = &model.text;
    let alone = match plan.absences.is_joint() {
        true => Id::DepartAloneJoint,
        false => Id::DepartAlone,
    };
    let item = |label, detail, departure| Item {
        label: text.get(label).to_owned(),
        detail: text.get(detail).to_owned(),
        pick: Pick::Depart(departure),
    };
    let mut items = vec![item(Id::DepartKeep, Id::DepartKeepWhat, Departure::Keep)];
    if model.read_only.is_none() {
        items.push(item(alone, Id::DepartAloneWhat, Departure::Alone));
    }
    items.push(item(
        Id::DepartDiscard,
        Id::DepartDiscardWhat,
        Departure::Discard,
    ));
    let title = text.get(Id::DepartTitle).to_owned();
    choice::open(model, title, items, 0);
    Vec::new()
}

/// Whether what floats is that question.
pub fn is_asked(overlay: &Overlay) -> bool {
    match overlay {
        Overlay::Choice(choice) => {
            let mut picks = choice.items.iter().map(|item| &item.pick);
            picks.any(|pick| matches!(pick, Pick::Depart(_)))
        }
        _ => false,
    }
}

/// Leaves in that way.
pub fn depart(model: &mut Model, desk: &Desk, departure: Departure) -> Vec<Effect> {
    match departure {
        Departure::Keep => {
            keep(model);
            Vec::new()
        }
        Departure::Alone => alone(model, desk),
        Departure::Discard => {
            if model.trail.discard() {
                let words = model.text.get(Id::DepartDiscarded).to_owned();
                model.status = Some(Status::info(words));
            }
            Vec::new()
        }
    }
}

/// Leaves; the draft is taken up again by its name.
pub fn keep(model: &mut Model) {
    model.trail.back();
    let words = model.text.get(Id::PlanDraftKept).to_owned();
    model.status = Some(Status::info(words));
}

fn alone(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Absence(plan) = model.screen() else {
        return Vec::new();
    };
    let mut changes = Changes::of(&desk.register);
    record::absences(plan, &mut changes);
    model.when_saved = Some(record::recorded(plan, desk, &text));
    model.trail.back();
    let act = Act::new(Command::Absence, changes.done());
    vec![Effect::Commit(Box::new(act))]
}
