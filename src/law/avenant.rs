//! R19: whether a durable change owes an avenant, under the three laws one after the other.

use super::dated::Dated;
use super::day::LawDay;
use super::table::Law;
use super::value::Avenant;
use crate::domain::{
    Accompaniment, Contract, Date, Employer, EstablishmentId, Places, PupilId, Register, folded,
};

/// With whom and where an AVS works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Posting {
    /// With whom; none for a group.
    pub pupil: Option<PupilId>,
    /// Where.
    pub establishment: EstablishmentId,
}

impl Posting {
    /// The post that an accompaniment gives.
    pub fn of(link: &Accompaniment) -> Self {
        Self {
            pupil: link.pupil,
            establishment: link.establishment,
        }
    }
}

/// An avenant that is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// What owes it, since when and by which source.
    pub why: &'static Dated<Avenant>,
    /// What it is owed for: where a zone decides and none is named, the schools that are.
    pub by: Avenant,
}

/// What R19 says of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AvenantVerdict {
    /// Nothing is owed, or no law of that day speaks of the contract.
    NotOwed,
    /// The contract names no zone (before: nobody and no place): it can't be said, so none is asked.
    NothingNamed,
    /// An avenant is owed.
    Owed(Owed),
}

/// The avenant owed when an AVS who had the posts `before` takes `after` on `on`, a day on which
/// `contract` is in force; none when nothing is owed.
///
/// Until 11-2-2005 a change of pupil or school owes it; then a school that the contract does not
/// name; for AESH since 2-9-2019 a school of none of whose clusters that day the contract names the
/// zone, and where it names none, one that it does not name either.
/// Source: model contract, art. 6; code de l'éducation, L.351-3; circular 2019-090.
pub fn owed(
    register: &Register,
    contract: &Contract,
    before: &[Posting],
    after: Posting,
    on: Date,
    day: LawDay,
) -> Option<Owed> {
    match judged(register, contract, before, after, on, day) {
        AvenantVerdict::Owed(owed) => Some(owed),
        AvenantVerdict::NotOwed | AvenantVerdict::NothingNamed => None,
    }
}

/// The same, told apart from what can't be said.
pub fn judged(
    register: &Register,
    contract: &Contract,
    before: &[Posting],
    after: Posting,
    on: Date,
    day: LawDay,
) -> AvenantVerdict {
    let table = Law::embedded().table(contract.regime);
    let Some(why) = table.and_then(|table| table.avenant.value_on(day.or(on))) else {
        return AvenantVerdict::NotOwed;
    };
    let places = contract.places_on(on);
    let at = after.establishment;
    let was_there = before.iter().any(|post| post.establishment == at);
    let had_pupil = before.iter().any(|post| post.pupil == after.pupil);
    let named =
        places.establishments.contains(&at) || contract.employer == Employer::Establishment(at);
    let with = after
        .pupil
        .is_none_or(|pupil| had_pupil || places.pupils.contains(&pupil));
    let by_zone = why.value == Avenant::OutsideZone && places.zone.is_some();
    let (fits, unnamed) = match why.value {
        Avenant::PupilOrEstablishment => (with && (was_there || named), names_nothing(places)),
        Avenant::EstablishmentNotNamed => (was_there || named, places.establishments.is_empty()),
        Avenant::OutsideZone => match &places.zone {
            Some(zone) => (
                was_there || named || is_inside(register, zone, at, on),
                false,
            ),
            None => (was_there || named, places.establishments.is_empty()),
        },
    };
    let unsaid = unnamed && (before.is_empty() || why.value == Avenant::OutsideZone);
    match (fits, unsaid) {
        (true, _) => AvenantVerdict::NotOwed,
        (false, true) => AvenantVerdict::NothingNamed,
        (false, false) => AvenantVerdict::Owed(Owed {
            why,
            by: match why.value {
                Avenant::OutsideZone if !by_zone => Avenant::EstablishmentNotNamed,
                other => other,
            },
        }),
    }
}

fn names_nothing(places: &Places) -> bool {
    places.pupils.is_empty() && places.establishments.is_empty()
}

/// Whether a school belongs, on a day, to the cluster that a zone names.
fn is_inside(register: &Register, zone: &str, at: EstablishmentId, on: Date) -> bool {
    let zone = folded(zone);
    register.get(at).is_some_and(|school| {
        school.clusters.iter().any(|membership| {
            membership.from.is_none_or(|from| from <= on)
                && membership.to.is_none_or(|to| on <= to)
                && folded(&membership.cluster) == zone
        })
    })
}
