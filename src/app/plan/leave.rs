//! `z`: the need under the cursor stays without an AVS; again leaves it to the plan.

use super::take::give;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::cover::plan::Choice;
use crate::department::Desk;
use crate::tui::action::status::Status;

/// Leaves it without, or lifts that.
pub fn without(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    if let Some(plan) = model.absence_mut() {
        let words = give(plan, desk, &text, Choice::Leave);
        model.status = Some(words.unwrap_or_else(Status::warning));
    }
    Vec::new()
}
