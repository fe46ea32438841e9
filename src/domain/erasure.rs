//! What is erased with a person: the records that are only about her, and the mentions of her in
//! those of others.

use std::collections::BTreeSet;

use super::owners::sole_need;
use super::{
    AbsenceId, AccompanimentId, Avs, AvsId, Change, Changes, Contract, ContractId, Cover, CoverId,
    DecisionId, Kind, MeetingId, Places, Pupil, PupilId, Ref, Register,
};

/// Kinds of records that are about a person, and can be erased for her.
pub const PERSONAL: [Kind; 8] = [
    Kind::Avs,
    Kind::Pupil,
    Kind::Contract,
    Kind::Decision,
    Kind::Accompaniment,
    Kind::Absence,
    Kind::Cover,
    Kind::Meeting,
];

/// The records that go with `targets`, themselves included: whatever belongs to one that goes.
pub fn going(register: &Register, targets: impl IntoIterator<Item = Ref>) -> BTreeSet<Ref> {
    let mut gone = BTreeSet::new();
    let mut todo: Vec<Ref> = targets.into_iter().collect();
    while let Some(target) = todo.pop() {
        if !gone.insert(target) {
            continue;
        }
        let mut add = |found: Ref| todo.push(found);
        match target.kind {
            Kind::Avs => {
                let id = AvsId(target.id);
                register.contracts_of(id).for_each(|(id, _)| add(id.into()));
                register
                    .accompaniments_by(id)
                    .for_each(|(id, _)| add(id.into()));
                register
                    .absences_of_avs(id)
                    .for_each(|(id, _)| add(id.into()));
                register.covers_by(id).for_each(|(id, _)| add(id.into()));
            }
            Kind::Pupil => {
                let id = PupilId(target.id);
                register.decisions_of(id).for_each(|(id, _)| add(id.into()));
                register
                    .accompaniments_of(id)
                    .for_each(|(id, _)| add(id.into()));
                register
                    .absences_of_pupil(id)
                    .for_each(|(id, _)| add(id.into()));
                register.meetings_of(id).for_each(|(id, _)| add(id.into()));
            }
            Kind::Absence => {
                let covers = register.covers_of(AbsenceId(target.id));
                covers.for_each(|(id, _)| add(id.into()));
            }
            Kind::Accompaniment => {
                let owner = Some(target);
                let covers = register.all::<Cover>();
                covers
                    .filter(|(_, cover)| sole_need(cover) == owner)
                    .for_each(|(id, _)| add(id.into()));
            }
            _ => {}
        }
    }
    gone
}

/// The changes that take `gone` out of a register, and every mention of them.
pub fn erasing(register: &Register, gone: &BTreeSet<Ref>) -> Vec<Change> {
    let mut changes = Changes::of(register);
    for target in gone {
        let id = target.id;
        match target.kind {
            Kind::Avs => changes.remove(AvsId(id)),
            Kind::Pupil => changes.remove(PupilId(id)),
            Kind::Contract => changes.remove(ContractId(id)),
            Kind::Decision => changes.remove(DecisionId(id)),
            Kind::Accompaniment => changes.remove(AccompanimentId(id)),
            Kind::Absence => changes.remove(AbsenceId(id)),
            Kind::Cover => changes.remove(CoverId(id)),
            Kind::Meeting => changes.remove(MeetingId(id)),
            Kind::Establishment | Kind::Holiday | Kind::Setting => {}
        }
    }
    forget(&mut changes, register, gone);
    changes.done()
}

/// Adds to `changes` the end of every mention of `gone` in the records that stay.
pub fn forget(changes: &mut Changes<'_>, register: &Register, gone: &BTreeSet<Ref>) {
    let stays = |target: Ref| !gone.contains(&target);
    for (id, avs) in register.all::<Avs>().filter(|(id, _)| stays((*id).into())) {
        let mut after = avs.clone();
        for list in [&mut after.prefers, &mut after.excludes] {
            list.retain(|pupil| stays((*pupil).into()));
        }
        changes.set(id, after);
    }
    for (id, contract) in register.all::<Contract>() {
        if stays(id.into()) {
            let mut after = contract.clone();
            let amended = after.amendments.iter_mut();
            let places = amended.filter_map(|amendment| amendment.places.as_mut());
            for Places { pupils, .. } in places.chain([&mut after.places]) {
                pupils.retain(|pupil| stays((*pupil).into()));
            }
            changes.set(id, after);
        }
    }
    for (id, cover) in register.all::<Cover>() {
        if stays(id.into()) {
            let mut after = cover.clone();
            after.refusals.retain(|no| stays(no.avs.into()));
            after.needs.retain(|need| stays(need.accompaniment.into()));
            changes.set(id, after);
        }
    }
}

/// The name that must be typed before a person is erased; none of what is no person.
pub fn name_of(register: &Register, target: Ref) -> Option<String> {
    match target.kind {
        Kind::Avs => register
            .get(AvsId(target.id))
            .map(|Avs { last, first, .. }| format!("{last} {first}")),
        Kind::Pupil => register
            .get(PupilId(target.id))
            .map(|Pupil { last, first, .. }| format!("{last} {first}")),
        _ => None,
    }
}

/// The same of a record that only a change still knows.
pub fn name_in(change: &Change) -> Option<String> {
    match change {
        Change::Avs(edit) => {
            let Avs { last, first, .. } = edit.after.as_ref().or(edit.before.as_ref())?;
            Some(format!("{last} {first}"))
        }
        Change::Pupil(edit) => {
            let Pupil { last, first, .. } = edit.after.as_ref().or(edit.before.as_ref())?;
            Some(format!("{last} {first}"))
        }
        _ => None,
    }
}
