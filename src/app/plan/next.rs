//! `p`: the next of the three plans.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::tui::action::status::Status;
use crate::words;

/// Shows the next plan.
pub fn plan(model: &mut Model) -> Vec<Effect> {
    let text = model.text.clone();
    if let Some(plan) = model.absence_mut() {
        plan.show(plan.order.next());
        let order = plan.order;
        let letter = order.letter().to_string();
        let words = text.plan_shown(letter, words::plan_name(order, &text));
        model.status = Some(Status::info(words));
    }
    Vec::new()
}
