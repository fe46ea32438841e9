//! `!` on a plan: someone else is absent too, and one plan is made for all of them.

use super::{AbsencePlan, Absent, asked};
use crate::cover::plan::Hand;
use crate::department::Department;
use crate::domain::{Absentee, Date};
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question};
use crate::tui::context::Cx;
use crate::words::label;

/// Whether `!` puts someone beside the absences of the plan: it is not all written, or it is about
/// the day that absences are said for now.
pub(super) fn is_open(plan: &AbsencePlan, department: &Department) -> bool {
    let (from, to) = plan.absences.days();
    let now = (from..=to).contains(&department.school_day());
    let frees = |absent: &Absent| !matches!(absent.absence.who, Absentee::Avs(_));
    (plan.absences.is_draft() || now) && !plan.absences.all().any(frees)
}

/// Asks who else is absent.
pub(super) fn ask() -> Action {
    let whom = Question::Record {
        title: Id::FinderJoin,
        kinds: Kinds::PEOPLE,
        typed: String::new(),
        first: None,
    };
    Action::Ask(asked::JOIN, whom)
}

impl AbsencePlan {
    /// The day someone is said to be absent who joins: the one of now if the plan holds it, else its
    /// first.
    pub fn day_of_joining(&self, department: &Department) -> Date {
        let (from, to) = self.absences.days();
        let now = department.school_day();
        if (from..=to).contains(&now) {
            now
        } else {
            from
        }
    }

    /// Puts someone beside the absent, with what was decided of hers before; tells how many they are.
    pub fn take_in(&mut self, absent: Absent, decided: Option<Hand>) -> usize {
        self.absences.add(absent);
        if let Some(hand) = decided {
            self.hand.join_with(hand);
        }
        let n = self.absences.all().count();
        self.focus(n - 1);
        n
    }
}

/// Whether the absence of the need under the cursor may leave the plan: it is not recorded, and
/// others stay.
pub(super) fn may_leave(plan: &AbsencePlan) -> bool {
    plan.absences.is_joint() && plan.here().recorded.is_none()
}

/// Asks before it leaves.
pub(super) fn ask_to_leave(plan: &AbsencePlan, cx: &Cx<'_>) -> Action {
    let text = cx.text;
    let place = plan.place();
    let name = label::absentee(&cx.department.register, &plan.here().absence);
    let items = vec![
        Item::shows(text.get(Id::DeleteKeep), "", Answer::Nothing),
        Item::writes(
            text.get(Id::PlanLeaveNow),
            text.get(Id::PlanLeaveDetail),
            Answer::Row(place),
        ),
    ];
    let title = text.plan_leave_title(name);
    Action::Ask(asked::LEAVE, Question::choice(title, items))
}

/// It leaves; what was decided of its needs is forgotten with them.
pub(super) fn left(plan: &mut AbsencePlan, place: usize) {
    plan.absences.leave_out(place);
    plan.outdate();
}
