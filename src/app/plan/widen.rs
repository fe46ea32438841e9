//! `+`: candidates from farther away, for everybody.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::domain::Km;
use crate::text::Id;
use crate::tui::action::status::Status;

/// One step.
const STEP: u16 = 10;
/// After that much the reach is as it was set again.
const MOST: u16 = 50;

/// Adds ten kilometres to everybody's reach; after fifty, none again.
pub fn reach(model: &mut Model) -> Vec<Effect> {
    let text = model.text.clone();
    if let Some(plan) = model.absence_mut() {
        let next = plan.hand.widened.0 + STEP;
        plan.hand.widened = Km(if next > MOST { 0 } else { next });
        plan.touch();
        let words = match plan.hand.widened {
            Km(0) => text.get(Id::PlanReachAsSet).to_owned(),
            km => text.plan_widened(text.km(km)),
        };
        model.status = Some(Status::info(words));
    }
    Vec::new()
}
