//! `p`: the next of the three plans.

use super::AbsencePlan;
use crate::text::Text;
use crate::tui::action::{Action, Status};
use crate::words;

/// Shows the next plan.
pub(super) fn plan(plan: &mut AbsencePlan, text: &Text) -> Action {
    plan.show(plan.order.next());
    let letter = plan.order.letter().to_string();
    let words = text.plan_shown(letter, words::plan_name(plan.order, text));
    Action::Say(Status::info(words))
}
