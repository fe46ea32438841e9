//! `z`: the need under the cursor stays without an AVS; again leaves it to the plan.

use super::AbsencePlan;
use super::take::said;
use crate::cover::plan::NeedChoice;
use crate::tui::action::Action;
use crate::tui::context::Cx;

/// Leaves it without, or lifts that.
pub(super) fn without(plan: &mut AbsencePlan, cx: &Cx<'_>) -> Action {
    said(plan, cx, NeedChoice::Leave)
}
