//! Forms as verbs: opening one, typing in it, seeing the difference, writing.

mod begin;
mod opening;
mod writing;

pub use begin::{form as new, renewal};
pub use opening::{edit, of_kind, of_record, open, show};
pub use writing::enter;

use super::finder::{self, Goal};
use super::form::{FieldKind, Form, Ground, Stage, Value, name, type_into};
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{Kind, PupilId, Ref};
use crate::keymap::Edit;
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::status::Status;

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

/// A field asked for the finder: opens it over the form, what is typed already in it.
pub fn asked(model: &mut Model, desk: &Desk) {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else {
        return;
    };
    if !std::mem::take(&mut form.asks) {
        return;
    }
    let Some(field) = form.focused() else { return };
    let (FieldKind::Record(kind) | FieldKind::Records(kind)) = field.kind else {
        return;
    };
    let typed = if field.is_changed() {
        field.last_part().to_owned()
    } else {
        String::new()
    };
    finder::open(model, desk, Goal::Fill, Kinds::of(kind), &typed);
}

/// The finder chose a record for the field that asked.
pub fn fill(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
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
        && field.kind == FieldKind::Choice
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
