//! Forms as verbs: opening one, typing in it, seeing the difference, writing.

mod begin;
#[cfg(test)]
#[allow(missing_docs)] // read beside the tests that use it
pub mod bench;
mod opening;
mod writing;

pub use begin::{form as new, renewal};
pub use opening::{edit, of_kind, of_record, open, show};
pub use writing::enter;

use super::form::{Days, Draft, Form, Ground, Stage, name, type_into};
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::shown;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{Absentee, Kind, PupilId, Ref};
use crate::keymap::Edit;
use crate::lookup::Kinds;
use crate::record::Value;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::action::{Answer, Asked, Question, Tag};
use crate::tui::screens::plan::AbsencePlan;

impl<'a> Ground<'a> {
    /// The ground of a session.
    pub fn of(desk: &'a Desk, model: &'a Model) -> Self {
        Self {
            desk,
            text: &model.text,
            today: model.today(),
        }
    }
}

/// Fields passed by a page.
const PAGE: usize = 6;

/// Edits the line of the field under the cursor; in the difference, the reason to overrule a rule.
pub fn typed(form: &mut Form, desk: &Desk, model: &Model, edit: &Edit) {
    if form.stage != Stage::Editing {
        if form.takes_reason() {
            form.reason.edit(edit);
        }
        return;
    }
    let ground = Ground::of(desk, model);
    let at = form.focus;
    if let Some(field) = form.fields.get_mut(at) {
        form.asks = type_into(field, edit);
    }
    form.check_field(at, &ground);
    follow(form, &ground);
}

/// The question which record a field names.
pub const FILL: Tag = Tag::of(0);

/// A field asked for the finder: opens it over the form, what is typed already in it.
pub fn asked(model: &mut Model, desk: &Desk) {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else {
        return;
    };
    if !std::mem::take(&mut form.asks) {
        return;
    }
    let Some(field) = form.focused() else { return };
    let Some(kind) = field.kind.names() else {
        return;
    };
    let typed = if field.is_changed() {
        field.last_part().to_owned()
    } else {
        String::new()
    };
    fill_from(model, desk, kind, typed);
}

/// Asks for a record of that kind in the name of the form on top.
pub fn fill_from(model: &mut Model, desk: &Desk, kind: Kind, typed: String) {
    let by = shown::SCREEN + model.overlays.len() as u32;
    let record = Question::Record {
        title: Id::FinderFill,
        kinds: Kinds::of(kind),
        typed,
        first: None,
    };
    shown::pose(model, desk, Asked { by, tag: FILL }, record);
}

/// What the form on top asked is answered.
pub fn answered(model: &mut Model, desk: &Desk, answer: &Answer) -> Vec<Effect> {
    match answer {
        Answer::Record(target) => fill(model, desk, *target),
        _ => Vec::new(),
    }
}

/// The finder chose a record for the field that asked.
fn fill(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else {
        return Vec::new();
    };
    let ground = Ground::of(desk, model);
    let at = form.focus;
    if let Some(field) = form.fields.get_mut(at) {
        field.fill(name(target, &ground), target);
    }
    form.check_field(at, &ground);
    follow(&mut form, &ground);
    model.overlays.push(Overlay::Form(form));
    Vec::new()
}

/// The form of an absence on its screen; Enter takes it over there.
pub fn of_absence(plan: &AbsencePlan, desk: &Desk, model: &Model) -> Form {
    let ground = Ground::of(desk, model);
    let absent = plan.absences.at(plan.editing);
    let absence = &absent.absence;
    let on = absence.from.date;
    let others: Vec<Absentee> = match absence.who {
        // A pupil's absence needs no plan, and has no part in one of several.
        _ if plan.absences.is_joint() => Vec::new(),
        // Asked of a pupil, the absence proposed is that of her AVS: her own is one choice away.
        Absentee::Avs(avs) => desk
            .register
            .accompaniments_by(avs)
            .filter(|(_, link)| link.valid_on(on))
            .filter_map(|(_, link)| link.pupil.map(Absentee::Pupil))
            .collect(),
        Absentee::Pupil(pupil) => desk
            .avs_of_pupil_on(pupil, on)
            .map(Absentee::Avs)
            .into_iter()
            .collect(),
    };
    let days = Days::of(absence, others);
    let target = absent.recorded.map(Ref::from);
    let title = model.text.get(Id::FormAbsence).to_owned();
    let draft = Draft::Absence(Box::new(days));
    let mut form = Form::new(draft, target, Command::Absence, title, &ground);
    form.focus_on(Id::FieldFrom);
    form
}

/// Moves between fields; in the difference, through its lines.
pub fn step(form: &mut Form, command: Command) {
    let len = match &form.stage {
        Stage::Editing => form.fields.len(),
        Stage::Difference(lines) => lines.len(),
    };
    let at = if form.stage == Stage::Editing {
        form.focus
    } else {
        form.top
    };
    let last = len.saturating_sub(1);
    let to = match command {
        // Past the last field comes the first: Tab goes round.
        Command::Down if at >= last && form.stage == Stage::Editing => 0,
        Command::Up if at == 0 && form.stage == Stage::Editing => last,
        Command::Up => at.saturating_sub(1),
        Command::Down => at + 1,
        Command::PageUp => at.saturating_sub(PAGE),
        Command::PageDown => at + PAGE,
        Command::First => 0,
        Command::Last => last,
        _ => at,
    }
    .min(last);
    match form.stage {
        Stage::Editing => form.go(to),
        Stage::Difference(_) => form.top = to,
    }
}

/// The next option of a choice, or the one before.
pub fn sideways(form: &mut Form, forward: bool) {
    let at = form.focus;
    if let Some(field) = form.fields.get_mut(at)
        && field.kind.is_choice()
    {
        field.cycle(forward);
    }
}

/// Closes a form: what was typed is kept for the next time.
pub fn keep(model: &mut Model, form: &Form) {
    if model.drafts.keep(form) {
        model.status = Some(Status::info(model.text.get(Id::FormDraftKept)));
    }
}

/// A pupil chosen brings her school, until another school is typed.
fn follow(form: &mut Form, ground: &Ground<'_>) {
    let chosen = form
        .focused()
        .is_some_and(|field| field.id == Id::FieldPupil);
    if form.kind() != Kind::Accompaniment || !chosen || form.target.is_some() {
        return;
    }
    let pupil: Option<PupilId> = match form.focused().and_then(|field| field.value()) {
        Some(Value::Record(Some(target))) => target.typed(),
        _ => None,
    };
    let school = pupil.and_then(|id| ground.desk.register.get(id)?.establishment);
    let school = school.map(|id| (name(id.into(), ground), Ref::from(id)));
    let followed = form.followed.take();
    if let Some(field) = form.field_mut(Id::FieldEstablishment)
        && (field.input.is_empty() || followed.as_deref() == Some(field.input.value()))
    {
        field.put(
            school
                .as_ref()
                .map(|(name, _)| name.clone())
                .unwrap_or_default(),
        );
        if let Some((name, target)) = school.clone() {
            field.know(name, target);
        }
        form.followed = school.map(|(name, _)| name);
        form.check(ground);
    } else {
        form.followed = followed;
    }
}

#[cfg(test)]
mod tests;
