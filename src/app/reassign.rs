//! Which accompaniments are handed over: those of what is selected, one of them, or all.

use super::choice::{self, Item, Pick};
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::department::Desk;
use crate::domain::{AccompanimentId, AvsId, Date, Kind, PupilId, Ref, Register};
use crate::tui::overlays::reassign::Reassign;
use crate::words::label;

/// Accompaniments that reassigning `target` could mean: valid today or later.
pub fn accompaniments(register: &Register, target: Ref, today: Date) -> Vec<AccompanimentId> {
    let live = |to: Option<Date>| to.is_none_or(|to| today <= to);
    match target.kind {
        Kind::Avs => register
            .accompaniments_by(AvsId(target.id))
            .filter(|(_, link)| live(link.to))
            .map(|(id, _)| id)
            .collect(),
        Kind::Pupil => register
            .accompaniments_of(PupilId(target.id))
            .filter(|(_, link)| live(link.to))
            .map(|(id, _)| id)
            .collect(),
        Kind::Accompaniment => vec![AccompanimentId(target.id)],
        _ => Vec::new(),
    }
}

/// `r`: goes on at once with a single accompaniment, else offers a choice among them, or all.
pub fn begin(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected(desk) else {
        return Vec::new();
    };
    let ids = accompaniments(&desk.register, target, model.today());
    if ids.len() < 2 {
        return of(model, desk, ids);
    }
    let mut items: Vec<Item> = ids
        .iter()
        .map(|id| Item {
            label: label::accompaniment(&desk.register, &model.text, *id),
            detail: crate::words::weekly(desk, &model.text, *id),
            pick: Pick::Reassign(vec![*id]),
        })
        .collect();
    items.push(Item {
        label: model.text.all_of_them(ids.len()),
        detail: String::new(),
        pick: Pick::Reassign(ids),
    });
    let title = model
        .text
        .reassign_which(label::of(&desk.register, &model.text, target));
    choice::open(model, title, items, 0);
    Vec::new()
}

/// Shows who can take these.
pub fn of(model: &mut Model, desk: &Desk, ids: Vec<AccompanimentId>) -> Vec<Effect> {
    let reassign = Reassign::new(desk, ids, model.today());
    model.overlays.push(Overlay::Reassign(Box::new(reassign)));
    Vec::new()
}
