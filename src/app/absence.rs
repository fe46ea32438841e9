//! `!`: an AVS or a pupil is absent. Whose absence it is, who joins, and the form of its dates.

use super::forms;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use super::shown;
use crate::department::Desk;
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AvsId, Date, Kind, Minute, Minutes, Moment,
    PupilId, Ref,
};
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::action::{Answer, Asked, Question, Tag};
use crate::tui::screens::plan::{AbsencePlan, Absent};
use crate::words::label;

/// The question who is absent, which the session asks.
pub const WHO: Asked = Asked {
    by: Asked::SESSION,
    tag: Tag::of(1),
};

/// Asks who is absent; whoever is under the cursor comes first.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let here = model.selected(desk);
    ask_first(model, desk, here)
}

/// Asks who is absent, whoever is meant first.
pub fn ask_first(model: &mut Model, desk: &Desk, here: Option<Ref>) -> Vec<Effect> {
    model.overlays.clear();
    let who = Question::Record {
        title: Id::FinderAbsence,
        kinds: Kinds::PEOPLE,
        typed: String::new(),
        first: here.filter(|target| matches!(target.kind, Kind::Avs | Kind::Pupil)),
    };
    shown::pose(model, desk, WHO, who);
    Vec::new()
}

/// Whoever is absent was found, or nobody.
pub fn answered(model: &mut Model, desk: &Desk, answer: &Answer) -> Vec<Effect> {
    match answer {
        Answer::Record(target) => of(model, desk, *target),
        _ => Vec::new(),
    }
}

/// Proposes the absence of someone: her recorded one if there is, else today, whole day. For a
/// pupil it is that of her AVS; Tab changes it to her own.
pub fn of(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    model.overlays.clear();
    let day = desk.school_day();
    let who = whose(desk, target, day);
    if let Some((id, _)) = desk.absence_on(who, day) {
        return open(model, desk, id);
    }
    if let Some(draft) = model.trail.draft_of(who) {
        model.trail.go(Screen::Absence(Box::new(draft)));
        model.status = Some(Status::info(model.text.get(Id::PlanDraftBack)));
        return Vec::new();
    }
    let plan = AbsencePlan::of(Absent::draft(drafted(who, day)));
    model.trail.go(Screen::Absence(Box::new(plan)));
    if day != model.today() {
        let words = model.text.no_school_today(model.text.day_long(day));
        model.status = Some(Status::info(words));
    }
    Vec::new()
}

/// Opens the plan of a recorded absence, as it was left.
pub fn open(model: &mut Model, desk: &Desk, id: AbsenceId) -> Vec<Effect> {
    if let Some(absence) = desk.register.get(id) {
        let left = model.trail.plan_of(id);
        // A draft that was left, when its absence alone was recorded.
        let left = left.or_else(|| model.trail.draft_of(absence.who));
        let plan = left.unwrap_or_else(|| {
            AbsencePlan::of(Absent {
                absence: absence.clone(),
                recorded: Some(id),
            })
        });
        model.trail.go(Screen::Absence(Box::new(plan)));
    }
    Vec::new()
}

/// Whose absence is meant by someone: of a pupil her AVS's, if she has one.
fn whose(desk: &Desk, target: Ref, day: Date) -> Absentee {
    match target.kind {
        Kind::Avs => Absentee::Avs(AvsId(target.id)),
        _ => desk
            .avs_of_pupil_on(PupilId(target.id), day)
            .map_or(Absentee::Pupil(PupilId(target.id)), Absentee::Avs),
    }
}

/// A whole day of sickness: what is proposed until something else is said.
pub fn drafted(who: Absentee, day: Date) -> Absence {
    Absence {
        who,
        from: Moment {
            date: day,
            minute: Minute::START,
        },
        to: Moment {
            date: day,
            minute: Minute::END,
        },
        reason: AbsenceReason::Sickness,
        owed: Minutes::ZERO,
    }
}

/// Puts someone beside the absent of the plan that shows: her recorded absence if there is one, her
/// draft as it was left, else the whole day. Of a pupil it is her AVS.
pub fn join(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let text = model.text.clone();
    let Screen::Absence(plan) = model.screen() else {
        return Vec::new();
    };
    let day = plan.day_of_joining(desk);
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
            let n = plan.take_in(absent, left.map(|left| left.hand));
            text.plan_holds(name, n)
        }
    };
    model.status = Some(Status::info(words));
    Vec::new()
}

/// The form of the absence at that place.
pub fn change_of(model: &mut Model, desk: &Desk, place: usize) -> Vec<Effect> {
    if let Some(plan) = model.absence_mut() {
        plan.editing = place;
    }
    if let Screen::Absence(plan) = model.screen() {
        let form = forms::of_absence(plan, desk, model);
        model.overlays.push(Overlay::Form(Box::new(form)));
    }
    Vec::new()
}
