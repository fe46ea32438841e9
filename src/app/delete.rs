//! Deleting a record: shown first, refused while others point at it.

use super::choice::{self, Item, Pick};
use super::desk::Desk;
use super::label;
use super::model::Model;
use super::msg::Effect;
use super::status::Status;
use crate::command::Command;
use crate::domain::{
    AbsenceId, AccompanimentId, Act, AvsId, Changes, ContractId, CoverId, DecisionId,
    EstablishmentId, HolidayId, Kind, MeetingId, PupilId, Ref, Register,
};
use crate::say;
use crate::text::Id;

/// Asks before a record is deleted; what others point at is refused with their number.
pub fn ask(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected() else {
        return Vec::new();
    };
    let name = label::of(&desk.register, &model.text, target);
    let pointing = pointing_at(&desk.register, target);
    if pointing > 0 {
        let words = say!(model.text, DeleteRefused, name = name, n = pointing);
        model.status = Some(Status::warning(words));
        return Vec::new();
    }
    let keep = Item {
        label: model.text.get(Id::DeleteKeep).to_owned(),
        detail: String::new(),
        pick: Pick::Keep,
    };
    let delete = Item {
        label: model.text.get(Id::DeleteNow).to_owned(),
        detail: model.text.get(Id::CanBeUndone).to_owned(),
        pick: Pick::Delete(target),
    };
    let title = say!(model.text, DeleteTitle, name = name);
    choice::open(model, title, vec![keep, delete], 0);
    Vec::new()
}

/// Deletes.
pub fn confirmed(model: &mut Model, desk: &Desk, target: Ref) -> Vec<Effect> {
    let name = label::of(&desk.register, &model.text, target);
    let mut changes = Changes::of(&desk.register);
    match target.kind {
        Kind::Avs => changes.remove(AvsId(target.id)),
        Kind::Pupil => changes.remove(PupilId(target.id)),
        Kind::Establishment => changes.remove(EstablishmentId(target.id)),
        Kind::Contract => changes.remove(ContractId(target.id)),
        Kind::Decision => changes.remove(DecisionId(target.id)),
        Kind::Accompaniment => changes.remove(AccompanimentId(target.id)),
        Kind::Absence => changes.remove(AbsenceId(target.id)),
        Kind::Cover => changes.remove(CoverId(target.id)),
        Kind::Holiday => changes.remove(HolidayId(target.id)),
        Kind::Meeting => changes.remove(MeetingId(target.id)),
        Kind::Setting => {}
    }
    if changes.is_empty() {
        return Vec::new();
    }
    model.when_saved = Some(say!(model.text, Deleted, name = name));
    vec![Effect::Commit(Box::new(Act::new(
        Command::Delete,
        changes.done(),
    )))]
}

/// How many records would point at nothing.
fn pointing_at(register: &Register, target: Ref) -> usize {
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
        Kind::Absence => register.covers_of(AbsenceId(target.id)).count(),
        _ => 0,
    }
}
