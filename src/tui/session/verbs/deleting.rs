//! Deleting a record: shown first, refused while others point at it.

use super::asked;
use crate::command::Command;
use crate::cover::change_of_dates;
use crate::domain::{
    AbsenceId, AccompanimentId, Act, AvsId, Changes, ContractId, CoverId, DecisionId,
    EstablishmentId, HolidayId, Kind, MeetingId, Moment, PupilId, Ref, Register,
};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Status, Write};
use crate::tui::context::Cx;
use crate::words::{changed_covers, label};

/// Asks before a record is deleted; what others point at is refused with their number.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (department, text) = (cx.department, cx.text);
    let name = label::of(&department.register, text, target);
    let now = Moment::from(cx.now);
    let pointing = pointing_at(&department.register, target, now);
    if pointing > 0 {
        let words = match target.kind {
            Kind::Absence => text.delete_absence_fact(name, pointing),
            _ => text.delete_refused(name, pointing),
        };
        return vec![Action::Say(Status::warning(words))];
    }
    let gone = match target.typed() {
        Some(absence) => changed_covers::changed_by(department, absence, None, now),
        None => Vec::new(),
    };
    let delete = match gone.len() {
        0 => text.get(Id::DeleteNow).to_owned(),
        n => text.delete_with_covers(n),
    };
    let tell = changed_covers::to_tell(department, text, &gone);
    let tell = tell.unwrap_or_else(|| text.get(Id::CanBeUndone).to_owned());
    let items = vec![
        Item::shows(text.get(Id::DeleteKeep), "", Answer::Nothing),
        Item::writes(delete, tell, Answer::Record(target)),
    ];
    let title = text.delete_title(name);
    vec![Action::Ask(asked::DELETE, Question::choice(title, items))]
}

/// Deletes; of an absence, with the covers that are still to come.
pub fn confirmed(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (department, text) = (cx.department, cx.text);
    let name = label::of(&department.register, text, target);
    let mut changes = Changes::of(&department.register);
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
            let now = Moment::from(cx.now);
            let gone = changed_covers::changed_by(department, id, None, now);
            tell = changed_covers::to_tell(department, text, &gone);
            change_of_dates::write(&mut changes, &gone);
            change_of_dates::sweep(&department.register, &mut changes, id, now);
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
    let mut said = text.deleted(name);
    if let Some(tell) = tell {
        said = format!("{said} · {tell}");
    }
    let act = Act::new(Command::Delete, changes.done());
    vec![Write::said(act, said)]
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
