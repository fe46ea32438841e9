//! Enter on a form: mend what is refused, see the difference, write.

use super::draft::Draft;
use super::field::FormField;
use super::{Form, Ground, Stage, finding};
use crate::cover::{ChangedCover, Recording, change_of_dates};
use crate::department::Department;
use crate::domain::{
    Absence, AbsenceId, Act, Change, Changes, Clean, Forced, Moment, Record, Ref, Register, Shelf,
};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Status, Write};
use crate::tui::context::Cx;
use crate::words::changed_covers;

/// Goes on: to what must be mended, to the difference, to the store.
pub(super) fn enter(form: &mut Form, cx: &Cx<'_>) -> Vec<Action> {
    match form.stage {
        Stage::Editing => go_on(form, cx).into_iter().collect(),
        Stage::Difference(_) => write(form, cx),
    }
}

/// Checks the whole form and shows what would change; an absence not yet recorded is the answer to
/// whoever asked for it.
fn go_on(form: &mut Form, cx: &Cx<'_>) -> Option<Action> {
    let ground = Ground::of(cx);
    form.tried = true;
    form.check(&ground);
    let refused: Vec<usize> = (0..form.fields.len())
        .filter(|at| form.fields.get(*at).is_some_and(FormField::is_refused))
        .collect();
    if let Some(first) = refused.first() {
        let words = cx.text.form_mend(refused.len());
        form.go(*first);
        return Some(Action::Say(Status::warning(words)));
    }
    let open = form.fields.iter().position(|field| field.is_open(&ground));
    if let Some(at) = open {
        form.go(at);
        return finding::choose(form, &ground);
    }
    if let Some(absence) = answer(form) {
        return Some(Action::Answer(Answer::Absence(absence)));
    }
    let mut lines = form.difference(&ground);
    if form.target.is_some() && lines.is_empty() {
        let words = cx.text.get(Id::FormNothingChanged);
        return Some(Action::Say(Status::info(words)));
    }
    if let Some(touched) = covers(form, cx.department, Moment::from(cx.now)) {
        lines.extend(changed_covers::lines(cx.department, cx.text, &touched));
        form.notes = changed_covers::to_tell(cx.department, cx.text, &touched)
            .into_iter()
            .collect();
    }
    if let Some(Draft::Swap(swap)) = form.made() {
        let (more, tell) = (swap.lines(&ground), swap.to_tell(&ground));
        lines.extend(more);
        form.notes = tell.into_iter().collect();
    }
    form.top = 0;
    form.stage = Stage::Difference(lines);
    None
}

/// What the dates of a recorded absence, as typed, do to its covers.
fn covers(form: &Form, department: &Department, now: Moment) -> Option<Vec<ChangedCover>> {
    let Some(Draft::Absence(days)) = form.made() else {
        return None;
    };
    let id = form.target?.typed()?;
    Some(changed_covers::changed_by(
        department,
        id,
        days.absence().as_ref(),
        now,
    ))
}

/// An absence not yet recorded, which whoever asked for its dates writes itself.
fn answer(form: &Form) -> Option<Absence> {
    match form.made() {
        Some(Draft::Absence(days)) if form.target.is_none() && form.asked.is_some() => {
            days.absence()
        }
        _ => None,
    }
}

/// Writes, unless the record is no longer the one that was opened.
fn write(form: &mut Form, cx: &Cx<'_>) -> Vec<Action> {
    let register = &cx.department.register;
    if let Some(target) = form.target
        && register.revision_of(target) != form.revision()
    {
        return vec![stale(form, cx, target)];
    }
    let now = Moment::from(cx.now);
    let Some(changes) = form
        .made()
        .map(|made| form.whole(made, register, cx.today))
        .and_then(|made| changes(&made, form.target, cx.department, now))
    else {
        form.step_back();
        return Vec::new();
    };
    let mut act = Act::new(form.command, changes);
    act.reasons = forced(form);
    let said = cx.text.form_saved(&form.title);
    vec![Write::said(act, said)]
}

/// The record changed since: the same texts over the record as it stands now; which fields somebody
/// else changed is said.
fn stale(form: &mut Form, cx: &Cx<'_>, target: Ref) -> Action {
    let ground = Ground::of(cx);
    let opened = form.base().values();
    let fresh = match (&form.of_absence, form.asked) {
        (Some(of), Some(asked)) => Form::of_dates(of, asked, &ground),
        _ => Form::of_record(target, form.command, &ground),
    };
    let words = match fresh {
        Some(fresh) => {
            let now = fresh.base().values();
            let changed = opened.iter().zip(&now).filter(|(was, is)| was != is);
            let labels: Vec<&str> = changed.map(|((id, _), _)| cx.text.get(*id)).collect();
            *form = form.over(fresh, &ground);
            cx.text.form_stale(labels.join(", "))
        }
        None => {
            form.step_back();
            cx.text.get(Id::FormGone).to_owned()
        }
    };
    Action::Say(Status::warning(words))
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

fn changes(
    made: &Draft,
    target: Option<Ref>,
    department: &Department,
    now: Moment,
) -> Option<Vec<Change>> {
    let register = &department.register;
    let changes = match made {
        Draft::Avs(record) => put(&**record, target, register),
        Draft::Pupil(record) => put(&**record, target, register),
        Draft::Establishment(record) => put(&**record, target, register),
        Draft::Contract(record) => put(&**record, target, register),
        Draft::Decision(record) => put(&**record, target, register),
        Draft::Accompaniment(record) => put(&**record, target, register),
        Draft::Renewal(renewal) => put(&renewal.renewed(), target, register),
        Draft::Swap(swap) => swap.changes(department),
        Draft::Absence(days) => {
            let mut changes = Changes::of(register);
            let (id, absence) = (target?.typed::<AbsenceId>()?, days.absence()?);
            let recording = Recording::edited(register, id, &absence);
            let absence = &recording.absence;
            let touched = changed_covers::changed_by(department, id, Some(absence), now);
            recording.write(&mut changes);
            change_of_dates::write(&mut changes, &touched);
            recording.join(register, &mut changes, id);
            changes.done()
        }
    };
    (!changes.is_empty()).then_some(changes)
}

fn put<R: Record>(record: &R, target: Option<Ref>, register: &Register) -> Vec<Change>
where
    Register: Shelf<R>,
    Change: From<crate::domain::RecordEdit<R>>,
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
