//! Tab: dates and reason, in a form; of several absences, whose is asked first.

use super::{AbsencePlan, asked};
use crate::domain::{Absence, Ref};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Status, Tag};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// The form of the absence, or the question whose.
pub(super) fn change(plan: &AbsencePlan, cx: &Cx<'_>) -> Action {
    if plan.here().absence.is_swap() {
        return Action::Say(Status::info(cx.text.get(Id::SwapKeepsItsDay)));
    }
    if !plan.absences.is_joint() {
        return of(plan, 0);
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
    Action::Ask(asked::WHOSE_DATES, choice)
}

/// Asks for the dates of the absence at that place.
pub(super) fn of(plan: &AbsencePlan, place: usize) -> Action {
    let (tag, question) = plan.dates_of(place);
    Action::Ask(tag, question)
}

impl AbsencePlan {
    /// The question of the dates of the absence at that place, about whoever is absent.
    pub fn dates_of(&self, place: usize) -> (Tag, Question) {
        let absent = self.absences.at(place);
        let question = Question::Absence {
            absence: absent.absence.clone(),
            recorded: absent.recorded,
            joint: self.absences.is_joint(),
        };
        (asked::DATES.about(absent.who_ref()), question)
    }
}

/// Takes the dates over that were typed for someone's absence, unless it left the plan meanwhile.
pub(super) fn put(plan: &mut AbsencePlan, whose: Option<Ref>, absence: Absence) {
    let found = {
        let mut all = plan.absences.all_mut();
        all.find(|absent| Some(absent.who_ref()) == whose)
    };
    if let Some(absent) = found {
        absent.absence = absence;
        plan.outdate();
    }
}
