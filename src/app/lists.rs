//! Going to a list.

use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::department::matter::DeadlinesDue;
use crate::domain::Kind;
use crate::tui::screens::deadlines::Deadlines;
use crate::tui::screens::list::List;

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
