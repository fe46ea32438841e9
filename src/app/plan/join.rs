//! `!` on a plan: someone else is absent too, and one plan is made for all of them.

use crate::app::absence::{drafted, whose};
use crate::app::choice::{self, Item, Pick};
use crate::app::finder::{self, Goal};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::screen::Screen;
use crate::department::Desk;
use crate::domain::{Absentee, Date, Ref};
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::words::label;

use super::{AbsencePlan, Absent};

/// Whether `!` puts someone beside the absences of the plan that shows: it is not all written, or
/// it is about the day that absences are said for now.
pub fn is_open(model: &Model, desk: &Desk) -> bool {
    let Screen::Absence(plan) = model.screen() else {
        return false;
    };
    let (from, to) = plan.absences.days();
    let now = (from..=to).contains(&desk.school_day());
    let pupil = |absent: &Absent| matches!(absent.absence.who, Absentee::Pupil(_));
    model.overlay().is_none()
        && (plan.absences.is_draft() || now)
        && !plan.absences.all().any(pupil)
}

/// Asks who else is absent.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    finder::open(model, desk, Goal::Join, Kinds::PEOPLE, "");
    Vec::new()
}

/// Puts someone beside them: her recorded absence if there is one, her draft as it was left, else
/// the whole day. Of a pupil it is her AVS.
pub fn add(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Absence(plan) = model.screen() else {
        return Vec::new();
    };
    let day = day(plan, desk);
    let who = whose(desk, target, day);
    let name = label::of(&desk.register, &text, who.into());
    if let Absentee::Pupil(_) = who {
        let words = text.plan_no_pupil(name);
        model.status = Some(Status::warning(words));
        return Vec::new();
    }
    let recorded = desk.absence_on(who, day);
    let left = match recorded {
        Some((id, _)) => model.trail.plan_of(id),
        None => model.trail.draft_of(who),
    };
    let absent = match (recorded, &left) {
        (Some((id, absence)), _) => Absent {
            absence: absence.clone(),
            recorded: Some(id),
        },
        (None, Some(left)) => {
            let place = left.absences.place_of(who).unwrap_or_default();
            left.absences.at(place).clone()
        }
        (None, None) => Absent::draft(drafted(who, day)),
    };
    let Some(plan) = model.absence_mut() else {
        return Vec::new();
    };
    let words = match plan.absences.place_of(who) {
        Some(place) => {
            plan.focus(place);
            text.plan_held_already(name)
        }
        None => {
            plan.absences.add(absent);
            if let Some(left) = left {
                plan.hand.join_with(left.hand);
            }
            let n = plan.absences.all().count();
            plan.focus(n - 1);
            text.plan_holds(name, n)
        }
    };
    model.status = Some(Status::info(words));
    Vec::new()
}

/// The day someone is said to be absent who joins: the one of now if the plan holds it, else its
/// first.
fn day(plan: &AbsencePlan, desk: &Desk) -> Date {
    let (from, to) = plan.absences.days();
    let now = desk.school_day();
    if (from..=to).contains(&now) {
        now
    } else {
        from
    }
}

/// Whether the absence of the need under the cursor may leave the plan: it is not recorded, and
/// others stay.
pub fn may_leave(model: &Model) -> bool {
    match (model.overlay(), model.screen()) {
        (None, Screen::Absence(plan)) => plan.absences.is_joint() && plan.here().recorded.is_none(),
        _ => false,
    }
}

/// Asks before it leaves.
pub fn ask_to_leave(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Absence(plan) = model.screen() else {
        return Vec::new();
    };
    let place = plan.place();
    let name = label::absentee(&desk.register, &plan.here().absence);
    let item = |id, detail, pick| Item {
        label: text.get(id).to_owned(),
        detail,
        pick,
    };
    let nothing = text.get(Id::PlanLeaveDetail).to_owned();
    let items = vec![
        item(Id::DeleteKeep, String::new(), Pick::Keep),
        item(Id::PlanLeaveNow, nothing, Pick::LeavePlan(place)),
    ];
    choice::open(model, text.plan_leave_title(name), items, 0);
    Vec::new()
}

/// It leaves; what was decided of its needs is forgotten with them.
pub fn left(model: &mut Model, place: usize) -> Vec<Effect> {
    if let Some(plan) = model.absence_mut() {
        plan.absences.leave_out(place);
        plan.touch();
    }
    Vec::new()
}
