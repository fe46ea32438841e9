//! Hours by school, in one pass over people.

use std::collections::BTreeMap;

use super::Figures;
use super::timetable::Timetable;
use crate::domain::{Avs, EstablishmentId, Minutes, Pupil};

/// The week of one school in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SchoolWeek {
    /// Which school; none for people of whom no school is known.
    pub establishment: Option<EstablishmentId>,
    /// What its pupils need.
    pub needed: Minutes,
    /// What of it is placed.
    pub covered: Minutes,
    /// The rest.
    pub missing: Minutes,
    /// Free minutes of the AVS who count here, as told; may be negative.
    pub free_told: Minutes,
    /// The same for real.
    pub free_real: Minutes,
    /// How many pupils count here.
    pub pupils: u32,
    /// How many AVS count here.
    pub avs: u32,
}

/// Every school that has a pupil or an AVS with any minutes. A pupil counts at her school, else
/// where she has most minutes; an AVS in the service at her base, else where she has most.
pub fn by_establishment(figures: &Figures) -> Vec<SchoolWeek> {
    let mut rows: BTreeMap<Option<EstablishmentId>, SchoolWeek> = BTreeMap::new();
    let mut timetable = Timetable::default();
    for (id, pupil) in figures.register.all::<Pupil>() {
        let hours = figures.pupil_in(id, &mut timetable);
        if hours.needed == Minutes::ZERO {
            continue;
        }
        let at = pupil.establishment.or_else(|| timetable.busiest());
        let row = rows.entry(at).or_default();
        row.needed += hours.needed;
        row.covered += hours.covered;
        row.missing += hours.missing;
        row.pupils += 1;
    }
    for (id, avs) in figures.register.all::<Avs>() {
        if !avs.serves(figures.date) {
            continue;
        }
        let hours = figures.avs_in(id, &mut timetable);
        if hours.contracted.is_none() && hours.placed == Minutes::ZERO {
            continue;
        }
        let row = rows.entry(hours.counts_at).or_default();
        row.free_told += hours.told;
        row.free_real += hours.real;
        row.avs += 1;
    }
    rows.into_iter()
        .map(|(establishment, row)| SchoolWeek {
            establishment,
            ..row
        })
        .collect()
}
