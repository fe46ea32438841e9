//! `!`: an AVS or a pupil is absent. One screen says what needs someone; `o` records it.

use super::desk::Desk;
use super::finder::{self, Goal};
use super::label;
use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use super::scroll::Scroll;
use super::status::Status;
use crate::command::Command;
use crate::cover::{self, Need, needs};
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, Act, AvsId, Changes, Kind, Minute, Minutes,
    Moment, PupilId, Ref,
};
use crate::say;
use crate::text::Id;

/// An absence being recorded, or one that is.
#[derive(Clone, Debug)]
pub struct AbsencePlan {
    /// Who, when and why, as it stands on screen.
    pub absence: Absence,
    /// The record, once it is one.
    pub recorded: Option<AbsenceId>,
    /// What needs someone.
    pub needs: Vec<Need>,
    /// Cursor over the needs.
    pub scroll: Scroll,
    made_for: Option<u64>,
}

impl AbsencePlan {
    /// A draft.
    pub fn draft(absence: Absence) -> Self {
        Self {
            absence,
            recorded: None,
            needs: Vec::new(),
            scroll: Scroll::default(),
            made_for: None,
        }
    }

    /// Whoever is absent.
    pub fn who_ref(&self) -> Ref {
        match self.absence.who {
            Absentee::Avs(id) => id.into(),
            Absentee::Pupil(id) => id.into(),
        }
    }

    /// The first pupil of the need under the cursor.
    pub fn selected(&self) -> Option<PupilId> {
        self.needs.get(self.scroll.cursor)?.parts.first()?.pupil
    }

    /// Dates or reason changed: needs are made anew.
    pub fn touch(&mut self) {
        self.made_for = None;
    }

    /// Makes the needs anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk) {
        if self.made_for == Some(desk.generation()) {
            return;
        }
        self.made_for = Some(desk.generation());
        if let Some(id) = self.recorded {
            match desk.register.get(id) {
                Some(absence) => self.absence = absence.clone(),
                // Its making was taken back: a draft again.
                None => self.recorded = None,
            }
        }
        let days = (self.absence.from.date, self.absence.to.date);
        self.needs = needs(
            &desk.register,
            &self.absence,
            self.recorded,
            days,
            &desk.open_days(),
        );
        self.scroll.cursor = self.scroll.cursor.min(self.needs.len().saturating_sub(1));
    }
}

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

/// Opens a recorded absence.
pub fn open(model: &mut Model, desk: &Desk, id: AbsenceId) -> Vec<Effect> {
    if let Some(absence) = desk.register.get(id) {
        let mut plan = AbsencePlan::draft(absence.clone());
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

/// `o`: records the absence, one act.
pub fn record(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Screen::Absence(plan) = model.trail.here_mut() else {
        return Vec::new();
    };
    if plan.recorded.is_some() {
        model.status = Some(Status::info(model.text.get(Id::AbsenceAlreadyRecorded)));
        return Vec::new();
    }
    let mut changes = Changes::of(&desk.register);
    let id = changes.add(plan.absence.clone());
    // It is not in the register before it is saved; a refusal looks again.
    plan.recorded = Some(id);
    let open = plan
        .needs
        .iter()
        .filter(|need| need.status == cover::Status::Open)
        .count();
    let name = label::absentee(&desk.register, &plan.absence);
    model.when_saved = Some(say!(model.text, AbsenceRecorded, name = name, n = open));
    vec![Effect::Commit(Box::new(Act::new(
        Command::Absence,
        changes.done(),
    )))]
}
