//! `!`: an AVS or a pupil is absent. Whose absence it is, and its dates; the plan is in `plan`.

use super::desk::Desk;
use super::finder::{self, Goal};
use super::model::Model;
use super::msg::Effect;
pub use super::plan::AbsencePlan;
use super::screen::Screen;
use super::status::Status;
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AvsId, Kind, Minute, Minutes, Moment, PupilId, Ref,
};
use crate::say;
use crate::text::Id;

/// Asks who is absent; whoever is under the cursor comes first.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let here = model
        .selected()
        .filter(|_| !matches!(model.screen(), Screen::Home(_)));
    model.overlays.clear();
    finder::open(model, desk, Goal::Absence, crate::lookup::Kinds::PEOPLE, "");
    if let (Some(super::model::Overlay::Finder(finder)), Some(target)) =
        (model.overlays.last_mut(), here)
        && matches!(target.kind, Kind::Avs | Kind::Pupil)
    {
        finder.found = vec![finder::Found::Record(target)];
        finder.total = 1;
    }
    Vec::new()
}

/// Proposes the absence of someone: her recorded one if there is, else today, whole day. For a
/// pupil it is that of her AVS; Tab changes it to her own.
pub fn of(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    model.overlays.clear();
    let day = desk.school_day();
    let who = match target.kind {
        Kind::Avs => Absentee::Avs(AvsId(target.id)),
        _ => desk
            .avs_of_pupil_on(PupilId(target.id), day)
            .map_or(Absentee::Pupil(PupilId(target.id)), Absentee::Avs),
    };
    if let Some((id, _)) = desk.absence_on(who, day) {
        return open(model, desk, id);
    }
    if let Some(draft) = model.trail.draft_of(who) {
        model.trail.go(Screen::Absence(Box::new(draft)));
        model.status = Some(Status::info(model.text.get(Id::PlanDraftBack)));
        return Vec::new();
    }
    let absence = Absence {
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
    };
    model
        .trail
        .go(Screen::Absence(Box::new(AbsencePlan::draft(absence))));
    if day != model.today() {
        let words = say!(model.text, NoSchoolToday, day = model.text.day_long(day));
        model.status = Some(Status::info(words));
    }
    Vec::new()
}

/// Opens the plan of a recorded absence, as it was left.
pub fn open(model: &mut Model, desk: &Desk, id: AbsenceId) -> Vec<Effect> {
    if let Some(absence) = desk.register.get(id) {
        let mut plan = (model.trail.plan_of(id)).unwrap_or(AbsencePlan::draft(absence.clone()));
        plan.recorded = Some(id);
        model.trail.go(Screen::Absence(Box::new(plan)));
    }
    Vec::new()
}

/// Tab: dates and reason, in a form.
pub fn change(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Screen::Absence(plan) = model.screen() else {
        return Vec::new();
    };
    let form = super::form::Form::of_absence(plan, desk, model);
    model
        .overlays
        .push(super::model::Overlay::Form(Box::new(form)));
    Vec::new()
}
