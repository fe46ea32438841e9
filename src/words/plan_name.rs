//! The names of the plans.

use crate::cover::plan::Order;
use crate::text::{Id, Text};

/// The name of an order: `moins d’appels`.
pub fn plan_name(order: Order, text: &Text) -> &str {
    text.get(match order {
        Order::MostCovered => Id::PlanMostCovered,
        Order::FewestCalls => Id::PlanFewestCalls,
        Order::KnownFaces => Id::PlanKnownFaces,
    })
}
