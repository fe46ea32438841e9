//! Which form a command opens here.

use super::begin;
use crate::app::choice::{self, Item, Pick};
use crate::app::form::{Draft, FieldKind, Form, Ground};
use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{AccompanimentId, AvsId, Kind, PupilId, Ref};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::words::{self, label};

/// Opens the form of a command.
pub fn open(model: &mut Model, desk: &Desk, command: Command) -> Vec<Effect> {
    let here = model
        .selected(desk)
        .filter(|target| desk.register.holds(*target));
    let of = |kind: Kind| here.filter(|target| target.kind == kind);
    let (kind, about) = match command {
        Command::Edit => {
            return match here {
                Some(target) => edit(model, desk, target),
                None => Vec::new(),
            };
        }
        Command::AddSlot => return add_slot(model, desk, here),
        Command::NewAvs => (Kind::Avs, None),
        Command::NewPupil => (Kind::Pupil, of(Kind::Establishment)),
        Command::NewEstablishment => (Kind::Establishment, None),
        Command::NewContract => (Kind::Contract, of(Kind::Avs)),
        Command::NewDecision => (Kind::Decision, of(Kind::Pupil)),
        Command::NewAccompaniment => (
            Kind::Accompaniment,
            here.filter(|t| matches!(t.kind, Kind::Avs | Kind::Pupil | Kind::Establishment)),
        ),
        _ => return crate::app::shown::below(model, desk, command),
    };
    of_kind(model, desk, kind, about)
}

/// Opens the form of a new record, about another or about none.
pub fn of_kind(model: &mut Model, desk: &Desk, kind: Kind, about: Option<Ref>) -> Vec<Effect> {
    let command = match kind {
        Kind::Avs => Command::NewAvs,
        Kind::Pupil => Command::NewPupil,
        Kind::Establishment => Command::NewEstablishment,
        Kind::Contract => Command::NewContract,
        Kind::Decision => Command::NewDecision,
        _ => Command::NewAccompaniment,
    };
    let form = begin::form(kind, about, command, &Ground::of(desk, model));
    show(model, desk, form)
}

/// Opens the form of a record.
pub fn edit(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let ground = Ground::of(desk, model);
    match of_record(target, Command::Edit, &ground) {
        Some(mut form) => {
            // An accompaniment is edited for its slots: the rest of it is reassigned.
            if target.kind == Kind::Accompaniment {
                to_slots(&mut form);
            }
            show(model, desk, form)
        }
        None => {
            model.status = Some(Status::warning(model.text.get(Id::FormNoForm)));
            Vec::new()
        }
    }
}

/// The form of a record as it stands; none when it has no form or is no more.
pub fn of_record(target: Ref, command: Command, ground: &Ground<'_>) -> Option<Form> {
    if command == Command::Renew {
        return crate::app::renewing::amendment(target.typed()?, ground);
    }
    let draft = Draft::of(&ground.desk.register, target)?;
    let name = label::of(&ground.desk.register, ground.text, target);
    let title = match command {
        Command::AddSlot => ground.text.form_add_slot(name),
        _ => ground.text.form_edit(name),
    };
    Some(Form::new(draft, Some(target), command, title, ground))
}

/// Puts a form on the screen, with what was typed in it before.
pub fn show(model: &mut Model, desk: &Desk, mut form: Form) -> Vec<Effect> {
    let mut drafts = std::mem::take(&mut model.drafts);
    let back = drafts.restore(&mut form, &Ground::of(desk, model));
    model.drafts = drafts;
    model.overlays.clear();
    if back {
        model.status = Some(Status::info(model.text.get(Id::FormDraftBack)));
    }
    model.overlays.push(Overlay::Form(Box::new(form)));
    Vec::new()
}

/// A slot more: on the accompaniment of the person here; of several, a choice first.
fn add_slot(model: &mut Model, desk: &Desk, here: Option<Ref>) -> Vec<Effect> {
    let ids = here
        .map(|target| under_way(desk, target))
        .unwrap_or_default();
    match ids.as_slice() {
        [] => {
            model.status = Some(Status::info(model.text.get(Id::FormNoSlotHere)));
            Vec::new()
        }
        [id] => {
            let form = of_record((*id).into(), Command::AddSlot, &Ground::of(desk, model));
            match form {
                Some(mut form) => {
                    to_slots(&mut form);
                    show(model, desk, form)
                }
                None => Vec::new(),
            }
        }
        several => {
            let items = several
                .iter()
                .map(|id| Item {
                    label: label::accompaniment(&desk.register, &model.text, *id),
                    detail: words::weekly(desk, &model.text, *id),
                    pick: Pick::Edit((*id).into()),
                })
                .collect();
            let title = model.text.get(Id::FormAddSlotWhich).to_owned();
            choice::open(model, title, items, 0);
            Vec::new()
        }
    }
}

fn under_way(desk: &Desk, target: Ref) -> Vec<AccompanimentId> {
    let today = desk.today();
    let live = |to: Option<crate::domain::Date>| to.is_none_or(|to| today <= to);
    let register = &desk.register;
    match target.kind {
        Kind::Avs => {
            let all = register.accompaniments_by(AvsId(target.id));
            all.filter(|(_, link)| live(link.to))
                .map(|(id, _)| id)
                .collect()
        }
        Kind::Pupil => {
            let all = register.accompaniments_of(PupilId(target.id));
            all.filter(|(_, link)| live(link.to))
                .map(|(id, _)| id)
                .collect()
        }
        Kind::Accompaniment => vec![AccompanimentId(target.id)],
        _ => Vec::new(),
    }
}

/// The cursor after the last slot, ready for one more.
fn to_slots(form: &mut Form) {
    form.focus_on(Id::FieldSlots);
    let at = form.focus;
    if let Some(field) = form
        .fields
        .get_mut(at)
        .filter(|field| field.kind == FieldKind::Slots)
    {
        field.ready_for_more();
    }
}
