//! `!`: an AVS or a pupil is absent. Whose absence it is, and its dates; the plan is in `plan`.

use super::choice::{self, Item, Pick};
use super::finder::{self, Goal};
use super::form::Form;
use super::model::{Model, Overlay};
use super::msg::Effect;
pub use super::plan::AbsencePlan;
use super::plan::{Absent, join};
use super::screen::Screen;
use crate::department::Desk;
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AvsId, Date, Kind, Minute, Minutes, Moment,
    PupilId, Ref,
};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::words::{self, label};

/// Asks who is absent; whoever is under the cursor comes first. On a plan, who else is.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    if join::is_open(model, desk) {
        return join::ask(model, desk);
    }
    let here = model.selected(desk);
    ask_first(model, desk, here)
}

/// Asks who is absent, whoever is meant first.
pub fn ask_first(model: &mut Model, desk: &Desk, here: Option<Ref>) -> Vec<Effect> {
    model.overlays.clear();
    finder::open(model, desk, Goal::Absence, crate::lookup::Kinds::PEOPLE, "");
    if let (Some(Overlay::Finder(finder)), Some(target)) = (model.overlays.last_mut(), here)
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
pub fn whose(desk: &Desk, target: Ref, day: Date) -> Absentee {
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

/// Tab: dates and reason, in a form; of several, whose is asked first.
pub fn change(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Screen::Absence(plan) = model.screen() else {
        return Vec::new();
    };
    if !plan.absences.is_joint() {
        return change_of(model, desk, 0);
    }
    let names = plan.absences.all().enumerate().map(|(place, absent)| Item {
        label: label::absentee(&desk.register, &absent.absence),
        detail: words::absence::days(&model.text, &absent.absence, false),
        pick: Pick::DatesOf(place),
    });
    let (items, here) = (names.collect(), plan.place());
    let title = model.text.get(Id::PlanDatesOf).to_owned();
    choice::open(model, title, items, here);
    Vec::new()
}

/// The form of the absence at that place.
pub fn change_of(model: &mut Model, desk: &Desk, place: usize) -> Vec<Effect> {
    if let Some(plan) = model.absence_mut() {
        plan.editing = place;
    }
    if let Screen::Absence(plan) = model.screen() {
        let form = Form::of_absence(plan, desk, model);
        model.overlays.push(Overlay::Form(Box::new(form)));
    }
    Vec::new()
}
