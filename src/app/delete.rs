//! Deleting a record: shown first, refused while others point at it.

use super::choice::{self, Item, Pick};
use super::model::Model;
use super::msg::Effect;
use crate::command::Command;
use crate::cover::change_of_dates;
use crate::department::Desk;
use crate::domain::{
    AbsenceId, AccompanimentId, Act, AvsId, Changes, ContractId, CoverId, DecisionId,
    EstablishmentId, HolidayId, Kind, MeetingId, Moment, PupilId, Ref, Register,
};
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::words::changed_covers;
use crate::words::label;

/// Asks before a record is deleted; what others point at is refused with their number.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    match model.selected(desk) {
        Some(target) => ask_of(model, desk, target),
        None => Vec::new(),
    }
}

/// The same of a record.
pub fn ask_of(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let name = label::of(&desk.register, &model.text, target);
    let now = Moment::from(model.now);
    let pointing = pointing_at(&desk.register, target, now);
    if pointing > 0 {
        let words = match target.kind {
            Kind::Absence => model.text.delete_absence_fact(name, pointing),
            _ => model.text.delete_refused(name, pointing),
        };
        model.status = Some(Status::warning(words));
        return Vec::new();
    }
    let keep = Item {
        label: model.text.get(Id::DeleteKeep).to_owned(),
        detail: String::new(),
        pick: Pick::Keep,
    };
    let gone = match target.typed() {
        Some(absence) => changed_covers::changed_by(desk, absence, None, now),
        None => Vec::new(),
    };
    let delete = Item {
        label: match gone.len() {
            0 => model.text.get(Id::DeleteNow).to_owned(),
            n => model.text.delete_with_covers(n),
        },
        detail: changed_covers::to_tell(desk, &model.text, &gone)
            .unwrap_or_else(|| model.text.get(Id::CanBeUndone).to_owned()),
        pick: Pick::Delete(target),
    };
    let title = model.text.delete_title(name);
    choice::open(model, title, vec![keep, delete], 0);
    Vec::new()
}

/// Deletes; of an absence, with the covers that are still to come.
pub fn confirmed(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let name = label::of(&desk.register, &model.text, target);
    let mut changes = Changes::of(&desk.register);
    let mut tell = None;
    match target.kind {
        Kind::Avs => changes.remove(AvsId(target.id)),
        Kind::Pupil => changes.remove(PupilId(target.id)),
        Kind::Establishment => changes.remove(EstablishmentId(target.id)),
        Kind::Contract => changes.remove(ContractId(target.id)),
        Kind::Decision => changes.remove(DecisionId(target.id)),
        Kind::Accompaniment => changes.remove(AccompanimentId(target.id)),
        Kind::Absence => {
            let id = AbsenceId(target.id);
            let now = Moment::from(model.now);
            let gone = changed_covers::changed_by(desk, id, None, now);
            tell = changed_covers::to_tell(desk, &model.text, &gone);
            change_of_dates::write(&mut changes, &gone);
            change_of_dates::sweep(&desk.register, &mut changes, id, now);
            changes.remove(id);
        }
        Kind::Cover => changes.remove(CoverId(target.id)),
        Kind::Holiday => changes.remove(HolidayId(target.id)),
        Kind::Meeting => changes.remove(MeetingId(target.id)),
        Kind::Setting => {}
    }
    if changes.is_empty() {
        return Vec::new();
    }
    let mut said = model.text.deleted(name);
    if let Some(tell) = tell {
        said = format!("{said} · {tell}");
    }
    model.when_saved = Some(said);
    vec![Effect::Commit(Box::new(Act::new(
        Command::Delete,
        changes.done(),
    )))]
}

/// How many records would point at nothing.
fn pointing_at(register: &Register, target: Ref, now: Moment) -> usize {
    match target.kind {
        Kind::Avs => {
            let id = AvsId(target.id);
            register.contracts_of(id).count()
                + register.accompaniments_by(id).count()
                + register.absences_of_avs(id).count()
                + register.covers_by(id).count()
        }
        Kind::Pupil => {
            let id = PupilId(target.id);
            register.decisions_of(id).count()
                + register.accompaniments_of(id).count()
                + register.absences_of_pupil(id).count()
                + register.meetings_of(id).count()
        }
        Kind::Establishment => {
            let id = EstablishmentId(target.id);
            register.pupils_at(id).count()
                + register.avs_based_at(id).count()
                + register.accompaniments_at(id).count()
        }
        Kind::Absence => change_of_dates::facts(register, AbsenceId(target.id), now),
        _ => 0,
    }
}
