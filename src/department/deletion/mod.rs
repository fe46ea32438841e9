//! The one policy of deleting, asked by the screens and the command line: what keeps a record, what
//! goes with it, and how one that must stay is closed on a date instead.
//!
//! It knows neither words nor keys.

use std::collections::BTreeSet;

use crate::cover::ChangedCover;
use crate::cover::change_of_dates::{self, Fate};
use crate::cover::swap;
use crate::domain::erasure::forget;
use crate::domain::{
    AbsenceId, Accompaniment, AccompanimentId, Avs, AvsId, Change, Changes, Contract, ContractId,
    Cover, CoverId, Date, Decision, DecisionId, EstablishmentId, HolidayId, Kind, MeetingId,
    Moment, PupilId, Ref, Register,
};

/// What deleting a record does.
#[derive(Clone, Debug, Default)]
pub struct Deletion {
    /// It, with what goes with it and the mentions of it in others.
    pub changes: Vec<Change>,
    /// Covers to come that go or change.
    pub covers: Vec<ChangedCover>,
}

/// Why a record stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There is none, or it is none that is deleted.
    NotThere,
    /// These would point at nothing.
    PointedAt(Vec<Ref>),
    /// So many covers of it were done: they are facts.
    Done(usize),
}

/// Why a record cannot be closed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotClosed {
    /// It has no last day of its own.
    HasNone,
    /// It begins later.
    BeginsOn(Date),
    /// It ends then already.
    EndsOn(Date),
}

/// What deleting a record does.
///
/// # Errors
/// Why it stays.
pub fn of(register: &Register, target: Ref, now: Moment) -> Result<Deletion, Kept> {
    if !register.holds(target) || target.kind == Kind::Setting {
        return Err(Kept::NotThere);
    }
    let pointing = pointing_at(register, target);
    if !pointing.is_empty() {
        return Err(Kept::PointedAt(pointing));
    }
    let all = together(register, target);
    let done = all.iter().map(|one| done(register, *one, now)).sum();
    if done > 0 {
        return Err(Kept::Done(done));
    }
    let covers = all.iter().flat_map(|one| changed(register, *one, now));
    let covers: Vec<ChangedCover> = covers.collect();
    let mut changes = Changes::of(register);
    change_of_dates::write(&mut changes, &covers);
    for one in &all {
        if let Some(absence) = one.typed() {
            change_of_dates::sweep(register, &mut changes, absence, now);
        }
        remove(&mut changes, *one);
    }
    let mut gone = BTreeSet::from_iter(all);
    gone.extend(covers.iter().map(|cover| Ref::from(cover.id)));
    if target.kind != Kind::Absence {
        forget(&mut changes, register, &gone);
    }
    Ok(Deletion {
        changes: changes.done(),
        covers,
    })
}

/// A record and what goes with it: half a swap of hours is none.
fn together(register: &Register, target: Ref) -> Vec<Ref> {
    let absence: Option<AbsenceId> = target.typed();
    let half = absence.and_then(|id| swap::other_half(register, id));
    [target].into_iter().chain(half.map(Ref::from)).collect()
}

/// Whether a record of that kind can be closed on a date.
pub fn closes(kind: Kind) -> bool {
    matches!(kind, Kind::Avs | Kind::Decision | Kind::Accompaniment)
}

/// The change that makes `last` the last day of a record.
///
/// # Errors
/// Why it cannot be.
pub fn closing(register: &Register, target: Ref, last: Date) -> Result<Vec<Change>, NotClosed> {
    let mut changes = Changes::of(register);
    let within = |from: Option<Date>, to: Option<Date>| match (from, to) {
        (Some(from), _) if last < from => Err(NotClosed::BeginsOn(from)),
        (_, Some(to)) if to <= last => Err(NotClosed::EndsOn(to)),
        _ => Ok(()),
    };
    let id = target.id;
    match target.kind {
        Kind::Avs => {
            let avs: &Avs = register.get(AvsId(id)).ok_or(NotClosed::HasNone)?;
            within(None, avs.left)?;
            let left = Some(last);
            changes.set(
                AvsId(id),
                Avs {
                    left,
                    ..avs.clone()
                },
            );
        }
        Kind::Decision => {
            let decision = register.get(DecisionId(id)).ok_or(NotClosed::HasNone)?;
            within(Some(decision.from), Some(decision.to))?;
            let closed = Decision {
                to: last,
                ..decision.clone()
            };
            changes.set(DecisionId(id), closed);
        }
        Kind::Accompaniment => {
            let link = register.get(AccompanimentId(id));
            let link = link.ok_or(NotClosed::HasNone)?;
            within(Some(link.from), link.to)?;
            let closed = Accompaniment {
                to: Some(last),
                ..link.clone()
            };
            changes.set(AccompanimentId(id), closed);
        }
        _ => return Err(NotClosed::HasNone),
    }
    Ok(changes.done())
}

fn remove(changes: &mut Changes<'_>, target: Ref) {
    let id = target.id;
    match target.kind {
        Kind::Avs => changes.remove(AvsId(id)),
        Kind::Pupil => changes.remove(PupilId(id)),
        Kind::Establishment => changes.remove(EstablishmentId(id)),
        Kind::Contract => changes.remove(ContractId(id)),
        Kind::Decision => changes.remove(DecisionId(id)),
        Kind::Accompaniment => changes.remove(AccompanimentId(id)),
        Kind::Absence => changes.remove(AbsenceId(id)),
        Kind::Cover => changes.remove(CoverId(id)),
        Kind::Holiday => changes.remove(HolidayId(id)),
        Kind::Meeting => changes.remove(MeetingId(id)),
        Kind::Setting => {}
    }
}

/// The records that would point at nothing, each once, in order of kind and number.
fn pointing_at(register: &Register, target: Ref) -> Vec<Ref> {
    let mut found = BTreeSet::new();
    match target.kind {
        Kind::Avs => {
            let id = AvsId(target.id);
            found.extend(register.contracts_of(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.accompaniments_by(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.absences_of_avs(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.covers_by(id).map(|(id, _)| Ref::from(id)));
            // Who said no is told with the call.
            let asked = |cover: &Cover| cover.refusals.iter().any(|no| no.avs == id);
            let refused = register.all::<Cover>().filter(|(_, cover)| asked(cover));
            found.extend(refused.map(|(id, _)| Ref::from(id)));
        }
        Kind::Pupil => {
            let id = PupilId(target.id);
            found.extend(register.decisions_of(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.accompaniments_of(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.absences_of_pupil(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.meetings_of(id).map(|(id, _)| Ref::from(id)));
        }
        Kind::Establishment => {
            let id = EstablishmentId(target.id);
            found.extend(register.pupils_at(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.avs_based_at(id).map(|(id, _)| Ref::from(id)));
            found.extend(register.accompaniments_at(id).map(|(id, _)| Ref::from(id)));
            let contracts = register.all::<Contract>();
            let naming = contracts.filter(|(_, contract)| names_school(contract, id));
            found.extend(naming.map(|(id, _)| Ref::from(id)));
            found.extend(register.absences_at(id).map(|(id, _)| Ref::from(id)));
        }
        _ => {}
    }
    found.into_iter().collect()
}

/// A contract or one of its amendments names the school where she works.
fn names_school(contract: &Contract, at: EstablishmentId) -> bool {
    let amended = contract.amendments.iter();
    let places = amended.filter_map(|amendment| amendment.places.as_ref());
    let mut places = places.chain([&contract.places]);
    places.any(|places| places.establishments.contains(&at))
}

/// Covers of an absence or of an accompaniment, or a cover, that were done.
fn done(register: &Register, target: Ref, now: Moment) -> usize {
    match target.kind {
        Kind::Absence => change_of_dates::facts(register, AbsenceId(target.id), now),
        Kind::Accompaniment => {
            let covers = needing(register, AccompanimentId(target.id));
            let done = covers.filter(|(_, cover)| change_of_dates::is_fact(cover, now));
            done.count()
        }
        Kind::Cover => {
            let cover = register.get(CoverId(target.id));
            usize::from(cover.is_some_and(|cover| change_of_dates::is_fact(cover, now)))
        }
        _ => 0,
    }
}

/// What becomes of the covers to come.
fn changed(register: &Register, target: Ref, now: Moment) -> Vec<ChangedCover> {
    match target.kind {
        Kind::Absence => change_of_dates::changed(register, AbsenceId(target.id), None, now),
        Kind::Accompaniment => {
            let link = AccompanimentId(target.id);
            let alone = |cover: &Cover| cover.needs.iter().all(|it| it.accompaniment == link);
            let covers = needing(register, link).filter(|(_, cover)| alone(cover));
            covers
                .map(|(id, cover)| ChangedCover {
                    id,
                    before: cover.clone(),
                    fate: Fate::Dropped,
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The covers that answer a need of an accompaniment.
fn needing(register: &Register, link: AccompanimentId) -> impl Iterator<Item = (CoverId, &Cover)> {
    let of_it = move |cover: &Cover| cover.needs.iter().any(|it| it.accompaniment == link);
    register
        .all::<Cover>()
        .filter(move |(_, cover)| of_it(cover))
}

#[cfg(test)]
mod tests;
