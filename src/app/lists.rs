//! Going to a list, filtering and ordering it.

use super::choice::{self, Item, Pick};
use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::department::Desk;
use crate::department::matter::DeadlinesDue;
use crate::department::order::{Column, RowOrder};
use crate::domain::Kind;
use crate::law::DeadlineKind;
use crate::text::Id;
use crate::tui::screens::deadlines::Deadlines;
use crate::tui::screens::list::List;
use crate::words::{self, columns};

/// Goes to the list of a kind.
pub fn go(model: &mut Model, kind: Kind) -> Vec<Effect> {
    model.overlays.clear();
    let there = matches!(model.screen(), Screen::List(list) if list.kind == kind);
    if !there {
        model.trail.go(Screen::List(Box::new(List::new(kind))));
    }
    Vec::new()
}

/// Goes to the deadlines: those of a line of Home, or all.
pub fn deadlines(model: &mut Model, line: Option<DeadlinesDue>) -> Vec<Effect> {
    let screen = line.map_or_else(Deadlines::default, Deadlines::from);
    super::update::go(model, Screen::Deadlines(screen))
}

/// Offers the kinds of deadlines, with how many there are of each.
pub fn kinds_of_deadlines(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Screen::Deadlines(shown) = model.screen() else {
        return Vec::new();
    };
    let (now, until) = (shown.kind, shown.horizon(desk.today()));
    let count = |kind: Option<DeadlineKind>| {
        let all = desk.deadlines().iter();
        let of_kind = all.filter(|d| kind.is_none_or(|kind| kind == d.kind));
        of_kind.filter(|d| d.late || d.on <= until).count()
    };
    let kinds = DeadlineKind::ALL.map(Some);
    let kinds: Vec<_> = std::iter::once(None).chain(kinds).collect();
    let at = kinds.iter().position(|kind| *kind == now).unwrap_or(0);
    let items = kinds.into_iter().map(|kind| Item {
        label: match kind {
            Some(kind) => words::deadline(&model.text, kind).to_owned(),
            None => model.text.get(Id::DeadlinesAll).to_owned(),
        },
        detail: count(kind).to_string(),
        pick: Pick::Deadlines(kind),
    });
    let items = items.collect();
    let title = model.text.get(Id::DeadlinesOfKind).to_owned();
    choice::open(model, title, items, at);
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
