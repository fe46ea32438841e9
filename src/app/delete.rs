//! What "delete" means on each screen.

use super::model::Model;
use super::msg::Effect;
use super::plan::join;
use super::screen::Screen;
use super::shown;
use crate::department::Desk;
use crate::domain::Ref;
use crate::tui::session::verbs::delete;

/// Asks before a record is deleted, or before an absence leaves a plan.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    if join::may_leave(model) {
        return join::ask_to_leave(model, desk);
    }
    match target(model) {
        Some(target) => shown::verb(model, desk, |cx| delete::ask(cx, target)),
        None => Vec::new(),
    }
}

/// What would be deleted here: on a plan, the absence that the need under the cursor comes of.
pub fn target(model: &Model) -> Option<Ref> {
    match model.screen() {
        Screen::Absence(plan) => plan.here().recorded.map(Ref::from),
        _ => model.selected(),
    }
}
