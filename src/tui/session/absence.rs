//! Whose absence is meant, and the plan that shows it: as it was left, or begun.

use super::Session;
use crate::cover::recording::recorded;
use crate::department::Department;
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AvsId, Clean, Date, EstablishmentId, Kind, Minute,
    Minutes, Moment, PupilId, Ref,
};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::screens::plan::{AbsencePlan, Absent};
use crate::words::label;

/// Proposes the absence of someone, or of a class of a school: the recorded one if there is, else
/// today, whole day.
pub fn of(session: &mut Session, department: &Department, target: Ref, class: Option<Clean>) {
    session.close_all();
    let day = department.school_day();
    let who = match target.kind {
        Kind::Avs => Absentee::Avs(AvsId(target.id)),
        Kind::Establishment => Absentee::Establishment(EstablishmentId(target.id)),
        _ => Absentee::Pupil(PupilId(target.id)),
    };
    let held = recorded(&department.register, who).into_iter();
    let is_it = |absence: &Absence| absence.touches(day) && absence.is_of_class(class.as_ref());
    let mut held = held.filter(|(_, absence)| is_it(absence) && !absence.is_swap());
    if let Some((id, _)) = held.next() {
        return open(session, department, id);
    }
    let draft = session.trail.draft_of(who).filter(|draft| {
        let place = draft.absences.place_of(who).unwrap_or_default();
        let drafted = &draft.absences.at(place).absence;
        drafted.is_of_class(class.as_ref())
    });
    if let Some(draft) = draft {
        session.go(Box::new(draft));
        session.say(Status::info(session.around.text.get(Id::PlanDraftBack)));
        return;
    }
    let absence = Absence {
        reason: AbsenceReason::usual(who, class.as_ref()),
        class,
        ..drafted(who, day)
    };
    session.go(Box::new(AbsencePlan::of(Absent::draft(absence))));
    if day != session.today() {
        let text = &session.around.text;
        session.status = Some(Status::info(text.no_school_today(text.day_long(day))));
    }
}

/// Opens the plan of a recorded absence, as it was left.
pub fn open(session: &mut Session, department: &Department, id: AbsenceId) {
    if let Some(absence) = department.register.get(id) {
        let left = session.trail.plan_of(id);
        // A draft that was left, when its absence alone was recorded.
        let left = left.or_else(|| session.trail.draft_of(absence.who));
        let plan = left.unwrap_or_else(|| AbsencePlan::of(Absent::recorded(id, absence.clone())));
        session.go(Box::new(plan));
    }
}

/// Who joins a plan: of a pupil her AVS, if she has one.
fn whose(department: &Department, target: Ref, day: Date) -> Absentee {
    match target.kind {
        Kind::Avs => Absentee::Avs(AvsId(target.id)),
        _ => department
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
        part: crate::domain::DayPart::Whole,
        class: None,
        owed: Minutes::ZERO,
    }
}

/// Puts someone beside the absent of the plan that shows: her recorded absence if there is one, her
/// draft as it was left, else the whole day. Of a pupil it is her AVS.
pub fn join(session: &mut Session, department: &Department, target: Ref) {
    let text = session.around.text.clone();
    let Some(plan) = session.screen().plan() else {
        return;
    };
    let day = plan.day_of_joining(department);
    let who = whose(department, target, day);
    let name = label::of(&department.register, &text, who.into());
    if let Absentee::Pupil(_) = who {
        return session.say(Status::warning(text.plan_no_pupil(name)));
    }
    let recorded = department.absence_on(who, day);
    let left = match recorded {
        Some((id, _)) => session.trail.plan_of(id),
        None => session.trail.draft_of(who),
    };
    let absent = match (recorded, &left) {
        (Some((id, absence)), _) => Absent::recorded(id, absence.clone()),
        (None, Some(left)) => {
            let place = left.absences.place_of(who).unwrap_or_default();
            left.absences.at(place).clone()
        }
        (None, None) => Absent::draft(drafted(who, day)),
    };
    let Some(plan) = session.trail.here_mut().plan_mut() else {
        return;
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
    session.say(Status::info(words));
}
