//! `p`: the next of the three plans.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::cover::plan::Order;
use crate::text::{Id, Text};
use crate::tui::action::status::Status;

/// Shows the next plan.
pub fn plan(model: &mut Model) -> Vec<Effect> {
    let text = model.text.clone();
    if let Some(plan) = model.absence_mut() {
        plan.show(plan.order.next());
        let order = plan.order;
        let letter = order.letter().to_string();
        let words = text.plan_shown(letter, name(order, &text));
        model.status = Some(Status::info(words));
    }
    Vec::new()
}

/// The name of an order: `moins d’appels`.
pub fn name(order: Order, text: &Text) -> &str {
    text.get(match order {
        Order::MostCovered => Id::PlanMostCovered,
        Order::FewestCalls => Id::PlanFewestCalls,
        Order::KnownFaces => Id::PlanKnownFaces,
    })
}
