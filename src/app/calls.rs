//! Going to the calls of a plan.

use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::cover::called_together;
use crate::department::Desk;
use crate::domain::AbsenceId;
use crate::tui::screens::calls::Calls;

/// Opens the calls of an absence at the first that is not settled, with those of other absences for
/// which the same person is still to be asked: she is rung up once.
pub fn go(model: &mut Model, desk: &Desk, absence: AbsenceId) -> Vec<Effect> {
    let others = called_together(&desk.register, absence);
    let order = model.trail.plan_of(absence).map(|plan| plan.order);
    let calls = Calls::of(vec![absence], others, order);
    model.trail.go(Screen::Calls(Box::new(calls)));
    Vec::new()
}
