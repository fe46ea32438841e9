//! Going to a list, filtering and ordering it.

use super::choice::{self, Item, Pick};
use super::list::List;
use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::department::order::{Column, RowOrder};
use crate::domain::Kind;
use crate::text::Id;
use crate::words::columns;

/// Goes to the list of a kind.
pub fn go(model: &mut Model, kind: Kind) -> Vec<Effect> {
    model.overlays.clear();
    let there = matches!(model.screen(), Screen::List(list) if list.kind == kind);
    if !there {
        model.trail.go(Screen::List(Box::new(List::new(kind))));
    }
    Vec::new()
}

/// Begins to type the filter.
pub fn filter(model: &mut Model) -> Vec<Effect> {
    if let Screen::List(list) = model.trail.here_mut() {
        list.filtering = true;
    }
    Vec::new()
}

/// Offers the columns to order by; the present one is under the cursor, choosing it turns it round.
pub fn order(model: &mut Model) -> Vec<Effect> {
    let Screen::List(list) = model.screen() else {
        return Vec::new();
    };
    let now = list.order;
    let columns = columns::columns(list.kind);
    let at = columns
        .iter()
        .position(|(column, _)| *column == now.column)
        .unwrap_or(0);
    let items = columns
        .iter()
        .map(|(column, id)| {
            let here = *column == now.column;
            // Of hours the most comes first: that is what one looks for.
            let hours = matches!(column, Column::Hours | Column::Volume);
            let down = if here { !now.down } else { hours };
            let mark = match (here, now.down) {
                (true, false) => Id::OrderUp,
                (true, true) => Id::OrderDown,
                (false, _) => Id::OrderNone,
            };
            Item {
                label: model.text.get(*id).to_owned(),
                detail: model.text.get(mark).to_owned(),
                pick: Pick::Order(RowOrder {
                    column: *column,
                    down,
                }),
            }
        })
        .collect();
    let title = model.text.get(Id::OrderTitle).to_owned();
    choice::open(model, title, items, at);
    Vec::new()
}
