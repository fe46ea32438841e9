//! Enter on a form: mend what is refused, see the difference, write.

use super::draft::Draft;
use super::field::FormField;
use super::merge::{self, Joint};
use super::{Form, Ground, Stage, asked, finding};
use crate::cover::{ChangedCover, Recording, change_of_dates};
use crate::department::Department;
use crate::domain::{
    Absence, AbsenceId, Act, Change, Changes, Clean, Forced, Moment, Record, Ref, Register, Shelf,
};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Status, Write};
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
    // What both changed is asked when it is written: what she would change shows first.
    let told = match merge::join(form, &ground) {
        Joint::Gone => return Some(merge::ask_of_gone(form, &ground)),
        Joint::Joined(told) => told,
        Joint::Same | Joint::Forked(_) => None,
    };
    form.tried = true;
    form.check(&ground);
    let refused: Vec<usize> = (0..form.fields.len())
        .filter(|at| form.fields.get(*at).is_some_and(FormField::is_refused))
        .collect();
    if let Some(first) = refused.first() {
        let words = cx.text.form_mend(refused.len());
        form.go(*first);
        let words: Vec<String> = told.into_iter().chain([words]).collect();
        return Some(Action::Say(Status::warning(words.join(" · "))));
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
        let words = told.unwrap_or_else(|| cx.text.get(Id::FormNothingChanged).to_owned());
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
    told.map(|words| Action::Say(Status::info(words)))
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

/// Writes, together with what somebody else made of the record since; where both changed the same
/// it asks first.
fn write(form: &mut Form, cx: &Cx<'_>) -> Vec<Action> {
    let ground = Ground::of(cx);
    let warned = warnings(form);
    match merge::join(form, &ground) {
        Joint::Same => put_down(form, cx, None),
        Joint::Gone => vec![merge::ask_of_gone(form, &ground)],
        Joint::Joined(told) => joined(form, cx, &warned, told),
        Joint::Forked(conflict) => {
            let register = &cx.department.register;
            form.asked_at = form.target.map_or(0, |target| register.revision_of(target));
            vec![Action::Ask(asked::CONFLICT, Question::Conflict(conflict))]
        }
    }
}

/// She said in which fields what she typed counts; asked again where the record moved on meanwhile.
pub(super) fn settled(form: &mut Form, mine: &[Id], cx: &Cx<'_>) -> Vec<Action> {
    let register = &cx.department.register;
    let now = form.target.map_or(0, |target| register.revision_of(target));
    if now != form.asked_at {
        return write(form, cx);
    }
    let warned = warnings(form);
    merge::settle(form, mine, &Ground::of(cx));
    joined(form, cx, &warned, None)
}

/// Writes what came of both, unless that is refused or asks for a look that she had not.
fn joined(form: &mut Form, cx: &Cx<'_>, warned: &[String], told: Option<String>) -> Vec<Action> {
    let say = |words: Option<String>| words.map(|words| Action::Say(Status::info(words)));
    let refused = form.fields.iter().any(FormField::is_refused);
    if refused || warnings(form).iter().any(|words| !warned.contains(words)) {
        let first = say(told);
        return first.into_iter().chain(go_on(form, cx)).collect();
    }
    if form.difference(&Ground::of(cx)).is_empty() {
        let told = told.unwrap_or_else(|| cx.text.get(Id::FormNothingChanged).to_owned());
        return std::iter::once(Action::Close)
            .chain(say(Some(told)))
            .collect();
    }
    put_down(form, cx, told)
}

/// What warns, in words.
fn warnings(form: &Form) -> Vec<String> {
    form.overruled().map(|fault| fault.words.clone()).collect()
}

/// Asks for its act, with what is said once it is saved.
fn put_down(form: &mut Form, cx: &Cx<'_>, told: Option<String>) -> Vec<Action> {
    let register = &cx.department.register;
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
    let saved = cx.text.form_saved(&form.title);
    let said = std::iter::once(saved).chain(told);
    vec![Write::said(act, said.collect::<Vec<_>>().join(" · "))]
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
