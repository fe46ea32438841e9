//! Enter on a form: mend what is refused, see the difference, write.

use super::opening::of_record;
use crate::app::form::{Draft, Field, Form, Ground, Stage};
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::screen::Screen;
use crate::cover::{ChangedCover, change_of_dates};
use crate::department::Desk;
use crate::domain::{
    AbsenceId, Act, Change, Changes, Clean, Forced, Moment, Record, Ref, Register, Shelf,
};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::words::changed_covers;

/// Goes on: to what must be mended, to the difference, to the store.
pub fn enter(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else {
        return Vec::new();
    };
    let (closes, effects) = match form.stage {
        Stage::Editing => (go_on(model, desk, &mut form), Vec::new()),
        Stage::Difference(_) => {
            let effects = write(model, desk, &mut form);
            (!effects.is_empty(), effects)
        }
    };
    if !closes {
        model.overlays.push(Overlay::Form(form));
    }
    effects
}

/// Checks the whole form and shows what would change; true when another screen took it over.
fn go_on(model: &mut Model, desk: &Desk, form: &mut Form) -> bool {
    let ground = Ground::of(desk, model);
    form.tried = true;
    form.check(&ground);
    let refused: Vec<usize> = (0..form.fields.len())
        .filter(|at| form.fields.get(*at).is_some_and(Field::is_refused))
        .collect();
    if let Some(first) = refused.first() {
        let words = model.text.form_mend(refused.len());
        form.go(*first);
        model.status = Some(Status::warning(words));
        return false;
    }
    let lines = form.difference(&ground);
    if form.target.is_none() && take_over(model, form) {
        return true;
    }
    if form.target.is_some() && lines.is_empty() {
        model.status = Some(Status::info(model.text.get(Id::FormNothingChanged)));
        return false;
    }
    let mut lines = lines;
    if let Some(touched) = covers(form, desk, Moment::from(model.now)) {
        lines.extend(changed_covers::lines(desk, &model.text, &touched));
        form.notes = changed_covers::to_tell(desk, &model.text, &touched)
            .into_iter()
            .collect();
    }
    form.top = 0;
    form.stage = Stage::Difference(lines);
    false
}

/// What the dates of a recorded absence, as typed, do to its covers.
fn covers(form: &Form, desk: &Desk, now: Moment) -> Option<Vec<ChangedCover>> {
    let Some(Draft::Absence(days)) = form.made() else {
        return None;
    };
    let id = form.target?.typed()?;
    Some(changed_covers::changed_by(
        desk,
        id,
        days.absence().as_ref(),
        now,
    ))
}

/// An absence not yet recorded goes back to its screen, which writes it.
fn take_over(model: &mut Model, form: &Form) -> bool {
    let Some(Draft::Absence(days)) = form.made() else {
        return false;
    };
    match (model.trail.here_mut(), days.absence()) {
        (Screen::Absence(plan), Some(absence)) => {
            let place = plan.editing;
            plan.absences.at_mut(place).absence = absence;
            plan.touch();
            true
        }
        _ => false,
    }
}

/// Writes, unless the record is no longer the one that was opened.
fn write(model: &mut Model, desk: &Desk, form: &mut Form) -> Vec<Effect> {
    if let Some(target) = form.target
        && desk.register.revision_of(target) != form.revision()
    {
        stale(model, desk, form, target);
        return Vec::new();
    }
    let Some(changes) = form
        .made()
        .and_then(|made| changes(made, form.target, desk, Moment::from(model.now)))
    else {
        form.step_back();
        return Vec::new();
    };
    let mut act = Act::new(form.command, changes);
    act.reasons = forced(form);
    model.when_saved = Some(model.text.form_saved(&form.title));
    // Until the store has it, what was typed must survive a refusal.
    model.drafts.sent(form, &desk.register);
    model.overlays.clear();
    if let Screen::Absence(plan) = model.trail.here_mut() {
        plan.touch();
    }
    vec![Effect::Commit(Box::new(act))]
}

/// The record changed since: the same texts over the record as it stands now.
fn stale(model: &mut Model, desk: &Desk, form: &mut Form, target: Ref) {
    let ground = Ground::of(desk, model);
    let id = match of_record(target, form.command, &ground) {
        Some(fresh) => {
            *form = form.over(fresh, &ground);
            Id::FormStale
        }
        None => {
            form.step_back();
            Id::FormGone
        }
    };
    model.status = Some(Status::warning(model.text.get(id)));
}

/// The rules overruled, with the person's words.
fn forced(form: &Form) -> Vec<Forced> {
    let words = Clean::new(form.reason.value());
    let mut forced: Vec<Forced> = Vec::new();
    for rule in form.overruled().filter_map(|fault| fault.rule.as_ref()) {
        if forced.iter().all(|one| *one.rule != *rule.code) {
            forced.push(Forced {
                rule: rule.code.into(),
                words: words.clone(),
            });
        }
    }
    forced
}

fn changes(made: &Draft, target: Option<Ref>, desk: &Desk, now: Moment) -> Option<Vec<Change>> {
    let register = &desk.register;
    let changes = match made {
        Draft::Avs(record) => put(&**record, target, register),
        Draft::Pupil(record) => put(&**record, target, register),
        Draft::Establishment(record) => put(&**record, target, register),
        Draft::Contract(record) => put(&**record, target, register),
        Draft::Decision(record) => put(&**record, target, register),
        Draft::Accompaniment(record) => put(&**record, target, register),
        Draft::Renewal(renewal) => put(&renewal.renewed(), target, register),
        Draft::Absence(days) => {
            let mut changes = Changes::of(register);
            let (id, absence) = (target?.typed::<AbsenceId>()?, days.absence()?);
            let touched = changed_covers::changed_by(desk, id, Some(&absence), now);
            changes.set(id, absence);
            change_of_dates::write(&mut changes, &touched);
            changes.done()
        }
    };
    (!changes.is_empty()).then_some(changes)
}

fn put<R: Record>(record: &R, target: Option<Ref>, register: &Register) -> Vec<Change>
where
    Register: Shelf<R>,
    Change: From<crate::domain::Edit<R>>,
{
    let mut changes = Changes::of(register);
    match target.and_then(Ref::typed::<R::Id>) {
        Some(id) => changes.set(id, record.clone()),
        None => {
            changes.add(record.clone());
        }
    }
    changes.done()
}
