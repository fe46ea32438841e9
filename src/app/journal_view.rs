//! Looking into the journal: one act, or the acts of one record.

use super::choice::{self, Item, Pick};
use super::journal::Journal;
use super::model::Model;
use super::msg::{Effect, Purpose};
use super::screen::Screen;
use crate::department::Desk;
use crate::text::Id;
use crate::words;

/// Acts listed in a record's history.
const LIMIT: usize = 50;

/// Shows the act under the cursor of the journal.
pub fn open(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Screen::Journal(journal) = model.screen() else {
        return Vec::new();
    };
    Journal::act(desk.register.history(), journal.scroll.cursor)
        .map(|brief| Effect::ReadAct(brief.seq, Purpose::Show))
        .into_iter()
        .collect()
}

/// Lists the acts that touched the selected record.
pub fn of_selected(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected() else {
        return Vec::new();
    };
    let items: Vec<Item> = desk
        .register
        .history()
        .of(target)
        .take(LIMIT)
        .map(|brief| Item {
            label: words::act(desk, &model.text, brief),
            detail: words::signed(desk, &model.text, brief),
            pick: Pick::Act(brief.seq),
        })
        .collect();
    if items.is_empty() {
        let words = model.text.get(Id::NoHistory).to_owned();
        model.status = Some(super::status::Status::info(words));
        return Vec::new();
    }
    let title = model.text.get(Id::HistoryTitle).to_owned();
    choice::open(model, title, items, 0);
    Vec::new()
}
