//! Whether a record being made is there already: said before it is written, and left to the person.

use super::fault::Fault;
use super::ground::Ground;
use super::kinds;
use crate::domain::check::Severity;
use crate::domain::{Avs, Contract, Decision, Pupil, Ref};
use crate::lookup::fold;
use crate::text::Id;

/// A pupil of that name, at the same school or born the same day, or of whom one of the two is
/// not known.
pub(super) fn of_pupil(
    pupil: &Pupil,
    own: Option<u32>,
    ground: &Ground<'_>,
) -> Option<(Id, Fault)> {
    let name = fold::key(&pupil.name());
    if own.is_some() || name.is_empty() {
        return None;
    }
    let is_twin = |other: &Pupil| {
        let meet = |same: bool, known: bool| same || !known;
        fold::key(&other.name()) == name
            && (meet(
                pupil.establishment == other.establishment,
                pupil.establishment.is_some() && other.establishment.is_some(),
            ) || meet(
                pupil.birth == other.birth,
                pupil.birth.is_some() && other.birth.is_some(),
            ))
    };
    let mut all = ground.department.register.all::<Pupil>();
    let twin = all.find(|(_, other)| is_twin(other));
    twin.map(|(id, _)| (Id::FormFirst, there_already(id.into(), ground)))
}

/// An assistant of that name.
pub(super) fn of_avs(avs: &Avs, own: Option<u32>, ground: &Ground<'_>) -> Option<(Id, Fault)> {
    let name = fold::key(&avs.name());
    if own.is_some() || name.is_empty() {
        return None;
    }
    let mut all = ground.department.register.all::<Avs>();
    let twin = all.find(|(_, other)| fold::key(&other.name()) == name);
    twin.map(|(id, _)| (Id::FormFirst, there_already(id.into(), ground)))
}

/// A contract of the same regime, function and employer on the same days.
pub(super) fn of_contract(
    contract: &Contract,
    own: Option<u32>,
    ground: &Ground<'_>,
) -> Option<(Id, Fault)> {
    let shown = |one: &Contract| (one.regime, one.function, one.employer, one.start, one.end);
    let mut hers = ground.department.register.contracts_of(contract.avs);
    let twin = hers.find(|(id, other)| Some(id.0) != own && shown(other) == shown(contract));
    twin.map(|(id, _)| (Id::FieldEnd, there_already(id.into(), ground)))
}

/// A decision that gives the same help on the same days.
pub(super) fn of_decision(
    decision: &Decision,
    own: Option<u32>,
    ground: &Ground<'_>,
) -> Option<(Id, Fault)> {
    let shown = |one: &Decision| (one.commission, one.mode, one.from, one.to);
    let mut hers = ground.department.register.decisions_of(decision.pupil);
    let twin = hers.find(|(id, other)| Some(id.0) != own && shown(other) == shown(decision));
    twin.map(|(id, _)| (Id::FieldTo, there_already(id.into(), ground)))
}

fn there_already(twin: Ref, ground: &Ground<'_>) -> Fault {
    let who = kinds::record::echo(twin, "", &[], ground).unwrap_or_default();
    Fault {
        severity: Severity::Warn,
        ..Fault::refuse(ground.text.fault_twin(twin.to_string(), who))
    }
}
