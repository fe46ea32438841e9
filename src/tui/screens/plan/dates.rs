//! Tab: dates and reason, in a form; of several absences, whose is asked first.

use super::{AbsencePlan, asked};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Route};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// The form of the absence, or the question whose.
pub(super) fn change(plan: &AbsencePlan, cx: &Cx<'_>) -> Action {
    if !plan.absences.is_joint() {
        return Action::Go(Route::DatesOf(0));
    }
    let items = plan.absences.all().enumerate().map(|(place, absent)| {
        let name = label::absentee(&cx.department.register, &absent.absence);
        let days = words::absence::days(cx.text, &absent.absence, false);
        Item::writes(name, days, Answer::Row(place))
    });
    let choice = Question::Choice {
        title: cx.text.get(Id::PlanDatesOf).to_owned(),
        items: items.collect(),
        at: plan.place(),
    };
    Action::Ask(asked::DATES, choice)
}
