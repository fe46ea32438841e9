//! `+`: candidates from farther away, for everybody.

use super::AbsencePlan;
use crate::domain::Km;
use crate::text::{Id, Text};
use crate::tui::action::{Action, Status};

/// One step.
const STEP: u16 = 10;
/// After that much the reach is as it was set again.
const MOST: u16 = 50;

/// Adds ten kilometres to everybody's reach; after fifty, none again.
pub(super) fn reach(plan: &mut AbsencePlan, text: &Text) -> Action {
    let next = plan.hand.widened.0 + STEP;
    plan.hand.widened = Km(if next > MOST { 0 } else { next });
    plan.outdate();
    let words = match plan.hand.widened {
        Km(0) => text.get(Id::PlanReachAsSet).to_owned(),
        km => text.plan_widened(text.km(km)),
    };
    Action::Say(Status::info(words))
}
