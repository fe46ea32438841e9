//! Columns that a list can be ordered by.

use std::cmp::Reverse;

use super::Department;
use crate::domain::units::compact;
use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref};

/// What rows are compared by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Name, accents and case aside.
    #[default]
    Name,
    /// The school's name, or the commune of a school.
    Place,
    /// Free hours as told, or hours missing.
    Hours,
    /// Hours needed, or contracted.
    Volume,
    /// The ceiling of the engagement.
    Ceiling,
}

impl Column {
    /// All.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Place,
        Self::Hours,
        Self::Volume,
        Self::Ceiling,
    ];
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowOrder {
    /// The column.
    pub column: Column,
    /// Greatest first.
    pub down: bool,
}

/// Sorts rows; those that compare equal go by name, then code.
pub fn sort(rows: &mut [u32], kind: Kind, order: RowOrder, department: &Department) {
    rows.sort_by_cached_key(|id| (department.sort_key(Ref { kind, id: *id }).to_owned(), *id));
    match (order.column, order.down) {
        (Column::Name, false) => {}
        (Column::Name, true) => rows.reverse(),
        (Column::Place, false) => {
            rows.sort_by_cached_key(|id| department.place_key(Ref { kind, id: *id }))
        }
        (Column::Place, true) => {
            rows.sort_by_cached_key(|id| Reverse(department.place_key(Ref { kind, id: *id })));
        }
        (column, false) => rows.sort_by_cached_key(|id| figure(*id, kind, column, department)),
        (column, true) => {
            rows.sort_by_cached_key(|id| Reverse(figure(*id, kind, column, department)))
        }
    }
}

/// What a row is compared by, where that is a number.
fn figure(id: u32, kind: Kind, column: Column, department: &Department) -> i32 {
    let (avs, pupil, school) = (AvsId(id), PupilId(id), EstablishmentId(id));
    match (kind, column) {
        (Kind::Avs, Column::Ceiling) => department
            .clock(avs)
            .and_then(|clock| clock.ceiling())
            .map_or(i32::MAX, compact::number),
        (Kind::Avs, Column::Hours) => department.avs_hours(avs).told.0,
        (Kind::Avs, _) => department
            .avs_hours(avs)
            .contracted
            .map_or(0, |contracted| contracted.weekly.0),
        (Kind::Pupil, Column::Hours) => department.pupil_hours(pupil).missing.0,
        (Kind::Pupil, _) => department.pupil_hours(pupil).needed.0,
        (_, Column::Hours) => department.free_at(school).missing.0,
        (_, _) => department.free_at(school).needed.0,
    }
}
